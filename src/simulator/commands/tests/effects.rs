//! What a command changes in the state.

use serde_json::json;

use super::{DIESEL, I3, I4, X3, lock_of};
use crate::{
    calendar::{HOUR, MINUTE},
    trial::{BMW, Trial},
};

#[test]
fn an_unlocked_car_reads_unlocked_and_a_locked_one_locked() {
    let mut trial = Trial::signed_in();
    trial.execute(I4, "door-unlock");
    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");

    trial.execute(I4, "door-lock");

    assert_eq!(lock_of(&trial.state(I4)), "SECURED");
}

#[test]
fn a_car_without_deadlock_reads_locked() {
    let mut trial = Trial::signed_in();
    trial.wait_for(DIESEL, |state| lock_of(state) == "LOCKED");
    trial.execute(DIESEL, "door-unlock");
    trial.execute(DIESEL, "door-lock");

    assert_eq!(lock_of(&trial.state(DIESEL)), "LOCKED");
}

#[test]
fn the_last_upload_moves_to_the_execution() {
    let mut trial = Trial::signed_in();
    let asked_at = trial.now;
    let before = trial.state(I4)["lastUpdatedAt"].clone();

    trial.execute(I4, "horn-blow");

    let after = trial.state(I4)["lastUpdatedAt"].clone();
    let uploaded_at: jiff::Timestamp = after.as_str().unwrap().parse().unwrap();
    assert_ne!(after, before);
    assert!((asked_at..trial.now).contains(&uploaded_at.as_millisecond()));
}

#[test]
fn lights_and_horn_leave_no_trace_but_the_upload() {
    let mut trial = Trial::signed_in();
    let parts = ["doorsState", "windowsState", "climateControlState"];
    let before = trial.state(I4);

    trial.execute(I4, "light-flash");
    trial.execute(I4, "horn-blow");

    let after = trial.state(I4);
    assert!(parts.iter().all(|part| before[part] == after[part]));
}

#[test]
fn the_air_runs_for_half_an_hour_and_stops() {
    let mut trial = Trial::signed_in();
    trial.execute(X3, "climate-now?action=START");
    let first = trial.state(X3)["climateControlState"].clone();
    trial.now += 5 * MINUTE;
    let later = trial.state(X3)["climateControlState"].clone();
    trial.now += 25 * MINUTE;
    let last = trial.state(X3)["climateControlState"].clone();

    assert!(["HEATING", "COOLING"].contains(&first["activity"].as_str().unwrap()));
    assert_eq!(first["remainingSeconds"], 1800.0);
    assert_eq!(later["remainingSeconds"], 1500.0);
    assert_eq!(last, json!({"activity": "INACTIVE"}));
}

#[test]
fn stopped_air_stands_by() {
    let mut trial = Trial::signed_in();
    trial.execute(X3, "climate-now?action=START");

    trial.execute(X3, "climate-now?action=STOP");

    let climate = trial.state(X3)["climateControlState"].clone();
    assert_eq!(climate, json!({"activity": "STANDBY"}));
}

#[test]
fn a_car_that_only_ventilates_ventilates() {
    let mut trial = Trial::signed_in();
    trial.wait_for(DIESEL, |state| lock_of(state) == "LOCKED");
    trial.execute(DIESEL, "climate-now?action=START");

    let climate = trial.state(DIESEL)["climateControlState"].clone();
    assert_eq!(climate["activity"], "VENTILATION");
}

#[test]
fn life_goes_on_and_locks_an_unlocked_car_again() {
    let mut trial = Trial::signed_in();
    let odometer = trial.state(I4)["currentMileage"].clone();
    trial.execute(I4, "door-unlock");

    trial.wait_for(I4, |state| {
        state["currentMileage"] != odometer && lock_of(state) == "SECURED"
    });
}

#[test]
fn a_command_to_one_car_leaves_the_others_alone() {
    let mut ordered = Trial::signed_in();
    let mut quiet = Trial::signed_in();
    ordered.execute(I4, "door-unlock");
    quiet.now = ordered.now;

    for vin in quiet.list(BMW) {
        if vin != I4 {
            assert_eq!(ordered.state(&vin), quiet.state(&vin), "{vin}");
        }
    }
}

#[test]
fn asking_again_reads_the_same() {
    let mut trial = Trial::signed_in();
    trial.execute(I4, "door-unlock");

    let first = trial.state(I4);

    assert!((0..5).all(|_| trial.state(I4) == first));
}

#[test]
fn in_another_life_the_command_counts_too() {
    let mut trial = Trial::signed_in().scenario("unlocked-away");
    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");

    trial.execute(I4, "door-lock");

    assert_eq!(lock_of(&trial.state(I4)), "SECURED");
    trial.stay(6 * HOUR);
    assert_eq!(lock_of(&trial.state(I4)), "SECURED");
}

#[test]
fn a_scenario_goes_against_what_was_ordered_before() {
    let mut trial = Trial::signed_in();
    trial.execute(I4, "door-lock");

    let mut trial = trial.scenario("unlocked-away");

    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");
}

#[test]
fn what_is_executed_unchanged_changes_nothing() {
    let mut ordered = Trial::signed_in().scenario("executed-unchanged");
    let mut quiet = Trial::signed_in();
    ordered.execute(I4, "door-unlock");
    quiet.now = ordered.now;

    assert_eq!(ordered.state(I4), quiet.state(I4));
}

#[test]
fn a_car_that_says_nothing_about_its_air_still_obeys() {
    let mut trial = Trial::signed_in();
    trial.wait_for(I3, |state| lock_of(state) == "SECURED");
    trial.execute(I3, "climate-now?action=START");

    assert_eq!(trial.state(I3).get("climateControlState"), None);
}
