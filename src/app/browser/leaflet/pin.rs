//! One marker: an element of ours that Leaflet places, a button if it can be chosen.

use std::rc::Rc;

use carport_domain::place::Coordinates;
use js_sys::Reflect;
use leaflet::{
    DivIconOptions, Evented, EventedHandle, Icon, Layer, Map, Marker, MarkerOptions, MouseEvent,
    Point,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::element;
use super::lat_lng;
use crate::browser::listener::Listener;

/// Every pin is as large as a finger; what it shows may be smaller.
const TARGET_PIXELS: f64 = 44.0;

#[wasm_bindgen]
extern "C" {
    /// What the crate does not bind of a marker.
    type PlacedMarker;

    #[wasm_bindgen(method, js_name = getElement)]
    fn element(this: &PlacedMarker) -> Option<HtmlElement>;

    /// The crate's own constructor makes an `L.Icon`, which wants the address of a picture.
    #[wasm_bindgen(js_namespace = L, js_name = divIcon)]
    fn div_icon(options: &DivIconOptions) -> Icon;
}

/// How one pin looks.
pub(super) struct Face {
    /// Classes of the inner element.
    pub(super) class: String,
    /// Accessible name; empty for what only repeats a text elsewhere.
    pub(super) title: String,
    /// What is in it.
    pub(super) parts: Vec<Element>,
}

/// How one pin behaves.
#[derive(Default)]
pub(super) struct Manner {
    /// What choosing it does; without, it is a picture.
    pub(super) on_choose: Option<Rc<dyn Fn()>>,
    /// Whether it can be dragged.
    pub(super) is_draggable: bool,
    /// Above those with less.
    pub(super) height: f64,
}

/// A marker on a map. Dropping it takes it off.
pub(super) struct Pin {
    pub(super) marker: Marker,
    pub(super) outer: HtmlElement,
    inner: HtmlElement,
    _choosing: Option<(EventedHandle<MouseEvent>, Listener)>,
}

impl Pin {
    pub(super) fn new(map: &Map, at: Coordinates, face: &Face, manner: Manner) -> Self {
        let inner = element::html("div", "");
        let is_button = manner.on_choose.is_some() || manner.is_draggable;
        let marker = Marker::new_with_options(&lat_lng(at), &options(&inner, &manner, is_button));
        marker.add_to(map);
        let outer = marker
            .unchecked_ref::<PlacedMarker>()
            .element()
            .unwrap_or_else(|| inner.clone());
        let choosing = manner
            .on_choose
            .map(|choose| listen(&marker, &outer, choose));
        let pin = Self {
            marker,
            outer,
            inner,
            _choosing: choosing,
        };
        if !is_button {
            element::attribute(&pin.outer, "role", Some("img"));
        }
        pin.wear(face);
        pin
    }

    /// A text that stands on the map and is said elsewhere.
    pub(super) fn label(map: &Map, at: Coordinates, class: &str, text: &str) -> Self {
        Self::new(map, at, &Face::label(class, text), Manner::default())
    }

    /// Changes how it looks; it keeps the focus.
    pub(super) fn wear(&self, face: &Face) {
        self.inner.set_class_name(&face.class);
        self.inner.set_text_content(None);
        for part in &face.parts {
            element::append(&self.inner, part);
        }
        let is_said = !face.title.is_empty();
        let title = is_said.then_some(face.title.as_str());
        element::attribute(&self.outer, "aria-label", title);
        element::attribute(&self.outer, "aria-hidden", (!is_said).then_some("true"));
    }

    /// Moves it.
    pub(super) fn move_to(&self, at: Coordinates) {
        self.marker.set_lat_lng(&lat_lng(at));
    }
}

impl Drop for Pin {
    fn drop(&mut self) {
        self.marker.remove();
    }
}

impl Face {
    pub(super) fn label(class: &str, text: &str) -> Self {
        Self {
            class: format!("map-label {class}"),
            title: String::new(),
            parts: vec![element::text("", text).into()],
        }
    }
}

fn options(inner: &HtmlElement, manner: &Manner, is_button: bool) -> MarkerOptions {
    let icon = DivIconOptions::new();
    // Leaflet appends an element; a text it would parse as markup.
    let _ = Reflect::set(&icon, &JsValue::from_str("html"), inner);
    icon.set_class_name("map-pin".to_owned());
    icon.set_icon_size(Point::new(TARGET_PIXELS, TARGET_PIXELS));
    let options = MarkerOptions::new();
    options.set_icon(div_icon(&icon));
    options.set_keyboard(is_button);
    options.set_interactive(is_button);
    options.set_draggable(manner.is_draggable);
    options.set_z_index_offset(manner.height);
    options
}

fn listen(
    marker: &Marker,
    outer: &HtmlElement,
    choose: Rc<dyn Fn()>,
) -> (EventedHandle<MouseEvent>, Listener) {
    let layer: &Layer = marker.unchecked_ref();
    let click = Evented::on_leaflet_event(layer, "click", {
        let choose = Rc::clone(&choose);
        move |_event: MouseEvent| choose()
    });
    let key = Listener::new(outer, "keydown", move |event: Event| {
        let pressed = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if matches!(pressed.as_deref(), Some("Enter" | " ")) {
            event.prevent_default();
            choose();
        }
    });
    (click, key)
}
