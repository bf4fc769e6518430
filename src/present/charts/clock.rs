//! The calendar of the device: which days, months and years an axis and a period are made of.

use carport_domain::charging::Month;
use carport_domain::time::UnixMillis;

use crate::format::local_day;
use crate::locale::Locale;
use crate::words::{HistoryMonths, Text};

pub(super) const HOUR_MILLIS: i64 = 3_600_000;
pub(super) const DAY_MILLIS: i64 = 24 * HOUR_MILLIS;
const MINUTE_MILLIS: i64 = 60_000;
/// Beyond it a calendar says nothing to anyone: some 200,000 years.
const FARTHEST_MILLIS: i64 = 6_000_000_000_000_000;

/// One day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// Its month.
    pub(super) month: Month,
    /// 1 to 31.
    pub(super) day: i64,
}

/// The date of a day that is counted from 1970.
pub(super) fn date_of(day: i64) -> Date {
    let month = Month::of(UnixMillis(day.saturating_mul(DAY_MILLIS)), 0);
    Date {
        month,
        day: day - first_day(month) + 1,
    }
}

/// The first day of a month, counted from 1970.
pub(super) fn first_day(month: Month) -> i64 {
    month.start().0.div_euclid(DAY_MILLIS)
}

/// The month so many months later, or earlier.
pub(super) fn month_after(month: Month, months: i64) -> Month {
    let counted = i64::from(month.year) * 12 + i64::from(month.month) - 1 + months;
    let year = counted.div_euclid(12);
    Month {
        year: i16::try_from(year).unwrap_or(if year < 0 { i16::MIN } else { i16::MAX }),
        month: u8::try_from(counted.rem_euclid(12) + 1).unwrap_or(1),
    }
}

/// The day of an instant, counted from 1970.
pub(crate) fn day_of(at_millis: i64, locale: &dyn Locale) -> i64 {
    local_day(UnixMillis(bounded(at_millis)), locale)
}

/// The instant at which the device's clock shows so many minutes past the midnight of a day.
///
/// Where clocks jump over it, the first instant after the jump; where they show it twice, one of
/// the two.
pub(crate) fn instant_of(day: i64, minute: i64, locale: &dyn Locale) -> i64 {
    let wall = bounded(day.saturating_mul(DAY_MILLIS) + minute * MINUTE_MILLIS);
    let offset = |at: i64| i64::from(locale.utc_offset_minutes(UnixMillis(at))) * MINUTE_MILLIS;
    let first = wall - offset(wall);
    let second = wall - offset(first);
    if second + offset(second) == wall {
        second
    } else {
        first.max(second)
    }
}

/// The instant with which a day begins.
pub(super) fn midnight(day: i64, locale: &dyn Locale) -> i64 {
    instant_of(day, 0, locale)
}

/// The middle of a day: an instant by which it can be named whatever the clocks do at night.
pub(super) fn noon(day: i64, locale: &dyn Locale) -> UnixMillis {
    UnixMillis(instant_of(day, 12 * 60, locale))
}

/// The short name of a month, 1 to 12.
pub(super) fn short_month(month: u8, months: &HistoryMonths) -> Text {
    match month {
        1 => months.january,
        2 => months.february,
        3 => months.march,
        4 => months.april,
        5 => months.may,
        6 => months.june,
        7 => months.july,
        8 => months.august,
        9 => months.september,
        10 => months.october,
        11 => months.november,
        _ => months.december,
    }
}

/// An instant with which a calendar can reckon.
pub(super) fn bounded(at_millis: i64) -> i64 {
    at_millis.clamp(-FARTHEST_MILLIS, FARTHEST_MILLIS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::{PARIS, at};

    #[test]
    fn a_day_of_23_hours_begins_and_ends_at_midnight() {
        let day = day_of(at("2026-03-29T12:00"), &PARIS);

        assert_eq!(midnight(day, &PARIS), at("2026-03-28T23:00"));
        assert_eq!(midnight(day + 1, &PARIS), at("2026-03-29T22:00"));
    }

    #[test]
    fn a_time_that_clocks_jump_over_is_the_instant_after_the_jump() {
        let day = day_of(at("2026-03-29T12:00"), &PARIS);

        assert_eq!(instant_of(day, 150, &PARIS), at("2026-03-29T01:30"));
        assert_eq!(instant_of(day, 180, &PARIS), at("2026-03-29T01:00"));
        assert_eq!(instant_of(day, 119, &PARIS), at("2026-03-29T00:59"));
    }

    #[test]
    fn months_are_counted_over_new_year() {
        let november = Month {
            year: 2026,
            month: 11,
        };

        let march = Month {
            year: 2027,
            month: 3,
        };
        assert_eq!(month_after(november, 4), march);
        assert_eq!(month_after(march, -4), november);
    }

    #[test]
    fn the_leap_day_is_the_29th_of_february() {
        let date = date_of(day_of(at("2024-02-29T12:00"), &PARIS));

        assert_eq!((date.month.year, date.month.month, date.day), (2024, 2, 29));
    }
}
