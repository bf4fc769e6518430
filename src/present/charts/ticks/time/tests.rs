//! Ticks on the clock of Paris.

use proptest::prelude::*;

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn span(from: &str, until: &str) -> Span {
    Span {
        from_millis: at(from),
        until_millis: at(until),
    }
}

fn told(ticks: &[TimeTick]) -> Vec<String> {
    ticks
        .iter()
        .map(|tick| match &tick.larger {
            Some(larger) => format!("{} / {larger}", tick.text),
            None => tick.text.clone(),
        })
        .collect()
}

#[test]
fn a_day_of_23_hours_is_told_by_the_clock() {
    let day = span("2026-03-28T23:00", "2026-03-29T22:00");

    let ticks = time_ticks(day, 320.0, &PARIS);

    assert_eq!(
        told(&ticks),
        [
            "00:00 / 29 March",
            "06:00",
            "12:00",
            "18:00",
            "00:00 / 30 March"
        ]
    );
    // The night lost an hour.
    assert_eq!(ticks[1].at_millis - ticks[0].at_millis, 5 * HOUR_MILLIS);
}

#[test]
fn thirty_days_on_a_phone_are_told_by_their_weeks() {
    let month = span("2026-10-23T22:00", "2026-11-22T23:00");

    let ticks = time_ticks(month, 330.0, &PARIS);

    assert_eq!(
        told(&ticks),
        ["26 / Oct 2026", "2 / Nov 2026", "9", "16", "23"]
    );
}

#[test]
fn thirty_days_on_a_desktop_are_told_one_by_one_or_by_two() {
    let month = span("2026-10-23T22:00", "2026-11-22T23:00");

    let ticks = told(&time_ticks(month, 700.0, &PARIS));

    assert_eq!(
        ticks[..5],
        ["25 / Oct 2026", "27", "29", "1 / Nov 2026", "3"]
    );
}

#[test]
fn a_year_is_told_by_its_months_in_the_language() {
    let year = span("2025-11-30T23:00", "2026-11-30T23:00");

    let ticks = told(&time_ticks(year, 1_000.0, &PARIS_IN_FRENCH));

    assert_eq!(ticks[..4], ["déc. / 2025", "janv. / 2026", "févr.", "mars"]);
}

#[test]
fn twenty_years_are_told_by_years() {
    let years = span("2006-06-01T00:00", "2026-06-01T00:00");

    let ticks = told(&time_ticks(years, 330.0, &PARIS));

    assert_eq!(ticks, ["2010", "2015", "2020", "2025"]);
}

proptest! {
    #[test]
    fn ticks_rise_lie_in_the_span_and_have_room(
        from in -9_000_000_000_000_i64..9_000_000_000_000,
        length in 0_i64..4_000_000_000_000,
        width in 1.0..3_000.0_f64,
    ) {
        let span = Span { from_millis: from, until_millis: from + length };

        let ticks = time_ticks(span, width, &PARIS);

        prop_assert!(ticks.windows(2).all(|pair| pair[0].at_millis < pair[1].at_millis));
        prop_assert!(ticks.iter().all(|it| it.at_millis >= from && it.at_millis <= from + length));
        prop_assert!(ticks.len() as f64 <= width / NARROW_TEXT * 2.0 + 2.0);
    }

    #[test]
    fn any_span_has_some_ticks_or_none_and_no_panic(from: i64, until: i64, width in prop::num::f64::ANY) {
        let _ = time_ticks(Span { from_millis: from, until_millis: until }, width, &PARIS);
    }
}
