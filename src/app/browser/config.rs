//! Where this deployment's parts are: `config.json` beside index.html.

mod tiles;

use gloo_net::http::RequestBuilder;
use serde::Deserialize;
use serde_json::Value;
use web_sys::{RequestCache, RequestCredentials, Url};

use super::document;

pub use tiles::Tiles;

/// The surroundings of the app. The default is everything on one origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteConfig {
    /// The proxy's address without a trailing slash; empty for this page's own origin.
    pub proxy: String,
    /// The origin of the captcha's frame; empty for this page's own.
    pub captcha_origin: String,
    /// Whose map tiles may be offered, if anybody's.
    pub tiles: Option<Tiles>,
    /// Whether tiles are named that cannot be offered. The app goes on without.
    pub are_tiles_refused: bool,
}

/// Why `config.json` says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// It cannot be loaded.
    #[error("config.json cannot be loaded")]
    Missing,
    /// It is no object of texts.
    #[error("config.json cannot be read")]
    Unreadable,
    /// One of its addresses is no address.
    #[error("config.json holds something that is no address")]
    NoAddress,
}

/// Reads `config.json`. On an error nothing may be sent anywhere: a guessed address could be
/// someone else's.
pub async fn load() -> Result<SiteConfig, ConfigError> {
    let answer = RequestBuilder::new(&document::asset_url("config.json"))
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoCache)
        .send()
        .await
        .map_err(|_error| ConfigError::Missing)?;
    if !answer.ok() {
        return Err(ConfigError::Missing);
    }
    let json = answer
        .binary()
        .await
        .map_err(|_error| ConfigError::Missing)?;

    from_json(&json, |address| {
        Url::new(address).ok().map(|url| url.origin())
    })
}

#[derive(Default, Deserialize)]
struct Stored {
    #[serde(default)]
    proxy: String,
    #[serde(default)]
    captcha_origin: String,
    #[serde(default)]
    tiles: Value,
}

/// `origin_of` is the browser's reading of an address.
fn from_json(
    json: &[u8],
    origin_of: impl Fn(&str) -> Option<String>,
) -> Result<SiteConfig, ConfigError> {
    let stored: Stored = serde_json::from_slice(json).map_err(|_error| ConfigError::Unreadable)?;
    let tiles = tiles::read(stored.tiles, &origin_of);
    SiteConfig {
        proxy: stored.proxy.trim_end_matches('/').to_owned(),
        captcha_origin: stored.captcha_origin.trim_end_matches('/').to_owned(),
        are_tiles_refused: tiles.is_err(),
        tiles: tiles.unwrap_or_default(),
    }
    .checked(origin_of)
}

impl SiteConfig {
    fn checked(self, origin_of: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let is_web = |address: &str| {
            ["https://", "http://"]
                .iter()
                .any(|scheme| address.starts_with(scheme))
        };
        let proxy_stands =
            self.proxy.is_empty() || is_web(&self.proxy) && origin_of(&self.proxy).is_some();
        let captcha_stands = self.captcha_origin.is_empty()
            || is_web(&self.captcha_origin)
                && origin_of(&self.captcha_origin).as_deref() == Some(&self.captcha_origin);

        if proxy_stands && captcha_stands {
            Ok(self)
        } else {
            Err(ConfigError::NoAddress)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Enough of a reading for these addresses: everything up to the third slash.
    pub(super) fn origin_of(address: &str) -> Option<String> {
        let mut parts = address.splitn(4, '/');
        let origin = [parts.next()?, parts.next()?, parts.next()?].join("/");
        Some(origin)
    }

    fn config(json: &str) -> Result<SiteConfig, ConfigError> {
        from_json(json.as_bytes(), origin_of)
    }

    #[test]
    fn an_empty_config_means_one_origin() {
        assert_eq!(config("{}"), Ok(SiteConfig::default()));
        assert_eq!(
            config(r#"{"proxy":"","captcha_origin":"","tiles":{"url":""}}"#),
            Ok(SiteConfig::default())
        );
    }

    #[test]
    fn tiles_that_cannot_be_offered_do_not_stop_the_app() {
        let config = config(r#"{"proxy":"https://p.example","tiles":{"url":"x"}}"#).unwrap();

        assert_eq!(config.proxy, "https://p.example");
        assert_eq!(config.tiles, None);
        assert!(config.are_tiles_refused);
    }

    #[test]
    fn a_trailing_slash_makes_no_difference() {
        let config =
            config(r#"{"proxy":"https://p.example/","captcha_origin":"https://c.example/"}"#)
                .unwrap();

        assert_eq!(config.proxy, "https://p.example");
        assert_eq!(config.captcha_origin, "https://c.example");
    }

    #[test]
    fn a_captcha_origin_with_a_path_is_refused() {
        assert_eq!(
            config(r#"{"captcha_origin":"https://c.example/frame"}"#),
            Err(ConfigError::NoAddress)
        );
    }

    #[test]
    fn a_script_address_is_refused() {
        assert_eq!(
            config(r#"{"proxy":"javascript:alert(1)"}"#),
            Err(ConfigError::NoAddress)
        );
    }

    #[test]
    fn a_config_that_is_no_object_is_unreadable() {
        assert_eq!(config("<!doctype html>"), Err(ConfigError::Unreadable));
    }
}
