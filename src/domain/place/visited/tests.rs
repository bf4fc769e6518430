//! Time and visits, counted by hand.

use core::time::Duration;

use proptest::prelude::*;

use super::grid::Square;
use super::{Visited, cells, visits};
use crate::ids::PlaceId;
use crate::place::track::tests::{fix, minute, north, track};
use crate::place::{Coordinates, Place, PlaceKind, Stop, Track};
use crate::units::Meters;

fn minutes(minutes: u64) -> Duration {
    Duration::from_mins(minutes)
}

fn stop(meters: f64, from: i64, until: i64) -> Stop {
    Stop {
        from: minute(from),
        until: minute(until),
        is_ongoing: false,
        center: north(meters),
        spread: Meters(0.0),
        fix_count: 2,
        address: None,
    }
}

fn place(id: u8, meters: f64, radius: f64) -> Place {
    Place {
        id: PlaceId::from_random([id; 8]),
        kind: PlaceKind::Other,
        name: None,
        center: north(meters),
        radius: Meters(radius),
        is_private: false,
    }
}

#[test]
fn time_between_two_fixes_counts_half_for_the_cell_of_each() {
    let cells = cells(&track(&[
        (0, 0.0, None),
        (10, 9_000.0, None),
        (30, 18_000.0, None),
    ]));

    let spent: Vec<_> = cells.iter().map(|cell| cell.spent).collect();
    assert_eq!(spent, [minutes(15), minutes(10), minutes(5)]);
}

#[test]
fn a_gap_of_more_than_two_hours_counts_for_no_cell_unless_it_is_one_stop() {
    let spent = |then, now| cells(&track(&[(0, 0.0, then), (121, 0.0, now)]))[0].spent;

    assert_eq!(spent(None, None), Duration::ZERO);
    assert_eq!(spent(Some(100.0), Some(130.0)), Duration::ZERO);
    assert_eq!(spent(Some(100.0), Some(100.0)), minutes(121));
}

#[test]
fn a_jump_is_in_no_cell() {
    let cells = cells(&track(&[
        (0, 0.0, None),
        (10, 900_000.0, None),
        (20, 0.0, None),
    ]));

    assert_eq!(cells.len(), 1);
    assert_eq!(cells[0].fix_count, 2);
    assert_eq!(cells[0].spent, minutes(20));
}

#[test]
fn a_lone_fix_has_a_cell_without_time() {
    let cells = cells(&Track::new(vec![fix(0, 0.0, None)]));

    assert_eq!(
        (cells.len(), cells[0].fix_count, cells[0].spent),
        (1, 1, Duration::ZERO)
    );
}

#[test]
fn a_visit_belongs_to_the_place_it_is_deepest_within() {
    let places = [
        place(1, 0.0, 500.0),
        place(2, 100.0, 50.0),
        place(3, 9_000.0, 50.0),
    ];

    let visited = visits(&[stop(110.0, 0, 10), stop(480.0, 20, 50)], &places);

    let own: Vec<_> = visited
        .iter()
        .map(|visited| visited.place.clone())
        .collect();
    assert_eq!(own, [Some(places[0].id.clone())]);
    assert_eq!(visited[0].center, north(0.0));
    assert_eq!((visited[0].visit_count, visited[0].spent), (2, minutes(40)));
}

#[test]
fn other_stops_make_a_place_with_those_near_them() {
    let stops = [
        stop(0.0, 0, 10),
        stop(5_000.0, 20, 80),
        stop(140.0, 100, 130),
        stop(160.0, 140, 150),
    ];

    let visited = visits(&stops, &[]);

    let counts: Vec<_> = visited
        .iter()
        .map(
            |Visited {
                 visit_count, spent, ..
             }| (*visit_count, *spent),
        )
        .collect();
    assert_eq!(
        counts,
        [(1, minutes(60)), (2, minutes(40)), (1, minutes(10))]
    );
    assert!(visited[1].center.distance_to(north(70.0)).0 < 0.01);
    assert_eq!(visited[1].last_until, minute(130));
}

#[test]
fn a_place_keeps_the_newest_address_it_was_given() {
    let mut named = stop(0.0, 0, 10);
    named.address = Some("1 rue de l'Exemple".into());
    let visited = visits(&[named, stop(0.0, 20, 30)], &[]);

    assert_eq!(visited[0].address.as_deref(), Some("1 rue de l'Exemple"));
}

#[test]
fn both_ends_of_the_date_line_are_one() {
    let at = |longitude| Coordinates::new(-17.0, longitude).unwrap();

    assert_eq!(Square::of(at(180.0)), Square::of(at(-180.0)));
    let (south_west, north_east) = Square::of(at(179.999_99)).corners().unwrap();
    assert!(south_west.longitude() < north_east.longitude());
    assert!((north_east.longitude() - 180.0).abs() < 1e-9);
}

#[test]
fn the_poles_have_cells_too() {
    for latitude in [-90.0, 90.0] {
        let pole = Coordinates::new(latitude, 12.0).unwrap();
        assert!(Square::of(pole).corners().is_some());
    }
}

proptest! {
    #[test]
    fn a_cell_holds_its_points_and_is_about_square(
        latitude in -85.0..85.0f64,
        longitude in -180.0..180.0f64,
    ) {
        let point = Coordinates::new(latitude, longitude).unwrap();
        let (south_west, north_east) = Square::of(point).corners().unwrap();
        let slack = 1e-9;
        prop_assert!(south_west.latitude() <= latitude + slack && latitude <= north_east.latitude() + slack);
        prop_assert!(south_west.longitude() <= longitude + slack && longitude <= north_east.longitude() + slack);

        let middle = f64::midpoint(south_west.latitude(), north_east.latitude());
        let west = Coordinates::new(middle, south_west.longitude()).unwrap();
        let east = Coordinates::new(middle, north_east.longitude()).unwrap();
        prop_assert!((149.0..152.5).contains(&west.distance_to(east).0));
    }
}
