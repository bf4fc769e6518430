//! What the map says, in both languages.

mod here;
mod list;
mod moments;
mod path;
mod picked;
mod radius;
mod scene;
mod span;
mod visited;

use carport_domain::ids::PlaceId;
use carport_domain::place::{
    Coordinates, Fix, FixOrigin, Leg, Place, PlaceKind, Position, Presence, Stop, Track,
};
use carport_domain::time::UnixMillis;
use carport_domain::units::{Degrees, Kilometers, Meters};
use carport_domain::vehicle::Status;

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 60,
};
/// 2025-05-04T09:18:00Z.
const NOW: UnixMillis = UnixMillis(1_746_350_280_000);

const fn minutes_ago(minutes: i64) -> UnixMillis {
    UnixMillis(NOW.0 - minutes * 60_000)
}

fn at(latitude: f64, longitude: f64) -> Coordinates {
    Coordinates::new(latitude, longitude).unwrap()
}

/// So many meters north of home.
fn north(meters: f64) -> Coordinates {
    at(46.5708 + meters / 111_194.9, 3.3312)
}

fn place(kind: PlaceKind, center: Coordinates) -> Place {
    Place {
        id: PlaceId::from_random([kind as u8; 8]),
        kind,
        name: None,
        center,
        radius: Meters(50.0),
        is_private: false,
    }
}

fn home() -> Place {
    place(PlaceKind::Home, north(0.0))
}

fn position(coordinates: Coordinates) -> Position {
    Position {
        coordinates,
        heading: Some(Degrees(90.0)),
        address: Some(" Rue de l’Exemple 1 ".to_owned()),
    }
}

fn fix(minutes: i64, coordinates: Coordinates) -> Fix {
    Fix {
        measured_at: minutes_ago(minutes),
        coordinates,
        heading: None,
        odometer: None,
        address: None,
        origin: FixOrigin::State,
    }
}

/// A car that told its state twelve minutes ago.
fn status(coordinates: Option<Coordinates>) -> Status {
    Status {
        last_seen_at: Some(minutes_ago(12)),
        odometer: Some(Kilometers(12_345.0)),
        position: coordinates.map(position),
        ..Status::default()
    }
}

/// Facts whose presence is that of the plain formula.
fn facts<'a>(status: &'a Status, places: &'a [Place]) -> MapFacts<'a> {
    let home = places.iter().find(|place| place.kind == PlaceKind::Home);
    let border = home.map(Place::border);
    MapFacts {
        status: Some(status),
        places,
        home,
        presence: Presence::new(border.as_ref(), status.position.as_ref()),
        ..MapFacts::new("i4 eDrive40", NOW)
    }
}

/// A fix whose car had driven so far.
fn driven(minutes: i64, coordinates: Coordinates, odometer: f64) -> Fix {
    Fix {
        odometer: Some(Kilometers(odometer)),
        ..fix(minutes, coordinates)
    }
}

/// A track with what it proves.
struct Held {
    track: Track,
    stops: Vec<Stop>,
    legs: Vec<Leg>,
}

impl Held {
    fn of(fixes: Vec<Fix>) -> Self {
        let track = Track::new(fixes);
        Self {
            stops: track.stops(),
            legs: track.legs(),
            track,
        }
    }

    fn told(&self) -> Past<'_> {
        Past {
            track: &self.track,
            stops: &self.stops,
            legs: &self.legs,
        }
    }
}

/// Two hours at home, a quarter of an hour on the road north, and an hour and a half at its end.
fn outing() -> Held {
    Held::of(vec![
        driven(240, north(0.0), 100.0),
        driven(180, north(5.0), 100.0),
        driven(120, north(0.0), 100.0),
        driven(115, north(4_000.0), 104.0),
        driven(105, north(12_000.0), 112.0),
        driven(60, north(12_005.0), 112.0),
        driven(12, north(12_000.0), 112.0),
    ])
}
