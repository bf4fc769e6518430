//! A place while it is being made or changed: the map draws it as it stands, nothing is kept yet.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Place, PlaceKind};
use carport_domain::units::Meters;
use carport_present::home::DEFAULT_RADIUS;

/// The place, which may have no middle yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) id: PlaceId,
    pub(super) kind: PlaceKind,
    pub(super) name: String,
    pub(super) center: Option<Coordinates>,
    pub(super) radius: Meters,
    pub(super) is_private: bool,
    pub(super) is_new: bool,
}

impl Draft {
    /// A place that does not exist yet.
    pub(super) const fn new(id: PlaceId, kind: PlaceKind, center: Option<Coordinates>) -> Self {
        Self {
            id,
            kind,
            name: String::new(),
            center,
            radius: DEFAULT_RADIUS,
            is_private: false,
            is_new: true,
        }
    }

    /// A place that is changed.
    pub(super) fn of(place: &Place) -> Self {
        Self {
            id: place.id.clone(),
            kind: place.kind,
            name: place.name.clone().unwrap_or_default(),
            center: Some(place.center),
            radius: place.radius,
            is_private: place.is_private,
            is_new: false,
        }
    }

    /// The place as it would be kept; `None` without a middle.
    pub(super) fn place(&self) -> Option<Place> {
        let name = self.name.trim();
        Some(Place {
            id: self.id.clone(),
            kind: self.kind,
            name: (!name.is_empty()).then(|| name.to_owned()),
            center: self.center?,
            radius: self.radius,
            is_private: self.is_private,
        })
    }

    /// The places with this one among them, in the stead of its older self.
    pub(super) fn among(&self, mut places: Vec<Place>) -> Vec<Place> {
        let Some(drawn) = self.place() else {
            return places;
        };
        match places.iter_mut().find(|place| place.id == self.id) {
            Some(place) => *place = drawn,
            None => places.push(drawn),
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(longitude: f64) -> Coordinates {
        Coordinates::new(46.5, longitude).unwrap()
    }

    fn id(byte: u8) -> PlaceId {
        PlaceId::from_random([byte; 8])
    }

    #[test]
    fn a_place_without_a_middle_is_none_yet() {
        let draft = Draft::new(id(1), PlaceKind::Home, None);

        assert_eq!(draft.place(), None);
        assert_eq!(draft.among(Vec::new()), Vec::new());
    }

    #[test]
    fn a_changed_place_stands_where_it_stood() {
        let places: Vec<Place> = [1, 2]
            .map(|byte| {
                Draft::new(id(byte), PlaceKind::Other, Some(at(3.0)))
                    .place()
                    .unwrap()
            })
            .into();
        let mut draft = Draft::of(&places[0]);
        draft.center = Some(at(4.0));

        let drawn = draft.among(places.clone());

        assert_eq!(drawn[0].center, at(4.0));
        assert_eq!(drawn[1], places[1]);
    }

    #[test]
    fn a_name_of_spaces_is_no_name() {
        let mut draft = Draft::new(id(1), PlaceKind::Work, Some(at(3.0)));
        draft.name = "  ".to_owned();

        assert_eq!(draft.place().unwrap().name, None);
    }
}
