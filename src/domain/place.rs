//! Where things are, how far apart, and whether that is home.

mod bearing;
mod fix;
pub mod homes;
mod hysteresis;
mod kept;
mod notation;
mod own;
pub mod pairing;
mod parked;
mod pasted;
mod plus_code;
pub mod radius;
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

/// The owner's home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Home {
    /// Its middle.
    pub center: Coordinates,
    /// Up to this distance, the border included, the car counts as home.
    pub radius: Meters,
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

    /// The distance from home, if both ends are known.
    pub const fn distance(self) -> Option<Meters> {
        match self {
            Self::Home(distance) | Self::Away(distance) => Some(distance),
            Self::PositionUnknown | Self::HomeNotSet => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates::new(latitude, longitude).unwrap()
    }

    fn tenths(meters: Meters) -> f64 {
        (meters.0 * 10.0).round() / 10.0
    }

    #[test]
    fn distances_match_the_reference_vectors() {
        let paris = at(48.8566, 2.3522);
        let vectors = [
            (paris, paris, 0.0),
            (paris, at(48.8567, 2.3522), 11.1),
            (paris, at(48.8566, 2.3524), 14.6),
            (
                at(48.137_154, 11.576_124),
                at(48.177_024, 11.559_107),
                4_609.5,
            ),
            (paris, at(45.7640, 4.8357), 391_498.9),
            (at(51.5074, -0.1278), at(40.7128, -74.0060), 5_570_222.2),
            (at(0.0, 179.9), at(0.0, -179.9), 22_239.0),
        ];

        for (from, to, expected) in vectors {
            assert_eq!(
                tenths(from.distance_to(to)).to_bits(),
                f64::to_bits(expected)
            );
        }
    }

    #[test]
    fn a_missing_position_has_no_distance() {
        let home = Home {
            center: at(48.8566, 2.3522),
            radius: Meters(50.0),
        };

        assert_eq!(Presence::new(Some(&home), None), Presence::PositionUnknown);
    }

    #[test]
    fn null_island_and_impossible_pairs_are_no_coordinates() {
        for (latitude, longitude) in [
            (0.0, 0.0),
            (90.1, 0.0),
            (0.0, -180.1),
            (f64::NAN, 2.0),
            (48.0, f64::INFINITY),
        ] {
            assert_eq!(Coordinates::new(latitude, longitude), None);
        }
    }

    #[test]
    fn the_border_of_the_radius_is_home() {
        let center = at(48.8566, 2.3522);
        let coordinates = at(48.8567, 2.3522);
        let position = Position {
            coordinates,
            heading: None,
            address: None,
        };
        let home = Home {
            center,
            radius: center.distance_to(coordinates),
        };

        assert!(matches!(
            Presence::new(Some(&home), Some(&position)),
            Presence::Home(_)
        ));
    }

    #[test]
    fn a_printed_position_hides_where_it_is() {
        let position = Position {
            coordinates: at(48.8566, 2.3522),
            heading: None,
            address: Some("Place de l'Exemple 1".to_owned()),
        };

        assert_eq!(format!("{:?}", position.coordinates), "Coordinates(…)");
        assert_eq!(format!("{position:?}"), "Position(…)");
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_at_most_half_way_round(
            from in (-90.0..=90.0f64, -180.0..=180.0f64),
            to in (-90.0..=90.0f64, -180.0..=180.0f64),
        ) {
            let (Some(from), Some(to)) =
                (Coordinates::new(from.0, from.1), Coordinates::new(to.0, to.1))
            else { return Ok(()) };
            let there = from.distance_to(to).0;
            let back = to.distance_to(from).0;
            prop_assert!((there - back).abs() < 1e-6);
            prop_assert!((0.0..=20_015_087.0).contains(&there));
        }
    }
}
