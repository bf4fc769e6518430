//! What is drawn on the map, one struct for each kind of mark. Every text is ready to be shown.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, PlaceKind};
use carport_domain::units::{Degrees, Meters};

/// The car.
#[derive(Clone, Debug, PartialEq)]
pub struct CarMark {
    /// Where it was last seen, or the middle of the privacy zone it is in.
    pub at: Coordinates,
    /// Where its nose points, if known.
    pub heading: Option<Degrees>,
    /// The label under it: `12 min ago`.
    pub age: String,
    /// Its accessible name: which car, whether it is home, how old that is.
    pub title: String,
    /// Newer readings prove that it has left: drawn hollow.
    pub is_outdated: bool,
}

/// A place of the owner's, with its circle.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    /// Which.
    pub id: PlaceId,
    /// Decides the icon.
    pub kind: PlaceKind,
    /// The middle.
    pub center: Coordinates,
    /// Of the circle.
    pub radius: Meters,
    /// Its name.
    pub name: String,
    /// The radius in words, for the handle: `50 m`.
    pub radius_text: String,
    /// Whether it is a privacy zone.
    pub is_private: bool,
}

/// The line from home to the car.
#[derive(Clone, Debug, PartialEq)]
pub struct DistanceLine {
    /// Home.
    pub from: Coordinates,
    /// The car.
    pub to: Coordinates,
    /// Its length: `7.3 km`.
    pub label: String,
}

/// How far the car gets, as the crow flies.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// The car.
    pub center: Coordinates,
    /// Of the circle.
    pub radius: Meters,
    /// `about 210 km`.
    pub label: String,
}

/// Distance rings around a middle, drawn where there are no tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// Their middle.
    pub center: Coordinates,
    /// From the smallest to the largest.
    pub rings: Vec<Ring>,
}

/// One distance ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// How far out.
    pub radius: Meters,
    /// `500 m`.
    pub label: String,
}

/// A part of the path that is drawn in one stroke.
#[derive(Clone, Debug, PartialEq)]
pub struct PathStretch {
    /// At least two.
    pub points: Vec<Coordinates>,
    /// It is known that the car drove between its points, but not which way: drawn dashed.
    pub is_reconstructed: bool,
    /// Which of the seven colors of the path, 0 to 6; one for each day, in turn.
    pub color: u8,
}

/// Where the car stood for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct StopMark {
    /// Where.
    pub at: Coordinates,
    /// `2 h 10`.
    pub duration: String,
    /// The owner's place it is in, else the address, where either is known.
    pub name: Option<String>,
    /// From when to when.
    pub when: String,
    /// Its accessible name: place, time, and how long.
    pub title: String,
}

/// A cell of the visited view.
#[derive(Clone, Debug, PartialEq)]
pub struct CellMark {
    /// Its south-western corner.
    pub south_west: Coordinates,
    /// Its north-eastern corner.
    pub north_east: Coordinates,
    /// How much time was spent there compared with the busiest cell: above 0, up to 1.
    pub share: f64,
}

/// What a single point stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PointKind {
    /// This device.
    Device,
    /// Where the owner noted that the car is parked.
    Parked,
    /// Where a search has found the car.
    Found,
    /// What the owner pointed at.
    Picked,
    /// Where the car was at the moment of the time slider.
    Moment,
    /// A fix that no car could have driven to: flagged.
    Jump,
}

/// A single point.
#[derive(Clone, Debug, PartialEq)]
pub struct PointMark {
    /// What it stands for.
    pub kind: PointKind,
    /// Where.
    pub at: Coordinates,
    /// Where the car's nose pointed, if known.
    pub heading: Option<Degrees>,
    /// Its accessible name.
    pub title: String,
}
