//! What the device prefers to see.

use super::listener::Listener;
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

/// The widths from which the tiles of a car stand in two and in three columns. The style sheets
/// only lay out as many columns as there are.
const COLUMNS: [&str; 2] = ["(min-width: 800px)", "(min-width: 1320px)"];

/// How many columns of tiles the page has room for.
pub fn column_count() -> usize {
    1 + COLUMNS.iter().filter(|query| matches(query)).count()
}

/// Calls `on_change` with the number of columns whenever the room may have changed it.
pub fn on_column_count(on_change: impl Fn(usize) + Clone + 'static) -> Vec<Listener> {
    let lists = COLUMNS
        .iter()
        .filter_map(|query| window().match_media(query).ok().flatten());
    lists
        .map(|list| {
            let on_change = on_change.clone();
            Listener::new(&list, "change", move |_event| on_change(column_count()))
        })
        .collect()
}

/// Whether the device is set to dark.
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the device asks for little motion.
pub fn prefers_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the device is held and touched, not pointed at with a mouse.
pub fn is_touched() -> bool {
    matches("(pointer: coarse)")
}

fn matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
