//! Home from its fields, in either unit, in any notation.

use super::*;
use crate::locale::{FixedLocale, Language};

const METRIC: DistanceUnit = DistanceUnit::Kilometers;

fn home(latitude: f64, longitude: f64, radius: f64) -> Home {
    Home {
        center: Coordinates::new(latitude, longitude).unwrap(),
        radius: Meters(radius),
    }
}

#[test]
fn decimals_may_have_a_point_or_a_comma() {
    let expected = Ok(home(48.8566, 2.3522, 50.0));

    assert_eq!(parse_home("48.8566", "2.3522", "50", METRIC), expected);
    assert_eq!(parse_home(" 48,8566 ", "2,3522", "50 m", METRIC), expected);
}

#[test]
fn a_pair_pasted_into_the_latitude_fills_both() {
    let expected = Ok(home(48.8566, 2.3522, 50.0));

    for pasted in [
        "48.8566, 2.3522",
        "48.8566,2.3522",
        "48.8566 2.3522",
        "48,8566, 2,3522",
        "48,8566,2,3522",
        "48,8566 ; 2,3522",
        "48.8566°, 2.3522°",
    ] {
        assert_eq!(parse_home(pasted, "7", "50", METRIC), expected, "{pasted}");
    }
}

#[test]
fn the_southern_and_western_halves_are_negative() {
    assert_eq!(
        parse_home("-33.8688, −70.5", "", "100", METRIC),
        Ok(home(-33.8688, -70.5, 100.0))
    );
}

#[test]
fn each_field_has_its_own_error() {
    assert_eq!(
        parse_home("", "east", "9", METRIC),
        Err(HomeErrors {
            latitude: Some(FieldError::Missing),
            longitude: Some(FieldError::NotANumber),
            radius: Some(FieldError::OutOfRange),
        })
    );
}

#[test]
fn infinity_and_exponents_are_no_degrees() {
    for text in ["inf", "NaN", "1e1", "1.2.3", "--4"] {
        let errors = parse_home(text, "2", "50", METRIC).unwrap_err();
        assert_eq!(errors.latitude, Some(FieldError::NotANumber), "{text}");
    }
}

#[test]
fn the_borders_of_the_radius_pass_and_no_further() {
    assert!(parse_home("48", "2", "10", METRIC).is_ok());
    assert!(parse_home("48", "2", "5000", METRIC).is_ok());
    assert!(parse_home("48", "2", "5 000", METRIC).is_ok());
    assert!(parse_home("48", "2", "9.9", METRIC).is_err());
    assert!(parse_home("48", "2", "5000.1", METRIC).is_err());
}

#[test]
fn zero_zero_is_no_home() {
    let errors = parse_home("0", "0", "50", METRIC).unwrap_err();

    assert_eq!(errors.latitude, Some(FieldError::NoPlace));
}

#[test]
fn a_saved_home_survives_its_own_fields() {
    let saved = home(48.856_613_2, -2.35, 120.0);
    let (latitude, longitude, radius) = home_fields(&saved, METRIC);

    assert_eq!(
        (latitude.as_str(), longitude.as_str()),
        ("48.8566132", "-2.35")
    );
    assert_eq!(
        parse_home(&latitude, &longitude, &radius, METRIC),
        Ok(saved)
    );
}

#[test]
fn every_error_has_a_sentence_in_both_languages() {
    for language in [Language::English, Language::French] {
        let words = &words(language).settings;
        for error in [
            FieldError::Missing,
            FieldError::NotANumber,
            FieldError::OutOfRange,
            FieldError::NoPlace,
        ] {
            let errors = HomeErrors {
                latitude: Some(error),
                longitude: Some(error),
                radius: Some(error),
            };
            assert!(
                errors
                    .latitude_text(words)
                    .is_some_and(|text| !text.is_empty())
            );
            assert!(
                errors
                    .longitude_text(words)
                    .is_some_and(|text| !text.is_empty())
            );
            assert!(
                errors
                    .radius_text(METRIC, words)
                    .is_some_and(|text| !text.is_empty())
            );
        }
    }
}

#[test]
fn a_radius_in_feet_is_kept_in_meters_and_shown_in_feet() {
    let imperial = DistanceUnit::Miles;
    let saved = parse_home("48.8566", "2.3522", "100 ft", imperial).unwrap();

    assert!((saved.radius.0 - 30.48).abs() < 1e-9);
    assert_eq!(home_fields(&saved, imperial).2, "100");
    for radius in ["33", "16404"] {
        assert!(parse_home("48", "2", radius, imperial).is_ok(), "{radius}");
    }
    for radius in ["32", "16405"] {
        let errors = parse_home("48", "2", radius, imperial).unwrap_err();
        assert_eq!(errors.radius, Some(FieldError::OutOfRange), "{radius}");
    }
}

#[test]
fn a_point_is_echoed_with_its_halves_and_copied_as_programs_take_it() {
    let locale = |language| FixedLocale {
        language,
        utc_offset_minutes: 0,
    };
    let paris = Coordinates::new(48.8566, 2.3522).unwrap();
    let there = Coordinates::new(-33.5, -70.25).unwrap();

    let english = locale(Language::English);
    assert_eq!(point_text(paris, &english), "48.8566° N, 2.3522° E");
    assert_eq!(point_text(there, &english), "33.5000° S, 70.2500° W");
    let french = locale(Language::French);
    assert_eq!(point_text(there, &french), "33,5000° S · 70,2500° O");
    assert_eq!(point_to_copy(there), "-33.5,-70.25");
}

#[test]
fn every_notation_in_the_field_of_the_latitude_counts_for_both() {
    for text in ["48°51'24\"N 2°21'8\"E", "8FW4V9H2+MV", "geo:48.85,2.35"] {
        let home = parse_home(text, "", "50", METRIC);
        assert!(home.is_ok_and(|home| (home.center.latitude() - 48.85).abs() < 0.1));
    }
}

#[test]
fn an_empty_place_is_no_mistake_and_every_other_one_has_a_sentence() {
    let words = &words(Language::French).settings;

    assert_eq!(point_error_text(PointError::Missing, words), None);
    for error in [
        PointError::NotUnderstood,
        PointError::OnlyOne,
        PointError::OutOfRange,
        PointError::NoPlace,
        PointError::ShortPlusCode,
        PointError::CoarsePlusCode,
        PointError::ShortLink,
        PointError::ThreeWords,
        PointError::NoCoordinates,
    ] {
        assert!(point_error_text(error, words).is_some());
    }
}
