//! Home and away over time, and the hours of each week.

use carport_domain::history::{BinLength, Shape, Shares, Span, Timeline, bins, shares};
use carport_domain::place::{Home, Presence, Track};
use carport_domain::time::UnixMillis;

use super::clock::HOUR_MILLIS;
use super::scope::{Followed, Scope, absence, bin_name, own, plain, sentence};
use super::{Bar, BarStack, Chart, Color, Dash, Line, Panel, table};
use crate::locale::Locale;
use crate::words::{Text, words};

/// The lanes, from the bottom up.
const UNKNOWN: f64 = 0.0;
const AWAY: f64 = 1.0;
const HOME: f64 = 2.0;

/// Where the car was at each fix: 1 away, 2 at home. A car at the border stays what it was.
pub fn presence_line(track: &Track, home: &Home) -> Timeline {
    let mut line = Timeline::default();
    for (index, fix) in track.fixes().iter().enumerate() {
        if track.is_jump(index) {
            continue;
        }
        let at = fix.measured_at.0;
        if line.at_millis.last().is_some_and(|last| *last >= at) {
            continue;
        }
        let position = carport_domain::place::Position {
            coordinates: fix.coordinates,
            heading: None,
            address: None,
        };
        let earlier = track.before(fix.measured_at).map(|it| it.coordinates);
        let is_home = matches!(
            Presence::after(Some(home), Some(&position), earlier),
            Presence::Home(_)
        );
        line.at_millis.push(at);
        line.values.push(if is_home { HOME } else { AWAY });
    }
    line
}

/// The chart of a line of [`presence_line`]; `None` says that home is not set.
pub fn presence(line: Option<&Timeline>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.presence;
    let Some(timeline) = line else {
        return plain(text.title, text.home_not_set.to_owned(), scope, Vec::new());
    };
    let followed = Followed {
        timeline,
        quarantined: 0,
    };
    let columns = followed.columns(scope, Shape::Steps, |it| it);
    let (at_millis, values) = with_unknown(columns.0, &columns.1, scope);
    let lanes = Panel {
        states: [text.unknown, text.away, text.home]
            .map(str::to_owned)
            .to_vec(),
        lines: vec![
            lane(text.title, Color::Main, &at_millis, &values, is_told),
            lane(text.unknown, Color::Quiet, &at_millis, &values, is_unknown),
        ],
        ..Panel::default()
    };
    let is_known = columns.1.iter().any(|it| it.is_finite());
    let known = if is_known { vec![lanes] } else { Vec::new() };
    if let Some(absence) = absence(&known, &[timeline], locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let weeks = bins(scope.span, BinLength::Week, |at| {
        locale.utc_offset_minutes(UnixMillis(at))
    });
    let weekly = shares(timeline, &weeks, timeline.gap_rule(), scope.now.0);
    let bars: Vec<_> = weekly.iter().map(|week| stack(week, locale)).collect();
    let whole = shares(timeline, &[scope.span], timeline.gap_rule(), scope.now.0);
    let mut panels = known;
    panels.push(Panel {
        name: text.hours.to_owned(),
        unit: "h".to_owned(),
        bars,
        ..Panel::default()
    });
    let summary = whole
        .first()
        .map(|it| summary(it, locale))
        .unwrap_or_default();
    let mut chart = plain(text.title, summary, scope, panels);
    chart.table = table::of_bars(
        &chart.panels[1].bars,
        |stack| {
            let week = Span {
                from_millis: stack.from_millis,
                until_millis: stack.until_millis,
            };
            bin_name(week, BinLength::Week, locale)
        },
        "h",
        0,
        locale,
    );
    chart.notes = followed.notes(scope, locale);
    chart
}

/// Breaks become a state of their own: nobody knows.
fn with_unknown(mut at_millis: Vec<i64>, values: &[f64], scope: &Scope) -> (Vec<i64>, Vec<f64>) {
    let mut values: Vec<_> = values
        .iter()
        .map(|it| if it.is_finite() { *it } else { UNKNOWN })
        .collect();
    if at_millis
        .first()
        .is_some_and(|at| *at > scope.span.from_millis)
    {
        at_millis.insert(0, scope.span.from_millis);
        values.insert(0, UNKNOWN);
    }
    if let Some(last) = at_millis.last().copied()
        && last < scope.until()
    {
        at_millis.extend([last + 1, scope.until()]);
        values.extend([UNKNOWN, UNKNOWN]);
    }
    (at_millis, values)
}

fn is_told(state: f64) -> bool {
    state > UNKNOWN
}

fn is_unknown(state: f64) -> bool {
    !is_told(state)
}

/// The part of the states that has one color; each ends where the next begins.
fn lane(
    name: &str,
    color: Color,
    at_millis: &[i64],
    values: &[f64],
    is_mine: fn(f64) -> bool,
) -> Line {
    let mut line = Line {
        name: name.to_owned(),
        color,
        dash: Dash::Solid,
        shape: Shape::Steps,
        at_millis: Vec::new(),
        values: Vec::new(),
        band: None,
    };
    let mut last = None;
    for (at, value) in at_millis.iter().zip(values) {
        if is_mine(*value) {
            line.at_millis.push(*at);
            line.values.push(*value);
            last = Some(*value);
        } else if let Some(held) = last.take() {
            line.at_millis.extend([*at, at.saturating_add(1)]);
            line.values.extend([held, f64::NAN]);
        }
    }
    line
}

fn stack(week: &Shares, locale: &dyn Locale) -> BarStack {
    let text = &words(locale.language()).history.presence;
    let hours = |millis: u64| millis as f64 / HOUR_MILLIS as f64;
    let piece = |name: Text, color: Color, millis: u64| Bar {
        name: name.to_owned(),
        color,
        value: hours(millis),
        is_partial: false,
    };
    let told = |name: Text, millis: u64| {
        let value = format!("{}\u{a0}h", locale.number(hours(millis), 0));
        (own(locale).labelled)(name, &value)
    };
    let pieces = [
        (text.home, Color::Main, week.of(HOME)),
        (text.away, Color::Other(1), week.of(AWAY)),
        (text.unknown, Color::Quiet, week.unknown_millis),
    ];
    let parts: Vec<_> = pieces.iter().map(|(name, _, it)| told(name, *it)).collect();
    BarStack {
        from_millis: week.span.from_millis,
        until_millis: week.span.until_millis,
        bars: pieces
            .map(|(name, color, it)| piece(name, color, it))
            .to_vec(),
        label: (own(locale).labelled)(
            &bin_name(week.span, BinLength::Week, locale),
            &parts.join(", "),
        ),
    }
}

fn summary(whole: &Shares, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.presence;
    let (home, away) = (whole.of(HOME), whole.of(AWAY));
    let all = (home + away + whole.unknown_millis).max(1) as f64;
    let share = |millis: u64| format!("{}\u{a0}%", locale.number(millis as f64 / all * 100.0, 0));
    let mut parts = vec![(text.shares)(&share(home), &share(away))];
    if whole.unknown_millis > 0 {
        parts.push((text.unknown_share)(&share(whole.unknown_millis)));
    }
    sentence(parts)
}

#[cfg(test)]
mod tests {
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::tests::{PARIS, at};

    fn scope() -> Scope {
        Scope {
            span: Span {
                from_millis: at("2026-11-01T23:00"),
                until_millis: at("2026-11-08T23:00"),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at("2026-11-08T23:00")),
            units: Units::default(),
        }
    }

    /// Every hour: half of the first four days at home, then nothing.
    fn line() -> Timeline {
        let start = at("2026-11-01T23:00");
        Timeline {
            at_millis: (0..=96).map(|it| start + it * HOUR_MILLIS).collect(),
            values: (0..=96)
                .map(|it| if it < 48 { HOME } else { AWAY })
                .collect(),
        }
    }

    #[test]
    fn what_nobody_knows_is_neither_home_nor_away() {
        let chart = presence(Some(&line()), &scope(), &PARIS);

        // 48 of 168 hours each; 72 are not known.
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "At home 29 % of the time, away 29 %, unknown 43 %"
        );
        let bars = &chart.panels[1].bars[0].bars;
        let hours: Vec<_> = bars.iter().map(|it| it.value.round()).collect();
        assert_eq!(hours, [48.0, 48.0, 72.0]);
        assert_eq!(chart.panels[0].lines[1].values.last(), Some(&UNKNOWN));
        assert!(
            chart.panels[0].lines[0]
                .values
                .last()
                .is_some_and(|it| it.is_nan())
        );
    }

    #[test]
    fn without_a_home_it_is_said_and_nothing_is_drawn() {
        let chart = presence(None, &scope(), &PARIS);

        assert!(chart.summary.starts_with("Home is not set"));
        assert_eq!(chart.panels, []);
    }
}
