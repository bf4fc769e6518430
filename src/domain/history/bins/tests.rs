use proptest::prelude::*;

use super::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 2025-03-30T01:00:00Z, when clocks in Paris go from two to three.
pub(in crate::history) const SPRING: i64 = 1_743_296_400_000;
/// 2025-10-26T01:00:00Z, when they go from three to two.
pub(in crate::history) const AUTUMN: i64 = 1_761_440_400_000;

/// Paris in 2025, winter before and after.
pub(in crate::history) fn paris(at_millis: i64) -> i32 {
    if (SPRING..AUTUMN).contains(&at_millis) {
        120
    } else {
        60
    }
}

fn hours(bins: &[Span]) -> Vec<i64> {
    let length = |bin: &Span| (bin.until_millis - bin.from_millis) / HOUR;
    bins.iter().map(length).collect()
}

fn span(from_millis: i64, until_millis: i64) -> Span {
    Span {
        from_millis,
        until_millis,
    }
}

#[test]
fn the_day_in_march_has_23_hours() {
    // Midnight of the 29th in Paris, 2025-03-28T23:00:00Z.
    let from = SPRING - 26 * HOUR;

    let days = bins(span(from, from + 3 * DAY - HOUR), BinLength::Day, paris);

    assert_eq!(days[0].from_millis, from);
    assert_eq!(hours(&days), [24, 23, 24]);
}

#[test]
fn the_day_in_october_has_25_hours() {
    // Midnight of the 25th in Paris, 2025-10-24T22:00:00Z.
    let from = AUTUMN - 27 * HOUR;

    let days = bins(span(from, from + 3 * DAY + HOUR), BinLength::Day, paris);

    assert_eq!(days[0].from_millis, from);
    assert_eq!(hours(&days), [24, 25, 24]);
}

#[test]
fn an_hour_that_the_clock_shows_twice_is_two() {
    // From one to four o'clock by the wall: one, two, two again, three.
    let night = bins(
        span(AUTUMN - 2 * HOUR, AUTUMN + 2 * HOUR),
        BinLength::Hour,
        paris,
    );

    assert_eq!(hours(&night), [1, 1, 1, 1]);
}

#[test]
fn hours_of_a_clock_that_is_half_an_hour_off_begin_at_its_full_hours() {
    let bins = bins(span(10 * HOUR, 11 * HOUR), BinLength::Hour, |_| 330);

    let half = HOUR / 2;
    let expected = [
        span(10 * HOUR - half, 10 * HOUR + half),
        span(10 * HOUR + half, 11 * HOUR + half),
    ];
    assert_eq!(bins, expected);
}

#[test]
fn a_change_by_half_an_hour_cuts_an_hour_short() {
    // Lord Howe: at two the clock is put back to half past one.
    let change = 20_000 * HOUR;
    let clock = |at: i64| if at < change { 660 } else { 630 };

    let bins = bins(span(change - HOUR, change + HOUR), BinLength::Hour, clock);

    let half = HOUR / 2;
    let expected = [
        span(change - HOUR, change),
        span(change, change + half),
        span(change + half, change + half + HOUR),
    ];
    assert_eq!(bins, expected);
}

#[test]
fn a_week_begins_on_monday() {
    // Wednesday 2025-10-22T12:00:00Z; midnight of Monday the 20th in Paris is 22:00 of the 19th.
    let wednesday = 1_761_134_400_000;

    let week = bins(span(wednesday, wednesday + 1), BinLength::Week, paris);

    let monday = wednesday - 2 * DAY - 14 * HOUR;
    // The clock is put back in the night to Sunday.
    assert_eq!(week, [span(monday, monday + 7 * DAY + HOUR)]);
}

#[test]
fn months_are_as_long_as_the_calendar_and_the_clock_say() {
    // 2025-01-01T00:00:00 in Paris.
    let from = 1_735_686_000_000;

    let months = bins(span(from, from + 365 * DAY), BinLength::Month, paris);

    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut expected = days.map(|it| it * 24);
    expected[2] -= 1;
    expected[9] += 1;
    assert_eq!(hours(&months), expected);
}

#[test]
fn a_leap_year_has_a_day_more() {
    // 2024-06-01T00:00:00Z.
    let june = 1_717_200_000_000;

    let year = bins(span(june, june + 1), BinLength::Year, |_| 0);

    // From 2024-01-01 to 2025-01-01.
    assert_eq!(year, [span(1_704_067_200_000, 1_735_689_600_000)]);
}

#[test]
fn a_day_that_begins_at_one_begins_there() {
    // Clocks that leap over midnight, as in Beirut or Cairo.
    let change = 20_000 * DAY;
    let clock = |at: i64| if at < change { 0 } else { 60 };

    let days = bins(span(change - 1, change + DAY), BinLength::Day, clock);

    let expected = [
        span(change - DAY, change),
        span(change, change + 23 * HOUR),
        span(change + 23 * HOUR, change + 47 * HOUR),
    ];
    assert_eq!(days, expected);
}

#[test]
fn a_day_that_begins_twice_begins_once() {
    // Half an hour after midnight the clock is put back to half past eleven.
    let midnight = 20_000 * DAY;
    let change = midnight + HOUR / 2;
    let clock = |at: i64| if at < change { 0 } else { -60 };

    let days = bins(span(change + 1, change + 2), BinLength::Day, clock);

    assert_eq!(days, [span(midnight, midnight + 25 * HOUR)]);
}

#[test]
fn a_day_that_is_skipped_is_no_bin() {
    // Samoa crossed the date line: a Friday was not.
    let change = 20_000 * DAY;
    let clock = |at: i64| if at < change { -600 } else { 840 };

    let days = bins(span(change - DAY, change + 2 * DAY), BinLength::Day, clock);

    assert!(hours(&days).iter().all(|hours| *hours > 0));
    assert!(
        days.windows(2)
            .all(|pair| pair[0].until_millis == pair[1].from_millis)
    );
}

#[test]
fn no_span_has_no_bins_and_the_whole_of_time_has_an_end() {
    assert_eq!(bins(span(5, 5), BinLength::Day, paris), []);
    assert_eq!(bins(span(9, 5), BinLength::Year, paris), []);
    let all = bins(span(i64::MIN, i64::MAX), BinLength::Year, |_| 0);
    assert_eq!(all.len(), 230);
}

#[test]
fn the_owners_clock_is_not_asked_for_every_bin() {
    let asked = std::cell::Cell::new(0);
    let clock = |at| {
        asked.set(asked.get() + 1);
        paris(at)
    };

    let days = bins(span(0, 3_652 * DAY), BinLength::Day, clock);

    assert_eq!(days.len(), 3_653);
    assert!(asked.get() < 600, "{}", asked.get());
}

proptest! {
    #[test]
    fn bins_follow_each_other_and_hold_the_span(
        from in 0..3_000_000_000_000_i64,
        length in 1..900 * DAY,
        kind in prop_oneof![
            Just(BinLength::Day), Just(BinLength::Week), Just(BinLength::Month), Just(BinLength::Year)
        ],
        changes in proptest::collection::vec((0..900 * DAY, -720..=840_i32), 0..4),
    ) {
        let clock = |at: i64| {
            let past = changes.iter().filter(|(change, _)| from + change <= at);
            past.max().map_or(60, |(_, offset)| *offset)
        };
        let span = span(from, from + length);

        let bins = bins(span, kind, clock);

        prop_assert!(bins[0].contains(from));
        prop_assert!(bins[bins.len() - 1].contains(span.until_millis - 1));
        prop_assert!(bins.iter().all(|bin| bin.millis() > 0));
        prop_assert!(bins.windows(2).all(|it| it[0].until_millis == it[1].from_millis));
    }
}
