//! A point as people write it: decimal degrees, degrees with minutes and seconds, a plus code.

mod angles;
mod tokens;

use super::{Coordinates, plus_code};

/// Why a text names no point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PointError {
    /// It is empty.
    Missing,
    /// It is none of the notations.
    NotUnderstood,
    /// It is one number where a point takes two.
    OnlyOne,
    /// A number is beyond its bounds: 90 for the latitude, 180 for the longitude, 60 for minutes
    /// and seconds.
    OutOfRange,
    /// Both numbers are zero, which stands for an unknown position.
    NoPlace,
    /// A plus code that only means something beside the name of a town.
    ShortPlusCode,
    /// A plus code that names a region.
    CoarsePlusCode,
    /// A link that only its maker can follow to a place.
    ShortLink,
    /// Three words that stand for a place, by a list that only its maker has.
    ThreeWords,
    /// A place by its name or its address alone.
    NoCoordinates,
}

/// Reads a point in any of the notations. Decimals may have a point or a comma, latitude comes
/// first unless letters say otherwise.
pub(super) fn read(text: &str) -> Result<Coordinates, PointError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(PointError::Missing);
    }
    if let Some(code) = plus_code::find(text) {
        return plus_code::decode(code);
    }
    let tokens = tokens::read(text).ok_or(PointError::NotUnderstood)?;
    let (latitude, longitude) = angles::read(&tokens)?;
    if latitude == 0.0 && longitude == 0.0 {
        return Err(PointError::NoPlace);
    }

    Coordinates::new(latitude, longitude).ok_or(PointError::OutOfRange)
}

#[cfg(test)]
mod tests;
