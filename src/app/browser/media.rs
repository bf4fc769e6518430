//! What the device prefers to see.

use super::settings_store::Theme;
use super::window;

/// Light or dark, where only these two exist, as in the captcha's frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Shade {
    /// As the captcha spells it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The shade that a theme has on this device just now.
pub fn shade(theme: Theme) -> Shade {
    match theme {
        Theme::Dark => Shade::Dark,
        Theme::Auto | Theme::Contrast if prefers_dark() => Shade::Dark,
        Theme::Auto | Theme::Contrast | Theme::Light => Shade::Light,
    }
}

/// Whether the page has room for two columns; the style sheets change at the same width.
pub fn is_wide() -> bool {
    matches("(min-width: 960px)")
}

/// Whether the device is set to dark.
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

fn matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
