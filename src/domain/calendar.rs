//! Calendar months, by the Gregorian calendar.

use crate::charging::Month;
use crate::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;

impl Month {
    /// The month of an instant, on a clock so many minutes ahead of UTC. Beyond the years that an
    /// `i16` counts, the nearest.
    pub fn of(at: UnixMillis, utc_offset_minutes: i32) -> Self {
        let local =
            at.0.saturating_add(i64::from(utc_offset_minutes) * MINUTE_MILLIS);
        // Eras of 400 years that begin in March, so that the leap day is the last of its year.
        let days = local.div_euclid(DAY_MILLIS).saturating_add(719_468);
        let era = days.div_euclid(146_097);
        let day = days.rem_euclid(146_097);
        let year_of_era = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);

        Self {
            year: i16::try_from(year).unwrap_or(if year < 0 { i16::MIN } else { i16::MAX }),
            month: u8::try_from(month).unwrap_or(1),
        }
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(UnixMillis(self.start().0.saturating_sub(1)), 0)
    }

    /// The month after.
    #[must_use]
    pub const fn next(self) -> Self {
        match self.month {
            12.. => Self {
                year: self.year.saturating_add(1),
                month: 1,
            },
            _ => Self {
                month: self.month + 1,
                ..self
            },
        }
    }

    /// The first instant of the month in UTC.
    pub fn start(self) -> UnixMillis {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let from_march = (month + 9) % 12;
        let day_of_year = (153 * from_march + 2) / 5;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

        UnixMillis((era * 146_097 + day_of_era - 719_468) * DAY_MILLIS)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_month_begins_at_midnight_of_the_owners_clock() {
        // 2025-05-31T22:30:00Z.
        let at = UnixMillis(1_748_730_600_000);

        assert_eq!(
            Month::of(at, 0),
            Month {
                year: 2025,
                month: 5
            }
        );
        assert_eq!(
            Month::of(at, 120),
            Month {
                year: 2025,
                month: 6
            }
        );
    }

    #[test]
    fn a_month_stands_between_its_neighbors() {
        let month = |year, month| Month { year, month };

        assert_eq!(month(2025, 12).next(), month(2026, 1));
        assert_eq!(month(2026, 1).before(), month(2025, 12));
        assert_eq!(month(2024, 3).before(), month(2024, 2));
        assert_eq!(month(2024, 2).next(), month(2024, 3));
    }

    #[test]
    fn the_leap_day_belongs_to_february() {
        // 2024-02-29T12:00:00Z.
        let at = UnixMillis(1_709_208_000_000);

        assert_eq!(
            Month::of(at, 0),
            Month {
                year: 2024,
                month: 2
            }
        );
    }

    #[test]
    fn may_2025_begins_where_it_should() {
        let may = Month {
            year: 2025,
            month: 5,
        };

        assert_eq!(may.start(), UnixMillis(1_746_057_600_000));
    }

    #[test]
    fn the_ends_of_time_are_some_month() {
        assert_eq!(Month::of(UnixMillis(i64::MAX), 0).year, i16::MAX);
        assert_eq!(Month::of(UnixMillis(i64::MIN), 0).year, i16::MIN);
    }

    proptest! {
        #[test]
        fn a_month_contains_its_start_and_not_the_instant_before(
            year in -9_999..9_999_i16,
            month in 1..=12_u8,
        ) {
            let month = Month { year, month };

            prop_assert_eq!(Month::of(month.start(), 0), month);
            prop_assert!(Month::of(UnixMillis(month.start().0 - 1), 0) < month);
        }
    }
}
