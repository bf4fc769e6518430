//! What is used of uPlot, as it is called in JavaScript.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// One plot: axes, a canvas, a crosshair.
    #[wasm_bindgen(js_name = uPlot)]
    #[derive(Clone, Debug)]
    pub(super) type Uplot;

    #[wasm_bindgen(constructor, js_class = "uPlot", catch)]
    pub(super) fn new(
        options: &Object,
        data: &Array,
        target: &HtmlElement,
    ) -> Result<Uplot, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn ctx(this: &Uplot) -> CanvasRenderingContext2d;

    /// The plotting area on the canvas, in its own pixels.
    #[wasm_bindgen(method, getter)]
    pub(super) fn bbox(this: &Uplot) -> Area;

    /// The element over the plotting area.
    #[wasm_bindgen(method, getter)]
    pub(super) fn over(this: &Uplot) -> HtmlElement;

    #[wasm_bindgen(method, getter)]
    pub(super) fn cursor(this: &Uplot) -> Cursor;

    /// What was dragged over, in CSS pixels of the plotting area.
    #[wasm_bindgen(method, getter)]
    pub(super) fn select(this: &Uplot) -> Area;

    #[wasm_bindgen(method, js_name = setScale)]
    pub(super) fn set_scale(this: &Uplot, key: &str, limits: &Object);

    #[wasm_bindgen(method, js_name = setSize)]
    pub(super) fn set_size(this: &Uplot, size: &Object);

    #[wasm_bindgen(method, js_name = setCursor)]
    pub(super) fn set_cursor(this: &Uplot, at: &Object, is_told: bool, is_shared: bool);

    #[wasm_bindgen(method, js_name = setSelect)]
    pub(super) fn set_select(this: &Uplot, area: &Object, is_told: bool);

    #[wasm_bindgen(method)]
    pub(super) fn redraw(this: &Uplot, is_rebuilt: bool, has_new_axes: bool);

    /// In CSS pixels of the plotting area, or in pixels of the canvas.
    #[wasm_bindgen(method, js_name = valToPos)]
    pub(super) fn position(this: &Uplot, value: f64, scale: &str, is_on_canvas: bool) -> f64;

    #[wasm_bindgen(method, js_name = posToVal)]
    pub(super) fn value_at(this: &Uplot, position: f64, scale: &str) -> f64;

    #[wasm_bindgen(method)]
    pub(super) fn destroy(this: &Uplot);

    /// A rectangle.
    pub(super) type Area;

    #[wasm_bindgen(method, getter)]
    pub(super) fn left(this: &Area) -> f64;

    #[wasm_bindgen(method, getter)]
    pub(super) fn top(this: &Area) -> f64;

    #[wasm_bindgen(method, getter)]
    pub(super) fn width(this: &Area) -> f64;

    #[wasm_bindgen(method, getter)]
    pub(super) fn height(this: &Area) -> f64;

    /// The crosshair, in CSS pixels of the plotting area; left of it while it is nowhere.
    pub(super) type Cursor;

    #[wasm_bindgen(method, getter, js_name = left)]
    pub(super) fn left_pixels(this: &Cursor) -> f64;

    /// The event of the mouse that moved it; nothing where another plot did.
    #[wasm_bindgen(method, getter)]
    pub(super) fn event(this: &Cursor) -> JsValue;
}
