//! Plus codes (Open Location Code): a place as ten or so characters, such as `8FW4V75V+8Q`.

use super::Coordinates;
use super::notation::PointError;

/// The digits, in their order.
const ALPHABET: &str = "23456789CFGHJMPQRVWX";
const SEPARATOR: char = '+';
/// Where the separator stands in a full code.
const SEPARATOR_AT: usize = 8;
/// Stands for digits that were left out before the separator.
const PADDING: char = '0';
/// So many digits come in pairs, the rest are cells of a grid.
const PAIR_DIGITS: usize = 10;
/// No code has more.
const MAX_DIGITS: usize = 15;
const GRID_ROWS: f64 = 5.0;
const GRID_COLUMNS: usize = 4;

/// The first word of a text that is written as a plus code, if there is one.
pub(super) fn find(text: &str) -> Option<&str> {
    text.split([' ', '\u{a0}', '\t', '\n', ',', ';'])
        .find(|word| has_its_form(word))
}

fn has_its_form(word: &str) -> bool {
    let Some((area, cell)) = word.split_once(SEPARATOR) else {
        return false;
    };
    let is_area = area.chars().all(|c| digit(c).is_some() || c == PADDING);
    matches!(area.len(), 2 | 4 | 6 | 8) && is_area && cell.chars().all(|c| digit(c).is_some())
}

/// The middle of the area that a full code names.
pub(super) fn decode(code: &str) -> Result<Coordinates, PointError> {
    match code.find(SEPARATOR) {
        Some(SEPARATOR_AT) => {}
        Some(_) => return Err(PointError::ShortPlusCode),
        None => return Err(PointError::NotUnderstood),
    }
    if code.contains(PADDING) {
        return Err(PointError::CoarsePlusCode);
    }
    let digits: Option<Vec<usize>> = code
        .chars()
        .filter(|c| *c != SEPARATOR)
        .map(digit)
        .collect();
    let digits = digits.ok_or(PointError::NotUnderstood)?;
    // One digit after the separator would name half a pair.
    if digits.len() == PAIR_DIGITS - 1 || digits.len() > MAX_DIGITS {
        return Err(PointError::NotUnderstood);
    }

    let (pairs, grid) = digits.split_at(digits.len().min(PAIR_DIGITS));
    let (mut south, mut west, mut step) = (-90.0, -180.0, 400.0);
    for pair in pairs.chunks_exact(2) {
        step /= 20.0;
        south += pair[0] as f64 * step;
        west += pair[1] as f64 * step;
    }
    let (mut height, mut width) = (step, step);
    for cell in grid {
        height /= GRID_ROWS;
        width /= GRID_COLUMNS as f64;
        south += (cell / GRID_COLUMNS) as f64 * height;
        west += (cell % GRID_COLUMNS) as f64 * width;
    }

    Coordinates::new(south + height / 2.0, west + width / 2.0).ok_or(PointError::OutOfRange)
}

fn digit(character: char) -> Option<usize> {
    let character = character.to_ascii_uppercase();
    ALPHABET.chars().position(|digit| digit == character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decoded(code: &str) -> (f64, f64) {
        let point = decode(code).unwrap();
        (point.latitude(), point.longitude())
    }

    fn is_near(point: (f64, f64), expected: (f64, f64)) -> bool {
        (point.0 - expected.0).abs() < 1e-9 && (point.1 - expected.1).abs() < 1e-9
    }

    #[test]
    fn codes_of_several_lengths_name_the_middle_of_their_areas() {
        // Added up by hand from the digits.
        for (code, expected) in [
            ("8FW4V75V+8Q", (48.858_312_5, 2.294_437_5)),
            ("7FG49Q00+", (20.375, 2.775)),
            ("8FVC2222+22", (47.000_062_5, 8.000_062_5)),
            ("4VCPPQGP+Q9", (-41.273_062_5, 174.785_937_5)),
            ("62G20000+", (1.0, -179.0)),
            ("8FW4V75V+", (48.858_75, 2.293_75)),
            ("7FG49QCJ+2VX", (20.370_112_5, 2.782_234_375)),
        ] {
            let is_padded = code.contains('0');
            if is_padded {
                assert_eq!(decode(code), Err(PointError::CoarsePlusCode), "{code}");
            } else {
                assert!(
                    is_near(decoded(code), expected),
                    "{code}: {:?}",
                    decoded(code)
                );
            }
        }
    }

    #[test]
    fn a_code_without_its_region_is_short_and_not_guessed() {
        assert_eq!(decode("V75V+8Q"), Err(PointError::ShortPlusCode));
    }

    #[test]
    fn codes_beyond_the_poles_are_no_places() {
        assert_eq!(decode("XXXXXXXX+XX"), Err(PointError::OutOfRange));
    }

    #[test]
    fn half_a_pair_is_not_understood() {
        assert_eq!(decode("8FW4V75V+8"), Err(PointError::NotUnderstood));
    }

    #[test]
    fn a_signed_number_is_no_plus_code() {
        for text in ["+48.8566 +2.3522", "48.8+2.3", "a+b", "+"] {
            assert_eq!(find(text), None, "{text}");
        }
        assert_eq!(find("8fw4v75v+8q Paris"), Some("8fw4v75v+8q"));
    }

    /// The ten digits that name a point, by the rule that the code publishes.
    fn encode(latitude: f64, longitude: f64) -> String {
        let digits: Vec<char> = ALPHABET.chars().collect();
        let (mut north, mut east) = (latitude + 90.0, longitude + 180.0);
        let mut code = String::new();
        let mut step = 400.0;
        for pair in 0..5 {
            step /= 20.0;
            for rest in [&mut north, &mut east] {
                let count = (*rest / step).floor().min(19.0);
                *rest -= count * step;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between 0 and 19"
                )]
                code.push(digits[count as usize]);
            }
            if pair == 3 {
                code.push(SEPARATOR);
            }
        }
        code
    }

    proptest! {
        #[test]
        fn a_code_names_an_area_that_holds_its_point(
            latitude in -89.9..89.9f64,
            longitude in -179.9..179.9f64,
        ) {
            let (north, east) = decoded(&encode(latitude, longitude));

            prop_assert!((north - latitude).abs() <= 0.000_063);
            prop_assert!((east - longitude).abs() <= 0.000_063);
        }

        #[test]
        fn no_code_leads_off_the_earth(text in "[2-9C-X0+]{0,20}") {
            let is_on_earth = |point: Coordinates| point.latitude().abs() <= 90.0;
            prop_assert!(decode(&text).map_or(true, is_on_earth));
        }
    }
}
