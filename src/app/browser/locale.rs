//! Numbers, plurals and dates as this browser writes them, through `Intl`.

use core::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use carport_domain::time::UnixMillis;
use carport_present::locale::{DateForm, Language, Locale, Plural};
use js_sys::{Array, Date, Function, Intl, Object};
use wasm_bindgen::JsValue;

use super::{shape, window};

/// One language in this device's time zone. Cloning shares the formatters, which are slow to make.
#[derive(Clone)]
pub struct BrowserLocale {
    language: Language,
    tag: Array,
    plural_rules: Intl::PluralRules,
    numbers: Rc<RefCell<HashMap<u8, Function>>>,
    dates: Rc<RefCell<HashMap<DateForm, Function>>>,
}

impl BrowserLocale {
    /// The rules of a language.
    pub fn new(language: Language) -> Self {
        // British English: day before month and 24 hours, as everywhere these cars are sold but one.
        let tag = Array::of1(&JsValue::from_str(match language {
            Language::English => "en-GB",
            Language::French => "fr-FR",
        }));
        Self {
            language,
            plural_rules: Intl::PluralRules::new(&tag, &Object::new()),
            tag,
            numbers: Rc::default(),
            dates: Rc::default(),
        }
    }

    fn number_format(&self, decimals: u8) -> Function {
        self.numbers
            .borrow_mut()
            .entry(decimals)
            .or_insert_with(|| {
                let options = shape::object(&[
                    ("minimumFractionDigits", decimals.into()),
                    ("maximumFractionDigits", decimals.into()),
                ]);
                Intl::NumberFormat::new(&self.tag, &options).format()
            })
            .clone()
    }

    fn date_format(&self, form: DateForm) -> Function {
        self.dates
            .borrow_mut()
            .entry(form)
            .or_insert_with(|| {
                let fields: &[(&str, &str)] = match form {
                    DateForm::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
                    DateForm::TimeWithSeconds => &[
                        ("hour", "2-digit"),
                        ("minute", "2-digit"),
                        ("second", "2-digit"),
                    ],
                    DateForm::Day => &[("day", "numeric"), ("month", "long")],
                    DateForm::Full => &[("dateStyle", "full"), ("timeStyle", "short")],
                    DateForm::Month => &[("month", "long"), ("year", "numeric")],
                };
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| (*name, JsValue::from_str(value)))
                    .collect();
                Intl::DateTimeFormat::new(&self.tag, &shape::object(&fields)).format()
            })
            .clone()
    }
}

impl Locale for BrowserLocale {
    fn language(&self) -> Language {
        self.language
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        let value = without_negative_zero(value, decimals);
        written(&self.number_format(decimals), &JsValue::from_f64(value))
    }

    fn plural(&self, count: u64) -> Plural {
        if self.plural_rules.select(count as f64) == "one" {
            Plural::One
        } else {
            Plural::Other
        }
    }

    fn date(&self, at: UnixMillis, form: DateForm) -> String {
        // Browsers disagree on a comma after the English weekday.
        written(&self.date_format(form), &date_from(at)).replacen(", ", " ", 1)
    }

    fn utc_offset_minutes(&self, at: UnixMillis) -> i32 {
        let west_minutes = date_from(at).get_timezone_offset();
        // No time beyond the year 275760 has an offset.
        if west_minutes.is_nan() {
            return 0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "an offset is at most a day; seconds of a historic one are dropped"
        )]
        let east_minutes = -west_minutes as i32;
        east_minutes
    }
}

/// The language to begin with: the first of the browser's that the app speaks.
pub fn preferred_language() -> Language {
    let tags = window().navigator().languages();
    choose(tags.iter().filter_map(|tag| tag.as_string()))
}

fn choose(tags: impl Iterator<Item = String>) -> Language {
    tags.into_iter()
        .find_map(|tag| match tag.split('-').next() {
            Some(language) if language.eq_ignore_ascii_case("fr") => Some(Language::French),
            Some(language) if language.eq_ignore_ascii_case("en") => Some(Language::English),
            _ => None,
        })
        .unwrap_or(Language::English)
}

fn date_from(at: UnixMillis) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

/// What a formatter writes; empty for a date beyond the calendar's end, which it refuses.
fn written(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// `Intl` writes -0.04 with one decimal as "-0.0".
fn without_negative_zero(value: f64, decimals: u8) -> f64 {
    let shifted = value * 10_f64.powi(i32::from(decimals));
    if shifted.round() == 0.0 { 0.0 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(tags: &[&str]) -> Language {
        choose(tags.iter().map(|tag| (*tag).to_owned()))
    }

    #[test]
    fn the_first_language_the_app_speaks_is_chosen() {
        assert_eq!(chosen(&["de-DE", "fr-CH", "en"]), Language::French);
        assert_eq!(chosen(&["EN-us", "fr"]), Language::English);
    }

    #[test]
    fn english_stands_in_for_languages_the_app_does_not_speak() {
        assert_eq!(chosen(&["de", "frr", "eng"]), Language::English);
        assert_eq!(chosen(&[]), Language::English);
    }

    #[test]
    fn a_value_that_rounds_to_zero_loses_its_sign() {
        assert!(without_negative_zero(-0.04, 1).is_sign_positive());
        assert!(without_negative_zero(-0.06, 1).is_sign_negative());
    }

    #[cfg(target_arch = "wasm32")]
    mod in_browser {
        use wasm_bindgen_test::wasm_bindgen_test;

        use super::*;

        #[wasm_bindgen_test]
        fn numbers_follow_the_language() {
            let (english, french) = (
                BrowserLocale::new(Language::English),
                BrowserLocale::new(Language::French),
            );

            assert_eq!(english.number(12_345.67, 1), "12,345.7");
            assert_eq!(french.number(12_345.67, 1), "12\u{202f}345,7");
        }

        #[wasm_bindgen_test]
        fn zero_is_singular_in_french_only() {
            assert_eq!(BrowserLocale::new(Language::French).plural(0), Plural::One);
            assert_eq!(
                BrowserLocale::new(Language::English).plural(0),
                Plural::Other
            );
        }

        /// 2025-05-04 11:18 by this device's clock, wherever that is.
        fn late_morning() -> UnixMillis {
            let millis = Date::new_with_year_month_day_hr_min(2025, 4, 4, 11, 18).get_time();
            #[expect(clippy::cast_possible_truncation, reason = "a date of 2025")]
            UnixMillis(millis as i64)
        }

        fn dates(language: Language) -> [String; 4] {
            let locale = BrowserLocale::new(language);
            [
                DateForm::Time,
                DateForm::Day,
                DateForm::Month,
                DateForm::Full,
            ]
            .map(|form| locale.date(late_morning(), form))
        }

        #[wasm_bindgen_test]
        fn english_dates_read_as_their_forms_promise() {
            assert_eq!(
                dates(Language::English),
                ["11:18", "4 May", "May 2025", "Sunday 4 May 2025 at 11:18"]
            );
        }

        #[wasm_bindgen_test]
        fn french_dates_read_as_their_forms_promise() {
            assert_eq!(
                dates(Language::French),
                ["11:18", "4 mai", "mai 2025", "dimanche 4 mai 2025 à 11:18"]
            );
        }

        #[wasm_bindgen_test]
        fn a_date_beyond_the_calendar_is_no_panic() {
            let locale = BrowserLocale::new(Language::English);

            assert_eq!(locale.date(UnixMillis(i64::MAX), DateForm::Full), "");
            assert_eq!(locale.utc_offset_minutes(UnixMillis(i64::MAX)), 0);
        }
    }
}
