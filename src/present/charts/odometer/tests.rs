//! What the odometer says of days in November.

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};
use carport_domain::history::Timeline;
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::{DistanceUnit, Units};

/// Every six hours from the first of November, ten kilometers between two readings.
fn driven(readings: i64) -> Timeline {
    let start = at("2026-10-31T23:00");
    Timeline {
        at_millis: (0..readings).map(|it| start + it * 6 * 3_600_000).collect(),
        values: (0..readings)
            .map(|it| 12_000.0 + it as f64 * 10.0)
            .collect(),
    }
}

fn scope(now: &str) -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-10-31T23:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Day,
        now: UnixMillis(at(now)),
        units: Units::default(),
    }
}

fn drawn(timeline: &Timeline, scope: &Scope, locale: &dyn Locale) -> Chart {
    let followed = Followed {
        timeline,
        quarantined: 0,
    };
    odometer(followed, &[], scope, locale)
}

fn plain_text(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn distance_mean_and_year_are_told_in_one_sentence() {
    // 20 days of 40 km each, from the first midnight on.
    let timeline = driven(81);

    let chart = drawn(&timeline, &scope("2026-11-20T23:00"), &PARIS);

    assert_eq!(
        plain_text(&chart.summary),
        "800 km driven, 40 km a day on average, at this pace about 15,000 km a year"
    );
}

#[test]
fn a_car_in_miles_has_its_chart_in_miles() {
    let mut scope = scope("2026-11-20T23:00");
    scope.units.distance = DistanceUnit::Miles;

    let chart = drawn(&driven(81), &scope, &PARIS_IN_FRENCH);

    assert_eq!(chart.panels[0].unit, "mi");
    // 12,000 km.
    assert!((chart.panels[0].lines[0].values[0] - 7_456.454).abs() < 0.001);
    assert!(plain_text(&chart.summary).starts_with("497 mi parcourus, 25 mi par jour"));
}

#[test]
fn a_hole_breaks_the_line_is_named_and_its_distance_is_in_no_day() {
    let mut timeline = driven(9);
    // Twelve days later and 500 km further.
    let last = *timeline.at_millis.last().unwrap();
    timeline.at_millis.push(last + 12 * DAY_MILLIS);
    timeline.values.push(12_580.0);

    let chart = drawn(&timeline, &scope("2026-11-15T02:00"), &PARIS);

    let line = &chart.panels[0].lines[0];
    assert!(line.values.iter().any(|it| it.is_nan()));
    assert_eq!(
        chart.notes[0],
        "Nothing is known between 3 November and 15 November."
    );
    assert_eq!(
        plain_text(&chart.notes[1]),
        "3 to 15 November 2026: 500 km driven, nobody knows when exactly."
            .replace("3 to", "3 November to")
    );
    // The 5th to the 14th.
    let unknown = chart.panels[1]
        .bars
        .iter()
        .filter(|it| it.bars[0].value.is_nan());
    assert!(unknown.count() >= 10);
    assert!(plain_text(&chart.summary).starts_with("580 km driven"));
}

#[test]
fn a_day_of_which_nothing_is_known_says_so_in_the_table() {
    let mut timeline = driven(9);
    let last = *timeline.at_millis.last().unwrap();
    timeline.at_millis.push(last + 12 * DAY_MILLIS);
    timeline.values.push(12_580.0);

    let chart = drawn(&timeline, &scope("2026-11-15T02:00"), &PARIS);

    assert_eq!(chart.table.rows[5].cells, ["6 November 2026", "not known"]);
}

#[test]
fn without_a_reading_the_way_to_one_is_told_and_nothing_is_zero() {
    let chart = drawn(&Timeline::default(), &scope("2026-11-15T02:00"), &PARIS);

    assert_eq!(
        chart.summary,
        "No reading yet: history grows with each refresh, and can be imported."
    );
    assert_eq!(chart.panels, []);
    assert_eq!(chart.table.rows, []);
}

#[test]
fn days_that_have_not_come_have_no_bar() {
    let chart = drawn(&driven(9), &scope("2026-11-03T02:00"), &PARIS);

    assert_eq!(chart.panels[1].bars.len(), 3);
}
