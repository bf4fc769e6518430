//! The owner's places and tariffs, and those of the demo.

use std::sync::Arc;

use carport_client::places::sort;
use carport_domain::ids::PlaceId;
use carport_domain::place::{Place, PlaceKind};
use carport_domain::tariff::revisions::Tariffs;
use leptos::prelude::*;

use super::{Session, Source};

impl Session {
    /// The places that belong to the cars of a source.
    pub const fn places_of(&self, source: Source) -> RwSignal<Vec<Place>> {
        match source {
            Source::Demo => self.demo_places,
            Source::ConnectedDrive | Source::Import => self.places,
        }
    }

    /// The tariffs that belong to the cars of a source.
    pub const fn tariffs_of(&self, source: Source) -> RwSignal<Arc<Tariffs>> {
        match source {
            Source::Demo => self.demo_tariffs,
            Source::ConnectedDrive | Source::Import => self.tariffs,
        }
    }

    /// The home that the settings show: the owner's first one, tracked.
    pub fn first_home(&self) -> Option<Place> {
        let is_home = |place: &&Place| place.kind == PlaceKind::Home;
        self.places
            .with(|places| places.iter().find(is_home).cloned())
    }
}

/// Puts a place among others, in the stead of the one with its id.
pub(crate) fn put_place(places: &mut Vec<Place>, place: Place) {
    remove_place(places, &place.id);
    places.push(place);
    sort(places);
}

/// Takes a place away from others.
pub(crate) fn remove_place(places: &mut Vec<Place>, id: &PlaceId) -> Option<Place> {
    let at = places.iter().position(|place| place.id == *id)?;
    Some(places.remove(at))
}

#[cfg(test)]
mod tests {
    use carport_domain::place::Coordinates;
    use carport_domain::units::Meters;

    use super::*;

    fn place(byte: u8, radius: f64) -> Place {
        Place {
            id: PlaceId::from_random([byte; 8]),
            kind: PlaceKind::Home,
            name: None,
            center: Coordinates::new(48.8566, 2.3522).unwrap(),
            radius: Meters(radius),
            is_private: false,
        }
    }

    #[test]
    fn a_changed_place_stands_once_and_where_it_stood() {
        let mut places = vec![place(1, 50.0), place(2, 50.0)];

        put_place(&mut places, place(1, 80.0));

        assert_eq!(places, [place(1, 80.0), place(2, 50.0)]);
    }

    #[test]
    fn a_removed_place_leaves_the_others() {
        let mut places = vec![place(1, 50.0), place(2, 50.0)];

        let removed = remove_place(&mut places, &place(1, 0.0).id);

        assert_eq!(removed, Some(place(1, 50.0)));
        assert_eq!(places, [place(2, 50.0)]);
    }
}
