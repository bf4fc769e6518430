//! The style sheet's colors for what is painted on a canvas.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::element;
use crate::browser::window;

/// The tokens of the map, resolved for the theme in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Colors {
    pub(super) land: String,
    pub(super) coast: String,
    pub(super) border: String,
    pub(super) grid: String,
    pub(super) ring: String,
    pub(super) place: String,
    pub(super) reach: String,
    pub(super) line: String,
    pub(super) cell: String,
    pub(super) path: [String; 7],
}

impl Colors {
    /// Reads them where the map is.
    pub(super) fn read(container: &Element) -> Self {
        let probe = element::html("span", "map-probe");
        element::append(container, &probe);
        let color = |token: &str| resolved(&probe, token);
        let colors = Self {
            land: color("--map-land"),
            coast: color("--map-coast"),
            border: color("--map-border"),
            grid: color("--map-grid"),
            ring: color("--map-ring"),
            place: color("--map-place"),
            reach: color("--map-reach"),
            line: color("--map-line"),
            cell: color("--map-cell"),
            path: core::array::from_fn(|day| color(&format!("--path-{day}"))),
        };
        probe.remove();
        colors
    }

    /// The color of a day's path.
    pub(super) fn of_path(&self, color: u8) -> &str {
        &self.path[usize::from(color) % self.path.len()]
    }
}

/// A canvas knows no custom properties: an element wears the token, and tells what it came to.
fn resolved(probe: &HtmlElement, token: &str) -> String {
    let style = probe.style();
    let _ = style.set_property("color", &format!("var({token})"));
    window()
        .get_computed_style(probe.unchecked_ref())
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("color").ok())
        .unwrap_or_default()
}
