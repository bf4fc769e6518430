//! How far the car says it can go, and how far for each percent of charge.

use carport_domain::history::{Level, Shape, Timeline};
use carport_domain::units::Kilometers;

use super::gathered::{Gathered, gathered_length};
use super::scope::{Followed, Scope, absence, plain, sentence};
use super::{Chart, Color, Dash, Line, Panel, table};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::words;

/// A range over a smaller share of the battery is rounded too roughly to be divided by it.
const LEAST_PERCENT: f64 = 10.0;

/// What the chart is made from; a series that the car does not tell is empty.
#[derive(Clone, Copy, Debug)]
pub struct RangePast<'a> {
    /// On the battery.
    pub electric: Followed<'a>,
    /// On fuel.
    pub fuel: Followed<'a>,
    /// On everything.
    pub total: Followed<'a>,
    /// State of charge.
    pub level: &'a Timeline,
}

/// The chart. The second panel divides ranges by the levels that came with them.
pub fn range(past: &RangePast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.range;
    let (unit, _) = scope.distance_unit();
    let of = |followed, name: &str, color| {
        let line = line(followed, scope, locale);
        Line {
            name: name.to_owned(),
            color,
            ..line
        }
    };
    let told = [
        (past.electric, text.electric, Color::Other(0)),
        (past.fuel, text.fuel, Color::Other(1)),
        (past.total, text.total, Color::Other(2)),
    ];
    // A car with one tank says the same twice.
    let has_both = !past.electric.timeline.is_empty() && !past.fuel.timeline.is_empty();
    let has_parts = !past.electric.timeline.is_empty() || !past.fuel.timeline.is_empty();
    let shown: Vec<_> = told
        .into_iter()
        .filter(|(followed, name, _)| {
            let is_total = *name == text.total;
            !followed.timeline.is_empty() && (!is_total || has_both || !has_parts)
        })
        .collect();
    // A line that is alone needs no sign of its own.
    let is_alone = shown.len() == 1;
    let lines: Vec<_> = shown
        .iter()
        .map(|(it, name, color)| of(*it, name, if is_alone { Color::Main } else { *color }))
        .collect();
    let mut panels = vec![Panel {
        name: text.title.to_owned(),
        unit: unit.to_owned(),
        lines,
        ..Panel::default()
    }];
    let timelines: Vec<_> = shown.iter().map(|it| it.0.timeline).collect();
    if let Some(absence) = absence(&panels, &timelines, locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let ratio = ratio(past.electric.timeline, past.level);
    let followed = Followed {
        timeline: &ratio,
        quarantined: 0,
    };
    let per_percent = of(followed, text.ratio, Color::Main);
    let has_ratio = per_percent.values.iter().any(|it| it.is_finite());
    if has_ratio {
        panels.push(Panel {
            name: text.ratio.to_owned(),
            unit: unit.to_owned(),
            decimals: 1,
            lines: vec![per_percent],
            ..Panel::default()
        });
    }
    let summary = summary(&shown, followed, scope, locale);
    let mut chart = plain(text.title, summary, scope, panels);
    let lines: Vec<_> = chart.panels[0].lines.iter().collect();
    let span = (scope.span.from_millis, scope.span.until_millis);
    chart.table = table::of_lines(&lines, unit, 0, span, locale);
    if let Some((followed, _, _)) = shown.first() {
        let quarantined = shown.iter().map(|it| it.0.quarantined).sum();
        let followed = Followed {
            quarantined,
            ..*followed
        };
        chart.notes = followed.notes(scope, locale);
    }
    if gathered_length(scope).is_some() {
        let band = words(locale.language()).history.battery.band;
        chart.notes.push(band.to_owned());
    }
    chart
}

/// A range, or what it was at the end of each day or week within its extremes.
fn line(followed: Followed<'_>, scope: &Scope, locale: &dyn Locale) -> Line {
    let (_, per_kilometer) = scope.distance_unit();
    let (columns, band) = match gathered_length(scope) {
        None => {
            let columns = followed.columns(scope, Shape::Line, |km| km * per_kilometer);
            (columns, None)
        }
        Some(length) => {
            let days = Gathered::of(followed, scope, length, locale);
            let each = |pick: fn(&Level) -> f64| days.each(|it| pick(it) * per_kilometer);
            let band = (each(|it| it.min), each(|it| it.max));
            let last = each(|it| it.last);
            ((days.at_millis, last), Some(band))
        }
    };
    let (at_millis, values) = columns;
    Line {
        name: String::new(),
        color: Color::Main,
        dash: Dash::Solid,
        shape: Shape::Line,
        at_millis,
        values,
        band,
    }
}

/// What was said last in the span.
fn summary(
    shown: &[(Followed<'_>, &str, Color)],
    ratio: Followed<'_>,
    scope: &Scope,
    locale: &dyn Locale,
) -> String {
    let text = &words(locale.language()).history.range;
    let (unit, per_kilometer) = scope.distance_unit();
    let mut parts: Vec<_> = shown
        .iter()
        .filter_map(|(followed, name, _)| {
            let (_, values) = followed.within(scope);
            let last = distance(Kilometers(*values.last()?), scope.units, locale);
            Some((text.last)(name, &last.joined()))
        })
        .collect();
    if let Some(last) = ratio.within(scope).1.last() {
        let told = locale.number(last * per_kilometer, 1);
        parts.push((text.ratio_last)(&format!("{told}\u{a0}{unit}")));
    }
    sentence(parts)
}

/// Kilometers for each percent, where range and level are of one instant.
fn ratio(electric: &Timeline, level: &Timeline) -> Timeline {
    let mut ratio = Timeline::default();
    for (at, km) in electric.at_millis.iter().zip(&electric.values) {
        if let Some((said_at, percent)) = level.last_said(*at)
            && said_at == *at
            && percent >= LEAST_PERCENT
        {
            ratio.at_millis.push(*at);
            ratio.values.push(km / percent);
        }
    }
    ratio
}

#[cfg(test)]
mod tests {
    use carport_domain::history::{BinLength, Span};
    use carport_domain::time::UnixMillis;
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::tests::{PARIS, at};

    fn line(values: &[f64]) -> Timeline {
        let start = at("2026-11-01T06:00");
        Timeline {
            at_millis: (0_i64..)
                .take(values.len())
                .map(|it| start + it * 3_600_000)
                .collect(),
            values: values.to_vec(),
        }
    }

    fn drawn(electric: &Timeline, fuel: &Timeline, total: &Timeline, level: &Timeline) -> Chart {
        let followed = |timeline| Followed {
            timeline,
            quarantined: 0,
        };
        let past = RangePast {
            electric: followed(electric),
            fuel: followed(fuel),
            total: followed(total),
            level,
        };
        let scope = Scope {
            span: Span {
                from_millis: at("2026-10-31T23:00"),
                until_millis: at("2026-11-01T23:00"),
            },
            bin_length: BinLength::Hour,
            now: UnixMillis(at("2026-11-01T10:00")),
            units: Units::default(),
        };
        range(&past, &scope, &PARIS)
    }

    #[test]
    fn an_electric_car_has_one_line_and_what_a_percent_is_worth() {
        let (range, level) = (line(&[200.0, 180.0]), line(&[50.0, 40.0]));
        let none = Timeline::default();

        let chart = drawn(&range, &none, &range, &level);

        assert_eq!(chart.panels[0].lines.len(), 1);
        assert_eq!(chart.panels[1].lines[0].values, [4.0, 4.5]);
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "On the battery 180 km at last, 4.5 km for each percent of charge"
        );
    }

    #[test]
    fn a_nearly_empty_battery_divides_nothing() {
        let (range, level) = (line(&[3.0]), line(&[1.0]));
        let none = Timeline::default();

        assert_eq!(drawn(&range, &none, &none, &level).panels.len(), 1);
    }

    #[test]
    fn a_hybrid_has_all_three() {
        let (electric, fuel, total) = (line(&[40.0]), line(&[500.0]), line(&[540.0]));

        let chart = drawn(&electric, &fuel, &total, &Timeline::default());

        assert_eq!(chart.panels[0].lines.len(), 3);
        assert_eq!(chart.panels.len(), 1);
    }
}
