//! Which kind of body a car has: it decides how the car is drawn and how many doors it may have.

mod series;
#[cfg(test)]
mod tests;

use crate::reading::Reading;
use crate::vehicle::openings::{Opening, Openings};
use crate::vehicle::profile::{Brand, Profile};

/// The kinds of bodies that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Body {
    /// Two doors and a tailgate.
    Hatch3,
    /// Four doors and a tailgate.
    Hatch5,
    /// Four doors and a trunk; four-door coupes too.
    Saloon,
    /// An estate.
    Touring,
    /// A tall car with a tailgate.
    Suv,
    /// Two doors and a trunk.
    Coupe,
    /// Two doors and a roof that folds away.
    Convertible,
}

impl Body {
    /// Every body, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Hatch3,
        Self::Hatch5,
        Self::Saloon,
        Self::Touring,
        Self::Suv,
        Self::Coupe,
        Self::Convertible,
    ];

    /// The most likely body: by the vendor's series code, else by the words of the model, else by
    /// the brand; corrected by the number of doors where the car tells it.
    pub fn of(profile: &Profile, openings: Option<&Openings>) -> Self {
        let model = profile.model.as_deref().unwrap_or_default();
        let told = profile
            .series
            .as_deref()
            .and_then(series::body)
            .or_else(|| in_model(model))
            .or_else(|| by_number(model));
        let body = told.unwrap_or(match profile.brand {
            Some(Brand::Mini) => Self::Hatch3,
            Some(Brand::Toyota) => Self::Coupe,
            Some(Brand::Bmw) | None => Self::Saloon,
        });

        match openings.and_then(has_rear_doors) {
            Some(true) => body.with_rear_doors(),
            Some(false) => body.without_rear_doors(),
            None => body,
        }
    }

    /// Whether cars of this body have doors for the rear seats.
    pub const fn has_rear_doors(self) -> bool {
        matches!(
            self,
            Self::Hatch5 | Self::Saloon | Self::Touring | Self::Suv
        )
    }

    /// Whether the rear window rises with the lid of the trunk.
    pub const fn has_tailgate(self) -> bool {
        matches!(
            self,
            Self::Hatch3 | Self::Hatch5 | Self::Touring | Self::Suv
        )
    }

    const fn with_rear_doors(self) -> Self {
        match self {
            Self::Hatch3 => Self::Hatch5,
            Self::Coupe => Self::Saloon,
            other => other,
        }
    }

    const fn without_rear_doors(self) -> Self {
        match self {
            Self::Hatch5 => Self::Hatch3,
            Self::Saloon => Self::Coupe,
            other => other,
        }
    }
}

/// Whether the car says that it has rear doors; `None` when it gives no proof.
///
/// A closed rear door proves nothing: cars with two doors report it as well.
fn has_rear_doors(openings: &Openings) -> Option<bool> {
    let rear = [&openings.doors.left_rear, &openings.doors.right_rear];
    let is_open = |reading: &Reading<Opening>| {
        reading
            .value()
            .is_some_and(|opening| *opening != Opening::Closed)
    };
    if rear.into_iter().any(is_open) {
        return Some(true);
    }

    let none_fitted = rear.into_iter().all(|reading| !reading.may_be_fitted());
    none_fitted.then_some(false)
}

/// Words of a model that name its body, in any of the vendor's languages; the longer ones first.
const WORDS: &[(&str, Body)] = &[
    ("gran coupe", Body::Saloon),
    ("gran turismo", Body::Hatch5),
    ("gran tourer", Body::Hatch5),
    ("active tourer", Body::Hatch5),
    ("countryman", Body::Suv),
    ("paceman", Body::Suv),
    ("aceman", Body::Suv),
    ("clubman", Body::Touring),
    ("touring", Body::Touring),
    ("cabrio", Body::Convertible),
    ("cabriolet", Body::Convertible),
    ("convertible", Body::Convertible),
    ("roadster", Body::Convertible),
    ("z3", Body::Convertible),
    ("z4", Body::Convertible),
    ("coupe", Body::Coupe),
    ("supra", Body::Coupe),
    ("i8", Body::Coupe),
    ("3-door", Body::Hatch3),
    ("3 door", Body::Hatch3),
    ("3 portes", Body::Hatch3),
    ("5-door", Body::Hatch5),
    ("5 door", Body::Hatch5),
    ("5 portes", Body::Hatch5),
    ("i3", Body::Hatch5),
    ("cooper", Body::Hatch3),
    ("ix", Body::Suv),
    ("xm", Body::Suv),
];

fn in_model(model: &str) -> Option<Body> {
    let model = model.to_lowercase().replace('é', "e");
    let has = |phrase: &str| {
        model
            .match_indices(phrase)
            .any(|(at, _)| stands_alone(&model, at, at + phrase.len()))
    };

    WORDS
        .iter()
        .find(|(phrase, _)| has(phrase))
        .map(|(_, body)| *body)
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphanumeric)
}

/// The vendor's numbers: `X3`, `iX1`, `320d`, `M340i`, `i4`, `M2`.
fn by_number(model: &str) -> Option<Body> {
    model.split_whitespace().find_map(|word| {
        let word = word.to_lowercase();
        let name = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let at = name.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = name.split_at(at);
        let series = digits.bytes().next()?;
        let is_plain = digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit());
        match (letters, digits.len()) {
            ("x" | "ix", 1) => Some(Body::Suv),
            ("i", 1) => Some(Body::Saloon),
            ("m", 1) => by_series_number(series),
            ("" | "m", _) if is_plain => by_series_number(series),
            _ => None,
        }
    })
}

const fn by_series_number(number: u8) -> Option<Body> {
    match number {
        b'1' => Some(Body::Hatch5),
        b'2' | b'4' | b'6' | b'8' => Some(Body::Coupe),
        b'3' | b'5' | b'7' => Some(Body::Saloon),
        _ => None,
    }
}
