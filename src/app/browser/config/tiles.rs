//! Whose map tiles may be offered, as `config.json` names them.
//!
//! The server of the site reads the same fields for its content policy: an address that is taken
//! here is one that it lets through.

use serde::Deserialize;
use serde_json::Value;

/// A provider of map tiles. Nothing is asked of it before the owner agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// Address of a tile, with `{z}`, `{x}` and `{y}` in its path.
    pub url: String,
    /// Where that is: what the owner agrees to.
    pub origin: String,
    /// Whom the map names as its source.
    pub attribution: String,
    /// The page that the attribution leads to.
    pub attribution_link: Option<String>,
    /// The page where a mistake of the map is told.
    pub report_link: Option<String>,
    /// The closest that the provider draws.
    pub max_zoom: u8,
}

/// What is named, but cannot be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refused;

#[derive(Deserialize)]
struct Stored {
    #[serde(default)]
    url: String,
    #[serde(default)]
    origin: String,
    #[serde(default)]
    attribution: String,
    #[serde(default)]
    attribution_link: String,
    #[serde(default)]
    report_link: String,
    #[serde(default = "usual_zoom")]
    max_zoom: u8,
}

const fn usual_zoom() -> u8 {
    19
}

/// Beyond this a tile is smaller than a car.
const CLOSEST: u8 = 24;

/// Reads the provider; `None` where no address is named. `origin_of` is the browser's reading of an
/// address.
pub(super) fn read(
    stored: Value,
    origin_of: impl Fn(&str) -> Option<String>,
) -> Result<Option<Tiles>, Refused> {
    if stored.is_null() {
        return Ok(None);
    }
    let stored: Stored = serde_json::from_value(stored).map_err(|_error| Refused)?;
    if stored.url.is_empty() {
        return Ok(None);
    }
    let origin = origin_of(&stored.url).ok_or(Refused)?;
    let is_policy_agreed = stored.origin.is_empty() || stored.origin == origin;
    let stands = is_template(&stored.url)
        && is_policy_agreed
        && (1..=CLOSEST).contains(&stored.max_zoom)
        && [&stored.attribution_link, &stored.report_link]
            .into_iter()
            .all(|link| {
                link.is_empty() || link.starts_with("https://") && origin_of(link).is_some()
            });
    if !stands {
        return Err(Refused);
    }
    let link = |link: String| (!link.is_empty()).then_some(link);
    Ok(Some(Tiles {
        url: stored.url,
        origin,
        attribution: stored.attribution,
        attribution_link: link(stored.attribution_link),
        report_link: link(stored.report_link),
        max_zoom: stored.max_zoom,
    }))
}

/// Whether it is the address of tiles on one encrypted host, or on this machine; with the three
/// numbers of a tile, once each, and nothing else to fill in.
fn is_template(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else {
        return false;
    };
    let Some((authority, path)) = rest.split_once('/') else {
        return false;
    };
    let is_plain = authority
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    let host = authority.strip_prefix("[::1]").map_or_else(
        || authority.split(':').next().unwrap_or_default(),
        |_| "::1",
    );
    let is_safe = match scheme {
        "https" => true,
        "http" => ["127.0.0.1", "localhost", "::1"].contains(&host),
        _ => false,
    };
    let mut without = path.to_owned();
    for number in ["{z}", "{x}", "{y}"] {
        if path.matches(number).count() != 1 {
            return false;
        }
        without = without.replace(number, "");
    }
    is_plain && is_safe && !without.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::browser::config::tests::origin_of;

    const URL: &str = "https://tile.example/{z}/{x}/{y}.png";

    fn of(stored: Value) -> Result<Option<Tiles>, Refused> {
        read(stored, origin_of)
    }

    #[test]
    fn a_provider_is_read_with_all_that_it_asks_for() {
        let tiles = of(json!({
            "url": URL,
            "attribution": "© Example",
            "attribution_link": "https://example.org/copyright",
            "report_link": "https://example.org/fix",
            "max_zoom": 17
        }));

        assert_eq!(
            tiles,
            Ok(Some(Tiles {
                url: URL.to_owned(),
                origin: "https://tile.example".to_owned(),
                attribution: "© Example".to_owned(),
                attribution_link: Some("https://example.org/copyright".to_owned()),
                report_link: Some("https://example.org/fix".to_owned()),
                max_zoom: 17,
            }))
        );
    }

    #[test]
    fn no_address_means_no_tiles() {
        for stored in [Value::Null, json!({}), json!({"url": "", "max_zoom": 19})] {
            assert_eq!(of(stored), Ok(None));
        }
    }

    #[test]
    fn what_is_left_out_is_the_usual() {
        let tiles = of(json!({"url": URL})).unwrap().unwrap();

        assert_eq!((tiles.max_zoom, tiles.attribution_link), (19, None));
    }

    #[test]
    fn tiles_of_this_machine_need_no_encryption() {
        for host in ["127.0.0.1:8080", "localhost:1", "localhost", "[::1]:8080"] {
            let tiles = of(json!({"url": format!("http://{host}/{{z}}/{{x}}/{{y}}")}));
            assert!(matches!(tiles, Ok(Some(_))), "{host}");
        }
    }

    #[test]
    fn an_address_that_names_no_tile_or_no_safe_host_is_refused() {
        for url in [
            "http://tile.example/{z}/{x}/{y}.png",
            "http://localhost.example/{z}/{x}/{y}.png",
            "https://{s}.tile.example/{z}/{x}/{y}.png",
            "https://user:word@tile.example/{z}/{x}/{y}.png",
            "https://tile.example/{z}/{x}.png",
            "https://tile.example/{z}/{z}/{x}/{y}.png",
            "https://tile.example/{z}/{x}/{y}{r}.png",
            "https://tile.example",
            "javascript://alert(1)/{z}/{x}/{y}",
            "/tiles/{z}/{x}/{y}.png",
        ] {
            assert_eq!(of(json!({"url": url})), Err(Refused), "{url}");
        }
    }

    #[test]
    fn anything_else_that_is_wrong_is_refused_too() {
        for stored in [
            json!("https://tile.example/{z}/{x}/{y}.png"),
            json!({"url": 7}),
            json!({"url": URL, "max_zoom": 0}),
            json!({"url": URL, "max_zoom": 99}),
            json!({"url": URL, "origin": "https://other.example"}),
            json!({"url": URL, "report_link": "javascript:alert(1)"}),
            json!({"url": URL, "attribution_link": "copyright"}),
        ] {
            assert_eq!(of(stored.clone()), Err(Refused), "{stored}");
        }
    }
}
