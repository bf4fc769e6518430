//! Tanks in a few readings each.

use proptest::prelude::*;

use super::*;
use crate::history::moments::tests::{Row, lines, minute};

fn percent(minute: i64, odometer: f64, percent: f64) -> Row {
    Row {
        minute,
        odometer: Some(odometer),
        fuel_percent: Some(percent),
        ..Row::default()
    }
}

fn liters(minute: i64, odometer: f64, liters: f64) -> Row {
    Row {
        minute,
        odometer: Some(odometer),
        fuel_liters: Some(liters),
        ..Row::default()
    }
}

fn found(rows: &[Row]) -> Vec<Refuel> {
    find(&lines(rows))
}

#[test]
fn a_filled_tank_is_a_refuel_with_its_amount() {
    let refuels = found(&[
        liters(0, 1_000.0, 12.0),
        liters(20, 1_000.0, 47.0),
        liters(60, 1_040.0, 44.0),
    ]);

    assert_eq!(refuels.len(), 1);
    let refuel = refuels[0];
    assert_eq!(refuel.happened, Between::two(minute(0), minute(20)));
    assert_eq!(refuel.amount(None), Some(Liters(35.0)));
    assert_eq!(refuel.odometer, Some(Kilometers(1_000.0)));
    assert!(!refuel.is_at_least());
    assert!(!refuel.is_over_hole);
    assert!(refuel.is_confirmed);
}

#[test]
fn a_share_has_an_amount_only_with_a_known_tank() {
    let refuels = found(&[percent(0, 1_000.0, 20.0), percent(20, 1_000.0, 95.0)]);

    assert_eq!(refuels[0].rise(), Some(Percent(75.0)));
    assert_eq!(refuels[0].amount(None), None);
    // 75 % of 60 liters.
    assert_eq!(refuels[0].amount(Some(Liters(60.0))), Some(Liters(45.0)));
}

#[test]
fn five_percent_or_three_liters_are_a_refuel_and_less_sloshes() {
    let count = |before: Row, after: Row| found(&[before, after]).len();

    assert_eq!(count(percent(0, 1.0, 50.0), percent(9, 1.0, 55.0)), 1);
    assert_eq!(count(percent(0, 1.0, 50.0), percent(9, 1.0, 54.0)), 0);
    assert_eq!(count(liters(0, 1.0, 30.0), liters(9, 1.0, 33.0)), 1);
    assert_eq!(count(liters(0, 1.0, 30.0), liters(9, 1.0, 32.0)), 0);
}

#[test]
fn a_gauge_that_answers_slowly_tells_one_refuel() {
    let refuels = found(&[
        percent(0, 1_000.0, 20.0),
        percent(5, 1_000.0, 24.0),
        percent(10, 1_002.0, 60.0),
        percent(15, 1_005.0, 80.0),
        percent(25, 1_015.0, 79.0),
    ]);

    assert_eq!(refuels.len(), 1);
    assert_eq!(refuels[0].rise(), Some(Percent(60.0)));
    assert_eq!(refuels[0].driven, Some(Kilometers(5.0)));
    assert!(refuels[0].is_at_least());
}

#[test]
fn a_refuel_over_a_hole_says_so() {
    let refuels = found(&[percent(0, 1_000.0, 20.0), percent(360, 1_300.0, 80.0)]);

    assert!(refuels[0].is_over_hole);
    assert!(refuels[0].is_at_least());
    assert!(!refuels[0].is_confirmed);
}

#[test]
fn a_rise_that_is_gone_again_was_a_misreading() {
    let refuels = found(&[
        percent(0, 1_000.0, 30.0),
        percent(10, 1_002.0, 60.0),
        percent(20, 1_004.0, 30.0),
    ]);

    assert_eq!(refuels, []);
}

#[test]
fn fuel_that_was_burned_since_was_there() {
    let refuels = found(&[
        percent(0, 1_000.0, 30.0),
        percent(10, 1_002.0, 60.0),
        percent(900, 1_450.0, 30.0),
    ]);

    assert_eq!(refuels.len(), 1);
}

#[test]
fn two_refuels_are_two() {
    let refuels = found(&[
        percent(0, 1_000.0, 20.0),
        percent(10, 1_000.0, 50.0),
        percent(300, 1_100.0, 40.0),
        percent(320, 1_100.0, 90.0),
    ]);

    let rises: Vec<_> = refuels.iter().map(|it| it.rise().unwrap().0).collect();
    assert_eq!(rises, [30.0, 50.0]);
}

#[test]
fn without_an_odometer_nobody_knows_whether_it_was_driven() {
    let level = |minute, percent| Row {
        minute,
        fuel_percent: Some(percent),
        ..Row::default()
    };
    let refuels = found(&[level(0, 20.0), level(10, 80.0)]);

    assert_eq!(refuels[0].driven, None);
    assert!(refuels[0].is_at_least());
}

#[test]
fn no_fuel_is_no_refuel() {
    assert_eq!(find(&CarLines::default()), []);
    assert_eq!(found(&[percent(0, 1.0, 90.0)]), []);
}

proptest! {
    #[test]
    fn a_tank_that_sloshes_by_two_percent_is_never_refueled(
        noise in prop::collection::vec(-2.0..=2.0_f64, 0..80),
        burned in 0.0..0.4_f64,
    ) {
        let rows: Vec<_> = (0..).zip(noise).map(|(index, noise)| {
            let steps = f64::from(index);
            percent(i64::from(index) * 10, 1_000.0 + steps * 5.0, 60.0 - steps * burned + noise)
        }).collect();

        prop_assert_eq!(found(&rows), []);
    }

    #[test]
    fn no_amount_is_negative(levels in prop::collection::vec(0.0..100.0_f64, 0..60)) {
        let rows: Vec<_> = (0..)
            .zip(levels)
            .map(|(index, level)| liters(i64::from(index) * 30, 1_000.0 + f64::from(index), level))
            .collect();

        for refuel in found(&rows) {
            prop_assert!(refuel.amount(None).unwrap().0 >= LEAST_LITERS);
        }
    }
}
