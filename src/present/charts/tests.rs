//! A device in Paris, and instants that can be read.

use carport_domain::charging::Month;
use carport_domain::time::UnixMillis;

use crate::locale::{DateForm, FixedLocale, Language, Locale, Plural};

/// Paris in 2026: the clock goes forward at 2026-03-29T01:00Z and back at 2026-10-25T01:00Z; in
/// other years as on the same days.
pub(crate) struct Paris(Language);

pub(crate) const PARIS: Paris = Paris(Language::English);
pub(crate) const PARIS_IN_FRENCH: Paris = Paris(Language::French);

/// An instant in UTC: `2026-03-29T01:00`.
pub(crate) fn at(text: &str) -> i64 {
    let (date, time) = text.split_once('T').unwrap();
    let date: Vec<i64> = date.split('-').map(|it| it.parse().unwrap()).collect();
    let (hour, minute) = time.split_once(':').unwrap();
    let month = Month {
        year: i16::try_from(date[0]).unwrap(),
        month: u8::try_from(date[1]).unwrap(),
    };
    let hours = (date[2] - 1) * 24 + hour.parse::<i64>().unwrap();
    month.start().0 + (hours * 60 + minute.parse::<i64>().unwrap()) * 60_000
}

impl Paris {
    fn fixed(&self, utc_offset_minutes: i32) -> FixedLocale {
        FixedLocale {
            language: self.0,
            utc_offset_minutes,
        }
    }
}

impl Locale for Paris {
    fn language(&self) -> Language {
        self.0
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        self.fixed(0).number(value, decimals)
    }

    fn plural(&self, count: u64) -> Plural {
        self.fixed(0).plural(count)
    }

    fn date(&self, at: UnixMillis, form: DateForm) -> String {
        self.fixed(self.utc_offset_minutes(at)).date(at, form)
    }

    fn utc_offset_minutes(&self, instant: UnixMillis) -> i32 {
        let year = Month::of(instant, 0).year;
        let change = |month, day: i64| {
            let first = Month { year, month }.start().0;
            first + (day - 1) * 86_400_000 + 3_600_000
        };
        if (change(3, 29)..change(10, 25)).contains(&instant.0) {
            120
        } else {
            60
        }
    }
}
