//! What a chart shows beside its lines: shaded spans, spreads, bars, dots, marks, and the strip of
//! what is known.

use core::f64::consts::TAU;

use carport_domain::history::Thinned;
use carport_present::charts::{BarStack, CoverageKind, Line};
use web_sys::{CanvasRenderingContext2d, HtmlElement};

use super::binding::Uplot;
use super::element;
use super::panel::Content;
use super::path::Ground;
use super::readout::place_at;
use super::shared::pixel_ratio;

const SHADE: f64 = 0.14;
const SPREAD: f64 = 0.2;
const PARTIAL: f64 = 0.45;
const DOT_PIXELS: f64 = 2.6;
const MARK_PIXELS: f64 = 4.0;
/// The strip under the axis, in CSS pixels.
const STRIP_PIXELS: f64 = 4.0;

/// Draws inside of the plotting area only, and leaves the canvas as it was.
pub(super) fn clipped(
    ctx: &CanvasRenderingContext2d,
    ground: &Ground,
    draw: impl FnOnce(&CanvasRenderingContext2d),
) {
    ctx.save();
    ctx.begin_path();
    ctx.rect(ground.left, ground.top, ground.width, ground.height);
    ctx.clip();
    draw(ctx);
    ctx.restore();
}

/// Shaded spans over the whole height.
pub(super) fn bands(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content) {
    ctx.set_global_alpha(SHADE);
    for band in &content.shared.chart.bands {
        let (left, right) = edges(ground, band.from_millis, band.until_millis);
        if right < ground.left || left > ground.left + ground.width {
            continue;
        }
        ctx.set_fill_style_str(content.shared.colors.of(band.color));
        ctx.fill_rect(left, ground.top, (right - left).max(1.0), ground.height);
    }
}

/// Between the lowest and the highest of what each value stands for.
pub(super) fn spreads(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content) {
    ctx.set_global_alpha(SPREAD);
    for line in content.lines() {
        let Some((lows, highs)) = &line.band else {
            continue;
        };
        ctx.set_fill_style_str(content.shared.colors.of(line.color));
        for run in runs(line, lows, highs) {
            ctx.begin_path();
            for place in run.clone() {
                ctx.line_to(
                    ground.x(line.at_millis[place] as f64),
                    ground.y(highs[place]),
                );
            }
            for place in run.rev() {
                ctx.line_to(
                    ground.x(line.at_millis[place] as f64),
                    ground.y(lows[place]),
                );
            }
            ctx.fill();
        }
    }
    ctx.set_global_alpha(1.0);
}

/// The stretches of a line where all is known.
fn runs<'a>(
    line: &'a Line,
    lows: &'a [f64],
    highs: &'a [f64],
) -> impl Iterator<Item = core::ops::Range<usize>> + 'a {
    let count = line.at_millis.len().min(lows.len()).min(highs.len());
    let is_known = move |place: &usize| lows[*place].is_finite() && highs[*place].is_finite();
    let mut next = 0;
    core::iter::from_fn(move || {
        let start = (next..count).find(is_known)?;
        let end = (start..count)
            .find(|place| !is_known(place))
            .unwrap_or(count);
        next = end;
        Some(start..end)
    })
}

/// Bars, one upon the other, with a little room between two spans.
pub(super) fn bars(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content) {
    let stacks = &content.panel().bars;
    let first = stacks.partition_point(|stack| (stack.until_millis as f64) < ground.from_millis);
    for stack in &stacks[first..] {
        if stack.from_millis as f64 > ground.until_millis {
            break;
        }
        bar(ctx, ground, content, stack);
    }
    ctx.set_global_alpha(1.0);
}

fn bar(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content, stack: &BarStack) {
    let (left, right) = edges(ground, stack.from_millis, stack.until_millis);
    let room = ((right - left) * 0.1).clamp(0.0, 6.0);
    let (left, width) = (
        (left + room).round(),
        (right - left - 2.0 * room).max(1.0).round(),
    );
    let (mut above, mut below) = (0.0, 0.0);
    for piece in &stack.bars {
        if !piece.value.is_finite() || content.shared.is_hidden(&piece.name) {
            continue;
        }
        let base: &mut f64 = if piece.value < 0.0 {
            &mut below
        } else {
            &mut above
        };
        let (from, until) = (ground.y(*base), ground.y(*base + piece.value));
        *base += piece.value;
        ctx.set_fill_style_str(content.shared.colors.of(piece.color));
        ctx.set_global_alpha(if piece.is_partial { PARTIAL } else { 1.0 });
        ctx.fill_rect(left, from.min(until), width, (from - until).abs());
    }
}

/// A dot for each value.
pub(super) fn dots(
    ctx: &CanvasRenderingContext2d,
    ground: &Ground,
    thinned: &Thinned,
    color: &str,
) {
    ctx.set_fill_style_str(color);
    ctx.begin_path();
    for (&at, &value) in thinned.at_millis.iter().zip(&thinned.values) {
        if value.is_finite() {
            circle(ctx, ground.x(at as f64), ground.y(value), DOT_PIXELS);
        }
    }
    ctx.fill();
}

/// Single events.
pub(super) fn marks(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content) {
    let colors = &content.shared.colors;
    ctx.set_stroke_style_str(&colors.ground);
    ctx.set_line_width(1.5);
    for mark in &content.panel().marks {
        let at = mark.at_millis as f64;
        if mark.value.is_finite() && at >= ground.from_millis && at <= ground.until_millis {
            ctx.set_fill_style_str(colors.of(mark.color));
            ctx.begin_path();
            circle(ctx, ground.x(at), ground.y(mark.value), MARK_PIXELS);
            ctx.fill();
            ctx.stroke();
        }
    }
}

/// The strip of what is known, under the axis of time.
pub(super) fn coverage(ctx: &CanvasRenderingContext2d, ground: &Ground, content: &Content) {
    let shared = &content.shared;
    if !shared.is_last(content.place) || shared.chart.coverage.is_empty() {
        return;
    }
    let ratio = pixel_ratio();
    let (top, height) = (
        ground.top + ground.height + 3.0 * ratio,
        STRIP_PIXELS * ratio,
    );
    ctx.save();
    ctx.begin_path();
    ctx.rect(ground.left, top, ground.width, height);
    ctx.clip();
    for span in &shared.chart.coverage {
        let (left, right) = edges(ground, span.from_millis, span.until_millis);
        if right < ground.left || left > ground.left + ground.width {
            continue;
        }
        ctx.set_fill_style_str(shared.colors.of_coverage(span.kind));
        // What is missing is thin, so that the strip can be read without its colors.
        let (top, height) = match span.kind {
            CoverageKind::Recorded => (top, height),
            CoverageKind::Imported => (top, height * 0.6),
            CoverageKind::Missing => (top + height * 0.35, height * 0.3),
        };
        ctx.fill_rect(left, top, (right - left).max(1.0), height);
    }
    ctx.restore();
}

/// Puts the dots of the crosshair onto the lines.
pub(super) fn place_dots(plot: &Uplot, content: &Content, dots: &[HtmlElement], at_millis: i64) {
    for (line, dot) in content.panel().lines.iter().zip(dots) {
        let place = place_at(line, at_millis).filter(|_| !content.shared.is_hidden(&line.name));
        let Some(place) = place else {
            dot.set_hidden(true);
            continue;
        };
        let left = plot.position(at_millis as f64, "x", false).round();
        let top = plot.position(line.values[place], "y", false).round();
        element::style(dot, "transform", &format!("translate({left}px, {top}px)"));
        dot.set_hidden(false);
    }
}

fn circle(ctx: &CanvasRenderingContext2d, x: f64, y: f64, radius: f64) {
    ctx.move_to(x + radius, y);
    // The radius is a number above zero: nothing is thrown.
    let _ = ctx.arc(x, y, radius, 0.0, TAU);
}

fn edges(ground: &Ground, from_millis: i64, until_millis: i64) -> (f64, f64) {
    (ground.x(from_millis as f64), ground.x(until_millis as f64))
}
