//! Reading where home is from three text fields.

use carport_domain::place::{Coordinates, Home};
use carport_domain::units::Meters;

use crate::words::Settings;

/// The radius that is offered when the owner has not chosen one, in meters.
pub const DEFAULT_RADIUS_METERS: f64 = 50.0;

/// The radii that make sense, in meters: finer is beyond a receiver, wider is a town.
const RADIUS_METERS: core::ops::RangeInclusive<f64> = 10.0..=5_000.0;

/// Why a field cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldError {
    /// It is empty.
    Missing,
    /// It holds something else than one number.
    NotANumber,
    /// The number is beyond its bounds.
    OutOfRange,
    /// Both coordinates are zero, which stands for an unknown position.
    NoPlace,
}

/// What is wrong, by field; at least one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HomeErrors {
    /// About the latitude, and about both when they are zero.
    pub latitude: Option<FieldError>,
    /// About the longitude.
    pub longitude: Option<FieldError>,
    /// About the radius.
    pub radius: Option<FieldError>,
}

impl HomeErrors {
    /// The sentence under the latitude.
    pub fn latitude_text(&self, words: &Settings) -> Option<&'static str> {
        self.latitude.map(|error| match error {
            FieldError::Missing => words.latitude_missing,
            FieldError::NotANumber => words.latitude_not_a_number,
            FieldError::OutOfRange => words.latitude_out_of_range,
            FieldError::NoPlace => words.no_place,
        })
    }

    /// The sentence under the longitude.
    pub fn longitude_text(&self, words: &Settings) -> Option<&'static str> {
        self.longitude.map(|error| match error {
            FieldError::Missing => words.longitude_missing,
            FieldError::NotANumber => words.longitude_not_a_number,
            FieldError::OutOfRange => words.longitude_out_of_range,
            FieldError::NoPlace => words.no_place,
        })
    }

    /// The sentence under the radius.
    pub fn radius_text(&self, words: &Settings) -> Option<&'static str> {
        self.radius.map(|error| match error {
            FieldError::Missing => words.radius_missing,
            FieldError::NotANumber | FieldError::NoPlace => words.radius_not_a_number,
            FieldError::OutOfRange => words.radius_out_of_range,
        })
    }
}

/// Reads home. Decimals may have a point or a comma; a pair pasted into the latitude counts for
/// both fields, whatever stands in the other one.
pub fn parse_home(latitude: &str, longitude: &str, radius: &str) -> Result<Home, HomeErrors> {
    let (latitude, longitude) = split_pair(latitude).unwrap_or((latitude, longitude));
    let latitude = parse_number(latitude).and_then(|value| within(value, &(-90.0..=90.0)));
    let longitude = parse_number(longitude).and_then(|value| within(value, &(-180.0..=180.0)));
    let radius = parse_number(radius.trim().trim_end_matches('m'))
        .and_then(|value| within(value, &RADIUS_METERS));

    let (Ok(latitude), Ok(longitude), Ok(radius)) = (latitude, longitude, radius) else {
        return Err(HomeErrors {
            latitude: latitude.err(),
            longitude: longitude.err(),
            radius: radius.err(),
        });
    };
    let center = Coordinates::new(latitude, longitude).ok_or(HomeErrors {
        latitude: Some(FieldError::NoPlace),
        ..HomeErrors::default()
    })?;

    Ok(Home {
        center,
        radius: Meters(radius),
    })
}

/// The coordinates as the fields show them: degrees with a point, precise to a centimeter or so.
pub fn home_fields(home: &Home) -> (String, String, String) {
    (
        degrees_text(home.center.latitude()),
        degrees_text(home.center.longitude()),
        home.radius.0.to_string(),
    )
}

fn degrees_text(degrees: f64) -> String {
    let text = format!("{degrees:.7}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Two numbers in one text: `48.8566, 2.3522`, `48,8566 2,3522`, `48.8566,2.3522`,
/// `48,8566;2,3522`. A lone comma between digits is a decimal one.
fn split_pair(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if let Some(pair) = text.split_once(';') {
        return Some(pair);
    }
    if let Some((first, second)) = text.split_once(char::is_whitespace) {
        return Some((
            first.trim_end_matches(','),
            second.trim_start_matches([' ', ',']),
        ));
    }
    let commas: Vec<_> = text.match_indices(',').map(|(index, _)| index).collect();
    let middle = match commas.as_slice() {
        [only] if text.contains('.') => *only,
        [_, middle, _] => *middle,
        _ => return None,
    };
    Some((&text[..middle], &text[middle + 1..]))
}

fn parse_number(text: &str) -> Result<f64, FieldError> {
    let plain: String = text
        .chars()
        .filter(|character| !character.is_whitespace() && *character != '°')
        .map(|character| match character {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    if plain.is_empty() {
        return Err(FieldError::Missing);
    }
    // `inf`, `nan` and `1e3` are numbers to Rust, not to the owner.
    let is_plain = plain
        .chars()
        .all(|character| character.is_ascii_digit() || matches!(character, '.' | '-' | '+'));
    let number = is_plain.then(|| plain.parse().ok()).flatten();

    number.ok_or(FieldError::NotANumber)
}

fn within(value: f64, range: &core::ops::RangeInclusive<f64>) -> Result<f64, FieldError> {
    if range.contains(&value) {
        Ok(value)
    } else {
        Err(FieldError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::words::words;

    fn home(latitude: f64, longitude: f64, radius: f64) -> Home {
        Home {
            center: Coordinates::new(latitude, longitude).unwrap(),
            radius: Meters(radius),
        }
    }

    #[test]
    fn decimals_may_have_a_point_or_a_comma() {
        let expected = Ok(home(48.8566, 2.3522, 50.0));

        assert_eq!(parse_home("48.8566", "2.3522", "50"), expected);
        assert_eq!(parse_home(" 48,8566 ", "2,3522", "50 m"), expected);
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
            assert_eq!(parse_home(pasted, "7", "50"), expected, "{pasted}");
        }
    }

    #[test]
    fn the_southern_and_western_halves_are_negative() {
        assert_eq!(
            parse_home("-33.8688, −70.5", "", "100"),
            Ok(home(-33.8688, -70.5, 100.0))
        );
    }

    #[test]
    fn each_field_has_its_own_error() {
        assert_eq!(
            parse_home("", "east", "9"),
            Err(HomeErrors {
                latitude: Some(FieldError::Missing),
                longitude: Some(FieldError::NotANumber),
                radius: Some(FieldError::OutOfRange),
            })
        );
    }

    #[test]
    fn infinity_and_exponents_are_no_degrees() {
        for text in ["inf", "NaN", "1e1", "1.2.3", "--4", "48-2"] {
            let errors = parse_home(text, "2", "50").unwrap_err();
            assert_eq!(errors.latitude, Some(FieldError::NotANumber), "{text}");
        }
    }

    #[test]
    fn the_borders_of_the_radius_pass_and_no_further() {
        assert!(parse_home("48", "2", "10").is_ok());
        assert!(parse_home("48", "2", "5000").is_ok());
        assert!(parse_home("48", "2", "5 000").is_ok());
        assert!(parse_home("48", "2", "9.9").is_err());
        assert!(parse_home("48", "2", "5000.1").is_err());
    }

    #[test]
    fn zero_zero_is_no_home() {
        let errors = parse_home("0", "0", "50").unwrap_err();

        assert_eq!(errors.latitude, Some(FieldError::NoPlace));
    }

    #[test]
    fn a_saved_home_survives_its_own_fields() {
        let saved = home(48.856_613_2, -2.35, 120.0);
        let (latitude, longitude, radius) = home_fields(&saved);

        assert_eq!(
            (latitude.as_str(), longitude.as_str()),
            ("48.8566132", "-2.35")
        );
        assert_eq!(parse_home(&latitude, &longitude, &radius), Ok(saved));
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
                        .radius_text(words)
                        .is_some_and(|text| !text.is_empty())
                );
            }
        }
    }
}
