//! The few settings that are needed before the first paint, in local storage.
//!
//! One versioned object under one key; the start script reads theme and language from it too.

use carport_domain::budget::Pace;
use carport_domain::place::{Coordinates, Home};
use carport_domain::units::Meters;
use carport_present::locale::Language;
use serde::{Deserialize, Serialize};

use super::listener::Listener;
use super::{document, window};

const KEY: &str = "carport.settings";
const VERSION: u32 = 1;

/// How the app looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device prefers.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Theme {
    /// Every theme, in the order of the settings page.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// As stored, and as the `data-theme` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// When the app asks about the cars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refreshing {
    /// By itself, this often.
    Automatic(Pace),
    /// When the owner asks.
    ByHand,
}

impl Default for Refreshing {
    fn default() -> Self {
        Self::Automatic(Pace::DEFAULT)
    }
}

impl Refreshing {
    fn code(self) -> String {
        match self {
            Self::Automatic(pace) => pace.minutes().to_string(),
            Self::ByHand => "by_hand".to_owned(),
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        match code {
            "by_hand" => Some(Self::ByHand),
            minutes => Pace::from_minutes(minutes.parse().ok()?).map(Self::Automatic),
        }
    }
}

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredSettings {
    /// How the app looks.
    pub theme: Theme,
    /// `None` follows the browser.
    pub language: Option<Language>,
    /// The owner's home, if set.
    pub home: Option<Home>,
    /// When the app asks about the cars.
    pub refreshing: Refreshing,
    /// A newer version of the app wrote the settings: these are the defaults, and saving is
    /// refused so that nothing of its is lost.
    pub is_from_newer_app: bool,
}

/// Why settings were not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The browser keeps nothing for this site, or has no space left.
    #[error("the browser does not keep settings")]
    Unavailable,
    /// A newer version of the app wrote the settings.
    #[error("the settings belong to a newer version of the app")]
    TooNew,
}

/// Reads the settings. What is missing or unreadable has its default.
pub fn load() -> StoredSettings {
    stored().map_or_else(StoredSettings::default, |json| from_json(&json))
}

/// Writes the settings.
pub fn save(settings: &StoredSettings) -> Result<(), SaveError> {
    if load().is_from_newer_app {
        return Err(SaveError::TooNew);
    }
    let json = to_json(settings).ok_or(SaveError::Unavailable)?;
    local_storage()
        .and_then(|storage| storage.set_item(KEY, &json).ok())
        .ok_or(SaveError::Unavailable)
}

/// Calls `on_change` with the settings each time another tab changes them.
pub fn on_change(on_change: impl Fn(StoredSettings) + 'static) -> Listener {
    Listener::new(&window(), "storage", move |_event| on_change(load()))
}

/// Forgets the settings, of any version.
pub fn erase() {
    if let Some(storage) = local_storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn stored() -> Option<String> {
    local_storage()?.get_item(KEY).ok().flatten()
}

#[expect(
    clippy::disallowed_types,
    reason = "the one place that touches local storage"
)]
fn local_storage() -> Option<web_sys::Storage> {
    // A browser that blocks storage throws here.
    window().local_storage().ok().flatten()
}

#[derive(Deserialize)]
struct Envelope {
    v: u32,
}

#[derive(Serialize, Deserialize)]
struct SettingsV1 {
    v: u32,
    #[serde(default)]
    theme: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    home: Option<HomeV1>,
    #[serde(default)]
    refreshing: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct HomeV1 {
    latitude: f64,
    longitude: f64,
    radius_meters: f64,
}

fn from_json(json: &str) -> StoredSettings {
    let Ok(Envelope { v }) = serde_json::from_str(json) else {
        return StoredSettings::default();
    };
    if v > VERSION {
        return StoredSettings {
            is_from_newer_app: true,
            ..StoredSettings::default()
        };
    }
    let Ok(stored) = serde_json::from_str::<SettingsV1>(json) else {
        return StoredSettings::default();
    };

    StoredSettings {
        theme: stored
            .theme
            .and_then(|code| Theme::from_code(&code))
            .unwrap_or_default(),
        language: stored.language.and_then(|code| language_from_code(&code)),
        home: stored.home.as_ref().and_then(home_from),
        refreshing: stored
            .refreshing
            .and_then(|code| Refreshing::from_code(&code))
            .unwrap_or_default(),
        is_from_newer_app: false,
    }
}

fn to_json(settings: &StoredSettings) -> Option<String> {
    serde_json::to_string(&SettingsV1 {
        v: VERSION,
        theme: Some(settings.theme.code().to_owned()),
        language: settings
            .language
            .map(|language| document::code(language).to_owned()),
        home: settings.home.map(|home| HomeV1 {
            latitude: home.center.latitude(),
            longitude: home.center.longitude(),
            radius_meters: home.radius.0,
        }),
        refreshing: Some(settings.refreshing.code()),
    })
    .ok()
}

fn language_from_code(code: &str) -> Option<Language> {
    [Language::English, Language::French]
        .into_iter()
        .find(|language| document::code(*language) == code)
}

fn home_from(stored: &HomeV1) -> Option<Home> {
    let center = Coordinates::new(stored.latitude, stored.longitude)?;
    let has_radius = stored.radius_meters.is_finite() && stored.radius_meters > 0.0;
    has_radius.then_some(Home {
        center,
        radius: Meters(stored.radius_meters),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_their_stored_form() {
        let settings = StoredSettings {
            theme: Theme::Contrast,
            language: Some(Language::French),
            home: Some(Home {
                center: Coordinates::new(48.8566, 2.3522).unwrap(),
                radius: Meters(50.0),
            }),
            refreshing: Refreshing::ByHand,
            is_from_newer_app: false,
        };

        assert_eq!(from_json(&to_json(&settings).unwrap()), settings);
    }

    #[test]
    fn the_stored_form_is_what_the_start_script_reads() {
        assert_eq!(
            to_json(&StoredSettings::default()).unwrap(),
            r#"{"v":1,"theme":"auto","language":null,"home":null,"refreshing":"30"}"#
        );
    }

    #[test]
    fn unreadable_settings_are_the_defaults() {
        for json in [
            "",
            "{",
            "[]",
            "null",
            "7",
            r#"{"v":"1"}"#,
            r#"{"theme":"dark"}"#,
        ] {
            assert_eq!(from_json(json), StoredSettings::default(), "{json}");
        }
    }

    #[test]
    fn an_unknown_theme_leaves_the_other_settings_alone() {
        let settings = from_json(r#"{"v":1,"theme":"sepia","language":"fr"}"#);

        assert_eq!(settings.theme, Theme::Auto);
        assert_eq!(settings.language, Some(Language::French));
    }

    #[test]
    fn a_pace_that_nobody_can_choose_is_the_usual_one() {
        for code in ["0", "1", "30.0", "never", ""] {
            let json = format!(r#"{{"v":1,"refreshing":"{code}"}}"#);

            assert_eq!(from_json(&json).refreshing, Refreshing::default(), "{code}");
        }
    }

    #[test]
    fn a_home_nowhere_on_earth_is_no_home() {
        let json = r#"{"v":1,"home":{"latitude":0,"longitude":0,"radius_meters":50}}"#;

        assert_eq!(from_json(json).home, None);
    }

    #[test]
    fn settings_of_a_newer_app_are_defaults_that_say_so() {
        let settings = from_json(r#"{"v":2,"theme":{"kind":"new"}}"#);

        assert!(settings.is_from_newer_app);
        assert_eq!(settings.theme, Theme::Auto);
    }

    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen_test::wasm_bindgen_test]
    fn settings_of_a_newer_app_are_never_overwritten() {
        let newer = r#"{"v":99,"theme":"aurora"}"#;
        local_storage().unwrap().set_item(KEY, newer).unwrap();

        let saved = save(&StoredSettings::default());

        assert_eq!(saved, Err(SaveError::TooNew));
        assert_eq!(stored().as_deref(), Some(newer));
        erase();
        assert_eq!(stored(), None);
    }
}
