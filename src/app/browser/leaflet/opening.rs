//! Opening a map: its options, and everything it listens to.

use std::rc::Rc;

use js_sys::Object;
use leaflet::{
    Canvas, CanvasOptions, Event, Evented, EventedHandle, LatLng, Map, MapOptions, MouseEvent,
    Point,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::aim::Aiming;
use super::colors::Colors;
use super::ground::Ground;
use super::path::Track;
use super::pins::Pins;
use super::shapes::Shapes;
use super::{Hands, LARGEST_ZOOM, Sheet, coordinates};
use crate::browser::listener::Listener;
use crate::browser::media;
use crate::browser::resizing::Resizing;

/// So much more than the view is painted on each side, as a share of it, so that a drag shows no
/// blank rim at once.
pub(super) const PADDING: f64 = 0.4;

/// Guards of everything that the map listens to.
pub(super) struct Listening {
    _taps: [EventedHandle<MouseEvent>; 2],
    _rest: EventedHandle<Event>,
    _keys: Listener,
    _resizing: Resizing,
}

/// Leaflet could not make a map of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the map could not be opened")]
pub struct NotOpened;

impl Sheet {
    /// Makes a map of an element. Leaflet has to be there.
    pub fn open(element: &HtmlElement, hands: Hands) -> Result<Self, NotOpened> {
        let map = Map::new_with_element(element, &options()).map_err(|_error| NotOpened)?;
        // Something has to be in view before anything can be drawn; the first aim follows.
        map.set_view(&LatLng::new(47.0, 6.0), 5.0);
        let hands = Rc::new(hands);
        let aiming = Aiming::default();
        let colors = Colors::read(element);

        Ok(Self {
            _listening: listen(&map, element, &hands, &aiming),
            pins: Pins::default(),
            shapes: Shapes::default(),
            track: Track::new(&map),
            ground: Ground::new(&map, &colors),
            editor: None,
            tiles: None,
            hands,
            aiming,
            colors,
            map,
        })
    }
}

fn options() -> MapOptions {
    let options = MapOptions::new();
    options.set_attribution_control(false);
    options.set_zoom_control(false);
    options.set_prefer_canvas(true);
    options.set_tap_hold(true);
    options.set_world_copy_jump(true);
    options.set_min_zoom(2.0);
    options.set_max_zoom(LARGEST_ZOOM);
    let is_lively = !media::prefers_stillness();
    options.set_zoom_animation(is_lively);
    options.set_fade_animation(is_lively);
    options.set_marker_zoom_animation(is_lively);
    options.set_inertia(is_lively);
    let canvas = CanvasOptions::new();
    canvas.set_padding(PADDING);
    options.set_renderer(Canvas::with_options(&canvas).into());
    options
}

fn listen(map: &Map, element: &HtmlElement, hands: &Rc<Hands>, aiming: &Aiming) -> Listening {
    let tap = Rc::clone(hands);
    let point = Rc::clone(hands);
    let rest = Rc::clone(hands);
    let resting = map.clone();
    let (resized, aiming) = (map.clone(), aiming.clone());
    (rest.on_rest)(meters_per_pixel(map));
    Listening {
        _taps: [
            Evented::on_leaflet_event(&map, "click", move |event: MouseEvent| {
                if let Some(at) = coordinates(&event.lat_lng()) {
                    (tap.on_tap)(at);
                }
            }),
            Evented::on_leaflet_event(&map, "contextmenu", move |event: MouseEvent| {
                if let Some(at) = coordinates(&event.lat_lng()) {
                    (point.on_point)(at);
                }
            }),
        ],
        _rest: Evented::on_leaflet_event(&map, "moveend", move |_event: Event| {
            (rest.on_rest)(meters_per_pixel(&resting));
        }),
        _keys: keys(map, element, hands),
        _resizing: Resizing::new(element, move || aiming.resized(&resized)),
    }
}

/// A key points at the crosshair, while the map itself has the focus.
fn keys(map: &Map, element: &HtmlElement, hands: &Rc<Hands>) -> Listener {
    let (map, hands) = (map.clone(), Rc::clone(hands));
    let ground: Object = element.clone().unchecked_into();
    Listener::new(element, "keydown", move |event| {
        let is_here = event.target().is_some_and(|target| *target == ground);
        let pressed = event.dyn_ref::<KeyboardEvent>();
        let is_pointing = pressed.is_some_and(|pressed| {
            let key = pressed.key();
            matches!(key.as_str(), "Enter" | " " | "ContextMenu")
                || (key == "F10" && pressed.shift_key())
        });
        if is_here && is_pointing {
            event.prevent_default();
            if let Some(at) = coordinates(&map.get_center()) {
                (hands.on_point)(at);
            }
        }
    })
}

fn meters_per_pixel(map: &Map) -> f64 {
    let size = map.get_size();
    let (middle, half) = (size.x() / 2.0, size.y() / 2.0);
    let left = map.container_point_to_lat_lng(&Point::new(middle - 50.0, half));
    let right = map.container_point_to_lat_lng(&Point::new(middle + 50.0, half));
    map.distance(&left, &right) / 100.0
}
