//! The subject of the charts' bench: the app's own chart, with its legend and its crosshair, over
//! whatever series the page makes.
//!
//! It sets `window.subject`, as the other pages of the bench do.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use carport::parts::{ChartView, ChartWords};
use carport_domain::history::Shape;
use carport_present::charts::{Chart, Color, Dash, Line, Panel, Table};
use carport_present::locale::Language;
use js_sys::{Float64Array, Object, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

fn main() {
    let drawn: Rc<Cell<Option<RwSignal<(i64, i64)>>>> = Rc::default();
    let shown = Rc::clone(&drawn);
    let draw = Closure::<dyn Fn(HtmlElement, Float64Array, Float64Array)>::new(
        move |element: HtmlElement, xs: Float64Array, ys: Float64Array| {
            let chart = Arc::new(chart(&xs, &ys));
            let shown = Rc::clone(&shown);
            let view = move || {
                let span = RwSignal::new((chart.from_millis, chart.until_millis));
                shown.set(Some(span));
                view! {
                    <ChartView
                        name="subject"
                        chart=Signal::stored(Arc::clone(&chart))
                        span
                        words=Signal::stored(ChartWords::default())
                        language=Signal::stored(Language::English)
                    />
                }
            };
            mount_to(element, view).forget();
        },
    );
    let zoom = Closure::<dyn Fn(f64, f64)>::new(move |from_seconds: f64, until_seconds: f64| {
        if let Some(span) = drawn.get() {
            span.set((millis(from_seconds), millis(until_seconds)));
        }
    });
    let subject = Object::new();
    set(&subject, "draw", &draw.into_js_value());
    set(&subject, "zoom", &zoom.into_js_value());
    set(&js_sys::global().unchecked_into(), "subject", &subject);
}

/// Setting a field of an object that is not frozen throws nothing.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

fn chart(seconds: &Float64Array, values: &Float64Array) -> Chart {
    let seconds = seconds.to_vec();
    let mut at_millis = Vec::with_capacity(seconds.len());
    for chunk in seconds.chunks(1_000) {
        at_millis.extend(chunk.iter().copied().map(millis));
    }
    Chart {
        title: "Level".to_owned(),
        summary: String::new(),
        from_millis: at_millis.first().copied().unwrap_or(0),
        until_millis: at_millis.last().copied().unwrap_or(1),
        panels: vec![Panel {
            unit: "%".to_owned(),
            lines: vec![Line {
                name: "level".to_owned(),
                color: Color::Main,
                dash: Dash::Solid,
                shape: Shape::Line,
                at_millis,
                values: values.to_vec(),
                band: None,
            }],
            ..Panel::default()
        }],
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        table: Table::default(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "instants of this century")]
fn millis(seconds: f64) -> i64 {
    (seconds * 1_000.0) as i64
}
