//! A place to send: its name, where it is in any notation, and its address as text beside.

use carport_domain::command::{Address, Command, Destination};
use carport_domain::place::{Compass, Coordinates, PointError, read_place, read_point};
use carport_domain::units::choice::Units;

use crate::format::home_distance;
use crate::home::{point_error_text, point_text};
use crate::locale::Locale;
use crate::words::{Directions, TwoPhrase, Words, words};

/// What was typed. A place has no form that could be printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DestinationFields {
    /// What the car shows.
    pub name: String,
    /// Coordinates, a plus code, a link.
    pub place: String,
    /// Street with house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
}

/// What is wrong, by field; at least one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DestinationErrors {
    /// There is no name.
    pub is_name_missing: bool,
    /// Where it is cannot be read.
    pub place: Option<PlaceError>,
}

/// Why a place cannot be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// An address is there, but no coordinates.
    AddressOnly,
    /// What was typed names no point.
    Point(PointError),
}

impl DestinationErrors {
    /// The sentence under the name.
    pub fn name_text(&self, words: &Words) -> Option<&'static str> {
        self.is_name_missing
            .then_some(words.command_forms.destination.name_missing)
    }

    /// The sentence under the place.
    pub fn place_text(&self, words: &Words) -> Option<&'static str> {
        let own = &words.command_forms.destination;
        self.place.map(|error| match error {
            PlaceError::AddressOnly => own.coordinates_missing,
            PlaceError::Point(error) => {
                point_error_text(error, &words.settings).unwrap_or(own.place_missing)
            }
        })
    }
}

/// The command that comes of it.
pub fn send(fields: &DestinationFields) -> Result<Command, DestinationErrors> {
    let name = written(&fields.name);
    let address = Address {
        street: written(&fields.street),
        postal_code: written(&fields.postal_code),
        city: written(&fields.city),
        country: written(&fields.country),
    };
    let place = read_point(&fields.place);
    match (name, place) {
        (Some(name), Ok(coordinates)) => Ok(Command::SendDestination(Destination {
            name,
            coordinates,
            address,
        })),
        (name, place) => Err(DestinationErrors {
            is_name_missing: name.is_none(),
            place: place.err().map(|error| place_error(error, &address)),
        }),
    }
}

fn place_error(error: PointError, address: &Address) -> PlaceError {
    let has_address = *address != Address::default();
    match error {
        PointError::Missing if has_address => PlaceError::AddressOnly,
        PointError::NoCoordinates => PlaceError::AddressOnly,
        error => PlaceError::Point(error),
    }
}

/// The name that comes with a pasted place, for a field that is empty or still holds the name
/// of the paste before.
pub fn pasted_name(place: &str, name: &str, taken: Option<&str>) -> Option<String> {
    let is_free = name.trim().is_empty() || taken == Some(name);
    let pasted = read_place(place).ok().and_then(|place| place.name);
    pasted.filter(|_| is_free)
}

fn written(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// From where a place is told.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vantage {
    /// Where the car last was.
    pub car: Option<Coordinates>,
    /// Where home is.
    pub home: Option<Coordinates>,
}

/// What was understood of the place, line by line; nothing while it is no place.
pub fn understood(place: &str, vantage: Vantage, units: Units, locale: &dyn Locale) -> Vec<String> {
    let Ok(point) = read_point(place) else {
        return Vec::new();
    };
    let words = words(locale.language());
    let mut lines = vec![(words.settings.place_understood)(&point_text(
        point, locale,
    ))];
    lines.extend(
        vantage
            .car
            .map(|car| told_from_car(car, point, units, locale)),
    );
    lines.extend(
        vantage
            .home
            .map(|home| told_from_home(home, point, units, locale)),
    );
    lines
}

/// `7.3 km north-east of where the car last was`.
pub(crate) fn told_from_car(
    car: Coordinates,
    point: Coordinates,
    units: Units,
    locale: &dyn Locale,
) -> String {
    let own = &words(locale.language()).command_forms.destination;
    told_from(car, point, (own.from_car, own.at_car), units, locale)
}

/// `7.3 km north-east of home`.
pub(crate) fn told_from_home(
    home: Coordinates,
    point: Coordinates,
    units: Units,
    locale: &dyn Locale,
) -> String {
    let own = &words(locale.language()).command_forms.destination;
    told_from(home, point, (own.from_home, own.at_home), units, locale)
}

fn told_from(
    here: Coordinates,
    point: Coordinates,
    (apart, same): (TwoPhrase, &str),
    units: Units,
    locale: &dyn Locale,
) -> String {
    let Some(direction) = here.direction_to(point) else {
        return same.to_owned();
    };
    let distance = home_distance(here.distance_to(point), units, locale).joined();
    let directions = &words(locale.language()).command_forms.directions;
    apart(&distance, direction_word(direction, directions))
}

const fn direction_word(direction: Compass, words: &Directions) -> &'static str {
    match direction {
        Compass::North => words.north,
        Compass::NorthEast => words.north_east,
        Compass::East => words.east,
        Compass::SouthEast => words.south_east,
        Compass::South => words.south,
        Compass::SouthWest => words.south_west,
        Compass::West => words.west,
        Compass::NorthWest => words.north_west,
    }
}

#[cfg(test)]
mod tests;
