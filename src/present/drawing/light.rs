//! How light falls on the car: gradients in the drawing's own units, their colors by name.

use super::{Drawing, Light};

/// A gradient along a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    /// Which shapes it fills.
    pub name: &'static str,
    /// Where it begins.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// Share of the way, and the name of the color there.
    pub stops: &'static [(f64, &'static str)],
}

/// Across the body: dark where the sides turn down, bright on the shoulders and on the crown.
const BODY: &[(f64, &str)] = &[
    (0.0, "edge"),
    (0.035, "side"),
    (0.09, "crown"),
    (0.2, "paint"),
    (0.32, "side"),
    (0.5, "crown"),
    (0.68, "side"),
    (0.8, "paint"),
    (0.91, "crown"),
    (0.965, "side"),
    (1.0, "edge"),
];

const ROOF: &[(f64, &str)] = &[
    (0.0, "side"),
    (0.16, "paint"),
    (0.5, "crown"),
    (0.84, "paint"),
    (1.0, "side"),
];

const CLOTH: &[(f64, &str)] = &[(0.0, "cloth"), (0.5, "cloth-crown"), (1.0, "cloth")];

/// Along the body: nose and tail turn down.
const SHADE: &[(f64, &str)] = &[
    (0.0, "shade"),
    (0.09, "none"),
    (0.9, "none"),
    (1.0, "shade"),
];

const GLASS: &[(f64, &str)] = &[(0.0, "glass-low"), (0.5, "glass-high"), (1.0, "glass-low")];

impl Drawing {
    /// Every gradient that its shapes are filled with.
    pub fn gradients(&self) -> [Gradient; 5] {
        let Light {
            body_half,
            roof_half,
            top,
            bottom,
            screen,
        } = self.light;
        let across = |name, half: f64, stops| Gradient {
            name,
            from: (-half, 0.0),
            to: (half, 0.0),
            stops,
        };
        let along = |name, from, to, stops| Gradient {
            name,
            from: (0.0, from),
            to: (0.0, to),
            stops,
        };
        [
            across("paint", body_half, BODY),
            across("roof", roof_half, ROOF),
            across("cloth", roof_half, CLOTH),
            along("shade", top, bottom, SHADE),
            along("glass", screen, bottom - (screen - top) * 0.4, GLASS),
        ]
    }
}
