//! In which direction one point lies from another.

use super::Coordinates;
use crate::units::Degrees;

/// Points nearer to each other than this lie in no direction worth a word.
const NO_DIRECTION_METERS: f64 = 20.0;

/// The eight directions of the compass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a direction says what it is")]
pub enum Compass {
    North,
    NorthEast,
    East,
    SouthEast,
    South,
    SouthWest,
    West,
    NorthWest,
}

impl Compass {
    /// Clockwise from north.
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
    ];

    /// The direction that is nearest to an angle.
    pub fn of(angle: Degrees) -> Self {
        let eighths = (angle.0.rem_euclid(360.0) / 45.0).round();
        // The last half of an eighth is north again.
        Self::ALL
            .into_iter()
            .zip(0_u8..)
            .find(|(_, place)| f64::from(*place) >= eighths)
            .map_or(Self::North, |(direction, _)| direction)
    }
}

impl Coordinates {
    /// The angle at which the great circle to another point sets out.
    pub fn bearing_to(self, other: Self) -> Degrees {
        let (from, to) = (self.latitude.to_radians(), other.latitude.to_radians());
        let turn = (other.longitude - self.longitude).to_radians();
        let east = turn.sin() * to.cos();
        let north = from.cos() * to.sin() - from.sin() * to.cos() * turn.cos();

        Degrees(east.atan2(north).to_degrees().rem_euclid(360.0))
    }

    /// The direction in which another point lies; `None` where it is as good as the same.
    pub fn direction_to(self, other: Self) -> Option<Compass> {
        (self.distance_to(other).0 >= NO_DIRECTION_METERS)
            .then(|| Compass::of(self.bearing_to(other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates::new(latitude, longitude).unwrap()
    }

    #[test]
    fn lyon_lies_south_east_of_paris_and_london_north_west() {
        let paris = at(48.8566, 2.3522);

        assert_eq!(
            paris.direction_to(at(45.7640, 4.8357)),
            Some(Compass::SouthEast)
        );
        assert_eq!(
            paris.direction_to(at(51.5074, -0.1278)),
            Some(Compass::NorthWest)
        );
    }

    #[test]
    fn the_shortest_way_crosses_the_date_line() {
        assert_eq!(
            at(10.0, 179.9).direction_to(at(10.0, -179.9)),
            Some(Compass::East)
        );
    }

    #[test]
    fn the_four_sides_are_found_from_anywhere() {
        let here = at(-33.5, 150.0);

        for (there, side) in [
            (at(-32.5, 150.0), Compass::North),
            (at(-33.5, 150.5), Compass::East),
            (at(-34.5, 150.0), Compass::South),
            (at(-33.5, 149.5), Compass::West),
        ] {
            assert_eq!(here.direction_to(there), Some(side));
        }
    }

    #[test]
    fn an_angle_just_short_of_the_full_turn_is_north() {
        assert_eq!(Compass::of(Degrees(337.4)), Compass::NorthWest);
        assert_eq!(Compass::of(Degrees(337.6)), Compass::North);
        assert_eq!(Compass::of(Degrees(359.9)), Compass::North);
        assert_eq!(Compass::of(Degrees(22.6)), Compass::NorthEast);
    }

    #[test]
    fn the_same_place_lies_in_no_direction() {
        let here = at(48.8566, 2.3522);

        assert_eq!(here.direction_to(here), None);
        assert_eq!(here.direction_to(at(48.8567, 2.3522)), None);
    }
}
