//! Which of several homes a position is compared with.

use super::{Coordinates, Place, PlaceKind};

/// The home that holds a position, else the one with the nearest border; without a position the
/// first. A position that several hold belongs to the one whose border it is deepest within.
pub fn nearest(places: &[Place], position: Option<Coordinates>) -> Option<&Place> {
    let mut homes = places.iter().filter(|place| place.kind == PlaceKind::Home);
    let Some(position) = position else {
        return homes.next();
    };
    homes.min_by(|one, other| one.beyond(position).total_cmp(&other.beyond(position)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::place::track::tests::north;
    use crate::units::Meters;

    fn place(kind: PlaceKind, meters: f64, radius: f64) -> Place {
        Place {
            id: PlaceId::from_random([1; 8]),
            kind,
            name: None,
            center: north(meters),
            radius: Meters(radius),
            is_private: false,
        }
    }

    #[test]
    fn the_home_with_the_nearest_border_counts_and_not_the_nearest_middle() {
        let homes = [
            place(PlaceKind::Home, 0.0, 50.0),
            place(PlaceKind::Home, 3_000.0, 2_000.0),
        ];

        let at = |meters| nearest(&homes, Some(north(meters)));
        assert_eq!(at(-10.0), Some(&homes[0]));
        assert_eq!(at(900.0), Some(&homes[1]));
        assert_eq!(at(1_100.0), Some(&homes[1]));
    }

    #[test]
    fn without_a_position_the_first_home_counts() {
        let places = [
            place(PlaceKind::Work, 0.0, 50.0),
            place(PlaceKind::Home, 900.0, 50.0),
            place(PlaceKind::Home, 0.0, 50.0),
        ];

        assert_eq!(nearest(&places, None), Some(&places[1]));
    }

    #[test]
    fn no_other_place_is_a_home() {
        let places = [place(PlaceKind::Work, 0.0, 50.0)];

        assert_eq!(nearest(&places, Some(north(0.0))), None);
        assert_eq!(nearest(&[], None), None);
    }
}
