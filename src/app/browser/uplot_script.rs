//! Brings uPlot onto the page when a chart is first shown: its script, which leaves the global
//! `uPlot` behind, and its style sheet.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::late_file::{Kind, LateFile, NotLoaded};
use super::window;

const SCRIPT: &str = "chart/uPlot.iife.min.js";
/// Takes uPlot's own sheet into the `base` layer, or it would outweigh every layered rule.
const STYLE: &str = "chart/uplot_layer.css";

/// Why there is no uPlot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UplotMissing {
    /// A file did not come.
    #[error("the program of the charts did not load")]
    Unreachable,
    /// The script came, and left no uPlot behind.
    #[error("the program of the charts does not work in this browser")]
    Broken,
}

impl From<NotLoaded> for UplotMissing {
    fn from(_: NotLoaded) -> Self {
        Self::Unreachable
    }
}

/// Waits until uPlot is there. After a failure the next call tries again.
pub async fn load() -> Result<(), UplotMissing> {
    if !is_here() {
        let script = LateFile::ask(Kind::Script, SCRIPT)?;
        let style = LateFile::ask(Kind::Style, STYLE)?;
        script.end().await?;
        style.end().await?;
    }
    if is_here() {
        Ok(())
    } else {
        Err(UplotMissing::Broken)
    }
}

/// The script declares a global function.
fn is_here() -> bool {
    Reflect::get(&window(), &JsValue::from_str("uPlot")).is_ok_and(|uplot| uplot.is_function())
}
