//! How large a picture is, and how bright.

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark on white; for paper, too.
    #[default]
    Light,
    /// Light on nearly black.
    Dark,
}

/// How a picture is to look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Its width in pixels; at least 240.
    pub width: f64,
    /// Its height in pixels. It gets higher where panels and words need more.
    pub height: f64,
    /// Its colors.
    pub theme: Theme,
}

const NARROWEST: f64 = 240.0;
const LARGEST: f64 = 10_000.0;
impl Look {
    /// One that can be drawn, whatever was asked for.
    pub(super) fn bounded(self) -> Self {
        let bounded = |it: f64, least: f64| if it >= least { it.min(LARGEST) } else { least };
        Self {
            width: bounded(self.width, NARROWEST),
            height: bounded(self.height, 0.0),
            theme: self.theme,
        }
    }
}
