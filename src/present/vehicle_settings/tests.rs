//! Numbers, capabilities and identities in words.

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 60,
};

fn own() -> Vin {
    Vin::parse("WBY00000000EVX001").unwrap()
}

fn verdict(text: &str, locale: &dyn Locale) -> (Tone, String) {
    let report = vin_report(&TypedVin::new(text), &own(), locale);
    report.verdict.unwrap()
}

#[test]
fn a_masked_number_keeps_three_and_four() {
    assert_eq!(masked_vin(&own()), "WBY…X001");
}

#[test]
fn the_number_of_the_car_is_recognized_with_spaces_and_hyphens() {
    let typed = TypedVin::new("wby 0000-0000 evx 001");

    let report = vin_report(&typed, &own(), &ENGLISH);

    assert_eq!(
        report,
        VinReport {
            verdict: Some((Tone::Good, "This is the number of this car.".to_owned())),
            hints: Vec::new(),
        }
    );
}

#[test]
fn another_number_says_where_it_differs() {
    let (tone, text) = verdict("WBY00000000EVX002", &FRENCH);

    assert_eq!(tone, Tone::Warning);
    assert!(text.ends_with("à partir du caractère 17."), "{text}");
}

#[test]
fn what_is_missing_or_too_much_is_counted() {
    assert_eq!(
        verdict("WBY", &ENGLISH),
        (Tone::Neutral, "14 characters are missing.".to_owned())
    );
    assert_eq!(
        verdict("WBY00000000EVX0012", &ENGLISH).1,
        "There is 1 character too many."
    );
    assert!(verdict("WBYé", &FRENCH).1.starts_with("«\u{a0}é\u{a0}»"));
}

#[test]
fn nothing_typed_says_nothing() {
    assert_eq!(
        vin_report(&TypedVin::new("  "), &own(), &ENGLISH),
        VinReport::default()
    );
}

#[test]
fn doubtful_letters_and_check_digits_are_hints_only() {
    let report = vin_report(&TypedVin::new("WBYOOOOOOOOEVXOO1"), &own(), &ENGLISH);

    assert_eq!(report.hints.len(), 2);
    assert_eq!(report.verdict.map(|(tone, _)| tone), Some(Tone::Warning));
}

fn value(capabilities: &Capabilities, standing: Standing, label: &str) -> String {
    let words = &words(Language::English).vehicle_settings;
    let rows = capability_rows(Some(capabilities), standing, words);
    let row = rows.into_iter().find(|row| row.label == label);
    row.unwrap().value
}

#[test]
fn every_reason_has_its_words() {
    let capabilities = Capabilities {
        lock: Some(true),
        horn: Some(false),
        ..Capabilities::default()
    };
    let unpaid = Capabilities {
        needs_subscription: Some(true),
        ..capabilities
    };

    assert_eq!(value(&capabilities, Standing::Open, "Lock"), "Offered");
    assert_eq!(
        value(&capabilities, Standing::Blocked, "Lock"),
        "BMW blocks it for other apps"
    );
    assert_eq!(
        value(&capabilities, Standing::Files, "Lock"),
        "The source does not offer it"
    );
    assert_eq!(
        value(&capabilities, Standing::Open, "Sound the horn"),
        "The car does not have it"
    );
    assert_eq!(
        value(&unpaid, Standing::Open, "Sound the horn"),
        "Needs a subscription with BMW"
    );
    assert_eq!(
        value(&capabilities, Standing::Open, "Trips"),
        "Not told yet"
    );
}

#[test]
fn a_car_that_was_never_read_has_a_brand_and_says_what_is_missing() {
    let words = words(Language::English);

    let rows = identity_rows(None, Brand::Mini, words);

    assert_eq!(rows[0].value, "MINI");
    for row in &rows[1..] {
        assert_eq!(row.value, words.dashboard.not_received);
    }
}

#[test]
fn every_color_and_every_body_has_a_name() {
    let words = &words(Language::French).vehicle_settings;
    let colors: std::collections::HashSet<_> = VehicleColor::ALL
        .iter()
        .map(|color| color_name(*color, &words.colors))
        .collect();
    let bodies: std::collections::HashSet<_> = Body::ALL
        .iter()
        .map(|body| body_name(*body, &words.bodies))
        .collect();

    assert_eq!(colors.len(), VehicleColor::ALL.len());
    assert_eq!(bodies.len(), Body::ALL.len());
}
