//! What the site's `config.json` says, read just far enough to build a content policy from it.

use serde_json::Value;

use crate::policy::Origin;

/// The origins that the app talks to, loads from or frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The proxy, where it is not the app's own origin.
    pub proxy: Option<String>,
    /// The captcha frame, where it is not the app's own origin.
    pub captcha: Option<String>,
    /// The map tiles.
    pub tiles: Option<String>,
}

impl Surroundings {
    /// Reads `config.json`. What is missing, empty or no origin is left out: a content policy must
    /// not carry text that nobody checked.
    pub fn read(config: &str) -> Self {
        let config: Value = serde_json::from_str(config).unwrap_or_default();
        let source = |value: &Value| value.as_str().and_then(source_expression);
        Self {
            proxy: source(&config["proxy"]),
            captcha: source(&config["captcha_origin"]),
            tiles: source(&config["tiles"]["origin"]).or_else(|| source(&config["tiles"]["url"])),
        }
    }

    /// Fills in the captcha's origin where the site leaves it open; returns the text for the app.
    pub fn complete(config: &str, captcha: Option<&Origin>) -> String {
        let Ok(Value::Object(mut fields)) = serde_json::from_str(config) else {
            return config.to_owned();
        };
        let is_open = fields
            .get("captcha_origin")
            .is_none_or(|value| value.as_str() == Some(""));
        match captcha {
            Some(origin) if is_open => {
                fields.insert(
                    "captcha_origin".to_owned(),
                    Value::String(origin.as_str().to_owned()),
                );
                Value::Object(fields).to_string()
            }
            _ => config.to_owned(),
        }
    }
}

/// The source expression of a URL or of a tile template: `https://{s}.tile.example/{z}/…` becomes
/// `https://*.tile.example`.
fn source_expression(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    if scheme != "https" && scheme != "http" {
        return None;
    }
    let authority = rest.split('/').next()?.replace("{s}", "*");
    let is_plain = !authority.is_empty()
        && authority
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:*[]".contains(&byte));
    is_plain.then(|| format!("{scheme}://{authority}"))
}

/// The other name of the same local server. The two are different origins to a browser, which is
/// what keeps the captcha's script away from the app.
pub fn local_twin(scheme: &str, host: &str) -> Option<Origin> {
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let twin = match name {
        "127.0.0.1" => "localhost",
        "localhost" => "127.0.0.1",
        _ => return None,
    };
    let colon = if port.is_empty() { "" } else { ":" };
    format!("{scheme}://{twin}{colon}{port}").parse().ok()
}
