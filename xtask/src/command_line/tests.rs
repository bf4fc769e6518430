//! What the command line accepts and refuses.

use super::*;

fn parsed(line: &str) -> Result<Verb, String> {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    parse(&words)
}

#[test]
fn no_verb_shows_the_usage() {
    assert_eq!(parsed(""), Err(USAGE.to_owned()));
}

#[test]
fn an_unknown_verb_is_named_in_the_refusal() {
    let refusal = parsed("fly high").unwrap_err();

    assert!(refusal.starts_with("`fly high` is not a command"));
}

#[test]
fn setup_installs_unless_asked_only_to_check() {
    assert_eq!(parsed("setup"), Ok(Verb::Setup { check_only: false }));
    assert_eq!(
        parsed("setup --check"),
        Ok(Verb::Setup { check_only: true })
    );
}

#[test]
fn serve_takes_its_options_in_any_order() {
    let wanted = Verb::Serve {
        port: 9000,
        opening: Opening::Nothing,
    };

    assert_eq!(parsed("serve --no-open --port 9000"), Ok(wanted.clone()));
    assert_eq!(parsed("serve --port 9000 --no-open"), Ok(wanted));
}

#[test]
fn serve_listens_on_8080_and_opens_a_browser_by_itself() {
    assert_eq!(
        parsed("serve"),
        Ok(Verb::Serve {
            port: 8080,
            opening: Opening::Browser
        })
    );
}

#[test]
fn a_port_beyond_65535_is_refused() {
    assert!(
        parsed("serve --port 65536")
            .unwrap_err()
            .starts_with("`65536` is not a port")
    );
}

#[test]
fn test_runs_everything_unless_a_part_is_named() {
    assert_eq!(parsed("test"), Ok(Verb::Test { suite: Suite::All }));
    assert_eq!(
        parsed("test e2e"),
        Ok(Verb::Test {
            suite: Suite::EndToEnd
        })
    );
}

#[test]
fn charts_and_storage_have_a_bench() {
    assert_eq!(parsed("bench charts"), Ok(Verb::BenchCharts));
    assert_eq!(parsed("bench storage"), Ok(Verb::BenchStorage));
}

#[test]
fn a_promised_verb_is_known_as_later() {
    assert_eq!(
        parsed("bench start"),
        Ok(Verb::Later {
            name: "bench".to_owned()
        })
    );
}

#[test]
fn a_base_without_its_last_slash_gets_one() {
    assert_eq!(
        parsed("dist --base /carport"),
        Ok(Verb::Dist {
            base: "/carport/".to_owned()
        })
    );
}

#[test]
fn the_root_is_a_base() {
    assert_eq!(
        parsed("dist --base /"),
        Ok(Verb::Dist {
            base: "/".to_owned()
        })
    );
}

#[test]
fn a_relative_base_is_refused_because_deep_links_would_break() {
    assert!(parsed("dist --base ./").is_err());
}

#[test]
fn a_base_that_a_browser_would_rewrite_is_refused() {
    for base in [
        "//host/",
        "/a//b/",
        "/../a/",
        "/a/./b",
        "/caf%C3%A9/",
        "/a?b",
        "//",
    ] {
        assert!(parsed(&format!("dist --base {base}")).is_err(), "{base}");
    }
}

#[test]
fn soak_takes_no_options() {
    assert_eq!(parsed("soak"), Ok(Verb::Soak));
    assert!(parsed("soak longer").is_err());
}
