//! Instants, local days and the vendor's spellings of both.
//!
//! Everything lives in one time zone, written as a rule, so no time-zone database is needed.

use std::sync::LazyLock;

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
    tz::TimeZone,
};

/// Milliseconds in a minute.
pub(crate) const MINUTE: i64 = 60_000;
/// Milliseconds in an hour.
pub(crate) const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day.
pub(crate) const DAY: i64 = 24 * HOUR;

/// Central European time with its summer rule.
const LOCAL_RULE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Last instant the simulator reckons with: 2200-01-01. Later ones count as this one.
const LAST_MILLIS: i64 = 7_258_118_400_000;

/// The instant within the years the simulator reckons with: from 1970 to 2200.
pub(crate) fn within_reach(millis: i64) -> i64 {
    millis.clamp(0, LAST_MILLIS)
}

fn timestamp(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(within_reach(millis)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Read once: lives are reckoned in local days, thousands of them.
static LOCAL_ZONE: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix(LOCAL_RULE).unwrap_or(TimeZone::UTC));

fn local_zone() -> TimeZone {
    LOCAL_ZONE.clone()
}

/// Whole milliseconds of a number of seconds.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float cast saturates, and no span here comes near the edges"
)]
pub(crate) fn millis_from_secs(secs: f64) -> i64 {
    (secs * 1000.0).round() as i64
}

/// The last whole second that is not after an instant.
pub(crate) const fn whole_second(millis: i64) -> i64 {
    millis.div_euclid(1000) * 1000
}

/// Hours between two instants.
pub(crate) fn hours_between(from: i64, to: i64) -> f64 {
    (to - from) as f64 / HOUR as f64
}

/// The local day of an instant.
pub(crate) fn local_date(millis: i64) -> Date {
    timestamp(millis).to_zoned(local_zone()).date()
}

/// Local hours since midnight, with fraction.
pub(crate) fn local_hour(millis: i64) -> f64 {
    let time = timestamp(millis).to_zoned(local_zone()).time();
    f64::from(time.hour()) + f64::from(time.minute()) / 60.0 + f64::from(time.second()) / 3600.0
}

/// The instant of a local time of day, given in minutes since midnight (may pass 24 h).
pub(crate) fn instant(date: Date, minutes: f64) -> i64 {
    let midnight = date
        .to_zoned(local_zone())
        .map_or(0, |zoned| zoned.timestamp().as_millisecond());
    midnight + millis_from_secs(minutes * 60.0)
}

/// The day after, or the same one at the end of time.
pub(crate) fn next_day(date: Date) -> Date {
    date.tomorrow().unwrap_or(date)
}

/// The calendar month that a text begins with, as its first day: `2025-05…`.
pub(crate) fn month_of(text: &str) -> Option<Date> {
    let (year, month) = text.get(..7)?.split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

/// The first instant of a day's month and the first after it, by local time.
pub(crate) fn month_span(date: Date) -> (i64, i64) {
    let next = next_day(date.last_of_month());
    (instant(date.first_of_month(), 0.0), instant(next, 0.0))
}

/// Days since 1970-01-01, as a key for chance.
pub(crate) fn day_number(date: Date) -> i64 {
    date.to_zoned(TimeZone::UTC)
        .map_or(0, |zoned| zoned.timestamp().as_millisecond() / DAY)
}

/// Day of the year from 1 to 366.
pub(crate) fn day_of_year(date: Date) -> f64 {
    f64::from(date.day_of_year())
}

/// Monday is 0, Sunday 6.
pub(crate) fn weekday(date: Date) -> usize {
    match date.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

/// `2025-05-04T09:18:22Z`.
pub(crate) fn rfc3339_seconds(millis: i64) -> String {
    timestamp(millis).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// `2025-05-04T09:30:00.412Z`.
pub(crate) fn rfc3339_millis(millis: i64) -> String {
    timestamp(millis)
        .strftime("%Y-%m-%dT%H:%M:%S.%3fZ")
        .to_string()
}

/// The first of the month this many months after the instant's own, in UTC: how the vendor dates
/// services.
pub(crate) fn first_of_month(millis: i64, months_later: i64) -> String {
    let date = timestamp(millis).to_zoned(TimeZone::UTC).date();
    let months = i64::from(date.year()) * 12 + i64::from(date.month()) - 1 + months_later;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    format!("{year:04}-{month:02}-01T00:00:00.000Z")
}

/// `HH:MM:SS` from an instant to the next midnight in UTC, when quotas are refilled.
pub(crate) fn until_midnight(millis: i64) -> String {
    let secs = (DAY - within_reach(millis).rem_euclid(DAY)) / 1000;
    format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2025-05-04T09:30:00.412Z.
    const MAY: i64 = 1_746_351_000_412;

    #[test]
    fn instants_are_spelled_as_the_vendor_does() {
        assert_eq!(rfc3339_millis(MAY), "2025-05-04T09:30:00.412Z");
        assert_eq!(rfc3339_seconds(MAY), "2025-05-04T09:30:00Z");
    }

    #[test]
    fn summer_time_moves_local_hours_by_two() {
        assert!((local_hour(MAY) - 11.5).abs() < 1e-9);
    }

    #[test]
    fn winter_time_moves_local_hours_by_one() {
        let january = MAY - 120 * DAY;

        assert!((local_hour(january) - 10.5).abs() < 1e-9);
    }

    #[test]
    fn a_local_time_of_day_comes_back_as_its_instant() {
        let date = local_date(MAY);

        assert_eq!(instant(date, 690.0), 1_746_351_000_000);
    }

    #[test]
    fn a_month_lasts_from_local_midnight_to_local_midnight() {
        let may = month_of("2025-05-17T22:10:00.000Z").unwrap();

        let (from, until) = month_span(may);

        assert_eq!(rfc3339_seconds(from), "2025-04-30T22:00:00Z");
        assert_eq!(rfc3339_seconds(until), "2025-05-31T22:00:00Z");
        assert_eq!(month_of("2025-13-01"), None);
        assert_eq!(month_of("May 2025"), None);
    }

    #[test]
    fn services_fall_on_the_first_of_a_month() {
        assert_eq!(first_of_month(MAY, 9), "2026-02-01T00:00:00.000Z");
        assert_eq!(first_of_month(MAY, -5), "2024-12-01T00:00:00.000Z");
    }

    #[test]
    fn the_quota_is_refilled_at_midnight() {
        assert_eq!(until_midnight(MAY), "14:29:59");
    }
}
