//! A period as two dates that a form can hold, `2026-11-22`.

use carport_domain::charging::Month;
use carport_domain::time::UnixMillis;

use super::Period;
use super::clock::{date_of, first_day, month_after, noon};
use crate::locale::Locale;

impl Period {
    /// Its first day and its last.
    pub fn dates(self, first_known: Option<UnixMillis>, locale: &dyn Locale) -> (String, String) {
        let span = self.span(first_known, locale);
        let day = |at| iso_day(super::clock::day_of(at, locale));
        (day(span.from_millis), day(span.until_millis - 1))
    }

    /// The days from one date to another, both included, in whichever order they come; `None` if
    /// one of them is no date of the calendar.
    pub fn of_dates(from: &str, until: &str, locale: &dyn Locale) -> Option<Self> {
        let (from, until) = (day_of_iso(from)?, day_of_iso(until)?);
        Some(Self::custom(
            noon(from, locale),
            noon(until, locale),
            locale,
        ))
    }
}

/// A day, counted from 1970, as `2026-11-22`.
pub(crate) fn iso_day(day: i64) -> String {
    let date = date_of(day);
    let Month { year, month } = date.month;
    format!("{year:04}-{month:02}-{:02}", date.day)
}

/// The day of `2026-11-22`, counted from 1970; `None` if the calendar has none.
pub(crate) fn day_of_iso(text: &str) -> Option<i64> {
    let mut pieces = text.trim().splitn(3, '-');
    let year = pieces.next()?.parse().ok()?;
    let month = pieces.next()?.parse().ok()?;
    let day: i64 = pieces.next()?.parse().ok()?;
    let is_month = (1..=12).contains(&month) && (1..=9999).contains(&year);
    let month = is_month.then_some(Month { year, month })?;
    let first = first_day(month);
    let days = first_day(month_after(month, 1)) - first;
    (1..=days).contains(&day).then_some(first + day - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::PeriodKind;
    use crate::charts::tests::{PARIS, at};

    #[test]
    fn two_dates_are_the_days_from_one_to_the_other() {
        let period = Period::of_dates("2026-10-24", "2026-10-26", &PARIS).unwrap();

        assert_eq!(period.kind, PeriodKind::Custom(3));
        // The 25th has 25 hours.
        let span = period.span(None, &PARIS);
        assert_eq!(span.from_millis, at("2026-10-23T22:00"));
        assert_eq!(span.until_millis, at("2026-10-26T23:00"));
        let dates = period.dates(None, &PARIS);
        assert_eq!(dates, ("2026-10-24".to_owned(), "2026-10-26".to_owned()));
    }

    #[test]
    fn dates_in_the_wrong_order_are_the_same_days() {
        assert_eq!(
            Period::of_dates("2026-10-26", "2026-10-24", &PARIS),
            Period::of_dates("2026-10-24", "2026-10-26", &PARIS)
        );
    }

    #[test]
    fn what_is_no_day_of_the_calendar_is_no_period() {
        for text in ["", "2026-02-29", "2026-13-01", "2026-11", "26 November"] {
            assert_eq!(Period::of_dates(text, "2026-11-22", &PARIS), None, "{text}");
        }
    }
}
