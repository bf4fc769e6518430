//! One panel: a plot of uPlot's, which asks for everything it draws.
//!
//! uPlot gets no samples at all. Its two instants are the ends of the axis; where it would build the
//! path of a line, it is handed one that was thinned here to the columns of its own canvas.

use core::any::Any;
use core::cell::{Cell, RefCell};
use std::rc::Rc;

use carport_domain::history::{GapRule, Thinned, View, thin};
use carport_present::charts::{Line, Panel};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlElement, Path2d};

use super::binding::Uplot;
use super::crosshair::crosshair;
use super::path::{Ground, Manner, Pen, trace};
use super::range::range;
use super::shared::Shared;
use super::span::Span;
use super::{element, options, paint};
use crate::browser::shape;

/// With more values than this in a hundred pixels a line is drawn as thin as can be.
const DENSE: usize = 50;
/// With fewer than this in a hundred pixels each value has its dot.
const SPARSE: usize = 8;
/// Width of what is drawn in the lane of a state.
const LANE_PIXELS: f64 = 12.0;
const LINE_PIXELS: f64 = 2.0;

/// The lines as they were last thinned.
#[derive(Default)]
struct Drawn {
    span: Option<Span>,
    columns: usize,
    lines: Rc<Vec<Thinned>>,
}

/// What the callbacks of one panel share.
pub(super) struct Content {
    pub(super) shared: Rc<Shared>,
    pub(super) place: usize,
    drawn: RefCell<Drawn>,
    limits: Cell<(f64, f64)>,
    /// How often the axes were set: what is placed by hand is placed anew.
    pub(super) settings: Cell<u32>,
}

impl Content {
    /// What it shows.
    pub(super) fn panel(&self) -> &Panel {
        &self.shared.chart.panels[self.place]
    }

    /// The lines that are shown.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        let lines = self.panel().lines.iter();
        lines.filter(|line| !self.shared.is_hidden(&line.name))
    }

    /// The lines as so many columns show them, thinned anew when the span has changed.
    fn thinned(&self, columns: usize) -> Rc<Vec<Thinned>> {
        let span = self.shared.span.get();
        let mut drawn = self.drawn.borrow_mut();
        if drawn.span != Some(span) || drawn.columns != columns {
            let view = View {
                span: span.into(),
                columns,
            };
            // The lines of a chart are broken already where nothing is known.
            let thinned = |line: &Line| thin(&line.at_millis, &line.values, view, GapRule::NEVER);
            let lines = self.panel().lines.iter().map(thinned);
            *drawn = Drawn {
                span: Some(span),
                columns,
                lines: Rc::new(lines.collect()),
            };
        }
        Rc::clone(&drawn.lines)
    }

    /// Where the axis of values begins and ends.
    pub(super) fn range(&self, columns: usize) -> (f64, f64) {
        let thinned = self.thinned(columns);
        let shown = self.panel().lines.iter().zip(thinned.iter());
        let shown = shown.filter(|(line, _)| !self.shared.is_hidden(&line.name));
        let found = range(self.panel(), shown, self.shared.span.get(), &|name| {
            self.shared.is_hidden(name)
        });
        self.limits.set(found);
        self.settings.set(self.settings.get().wrapping_add(1));
        found
    }

    /// How the canvas lies under what is drawn.
    pub(super) fn ground(&self, plot: &Uplot) -> Ground {
        let area = plot.bbox();
        let span = self.shared.span.get();
        let (low, high) = self.limits.get();
        Ground {
            from_millis: span.from_millis as f64,
            until_millis: span.until_millis as f64,
            low,
            high,
            left: area.left(),
            top: area.top(),
            width: area.width(),
            height: area.height(),
        }
    }

    /// The path of one line, as uPlot takes it.
    pub(super) fn path(&self, plot: &Uplot, place: usize) -> JsValue {
        let Some(line) = self.panel().lines.get(place) else {
            return JsValue::NULL;
        };
        if self.shared.is_hidden(&line.name) {
            return JsValue::NULL;
        }
        let Ok(path) = Path2d::new() else {
            return JsValue::NULL;
        };
        let ground = self.ground(plot);
        let thinned = self.thinned(columns_of(ground.width));
        let Some(thinned) = thinned.get(place) else {
            return JsValue::NULL;
        };
        let is_dense = thinned.values.len() * 100 > DENSE * columns_of(ground.width);
        let mut pen = PathPen(&path);
        let has_lanes = !self.panel().states.is_empty();
        let manner = Manner {
            is_dense,
            has_risers: !has_lanes,
        };
        trace(thinned, line.shape, &ground, manner, &mut pen);
        let width = match (has_lanes, is_dense) {
            (true, _) => LANE_PIXELS,
            (false, true) => 1.0,
            (false, false) => LINE_PIXELS,
        };
        shape::object(&[
            ("stroke", path.into()),
            ("fill", JsValue::NULL),
            ("clip", JsValue::NULL),
            ("band", JsValue::NULL),
            ("gaps", JsValue::NULL),
            ("flags", JsValue::from_f64(0.0)),
            ("_width", JsValue::from_f64(width)),
        ])
        .into()
    }

    /// What lies over the lines: dots where values are few, marks, the strip of what is known.
    pub(super) fn paint_over(&self, plot: &Uplot) {
        let (ctx, ground) = (plot.ctx(), self.ground(plot));
        let thinned = self.thinned(columns_of(ground.width));
        let inside = |ctx: &CanvasRenderingContext2d| {
            for (line, thinned) in self.panel().lines.iter().zip(thinned.iter()) {
                let is_sparse = thinned.values.len() * 100 < SPARSE * columns_of(ground.width);
                if is_sparse && !self.shared.is_hidden(&line.name) {
                    paint::dots(ctx, &ground, thinned, self.shared.colors.of(line.color));
                }
            }
            paint::marks(ctx, &ground, self);
        };
        paint::clipped(&ctx, &ground, inside);
        paint::coverage(&ctx, &ground, self);
    }

    /// What lies under the lines: bars, and the spread of what each value stands for.
    pub(super) fn paint_under(&self, plot: &Uplot) {
        let ground = self.ground(plot);
        paint::clipped(&plot.ctx(), &ground, |ctx| {
            paint::spreads(ctx, &ground, self);
            paint::bars(ctx, &ground, self);
        });
    }

    /// What lies under everything: shaded spans.
    pub(super) fn paint_ground(&self, plot: &Uplot) {
        let ground = self.ground(plot);
        paint::clipped(&plot.ctx(), &ground, |ctx| {
            paint::bands(ctx, &ground, self);
        });
    }
}

/// Whole columns of a canvas.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a canvas; a negative width saturates to none"
)]
pub(super) fn columns_of(width: f64) -> usize {
    width.round() as usize
}

struct PathPen<'a>(&'a Path2d);

impl Pen for PathPen<'_> {
    fn move_to(&mut self, x: f64, y: f64) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f64, y: f64) {
        self.0.line_to(x, y);
    }
}

/// A panel on the page. Dropping it takes it off.
pub(super) struct PanelPlot {
    pub(super) plot: Uplot,
    pub(super) content: Rc<Content>,
    frame: HtmlElement,
    dots: Rc<Vec<HtmlElement>>,
    _callbacks: Vec<Box<dyn Any>>,
}

impl PanelPlot {
    /// Puts a panel into the chart, as large as this, in CSS pixels.
    pub(super) fn open(
        shared: &Rc<Shared>,
        place: usize,
        container: &HtmlElement,
        size: (f64, f64),
    ) -> Result<Self, JsValue> {
        let frame = element::html("div", "chart-panel");
        element::append(container, &frame);
        let content = Rc::new(Content {
            shared: Rc::clone(shared),
            place,
            drawn: RefCell::default(),
            limits: Cell::new((0.0, 1.0)),
            settings: Cell::new(0),
        });
        let unit = element::html("span", "chart-unit");
        unit.set_text_content(Some(&content.panel().unit));
        element::append(&frame, &unit);
        let dots: Rc<Vec<HtmlElement>> = Rc::new(
            content
                .panel()
                .lines
                .iter()
                .map(|line| {
                    let dot = element::html("span", "chart-dot");
                    element::style(&dot, "background", shared.colors.of(line.color));
                    dot.set_hidden(true);
                    dot
                })
                .collect(),
        );
        let (options, mut callbacks) = options::options(&content, size);
        let on_cursor = crosshair(&content, &dots);
        options::hook(&options, "setCursor", on_cursor.as_ref());
        callbacks.push(Box::new(on_cursor));
        let plot = Uplot::new(&options, &data(&content), &frame)?;
        for dot in dots.iter() {
            element::append(&plot.over(), dot);
        }
        Ok(Self {
            plot,
            content,
            frame,
            dots,
            _callbacks: callbacks,
        })
    }

    /// Moves the axis of time; what is drawn is thinned anew.
    pub(super) fn show_span(&self) {
        let span = self.content.shared.span.get();
        let limits = shape::object(&[
            ("min", JsValue::from_f64(span.from_millis as f64)),
            ("max", JsValue::from_f64(span.until_millis as f64)),
        ]);
        self.plot.set_scale("x", &limits);
    }

    /// Hides the dots of lines that are not shown any more.
    pub(super) fn hide_dots(&self) {
        for dot in self.dots.iter() {
            dot.set_hidden(true);
        }
    }
}

impl Drop for PanelPlot {
    fn drop(&mut self) {
        self.plot.destroy();
        self.frame.remove();
    }
}

/// The ends of the axis, and nothing at either for each line.
fn data(content: &Content) -> Array {
    let span = content.shared.span.get();
    let data = Array::of1(&Array::of2(
        &JsValue::from_f64(span.from_millis as f64),
        &JsValue::from_f64(span.until_millis as f64),
    ));
    for _ in &content.panel().lines {
        data.push(&Array::of2(&JsValue::NULL, &JsValue::NULL));
    }
    data
}
