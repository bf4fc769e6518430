//! Charts: uPlot behind one handle. It is given spans and names, never samples: each line is thinned
//! to the columns of the canvas before uPlot strokes it. Whatever is dropped takes itself off.

mod binding;
mod colors;
mod crosshair;
mod element;
mod frame;
mod gestures;
mod options;
mod paint;
mod panel;
mod path;
mod range;
mod readout;
mod shared;
mod span;

use core::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use carport_present::charts::Chart;
use carport_present::locale::Locale;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

pub use colors::token;
pub use readout::place_at;
pub use span::Span;

use super::listener::Listener;
use super::resizing::Resizing;
use super::shape;
use colors::Colors;
use frame::Frame;
use panel::PanelPlot;
use shared::Shared;

/// Where the crosshair stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crosshair {
    /// At the sample nearest to the pointer, in milliseconds since 1970.
    pub at_millis: i64,
    /// From the left edge of the chart, in CSS pixels.
    pub left_pixels: f64,
    /// How far through the span: 0 is its beginning, 1 its end.
    pub share: f64,
    /// Width of the plotting area, in CSS pixels.
    pub width_pixels: f64,
}

/// What a chart tells.
pub struct Hands {
    /// The crosshair was moved here, or has left.
    pub on_cursor: Box<dyn Fn(Option<Crosshair>)>,
    /// Another span is asked for.
    pub on_span: Box<dyn Fn(Span)>,
    /// The whole span is asked for.
    pub on_reset: Box<dyn Fn()>,
    /// What the crosshair reads is to stay, or to go.
    pub on_pin: Box<dyn Fn()>,
}

/// uPlot could not make a chart of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the chart could not be opened")]
pub struct NotOpened;

/// A chart on the page. Dropping it leaves nothing behind.
pub struct Plot {
    shared: Rc<Shared>,
    panels: Rc<Vec<PanelPlot>>,
    frame: Frame,
    _listeners: Vec<Listener>,
    _resizing: Resizing,
}

impl Plot {
    /// Draws a chart into an element, as large as that is. uPlot has to be there.
    pub fn open(
        element: &HtmlElement,
        chart: &Arc<Chart>,
        span: Span,
        locale: Rc<dyn Locale>,
        hands: Hands,
    ) -> Result<Self, NotOpened> {
        let size = size_of(element);
        let shared = Rc::new(Shared {
            chart: Arc::clone(chart),
            span: Cell::new(span),
            hidden: RefCell::default(),
            colors: Colors::read(element),
            y_axis_pixels: shared::y_axis_pixels(chart, size.0, &*locale),
            locale,
            hands,
            led_by: Cell::new(None),
        });
        let count = chart.panels.len();
        let panels: Result<Vec<_>, JsValue> = (0..count)
            .map(|place| PanelPlot::open(&shared, place, element, panel_size(size, place, count)))
            .collect();
        let panels = Rc::new(panels.map_err(|_error| NotOpened)?);

        Ok(Self {
            _listeners: gestures::listen(element, &shared, &panels),
            _resizing: resizing(element, &panels, size),
            frame: Frame::default(),
            panels,
            shared,
        })
    }

    /// Shows another span, from the next frame on; of several within one frame only the last.
    pub fn set_span(&self, span: Span) {
        if self.shared.span.replace(span) == span {
            return;
        }
        let panels = Rc::clone(&self.panels);
        self.frame.ask(move || {
            for panel in panels.iter() {
                panel.show_span();
            }
        });
    }

    /// Hides lines and bars of these names.
    pub fn set_hidden(&self, names: &[String]) {
        if *self.shared.hidden.borrow() == names {
            return;
        }
        self.shared.hidden.replace(names.to_vec());
        for panel in self.panels.iter() {
            panel.hide_dots();
            panel.show_span();
        }
    }

    /// Moves the crosshair to the next sample, or to the one before; without one it begins at the
    /// near end of the span.
    pub fn step(&self, from_millis: Option<i64>, is_later: bool) {
        let span = self.shared.span.get();
        let from = from_millis.unwrap_or(if is_later {
            span.from_millis - 1
        } else {
            span.until_millis + 1
        });
        if let Some(at) = self.shared.neighbor(from, is_later) {
            self.point(at);
        }
    }

    /// Puts the crosshair onto an instant, moving the span where it lies outside.
    pub fn point(&self, at_millis: i64) {
        let span = self.shared.span.get();
        if at_millis < span.from_millis || at_millis > span.until_millis {
            let half = span.millis() / 2;
            let span = Span::new(at_millis - half, at_millis + half).within(self.shared.limits());
            (self.shared.hands.on_span)(span);
            let (shared, panels) = (Rc::clone(&self.shared), Rc::clone(&self.panels));
            // The axes have moved by the frame after the next.
            self.frame.ask_after(move || {
                if let Some(panel) = panels.first() {
                    lead(&shared, panel, at_millis);
                }
            });
        } else if let Some(panel) = self.panels.first() {
            lead(&self.shared, panel, at_millis);
        }
    }
}

/// Moves the crosshair of a panel, and with it those of every other chart.
fn lead(shared: &Shared, panel: &PanelPlot, at_millis: i64) {
    let left = panel.plot.position(at_millis as f64, "x", false);
    let at = shape::object(&[
        ("left", JsValue::from_f64(left.max(0.0))),
        ("top", JsValue::from_f64(1.0)),
    ]);
    shared.led_by.set(Some(panel.content.place));
    panel.plot.set_cursor(&at, true, true);
    shared.led_by.set(None);
}

fn size_of(element: &HtmlElement) -> (f64, f64) {
    (
        f64::from(element.client_width()),
        f64::from(element.client_height()),
    )
}

/// All panels are of one height, but for the axis of time under the last.
fn panel_size((width, height): (f64, f64), place: usize, count: usize) -> (f64, f64) {
    let axis = options::TIME_AXIS_PIXELS;
    let each = ((height - axis) / count.max(1) as f64).floor().max(40.0);
    let own = if place + 1 == count {
        each + axis
    } else {
        each
    };
    (width.max(80.0), own)
}

fn resizing(element: &HtmlElement, panels: &Rc<Vec<PanelPlot>>, size: (f64, f64)) -> Resizing {
    let (watched, panels) = (element.clone(), Rc::clone(panels));
    let shown = Cell::new(size);
    Resizing::new(element, move || {
        let size = size_of(&watched);
        // Hidden elements have no size, and come back with the one they had.
        if size.0 <= 0.0 || shown.replace(size) == size {
            return;
        }
        for (place, panel) in panels.iter().enumerate() {
            let (width, height) = panel_size(size, place, panels.len());
            let size = shape::object(&[
                ("width", JsValue::from_f64(width)),
                ("height", JsValue::from_f64(height)),
            ]);
            panel.plot.set_size(&size);
        }
    })
}
