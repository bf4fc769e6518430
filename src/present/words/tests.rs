//! Lists every text of the catalogue and checks how it is written.

use super::{Counted, Phrase, Text, TwoPhrase, Words, words};
use crate::locale::Language;

/// Anything that can list its texts with the path at which they stand.
pub(crate) trait Texts {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>);
}

impl Texts for Text {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), (*self).to_owned()));
    }
}

impl Texts for Phrase {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), self("†")));
    }
}

impl Texts for TwoPhrase {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), self("†", "‡")));
    }
}

impl Texts for Counted {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        self.one.add_to(&format!("{path}.one"), texts);
        self.other.add_to(&format!("{path}.other"), texts);
    }
}

fn texts(language: Language) -> Vec<(String, String)> {
    let words: &Words = words(language);
    let mut texts = Vec::new();
    words.add_to("words", &mut texts);
    texts
}

/// Texts that are rightly the same in both languages: names, codes, signs, units.
const SAME_IN_BOTH: &[&str] = &[
    "words.app.name",
    "words.app.english",
    "words.app.french",
    "words.connect.brand_bmw",
    "words.connect.brand_mini",
    "words.connect.captcha_title",
    "words.reading.connected_drive",
    "words.settings.bar",
    "words.settings.psi",
    "words.settings.kilopascals",
    "words.settings.celsius",
    "words.settings.fahrenheit",
    "words.settings.liters",
    "words.settings.liters_short",
    "words.settings.us_gallons_short",
    "words.settings.uk_gallons_short",
    "words.settings.latitude",
    "words.settings.longitude",
    "words.settings.north",
    "words.settings.south",
    "words.settings.east",
    "words.raw.document",
    "words.map.scene.aged",
    "words.map.path.moment",
    "words.map.actions.title",
    "words.map.share.car_at",
    "words.map.parked.note",
    "words.map.controls.north",
    "words.history.tariffs.session",
    "words.history.files.table.date_order",
    "words.history.files.table.position",
    "words.history.files.imports.line",
    "words.history.report.distance",
    "words.vehicle_settings.bodies.suv",
    "words.vehicle_settings.bodies.coupe",
    "words.care.messages.critical",
    "words.care.messages.high",
    "words.care.messages.ok",
    "words.care.charge.limit_active",
    "words.care.month.sessions.one",
    "words.care.month.sessions.other",
    "words.time.minutes.one",
    "words.time.minutes.other",
    "words.time.hours.one",
    "words.time.hours.other",
    "words.time.seconds.one",
    "words.time.seconds.other",
    "words.time.hours_minutes",
    "words.time.with_age",
];

#[test]
fn every_text_is_translated_and_only_names_are_the_same() {
    let english = texts(Language::English);
    let french = texts(Language::French);

    let same: Vec<_> = english
        .iter()
        .zip(&french)
        .filter(|(english, french)| english == french)
        .map(|((path, _), _)| path.as_str())
        .collect();

    assert_eq!(same, SAME_IN_BOTH);
}

#[test]
fn no_text_is_empty_or_has_stray_space() {
    for (path, text) in both() {
        assert!(!text.is_empty(), "{path}");
        assert_eq!(text, text.trim(), "{path}");
        assert!(!text.contains("  "), "{path}: {text}");
        assert!(!text.contains('{'), "{path}: {text}");
    }
}

#[test]
fn every_phrase_shows_the_values_it_takes() {
    let english = texts(Language::English);
    let french = texts(Language::French);
    for ((path, english), (_, french)) in english.iter().zip(&french) {
        for mark in ['†', '‡'] {
            assert_eq!(english.contains(mark), french.contains(mark), "{path}");
        }
    }
}

#[test]
fn french_punctuation_does_not_begin_a_line() {
    for (path, text) in texts(Language::French) {
        let characters: Vec<_> = text.chars().collect();
        for pair in characters.windows(2) {
            let is_kept = match pair {
                [before, ';' | '?' | '!'] => *before == '\u{202f}',
                [before, ':' | '»'] | ['«', before] => *before == '\u{a0}',
                _ => true,
            };
            assert!(is_kept, "{path}: {text}");
        }
    }
}

#[test]
fn apostrophes_and_ellipses_are_the_printed_ones_and_nothing_shouts() {
    for (path, text) in both() {
        for wrong in ["'", "\"", "...", "!"] {
            assert!(!text.contains(wrong), "{path}: {text}");
        }
    }
}

#[test]
fn english_needs_no_french_spaces() {
    for (path, text) in texts(Language::English) {
        for wrong in [" :", " ;", " ?", "\u{202f}", "\u{a0}:"] {
            assert!(!text.contains(wrong), "{path}: {text}");
        }
    }
}

fn both() -> impl Iterator<Item = (String, String)> {
    let french = texts(Language::French);
    texts(Language::English).into_iter().chain(french)
}
