//! Quantities as their owner reads them: rounded, in the language's form, number and unit apart.

mod age;

pub use age::{date_words, duration, relative_age};

use carport_domain::units::{Amperes, Kilometers, Kilopascals, Liters, Meters, Percent};

use crate::dashboard::Figure;
use crate::locale::Locale;

/// Stands between a number and its unit, so that they never part at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A formatted number with its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The number in the language's form.
    pub number: String,
    /// Its unit, the same in every language so far.
    pub unit: &'static str,
}

impl Measure {
    fn new(value: f64, decimals: u8, unit: &'static str, locale: &dyn Locale) -> Self {
        Self {
            number: locale.number(value, decimals),
            unit,
        }
    }

    /// Number and unit in one text: `1,240 km`.
    pub fn joined(&self) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.number, self.unit)
    }
}

/// Odometer or range: whole kilometers.
pub fn distance_km(distance: Kilometers, locale: &dyn Locale) -> Measure {
    Measure::new(distance.0, 0, "km", locale)
}

/// Distance from home: whole meters below one kilometer, else kilometers with one decimal.
pub fn home_distance(distance: Meters, locale: &dyn Locale) -> Measure {
    // 999.6 m would read 1,000 m.
    if distance.0.round() < 1_000.0 {
        Measure::new(distance.0, 0, "m", locale)
    } else {
        Measure::new(distance.0 / 1_000.0, 1, "km", locale)
    }
}

/// Whole percents.
pub fn percent(share: Percent, locale: &dyn Locale) -> Measure {
    Measure::new(share.0, 0, "%", locale)
}

/// Liters: whole where they are, else one decimal.
pub fn liters(volume: Liters, locale: &dyn Locale) -> Measure {
    let tenths = (volume.0 * 10.0).round();
    let decimals = u8::from(tenths % 10.0 != 0.0);
    Measure::new(volume.0, decimals, "L", locale)
}

/// Tire pressure in bar, one decimal.
pub fn pressure(pressure: Kilopascals, locale: &dyn Locale) -> Measure {
    Measure::new(pressure.0 / 100.0, 1, "bar", locale)
}

/// Charging current, whole amperes.
pub fn current(current: Amperes, locale: &dyn Locale) -> Measure {
    Measure::new(current.0, 0, "A", locale)
}

/// A large number, or the word that says why there is none.
pub(crate) fn figure(label: &str, measure: Option<Measure>, absent: &str) -> Figure {
    match measure {
        Some(Measure { number, unit }) => Figure {
            label: label.to_owned(),
            value: number,
            unit: Some(unit.to_owned()),
        },
        None => Figure {
            label: label.to_owned(),
            value: absent.to_owned(),
            unit: None,
        },
    }
}

/// A text that begins a sentence or stands alone.
pub(crate) fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

/// A text that goes on inside a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };
    const FRENCH: FixedLocale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 0,
    };

    #[test]
    fn an_odometer_is_whole_and_grouped_and_does_not_break() {
        let odometer = Kilometers(12_345.4);

        assert_eq!(distance_km(odometer, &ENGLISH).joined(), "12,345\u{a0}km");
        assert_eq!(
            distance_km(odometer, &FRENCH).joined(),
            "12\u{202f}345\u{a0}km"
        );
    }

    #[test]
    fn home_distance_changes_its_unit_at_one_kilometer() {
        let text = |meters| home_distance(Meters(meters), &FRENCH).joined();

        assert_eq!(text(11.12), "11\u{a0}m");
        assert_eq!(text(999.4), "999\u{a0}m");
        assert_eq!(text(999.6), "1,0\u{a0}km");
        assert_eq!(text(4_609.5), "4,6\u{a0}km");
    }

    #[test]
    fn liters_show_a_decimal_only_when_they_have_one() {
        assert_eq!(liters(Liters(38.0), &ENGLISH).number, "38");
        assert_eq!(liters(Liters(7.5), &ENGLISH).number, "7.5");
        assert_eq!(liters(Liters(7.98), &ENGLISH).number, "8");
    }

    #[test]
    fn kilopascals_are_shown_in_bar() {
        assert_eq!(
            pressure(Kilopascals(252.0), &FRENCH).joined(),
            "2,5\u{a0}bar"
        );
    }

    #[test]
    fn a_figure_without_a_number_has_a_word_and_no_unit() {
        let unknown = figure("Odometer", None, "Unknown");

        assert_eq!(unknown.value, "Unknown");
        assert_eq!(unknown.unit, None);
    }

    #[test]
    fn a_first_letter_with_an_accent_changes_case_too() {
        assert_eq!(upper_first("état"), "État");
        assert_eq!(lower_first("À la maison"), "à la maison");
    }
}
