//! How uPlot is told to draw a panel.

use core::any::Any;
use core::cell::RefCell;
use std::rc::Rc;

use carport_present::charts::Dash;
use carport_present::charts::ticks::time_ticks;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::binding::Uplot;
use super::panel::{Content, columns_of};
use super::shared::pixel_ratio;
use crate::browser::shape;

const FONT: &str = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";
/// Height of the axis of time: the strip and two lines of words.
pub(super) const TIME_AXIS_PIXELS: f64 = 48.0;
/// Above a panel there is room for its unit, and for half of the highest tick's text.
const ABOVE_PIXELS: f64 = 24.0;
/// So far the last tick's label reaches beyond the plotting area.
const RIGHT_PIXELS: f64 = 14.0;
/// A drag shorter than this is a click.
const LEAST_DRAG: f64 = 6.0;
/// All charts of the page share one crosshair.
const SYNC_KEY: &str = "carport";

type Callbacks = Vec<Box<dyn Any>>;

/// Keeps a callback and hands it out as a value.
fn kept<T: ?Sized + 'static>(callbacks: &mut Callbacks, closure: Closure<T>) -> JsValue {
    let value = closure.as_ref().clone();
    callbacks.push(Box::new(closure));
    value
}

fn flag(value: bool) -> JsValue {
    JsValue::from_bool(value)
}

/// The options of a panel, and the callbacks that must live as long as it.
pub(super) fn options(content: &Rc<Content>, (width, height): (f64, f64)) -> (Object, Callbacks) {
    let mut callbacks = Callbacks::new();
    let span = content.shared.span.get();
    let x_scale = shape::object(&[
        ("time", flag(false)),
        ("min", JsValue::from_f64(span.from_millis as f64)),
        ("max", JsValue::from_f64(span.until_millis as f64)),
    ]);
    let y_scale = shape::object(&[("range", y_range(content, &mut callbacks))]);
    let scales = shape::object(&[("x", x_scale.into()), ("y", y_scale.into())]);
    let axes = Array::of2(
        &x_axis(content, &mut callbacks).into(),
        &y_axis(content, &mut callbacks).into(),
    );
    let has_time = content.shared.is_last(content.place);
    let below = if has_time { 0.0 } else { 8.0 };
    let padding = [ABOVE_PIXELS, RIGHT_PIXELS, below, 0.0];
    let padding: Array = padding.into_iter().map(JsValue::from_f64).collect();
    let options = shape::object(&[
        ("width", JsValue::from_f64(width)),
        ("height", JsValue::from_f64(height)),
        ("padding", padding.into()),
        ("scales", scales.into()),
        ("axes", axes.into()),
        ("series", series(content, &mut callbacks).into()),
        (
            "legend",
            shape::object(&[("show", flag(false)), ("live", flag(false))]).into(),
        ),
        ("cursor", cursor(&mut callbacks).into()),
        ("hooks", hooks(content, &mut callbacks).into()),
    ]);
    (options, callbacks)
}

/// Adds a callback to the hooks.
pub(super) fn hook(options: &Object, name: &str, callback: &JsValue) {
    if let Some(hooks) = shape::field(options, "hooks") {
        // The hooks are a plain object of our own.
        let _ = Reflect::set(&hooks, &name.into(), &Array::of1(callback));
    }
}

fn y_range(content: &Rc<Content>, callbacks: &mut Callbacks) -> JsValue {
    let content = Rc::clone(content);
    let range = Closure::<dyn Fn(Uplot) -> Array>::new(move |plot: Uplot| {
        let (low, high) = content.range(columns_of(plot.bbox().width()));
        Array::of2(&JsValue::from_f64(low), &JsValue::from_f64(high))
    });
    kept(callbacks, range)
}

fn grid(content: &Content) -> JsValue {
    let color = JsValue::from_str(&content.shared.colors.grid);
    shape::object(&[("stroke", color), ("width", JsValue::from_f64(1.0))]).into()
}

fn x_axis(content: &Rc<Content>, callbacks: &mut Callbacks) -> Object {
    let labels: Rc<RefCell<Array>> = Rc::default();
    let splits = {
        let (content, labels) = (Rc::clone(content), Rc::clone(&labels));
        Closure::<dyn Fn(Uplot) -> Array>::new(move |plot: Uplot| {
            let shared = &content.shared;
            let width = plot.bbox().width() / pixel_ratio();
            let ticks = time_ticks(shared.span.get().into(), width, &*shared.locale);
            let texts = ticks.iter().map(|tick| match &tick.larger {
                Some(larger) => JsValue::from_str(&format!("{}\n{larger}", tick.text)),
                None => JsValue::from_str(&tick.text),
            });
            labels.replace(texts.collect());
            let instants = ticks
                .iter()
                .map(|tick| JsValue::from_f64(tick.at_millis as f64));
            instants.collect()
        })
    };
    let values = Closure::<dyn Fn() -> Array>::new(move || labels.borrow().clone());
    let has_time = content.shared.is_last(content.place);
    let size = if has_time { TIME_AXIS_PIXELS } else { 0.0 };
    let splits = kept(callbacks, splits);
    let mut fields = vec![
        ("size", JsValue::from_f64(size)),
        ("splits", splits),
        ("grid", grid(content)),
        ("ticks", shape::object(&[("show", flag(false))]).into()),
        ("font", JsValue::from_str(FONT)),
        ("gap", JsValue::from_f64(11.0)),
        ("stroke", JsValue::from_str(&content.shared.colors.text)),
    ];
    if has_time {
        fields.push(("values", kept(callbacks, values)));
    } else {
        let none = Closure::<dyn Fn() -> Array>::new(Array::new);
        fields.push(("values", kept(callbacks, none)));
    }
    shape::object(&fields)
}

fn y_axis(content: &Rc<Content>, callbacks: &mut Callbacks) -> Object {
    let values = {
        let content = Rc::clone(content);
        let values = move |_plot: Uplot, splits: Array| -> Array {
            let shared = &content.shared;
            let panel = content.panel();
            let ticks: Vec<f64> = splits.iter().filter_map(|split| split.as_f64()).collect();
            let texts = shared.axis_texts(panel, &ticks).into_iter();
            texts.map(|text| JsValue::from_str(&text)).collect()
        };
        Closure::<dyn Fn(Uplot, Array) -> Array>::new(values)
    };
    let mut fields = vec![
        ("size", JsValue::from_f64(content.shared.y_axis_pixels)),
        ("values", kept(callbacks, values)),
        ("space", JsValue::from_f64(32.0)),
        ("grid", grid(content)),
        ("ticks", shape::object(&[("show", flag(false))]).into()),
        ("font", JsValue::from_str(FONT)),
        ("stroke", JsValue::from_str(&content.shared.colors.text)),
    ];
    let states = content.panel().states.len();
    if states > 0 {
        let splits = Closure::<dyn Fn() -> Array>::new(move || {
            (0..states)
                .map(|state| JsValue::from_f64(state as f64))
                .collect()
        });
        fields.push(("splits", kept(callbacks, splits)));
    }
    shape::object(&fields)
}

fn series(content: &Rc<Content>, callbacks: &mut Callbacks) -> Array {
    let path = {
        let content = Rc::clone(content);
        let path = move |plot: Uplot, series: usize| content.path(&plot, series.saturating_sub(1));
        Closure::<dyn Fn(Uplot, usize) -> JsValue>::new(path)
    };
    let path = kept(callbacks, path);
    let all = Array::of1(&Object::new());
    for line in &content.panel().lines {
        let color = content.shared.colors.of(line.color);
        let mut fields = vec![
            ("paths", path.clone()),
            ("stroke", JsValue::from_str(color)),
            ("points", shape::object(&[("show", flag(false))]).into()),
        ];
        if line.dash == Dash::Dashed {
            let dash = Array::of2(&JsValue::from_f64(6.0), &JsValue::from_f64(5.0));
            fields.push(("dash", dash.into()));
        }
        all.push(&shape::object(&fields));
    }
    all
}

fn cursor(callbacks: &mut Callbacks) -> Object {
    // A double click brings the whole span back, which the chart does, not uPlot.
    let none = Closure::<dyn Fn() -> JsValue>::new(|| JsValue::NULL);
    let bind = shape::object(&[("dblclick", kept(callbacks, none))]);
    let drag = shape::object(&[
        ("x", flag(true)),
        ("y", flag(false)),
        ("setScale", flag(false)),
        ("dist", JsValue::from_f64(LEAST_DRAG)),
    ]);
    let sync = shape::object(&[
        ("key", JsValue::from_str(SYNC_KEY)),
        ("setSeries", flag(false)),
        ("scales", Array::of2(&"x".into(), &JsValue::NULL).into()),
    ]);
    shape::object(&[
        ("y", flag(false)),
        ("points", shape::object(&[("show", flag(false))]).into()),
        ("bind", bind.into()),
        ("drag", drag.into()),
        ("sync", sync.into()),
    ])
}

fn hooks(content: &Rc<Content>, callbacks: &mut Callbacks) -> Object {
    let mut on_plot = |act: fn(&Content, &Uplot)| {
        let content = Rc::clone(content);
        let hook = Closure::<dyn Fn(Uplot)>::new(move |plot: Uplot| act(&content, &plot));
        JsValue::from(Array::of1(&kept(callbacks, hook)))
    };
    shape::object(&[
        ("drawClear", on_plot(Content::paint_ground)),
        ("drawAxes", on_plot(Content::paint_under)),
        ("draw", on_plot(Content::paint_over)),
        ("setSelect", on_plot(selected)),
    ])
}

/// A span was dragged over.
fn selected(content: &Content, plot: &Uplot) {
    let area = plot.select();
    let (left, width) = (area.left(), area.width());
    if width < LEAST_DRAG {
        return;
    }
    let nowhere = ["left", "top", "width", "height"].map(|name| (name, JsValue::from_f64(0.0)));
    let (from, until) = (plot.value_at(left, "x"), plot.value_at(left + width, "x"));
    plot.set_select(&shape::object(&nowhere), false);
    content.shared.tell_dragged(from, until);
}
