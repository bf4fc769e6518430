//! Bars, one piece upon the other, and single events.

use super::axes::PanelScale;
use super::frame::Area;
use super::lettering::text_width;
use super::markup::px;
use super::{Pen, SMALL_SIZE};
use crate::charts::{BarStack, Color, Mark};

/// So high is a bar of what is known to be nothing.
const NOTHING: f64 = 1.5;

impl Pen<'_> {
    pub(super) fn bars(&mut self, stacks: &[BarStack], axis: &PanelScale, area: Area) {
        for stack in stacks {
            let Some((from, until)) = area.reach(stack.from_millis, stack.until_millis) else {
                continue;
            };
            let known: Vec<_> = stack
                .bars
                .iter()
                .filter(|bar| bar.value.is_finite())
                .collect();
            if known.is_empty() {
                continue;
            }
            let room = until - from;
            // Gaps of less than a pixel would only make a pattern of their own.
            let gap = if room < 4.0 {
                0.0
            } else {
                (room * 0.2).min(6.0)
            };
            // Bars without a gap overlap by a hair, so that none shows between them.
            let hair = if gap > 0.0 { 0.0 } else { 0.6 };
            let (from, width) = (from + gap / 2.0, (room - gap + hair).max(0.5));
            let is_partial = known.iter().any(|bar| bar.is_partial);
            self.markup
                .open("g", &[("shape-rendering", "crispEdges".to_owned())]);
            self.markup.text("title", &[], &stack.label);
            let mut sum = 0.0;
            for bar in known {
                let bottom = area.y(sum, axis.ends());
                sum += bar.value;
                let top = area.y(sum, axis.ends());
                let (top, bottom) = (top.min(bottom), top.max(bottom));
                if bar.value == 0.0 {
                    continue;
                }
                let height = (bottom - top).max(0.5);
                self.piece((from, top), (width, height), bar.color, bar.is_partial);
            }
            // Nothing that may be more is nothing that is known.
            if sum == 0.0 && !is_partial {
                let color = stack.bars.first().map_or(Color::Main, |bar| bar.color);
                let paint = self.palette.color(color);
                let top = area.y(0.0, axis.ends()) - NOTHING;
                self.box_filled((from, top), (width, NOTHING), paint);
            }
            self.markup.close("g");
        }
    }

    /// One piece of a bar. What is not wholly known is pale with a dashed edge; every second color
    /// is hatched, so that pieces are told apart in grey.
    pub(super) fn piece(
        &mut self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        color: Color,
        is_partial: bool,
    ) {
        let paint = self.palette.color(color);
        if is_partial {
            let inset = 0.5_f64.min(width / 2.0).min(height / 2.0);
            self.markup.leaf(
                "rect",
                &[
                    ("x", px(x + inset)),
                    ("y", px(y + inset)),
                    ("width", px(width - 2.0 * inset)),
                    ("height", px(height - 2.0 * inset)),
                    ("fill", paint.to_owned()),
                    ("fill-opacity", "0.3".to_owned()),
                    ("stroke", paint.to_owned()),
                    ("stroke-dasharray", "2 2".to_owned()),
                ],
            );
            return;
        }
        self.box_filled((x, y), (width, height), paint);
        let is_hatched = match color {
            Color::Fuel => true,
            Color::Other(place) => place % 2 == 1,
            _ => false,
        };
        if is_hatched {
            let hatch = self.markup.url("piece");
            self.box_filled((x, y), (width, height), &hatch);
        }
    }

    /// Events: a sign each, and their words where there is room for all of them.
    pub(super) fn marks(&mut self, marks: &[Mark], axis: &PanelScale, area: Area) {
        let is_written = fits(marks, area);
        for mark in marks.iter().filter(|it| it.value.is_finite()) {
            let Some(left) = label_left(mark, area) else {
                continue;
            };
            let x = area.x(mark.at_millis);
            let y = area.y(mark.value, axis.ends());
            let y = y.clamp(area.top, area.bottom());
            self.markup.open("g", &[]);
            self.markup.text("title", &[], &mark.label);
            self.event((x, (y - 2.0).max(area.top + 8.0)), mark.color);
            self.markup.close("g");
            let above = y - 13.0;
            if is_written && above - SMALL_SIZE >= area.top - 4.0 {
                let (at, color) = ((left, above), self.palette.text);
                self.words(&mark.label, at, SMALL_SIZE, color, "start", false);
            }
        }
    }

    /// The sign of an event: it points down to where it happened.
    pub(super) fn event(&mut self, (x, y): (f64, f64), color: Color) {
        self.markup.leaf(
            "path",
            &[
                ("d", format!("M{} {}l-5 -8h10Z", px(x), px(y))),
                ("fill", self.palette.color(color).to_owned()),
                ("stroke", self.palette.background.to_owned()),
            ],
        );
    }
}

/// Whether the words of all events can be written: a few of them would seem to be the only ones.
fn fits(marks: &[Mark], area: Area) -> bool {
    let mut written_to = f64::NEG_INFINITY;
    marks.iter().all(|mark| {
        let Some(left) = label_left(mark, area) else {
            return true;
        };
        let is_free = left >= written_to + 6.0;
        written_to = left + text_width(&mark.label, SMALL_SIZE);
        is_free && written_to <= area.right() + 1.0
    })
}

/// Where the words of an event begin; `None` for one that is not in the picture.
fn label_left(mark: &Mark, area: Area) -> Option<f64> {
    let is_seen = (area.span.from_millis..=area.span.until_millis).contains(&mark.at_millis);
    let width = text_width(&mark.label, SMALL_SIZE);
    let room = (area.right() - width).max(area.left);
    is_seen.then(|| (area.x(mark.at_millis) - width / 2.0).clamp(area.left, room))
}
