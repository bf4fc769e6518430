//! The content policy inside the page, for a static host: nobody adds a header there.
//!
//! What it says is decided in one place, `site` of the proxy; here it is only asked for and put in.

use crate::{problem::Problem, process};
use std::{fs, path::Path};

/// Writes the policy that the site's own `config.json` asks for into its page.
pub(crate) fn place(folder: &str) -> Result<(), Problem> {
    let config = Path::new(folder).join("config.json");
    let mut example = process::command("cargo");
    // As a release, so that it shares what is built for the proxy.
    example.args(["run", "--quiet", "--release", "--locked"]);
    example.args(["-p", "carport-proxy", "--example", "page_policy", "--"]);
    let policy = process::answer(
        example.arg(&config),
        "the lines above name the mistake; config.json comes from public/",
    )?;

    let page = Path::new(folder).join("index.html");
    let unwritten = |error| {
        Problem::new(
            format!("{} cannot be changed ({error})", page.display()),
            "check the disk",
        )
    };
    let text = fs::read_to_string(&page).map_err(unwritten)?;
    let text = with_policy(&text, &policy).ok_or_else(|| {
        Problem::new(
            format!("{} has no <meta charset>", page.display()),
            "put one first into index.html: the content policy follows it",
        )
    })?;
    fs::write(&page, text).map_err(unwritten)
}

/// The page with the policy behind its `<meta charset>`. A policy in a page does not bind what
/// stands before it, so it has to come before all that loads anything.
fn with_policy(page: &str, policy: &str) -> Option<String> {
    let start = page.find("<meta charset=")?;
    let end = start + page[start..].find('>')? + 1;
    let (before, after) = page.split_at(end);
    let policy = policy.replace('&', "&amp;").replace('"', "&quot;");
    Some(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_follows_the_character_set() {
        let page = r#"<head><meta charset="utf-8"><script src="theme.js"></script></head>"#;

        assert_eq!(
            with_policy(page, "script-src 'self'").as_deref(),
            Some(
                "<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" \
                 content=\"script-src 'self'\"><script src=\"theme.js\"></script></head>"
            )
        );
    }

    #[test]
    fn a_minified_character_set_is_found_too() {
        let page = "<meta charset=utf-8><base href=/>";

        assert_eq!(
            with_policy(page, "x").as_deref(),
            Some(
                "<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" \
                 content=\"x\"><base href=/>"
            )
        );
    }

    #[test]
    fn a_policy_cannot_end_its_attribute() {
        let page = with_policy("<meta charset=utf-8>", "a\"><script>&");

        assert!(page.is_some_and(|page| page.contains("content=\"a&quot;><script>&amp;\">")));
    }

    #[test]
    fn a_page_without_a_character_set_gets_no_policy() {
        assert_eq!(with_policy("<head></head>", "x"), None);
    }
}
