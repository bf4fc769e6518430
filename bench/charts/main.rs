//! The subjects of the charts' bench, over whatever series the page makes: the app's drawing alone,
//! with a line of text that says what the crosshair reads, as uPlot's own legend does; and, behind
//! `#part`, the whole part with its legend, its switches and its table.
//!
//! It sets `window.subject`, as the other pages of the bench do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use carport::browser::locale::BrowserLocale;
use carport::browser::uplot::{Crosshair, Hands, Plot, Span, place_at};
use carport::parts::{ChartView, ChartWords};
use carport_domain::history::Shape;
use carport_domain::time::UnixMillis;
use carport_present::charts::{Chart, Color, Dash, Line, Panel, Table};
use carport_present::locale::{DateForm, Language, Locale};
use js_sys::{Float64Array, Object, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The span that the chart shows, once there is one.
type SeenSpan = RwSignal<(i64, i64)>;

fn main() {
    if location().hash().is_ok_and(|hash| hash == "#part") {
        whole_part();
    } else {
        drawing();
    }
}

/// The drawing by itself.
fn drawing() {
    let drawn: Rc<RefCell<Option<Plot>>> = Rc::default();
    let shown = Rc::clone(&drawn);
    let draw = move |element: HtmlElement, xs: Float64Array, ys: Float64Array| {
        let chart = Arc::new(chart(&xs, &ys));
        let span = Span::new(chart.from_millis, chart.until_millis);
        let locale: Rc<dyn Locale> = Rc::new(BrowserLocale::new(Language::English));
        let (stack, legend) = (
            child(&element, "chart-stack"),
            child(&element, "chart-read"),
        );
        let (read, spoken) = (Arc::clone(&chart), Rc::clone(&locale));
        let on_cursor = move |crosshair: Option<Crosshair>| {
            let text = crosshair.map(|it| reading(&read, it.at_millis, &*spoken));
            legend.set_text_content(text.as_deref());
        };
        let hands = Hands {
            on_cursor: Box::new(on_cursor),
            on_span: Box::new(|_| ()),
            on_reset: Box::new(|| ()),
            on_pin: Box::new(|| ()),
        };
        *shown.borrow_mut() = Plot::open(stack.unchecked_ref(), &chart, span, locale, hands).ok();
    };
    let zoom = move |from_seconds: f64, until_seconds: f64| {
        if let Some(plot) = &*drawn.borrow() {
            plot.set_span(Span::new(millis(from_seconds), millis(until_seconds)));
        }
    };
    offer(Closure::new(draw), Closure::new(zoom));
}

/// An element of a class, put into another.
fn child(parent: &HtmlElement, class: &str) -> Element {
    let child = document()
        .create_element("div")
        .expect("the name of the element is written by hand");
    child.set_class_name(class);
    // Only a cycle would throw.
    let _ = parent.append_child(&child);
    child
}

fn reading(chart: &Chart, at_millis: i64, locale: &dyn Locale) -> String {
    let line = &chart.panels[0].lines[0];
    let value = place_at(line, at_millis).map(|place| locale.number(line.values[place], 1));
    let at = locale.date(UnixMillis(at_millis), DateForm::Full);
    format!("{at}: {}", value.unwrap_or_default())
}

/// The part as pages use it.
fn whole_part() {
    let drawn: Rc<Cell<Option<SeenSpan>>> = Rc::default();
    let shown = Rc::clone(&drawn);
    let draw = move |element: HtmlElement, xs: Float64Array, ys: Float64Array| {
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
    };
    let zoom = move |from_seconds: f64, until_seconds: f64| {
        if let Some(span) = drawn.get() {
            span.set((millis(from_seconds), millis(until_seconds)));
        }
    };
    offer(Closure::new(draw), Closure::new(zoom));
}

/// Both live as long as the page.
fn offer(
    draw: Closure<dyn Fn(HtmlElement, Float64Array, Float64Array)>,
    zoom: Closure<dyn Fn(f64, f64)>,
) {
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
    let at_millis: Vec<i64> = seconds.to_vec().into_iter().map(millis).collect();
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
