//! How numbers, plurals and dates are written, behind a trait.

use carport_domain::time::UnixMillis;

/// The languages of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

/// The grammatical number of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Singular.
    One,
    /// Plural.
    Other,
}

/// How much of an instant is written. Always in the device's own time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// `06:40`.
    Time,
    /// `06:40:09`.
    TimeWithSeconds,
    /// `4 May`.
    Day,
    /// `Sunday 4 May 2025 at 11:18`.
    Full,
    /// `April 2026`.
    Month,
}

/// The rules of one language in one time zone.
pub trait Locale {
    /// Which language.
    fn language(&self) -> Language;

    /// A number with exactly `decimals` decimals and the language's separators.
    fn number(&self, value: f64, decimals: u8) -> String;

    /// The grammatical number of a count.
    fn plural(&self, count: u64) -> Plural;

    /// An instant in the device's time zone.
    fn date(&self, at: UnixMillis, form: DateForm) -> String;

    /// Minutes east of UTC at an instant; tells today from tomorrow.
    fn utc_offset_minutes(&self, at: UnixMillis) -> i32;
}

/// Rules that depend on nothing but themselves: for native tests, tools and reports.
///
/// The browser's own rules may differ in details; both keep the shapes of [`DateForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixedLocale {
    /// Which language.
    pub language: Language,
    /// Minutes east of UTC, the same all year.
    pub utc_offset_minutes: i32,
}

const MILLIS_PER_SECOND: i64 = 1_000;
const MILLIS_PER_MINUTE: i64 = 60 * MILLIS_PER_SECOND;
const MINUTES_PER_DAY: i64 = 24 * 60;

const ENGLISH_WEEKDAYS: [&str; 7] = [
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
];
const FRENCH_WEEKDAYS: [&str; 7] = [
    "jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "mercredi",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

impl Locale for FixedLocale {
    fn language(&self) -> Language {
        self.language
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        let (group, point) = match self.language {
            Language::English => (',', '.'),
            Language::French => ('\u{202f}', ','),
        };
        let plain = format!("{:.*}", usize::from(decimals), value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let is_zero = plain.chars().all(|c| c == '0' || c == '.');

        let mut text = String::new();
        if value < 0.0 && !is_zero {
            text.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }

        text
    }

    fn plural(&self, count: u64) -> Plural {
        match (self.language, count) {
            (_, 1) | (Language::French, 0) => Plural::One,
            _ => Plural::Other,
        }
    }

    fn date(&self, at: UnixMillis, form: DateForm) -> String {
        let at_millis = at.0;
        let minutes = at_millis.div_euclid(MILLIS_PER_MINUTE) + i64::from(self.utc_offset_minutes);
        let day = minutes.div_euclid(MINUTES_PER_DAY);
        let minute = minutes.rem_euclid(MINUTES_PER_DAY);
        let date = CivilDate::from_days(day);
        let time = format!("{:02}:{:02}", minute / 60, minute % 60);
        let weekday = usize::try_from(day.rem_euclid(7)).unwrap_or(0);
        let CivilDate { year, month, day } = date;
        let (weekday, month, ordinal, at) = match self.language {
            Language::English => (ENGLISH_WEEKDAYS[weekday], ENGLISH_MONTHS[month], "", "at"),
            Language::French => {
                let ordinal = if day == 1 { "er" } else { "" };
                (FRENCH_WEEKDAYS[weekday], FRENCH_MONTHS[month], ordinal, "à")
            }
        };
        match form {
            DateForm::Time => time,
            DateForm::TimeWithSeconds => {
                let second = at_millis.rem_euclid(MILLIS_PER_MINUTE) / MILLIS_PER_SECOND;
                format!("{time}:{second:02}")
            }
            DateForm::Day => format!("{day}{ordinal} {month}"),
            DateForm::Full => format!("{weekday} {day}{ordinal} {month} {year} {at} {time}"),
            DateForm::Month => format!("{month} {year}"),
        }
    }

    fn utc_offset_minutes(&self, _at: UnixMillis) -> i32 {
        self.utc_offset_minutes
    }
}

/// A day of the Gregorian calendar.
struct CivilDate {
    year: i64,
    /// 0 is January.
    month: usize,
    day: i64,
}

impl CivilDate {
    /// Counts from 1970-01-01, in eras of 400 years that begin in March, so that the leap day is
    /// the last of its year.
    fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12;
        let year = year_of_era + era * 400 + i64::from(month < 2);

        Self {
            year,
            month: usize::try_from(month).unwrap_or(0),
            day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };
    const FRENCH: FixedLocale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 120,
    };
    /// 2025-05-04T09:18:00Z.
    const SUNDAY: UnixMillis = UnixMillis(1_746_350_280_000);

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!(ENGLISH.number(1_234_567.25, 1), "1,234,567.2");
        assert_eq!(FRENCH.number(1_240.5, 1), "1\u{202f}240,5");
        assert_eq!(ENGLISH.number(999.0, 0), "999");
    }

    #[test]
    fn a_negative_number_that_rounds_to_zero_has_no_sign() {
        assert_eq!(ENGLISH.number(-0.4, 0), "0");
        assert_eq!(ENGLISH.number(-1_234.0, 0), "-1,234");
    }

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        assert_eq!(FRENCH.plural(0), Plural::One);
        assert_eq!(ENGLISH.plural(0), Plural::Other);
    }

    #[test]
    fn dates_have_the_shapes_that_the_trait_promises() {
        assert_eq!(
            ENGLISH.date(SUNDAY, DateForm::Full),
            "Sunday 4 May 2025 at 09:18"
        );
        assert_eq!(
            FRENCH.date(SUNDAY, DateForm::Full),
            "dimanche 4 mai 2025 à 11:18"
        );
        assert_eq!(ENGLISH.date(SUNDAY, DateForm::Day), "4 May");
        assert_eq!(FRENCH.date(SUNDAY, DateForm::Month), "mai 2025");
    }

    #[test]
    fn the_leap_day_and_the_days_before_1970_are_found() {
        // 2024-02-29T12:00:00Z and 1969-12-31T23:59:00Z.
        let leap_day = UnixMillis(1_709_208_000_000);
        let before = UnixMillis(-60_000);

        assert_eq!(
            ENGLISH.date(leap_day, DateForm::Full),
            "Thursday 29 February 2024 at 12:00"
        );
        assert_eq!(
            ENGLISH.date(before, DateForm::Full),
            "Wednesday 31 December 1969 at 23:59"
        );
    }

    #[test]
    fn the_first_of_a_french_month_is_ordinal() {
        // 2025-05-01T10:00:00Z.
        assert_eq!(
            FRENCH.date(UnixMillis(1_746_093_600_000), DateForm::Day),
            "1er mai"
        );
    }
}
