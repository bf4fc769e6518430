//! The command line, the environment and the file.

use carport_proxy::Settings;
use carport_proxy::native::{Command, read_command};
use carport_proxy::policy::{LoopbackBase, Upstream};

fn read(arguments: &[&str], variables: &[(&str, &str)]) -> Result<Settings, String> {
    let command = read_command(arguments.iter().copied().map(str::to_owned), |name| {
        variables
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| (*value).to_owned())
    });
    match command {
        Ok(Command::Serve(settings)) => Ok(*settings),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn without_settings_it_listens_on_this_machine_for_no_origin() {
    let settings = read(&[], &[]).unwrap();

    assert_eq!(settings.listen.to_string(), "127.0.0.1:8081");
    assert!(settings.policy.allow_origins.is_empty());
    assert!(settings.policy.overrides.is_empty());
    assert_eq!(settings.trusted_hops, 0);
}

#[test]
fn flags_are_read_with_a_space_or_an_equals_sign() {
    let settings = read(
        &[
            "--listen=127.0.0.1:0",
            "--allow-origin",
            "https://a.example",
            "--allow-origin=https://b.example",
            "--captcha-origin",
            "https://captcha.example",
            "--trust-forwarded",
            "2",
            "--upstream",
            "cocoapi-row=http://127.0.0.1:9000",
        ],
        &[],
    )
    .unwrap();

    let origins: Vec<_> = settings
        .policy
        .allow_origins
        .iter()
        .map(|origin| origin.as_str().to_owned())
        .collect();
    assert_eq!(origins, ["https://a.example", "https://b.example"]);
    assert_eq!(
        settings.captcha_origin.unwrap().as_str(),
        "https://captcha.example"
    );
    assert_eq!(settings.trusted_hops, 2);
    assert!(
        settings
            .policy
            .overrides
            .contains_key(&Upstream::ApiRestOfWorld)
    );
}

#[test]
fn a_flag_beats_a_variable_and_a_variable_the_file() {
    let file = std::env::temp_dir().join(format!("carport-proxy-{}.toml", std::process::id()));
    std::fs::write(
        &file,
        "listen = \"127.0.0.1:1\"\ntrust-forwarded = 1\nallow-origin = [\"https://a.example\", \"https://b.example\"]\n",
    )
    .unwrap();
    let path = file.to_str().unwrap();

    let from_file = read(&["--config", path], &[]).unwrap();
    let over_file = read(
        &[],
        &[("CARPORT_CONFIG", path), ("CARPORT_LISTEN", "127.0.0.1:2")],
    )
    .unwrap();
    let over_both = read(
        &["--config", path, "--listen", "127.0.0.1:3"],
        &[
            ("CARPORT_LISTEN", "127.0.0.1:2"),
            (
                "CARPORT_ALLOW_ORIGIN",
                "https://c.example, https://d.example",
            ),
        ],
    )
    .unwrap();
    std::fs::remove_file(&file).unwrap();

    assert_eq!((from_file.listen.port(), from_file.trusted_hops), (1, 1));
    assert_eq!(from_file.policy.allow_origins.len(), 2);
    assert_eq!(over_file.listen.port(), 2);
    assert_eq!(over_both.listen.port(), 3);
    assert_eq!(
        over_both.policy.allow_origins[1].as_str(),
        "https://d.example"
    );
}

#[test]
fn wrong_settings_stop_the_start() {
    for (arguments, named) in [
        (&["--evil"][..], "--evil"),
        (&["site"], "site"),
        (&["--listen"], "--listen"),
        (&["--listen", "here"], "listen"),
        (
            &["--listen", "127.0.0.1:1", "--listen", "127.0.0.1:2"],
            "twice",
        ),
        (&["--allow-origin", "*"], "allow-origin"),
        (&["--allow-origin", "https://app.example/"], "allow-origin"),
        (&["--captcha-origin", "captcha.example"], "captcha-origin"),
        (&["--trust-forwarded", "-1"], "trust-forwarded"),
        (&["--tls-cert", "x.pem"], "tls-key"),
        (&["--upstream", "cocoapi-row"], "NAME=URL"),
        (&["--upstream", "evil=http://127.0.0.1:1"], "evil"),
        (
            &["--upstream", "cocoapi-row=http://198.51.100.1"],
            "loopback",
        ),
        (&["--config", "/nonexistent/carport.toml"], "cannot be read"),
    ] {
        let error = read(arguments, &[]).unwrap_err();

        assert!(error.contains(named), "{error}");
    }
}

#[test]
fn only_this_machine_can_stand_in_for_an_upstream() {
    for good in [
        "http://127.0.0.1:9000",
        "https://localhost:9000",
        "http://[::1]:9000/",
        "http://127.8.8.8",
    ] {
        assert!(good.parse::<LoopbackBase>().is_ok(), "{good}");
    }
    for bad in [
        "http://0.0.0.0:9000",
        "http://10.0.0.1",
        "http://192.168.1.2:80",
        "http://169.254.169.254",
        "http://example.com",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://user@127.0.0.1",
        "http://127.0.0.1:80/path",
        "http://127.0.0.1/?q",
        "ftp://127.0.0.1",
        "127.0.0.1:9000",
        "http://2130706433",
        "http://0x7f.1",
        "http://0177.0.0.1",
        "http://127.1",
        "http://[::ffff:127.0.0.1]",
        "http://[::]",
        "//127.0.0.1",
        "",
    ] {
        assert!(bad.parse::<LoopbackBase>().is_err(), "{bad}");
    }
}

#[test]
fn version_and_help_win_over_all_else() {
    let ask = |argument: &str| read_command([argument.to_owned(), "--evil".to_owned()], |_| None);

    assert!(matches!(ask("--version"), Ok(Command::Version)));
    assert!(matches!(ask("--help"), Ok(Command::Help)));
}
