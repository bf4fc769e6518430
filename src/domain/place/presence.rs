//! Whether the car is home, and that it does not flicker: at the border it stays what it was.

use super::{Coordinates, Position};
use crate::units::Meters;

/// A car has left only this far beyond the border,
const LEAST_BEYOND_METERS: f64 = 20.0;
/// or this share of the radius, whichever is more.
const BEYOND_SHARE: f64 = 0.15;

/// The owner's home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Home {
    /// Its middle.
    pub center: Coordinates,
    /// Up to this distance, the border included, the car counts as home.
    pub radius: Meters,
}

impl Home {
    /// The second border: a car that was home has left only beyond this distance from its middle.
    pub fn leaving_border(&self) -> Meters {
        Meters(self.radius.0 + LEAST_BEYOND_METERS.max(self.radius.0 * BEYOND_SHARE))
    }
}

/// Whether the car is home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Presence {
    /// Within the radius.
    Home(Meters),
    /// Outside of it.
    Away(Meters),
    /// The car gave no position.
    PositionUnknown,
    /// The owner has not said where home is.
    HomeNotSet,
}

impl Presence {
    /// Compares a position with home. Without a position there is no distance.
    pub fn new(home: Option<&Home>, position: Option<&Position>) -> Self {
        let Some(home) = home else {
            return Self::HomeNotSet;
        };
        let Some(position) = position else {
            return Self::PositionUnknown;
        };
        let distance = home.center.distance_to(position.coordinates);
        if distance <= home.radius {
            Self::Home(distance)
        } else {
            Self::Away(distance)
        }
    }

    /// Compares a position with home, and with where the car was before, the newest first. A car
    /// that came home has left only beyond a second border, further out; between the two it is what
    /// it was when it was last clearly inside or outside. If that is not known, the border decides.
    pub fn after(
        home: Option<&Home>,
        position: Option<&Position>,
        earlier: impl IntoIterator<Item = Coordinates>,
    ) -> Self {
        let plain = Self::new(home, position);
        let (Some(home), Self::Away(distance)) = (home, plain) else {
            return plain;
        };
        let outer = home.leaving_border();
        if distance > outer {
            return plain;
        }
        let was_home = earlier.into_iter().find_map(|coordinates| {
            let distance = home.center.distance_to(coordinates);
            if distance <= home.radius {
                Some(true)
            } else {
                (distance > outer).then_some(false)
            }
        });
        if was_home == Some(true) {
            Self::Home(distance)
        } else {
            plain
        }
    }

    /// The distance from home, if both ends are known.
    pub const fn distance(self) -> Option<Meters> {
        match self {
            Self::Home(distance) | Self::Away(distance) => Some(distance),
            Self::PositionUnknown | Self::HomeNotSet => None,
        }
    }
}

#[cfg(test)]
mod tests;
