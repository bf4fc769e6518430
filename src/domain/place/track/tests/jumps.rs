//! Which of two fixes that contradict each other is the wrong one.

use proptest::prelude::*;

use super::{fix, track};
use crate::place::Track;

const FAR: f64 = 900_000.0;

/// The indices of the jumps of a track with a fix every 30 minutes.
fn jumps(meters: &[f64]) -> Vec<usize> {
    let fixes = (0..)
        .zip(meters)
        .map(|(step, meters)| fix(step * 30, *meters, None));
    let track = Track::new(fixes.collect());
    (0..meters.len())
        .filter(|index| track.is_jump(*index))
        .collect()
}

#[test]
fn a_lone_outlier_is_the_jump_and_not_the_fix_after_it() {
    assert_eq!(jumps(&[0.0, 0.0, FAR, 0.0, 0.0]), [2]);
    assert_eq!(jumps(&[0.0, FAR, 0.0]), [1]);
}

#[test]
fn a_last_fix_that_nobody_confirms_is_a_jump() {
    assert_eq!(jumps(&[0.0, 0.0, FAR]), [2]);
    assert_eq!(jumps(&[0.0, FAR]), [1]);
}

#[test]
fn a_first_fix_that_all_others_contradict_is_a_jump() {
    assert_eq!(jumps(&[FAR, 0.0, 0.0]), [0]);
}

#[test]
fn a_car_that_was_carried_away_has_made_no_jump_once_a_second_fix_agrees() {
    assert_eq!(jumps(&[0.0, 0.0, FAR, FAR]), [0_usize; 0]);
    assert_eq!(
        jumps(&[0.0, 0.0, FAR, FAR, FAR, FAR, FAR, FAR, FAR]),
        [0_usize; 0]
    );
}

#[test]
fn a_few_fixes_that_agree_on_a_wrong_place_are_jumps_once_the_car_is_back() {
    assert_eq!(jumps(&[0.0, 0.0, FAR, FAR, 0.0, 0.0]), [2, 3]);
}

#[test]
fn an_outlier_stays_one_when_the_next_fix_is_hours_later() {
    let track = track(&[(0, 0.0, None), (30, FAR, None), (300, 0.0, None)]);

    assert!(track.is_jump(1));
    assert!(!track.is_jump(0) && !track.is_jump(2));
}

#[test]
fn a_small_distance_is_no_jump_however_short_the_time() {
    let mut track = track(&[(0, 0.0, None)]);
    let mut near = fix(0, 290.0, None);
    near.measured_at.0 += 1;
    let mut far = fix(0, 700.0, None);
    far.measured_at.0 += 2;
    track.add(near);
    track.add(far);

    assert!(!track.is_jump(1));
    assert!(track.is_jump(2));
}

#[test]
fn the_speed_at_the_border_is_none_and_a_hair_more_is() {
    // Half an hour at 300 km/h.
    assert_eq!(jumps(&[0.0, 0.0, 149_999.0]), [0_usize; 0]);
    assert_eq!(jumps(&[0.0, 0.0, 150_001.0]), [2]);
}

proptest! {
    #[test]
    fn a_drive_that_a_car_can_make_has_no_jumps(steps in proptest::collection::vec(-40_000.0..40_000.0f64, 1..60)) {
        let mut place = 0.0;
        let meters: Vec<f64> = steps
            .iter()
            .map(|step| {
                place += step;
                place
            })
            .collect();
        prop_assert_eq!(jumps(&meters), [0_usize; 0]);
    }
}
