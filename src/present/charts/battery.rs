//! The state of charge: its line, when the car charged, and where charging was to stop.

use carport_domain::history::charges::Charge;
use carport_domain::history::{Shape, Timeline};
use carport_domain::units::Percent;

use super::gathered::{Gathered, gathered_length};
use super::scope::{Followed, Scope, absence, count, plain, sentence};
use super::{Band, Chart, Color, Dash, Line, Panel, table};
use crate::format::percent;
use crate::locale::Locale;
use crate::words::words;

/// What the chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct BatteryPast<'a> {
    /// State of charge.
    pub level: Followed<'a>,
    /// Where charging was to stop.
    pub target: &'a Timeline,
    /// The charges that are known.
    pub charges: &'a [Charge],
}

/// The chart.
pub fn battery(past: &BatteryPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let own = &words(locale.language()).history;
    let text = &own.battery;
    let level = level_line(past.level, scope, text.level, locale);
    let is_gathered = level.band.is_some();
    let target = Followed {
        timeline: past.target,
        quarantined: 0,
    };
    let (at_millis, values) = target.columns(scope, Shape::Steps, |it| it);
    let target = Line {
        name: text.target.to_owned(),
        color: Color::Quiet,
        dash: Dash::Dashed,
        shape: Shape::Steps,
        at_millis,
        values,
        band: None,
    };
    let mut lines = vec![level];
    if target.values.iter().any(|it| it.is_finite()) {
        lines.push(target);
    }
    let panels = vec![Panel {
        name: text.level.to_owned(),
        unit: "%".to_owned(),
        bounds: Some((0.0, 100.0)),
        lines,
        ..Panel::default()
    }];
    if let Some(absence) = absence(&panels, &[past.level.timeline], locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let mut bands = charging_bands(past.charges, scope, text.charging);
    let summary = summary(past.level, &panels[0].lines[0], bands.len(), scope, locale);
    if is_gathered {
        // Of a year they would be a fence of hairlines.
        bands.clear();
    }
    let mut chart = plain(text.title, summary, scope, panels);
    let shown: Vec<_> = chart.panels[0].lines.iter().collect();
    let span = (scope.span.from_millis, scope.span.until_millis);
    chart.table = table::of_lines(&shown, "%", 0, span, locale);
    chart.bands = bands;
    chart.notes = past.level.notes(scope, locale);
    if is_gathered {
        chart.notes.push(text.band.to_owned());
    }
    chart
}

/// The level itself, or what it was at the end of each day or week, within its extremes.
fn level_line(followed: Followed<'_>, scope: &Scope, name: &str, locale: &dyn Locale) -> Line {
    let (columns, band) = match gathered_length(scope) {
        None => (followed.columns(scope, Shape::Line, |it| it), None),
        Some(length) => {
            let days = Gathered::of(followed, scope, length, locale);
            let band = (days.each(|it| it.min), days.each(|it| it.max));
            let last = days.each(|it| it.last);
            ((days.at_millis, last), Some(band))
        }
    };
    let (at_millis, values) = columns;
    Line {
        name: name.to_owned(),
        color: Color::Main,
        dash: Dash::Solid,
        shape: Shape::Line,
        at_millis,
        values,
        band,
    }
}

/// When it certainly charged, else when it may have.
fn charging_bands(charges: &[Charge], scope: &Scope, name: &str) -> Vec<Band> {
    let mut bands: Vec<_> = charges
        .iter()
        .filter_map(|charge| charge.certain_span().or_else(|| charge.possible_span()))
        .filter(|(from, until)| {
            until.0 > scope.span.from_millis && from.0 < scope.span.until_millis
        })
        .map(|(from, until)| Band {
            from_millis: from.0,
            until_millis: until.0,
            name: name.to_owned(),
            color: Color::Electric,
        })
        .collect();
    bands.sort_by_key(|band| band.from_millis);
    bands
}

fn summary(
    followed: Followed<'_>,
    line: &Line,
    charges: usize,
    scope: &Scope,
    locale: &dyn Locale,
) -> String {
    let text = &words(locale.language()).history.battery;
    let told = |value: f64| percent(Percent(value), locale).joined();
    let (_, values) = followed.within(scope);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut parts = Vec::new();
    if low <= high {
        parts.push((text.extremes)(&told(low), &told(high)));
    }
    let last = values.last().copied();
    let last = last.or_else(|| line.values.iter().rev().copied().find(|it| it.is_finite()));
    parts.extend(last.map(|last| (text.last)(&told(last))));
    if charges > 0 {
        parts.push(text.charges.text(count(charges), locale));
    }
    sentence(parts)
}

#[cfg(test)]
mod tests {
    use carport_domain::history::charges::Proof;
    use carport_domain::history::{Between, BinLength, Span};
    use carport_domain::time::UnixMillis;
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

    fn scope(from: &str, until: &str) -> Scope {
        Scope {
            span: Span {
                from_millis: at(from),
                until_millis: at(until),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at(until)),
            units: Units::default(),
        }
    }

    fn charge(from: &str, until: &str) -> Charge {
        let exactly = |text: &str| Between {
            earliest: Some(UnixMillis(at(text))),
            latest: Some(UnixMillis(at(text))),
        };
        Charge {
            started: exactly(from),
            ended: exactly(until),
            start_level: None,
            end_level: None,
            is_partly_seen: false,
            energy: None,
            odometer: None,
            proof: Proof::Seen,
            silences: Vec::new(),
            session: None,
        }
    }

    fn past<'a>(
        level: &'a Timeline,
        target: &'a Timeline,
        charges: &'a [Charge],
    ) -> BatteryPast<'a> {
        BatteryPast {
            level: Followed {
                timeline: level,
                quarantined: 2,
            },
            target,
            charges,
        }
    }

    fn hourly(hours: i64) -> Timeline {
        let start = at("2026-01-01T00:00");
        Timeline {
            at_millis: (0..hours).map(|it| start + it * 3_600_000).collect(),
            values: (0..hours).map(|it| 30.0 + (it % 24) as f64).collect(),
        }
    }

    #[test]
    fn extremes_the_last_level_and_charges_are_told() {
        let level = hourly(48);
        let charges = [charge("2026-01-01T02:00", "2026-01-01T05:00")];
        let none = Timeline::default();

        let chart = battery(
            &past(&level, &none, &charges),
            &scope("2026-01-01T00:00", "2026-01-03T00:00"),
            &PARIS_IN_FRENCH,
        );

        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "Entre 30 % et 53 %, 53 % en dernier, rechargée 1 fois"
        );
        assert_eq!(chart.bands.len(), 1);
        assert_eq!(chart.notes.len(), 1);
        assert_eq!(chart.panels[0].lines.len(), 1);
    }

    #[test]
    fn a_missing_target_is_no_line_and_not_a_hundred() {
        let level = hourly(48);
        let none = Timeline::default();
        let scope = scope("2026-01-01T00:00", "2026-01-03T00:00");

        let chart = battery(&past(&level, &none, &[]), &scope, &PARIS);

        let names = chart.panels[0].lines.iter().map(|it| it.name.as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["State of charge"]);
    }

    #[test]
    fn a_year_is_told_by_its_days_within_their_extremes() {
        let level = hourly(300 * 24);
        let none = Timeline::default();
        let scope = scope("2025-12-31T23:00", "2026-12-31T23:00");

        let chart = battery(&past(&level, &none, &[]), &scope, &PARIS);

        let line = &chart.panels[0].lines[0];
        let (low, high) = line.band.as_ref().unwrap();
        assert_eq!(line.at_millis.len(), 365);
        assert_eq!((low[1], high[1]), (30.0, 53.0));
        // Nothing is known of the last weeks.
        assert!(line.values[364].is_nan());
    }
}
