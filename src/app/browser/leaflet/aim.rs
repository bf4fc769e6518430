//! Where the map looks.

use core::cell::RefCell;
use std::rc::Rc;

use carport_domain::place::Coordinates;
use js_sys::Array;
use leaflet::{LatLngBounds, Map, Point};
use wasm_bindgen::JsValue;

use super::lat_lng;
use crate::browser::{media, shape};

/// Closer than this no aim at several points goes.
const CLOSEST_FIT: f64 = 17.0;
/// What is aimed at keeps so far from the rim, where there is room.
const RIM_PIXELS: f64 = 52.0;

/// Where the map is to look.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// At all of these; the number tells repeated aims apart.
    Fit(Vec<Coordinates>, u32),
    /// At a point from so close; the number tells repeated aims apart.
    Center(Coordinates, f64, u32),
}

/// Aims a map; one that is not laid out yet keeps its aim until it is.
#[derive(Clone, Default)]
pub(super) struct Aiming {
    waiting: Rc<RefCell<Option<Aim>>>,
}

impl Aiming {
    pub(super) fn aim(&self, map: &Map, aim: &Aim, is_gentle: bool) {
        let size = map.get_size();
        if size.x() < 1.0 || size.y() < 1.0 {
            self.waiting.replace(Some(aim.clone()));
            return;
        }
        self.waiting.take();
        let animate = JsValue::from_bool(is_gentle && !media::prefers_stillness());
        match aim {
            Aim::Fit(points, _) => fit(map, points, animate, &size),
            Aim::Center(center, zoom, _) => {
                let options = shape::object(&[("animate", animate)]);
                map.set_view_with_options(&lat_lng(*center), *zoom, &options);
            }
        }
    }

    /// The map has another size.
    pub(super) fn resized(&self, map: &Map) {
        map.invalidate_size(false);
        let waiting = self.waiting.take();
        if let Some(aim) = waiting {
            self.aim(map, &aim, false);
        }
    }
}

/// The buttons stand over the right of the map: nothing that is looked for hides under them.
const BUTTONS_PIXELS: f64 = 32.0;

fn fit(map: &Map, points: &[Coordinates], animate: JsValue, size: &Point) {
    if points.is_empty() {
        return;
    }
    let list: Array = points.iter().copied().map(lat_lng).collect();
    let rim = |length: f64| RIM_PIXELS.min(length / 5.0).floor();
    let options = shape::object(&[
        ("animate", animate),
        (
            "paddingTopLeft",
            Point::new(rim(size.x()), rim(size.y())).into(),
        ),
        (
            "paddingBottomRight",
            Point::new(rim(size.x()) + BUTTONS_PIXELS, rim(size.y())).into(),
        ),
        ("maxZoom", CLOSEST_FIT.into()),
    ]);
    let bounds = LatLngBounds::new_from_list(&list);
    map.fit_bounds_with_options(&bounds, &options);
}
