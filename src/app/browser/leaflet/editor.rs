//! The two handles of a place that is being edited: its middle, and its radius on the eastern rim.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use carport_domain::ids::PlaceId;
use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use carport_present::map::PlaceMark;
use leaflet::{Circle, Event, Evented, EventedHandle, Layer, Map, Marker};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::pin::{Face, Manner, Pin};
use super::{Hands, coordinates, element, faces, lat_lng, rim};
use crate::browser::listener::Listener;

/// Handles lie over everything.
const HEIGHT: f64 = 6_000.0;

/// What the handles are called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandleWords {
    /// The middle, and how it is moved by keys.
    pub center: String,
    /// The radius.
    pub radius: String,
}

/// The handles of one place. Dropping it takes them off.
pub(super) struct Editor {
    shared: Rc<Shared>,
    _dragging: [EventedHandle<Event>; 4],
    _keys: [Listener; 2],
}

struct Shared {
    id: PlaceId,
    at: Cell<(Coordinates, Meters)>,
    is_dragged: Cell<bool>,
    center: Pin,
    radius: Pin,
    /// The circle on the map, while there is one: it follows at once.
    circle: RefCell<Option<Circle>>,
    hands: Rc<Hands>,
}

impl Editor {
    pub(super) fn new(map: &Map, hands: &Rc<Hands>, place: &PlaceMark) -> Self {
        let manner = || Manner {
            is_draggable: true,
            height: HEIGHT,
            ..Manner::default()
        };
        let at = rim::eastern(place.center, place.radius);
        let shared = Rc::new(Shared {
            id: place.id.clone(),
            at: Cell::new((place.center, place.radius)),
            is_dragged: Cell::new(false),
            center: Pin::new(map, place.center, &center_face(place), manner()),
            radius: Pin::new(map, at, &radius_face(), manner()),
            circle: RefCell::new(None),
            hands: Rc::clone(hands),
        });
        let slider = &shared.radius.outer;
        element::attribute(slider, "role", Some("slider"));
        element::attribute(slider, "aria-valuemin", Some("10"));
        element::attribute(slider, "aria-valuemax", Some("5000"));

        Self {
            _dragging: [
                dragged(&shared, true, "drag"),
                dragged(&shared, true, "dragend"),
                dragged(&shared, false, "drag"),
                dragged(&shared, false, "dragend"),
            ],
            _keys: [keys(&shared, true), keys(&shared, false)],
            shared,
        }
    }

    pub(super) fn is_of(&self, id: &PlaceId) -> bool {
        self.shared.id == *id
    }

    /// Follows the place as the page knows it now. What is being dragged leads instead.
    pub(super) fn follow(&self, place: &PlaceMark, circle: Option<&Circle>, words: &HandleWords) {
        let shared = &self.shared;
        shared.circle.replace(circle.cloned());
        if !shared.is_dragged.get() {
            shared.center.wear(&center_face(place));
            shared.put(place.center, place.radius);
        }
        let slider = &shared.radius.outer;
        element::attribute(&shared.center.outer, "aria-label", Some(&words.center));
        element::attribute(slider, "aria-label", Some(&words.radius));
        let now = place.radius.0.round().to_string();
        element::attribute(slider, "aria-valuenow", Some(&now));
        element::attribute(slider, "aria-valuetext", Some(&place.radius_text));
    }
}

impl Shared {
    /// Puts both handles and the circle where they belong.
    fn put(&self, center: Coordinates, radius: Meters) {
        self.at.set((center, radius));
        self.center.move_to(center);
        self.radius.move_to(rim::eastern(center, radius));
        if let Some(circle) = &*self.circle.borrow() {
            circle.set_lat_lng(&lat_lng(center));
            circle.set_radius(radius.0);
        }
    }

    fn move_center(&self, center: Coordinates, is_released: bool) {
        self.put(center, self.at.get().1);
        (self.hands.on_move)(self.id.clone(), center, is_released);
    }

    fn set_radius(&self, radius: Meters, is_released: bool) {
        let radius = rim::fitting(radius);
        self.put(self.at.get().0, radius);
        (self.hands.on_radius)(self.id.clone(), radius, is_released);
    }
}

fn dragged(shared: &Rc<Shared>, is_center: bool, kind: &'static str) -> EventedHandle<Event> {
    let pin = if is_center {
        &shared.center
    } else {
        &shared.radius
    };
    let layer: &Layer = pin.marker.unchecked_ref();
    let marker: Marker = pin.marker.clone();
    let weak = Rc::downgrade(shared);
    Evented::on_leaflet_event(layer, kind, move |_event: Event| {
        let Some(shared) = weak.upgrade() else { return };
        let Some(to) = coordinates(&marker.get_lat_lng()) else {
            return;
        };
        let is_released = kind == "dragend";
        shared.is_dragged.set(!is_released);
        if is_center {
            shared.move_center(to, is_released);
        } else {
            // Released, it stands on the rim already; its own rounding must not change the radius.
            let (center, radius) = shared.at.get();
            let dragged_to = center.distance_to(to);
            shared.set_radius(if is_released { radius } else { dragged_to }, is_released);
        }
    })
}

fn keys(shared: &Rc<Shared>, is_center: bool) -> Listener {
    let pin = if is_center {
        &shared.center
    } else {
        &shared.radius
    };
    let weak = Rc::downgrade(shared);
    Listener::new(&pin.outer, "keydown", move |event| {
        let Some(shared) = weak.upgrade() else { return };
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let (center, radius) = shared.at.get();
        let key = pressed.key();
        let is_known = if is_center {
            let moved = rim::center_by_key(&key, pressed.shift_key(), center);
            moved.map(|center| shared.move_center(center, true))
        } else {
            let changed = rim::radius_by_key(&key, radius);
            changed.map(|radius| shared.set_radius(radius, true))
        };
        if is_known.is_some() {
            event.prevent_default();
            event.stop_propagation();
        }
    })
}

fn center_face(place: &PlaceMark) -> Face {
    let (class, symbol) = faces::place_look(place.kind);
    Face {
        class: format!("map-place map-handle-center {class}"),
        title: place.name.clone(),
        parts: vec![element::icon("map-place-icon", symbol)],
    }
}

fn radius_face() -> Face {
    Face {
        class: "map-handle-radius".to_owned(),
        title: " ".to_owned(),
        parts: vec![element::icon("map-handle-icon", "move-horizontal")],
    }
}
