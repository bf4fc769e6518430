//! What a level says that rose while nobody looked.

use super::*;

fn found(rows: &[Row]) -> Vec<Charge> {
    find(&lines(rows), CAPACITY)
}

#[test]
fn a_level_that_rose_in_a_parked_car_is_a_charge_and_marked_so() {
    let charges = found(&[
        row(0, 1_000.0, 40.0).state(Charging::None),
        row(600, 1_000.0, 80.0).state(Charging::None),
    ]);

    assert_eq!(charges.len(), 1);
    assert_eq!(charges[0].proof, Proof::LevelRose);
    assert_eq!(charges[0].started, Between::two(minute(0), minute(600)));
    assert_eq!(charges[0].ended, Between::two(minute(0), minute(600)));
    assert_eq!(charges[0].certain_span(), None);
    assert_eq!(kwh(&charges[0]), Some(32.0));
    assert_eq!(
        charges[0].silences,
        [Silence {
            from: minute(0),
            until: minute(600)
        }]
    );
}

#[test]
fn a_level_that_rose_in_steps_is_one_charge() {
    let charges = found(&[
        row(0, 1_000.0, 40.0),
        row(30, 1_000.0, 44.0),
        row(60, 1_000.0, 44.0),
        row(90, 1_000.0, 50.0),
        row(120, 1_000.0, 50.0),
    ]);

    assert_eq!(charges.len(), 1);
    assert_eq!(charges[0].started, Between::two(minute(0), minute(30)));
    assert_eq!(charges[0].ended, Between::two(minute(60), minute(90)));
    assert_eq!(percents(&charges[0]), (Some(40.0), Some(50.0)));
}

#[test]
fn a_level_that_stood_for_hours_in_between_is_two_charges() {
    let charges = found(&[
        row(0, 1_000.0, 40.0),
        row(60, 1_000.0, 50.0),
        row(600, 1_000.0, 50.0),
        row(660, 1_000.0, 60.0),
    ]);

    assert_eq!(charges.len(), 2);
}

#[test]
fn two_percent_are_a_battery_that_warms_up_and_three_are_a_charge() {
    let rose_to = |level| found(&[row(0, 1_000.0, 40.0), row(60, 1_000.0, level)]).len();

    assert_eq!(rose_to(42.0), 0);
    assert_eq!(rose_to(43.0), 1);
}

#[test]
fn a_gauge_that_flickers_is_no_charge() {
    let rows: Vec<_> = (0..40)
        .map(|it| row(it * 10, 1_000.0, 50.0 + f64::from(u8::from(it % 2 == 0))))
        .collect();

    assert_eq!(found(&rows), []);
}

#[test]
fn a_long_descent_is_no_charge() {
    let rows: Vec<_> = (0..9_i32)
        .map(|it| {
            row(
                i64::from(it) * 5,
                1_000.0 + f64::from(it) * 3.0,
                40.0 + f64::from(it),
            )
        })
        .collect();

    assert_eq!(found(&rows), []);
    assert_eq!(found(&[row(0, 1_000.0, 40.0), row(60, 1_030.0, 49.0)]), []);
}

#[test]
fn a_car_that_came_back_fuller_has_charged_on_its_way() {
    let charges = found(&[row(0, 1_000.0, 40.0), row(300, 1_200.0, 50.0)]);

    assert_eq!(charges.len(), 1);
    assert!(charges[0].is_partly_seen);
    assert_eq!(charges[0].odometer, None);
}

#[test]
fn an_engine_may_have_charged_a_moving_hybrid_unless_the_cable_is_in() {
    let with_fuel = |it: Row| Row {
        fuel_percent: Some(60.0),
        ..it
    };
    let before = with_fuel(row(0, 1_000.0, 10.0)).state(Charging::None);
    let after = with_fuel(row(300, 1_200.0, 60.0));

    assert_eq!(found(&[before, after.state(Charging::None)]), []);
    assert_eq!(found(&[before, after.state(Charging::Full)]).len(), 1);
}

#[test]
fn a_rise_that_a_reading_of_charging_explains_is_not_told_twice() {
    let charges = found(&[
        row(0, 1_000.0, 40.0).state(Charging::None),
        row(300, 1_000.0, 60.0).state(Charging::Charging),
        row(600, 1_000.0, 80.0).state(Charging::Target),
    ]);

    assert_eq!(charges.len(), 1);
    assert_eq!(charges[0].proof, Proof::Seen);
    assert_eq!(percents(&charges[0]), (Some(40.0), Some(80.0)));
}

#[test]
fn levels_alone_prove_a_charge_only_beyond_what_driving_returns() {
    let level_only = |minute, level| Row {
        minute,
        level: Some(level),
        ..Row::default()
    };

    assert_eq!(found(&[level_only(0, 40.0), level_only(30, 49.0)]), []);
    let charges = found(&[
        level_only(0, 40.0),
        level_only(30, 49.0),
        level_only(60, 58.0),
    ]);
    assert_eq!(charges.len(), 1);
    assert_eq!(percents(&charges[0]), (Some(40.0), Some(58.0)));
}

#[test]
fn a_rise_that_leads_up_to_charging_and_away_from_it_is_part_of_it() {
    let charges = found(&[
        row(0, 1_000.0, 40.0),
        row(30, 1_000.0, 50.0),
        row(60, 1_000.0, 60.0).state(Charging::Charging),
        row(90, 1_000.0, 70.0),
    ]);

    assert_eq!(charges.len(), 1);
    assert_eq!(charges[0].proof, Proof::Seen);
    assert_eq!(charges[0].started, Between::two(minute(0), minute(30)));
    assert_eq!(charges[0].ended, Between::two(minute(60), minute(90)));
    assert_eq!(percents(&charges[0]), (Some(40.0), Some(70.0)));
    assert_eq!(kwh(&charges[0]), Some(24.0));
}
