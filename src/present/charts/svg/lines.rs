//! Lines, straight or in steps, with the band around them.

use core::fmt::Write;

use carport_domain::history::{GapRule, Shape, View, thin};

use super::Pen;
use super::axes::PanelScale;
use super::frame::Area;
use super::legend::marker_of;
use super::markup::px;
use crate::charts::{Color, Dash, Line};

/// Between two signs on one line.
const SIGN_GAP: f64 = 90.0;

/// A point in pixels.
type Point = (f64, f64);

impl Pen<'_> {
    pub(super) fn line(&mut self, line: &Line, axis: &PanelScale, area: Area) {
        self.band(line, axis, area);
        let color = self.palette.color(line.color);
        let runs = runs(line, axis, area);
        let mut path = String::new();
        for run in &runs {
            if let [(x, y)] = run.as_slice() {
                // A value that stands alone.
                self.markup.leaf(
                    "circle",
                    &[
                        ("cx", px(*x)),
                        ("cy", px(*y)),
                        ("r", "2".to_owned()),
                        ("fill", color.to_owned()),
                    ],
                );
                continue;
            }
            draw(run, line.shape, &mut path);
        }
        if !path.is_empty() {
            let mut attributes = vec![
                ("d", path),
                ("fill", "none".to_owned()),
                ("stroke", color.to_owned()),
                ("stroke-width", "1.8".to_owned()),
                ("stroke-linejoin", "round".to_owned()),
            ];
            if line.dash == Dash::Dashed {
                attributes.push(("stroke-dasharray", "6 4".to_owned()));
            }
            self.markup.leaf("path", &attributes);
        }
        self.signs(&runs, line);
    }

    /// Signs along a line that is one of several, so that it is known without its color.
    fn signs(&mut self, runs: &[Vec<Point>], line: &Line) {
        let Color::Other(place) = line.color else {
            return;
        };
        if line.dash == Dash::Dashed {
            return;
        }
        // Lines of one chart do not carry their signs at the same places.
        let mut next = 12.0 + SIGN_GAP * 0.25 * f64::from(place % 4);
        let mut start = None;
        for (x, y) in runs.iter().flatten() {
            let start = *start.get_or_insert(*x);
            if x - start >= next {
                self.sign(marker_of(place), (*x, *y), self.palette.color(line.color));
                next = x - start + SIGN_GAP;
            }
        }
    }

    fn band(&mut self, line: &Line, axis: &PanelScale, area: Area) {
        let Some((low, high)) = &line.band else {
            return;
        };
        let mut path = String::new();
        let mut upper: Vec<Point> = Vec::new();
        let mut lower: Vec<Point> = Vec::new();
        let columns = line.at_millis.iter().zip(low.iter().zip(high));
        for (at, (low, high)) in columns {
            if !(low.is_finite() && high.is_finite()) {
                close_band(&mut upper, &mut lower, &mut path);
                continue;
            }
            let x = area.x(*at);
            if x < area.left - 1.0 || x > area.right() + 1.0 {
                continue;
            }
            let (low, high) = (area.y(*low, axis.ends()), area.y(*high, axis.ends()));
            match (upper.last_mut(), lower.last_mut()) {
                // One column of pixels shows the lowest and the highest of all that is in it.
                (Some(top), Some(bottom)) if x - top.0 < 1.0 => {
                    top.1 = top.1.min(high);
                    bottom.1 = bottom.1.max(low);
                }
                _ => {
                    upper.push((x, high));
                    lower.push((x, low));
                }
            }
        }
        close_band(&mut upper, &mut lower, &mut path);
        if !path.is_empty() {
            let color = self.palette.color(line.color).to_owned();
            self.markup.leaf(
                "path",
                &[
                    ("d", path),
                    ("fill", color),
                    ("fill-opacity", "0.2".to_owned()),
                ],
            );
        }
    }
}

fn close_band(upper: &mut Vec<Point>, lower: &mut Vec<Point>, path: &mut String) {
    if let [(x, top)] = upper.as_slice()
        && let Some((_, bottom)) = lower.first()
    {
        // One day alone is as wide as it can be seen.
        let (x, top, bottom) = (*x, *top, *bottom);
        *upper = vec![(x - 1.0, top), (x + 1.0, top)];
        *lower = vec![(x - 1.0, bottom), (x + 1.0, bottom)];
    }
    let points = upper.drain(..).chain(lower.drain(..).rev());
    for (index, (x, y)) in points.enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{command}{} {}", px(x), px(y));
    }
    if !path.is_empty() && !path.ends_with('Z') {
        path.push('Z');
    }
}

/// The unbroken parts of a line in pixels, at most four points a column.
pub(super) fn runs(line: &Line, axis: &PanelScale, area: Area) -> Vec<Vec<Point>> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the width of a picture is bounded"
    )]
    let view = View {
        span: area.span,
        columns: area.width.max(1.0) as usize,
    };
    let thinned = thin(&line.at_millis, &line.values, view, GapRule::NEVER);
    let mut runs = vec![Vec::new()];
    let mut before: Option<(i64, f64)> = None;
    for (at, value) in thinned.at_millis.iter().zip(&thinned.values) {
        if !value.is_finite() {
            runs.push(Vec::new());
            before = None;
            continue;
        }
        let (at, value) = (*at, *value);
        if at < area.span.from_millis {
            before = Some((at, value));
            continue;
        }
        let run = runs.last_mut();
        if let (Some(run), Some(outside)) = (run, before.filter(|it| it.0 < area.span.from_millis))
            && run.is_empty()
        {
            // It comes from the left of the picture.
            let value = crossing(outside, (at, value), area.span.from_millis, line.shape);
            run.push((area.left, area.y(value, axis.ends())));
        }
        if let Some(run) = runs.last_mut() {
            if at > area.span.until_millis {
                if let Some(inside) = before {
                    let value = crossing(inside, (at, value), area.span.until_millis, line.shape);
                    run.push((area.right(), area.y(value, axis.ends())));
                }
                break;
            }
            run.push((area.x(at), area.y(value, axis.ends())));
        }
        before = Some((at, value));
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The value of a line where it crosses an instant between two points.
fn crossing(from: (i64, f64), to: (i64, f64), at_millis: i64, shape: Shape) -> f64 {
    let length = to.0 as f64 - from.0 as f64;
    match shape {
        Shape::Line if length > 0.0 => {
            let passed = (at_millis as f64 - from.0 as f64) / length;
            from.1 + (to.1 - from.1) * passed
        }
        _ => from.1,
    }
}

fn draw(run: &[Point], shape: Shape, path: &mut String) {
    for (index, (x, y)) in run.iter().enumerate() {
        let _ = match (index, shape) {
            (0, _) => write!(path, "M{} {}", px(*x), px(*y)),
            (_, Shape::Line) => write!(path, "L{} {}", px(*x), px(*y)),
            (_, Shape::Steps) => write!(path, "H{}V{}", px(*x), px(*y)),
        };
    }
}
