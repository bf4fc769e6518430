//! A chart as a picture: what is saved, and what is printed in a report.
//!
//! The document stands alone: colors, letters and words are in it. Nothing but the chart decides
//! what it looks like, so the same chart gives the same bytes.

mod axes;
mod bars;
mod calendar;
mod frame;
mod legend;
mod lettering;
mod lines;
mod look;
mod markup;
mod palette;
mod states;
mod strip;

pub use calendar::write_calendar;
pub use look::{Look, Theme};

use carport_domain::history::Span;

use super::{Chart, Panel};
use crate::locale::Locale;
use axes::PanelScale;
use frame::Area;
use legend::Legend;
use lettering::{text_width, wrapped};
use markup::{Markup, px};
use palette::Palette;

/// Free at every rim.
const MARGIN: f64 = 14.0;
const TITLE_SIZE: f64 = 16.0;
const BODY_SIZE: f64 = 12.0;
const SMALL_SIZE: f64 = 11.0;
/// Below it nothing can be read off a panel.
const LEAST_PANEL: f64 = 96.0;
/// Height of the lane of one state.
const LANE: f64 = 28.0;
const PANEL_GAP: f64 = 14.0;
/// Two lines of ticks.
const TIME_AXIS: f64 = 36.0;
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', \
                    Arial, sans-serif";

/// What a picture is drawn with.
struct Pen<'a> {
    markup: Markup,
    palette: &'static Palette,
    locale: &'a dyn Locale,
}

/// The chart as an SVG document.
pub fn write(chart: &Chart, look: Look, locale: &dyn Locale) -> String {
    let look = look.bounded();
    let mut pen = Pen::new(&chart.title, chart.from_millis, look, locale);
    let scales: Vec<_> = chart
        .panels
        .iter()
        .map(|panel| PanelScale::of(panel, locale))
        .collect();
    let left = MARGIN + gutter(&scales, look) + 8.0;
    let width = look.width - MARGIN - left;
    let inner = look.width - 2.0 * MARGIN;
    let has_values = chart.panels.iter().any(Panel::has_values);
    let legends: Vec<_> = (0..chart.panels.len())
        .map(|index| Legend::of(chart, index, inner))
        .collect();
    let strip = Legend::of_coverage(chart, inner, locale);
    let notes: Vec<_> = chart
        .notes
        .iter()
        .map(|note| wrapped(note, SMALL_SIZE, inner))
        .collect();

    let mut y = pen.heading(&chart.title, &chart.summary, look);
    if has_values {
        let below = TIME_AXIS + strip::height(&strip) + notes_height(&notes) + MARGIN;
        let heads: f64 = legends.iter().map(Legend::height).sum();
        let gaps = PANEL_GAP * (chart.panels.len() as f64 - 1.0);
        let room = look.height - y - below - heads - gaps;
        let heights = panel_heights(&chart.panels, room);
        let mut areas: Vec<Area> = Vec::new();
        for (index, panel) in chart.panels.iter().enumerate() {
            y = pen.legend(&legends[index], y) + 6.0;
            let area = Area {
                left,
                top: y,
                width,
                height: heights[index],
                span: Span {
                    from_millis: chart.from_millis,
                    until_millis: chart.until_millis,
                },
            };
            pen.panel(panel, &scales[index], &chart.bands, area, index);
            y += heights[index] + PANEL_GAP;
            areas.push(area);
        }
        pen.time_axis(&areas);
        y += TIME_AXIS - PANEL_GAP;
        y = pen.strip(&chart.coverage, &strip, &areas[0], y);
    }
    y = pen.notes(&notes, y);
    pen.document(&chart.title, &chart.summary, look.width, y + MARGIN)
}

fn gutter(scales: &[PanelScale], look: Look) -> f64 {
    let texts = scales.iter().flat_map(|scale| &scale.texts);
    let widest = texts
        .map(|text| text_width(text, SMALL_SIZE))
        .fold(16.0, f64::max);
    widest.min(look.width * 0.35)
}

/// Lanes are as high as they are; the rest is shared.
fn panel_heights(panels: &[Panel], room: f64) -> Vec<f64> {
    let lanes = |panel: &Panel| panel.states.len() as f64 * LANE;
    let taken: f64 = panels.iter().map(lanes).sum();
    let sharing = panels.iter().filter(|it| it.states.is_empty()).count();
    let share = ((room - taken) / sharing.max(1) as f64).max(LEAST_PANEL);
    panels
        .iter()
        .map(|panel| match panel.states.len() {
            0 => share,
            _ => lanes(panel),
        })
        .collect()
}

fn notes_height(notes: &[Vec<String>]) -> f64 {
    let lines: usize = notes.iter().map(Vec::len).sum();
    lines as f64 * (SMALL_SIZE + 4.0) + notes.len() as f64 * 3.0 + 6.0
}

impl<'a> Pen<'a> {
    fn new(title: &str, salt: i64, look: Look, locale: &'a dyn Locale) -> Self {
        Self {
            markup: Markup::new(&format!("{title}{salt}")),
            palette: Palette::of(look.theme),
            locale,
        }
    }

    /// Title and summary; says where they end.
    fn heading(&mut self, title: &str, summary: &str, look: Look) -> f64 {
        let inner = look.width - 2.0 * MARGIN;
        let mut y = MARGIN;
        for line in wrapped(title, TITLE_SIZE, inner) {
            y += TITLE_SIZE + 3.0;
            self.words(
                &line,
                (MARGIN, y - 4.0),
                TITLE_SIZE,
                self.palette.text,
                "start",
                true,
            );
        }
        y += 3.0;
        for line in wrapped(summary, BODY_SIZE, inner) {
            y += BODY_SIZE + 4.0;
            self.words(
                &line,
                (MARGIN, y - 3.0),
                BODY_SIZE,
                self.palette.muted,
                "start",
                false,
            );
        }
        y + 8.0
    }

    fn notes(&mut self, notes: &[Vec<String>], mut y: f64) -> f64 {
        y += 6.0;
        for note in notes {
            for line in note {
                y += SMALL_SIZE + 4.0;
                self.words(
                    line,
                    (MARGIN, y - 3.0),
                    SMALL_SIZE,
                    self.palette.muted,
                    "start",
                    false,
                );
            }
            y += 3.0;
        }
        y
    }

    fn words(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        size: f64,
        color: &str,
        anchor: &str,
        is_strong: bool,
    ) {
        let mut attributes = vec![
            ("x", px(x)),
            ("y", px(y)),
            ("font-size", px(size)),
            ("fill", color.to_owned()),
        ];
        if anchor != "start" {
            attributes.push(("text-anchor", anchor.to_owned()));
        }
        if is_strong {
            attributes.push(("font-weight", "600".to_owned()));
        }
        self.markup.text("text", &attributes, text);
    }

    /// Everything between one line of a picture and another.
    fn stroke(&mut self, from: (f64, f64), to: (f64, f64), color: &str, width: f64) {
        self.markup.leaf(
            "line",
            &[
                ("x1", px(from.0)),
                ("y1", px(from.1)),
                ("x2", px(to.0)),
                ("y2", px(to.1)),
                ("stroke", color.to_owned()),
                ("stroke-width", px(width)),
            ],
        );
    }

    fn box_filled(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        self.markup.leaf(
            "rect",
            &[
                ("x", px(x)),
                ("y", px(y)),
                ("width", px(width.max(0.0))),
                ("height", px(height.max(0.0))),
                ("fill", fill.to_owned()),
            ],
        );
    }

    fn document(self, title: &str, summary: &str, width: f64, height: f64) -> String {
        let Self {
            markup: body,
            palette,
            ..
        } = self;
        let (title_id, summary_id) = (body.id("title"), body.id("desc"));
        let mut whole = Markup::like(&body);
        whole.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg".to_owned()),
                ("viewBox", format!("0 0 {} {}", px(width), px(height))),
                ("width", px(width)),
                ("height", px(height)),
                ("role", "img".to_owned()),
                ("aria-labelledby", format!("{title_id} {summary_id}")),
                ("font-family", FONT.to_owned()),
            ],
        );
        whole.text("title", &[("id", title_id)], title);
        whole.text("desc", &[("id", summary_id)], summary);
        whole.hatches(palette);
        whole.leaf(
            "rect",
            &[
                ("width", px(width)),
                ("height", px(height)),
                ("fill", palette.background.to_owned()),
            ],
        );
        whole.append(&body);
        whole.close("svg");
        whole.finish()
    }
}

#[cfg(test)]
mod tests;
