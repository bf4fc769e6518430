//! Grid, ticks and what is written beside them.

use super::frame::Area;
use super::lettering::text_width;
use super::markup::px;
use super::{Pen, SMALL_SIZE};
use crate::charts::ticks::{ValueScale, time_ticks, value_scale};
use crate::charts::{Band, Panel};
use crate::locale::Locale;

/// About so many ticks stand beside a panel.
const TICKS: usize = 4;

/// The axis of one panel.
pub(super) struct PanelScale {
    pub(super) scale: ValueScale,
    /// Beside the ticks, or beside the lanes.
    pub(super) texts: Vec<String>,
}

impl PanelScale {
    pub(super) fn of(panel: &Panel, locale: &dyn Locale) -> Self {
        if !panel.states.is_empty() {
            let count = panel.states.len();
            return Self {
                scale: ValueScale {
                    low: -0.5,
                    high: count as f64 - 0.5,
                    ticks: (0..count).map(|lane| lane as f64).collect(),
                    decimals: 0,
                },
                texts: panel.states.clone(),
            };
        }
        let scale = if let Some((low, high)) = panel.bounds {
            value_scale(low, high, TICKS + 1, true)
        } else {
            let (low, high) = panel.extremes().unwrap_or((0.0, 1.0));
            value_scale(low, high, TICKS, false)
        };
        let texts = scale.texts(locale);
        Self { scale, texts }
    }

    pub(super) fn ends(&self) -> (f64, f64) {
        (self.scale.low, self.scale.high)
    }
}

impl Pen<'_> {
    /// One panel: grid, shaded spans, and what is drawn over them.
    pub(super) fn panel(
        &mut self,
        panel: &Panel,
        axis: &PanelScale,
        bands: &[Band],
        area: Area,
        index: usize,
    ) {
        let clip = format!("clip{index}");
        self.markup
            .open("clipPath", &[("id", self.markup.id(&clip))]);
        // A little more than the panel, so that a line along its edge keeps its width.
        self.box_filled(
            (area.left, area.top - 2.0),
            (area.width, area.height + 4.0),
            self.palette.text,
        );
        self.markup.close("clipPath");

        self.grid(axis, area, panel.states.is_empty());
        let clip = self.markup.url(&clip);
        self.markup.open("g", &[("clip-path", clip)]);
        self.bands(bands, area);
        if panel.states.is_empty() {
            self.bars(&panel.bars, axis, area);
            for line in &panel.lines {
                self.line(line, axis, area);
            }
        } else {
            self.lanes(panel, axis, area);
        }
        self.markup.close("g");
        self.marks(&panel.marks, axis, area);
    }

    fn grid(&mut self, axis: &PanelScale, area: Area, is_ruled: bool) {
        for tick in time_ticks(area.span, area.width, self.locale) {
            if tick.larger.is_some() {
                let x = area.x(tick.at_millis);
                self.stroke((x, area.top), (x, area.bottom()), self.palette.grid, 1.0);
            }
        }
        let size = (area.height / axis.texts.len().max(1) as f64).min(SMALL_SIZE);
        for (tick, text) in axis.scale.ticks.iter().zip(&axis.texts) {
            let y = area.y(*tick, axis.ends());
            if is_ruled {
                self.stroke((area.left, y), (area.right(), y), self.palette.grid, 1.0);
            }
            let at = (area.left - 8.0, y + size * 0.35);
            self.words(text, at, size, self.palette.muted, "end", false);
        }
        let base = area.bottom();
        self.stroke(
            (area.left, base),
            (area.right(), base),
            self.palette.axis,
            1.0,
        );
    }

    /// The ticks under the last panel.
    pub(super) fn time_axis(&mut self, areas: &[Area]) {
        let Some(area) = areas.last().copied() else {
            return;
        };
        for tick in time_ticks(area.span, area.width, self.locale) {
            let x = area.x(tick.at_millis);
            let base = area.bottom();
            self.stroke((x, base), (x, base + 4.0), self.palette.axis, 1.0);
            let texts = [Some(tick.text.as_str()), tick.larger.as_deref()];
            for (row, text) in texts.into_iter().enumerate() {
                let Some(text) = text else { continue };
                let half = text_width(text, SMALL_SIZE) / 2.0;
                // Nothing is cut off at the rims of the picture.
                let middle = x.clamp(area.left + half - 30.0, area.right() + 10.0 - half);
                let middle = middle.max(half + 2.0);
                let y = base + 16.0 + row as f64 * 14.0;
                let color = if row == 0 {
                    self.palette.text
                } else {
                    self.palette.muted
                };
                self.words(text, (middle, y), SMALL_SIZE, color, "middle", false);
            }
        }
    }

    /// Spans that are shaded over the height of a panel, with an edge above that is seen in grey.
    fn bands(&mut self, bands: &[Band], area: Area) {
        let mut drawn_to = f64::NEG_INFINITY;
        for band in bands {
            let Some((from, until)) = area.reach(band.from_millis, band.until_millis) else {
                continue;
            };
            let until = until.max(from + 1.0);
            // What lies in the same pixel is drawn once.
            if until <= drawn_to + 0.5 {
                continue;
            }
            let from = from.max(drawn_to);
            drawn_to = until;
            let color = self.palette.color(band.color);
            for (top, height, opacity) in [(0.0, area.height, "0.14"), (0.0, 3.0, "1")] {
                self.markup.leaf(
                    "rect",
                    &[
                        ("x", px(from)),
                        ("y", px(area.top + top)),
                        ("width", px(until - from)),
                        ("height", px(height)),
                        ("fill", color.to_owned()),
                        ("fill-opacity", opacity.to_owned()),
                    ],
                );
            }
        }
    }
}
