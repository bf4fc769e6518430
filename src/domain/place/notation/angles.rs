//! Makes latitude and longitude of the pieces of a written point.

use super::PointError;
use super::tokens::{Half, Token, Unit};

/// Latitude and longitude in degrees.
pub(super) fn read(tokens: &[Token]) -> Result<(f64, f64), PointError> {
    let tokens = trimmed(tokens);
    let (first, second) = halves(tokens)?;
    let (first, second) = (angle(first)?, angle(second)?);
    let (latitude, longitude) = match (first.axis, second.axis) {
        (None, None) | (Some(Axis::Latitude), Some(Axis::Longitude)) => (first, second),
        (Some(Axis::Longitude), Some(Axis::Latitude)) => (second, first),
        _ => return Err(PointError::NotUnderstood),
    };
    if latitude.degrees.abs() > 90.0 || longitude.degrees.abs() > 180.0 {
        return Err(PointError::OutOfRange);
    }

    Ok((latitude.degrees, longitude.degrees))
}

fn trimmed(tokens: &[Token]) -> &[Token] {
    let mut tokens = tokens;
    while let [rest @ .., Token::Separator] = tokens {
        tokens = rest;
    }
    tokens
}

/// Where the one angle ends and the other begins: at a separator, at a letter, at the second mark
/// for degrees, else in the middle of the numbers.
fn halves(tokens: &[Token]) -> Result<(&[Token], &[Token]), PointError> {
    let places = |is_one: fn(&Token) -> bool| -> Vec<usize> {
        let found = tokens.iter().enumerate().filter(|(_, token)| is_one(token));
        found.map(|(index, _)| index).collect()
    };
    let separators = places(|token| *token == Token::Separator);
    let letters = places(is_letter);
    let degrees = places(|token| *token == Token::Mark(Unit::Degrees));
    let numbers = places(|token| matches!(token, Token::Number(_)));
    let cut = |at: usize| (&tokens[..at], &tokens[at..]);

    if let [only] = separators.as_slice() {
        return Ok((&tokens[..*only], &tokens[only + 1..]));
    }
    if !separators.is_empty() {
        return Err(PointError::NotUnderstood);
    }
    match letters.as_slice() {
        // `N 48 E 2`: the letter begins; `48 N 2 E`: it ends.
        [0, second] => return Ok(cut(*second)),
        [first, second] if *second + 1 == tokens.len() => return Ok(cut(first + 1)),
        [] => {}
        [_] => return Err(PointError::OnlyOne),
        _ => return Err(PointError::NotUnderstood),
    }
    let middle = match (degrees.as_slice(), numbers.as_slice()) {
        ([_, second], _) => second.checked_sub(1),
        ([], [_, second] | [_, _, second, _] | [_, _, _, second, _, _]) => Some(*second),
        ([_], _) | (_, [_]) => return Err(PointError::OnlyOne),
        _ => None,
    };
    let middle = middle.ok_or(PointError::NotUnderstood)?;
    let is_signed = middle > 0 && matches!(tokens[middle - 1], Token::Minus | Token::Plus);
    Ok(cut(if is_signed { middle - 1 } else { middle }))
}

const fn is_letter(token: &Token) -> bool {
    matches!(token, Token::Latitude(_) | Token::Longitude(_))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Axis {
    Latitude,
    Longitude,
}

struct Angle {
    degrees: f64,
    axis: Option<Axis>,
}

fn angle(tokens: &[Token]) -> Result<Angle, PointError> {
    let (tokens, letter) = match tokens {
        [first, rest @ ..] if is_letter(first) => (rest, Some(*first)),
        [rest @ .., last] if is_letter(last) => (rest, Some(*last)),
        all => (all, None),
    };
    let (tokens, sign) = match tokens {
        [Token::Minus, rest @ ..] => (rest, Some(Half::Negative)),
        [Token::Plus, rest @ ..] => (rest, Some(Half::Positive)),
        all => (all, None),
    };
    let (axis, half) = match (letter, sign) {
        // A sign and a letter would say it twice, or say two things.
        (Some(_), Some(_)) => return Err(PointError::NotUnderstood),
        (Some(Token::Latitude(half)), None) => (Some(Axis::Latitude), half),
        (Some(Token::Longitude(half)), None) => (Some(Axis::Longitude), half),
        (_, sign) => (None, sign.unwrap_or(Half::Positive)),
    };
    let size = size(tokens)?;
    let degrees = match half {
        Half::Positive => size,
        Half::Negative => -size,
    };

    Ok(Angle { degrees, axis })
}

/// Degrees, minutes and seconds in their order; only the last of them may be broken.
fn size(tokens: &[Token]) -> Result<f64, PointError> {
    let mut rest = tokens;
    let mut sum = 0.0;
    let mut may_go_on = true;
    for (unit, parts) in [
        (Unit::Degrees, 1.0),
        (Unit::Minutes, 60.0),
        (Unit::Seconds, 3_600.0),
    ] {
        let [Token::Number(number), after @ ..] = rest else {
            break;
        };
        if !may_go_on {
            return Err(PointError::NotUnderstood);
        }
        if unit != Unit::Degrees && *number >= 60.0 {
            return Err(PointError::OutOfRange);
        }
        may_go_on = number.fract() == 0.0;
        sum += number / parts;
        rest = match after {
            [Token::Mark(mark), after @ ..] if *mark == unit => after,
            after => after,
        };
    }
    if tokens.is_empty() || !rest.is_empty() {
        return Err(PointError::NotUnderstood);
    }
    Ok(sum)
}
