//! Where an axis of values begins and ends.

use carport_domain::history::Thinned;
use carport_present::charts::{Line, Panel};

use super::span::Span;

/// Above and below the values stays so much of their range free.
const MARGIN: f64 = 0.06;

/// Lowest and highest of what is seen, with a margin; the panel's own bounds before those. Bars
/// stand on zero.
pub(super) fn range<'a>(
    panel: &Panel,
    lines: impl Iterator<Item = (&'a Line, &'a Thinned)>,
    span: Span,
    is_hidden: &dyn Fn(&str) -> bool,
) -> (f64, f64) {
    if let Some(bounds) = panel.bounds {
        return bounds;
    }
    if !panel.states.is_empty() {
        return (-0.5, panel.states.len() as f64 - 0.5);
    }
    let mut reached: Option<(f64, f64)> = None;
    let mut reach = |low: f64, high: f64| {
        let (lowest, highest) = reached.unwrap_or((low, high));
        reached = Some((lowest.min(low), highest.max(high)));
    };
    for (line, thinned) in lines {
        if let Some((low, high)) = extremes(thinned, span) {
            reach(low, high);
        }
        if let Some((lows, highs)) = &line.band {
            let seen = line.at_millis.iter().zip(lows.iter().zip(highs));
            let seen = seen
                .filter(|(at, _)| **at >= span.from_millis && **at <= span.until_millis)
                .filter(|(_, (low, high))| low.is_finite() && high.is_finite());
            seen.for_each(|(_, (low, high))| reach(*low, *high));
        }
    }
    let seen = panel
        .marks
        .iter()
        .filter(|mark| mark.at_millis >= span.from_millis && mark.at_millis <= span.until_millis);
    seen.filter(|mark| mark.value.is_finite())
        .for_each(|mark| reach(mark.value, mark.value));
    let has_bars = !panel.bars.is_empty();
    let seen = panel.bars.iter().filter(|stack| {
        stack.until_millis > span.from_millis && stack.from_millis < span.until_millis
    });
    for stack in seen {
        let shown = stack.bars.iter().filter(|bar| !is_hidden(&bar.name));
        let known = shown.map(|bar| bar.value).filter(|value| value.is_finite());
        let (below, above) = known.fold((0.0, 0.0), |(below, above), value| {
            (below + value.min(0.0), above + value.max(0.0))
        });
        reach(below, above);
    }
    let Some((low, high)) = reached else {
        return (0.0, 1.0);
    };
    let margin = if high > low {
        (high - low) * MARGIN
    } else {
        (high.abs() * MARGIN).max(1.0)
    };
    let is_on_zero = has_bars && low >= 0.0;
    let low = if is_on_zero { 0.0 } else { low - margin };
    (low, high + margin)
}

/// Lowest and highest of what is in view; where nothing is, of what lies on both sides of it.
fn extremes(thinned: &Thinned, span: Span) -> Option<(f64, f64)> {
    let finite = || {
        let all = thinned.at_millis.iter().zip(&thinned.values);
        all.filter(|(_, value)| value.is_finite())
    };
    let reach = |extremes: Option<(f64, f64)>, (_, &value): (&i64, &f64)| {
        let (low, high) = extremes.unwrap_or((value, value));
        Some((value.min(low), value.max(high)))
    };
    let is_seen = |(at, _): &(&i64, &f64)| **at >= span.from_millis && **at <= span.until_millis;
    let seen = finite().filter(is_seen).fold(None, reach);
    seen.or_else(|| finite().fold(None, reach))
}

#[cfg(test)]
mod tests {
    use carport_present::charts::{Bar, BarStack, Color};

    use super::*;

    const SPAN: Span = Span {
        from_millis: 0,
        until_millis: 100,
    };

    fn stack(from_millis: i64, values: &[f64]) -> BarStack {
        let bar = |(place, value): (usize, &f64)| Bar {
            name: place.to_string(),
            color: Color::Main,
            value: *value,
            is_partial: false,
        };
        BarStack {
            from_millis,
            until_millis: from_millis + 10,
            bars: values.iter().enumerate().map(bar).collect(),
            label: String::new(),
        }
    }

    fn of(panel: &Panel, hidden: &str) -> (f64, f64) {
        range(panel, core::iter::empty(), SPAN, &|name| name == hidden)
    }

    #[test]
    fn what_is_out_of_view_moves_no_axis_unless_there_is_nothing_else() {
        let of = |points: [(i64, f64); 3]| {
            let thinned = Thinned {
                at_millis: points.iter().map(|it| it.0).collect(),
                values: points.iter().map(|it| it.1).collect(),
            };
            extremes(&thinned, SPAN)
        };

        assert_eq!(of([(-9, 90.0), (50, 2.0), (60, 3.0)]), Some((2.0, 3.0)));
        assert_eq!(
            of([(-9, 90.0), (50, f64::NAN), (160, 3.0)]),
            Some((3.0, 90.0))
        );
    }

    #[test]
    fn bounds_of_the_panel_come_first() {
        let panel = Panel {
            bounds: Some((0.0, 100.0)),
            ..Panel::default()
        };

        assert_eq!(of(&panel, ""), (0.0, 100.0));
    }

    #[test]
    fn states_have_half_a_step_of_room_around_them() {
        let panel = Panel {
            states: vec!["Out".to_owned(), "In".to_owned()],
            ..Panel::default()
        };

        assert_eq!(of(&panel, ""), (-0.5, 1.5));
    }

    #[test]
    fn a_panel_of_nothing_has_an_axis_all_the_same() {
        assert_eq!(of(&Panel::default(), ""), (0.0, 1.0));
    }

    #[test]
    fn bars_stand_on_zero_and_are_as_high_as_their_sum() {
        let panel = Panel {
            bars: vec![stack(0, &[10.0, 20.0, f64::NAN]), stack(200, &[900.0])],
            ..Panel::default()
        };

        let (low, high) = of(&panel, "");

        assert_eq!(low.to_bits(), 0.0_f64.to_bits());
        assert!((high - 31.8).abs() < 1e-9);
    }

    #[test]
    fn a_hidden_bar_leaves_the_axis_to_the_others() {
        let panel = Panel {
            bars: vec![stack(0, &[10.0, 20.0])],
            ..Panel::default()
        };

        assert!((of(&panel, "1").1 - 10.6).abs() < 1e-9);
    }
}
