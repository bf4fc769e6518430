//! Charging that is started, stopped and bounded from afar.

use serde_json::Value;

use super::{I4, charging_of, event_of};
use crate::{
    calendar::{HOUR, MINUTE},
    trial::{BMW, Trial, json_of},
};

/// The i4 on the plug, with current flowing and far from its target.
fn charging() -> Trial {
    let mut trial = Trial::signed_in();
    trial.wait_for(I4, |state| {
        charging_of(state) == "CHARGING" && level_of(state) < 70 && minutes_of(state) > 60
    });
    trial
}

fn level_of(state: &Value) -> i64 {
    state["electricChargingState"]["chargingLevelPercent"]
        .as_i64()
        .unwrap()
}

fn minutes_of(state: &Value) -> i64 {
    state["electricChargingState"]["remainingChargingMinutes"]
        .as_i64()
        .unwrap()
}

/// What the state says at each ten minutes, until the cable is pulled.
fn until_unplugged(trial: &mut Trial) -> Vec<Value> {
    let mut states = Vec::new();
    loop {
        trial.stay(10 * MINUTE);
        let state = trial.state(I4);
        if state["electricChargingState"]["isChargerConnected"] == false {
            return states;
        }
        states.push(state);
    }
}

fn set(trial: &mut Trial, body: &str) {
    let answer = trial.order_charging(I4, "charging-settings", body);
    assert_eq!(trial.carry_out(&answer), "EXECUTED");
}

#[test]
fn stopped_charging_stays_stopped_until_the_cable_is_pulled() {
    let mut trial = charging();
    trial.execute(I4, "stop-charging");
    let level = level_of(&trial.state(I4));

    let states = until_unplugged(&mut trial);
    assert!(!states.is_empty());
    for state in states {
        assert_eq!(charging_of(&state), "PLUGGED_IN");
        assert!((level - 1..=level).contains(&level_of(&state)));
    }
}

#[test]
fn stopped_charging_can_be_started_again() {
    let mut trial = charging();
    trial.execute(I4, "stop-charging");

    trial.execute(I4, "start-charging");

    let state = trial.state(I4);
    assert_eq!(charging_of(&state), "CHARGING");
    assert!(minutes_of(&state) > 0);
}

#[test]
fn the_charging_host_starts_and_stops_too() {
    let mut trial = charging();
    let stop = trial.order_charging(I4, "stop-charging", "{}");
    assert_eq!(trial.carry_out(&stop), "EXECUTED");
    assert_eq!(charging_of(&trial.state(I4)), "PLUGGED_IN");

    let start = trial.order_charging(I4, "start-charging", "");

    assert_eq!(trial.carry_out(&start), "EXECUTED");
    assert_eq!(charging_of(&trial.state(I4)), "CHARGING");
}

#[test]
fn charging_without_the_cable_fails_and_says_so() {
    let mut trial = Trial::signed_in();
    trial.wait_for(I4, |state| {
        state["electricChargingState"]["isChargerConnected"] == false
    });
    for service in ["start-charging", "stop-charging"] {
        let event = event_of(&trial.order(I4, service));
        trial.follow(&event);
        let end = trial.poll(&event);
        assert_eq!(end["eventStatus"], "ERROR");
        let why = end["errorDetails"]["description"].clone();
        assert_eq!(why, "The charging cable is not plugged in.");
    }
}

#[test]
fn charging_that_is_done_or_does_not_run_is_nothing_to_start_or_stop() {
    let mut trial = charging();
    trial.execute(I4, "stop-charging");
    let stop = trial.order(I4, "stop-charging");
    assert_eq!(trial.carry_out(&stop), "IGNORED");
    trial.execute(I4, "start-charging");
    trial.wait_for(I4, |state| charging_of(state) == "TARGET_REACHED");

    let start = trial.order(I4, "start-charging");

    assert_eq!(trial.carry_out(&start), "IGNORED");
}

#[test]
fn a_higher_target_is_reached_later_and_a_lower_one_at_once() {
    let mut trial = charging();
    let before = minutes_of(&trial.state(I4));
    set(&mut trial, r#"{"chargingTarget":95}"#);
    assert!(minutes_of(&trial.state(I4)) > before + 30);

    set(&mut trial, r#"{"chargingTarget":20}"#);

    assert_eq!(charging_of(&trial.state(I4)), "TARGET_REACHED");
}

#[test]
fn a_car_charges_to_the_target_that_was_set() {
    let mut trial = charging();
    set(&mut trial, r#"{"chargingTarget":75,"acLimitValue":null}"#);

    let done = trial.wait_for(I4, |state| charging_of(state) != "CHARGING");

    assert_eq!(charging_of(&done), "TARGET_REACHED");
    assert_eq!(level_of(&done), 75);
}

#[test]
fn half_the_current_takes_twice_the_time() {
    let mut trial = charging();
    let before = minutes_of(&trial.state(I4));

    set(&mut trial, r#"{"acLimitValue":8}"#);

    // What is left was told up to ten minutes ago.
    let twice = 2 * before;
    let after = minutes_of(&trial.state(I4));
    assert!((twice - 24..=twice).contains(&after), "{before} {after}");
}

#[test]
fn what_was_charged_is_not_lost_when_the_car_leaves() {
    let mut trial = charging();
    set(&mut trial, r#"{"chargingTarget":100}"#);
    let states = until_unplugged(&mut trial);
    let full = level_of(states.last().unwrap());

    let away = level_of(&trial.state(I4));

    assert!(full > 80);
    assert!((full - 8..=full).contains(&away), "{full} {away}");
}

#[test]
fn the_history_tells_charging_that_was_stopped() {
    let path = format!("/eadrax-chs/v2/charging-sessions?vin={I4}&include_date_picker=true");
    let count = |trial: &mut Trial| {
        let sessions = json_of(&trial.read("GET", &path, BMW, I4))["chargingSessions"].clone();
        sessions["sessions"].as_array().unwrap().len()
    };
    let mut trial = charging();
    trial.now += 5 * MINUTE;
    let before = count(&mut trial);

    trial.execute(I4, "stop-charging");

    assert_eq!(count(&mut trial), before + 1);
}

#[test]
fn charging_that_goes_on_at_any_time_can_be_stopped_too() {
    let mut trial = Trial::signed_in().scenario("charging");
    trial.execute(I4, "stop-charging");
    let first = trial.state(I4)["electricChargingState"].clone();
    trial.stay(3 * HOUR);
    let later = trial.state(I4)["electricChargingState"].clone();

    assert_eq!(first["chargingStatus"], "PLUGGED_IN");
    assert_eq!(first, later);
    trial.execute(I4, "start-charging");
    assert_eq!(charging_of(&trial.state(I4)), "CHARGING");
}

#[test]
fn charging_that_goes_on_at_any_time_keeps_below_the_target() {
    let mut trial = Trial::signed_in().scenario("charging");
    for target in [20, 100] {
        set(&mut trial, &format!(r#"{{"chargingTarget":{target}}}"#));
        for _ in 0..20 {
            trial.stay(17 * MINUTE);
            assert!((5..target).contains(&level_of(&trial.state(I4))));
        }
    }
}
