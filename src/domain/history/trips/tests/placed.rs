//! Where trips and charges were.

use super::*;
use crate::history::charges;
use crate::ids::PlaceId;
use crate::place::{Coordinates, Fix, FixOrigin, Place, PlaceKind};
use crate::units::Meters;

/// A degree of latitude, in meters.
const DEGREE: f64 = 111_194.926_6;

fn fix(at: i64, meters_north: f64, odometer: Option<f64>) -> Fix {
    Fix {
        measured_at: minute(at),
        coordinates: north(meters_north),
        heading: None,
        odometer: odometer.map(Kilometers),
        address: None,
        origin: FixOrigin::State,
    }
}

fn north(meters: f64) -> Coordinates {
    Coordinates::new(46.0 + meters / DEGREE, 3.0).unwrap()
}

fn place(mark: u8, kind: PlaceKind, meters_north: f64) -> Place {
    Place {
        id: PlaceId::from_random([mark; 8]),
        kind,
        name: None,
        center: north(meters_north),
        radius: Meters(100.0),
        is_private: false,
    }
}

fn places() -> Vec<Place> {
    vec![
        place(1, PlaceKind::Home, 0.0),
        place(2, PlaceKind::Work, 25_000.0),
    ]
}

fn own(mark: u8) -> Whereabouts {
    Whereabouts::Own(PlaceId::from_random([mark; 8]))
}

#[test]
fn a_trip_knows_where_it_began_and_ended() {
    let track = Track::new(vec![
        fix(480, 20.0, Some(1_000.0)),
        fix(520, 25_010.0, Some(1_030.0)),
        fix(1_400, 9_000.0, Some(1_060.0)),
    ]);

    let trips = find(&lines(&day()), &track, &places());

    let ends: Vec<_> = trips
        .iter()
        .map(|it| (it.from.clone(), it.to.clone()))
        .collect();
    assert_eq!(ends, [(own(1), own(2)), (own(2), Whereabouts::Elsewhere)]);
}

#[test]
fn without_a_position_nobody_knows_where() {
    let trips = find(&lines(&day()), &Track::default(), &places());

    assert_eq!(trips[0].from, Whereabouts::Unknown);
    assert_eq!(trips[0].to, Whereabouts::Unknown);
}

#[test]
fn inside_two_places_the_deeper_one_counts() {
    let mut wide = place(3, PlaceKind::Other, 90.0);
    wide.radius = Meters(500.0);
    let both = [place(1, PlaceKind::Home, 0.0), wide];

    assert_eq!(Whereabouts::of(north(80.0), &both), own(3));
    assert_eq!(Whereabouts::of(north(-300.0), &both), own(3));
    assert_eq!(
        Whereabouts::of(north(-900.0), &both),
        Whereabouts::Elsewhere
    );
    assert_eq!(Whereabouts::of(north(0.0), &[]), Whereabouts::Elsewhere);
}

fn charge_at(rows: &[Row], track: Vec<Fix>) -> Whereabouts {
    let charges = charges::find(&lines(rows), None);
    Whereabouts::of_charge(&charges[0], &Track::new(track), &places())
}

#[test]
fn a_charge_was_where_the_car_was_meanwhile() {
    let rows = [
        row(0, 1_000.0, 40.0).state(Charging::None),
        row(60, 1_000.0, 50.0).state(Charging::Charging),
        row(120, 1_000.0, 60.0).state(Charging::Charging),
    ];

    assert_eq!(charge_at(&rows, vec![fix(90, 0.0, None)]), own(1));
    assert_eq!(charge_at(&rows, vec![fix(300, 0.0, Some(1_000.0))]), own(1));
    assert_eq!(
        charge_at(&rows, vec![fix(300, 0.0, Some(1_020.0))]),
        Whereabouts::Unknown
    );
    assert_eq!(charge_at(&rows, vec![]), Whereabouts::Unknown);
}

#[test]
fn a_charge_that_nobody_saw_is_placed_only_where_all_fixes_agree() {
    let rows = [row(0, 1_000.0, 40.0), row(600, 1_100.0, 70.0)];

    let at_home = vec![fix(0, 0.0, None), fix(600, 10.0, None)];
    assert_eq!(charge_at(&rows, at_home), own(1));
    let moved = vec![fix(0, 0.0, None), fix(600, 25_000.0, None)];
    assert_eq!(charge_at(&rows, moved), Whereabouts::Unknown);
}

#[test]
fn a_told_charge_without_readings_is_where_the_car_stood_around_it() {
    let session = crate::charging::ChargingSession {
        id: "a".to_owned(),
        started_at: Some(minute(100)),
        ended_at: Some(minute(200)),
        energy: None,
        cost: None,
        place: None,
        is_public: None,
        outcome: crate::reading::Reading::NotReported,
        issues: None,
        start_level: None,
        end_level: None,
    };
    let charges = charges::join(&[session], Vec::new());
    let around = |after: f64| {
        let track = Track::new(vec![fix(0, 0.0, Some(1_000.0)), fix(900, 5.0, Some(after))]);
        Whereabouts::of_charge(&charges[0], &track, &places())
    };

    assert_eq!(around(1_000.0), own(1));
    assert_eq!(around(1_001.0), Whereabouts::Unknown);
}
