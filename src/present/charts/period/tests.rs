//! Periods by the calendar of a device in Paris.

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn now() -> UnixMillis {
    UnixMillis(at("2026-11-22T09:30"))
}

fn latest(kind: PeriodKind) -> Period {
    Period::latest(now(), &PARIS).with_kind(kind)
}

fn span(from: &str, until: &str) -> Span {
    Span {
        from_millis: at(from),
        until_millis: at(until),
    }
}

#[test]
fn at_first_the_last_thirty_days_are_shown_by_their_midnights() {
    let period = Period::latest(now(), &PARIS);

    // The clock went back on 25 October.
    assert_eq!(
        period.span(None, &PARIS),
        span("2026-10-23T22:00", "2026-11-22T23:00")
    );
    assert_eq!(period.title(None, &PARIS), "24 October to 22 November 2026");
}

#[test]
fn a_day_of_25_hours_is_one_day() {
    let noon = UnixMillis(at("2026-10-25T12:00"));
    let day = Period::latest(noon, &PARIS).with_kind(PeriodKind::Day);

    assert_eq!(
        day.span(None, &PARIS),
        span("2026-10-24T22:00", "2026-10-25T23:00")
    );
    assert_eq!(day.title(None, &PARIS), "25 October 2026");
}

#[test]
fn there_is_nothing_after_today() {
    for kind in PeriodKind::OFFERED {
        assert_eq!(latest(kind).next(now(), &PARIS), None, "{kind:?}");
    }
}

#[test]
fn the_one_before_ends_where_this_one_begins_and_leads_back() {
    for kind in [
        PeriodKind::Day,
        PeriodKind::Week,
        PeriodKind::Month,
        PeriodKind::Custom(12),
    ] {
        let period = latest(kind);
        let before = period.previous().unwrap();

        let ends_at = before.span(None, &PARIS).until_millis;
        assert_eq!(ends_at, period.span(None, &PARIS).from_millis);
        assert_eq!(before.next(now(), &PARIS), Some(period));
    }
}

#[test]
fn a_year_is_twelve_whole_months() {
    let year = latest(PeriodKind::Year);
    let before = year.previous().unwrap();

    assert_eq!(
        year.span(None, &PARIS),
        span("2025-11-30T23:00", "2026-11-30T23:00")
    );
    assert_eq!(year.title(None, &PARIS), "December 2025 to November 2026");
    assert_eq!(
        before.title(None, &PARIS_IN_FRENCH),
        "Décembre 2024 à novembre 2025"
    );
    let again = before.next(now(), &PARIS).unwrap();
    assert_eq!(again.span(None, &PARIS), year.span(None, &PARIS));
}

#[test]
fn everything_begins_with_what_is_known_and_has_nothing_before() {
    let first = Some(UnixMillis(at("2024-12-01T08:00")));
    let all = latest(PeriodKind::All);

    assert_eq!(
        all.span(first, &PARIS),
        span("2024-11-30T23:00", "2026-11-22T23:00")
    );
    assert_eq!(
        all.title(first, &PARIS),
        "1 December 2024 to 22 November 2026"
    );
    assert_eq!(all.previous(), None);
    assert_eq!(all.title(None, &PARIS), "All");
}

#[test]
fn days_of_ones_own_may_be_picked_in_either_order() {
    let from = UnixMillis(at("2026-03-28T12:00"));
    let until = UnixMillis(at("2026-03-30T12:00"));

    let period = Period::custom(until, from, &PARIS);

    assert_eq!(period, Period::custom(from, until, &PARIS));
    // Three days, one of 23 hours.
    assert_eq!(period.span(None, &PARIS).millis(), 71 * 3_600_000);
}

#[test]
fn bars_are_hours_days_and_months() {
    let length = |kind: PeriodKind| {
        let first = Some(UnixMillis(at("2024-12-01T08:00")));
        kind.bin_length(latest(kind).span(first, &PARIS))
    };

    assert_eq!(length(PeriodKind::Day), BinLength::Hour);
    assert_eq!(length(PeriodKind::Month), BinLength::Day);
    assert_eq!(length(PeriodKind::Year), BinLength::Month);
    assert_eq!(length(PeriodKind::All), BinLength::Month);
    assert_eq!(length(PeriodKind::Custom(90)), BinLength::Week);
}

#[test]
fn everything_is_told_by_days_while_it_is_young() {
    let first = Some(UnixMillis(at("2026-11-10T08:00")));
    let all = latest(PeriodKind::All);

    assert_eq!(all.kind.bin_length(all.span(first, &PARIS)), BinLength::Day);
}

#[test]
fn the_day_on_which_clocks_go_forward_lies_between_its_neighbors() {
    let noon = UnixMillis(at("2026-03-29T12:00"));
    let day = Period::latest(noon, &PARIS).with_kind(PeriodKind::Day);

    // 23 hours.
    let whole = span("2026-03-28T23:00", "2026-03-29T22:00");
    assert_eq!(day.span(None, &PARIS), whole);
    let before = day.previous().unwrap().span(None, &PARIS);
    assert_eq!(before, span("2026-03-27T23:00", "2026-03-28T23:00"));
    let after = day.next(now(), &PARIS).unwrap().span(None, &PARIS);
    assert_eq!(after, span("2026-03-29T22:00", "2026-03-30T22:00"));
}

#[test]
fn the_hour_that_comes_twice_belongs_to_one_day() {
    for time in ["2026-10-25T00:30", "2026-10-25T01:30", "2026-10-25T22:59"] {
        let day = Period::latest(UnixMillis(at(time)), &PARIS).with_kind(PeriodKind::Day);

        assert_eq!(day.title(None, &PARIS), "25 October 2026", "{time}");
    }
}

#[test]
fn going_on_from_any_day_ends_today() {
    for kind in PeriodKind::OFFERED {
        let mut period = Period::latest(UnixMillis(at("2025-04-11T09:30")), &PARIS).with_kind(kind);
        while let Some(next) = period.next(now(), &PARIS) {
            period = next;
        }

        let end = period.span(None, &PARIS).until_millis;
        let expected = latest(kind).span(None, &PARIS).until_millis;
        assert_eq!(end, expected, "{kind:?}");
    }
}
