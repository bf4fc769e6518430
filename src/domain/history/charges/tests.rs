//! Charges in a few readings each, worked out by hand.

mod joined;
mod laws;
mod risen;

use core::time::Duration;

use super::*;
use crate::history::CarLines;
use crate::history::moments::tests::{Row, lines, minute, row};
use crate::vehicle::battery::Charging;

const CAPACITY: Option<KilowattHours> = Some(KilowattHours(80.0));

/// Home at 20:00, charging from 20:10 until 23:00, gone the next morning.
fn evening() -> Vec<Row> {
    vec![
        row(0, 1_000.0, 40.0).state(Charging::None),
        row(10, 1_000.0, 40.0).state(Charging::Charging),
        row(60, 1_000.0, 50.0).state(Charging::Charging),
        row(110, 1_000.0, 58.0).state(Charging::Paused),
        row(130, 1_000.0, 58.0).state(Charging::Charging),
        row(180, 1_000.0, 69.0).state(Charging::Charging),
        row(190, 1_000.0, 70.0).state(Charging::Target),
        row(700, 1_030.0, 64.0).state(Charging::None),
    ]
}

fn percents(charge: &Charge) -> (Option<f64>, Option<f64>) {
    (
        charge.start_level.map(|it| it.0),
        charge.end_level.map(|it| it.0),
    )
}

fn kwh(charge: &Charge) -> Option<f64> {
    charge.energy.map(|it| it.amount().0)
}

#[test]
fn a_charge_lies_between_the_readings_around_it() {
    let charges = find(&lines(&evening()), CAPACITY);

    assert_eq!(charges.len(), 1);
    let charge = &charges[0];
    assert_eq!(charge.started, Between::two(minute(0), minute(10)));
    assert_eq!(charge.ended, Between::two(minute(180), minute(190)));
    assert_eq!(charge.started.width(), Some(Duration::from_mins(10)));
    assert_eq!(percents(charge), (Some(40.0), Some(70.0)));
    assert_eq!(charge.odometer, Some(Kilometers(1_000.0)));
    assert_eq!(charge.proof, Proof::Seen);
    assert!(!charge.is_partly_seen);
    assert_eq!(charge.silences, []);
}

#[test]
fn the_energy_is_the_rise_times_the_capacity_and_says_so() {
    // 30 % of 80 kWh.
    let charges = find(&lines(&evening()), CAPACITY);

    let estimate = ChargedEnergy::Estimated {
        amount: KilowattHours(24.0),
        rise: Percent(30.0),
        capacity: KilowattHours(80.0),
    };
    assert_eq!(charges[0].energy, Some(estimate));
}

#[test]
fn without_a_known_capacity_there_is_no_energy() {
    for capacity in [
        None,
        Some(KilowattHours(0.0)),
        Some(KilowattHours(f64::NAN)),
    ] {
        assert_eq!(find(&lines(&evening()), capacity)[0].energy, None);
    }
}

#[test]
fn a_hole_in_the_middle_of_a_charge_is_said() {
    let charges = find(
        &lines(&[
            row(0, 1_000.0, 20.0).state(Charging::Charging),
            row(59, 1_000.0, 30.0).state(Charging::Charging),
            row(300, 1_000.0, 70.0).state(Charging::Charging),
        ]),
        None,
    );

    assert_eq!(charges.len(), 1);
    let silence = Silence {
        from: minute(59),
        until: minute(300),
    };
    assert_eq!(charges[0].silences, [silence]);
    assert_eq!(silence.length(), Duration::from_mins(241));
}

#[test]
fn a_charge_that_still_runs_has_no_latest_end() {
    let rows = &evening()[..3];

    let charges = find(&lines(rows), None);

    assert_eq!(charges[0].ended.earliest, Some(minute(60)));
    assert_eq!(charges[0].ended.latest, None);
    assert_eq!(charges[0].ended.width(), None);
}

#[test]
fn a_charge_with_which_history_begins_has_no_earliest_start() {
    let rows = &evening()[1..];

    let charges = find(&lines(rows), None);

    assert_eq!(charges[0].started.earliest, None);
    assert!(charges[0].is_partly_seen);
}

#[test]
fn a_car_that_was_driven_between_two_readings_of_charging_charged_twice() {
    let charges = find(
        &lines(&[
            row(0, 1_000.0, 50.0).state(Charging::Charging),
            row(60, 1_000.0, 60.0).state(Charging::Charging),
            row(900, 1_040.0, 45.0).state(Charging::Charging),
            row(960, 1_040.0, 55.0).state(Charging::Charging),
        ]),
        None,
    );

    assert_eq!(charges.len(), 2);
    assert_eq!(percents(&charges[0]), (Some(50.0), Some(60.0)));
    assert_eq!(charges[0].ended, Between::two(minute(60), minute(900)));
    assert_eq!(percents(&charges[1]), (Some(45.0), Some(55.0)));
    assert_eq!(charges[1].started, Between::two(minute(60), minute(900)));
    assert!(charges[1].is_partly_seen);
}

#[test]
fn a_car_that_came_home_meanwhile_counts_from_the_first_level_seen() {
    let charges = find(
        &lines(&[
            row(0, 1_000.0, 60.0).state(Charging::None),
            row(300, 1_050.0, 52.0).state(Charging::Charging),
            row(360, 1_050.0, 62.0).state(Charging::Charging),
            row(400, 1_050.0, 66.0).state(Charging::Plugged),
        ]),
        None,
    );

    assert_eq!(percents(&charges[0]), (Some(52.0), Some(66.0)));
    assert!(charges[0].is_partly_seen);
}

#[test]
fn a_car_that_left_meanwhile_counts_up_to_the_last_level_seen() {
    let charges = find(
        &lines(&[
            row(0, 1_000.0, 50.0).state(Charging::None),
            row(5, 1_000.0, 50.0).state(Charging::Charging),
            row(60, 1_000.0, 60.0).state(Charging::Charging),
            row(900, 1_040.0, 70.0).state(Charging::None),
        ]),
        None,
    );

    assert_eq!(percents(&charges[0]), (Some(50.0), Some(60.0)));
    assert!(charges[0].is_partly_seen);
}

#[test]
fn a_cable_that_is_only_tried_is_no_charge() {
    let charges = find(
        &lines(&[
            row(0, 1_000.0, 60.0).state(Charging::None),
            row(1, 1_000.0, 60.0).state(Charging::Initialising),
            row(2, 1_000.0, 60.0).state(Charging::Plugged),
        ]),
        None,
    );

    assert_eq!(charges, []);
}

#[test]
fn charging_is_told_even_where_no_level_is() {
    let rows: Vec<_> = evening()
        .into_iter()
        .map(|it| Row { level: None, ..it })
        .collect();

    let charges = find(&lines(&rows), CAPACITY);

    assert_eq!(charges.len(), 1);
    assert_eq!(percents(&charges[0]), (None, None));
    assert_eq!(charges[0].energy, None);
}

#[test]
fn nothing_proves_nothing() {
    assert_eq!(find(&CarLines::default(), CAPACITY), []);
    assert_eq!(find(&lines(&[row(0, 1.0, 50.0)]), CAPACITY), []);
}
