//! Brings Leaflet onto the page when a map is first shown: its script, then the global `L` that the
//! `leaflet` crate binds to, and its style sheet.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::late_file::{Kind, LateFile, NotLoaded};
use super::window;

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

impl From<NotLoaded> for LeafletMissing {
    fn from(_: NotLoaded) -> Self {
        Self::Unreachable
    }
}

/// Waits until Leaflet is there. After a failure the next call tries again.
pub async fn load() -> Result<(), LeafletMissing> {
    if !is_here() {
        let script = LateFile::ask(Kind::Script, SCRIPT)?;
        let style = LateFile::ask(Kind::Style, STYLE)?;
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
