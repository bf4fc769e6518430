//! Presence that does not flicker: a car at the border of home stays what it was.

use super::{Coordinates, Home, Position, Presence};
use crate::units::Meters;

/// A car has left only this far beyond the border,
const LEAST_BEYOND_METERS: f64 = 20.0;
/// or this share of the radius, whichever is more.
const BEYOND_SHARE: f64 = 0.15;

impl Home {
    /// The second border: a car that was home has left only beyond this distance from its middle.
    pub fn leaving_border(&self) -> Meters {
        Meters(self.outer_meters())
    }

    fn outer_meters(&self) -> f64 {
        self.radius.0 + LEAST_BEYOND_METERS.max(self.radius.0 * BEYOND_SHARE)
    }
}

impl Presence {
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
        let outer = home.outer_meters();
        if distance.0 > outer {
            return plain;
        }
        let was_home = earlier.into_iter().find_map(|coordinates| {
            let distance = home.center.distance_to(coordinates);
            if distance <= home.radius {
                Some(true)
            } else {
                (distance.0 > outer).then_some(false)
            }
        });
        if was_home == Some(true) {
            Self::Home(distance)
        } else {
            plain
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One degree of latitude is 111,194.9 m on this sphere.
    fn north(meters: f64) -> Coordinates {
        Coordinates::new(46.57 + meters / 111_194.9, 3.33).unwrap()
    }

    fn is_home(radius: f64, now: f64, earlier: &[f64]) -> bool {
        let home = Home {
            center: north(0.0),
            radius: Meters(radius),
        };
        let position = Position {
            coordinates: north(now),
            heading: None,
            address: None,
        };
        let earlier = earlier.iter().map(|meters| north(*meters));
        matches!(
            Presence::after(Some(&home), Some(&position), earlier),
            Presence::Home(_)
        )
    }

    #[test]
    fn a_car_that_was_home_has_left_only_beyond_the_second_border() {
        assert!(is_home(50.0, 69.0, &[10.0]));
        assert!(!is_home(50.0, 71.0, &[10.0]));
        assert!(is_home(400.0, 459.0, &[10.0]));
        assert!(!is_home(400.0, 461.0, &[10.0]));
    }

    #[test]
    fn a_car_that_was_away_is_home_only_within_the_first_border() {
        assert!(!is_home(50.0, 60.0, &[500.0]));
        assert!(is_home(50.0, 49.0, &[500.0]));
    }

    #[test]
    fn between_the_borders_the_newest_clear_position_decides() {
        assert!(is_home(50.0, 60.0, &[65.0, 55.0, 10.0, 500.0]));
        assert!(!is_home(50.0, 60.0, &[65.0, 500.0, 10.0]));
    }

    #[test]
    fn without_a_clear_position_the_first_border_decides() {
        assert!(!is_home(50.0, 60.0, &[]));
        assert!(!is_home(50.0, 60.0, &[60.0, 65.0]));
    }

    #[test]
    fn a_missing_position_has_no_presence_whatever_was_before() {
        let home = Home {
            center: north(0.0),
            radius: Meters(50.0),
        };

        let presence = Presence::after(Some(&home), None, [north(0.0)]);

        assert_eq!(presence, Presence::PositionUnknown);
    }
}
