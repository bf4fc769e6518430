//! What each text says, and which say nothing.

use proptest::prelude::*;

use super::*;

const LANGUAGES: [Language; 2] = [Language::English, Language::French];

fn kwh(text: &str, language: Language) -> Option<f64> {
    energy(text, language).map(|energy| energy.amount.0)
}

fn money(text: &str) -> Option<(f64, String)> {
    match cost(text, Language::French)? {
        Cost::Is(money) => Some((money.amount, money.currency)),
        Cost::Untold => None,
    }
}

fn minutes(text: &str) -> Option<u64> {
    let seconds = duration(text)?.as_secs();
    assert_eq!(seconds % 60, 0, "{text}");
    Some(seconds / 60)
}

#[test]
fn energies_are_read_with_their_decimals() {
    for language in LANGUAGES {
        assert_eq!(kwh("~ 5,9 kWh", language), Some(5.9));
        assert_eq!(kwh("12,4 kWh", language), Some(12.4));
        assert_eq!(kwh("1 234,5 kWh", language), Some(1234.5));
        assert_eq!(kwh("~1\u{202f}234,5\u{a0}kWh", language), Some(1234.5));
        assert_eq!(kwh("1.234,5 kWh", language), Some(1234.5));
        assert_eq!(kwh("1,234.5 kWh", language), Some(1234.5));
        assert_eq!(kwh("0 kWh", language), Some(0.0));
    }
    assert_eq!(kwh("1,234 kWh", Language::English), Some(1234.0));
    assert_eq!(kwh("1,234 kWh", Language::French), Some(1.234));
}

#[test]
fn an_energy_says_how_it_is_meant() {
    let precision = |text| energy(text, Language::English).map(|energy| energy.precision);

    assert_eq!(precision("17 kWh"), Some(Precision::Exact));
    assert_eq!(precision("~ 17 kWh"), Some(Precision::About));
    assert_eq!(precision("env. 17 kWh"), Some(Precision::About));
    assert_eq!(precision("< 2 kWh"), Some(Precision::Below));
}

#[test]
fn another_unit_or_a_cut_text_is_no_energy() {
    for text in [
        "~ 1",
        "~ 17 k",
        "~ 17 kW",
        "5900 Wh",
        "1 MWh",
        "17 kWh/100 km",
        "17 kWh 2",
        "-17 kWh",
        "> 2 kWh",
        "kWh",
        "~",
        "",
        "17,\u{a0}kWh",
        "1000000 kWh",
        "17\u{0301} kWh",
        "\u{0661}\u{0667} kWh",
    ] {
        for language in LANGUAGES {
            assert_eq!(kwh(text, language), None, "{text}");
        }
    }
}

#[test]
fn a_cost_is_read_with_its_currency_on_either_side() {
    let euros = |amount| Some((amount, "EUR".to_owned()));

    assert_eq!(money("~ 6,40 EUR"), euros(6.4));
    assert_eq!(money("~11.85 EUR"), euros(11.85));
    assert_eq!(money("6,40\u{a0}€"), euros(6.4));
    assert_eq!(money("€6.40"), euros(6.4));
    assert_eq!(money("0,00 EUR"), euros(0.0));
    assert_eq!(money("£ 6.40"), Some((6.4, "GBP".to_owned())));
    assert_eq!(money("CHF 1'234.50"), Some((1234.5, "CHF".to_owned())));
    assert_eq!(money("12 kr"), Some((12.0, "kr".to_owned())));
}

#[test]
fn dashes_are_a_cost_that_nobody_told() {
    for text in ["--", "-- EUR", "– EUR", "~ -- EUR", "€ —", "EUR --"] {
        assert_eq!(cost(text, Language::French), Some(Cost::Untold), "{text}");
    }
}

#[test]
fn a_sum_without_a_currency_or_with_two_is_no_cost() {
    for text in [
        "6,40",
        "6,40 E",
        "6,40 EU",
        "EUR 6,40 CHF",
        "EUR",
        "",
        "~",
        "-5 EUR",
        "6,40 EUR 2",
        "6,40 points",
        "31min",
        "-- E",
        "6,4O EUR",
    ] {
        assert_eq!(cost(text, Language::French), None, "{text}");
    }
}

#[test]
fn durations_are_read_in_the_words_of_several_languages() {
    for (text, expected) in [
        ("1h 52min", 112),
        ("1 h 52 min", 112),
        ("1h52min", 112),
        ("31min", 31),
        ("0min", 0),
        ("2 Std. 5 Min.", 125),
        ("2 heures 5 minutes", 125),
        ("1 hr, 2 mins", 62),
        ("3 uur", 180),
        ("1\u{a0}h\u{202f}05\u{a0}min", 65),
        ("1 d 2 h", 1560),
    ] {
        assert_eq!(minutes(text), Some(expected), "{text}");
    }
}

#[test]
fn a_cut_or_crooked_duration_is_none() {
    for text in [
        "",
        "1h 5",
        "1h 52mi",
        "52",
        "min",
        "1h 75min",
        "52min 1h",
        "1h 1h",
        "-1h",
        "1,5 h",
        "800h",
        "99999999999h",
        "1h 52min Home",
    ] {
        assert_eq!(duration(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>()) {
        for language in LANGUAGES {
            let _ = (energy(&text, language), cost(&text, language));
        }
        let _ = duration(&text);
    }

    #[test]
    fn text_like_an_energy_is_read_without_a_panic(
        text in "[~< ]{0,2}[0-9., '\u{a0}\u{202f}\u{2019}é€]{0,12}(kWh|EUR|h|min)?",
    ) {
        for language in LANGUAGES {
            let _ = (energy(&text, language), cost(&text, language));
        }
        let _ = duration(&text);
    }

    #[test]
    fn a_cut_text_never_becomes_another_number(
        whole in 0..99_999_u32,
        hundredths in 0..100_u32,
        cut in 0..12_usize,
    ) {
        let text = format!("~ {whole},{hundredths:02} kWh");
        let part = text.get(..text.len().saturating_sub(cut)).unwrap_or_default();
        let read = energy(part, Language::French).map(|energy| energy.amount.0);
        let expected = f64::from(whole) + f64::from(hundredths) / 100.0;
        if let Some(read) = read {
            prop_assert!((read - expected).abs() < 1e-9, "{part}");
        }
    }
}
