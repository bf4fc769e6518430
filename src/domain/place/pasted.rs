//! A place as people paste it: a link copied from a map, a `geo:` address, or a point in writing.
//!
//! Everything is read from the text itself; nobody is asked where an address is or where a short
//! link leads.

mod link;
mod maps;

use super::{Coordinates, PointError, notation};

/// A point, and what the text calls it.
#[derive(Clone, PartialEq)]
pub struct PastedPlace {
    /// Where it is.
    pub coordinates: Coordinates,
    /// Its name, where the text has one.
    pub name: Option<String>,
}

/// A name is as telling as the point.
impl core::fmt::Debug for PastedPlace {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("PastedPlace(…)")
    }
}

/// Reads a link of a well-known map, alone or among other words, a `geo:` address, or a point in
/// any notation that [`read_point`] takes.
pub fn read_place(text: &str) -> Result<PastedPlace, PointError> {
    let text = text.trim();
    if let Some(place) = maps::find(text) {
        return place;
    }
    if is_three_words(text) {
        return Err(PointError::ThreeWords);
    }
    match notation::read(text) {
        Ok(coordinates) => Ok(PastedPlace {
            coordinates,
            name: None,
        }),
        Err(PointError::NotUnderstood) if has_a_word(text) => Err(PointError::NoCoordinates),
        Err(error) => Err(error),
    }
}

/// Reads a point in any notation, or out of a link. Decimals may have a point or a comma,
/// latitude comes first unless letters say otherwise.
pub fn read_point(text: &str) -> Result<Coordinates, PointError> {
    read_place(text).map(|place| place.coordinates)
}

/// `///filled.count.soap`, or the same without its strokes.
fn is_three_words(text: &str) -> bool {
    let words: Vec<&str> = text.trim_start_matches('/').split('.').collect();
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    words.len() == 3 && words.iter().all(is_word) && words[0] != "www"
}

/// Whether somebody wrote more than the letters of the compass.
fn has_a_word(text: &str) -> bool {
    text.split(|character: char| !character.is_alphabetic())
        .any(|word| word.chars().count() > 2)
}

/// What is left of a name; a point in writing is none.
fn name(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    let plain = plain.trim();
    let is_named = plain.contains(char::is_alphabetic) && notation::read(plain).is_err();
    is_named.then(|| plain.to_owned())
}

#[cfg(test)]
mod tests;
