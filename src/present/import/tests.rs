//! Every reason is a sentence in both languages, and nothing unknown is made up.

use carport_domain::vehicle::profile::Brand;

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 120,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 120,
};

const LIMITS: Limits = Limits {
    most_bytes: 20_000_000,
    most_files: 100,
};
const NOW: UnixMillis = UnixMillis(1_750_003_200_000);

const PROBLEMS: [FileProblem; 16] = [
    FileProblem::Unopened,
    FileProblem::Empty,
    FileProblem::TooLarge,
    FileProblem::TooManyFiles,
    FileProblem::Utf16,
    FileProblem::Archive,
    FileProblem::NotText,
    FileProblem::WebPage,
    FileProblem::CutShort,
    FileProblem::NotJson,
    FileProblem::NotACar,
    FileProblem::Refusal,
    FileProblem::NewerCapture,
    FileProblem::DamagedCapture,
    FileProblem::NoCar,
    FileProblem::WhichCar,
];

#[test]
fn every_reason_is_a_sentence_of_its_own_in_both_languages() {
    for locale in [ENGLISH, FRENCH] {
        let sentences: Vec<_> = PROBLEMS
            .iter()
            .map(|problem| file_row("a", &[], Some(*problem), LIMITS, &locale).problem)
            .collect();

        assert!(sentences.iter().all(|text| text.ends_with('.')));
        let mut different = sentences.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), PROBLEMS.len());
    }
}

#[test]
fn a_file_too_large_is_told_the_limit() {
    let row = file_row("a", &[], Some(FileProblem::TooLarge), LIMITS, &FRENCH);

    assert!(row.problem.contains("20\u{a0}Mo"), "{}", row.problem);
    assert_eq!(row.tone, Tone::Alert);
}

#[test]
fn a_good_file_says_what_it_holds() {
    let kinds = [DocumentKind::Profile, DocumentKind::State];

    let row = file_row("a.json", &kinds, None, LIMITS, &ENGLISH);

    assert_eq!(row.holds, "Holds profile, state");
    assert_eq!((row.problem.as_str(), row.tone), ("", Tone::Good));
}

#[test]
fn text_that_was_pasted_has_a_name() {
    assert_eq!(file_row("", &[], None, LIMITS, &FRENCH).name, "Texte collé");
}

#[test]
fn a_car_of_a_state_alone_says_what_is_unknown() {
    let car = FoundCar {
        has_state: true,
        is_number_masked: true,
        last_seen_at: Some(UnixMillis(1_750_000_000_000)),
        kinds: vec![DocumentKind::State],
        ..FoundCar::default()
    };

    let row = found_row(&car, NOW, &ENGLISH);

    assert_eq!(row.name, "Unknown model");
    assert!(row.lines[0].starts_with("Last contact: "));
    assert!(row.lines[1].starts_with("No profile"));
    assert_eq!(row.lines.len(), 2);
}

#[test]
fn a_masked_number_is_named_and_never_shown() {
    let car = FoundCar {
        brand: Some(Brand::Mini),
        is_number_masked: true,
        kinds: vec![DocumentKind::Profile],
        ..FoundCar::default()
    };

    let row = found_row(&car, NOW, &FRENCH);

    assert_eq!(row.name, "MINI");
    assert!(row.lines[0].starts_with("Pas d’état"));
    assert_eq!(row.lines[1], "Numéro masqué");
}
