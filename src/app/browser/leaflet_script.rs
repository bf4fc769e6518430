//! Brings Leaflet onto the page when a map is first shown: its script, then the global `L` that the
//! `leaflet` crate binds to, and its style sheet.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget};

use super::deferred::Deferred;
use super::listener::Listener;
use super::{document, window};

const SCRIPT: &str = "map/leaflet.js";
/// Takes Leaflet's own sheet into the `base` layer, or it would outweigh every layered rule.
const STYLE: &str = "map/leaflet_layer.css";

/// Why there is no Leaflet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeafletMissing {
    /// A file did not come.
    #[error("the map's program did not load")]
    Unreachable,
    /// The script came, and left no Leaflet behind.
    #[error("the map's program does not work in this browser")]
    Broken,
}

/// Waits until Leaflet is there. After a failure the next call tries again.
pub async fn load() -> Result<(), LeafletMissing> {
    if !is_here() {
        let script = Wait::for_file("script", "src", SCRIPT)?;
        let style = Wait::for_file("link", "href", STYLE)?;
        script.end().await?;
        style.end().await?;
    }
    if is_here() {
        Ok(())
    } else {
        Err(LeafletMissing::Broken)
    }
}

fn is_here() -> bool {
    Reflect::get(&window(), &JsValue::from_str("L"))
        .is_ok_and(|leaflet| super::shape::field(&leaflet, "Map").is_some())
}

/// A file on its way. Several maps may wait for the same one.
struct Wait {
    element: Element,
    arrived: Deferred,
    _listeners: [Listener; 2],
}

impl Wait {
    fn for_file(tag: &str, attribute: &str, path: &str) -> Result<Self, LeafletMissing> {
        let document = window().document().ok_or(LeafletMissing::Broken)?;
        let waited_for = format!("{tag}[data-map-file=\"{path}\"]");
        let on_page = document.query_selector(&waited_for).ok().flatten();
        let is_new = on_page.is_none();
        let element = match on_page {
            Some(element) => element,
            None => document
                .create_element(tag)
                .map_err(|_error| LeafletMissing::Broken)?,
        };
        let arrived = Deferred::new();
        let on_end = |has_come: bool| {
            let arrived = arrived.clone();
            move |_event| arrived.resolve(&JsValue::from_bool(has_come))
        };
        let target: &EventTarget = element.unchecked_ref();
        let listeners = [
            Listener::new(target, "load", on_end(true)),
            Listener::new(target, "error", on_end(false)),
        ];
        if is_new {
            let url = document::asset_url(path);
            let head = document.head().ok_or(LeafletMissing::Broken)?;
            let is_added = element.set_attribute("data-map-file", path).is_ok()
                && (tag != "link" || element.set_attribute("rel", "stylesheet").is_ok())
                && element.set_attribute(attribute, &url).is_ok()
                && head.append_child(&element).is_ok();
            if !is_added {
                return Err(LeafletMissing::Broken);
            }
        } else if element.has_attribute("data-is-here") {
            arrived.resolve(&JsValue::TRUE);
        }

        Ok(Self {
            element,
            arrived,
            _listeners: listeners,
        })
    }

    async fn end(self) -> Result<(), LeafletMissing> {
        if self.arrived.value().await.is_truthy() {
            // Marking an element of our own cannot fail.
            let _ = self.element.set_attribute("data-is-here", "");
            Ok(())
        } else {
            self.element.remove();
            Err(LeafletMissing::Unreachable)
        }
    }
}
