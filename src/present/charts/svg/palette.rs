//! The colors of a saved picture. It carries its own: no style sheet goes with it.
//!
//! Told apart by color-blind eyes, and by their lightness in grey; 3:1 on the background.

use super::Theme;
use crate::charts::Color;

/// All colors of one theme.
#[derive(Debug)]
pub(super) struct Palette {
    pub(super) background: &'static str,
    pub(super) text: &'static str,
    pub(super) muted: &'static str,
    pub(super) grid: &'static str,
    pub(super) axis: &'static str,
    main: &'static str,
    others: [&'static str; 8],
    quiet: &'static str,
    electric: &'static str,
    fuel: &'static str,
    warning: &'static str,
    /// From hardly anything to the most.
    pub(super) heat: [&'static str; 5],
}

static LIGHT: Palette = Palette {
    background: "#ffffff",
    text: "#161b22",
    muted: "#57606a",
    grid: "#e8ecf0",
    axis: "#868f9b",
    main: "#0b57a2",
    others: [
        "#0b57a2", "#c2410c", "#00806a", "#a3246d", "#7a5c00", "#5b3ab8", "#333a42", "#6b7685",
    ],
    quiet: "#6b7685",
    electric: "#005f73",
    fuel: "#c9720f",
    warning: "#b42318",
    heat: ["#cfe3f7", "#94c1ec", "#5298d8", "#1f6db8", "#0a3d78"],
};

static DARK: Palette = Palette {
    background: "#161b22",
    text: "#f0f3f6",
    muted: "#9ea7b3",
    grid: "#252d38",
    axis: "#6b7685",
    main: "#6cb6ff",
    others: [
        "#6cb6ff", "#ff9e4a", "#35d0a8", "#ff8fc7", "#e8cf4f", "#b79cff", "#e3e8ee", "#9ea7b3",
    ],
    quiet: "#9ea7b3",
    electric: "#57d3dc",
    fuel: "#d98a2b",
    warning: "#ff7b72",
    heat: ["#16324f", "#1d4f80", "#2f78bb", "#5fa6e6", "#b5d9fb"],
};

impl Palette {
    pub(super) fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    pub(super) fn color(&self, color: Color) -> &'static str {
        match color {
            Color::Main => self.main,
            Color::Other(place) => self.others[usize::from(place) % self.others.len()],
            Color::Quiet => self.quiet,
            Color::Electric => self.electric,
            Color::Fuel => self.fuel,
            Color::Warning => self.warning,
        }
    }
}
