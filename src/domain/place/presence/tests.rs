//! Home, away, and the strip between.

mod week;

use proptest::prelude::*;

use super::{Home, Presence};
use crate::place::Position;
use crate::place::track::tests::north;
use crate::units::Meters;

fn is_home(radius: f64, now: f64, earlier: &[f64]) -> bool {
    let home = Home {
        center: north(0.0),
        radius: Meters(radius),
    };
    let position = Position {
        coordinates: north(now),
        heading: None,
        address: None,
    };
    let earlier = earlier.iter().map(|meters| north(*meters));
    matches!(
        Presence::after(Some(&home), Some(&position), earlier),
        Presence::Home(_)
    )
}

#[test]
fn a_car_that_was_home_has_left_only_beyond_the_second_border() {
    assert!(is_home(50.0, 69.0, &[10.0]));
    assert!(!is_home(50.0, 71.0, &[10.0]));
    assert!(is_home(400.0, 459.0, &[10.0]));
    assert!(!is_home(400.0, 461.0, &[10.0]));
}

#[test]
fn a_car_that_was_away_is_home_only_within_the_first_border() {
    assert!(!is_home(50.0, 60.0, &[500.0]));
    assert!(is_home(50.0, 49.0, &[500.0]));
}

#[test]
fn between_the_borders_the_newest_clear_position_decides() {
    assert!(is_home(50.0, 60.0, &[65.0, 55.0, 10.0, 500.0]));
    assert!(!is_home(50.0, 60.0, &[65.0, 500.0, 10.0]));
}

#[test]
fn without_a_clear_position_the_first_border_decides() {
    assert!(!is_home(50.0, 60.0, &[]));
    assert!(!is_home(50.0, 60.0, &[60.0, 65.0]));
}

#[test]
fn a_missing_position_has_no_presence_whatever_was_before() {
    let home = Home {
        center: north(0.0),
        radius: Meters(50.0),
    };

    let presence = Presence::after(Some(&home), None, [north(0.0)]);

    assert_eq!(presence, Presence::PositionUnknown);
}

#[test]
fn a_missing_position_has_no_distance() {
    let home = Home {
        center: north(0.0),
        radius: Meters(50.0),
    };

    assert_eq!(Presence::new(Some(&home), None), Presence::PositionUnknown);
}

#[test]
fn the_border_of_the_radius_is_home() {
    let center = north(0.0);
    let coordinates = north(50.0);
    let position = Position {
        coordinates,
        heading: None,
        address: None,
    };
    let home = Home {
        center,
        radius: center.distance_to(coordinates),
    };

    assert!(matches!(
        Presence::new(Some(&home), Some(&position)),
        Presence::Home(_)
    ));
}

proptest! {
    #[test]
    fn a_hair_outside_of_the_radius_is_away(radius in 1.0..5_000.0f64) {
        prop_assert!(is_home(radius, radius - 0.001, &[]));
        prop_assert!(!is_home(radius, radius + 0.001, &[]));
    }

    #[test]
    fn jitter_smaller_than_the_margin_never_flips(
        radius in 10.0..2_000.0f64,
        jitter in proptest::collection::vec(0.0..=0.999f64, 1..40),
    ) {
        let margin = f64::max(20.0, radius * 0.15);
        // Parked just inside the border, or just outside of the second one.
        let walk = |start: f64, away: f64| {
            let mut earlier = vec![start];
            let mut seen = Vec::new();
            for jitter in &jitter {
                let now = start + away * jitter * margin;
                seen.push(is_home(radius, now, &earlier));
                earlier.insert(0, now);
            }
            seen
        };
        prop_assert!(walk(radius - 0.001, 1.0).iter().all(|is_home| *is_home));
        prop_assert!(walk(radius + margin + 0.001, -1.0).iter().all(|is_home| !*is_home));
    }

    #[test]
    fn leaving_far_enough_always_flips(
        radius in 10.0..2_000.0f64,
        further in 0.001..100_000.0f64,
        earlier in proptest::collection::vec(0.0..5_000.0f64, 0..20),
    ) {
        let margin = f64::max(20.0, radius * 0.15);
        prop_assert!(!is_home(radius, radius + margin + further, &earlier));
    }
}
