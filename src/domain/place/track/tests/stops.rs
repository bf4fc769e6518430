//! Where a car stood, and what proves it.

use super::{fix, minute, north, track};
use crate::place::{Fix, Track};

/// From when until when, in minutes, and how many fixes.
fn stops(track: &Track) -> Vec<(i64, i64, usize)> {
    let minutes = |instant: crate::time::UnixMillis| (instant.0 - minute(0).0) / 60_000;
    let stops = track.stops();
    stops
        .iter()
        .map(|stop| (minutes(stop.from), minutes(stop.until), stop.fix_count))
        .collect()
}

#[test]
fn fixes_within_the_scatter_of_a_receiver_are_one_stop() {
    let track = track(&[(0, 0.0, None), (10, 40.0, None), (20, -30.0, None)]);

    assert_eq!(stops(&track), [(0, 20, 3)]);
}

#[test]
fn less_than_five_minutes_is_no_stop() {
    assert_eq!(stops(&track(&[(0, 0.0, None), (4, 0.0, None)])), []);
    assert_eq!(
        stops(&track(&[(0, 0.0, None), (5, 0.0, None)])),
        [(0, 5, 2)]
    );
}

#[test]
fn a_night_without_a_moved_odometer_is_one_stop() {
    let track = track(&[(0, 0.0, Some(100.0)), (600, 20.0, Some(100.0))]);

    assert_eq!(stops(&track), [(0, 600, 2)]);
}

#[test]
fn a_night_with_a_moved_odometer_is_none() {
    assert_eq!(
        stops(&track(&[(0, 0.0, Some(100.0)), (600, 0.0, Some(103.0))])),
        []
    );
}

#[test]
fn an_unknown_odometer_proves_no_night() {
    assert_eq!(stops(&track(&[(0, 0.0, None), (600, 0.0, None)])), []);
    assert_eq!(
        stops(&track(&[(0, 0.0, Some(100.0)), (600, 0.0, None)])),
        []
    );
}

#[test]
fn a_fix_without_an_odometer_between_two_of_the_same_one_belongs_to_the_stop() {
    let track = track(&[
        (0, 0.0, Some(100.0)),
        (300, 20.0, None),
        (600, 0.0, Some(100.0)),
    ]);

    assert_eq!(stops(&track), [(0, 600, 3)]);
}

#[test]
fn a_round_trip_that_moved_the_odometer_parts_two_stops() {
    let track = track(&[
        (0, 0.0, Some(100.0)),
        (10, 0.0, Some(100.0)),
        (30, 0.0, Some(105.0)),
        (40, 0.0, Some(105.0)),
    ]);

    assert_eq!(stops(&track), [(0, 10, 2), (30, 40, 2)]);
}

#[test]
fn a_stop_ends_when_the_car_was_last_known_there() {
    let track = track(&[
        (0, 0.0, Some(100.0)),
        (20, 0.0, Some(100.0)),
        (120, 30_000.0, Some(130.0)),
    ]);

    assert_eq!(stops(&track), [(0, 20, 2)]);
    assert!(!track.stops()[0].is_ongoing);
}

#[test]
fn a_jump_interrupts_no_stop() {
    let track = track(&[(0, 0.0, None), (10, 900_000.0, None), (20, 0.0, None)]);

    assert_eq!(stops(&track), [(0, 20, 2)]);
}

#[test]
fn only_the_last_stop_of_the_whole_track_is_ongoing() {
    let track = track(&[
        (0, 0.0, None),
        (20, 0.0, None),
        (40, 30_000.0, None),
        (60, 30_000.0, None),
    ]);

    let ongoing: Vec<_> = track.stops().iter().map(|stop| stop.is_ongoing).collect();
    assert_eq!(ongoing, [false, true]);
    assert!(!track.within(minute(0), minute(50)).stops()[0].is_ongoing);
}

#[test]
fn a_stop_knows_its_middle_its_scatter_and_its_newest_address() {
    let mut later = fix(20, 40.0, None);
    later.address = Some("2 rue de l'Exemple".into());
    let mut earlier = fix(0, 0.0, None);
    earlier.address = Some("1 rue de l'Exemple".into());
    let track = Track::new(vec![earlier, later]);

    let stop = &track.stops()[0];
    assert!(stop.center.distance_to(north(20.0)).0 < 0.01);
    assert!((stop.spread.0 - 20.0).abs() < 0.01);
    assert_eq!(stop.address.as_deref(), Some("2 rue de l'Exemple"));
    assert_eq!(stop.spent().as_secs(), 20 * 60);
}

#[test]
fn a_stop_on_the_date_line_has_its_middle_there() {
    let east_west = [(0, 179.9997), (10, -179.9997)].map(|(minutes, longitude)| {
        let mut fix = fix(minutes, 0.0, None);
        fix.coordinates = crate::place::Coordinates::new(-17.0, longitude).unwrap();
        fix
    });

    let stops = Track::new(east_west.to_vec()).stops();
    assert_eq!(stops.len(), 1);
    assert!((stops[0].center.longitude().abs() - 180.0).abs() < 1e-6);
}

#[test]
fn a_stop_is_called_what_most_of_its_fixes_call_it() {
    let told = |minutes, address: &str| Fix {
        address: Some(address.into()),
        ..fix(minutes, 0.0, Some(100.0))
    };
    let track = Track::new(vec![
        told(0, "the road"),
        told(10, "the square"),
        told(20, "the square"),
        told(30, "the road"),
        told(40, "the square"),
        told(50, "the road beyond"),
    ]);

    let stops = track.stops();

    assert_eq!(stops.len(), 1);
    assert_eq!(stops[0].address.as_deref(), Some("the square"));
}
