//! What is joined by a line, and what is not.

use super::track;
use crate::place::Leg;

fn solid(fixes: core::ops::Range<usize>) -> Leg {
    Leg {
        fixes,
        is_reconstructed: false,
    }
}

#[test]
fn a_drive_of_several_steps_is_one_leg() {
    let track = track(&[(0, 0.0, None), (10, 9_000.0, None), (20, 18_000.0, None)]);

    assert_eq!(track.legs(), [solid(0..3)]);
}

#[test]
fn a_longer_gap_is_reconstructed_where_the_odometer_moved() {
    let track = track(&[
        (0, 0.0, Some(100.0)),
        (10, 9_000.0, Some(109.0)),
        (41, 30_000.0, Some(131.0)),
    ]);

    let reconstructed = Leg {
        fixes: 1..3,
        is_reconstructed: true,
    };
    assert_eq!(track.legs(), [solid(0..2), reconstructed]);
}

#[test]
fn a_longer_gap_without_a_moved_or_known_odometer_is_no_leg() {
    for (then, now) in [
        (Some(100.0), Some(100.0)),
        (None, Some(131.0)),
        (Some(100.0), None),
        (Some(100.0), Some(99.0)),
    ] {
        let track = track(&[(0, 0.0, then), (31, 30_000.0, now)]);
        assert_eq!(track.legs(), []);
    }
}

#[test]
fn half_an_hour_is_joined_still() {
    assert_eq!(
        track(&[(0, 0.0, None), (30, 9_000.0, None)]).legs(),
        [solid(0..2)]
    );
}

#[test]
fn a_jump_is_stepped_over() {
    let track = track(&[
        (0, 0.0, None),
        (10, 900_000.0, None),
        (20, 18_000.0, None),
        (30, 27_000.0, None),
    ]);

    assert_eq!(track.legs(), [solid(0..4)]);
    let minutes: Vec<_> = track
        .fixes_of(&track.legs()[0])
        .map(|fix| fix.measured_at)
        .collect();
    assert_eq!(minutes, [0, 20, 30].map(super::minute));
}

#[test]
fn a_stop_draws_no_line_and_ends_a_leg() {
    let track = track(&[
        (0, 0.0, None),
        (10, 9_000.0, None),
        (20, 9_020.0, None),
        (30, 9_010.0, None),
        (40, 0.0, None),
    ]);

    assert_eq!(track.legs(), [solid(0..2), solid(3..5)]);
}

#[test]
fn a_step_that_no_car_drives_is_no_leg() {
    let track = track(&[
        (0, 0.0, None),
        (20, 9_000.0, None),
        (40, 900_000.0, None),
        (60, 909_000.0, None),
    ]);

    assert_eq!(track.legs(), [solid(0..2), solid(2..4)]);
}
