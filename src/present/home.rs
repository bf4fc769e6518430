//! Reading where home is from three text fields.

use carport_domain::place::{Coordinates, Home, PointError, read_point};
use carport_domain::units::Meters;
use carport_domain::units::choice::{DistanceUnit, Units};

use crate::format::radius as radius_measure;
use crate::locale::Locale;
use crate::words::{Phrase, Settings, words};

/// The radius that is offered when the owner has not chosen one.
pub const DEFAULT_RADIUS: Meters = Meters(50.0);

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
    pub fn radius_text(&self, unit: DistanceUnit, words: &Settings) -> Option<&'static str> {
        self.radius.map(|error| error.radius_text(unit, words))
    }
}

impl FieldError {
    /// The sentence under a radius.
    pub const fn radius_text(self, unit: DistanceUnit, words: &Settings) -> &'static str {
        match (self, unit) {
            (Self::Missing, _) => words.radius_missing,
            (Self::NotANumber | Self::NoPlace, _) => words.radius_not_a_number,
            (Self::OutOfRange, DistanceUnit::Kilometers) => words.radius_out_of_range,
            (Self::OutOfRange, DistanceUnit::Miles) => words.radius_out_of_range_feet,
        }
    }
}

/// Reads home. A whole point in the field of the latitude, in whatever notation, counts for both
/// fields, whatever stands in the other one. Decimals may have a point or a comma.
pub fn parse_home(
    latitude: &str,
    longitude: &str,
    radius: &str,
    unit: DistanceUnit,
) -> Result<Home, HomeErrors> {
    let radius = parse_radius(radius, unit);
    let center = match read_point(latitude) {
        Ok(center) => Ok(center),
        Err(PointError::NoPlace) => Err((Some(FieldError::NoPlace), None)),
        Err(_) => parse_pair(latitude, longitude),
    };

    match (center, radius) {
        (Ok(center), Ok(radius)) => Ok(Home { center, radius }),
        (center, radius) => {
            let (latitude, longitude) = center.err().unwrap_or_default();
            Err(HomeErrors {
                latitude,
                longitude,
                radius: radius.err(),
            })
        }
    }
}

type PairErrors = (Option<FieldError>, Option<FieldError>);

fn parse_pair(latitude: &str, longitude: &str) -> Result<Coordinates, PairErrors> {
    let latitude = parse_number(latitude).and_then(|value| within(value, &(-90.0..=90.0)));
    let longitude = parse_number(longitude).and_then(|value| within(value, &(-180.0..=180.0)));
    match (latitude, longitude) {
        (Ok(latitude), Ok(longitude)) => {
            Coordinates::new(latitude, longitude).ok_or((Some(FieldError::NoPlace), None))
        }
        (latitude, longitude) => Err((latitude.err(), longitude.err())),
    }
}

/// Reads a radius in the owner's unit; what is written behind the number is passed over.
pub fn parse_radius(text: &str, unit: DistanceUnit) -> Result<Meters, FieldError> {
    let text = text.trim().trim_end_matches(char::is_alphabetic);
    let number = parse_number(text)?;
    let meters = match unit {
        DistanceUnit::Kilometers => number,
        DistanceUnit::Miles => Meters::from_feet(number).0,
    };
    // The bounds in feet are whole feet, a hand's breadth from the bounds in meters.
    within(
        meters,
        &(RADIUS_METERS.start() - 0.1..=RADIUS_METERS.end() + 0.1),
    )
    .and_then(|meters| match unit {
        DistanceUnit::Kilometers => within(meters, &RADIUS_METERS),
        DistanceUnit::Miles => Ok(meters),
    })
    .map(Meters)
}

/// Latitude, longitude and radius as the fields show them: degrees with a point, precise to a
/// centimeter or so.
pub fn home_fields(home: &Home, unit: DistanceUnit) -> (String, String, String) {
    let (latitude, longitude) = point_fields(home.center);
    (latitude, longitude, radius_field(home.radius, unit))
}

/// A point as the two number fields show it.
pub fn point_fields(point: Coordinates) -> (String, String) {
    (
        degrees_text(point.latitude()),
        degrees_text(point.longitude()),
    )
}

/// A radius as its field shows it: meters, or whole feet.
pub fn radius_field(radius: Meters, unit: DistanceUnit) -> String {
    match unit {
        DistanceUnit::Kilometers => radius.0.to_string(),
        DistanceUnit::Miles => format!("{:.0}", radius.in_feet()),
    }
}

/// A point as other programs take it: `48.8566,2.3522`.
pub fn point_to_copy(point: Coordinates) -> String {
    let (latitude, longitude) = point_fields(point);
    format!("{latitude},{longitude}")
}

/// A point as it was understood: `48.8566° N, 2.3522° E`.
pub fn point_text(point: Coordinates, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).settings;
    let half = |degrees: f64, positive: Phrase, negative: Phrase| {
        let phrase = if degrees < 0.0 { negative } else { positive };
        phrase(&locale.number(degrees.abs(), 4))
    };
    (words.point)(
        &half(point.latitude(), words.north, words.south),
        &half(point.longitude(), words.east, words.west),
    )
}

/// Why a typed place cannot be read.
pub const fn point_error_text(error: PointError, words: &Settings) -> Option<&'static str> {
    Some(match error {
        // A field that is left empty is no mistake: the two others may be filled.
        PointError::Missing => return None,
        PointError::NotUnderstood => words.place_not_understood,
        PointError::OnlyOne => words.place_only_one,
        PointError::OutOfRange => words.place_out_of_range,
        PointError::NoPlace => words.no_place,
        PointError::ShortPlusCode => words.place_short_code,
        PointError::CoarsePlusCode => words.place_coarse_code,
        PointError::ShortLink => words.place_short_link,
        PointError::ThreeWords => words.place_three_words,
        PointError::NoCoordinates => words.place_no_coordinates,
    })
}

/// Home in one line, for the list of settings.
pub fn home_summary(home: Option<&Home>, unit: DistanceUnit, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).settings;
    let Some(home) = home else {
        return words.home_none.to_owned();
    };
    let units = Units {
        distance: unit,
        ..Units::default()
    };
    let radius = radius_measure(home.radius, units, locale).joined();
    (words.home_at)(&point_text(home.center, locale), &radius)
}

fn degrees_text(degrees: f64) -> String {
    let text = format!("{degrees:.7}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
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
mod tests;
