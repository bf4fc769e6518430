use proptest::prelude::*;

use super::*;
use crate::history::bins::tests::{AUTUMN, SPRING, paris};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 2025-01-01T00:00:00Z.
const JANUARY: i64 = 1_735_689_600_000;
/// 2025-02-01T00:00:00Z.
const FEBRUARY: i64 = JANUARY + 31 * DAY;
/// 2025-03-01T00:00:00Z.
const MARCH: i64 = FEBRUARY + 28 * DAY;
/// 2024-01-01T00:00:00Z, of a leap year.
const LEAP: i64 = JANUARY - 366 * DAY;

fn utc(_: i64) -> i32 {
    0
}

fn span(from_millis: i64, until_millis: i64) -> Span {
    Span {
        from_millis,
        until_millis,
    }
}

fn at(instants: &[i64]) -> Timeline {
    Timeline {
        at_millis: instants.to_vec(),
        values: (0..instants.len()).map(|it| it as f64).collect(),
    }
}

#[test]
fn the_week_before_ends_where_the_week_begins() {
    let week = span(MARCH, MARCH + 7 * DAY);

    assert_eq!(
        earlier(week, Earlier::Length, utc),
        span(MARCH - 7 * DAY, MARCH)
    );
}

#[test]
fn the_month_before_march_is_the_whole_of_february() {
    let march = span(MARCH, MARCH + 31 * DAY);

    assert_eq!(earlier(march, Earlier::Month, utc), span(FEBRUARY, MARCH));
}

#[test]
fn the_year_before_may_have_a_day_more() {
    let year = span(JANUARY, JANUARY + 365 * DAY);

    assert_eq!(earlier(year, Earlier::Year, utc), span(LEAP, JANUARY));
}

#[test]
fn a_border_on_the_31st_lies_at_the_end_of_a_shorter_month() {
    let until = MARCH + 30 * DAY;

    assert_eq!(
        earlier(span(MARCH, until), Earlier::Month, utc),
        span(FEBRUARY, MARCH)
    );
}

#[test]
fn the_ghost_of_a_month_stands_at_its_days() {
    let march = span(MARCH, MARCH + 31 * DAY);
    let line = at(&[FEBRUARY - 1, FEBRUARY, FEBRUARY + 10 * DAY + HOUR, MARCH]);

    let ghost = ghost(&line, march, Earlier::Month, utc);

    assert_eq!(ghost.at_millis, [MARCH, MARCH + 10 * DAY + HOUR]);
    assert_eq!(ghost.values, [1.0, 2.0]);
}

#[test]
fn the_last_days_of_january_are_no_days_of_february() {
    let february = span(FEBRUARY, MARCH);
    let line = at(&[JANUARY + 27 * DAY, JANUARY + 28 * DAY, JANUARY + 30 * DAY]);

    let ghost = ghost(&line, february, Earlier::Month, utc);

    assert_eq!(ghost.at_millis, [FEBRUARY + 27 * DAY]);
}

#[test]
fn after_a_leap_day_the_ghost_still_stands_at_its_days() {
    let year = span(JANUARY, JANUARY + 365 * DAY);
    // The 28th and the 29th of February, the 1st of March 2024.
    let line = at(&[LEAP + 58 * DAY, LEAP + 59 * DAY, LEAP + 60 * DAY]);

    let ghost = ghost(&line, year, Earlier::Year, utc);

    assert_eq!(ghost.at_millis, [JANUARY + 58 * DAY, JANUARY + 59 * DAY]);
    assert_eq!(ghost.values, [0.0, 2.0]);
}

#[test]
fn the_day_before_the_clock_is_put_forward_has_24_hours() {
    // The 30th of March in Paris, and the 29th.
    let short = span(SPRING - 2 * HOUR, SPRING + 21 * HOUR);

    // As long by the wall: from midnight to midnight.
    assert_eq!(
        earlier(short, Earlier::Length, paris),
        span(SPRING - 26 * HOUR, SPRING - 2 * HOUR)
    );
}

#[test]
fn half_past_seven_is_half_past_seven_across_a_change_of_clocks() {
    // The week from Monday the 31st of March on, and the one before, in Paris.
    let week = span(SPRING + 21 * HOUR, SPRING + 21 * HOUR + 7 * DAY);
    let monday = week.from_millis - 7 * DAY + HOUR;
    let line = at(&[monday + 7 * HOUR + HOUR / 2, week.from_millis - HOUR]);

    let ghost = ghost(&line, week, Earlier::Length, paris);

    let expected = [
        week.from_millis + 7 * HOUR + HOUR / 2,
        week.until_millis - HOUR,
    ];
    assert_eq!(ghost.at_millis, expected);
}

#[test]
fn an_hour_that_the_clock_shows_twice_stands_once() {
    // Sunday the 26th of October in Paris: 02:15 twice, 02:45 twice, 03:15.
    let quarter = HOUR / 4;
    let line = at(&[
        AUTUMN - 3 * quarter,
        AUTUMN - quarter,
        AUTUMN + quarter,
        AUTUMN + 3 * quarter,
        AUTUMN + 5 * quarter,
    ]);
    let monday = AUTUMN + 22 * HOUR;

    let ghost = ghost(&line, span(monday, monday + DAY), Earlier::Length, paris);

    let expected = [9, 11, 13].map(|quarters| monday + quarters * quarter);
    assert_eq!(ghost.at_millis, expected);
}

#[test]
fn nothing_has_no_ghost() {
    let march = span(MARCH, MARCH + 31 * DAY);

    assert!(ghost(&at(&[]), march, Earlier::Month, utc).is_empty());
    assert!(ghost(&at(&[JANUARY]), span(MARCH, MARCH), Earlier::Length, utc).is_empty());
}

fn which() -> impl Strategy<Value = Earlier> {
    prop_oneof![
        Just(Earlier::Length),
        Just(Earlier::Month),
        Just(Earlier::Year)
    ]
}

proptest! {
    #[test]
    fn a_ghost_stands_in_the_span_in_the_order_of_time(
        from in SPRING - 400 * DAY..AUTUMN + 400 * DAY,
        length in 0..400 * DAY,
        mut instants in proptest::collection::vec(SPRING - 800 * DAY..AUTUMN + 400 * DAY, 0..80),
        which in which(),
    ) {
        instants.sort_unstable();
        instants.dedup();
        let span = span(from, from + length);

        let ghost = ghost(&at(&instants), span, which, paris);

        prop_assert!(ghost.at_millis.iter().all(|it| span.contains(*it)));
        prop_assert!(ghost.at_millis.windows(2).all(|it| it[0] < it[1]));
        prop_assert_eq!(ghost.at_millis.len(), ghost.values.len());
    }

    #[test]
    fn the_period_before_ends_no_later_than_the_one_that_is_shown(
        from in any::<i64>(),
        until in any::<i64>(),
        which in which(),
    ) {
        let span = span(from, until);
        let before = earlier(span, which, |_| 60);

        prop_assert!(before.from_millis <= before.until_millis);
    }
}
