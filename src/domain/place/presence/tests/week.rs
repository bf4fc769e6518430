//! A week in the life of a car, told by its answers, and whether it was home at each.

use Expected::{Away, Home, Unknown};
use Told::{At, Nothing, Zeros};

use crate::ids::PlaceId;
use crate::place::track::tests::{fix, north};
use crate::place::{
    Coordinates, KeptPosition, Place, PlaceKind, Position, Presence, Track, Validity, homes,
};
use crate::units::{Kilometers, Meters};

/// What an answer told of the place.
#[derive(Clone, Copy)]
enum Told {
    /// So many meters north of the first home.
    At(f64),
    /// No position.
    Nothing,
    /// Exactly 0, 0, as a receiver without a fix reports.
    Zeros,
}

/// What is to be said, with the distance from home in meters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Expected {
    Home(f64),
    Away(f64),
    Unknown,
}

const MON: i64 = 0;
const TUE: i64 = 1;
const WED: i64 = 2;
const THU: i64 = 3;
const FRI: i64 = 4;
const SAT: i64 = 5;
const SUN: i64 = 6;

/// The first home has a radius of 50 m and is left beyond 70 m.
const WORK: f64 = 20_000.0;
/// The second home has a radius of 200 m and is left beyond 230 m.
const LAKE: f64 = -90_000.0;
/// Where no car drives in half an hour.
const FAR: f64 = 900_000.0;

/// Day, hour, minute; where; odometer; what is to be said; why.
type Row = (i64, i64, i64, Told, Option<f64>, Expected, &'static str);

#[rustfmt::skip]
const WEEK: &[Row] = &[
    (MON,  7,  0, At(8.0),          Some(1_000.0), Home(8.0),        "parked at home"),
    (MON,  7, 20, At(12_000.0),     Some(1_012.0), Away(12_000.0),   "on the way to work"),
    (MON,  7, 40, At(WORK),         Some(1_020.0), Away(20_000.0),   "parked at work"),
    (MON, 17, 30, At(WORK + 9.0),   Some(1_020.0), Away(20_009.0),   "still there"),
    (MON, 18,  0, At(60.0),         Some(1_040.0), Away(60.0),       "between the borders, coming"),
    (MON, 18,  5, At(50.0 - 0.01),  Some(1_040.0), Home(49.99),      "just inside"),
    (MON, 22,  0, At(64.0),         Some(1_040.0), Home(64.0),       "a receiver's scatter at night"),
    (TUE,  0,  0, At(-69.0),        Some(1_040.0), Home(69.0),       "more of it"),
    (TUE,  2,  0, At(31.0),         Some(1_040.0), Home(31.0),       "more of it"),
    (TUE,  4,  0, At(55.0),         None,          Home(55.0),       "more of it, odometer unknown"),
    (TUE,  7, 10, At(66.0),         Some(1_040.0), Home(66.0),       "between the borders, not yet gone"),
    (TUE,  7, 11, At(75.0),         Some(1_040.0), Away(75.0),       "gone"),
    (TUE,  7, 12, At(66.0),         Some(1_040.0), Away(66.0),       "turned back, not there yet"),
    (TUE,  7, 50, At(WORK),         Some(1_060.0), Away(20_000.0),   "parked at work"),
    (TUE, 11, 30, At(WORK),         Some(1_060.0), Away(20_000.0),   "still there"),
    (TUE, 12,  0, At(FAR),          Some(1_060.0), Away(20_000.0),   "a jump: where it was before counts"),
    (TUE, 12, 30, At(WORK),         Some(1_060.0), Away(20_000.0),   "and back"),
    (TUE, 18,  0, At(5.0),          Some(1_080.0), Home(5.0),        "home"),
    (WED,  3,  0, Nothing,          Some(1_080.0), Home(5.0),        "no position, and it has not moved"),
    (WED,  8,  0, Nothing,          Some(1_095.0), Unknown,          "the odometer disproves the old place"),
    (WED,  9,  0, Zeros,            Some(1_100.0), Unknown,          "0, 0 is no place"),
    (WED, 12,  0, At(WORK),         Some(1_100.0), Away(20_000.0),   "parked at work"),
    (WED, 13,  0, Nothing,          None,          Unknown,          "nothing known, nothing proven"),
    (WED, 18,  0, At(12.0),         Some(1_120.0), Home(12.0),       "home"),
    (THU,  2, 30, At(14.0),         Some(1_120.0), Home(14.0),       "asleep"),
    (THU,  3,  0, At(FAR),          Some(1_120.0), Home(14.0),       "a jump at night is no alarm"),
    (THU,  3, 30, At(11.0),         Some(1_120.0), Home(11.0),       "and back"),
    (FRI,  8,  0, At(WORK),         Some(1_140.0), Away(20_000.0),   "parked at work"),
    (FRI, 18, 30, At(-40_000.0),    Some(1_200.0), Away(40_000.0),   "on the way to the lake"),
    (FRI, 19,  0, At(LAKE + 900.0), Some(1_249.0), Away(900.0),      "near the second home"),
    (FRI, 19,  5, At(LAKE + 20.0),  Some(1_250.0), Home(20.0),       "at the second home"),
    (SAT, 11,  0, At(LAKE + 225.0), Some(1_250.0), Home(225.0),      "its own border, and its own margin"),
    (SAT, 15,  0, At(LAKE - 235.0), Some(1_250.0), Away(235.0),      "left it by a little"),
    (SAT, 23,  0, At(LAKE),         Some(1_258.0), Home(0.0),        "back at it"),
    (SUN, 17,  0, At(LAKE),         Some(1_258.0), Home(0.0),        "still there"),
    (SUN, 19,  0, At(3.0),          Some(1_349.0), Home(3.0),        "at the first home again"),
];

fn home(id: u8, meters: f64, radius: f64) -> Place {
    Place {
        id: PlaceId::from_random([id; 8]),
        kind: PlaceKind::Home,
        name: None,
        center: north(meters),
        radius: Meters(radius),
        is_private: false,
    }
}

/// Where the car was last seen, unless a newer answer leaves that open: the newest credible fix,
/// by the time of the newest answer.
fn located(track: &Track, is_newest: bool, odometer: Option<Kilometers>) -> Option<Position> {
    let (index, fix) = track.credible().next_back()?;
    let kept = KeptPosition {
        position: Position {
            coordinates: fix.coordinates,
            heading: None,
            address: None,
        },
        measured_at: Some(fix.measured_at),
        odometer: fix.odometer,
    };
    let is_current = is_newest && index + 1 == track.fixes().len();
    (is_current || kept.validity(odometer) == Validity::Holds).then_some(kept.position)
}

#[test]
fn a_week_is_told_as_it_was_hour_by_hour() {
    let places = [home(1, 0.0, 50.0), home(2, LAKE, 200.0)];
    let mut track = Track::default();
    for (day, hour, minute, told, odometer, expected, why) in WEEK {
        let coordinates = match told {
            At(meters) => Some(north(*meters)),
            Nothing => None,
            Zeros => Coordinates::new(0.0, 0.0),
        };
        if let Some(coordinates) = coordinates {
            let mut fix = fix((day * 24 + hour) * 60 + minute, 0.0, *odometer);
            fix.coordinates = coordinates;
            assert!(track.add(fix));
        }
        let position = located(&track, coordinates.is_some(), odometer.map(Kilometers));
        let seen = position.as_ref().map(|position| position.coordinates);
        let home = homes::nearest(&places, seen).map(Place::border);
        let earlier = track
            .credible()
            .rev()
            .skip(1)
            .map(|(_, fix)| fix.coordinates);

        let told = match Presence::after(home.as_ref(), position.as_ref(), earlier) {
            Presence::Home(meters) => Home(rounded(meters)),
            Presence::Away(meters) => Away(rounded(meters)),
            Presence::PositionUnknown => Unknown,
            Presence::HomeNotSet => panic!("there are two homes"),
        };
        assert_eq!(told, *expected, "day {day}, {hour}:{minute:02}: {why}");
    }
    let jumps = (0..track.fixes().len()).filter(|index| track.is_jump(*index));
    assert_eq!(jumps.count(), 2);
}

/// To the centimeter.
fn rounded(meters: Meters) -> f64 {
    (meters.0 * 100.0).round() / 100.0
}
