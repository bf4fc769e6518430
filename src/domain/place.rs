//! Where things are, how far apart, and whether that is home.

mod bearing;
mod fix;
pub mod homes;
mod kept;
mod notation;
mod own;
pub mod pairing;
mod parked;
mod pasted;
mod plus_code;
mod presence;
pub mod radius;
#[cfg(test)]
mod tests;
mod track;
pub mod visited;
pub mod zones;

use crate::units::{Degrees, Meters};

pub use bearing::Compass;
pub use fix::{Fix, FixOrigin};
pub use kept::{KeptPosition, Validity};
pub use notation::PointError;
pub use own::{Place, PlaceKind};
pub use parked::Parked;
pub use pasted::{PastedPlace, read_place, read_point};
pub use presence::{Home, Presence};
pub use track::{Leg, Stop, Track};

/// A point on Earth, WGS 84. Never the substitute for an unknown one.
#[derive(Clone, Copy, PartialEq)]
pub struct Coordinates {
    latitude: f64,
    longitude: f64,
}

/// Mean radius of the Earth used for every distance, in meters.
const EARTH_RADIUS_METERS: f64 = 6_371_000.0;

impl Coordinates {
    /// Checks the pair: finite, within bounds, and not exactly 0, 0, which receivers without a
    /// fix report.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let is_on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        let is_null_island = latitude == 0.0 && longitude == 0.0;
        (is_on_earth && !is_null_island).then_some(Self {
            latitude,
            longitude,
        })
    }

    /// Degrees north.
    pub const fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    pub const fn longitude(self) -> f64 {
        self.longitude
    }

    /// Great-circle distance (haversine).
    pub fn distance_to(self, other: Self) -> Meters {
        let (from, to) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_latitude = ((to - from) / 2.0).sin();
        let half_longitude = ((other.longitude - self.longitude).to_radians() / 2.0).sin();
        // Rounding can push the sum past 1 for antipodes, and the root of a negative is no number.
        let a = (half_latitude.powi(2) + from.cos() * to.cos() * half_longitude.powi(2)).min(1.0);

        Meters(2.0 * EARTH_RADIUS_METERS * a.sqrt().atan2((1.0 - a).sqrt()))
    }
}

impl core::fmt::Debug for Coordinates {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Coordinates(…)")
    }
}

/// Where the car last said it was.
#[derive(Clone, PartialEq)]
pub struct Position {
    /// The fix.
    pub coordinates: Coordinates,
    /// Where the car's nose points, if known.
    pub heading: Option<Degrees>,
    /// The vendor's text for the place, in the language that was asked for.
    pub address: Option<String>,
}

/// An address is a position too.
impl core::fmt::Debug for Position {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Position(…)")
    }
}
