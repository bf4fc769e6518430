//! The owner's places: homes, work, any other.

use super::{Coordinates, Home};
use crate::ids::PlaceId;
use crate::units::Meters;

/// What a place is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// Where the car is at home. There may be several.
    Home,
    /// Where its owner works.
    Work,
    /// Any other.
    Other,
}

/// A place with a name and a border.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its local id.
    pub id: PlaceId,
    /// What it is to its owner.
    pub kind: PlaceKind,
    /// The owner's name for it; `None` goes by the word for its kind.
    pub name: Option<String>,
    /// Its middle.
    pub center: Coordinates,
    /// Up to this distance, the border included, a position is in it.
    pub radius: Meters,
    /// A privacy zone: positions inside are shown as the place, and never leave the device.
    pub is_private: bool,
}

impl Place {
    /// The place as a home to compare positions with, whatever it is to its owner.
    pub const fn border(&self) -> Home {
        Home {
            center: self.center,
            radius: self.radius,
        }
    }

    /// Whether a position is in it, the border included.
    pub fn holds(&self, coordinates: Coordinates) -> bool {
        self.center.distance_to(coordinates) <= self.radius
    }

    /// How many meters a position lies beyond its border; below zero inside.
    pub(super) fn beyond(&self, coordinates: Coordinates) -> f64 {
        self.center.distance_to(coordinates).0 - self.radius.0
    }
}
