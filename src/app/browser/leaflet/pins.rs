//! All markers of a map.

use std::rc::Rc;

use carport_domain::ids::PlaceId;
use carport_present::map::{CarMark, PlaceMark, PointKind, PointMark, StopMark};
use leaflet::Map;

use super::keyed::Keyed;
use super::pin::{Manner, Pin};
use super::{Chosen, Hands, faces, spread};

/// The car lies over everything but what is being edited.
const CAR_HEIGHT: f64 = 4_000.0;
const PLACE_HEIGHT: f64 = 2_000.0;
const POINT_HEIGHT: f64 = 3_000.0;

/// The markers.
#[derive(Default)]
pub(super) struct Pins {
    car: Keyed<(), CarMark, Pin>,
    places: Keyed<PlaceId, PlaceMark, Pin>,
    points: Keyed<(PointKind, usize), PointMark, Pin>,
    stops: Keyed<usize, ShownStop, Pin>,
}

impl Pins {
    pub(super) fn set_car(&mut self, map: &Map, hands: &Rc<Hands>, car: Option<&CarMark>) {
        self.car.apply(
            car.map(|car| ((), car.clone())),
            |car| {
                Pin::new(
                    map,
                    car.at,
                    &faces::car(car),
                    chosen(hands, Chosen::Car, CAR_HEIGHT),
                )
            },
            |pin, car| {
                pin.move_to(car.at);
                pin.wear(&faces::car(car));
            },
        );
    }

    /// The one that is edited has handles instead.
    pub(super) fn set_places(
        &mut self,
        map: &Map,
        hands: &Rc<Hands>,
        places: &[PlaceMark],
        edited: Option<&PlaceId>,
    ) {
        let shown = places.iter().filter(|place| Some(&place.id) != edited);
        self.places.apply(
            shown.map(|place| (place.id.clone(), place.clone())),
            |place| {
                let manner = chosen(hands, Chosen::Place(place.id.clone()), PLACE_HEIGHT);
                Pin::new(map, place.center, &faces::place(place), manner)
            },
            |pin, place| {
                pin.move_to(place.center);
                pin.wear(&faces::place(place));
            },
        );
    }

    pub(super) fn set_points(&mut self, map: &Map, points: &[PointMark]) {
        let marks = points
            .iter()
            .enumerate()
            .map(|(index, point)| ((point.kind, index), point.clone()));
        self.points.apply(
            marks,
            |point| {
                let manner = Manner {
                    height: POINT_HEIGHT,
                    ..Manner::default()
                };
                Pin::new(map, point.at, &faces::point(point), manner)
            },
            |pin, point| {
                pin.move_to(point.at);
                pin.wear(&faces::point(point));
            },
        );
    }

    /// Only as many stops as can be told apart at this zoom, always the chosen one.
    pub(super) fn set_stops(
        &mut self,
        map: &Map,
        hands: &Rc<Hands>,
        stops: &[StopMark],
        chosen_stop: Option<usize>,
    ) {
        let corner = map.get_size();
        let spots = stops.iter().map(|stop| {
            let spot = map.lat_lng_to_container_point(&super::lat_lng(stop.at));
            (spot.x(), spot.y())
        });
        let shown = spread::shown(spots, (corner.x(), corner.y()), chosen_stop);
        let marks = shown.into_iter().filter_map(|index| {
            let stop = stops.get(index)?;
            let shown = ShownStop {
                index,
                stop: stop.clone(),
                is_chosen: chosen_stop == Some(index),
            };
            Some((index, shown))
        });
        self.stops.apply(
            marks,
            |shown| {
                let manner = chosen(hands, Chosen::Stop(shown.index), shown.height());
                Pin::new(map, shown.stop.at, &shown.face(), manner)
            },
            |pin, shown| {
                pin.move_to(shown.stop.at);
                pin.wear(&shown.face());
                pin.marker.set_z_index_offset(shown.height());
            },
        );
    }
}

/// A stop that has room on the map.
#[derive(PartialEq)]
struct ShownStop {
    index: usize,
    stop: StopMark,
    is_chosen: bool,
}

impl ShownStop {
    fn face(&self) -> super::pin::Face {
        faces::stop(&self.stop, self.is_chosen)
    }

    const fn height(&self) -> f64 {
        if self.is_chosen { POINT_HEIGHT } else { 0.0 }
    }
}

fn chosen(hands: &Rc<Hands>, what: Chosen, height: f64) -> Manner {
    let hands = Rc::clone(hands);
    Manner {
        on_choose: Some(Rc::new(move || (hands.on_choose)(what.clone()))),
        is_draggable: false,
        height,
    }
}
