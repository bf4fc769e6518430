//! A test that looks behind the scenes sees what a car really did.

use serde_json::{Value, json};

use crate::{
    commands::tests::{I4, M340, X3, send_destination},
    trial::{Trial, json_of},
};

fn vehicles(trial: &mut Trial) -> Vec<Value> {
    let answer = trial.send("GET", "/__simulator/vehicles", &[], b"");
    assert_eq!(answer.status, 200);
    json_of(&answer).as_array().unwrap().clone()
}

fn vehicle(trial: &mut Trial, vin: &str) -> Value {
    let all = vehicles(trial).into_iter();
    all.into_iter().find(|car| car["vin"] == vin).unwrap()
}

/// Lights, horn and finder.
fn counts(car: &Value) -> [u64; 3] {
    ["lightsFlashed", "hornSounded", "searched"].map(|key| car[key].as_u64().unwrap())
}

#[test]
fn every_car_of_both_brands_is_listed() {
    let cars = vehicles(&mut Trial::new());

    assert_eq!(cars.len(), 7);
    for model in ["i4 eDrive40", "X1 xDrive23i", "Cooper SE"] {
        assert!(cars.iter().any(|car| car["model"] == model), "{model}");
    }
}

#[test]
fn a_car_that_nobody_told_anything_has_done_nothing() {
    let car = vehicle(&mut Trial::new(), I4);

    assert_eq!(counts(&car), [0, 0, 0]);
    assert_eq!(car["destinations"], json!([]));
    assert_eq!(car["toldAt"], Value::Null);
}

#[test]
fn lights_horn_and_searches_are_counted_each_on_its_own() {
    let mut trial = Trial::signed_in();
    for service in ["light-flash", "light-flash", "horn-blow", "vehicle-finder"] {
        trial.execute(I4, service);
    }

    assert_eq!(counts(&vehicle(&mut trial, I4)), [2, 1, 1]);
    assert_eq!(counts(&vehicle(&mut trial, X3)), [0, 0, 0]);
}

#[test]
fn an_order_under_way_does_not_count_yet() {
    let mut trial = Trial::signed_in();
    trial.order(I4, "horn-blow");

    let car = vehicle(&mut trial, I4);

    assert_eq!(counts(&car), [0, 0, 0]);
    assert_eq!(car["toldAt"], Value::Null);
}

#[test]
fn lock_air_and_charging_are_told_in_the_vendor_s_words() {
    let mut trial = Trial::signed_in().scenario("charging");
    trial.execute(I4, "door-unlock");
    trial.execute(I4, "climate-now?action=STOP");
    let before = vehicle(&mut trial, I4)["charging"].clone();
    let stop = trial.order_charging(I4, "stop-charging", "{}");
    trial.carry_out(&stop);

    let car = vehicle(&mut trial, I4);

    assert_eq!(car["lock"], "UNLOCKED");
    assert_eq!(car["climate"], "STANDBY");
    assert_eq!(before, "CHARGING");
    assert_eq!(car["charging"], "PLUGGED_IN");
}

#[test]
fn settings_of_charging_are_told() {
    let mut trial = Trial::signed_in();
    let body = r#"{"chargingTarget": 65, "acLimitValue": 10}"#;
    let answer = trial.order_charging(I4, "charging-settings", body);
    trial.carry_out(&answer);

    let car = vehicle(&mut trial, I4);

    assert_eq!(car["chargingTargetPercent"], 65);
    assert_eq!(car["acLimitAmperes"], 10);
    assert_eq!(car["chargingMode"], "IMMEDIATE_CHARGING");
}

#[test]
fn a_car_without_a_plug_has_no_charging() {
    let car = vehicle(&mut Trial::new(), M340);

    assert_eq!(car["charging"], Value::Null);
    assert_eq!(car["chargingMode"], Value::Null);
}

#[test]
fn a_place_that_was_sent_is_in_the_car() {
    let mut trial = Trial::signed_in();
    send_destination(&mut trial, I4);

    let car = vehicle(&mut trial, I4);

    let expected = json!([{"title": "Charging stop", "latitude": 45.1885, "longitude": 5.7245}]);
    assert_eq!(car["destinations"], expected);
    assert_eq!(car["toldAt"], "2025-05-04T09:30:00Z");
    assert_eq!(vehicle(&mut trial, X3)["destinations"], json!([]));
}

#[test]
fn a_car_that_does_not_obey_does_nothing() {
    for scenario in [
        "executed-unchanged",
        "stale-9-days",
        "command-fails",
        "command-fails-silently",
        "command-stuck",
        "command-ignored",
        "command-not-allowed",
        "command-busy",
        "command-quota",
        "command-unknown",
        "command-timeout",
        "command-server-error",
        "command-bad-gateway",
    ] {
        let mut trial = Trial::signed_in().scenario(scenario);
        let lock = vehicle(&mut trial, I4)["lock"].clone();
        for service in ["door-unlock", "light-flash", "horn-blow", "vehicle-finder"] {
            let answer = trial.order(I4, service);
            if answer.status == 200 {
                trial.carry_out(&answer);
            }
        }
        send_destination(&mut trial, I4);

        let car = vehicle(&mut trial, I4);

        assert_eq!(counts(&car), [0, 0, 0], "{scenario}");
        assert_eq!(car["lock"], lock, "{scenario}");
        assert_eq!(car["destinations"], json!([]), "{scenario}");
        assert_eq!(car["toldAt"], Value::Null, "{scenario}");
    }
}

#[test]
fn a_search_that_finds_nothing_was_a_search() {
    let mut trial = Trial::signed_in().scenario("finder-finds-nothing");
    trial.execute(I4, "vehicle-finder");

    assert_eq!(counts(&vehicle(&mut trial, I4)), [0, 0, 1]);
}

#[test]
fn looking_leaves_the_log_and_the_cars_alone() {
    let mut watched = Trial::signed_in();
    let mut quiet = Trial::signed_in();
    vehicles(&mut watched);

    assert_eq!(watched.state(I4), quiet.state(I4));
    let log = |trial: &mut Trial| json_of(&trial.send("GET", "/__simulator/log", &[], b""));
    assert_eq!(log(&mut watched), log(&mut quiet));
}
