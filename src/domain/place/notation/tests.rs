//! One point in every notation, and what is no point.

use proptest::prelude::*;

use super::*;

fn is_paris(text: &str) -> bool {
    read(text).is_ok_and(|point| {
        (point.latitude() - 48.856_666_667).abs() < 1e-6
            && (point.longitude() - 2.352_222_222).abs() < 1e-6
    })
}

#[test]
fn degrees_minutes_and_seconds_read_in_any_usual_form() {
    for text in [
        "48°51'24\"N 2°21'8\"E",
        "48° 51' 24\" N, 2° 21' 8\" E",
        "48°51′24″N 2°21′8″E",
        "48°51’24”N 2°21’8”E",
        "48º51'24''N 2º21'8''E",
        "48 51 24 N 2 21 8 E",
        "48 51 24 n, 2 21 8 e",
        "N48°51'24\" E2°21'8\"",
        "N 48 51 24, E 2 21 8",
        "N48° 51.4' E2° 21.13333'",
        "48° 51,4' N, 2° 21,13333' E",
        "48°51'24\" 2°21'8\"",
        "48 51 24, 2 21 8",
        "48 51 24 2 21 8",
        "48 51.4 2 21.13333",
        "2°21'8\"E 48°51'24\"N",
        "+48°51'24.0\" / +2°21'8.0\"",
        "48°51'24,0\"N 2°21'8,0\"E",
        "48.856666667, 2.352222222",
        "48.856666667° N, 2.352222222° E",
        "48,856666667° N, 2,352222222° E",
    ] {
        assert!(is_paris(text), "{text}: {:?}", read(text));
    }
}

#[test]
fn decimals_may_have_a_point_or_a_comma() {
    for text in [
        "48.8566, 2.3522",
        "48.8566,2.3522",
        "48.8566 2.3522",
        "48,8566, 2,3522",
        "48,8566,2,3522",
        "48,8566 ; 2,3522",
        "48,8566 2,3522",
        "48.8566°, 2.3522°",
    ] {
        let expected = Coordinates::new(48.8566, 2.3522);
        assert!(read(text).ok() == expected, "{text}");
    }
}

#[test]
fn south_and_west_are_negative_by_sign_and_by_letter() {
    let expected = Coordinates::new(-33.5, -70.25);
    for text in [
        "-33.5, -70.25",
        "−33.5 −70.25",
        "33.5 S 70.25 W",
        "33°30'S 70°15'W",
        "33°30' S, 70°15' O",
        "-33°30' -70°15'",
    ] {
        assert!(read(text).ok() == expected, "{text}");
    }
}

#[test]
fn minutes_south_of_the_equator_keep_their_sign() {
    let point = read("-0°30', 12°0'").unwrap();

    assert!((point.latitude() + 0.5).abs() < 1e-12);
}

#[test]
fn a_plus_code_is_read_among_the_words_of_an_address() {
    for text in ["8FW4V75V+8Q", "8fw4v75v+8q", " 8FW4V75V+8Q Paris, France "] {
        let point = read(text).unwrap();
        assert!((point.latitude() - 48.858_312_5).abs() < 1e-9, "{text}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    for (text, error) in [
        ("", PointError::Missing),
        ("   ", PointError::Missing),
        ("Paris", PointError::NotUnderstood),
        ("48.8566", PointError::OnlyOne),
        ("48,8566", PointError::OnlyOne),
        ("48°51'24\"N", PointError::OnlyOne),
        ("48 N 51 N", PointError::NotUnderstood),
        ("-48 N 2 E", PointError::NotUnderstood),
        ("1.2.3, 4", PointError::NotUnderstood),
        ("48.5 30 N 2 E", PointError::NotUnderstood),
        ("inf, nan", PointError::NotUnderstood),
        ("1e1, 2", PointError::NotUnderstood),
        ("91, 2", PointError::OutOfRange),
        ("48, 181", PointError::OutOfRange),
        ("48°60'N 2°E", PointError::OutOfRange),
        ("0, 0", PointError::NoPlace),
        ("V75V+8Q Paris", PointError::ShortPlusCode),
        ("8FW40000+", PointError::CoarsePlusCode),
    ] {
        assert_eq!(read(text).err(), Some(error), "{text}");
    }
}

/// Degrees as whole degrees, minutes and seconds with two decimals.
fn sexagesimal(degrees: f64, letters: [char; 2]) -> String {
    let letter = letters[usize::from(degrees < 0.0)];
    let hundredths = (degrees.abs() * 360_000.0).round();
    let whole = (hundredths / 360_000.0).floor();
    let minutes = ((hundredths - whole * 360_000.0) / 6_000.0).floor();
    let seconds = (hundredths - whole * 360_000.0 - minutes * 6_000.0) / 100.0;
    format!("{whole}°{minutes}′{seconds:.2}″{letter}")
}

proptest! {
    #[test]
    fn every_point_survives_degrees_minutes_and_seconds(
        latitude in -89.9..89.9f64,
        longitude in -179.9..179.9f64,
    ) {
        let text = format!(
            "{} {}",
            sexagesimal(latitude, ['N', 'S']),
            sexagesimal(longitude, ['E', 'W']),
        );
        let point = read(&text);
        prop_assert!(point.is_ok(), "{}", text);
        let point = point.unwrap();
        // Half of a hundredth of a second.
        prop_assert!((point.latitude() - latitude).abs() < 2e-6);
        prop_assert!((point.longitude() - longitude).abs() < 2e-6);
    }

    #[test]
    fn every_point_survives_decimal_degrees_with_point_and_comma(
        latitude in -89.9..89.9f64,
        longitude in -179.9..179.9f64,
    ) {
        let with_points = format!("{latitude:.7}, {longitude:.7}");
        let with_commas = with_points.replace(", ", "; ").replace('.', ",");
        for text in [with_points, with_commas] {
            let point = read(&text).unwrap();
            prop_assert!((point.latitude() - latitude).abs() < 1e-7);
            prop_assert!((point.longitude() - longitude).abs() < 1e-7);
        }
    }

    #[test]
    fn no_text_leads_off_the_earth(text in "[-+0-9.,;°'\"NSEWO a-z]{0,30}") {
        let is_on_earth = |point: Coordinates| point.latitude().abs() <= 90.0;
        prop_assert!(read(&text).map_or(true, is_on_earth));
    }
}
