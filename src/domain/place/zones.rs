//! Places that stand for what lies inside them.

use super::{Coordinates, Place};

/// What may be shown of a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown<'places> {
    /// The position.
    Exact(Coordinates),
    /// Only the privacy zone it is in.
    Zone(&'places Place),
}

/// What may be shown of a position: inside a private place, the border included, only that place;
/// inside several, the one whose border it is deepest within. Other places hide nothing.
pub fn shown(coordinates: Coordinates, places: &[Place]) -> Shown<'_> {
    places
        .iter()
        .filter(|place| place.is_private && place.holds(coordinates))
        .min_by(|one, other| {
            one.beyond(coordinates)
                .total_cmp(&other.beyond(coordinates))
        })
        .map_or(Shown::Exact(coordinates), Shown::Zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::place::PlaceKind;
    use crate::place::track::tests::north;
    use crate::units::Meters;

    fn place(radius: f64, is_private: bool) -> Place {
        Place {
            id: PlaceId::from_random([1; 8]),
            kind: PlaceKind::Work,
            name: None,
            center: north(0.0),
            radius: Meters(radius),
            is_private,
        }
    }

    #[test]
    fn inside_a_private_place_only_the_place_is_shown() {
        let places = [place(900.0, true), place(100.0, false), place(200.0, true)];

        assert_eq!(shown(north(50.0), &places), Shown::Zone(&places[0]));
        assert_eq!(shown(north(901.0), &places), Shown::Exact(north(901.0)));
    }

    #[test]
    fn the_border_of_a_private_place_is_inside() {
        let mut zone = place(0.0, true);
        zone.radius = zone.center.distance_to(north(50.0));

        assert_eq!(
            shown(north(50.0), core::slice::from_ref(&zone)),
            Shown::Zone(&zone)
        );
    }

    #[test]
    fn other_places_hide_nothing() {
        let places = [place(100.0, false)];

        assert_eq!(shown(north(50.0), &places), Shown::Exact(north(50.0)));
    }
}
