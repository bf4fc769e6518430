//! Tiles of a provider: a layer that exists only while the owner wants it, and asks for nothing
//! that is not on the screen.

use core::cell::Cell;
use std::rc::Rc;

use leaflet::{Event, Evented, EventedHandle, Layer, Map, TileLayer, TileLayerOptions};
use wasm_bindgen::JsCast;

use super::{Hands, LARGEST_ZOOM};
use crate::browser::media;

/// Whose tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct TileSource {
    /// With `{z}`, `{x}` and `{y}`.
    pub url: String,
    /// The closest zoom that it has.
    pub max_zoom: u8,
}

/// The tiles on a map. Dropping it takes them off, and nothing more is asked for.
pub(super) struct Tiles {
    layer: TileLayer,
    _listening: [EventedHandle<Event>; 2],
}

impl Tiles {
    pub(super) fn new(map: &Map, source: &TileSource, hands: &Rc<Hands>) -> Self {
        let layer = TileLayer::new_options(&source.url, &options(source));
        let evented: &Layer = layer.unchecked_ref();
        let has_trouble = Rc::new(Cell::new(false));
        let tell = |now: bool| {
            let (has_trouble, hands) = (Rc::clone(&has_trouble), Rc::clone(hands));
            move |_event: Event| {
                if has_trouble.replace(now) != now {
                    (hands.on_tile_trouble)(now);
                }
            }
        };
        let listening = [
            Evented::on_leaflet_event(evented, "tileerror", tell(true)),
            Evented::on_leaflet_event(evented, "tileload", tell(false)),
        ];
        layer.add_to(map);
        Self {
            layer,
            _listening: listening,
        }
    }
}

impl Drop for Tiles {
    fn drop(&mut self) {
        self.layer.remove();
    }
}

fn options(source: &TileSource) -> TileLayerOptions {
    let options = TileLayerOptions::new();
    options.set_max_zoom(LARGEST_ZOOM);
    options.set_max_native_zoom(f64::from(source.max_zoom));
    // Providers refuse those who do not say where they come from.
    options.set_referrer_policy("strict-origin-when-cross-origin".to_owned());
    options.set_keep_buffer(1.0);
    options.set_update_when_zooming(false);
    options.set_update_when_idle(media::is_touched());
    options
}
