//! The few settings that are needed before the first paint, in local storage.
//!
//! One versioned object under one key; the start script reads theme and language from it too.

mod form;

use carport_domain::budget::Refreshing;
use carport_domain::history::backup_reminder::BackupTimes;
use carport_domain::place::Home;
use carport_domain::units::choice::Units;
use carport_present::locale::Language;

use super::listener::Listener;
use super::window;
use form::{from_json, to_json};

/// Under which they are kept.
pub const KEY: &str = "carport.settings";

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

/// A share of the range, from 40 to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachPercent(u8);

impl ReachPercent {
    /// The least and the most.
    pub const BOUNDS: [u8; 2] = [40, 100];

    /// The share, brought within the bounds.
    pub fn new(percent: u8) -> Self {
        let [least, most] = Self::BOUNDS;
        Self(percent.clamp(least, most))
    }

    /// As a figure.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Nobody drives to the last kilometer.
impl Default for ReachPercent {
    fn default() -> Self {
        Self(75)
    }
}

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredSettings {
    /// How the app looks.
    pub theme: Theme,
    /// `None` follows the browser.
    pub language: Option<Language>,
    /// Home, where an earlier version of the app has left it: it belongs among the places now.
    pub home: Option<Home>,
    /// When the app asks about the cars.
    pub refreshing: Refreshing,
    /// What the owner reads in.
    pub units: Units,
    /// Single keys lead nowhere.
    pub has_no_shortcuts: bool,
    /// No car is told anything from this device.
    pub is_read_only: bool,
    /// The origin of the map tiles that the owner agreed to; another one asks again.
    pub tiles_consent: Option<String>,
    /// How much of the range the circle of reach shows.
    pub reach_percent: ReachPercent,
    /// When a backup was saved, and when the owner put it off.
    pub backup: BackupTimes,
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

/// Forgets the home that an earlier version of the app has left, once it is kept elsewhere.
pub fn clear_home() -> Result<(), SaveError> {
    let settings = load();
    if settings.home.is_none() {
        return Ok(());
    }
    save(&StoredSettings {
        home: None,
        ..settings
    })
}

/// Forgets the settings, of any version.
pub fn erase() {
    if let Some(storage) = local_storage() {
        let _ = storage.remove_item(KEY);
    }
}

/// The settings as they are kept, of any version.
pub fn as_stored() -> Option<String> {
    stored()
}

/// Keeps settings where there are none.
pub fn keep_if_none(text: &str) {
    if stored().is_none()
        && let Some(storage) = local_storage()
    {
        // What a full storage refuses is chosen anew.
        let _ = storage.set_item(KEY, text);
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

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;

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
