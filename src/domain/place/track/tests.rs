//! Tracks in a few fixes each. East is counted in meters from one point in the middle of France.

mod jumps;
mod legs;
mod stops;

use super::Track;
use crate::place::{Coordinates, Fix, FixOrigin};
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// A degree of latitude, in meters.
const DEGREE: f64 = 111_194.926_6;

pub(in crate::place) fn minute(minutes: i64) -> UnixMillis {
    UnixMillis(1_700_000_000_000 + minutes * 60_000)
}

/// A point so far north of the middle of France.
pub(in crate::place) fn north(meters: f64) -> Coordinates {
    Coordinates::new(46.0 + meters / DEGREE, 3.0).unwrap()
}

/// A fix so many minutes after the start, so many meters north of it.
pub(in crate::place) fn fix(minutes: i64, meters: f64, odometer: Option<f64>) -> Fix {
    Fix {
        measured_at: minute(minutes),
        coordinates: north(meters),
        heading: None,
        odometer: odometer.map(Kilometers),
        address: None,
        origin: FixOrigin::State,
    }
}

/// Fixes by minute, meters north and odometer.
pub(in crate::place) fn track(fixes: &[(i64, f64, Option<f64>)]) -> Track {
    let fixes = fixes
        .iter()
        .map(|(minutes, meters, odometer)| fix(*minutes, *meters, *odometer));
    Track::new(fixes.collect())
}

#[test]
fn fixes_stand_in_the_order_of_time_and_two_of_one_instant_are_one() {
    let track = track(&[(10, 0.0, None), (0, 50.0, None), (10, 70.0, None)]);

    let times: Vec<_> = track.fixes().iter().map(|fix| fix.measured_at).collect();
    assert_eq!(times, [minute(0), minute(10)]);
    assert_eq!(track.fixes()[1].coordinates, north(0.0));
}

#[test]
fn a_known_instant_is_not_added_again() {
    let mut track = track(&[(0, 0.0, None), (20, 0.0, None)]);

    assert!(!track.add(fix(20, 900.0, None)));
    assert!(track.add(fix(10, 0.0, None)));
    assert_eq!(track.fixes().len(), 3);
    assert_eq!(track.fixes()[1].measured_at, minute(10));
}

#[test]
fn the_car_was_where_its_last_fix_up_to_then_says() {
    let track = track(&[(0, 0.0, None), (10, 5_000.0, None), (20, 9_000.0, None)]);

    assert_eq!(track.at(minute(-1)), None);
    assert_eq!(track.at(minute(10)).unwrap().coordinates, north(5_000.0));
    assert_eq!(track.at(minute(19)).unwrap().coordinates, north(5_000.0));
}

#[test]
fn a_part_keeps_both_of_its_ends_and_what_the_whole_said_of_jumps() {
    let whole = track(&[
        (0, 0.0, None),
        (30, 0.0, None),
        (60, 900_000.0, None),
        (90, 0.0, None),
    ]);
    let part = whole.within(minute(30), minute(60));

    assert_eq!(part.fixes().len(), 2);
    assert!(!part.is_jump(0));
    assert!(part.is_jump(1));
    assert_eq!(whole.within(minute(90), minute(0)).fixes().len(), 0);
}

#[test]
fn a_printed_track_hides_where_the_car_was() {
    let track = track(&[(0, 0.0, None), (10, 0.0, None)]);

    assert!(!format!("{track:?} {:?}", track.stops()).contains("46"));
}
