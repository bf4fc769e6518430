//! Ages, durations, and instants by the word for their day.

use core::time::Duration;

use carport_domain::time::UnixMillis;

use crate::locale::{DateForm, Locale};
use crate::words::words;

const MINUTE_SECS: u64 = 60;
const HOUR_SECS: u64 = 60 * MINUTE_SECS;
const DAY_SECS: u64 = 24 * HOUR_SECS;
const DAY_MILLIS: i64 = 86_400_000;

/// Days from now beyond which a date needs its year.
const DAYS_WITHOUT_YEAR: i64 = 180;

/// `just now`, `12 min ago`, `2 h ago`, `3 days ago`; whole units, rounded down.
pub fn relative_age(age: Duration, locale: &dyn Locale) -> String {
    let time = &words(locale.language()).time;
    match age.as_secs() {
        0..MINUTE_SECS => time.just_now.to_owned(),
        secs @ MINUTE_SECS..HOUR_SECS => time.minutes_ago.text(secs / MINUTE_SECS, locale),
        secs @ HOUR_SECS..DAY_SECS => time.hours_ago.text(secs / HOUR_SECS, locale),
        secs => time.days_ago.text(secs / DAY_SECS, locale),
    }
}

/// `45 s`, `12 min`, `2 h 15 min`, `3 days`.
pub fn duration(duration: Duration, locale: &dyn Locale) -> String {
    let time = &words(locale.language()).time;
    match duration.as_secs() {
        secs @ 0..MINUTE_SECS => time.seconds.text(secs, locale),
        secs @ MINUTE_SECS..HOUR_SECS => time.minutes.text(secs / MINUTE_SECS, locale),
        secs @ HOUR_SECS..DAY_SECS => {
            let hours = time.hours.text(secs / HOUR_SECS, locale);
            match secs % HOUR_SECS / MINUTE_SECS {
                0 => hours,
                minutes => (time.hours_minutes)(&hours, &time.minutes.text(minutes, locale)),
            }
        }
        secs => time.days.text(secs / DAY_SECS, locale),
    }
}

/// `today at 06:40`, `tomorrow at 06:40`, `on 6 May at 06:40`; with weekday and year when far off.
///
/// Days are those of the device's time zone, each instant by its own offset, so that the night of
/// a clock change does not shift a day.
pub fn date_words(at: UnixMillis, now: UnixMillis, locale: &dyn Locale) -> String {
    day_words(at, now, DateForm::Time, locale)
}

/// The same to the second: `today at 06:40:09`; without seconds when far off.
pub fn date_words_to_the_second(at: UnixMillis, now: UnixMillis, locale: &dyn Locale) -> String {
    day_words(at, now, DateForm::TimeWithSeconds, locale)
}

fn day_words(at: UnixMillis, now: UnixMillis, time: DateForm, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).time;
    let time = locale.date(at, time);
    match local_day(at, locale) - local_day(now, locale) {
        0 => (words.today_at)(&time),
        1 => (words.tomorrow_at)(&time),
        -1 => (words.yesterday_at)(&time),
        days if days.abs() <= DAYS_WITHOUT_YEAR => {
            (words.on_day_at)(&locale.date(at, DateForm::Day), &time)
        }
        _ => (words.on)(&locale.date(at, DateForm::Full)),
    }
}

/// `today at 09:15 – 11:30`: an end on the same day goes without its day.
pub fn span_words(
    from: UnixMillis,
    until: UnixMillis,
    now: UnixMillis,
    locale: &dyn Locale,
) -> String {
    let begin = date_words(from, now, locale);
    let end = if local_day(from, locale) == local_day(until, locale) {
        locale.date(until, DateForm::Time)
    } else {
        date_words(until, now, locale)
    };
    format!("{begin} – {end}")
}

/// The midnight with which a day of the device's calendar began, so many days before an instant.
pub(crate) fn day_start(at: UnixMillis, days_before: i64, locale: &dyn Locale) -> UnixMillis {
    let midnight = (local_day(at, locale) - days_before).saturating_mul(DAY_MILLIS);
    let shifted = |by: UnixMillis| {
        let offset_millis = i64::from(locale.utc_offset_minutes(by)) * 60_000;
        UnixMillis(midnight.saturating_sub(offset_millis))
    };
    // The offset is that of the midnight itself, which the first guess comes near enough to find.
    shifted(shifted(at))
}

/// The day of an instant on the device's calendar, counted from 1970.
pub(crate) fn local_day(at: UnixMillis, locale: &dyn Locale) -> i64 {
    let offset_millis = i64::from(locale.utc_offset_minutes(at)) * 60_000;
    at.0.saturating_add(offset_millis).div_euclid(DAY_MILLIS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language, Plural};

    const FRENCH: FixedLocale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 120,
    };
    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };
    /// 2025-05-04T21:30:00Z: 23:30 on the clock of `FRENCH`.
    const LATE: UnixMillis = UnixMillis(1_746_394_200_000);
    const MINUTE: i64 = 60_000;

    fn age(secs: u64, locale: &dyn Locale) -> String {
        relative_age(Duration::from_secs(secs), locale)
    }

    #[test]
    fn an_age_is_told_in_the_largest_whole_unit() {
        let texts = [0, 59, 60, 3_599, 3_600, 86_399, 86_400, 9 * 86_400]
            .map(|secs| age(secs, &ENGLISH).replace('\u{a0}', " "));

        assert_eq!(
            texts,
            [
                "just now",
                "just now",
                "1 min ago",
                "59 min ago",
                "1 h ago",
                "23 h ago",
                "1 day ago",
                "9 days ago"
            ]
        );
    }

    #[test]
    fn a_french_age_agrees_in_number() {
        assert_eq!(age(5, &FRENCH), "à l’instant");
        assert_eq!(age(720, &FRENCH), "il y a 12\u{a0}min");
        assert_eq!(age(86_400, &FRENCH), "il y a 1\u{a0}jour");
        assert_eq!(age(172_800, &FRENCH), "il y a 2\u{a0}jours");
    }

    #[test]
    fn a_duration_drops_an_empty_rest() {
        let text = |secs| duration(Duration::from_secs(secs), &ENGLISH).replace('\u{a0}', " ");

        assert_eq!(text(45), "45 s");
        assert_eq!(text(8_100), "2 h 15 min");
        assert_eq!(text(7_200), "2 h");
    }

    #[test]
    fn one_minute_past_midnight_is_tomorrow() {
        let at = UnixMillis(LATE.0 + 31 * MINUTE);

        assert_eq!(date_words(at, LATE, &FRENCH), "demain à 00:01");
        assert_eq!(date_words(LATE, at, &FRENCH), "hier à 23:30");
        assert_eq!(date_words(at, at, &FRENCH), "aujourd’hui à 00:01");
    }

    #[test]
    fn a_log_tells_its_time_to_the_second() {
        let at = UnixMillis(LATE.0 + 9_999);

        assert_eq!(
            date_words_to_the_second(at, LATE, &FRENCH),
            "aujourd’hui à 23:30:09"
        );
    }

    #[test]
    fn midnight_is_that_of_the_device_and_not_of_utc() {
        let at = UnixMillis(LATE.0 + 31 * MINUTE);

        assert_eq!(date_words(at, LATE, &ENGLISH), "today at 22:01");
    }

    #[test]
    fn a_span_names_its_day_once_unless_it_ends_on_another() {
        let from = UnixMillis(LATE.0 - 90 * MINUTE);
        let past_midnight = UnixMillis(LATE.0 + 31 * MINUTE);

        assert_eq!(
            span_words(from, LATE, LATE, &FRENCH),
            "aujourd’hui à 22:00 – 23:30"
        );
        assert_eq!(
            span_words(LATE, past_midnight, past_midnight, &FRENCH),
            "hier à 23:30 – aujourd’hui à 00:01"
        );
    }

    #[test]
    fn a_far_day_has_its_year() {
        let at = |days: i64| UnixMillis(LATE.0 - days * 86_400_000);

        assert_eq!(date_words(at(9), LATE, &ENGLISH), "on 25 April at 21:30");
        assert_eq!(
            date_words(at(365), LATE, &FRENCH),
            "le samedi 4 mai 2024 à 23:30"
        );
    }

    /// Central European time around the change of 2025-03-30T01:00:00Z.
    struct ChangingClock;

    impl Locale for ChangingClock {
        fn language(&self) -> Language {
            Language::English
        }
        fn number(&self, value: f64, decimals: u8) -> String {
            ENGLISH.number(value, decimals)
        }
        fn plural(&self, count: u64) -> Plural {
            ENGLISH.plural(count)
        }
        fn date(&self, at: UnixMillis, form: DateForm) -> String {
            let utc_offset_minutes = self.utc_offset_minutes(at);
            FixedLocale {
                utc_offset_minutes,
                ..ENGLISH
            }
            .date(at, form)
        }
        fn utc_offset_minutes(&self, at: UnixMillis) -> i32 {
            if at.0 < 1_743_296_400_000 { 60 } else { 120 }
        }
    }

    #[test]
    fn the_night_of_a_clock_change_keeps_its_days() {
        // 23:30 on the 29th, one hour and a half before the change; 22:45 UTC on the 30th is
        // already 00:45 on the 31st, 24 hours and a quarter later.
        let evening = UnixMillis(1_743_287_400_000);
        let next_night = UnixMillis(evening.0 + (24 * 60 + 15) * MINUTE);

        assert_eq!(
            date_words(next_night, evening, &ChangingClock),
            "on 31 March at 00:45"
        );
        assert_eq!(
            date_words(UnixMillis(evening.0 + 45 * MINUTE), evening, &ChangingClock),
            "tomorrow at 00:15"
        );
    }

    #[test]
    fn a_day_begins_at_the_midnight_of_its_own_offset() {
        // Noon on the day of the change, UTC; that day began at 00:00 of the offset before.
        let noon = UnixMillis(1_743_336_000_000);

        assert_eq!(
            day_start(noon, 0, &ChangingClock),
            UnixMillis(1_743_289_200_000)
        );
        assert_eq!(
            day_start(noon, 6, &ChangingClock),
            UnixMillis(1_743_289_200_000 - 6 * 86_400_000)
        );
    }
}
