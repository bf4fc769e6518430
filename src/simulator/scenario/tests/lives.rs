//! What scenarios do to the cars, for every car of the fleet.

use serde_json::Value;

use super::{I4, scene};
use crate::{
    calendar::{DAY, HOUR},
    trial::{BMW, MINI, SUNDAY, Trial},
};

const X3: &str = "WBA00000000PHV002";
const COOPER: &str = "WMW00000000MCE006";
/// Years and distance show at this one.
const TOURING: &str = "WBA00000000DSL005";
/// The only one without pressures, and without a position.
const I3: &str = "WBY00000000REX004";

/// Every car with its state.
fn states(trial: &mut Trial) -> Vec<(String, Value)> {
    let mut vins = trial.list(BMW);
    vins.extend(trial.list(MINI));
    assert_eq!(vins.len(), 7);
    vins.into_iter()
        .map(|vin| {
            let state = trial.state(&vin);
            (vin, state)
        })
        .collect()
}

fn strings<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let entries = list.as_array().unwrap().iter();
    entries.map(|entry| entry[key].as_str().unwrap()).collect()
}

fn reported_at(state: &Value) -> i64 {
    let at: jiff::Timestamp = state["lastUpdatedAt"].as_str().unwrap().parse().unwrap();
    at.as_millisecond()
}

#[test]
fn all_fine_has_nothing_to_warn_of() {
    for (vin, state) in states(&mut scene("all-fine")) {
        if vin != TOURING {
            let severities = strings(&state["checkControlMessages"], "severity");
            assert!(severities.iter().all(|word| *word == "LOW"), "{vin}");
            let services = strings(&state["requiredServices"], "status");
            assert!(services.iter().all(|word| *word == "OK"), "{vin}");
        }
        assert_eq!(state["windowsState"]["combinedState"], "CLOSED");
    }
}

#[test]
fn the_oldest_car_has_small_needs_on_an_ordinary_day() {
    let state = scene("all-fine").state(TOURING);

    let severities = strings(&state["checkControlMessages"], "severity");
    assert_eq!(severities, ["LOW", "LOW", "MEDIUM"]);
    assert_eq!(
        state["checkControlMessages"][2]["description"],
        "Washer fluid low. Refill."
    );
    let services = strings(&state["requiredServices"], "status");
    assert_eq!(
        services.iter().filter(|word| **word == "PENDING").count(),
        2
    );
    assert!(!services.contains(&"OVERDUE"));
}

#[test]
fn charging_charges_towards_the_target_at_any_time() {
    let mut trial = scene("charging");
    for _ in 0..50 {
        for vin in [I4, X3, COOPER, I3] {
            let charging = trial.state(vin)["electricChargingState"].clone();
            assert_eq!(charging["chargingStatus"], "CHARGING");
            assert_eq!(charging["isChargerConnected"], true);
            assert!(charging["remainingChargingMinutes"].as_i64().unwrap() > 0);
            let target = charging["chargingTarget"].as_i64().unwrap_or(100);
            assert!(charging["chargingLevelPercent"].as_i64().unwrap() < target);
        }
        trial.now += 71_000;
    }
}

#[test]
fn unlocked_away_is_unlocked_and_away() {
    for (vin, state) in states(&mut scene("unlocked-away")) {
        let doors = &state["doorsState"];
        assert_eq!(doors["combinedSecurityState"], "UNLOCKED", "{vin}");
        if vin != I3 {
            assert_eq!(
                state["location"]["address"]["formatted"],
                "1 Market Square, 03995 Basketham"
            );
        }
    }
}

#[test]
fn the_driver_s_window_is_open_on_the_driver_s_side() {
    let mut trial = scene("window-open");

    assert_eq!(trial.state(I4)["windowsState"]["leftFront"], "OPEN");
    let right_hand_drive = trial.state("WBX00000000RHD007");
    assert_eq!(right_hand_drive["windowsState"]["rightFront"], "OPEN");
    assert_eq!(right_hand_drive["windowsState"]["leftFront"], "CLOSED");
    assert_eq!(right_hand_drive["windowsState"]["combinedState"], "OPEN");
}

#[test]
fn a_window_is_open_while_the_car_is_locked_and_stands() {
    let mut trial = scene("window-open");
    for _ in 0..40 {
        for (vin, state) in states(&mut trial) {
            assert_eq!(state["windowsState"]["combinedState"], "OPEN", "{vin}");
            assert_eq!(state["doorsState"]["combinedState"], "CLOSED", "{vin}");
            let lock = state["doorsState"]["combinedSecurityState"].as_str();
            assert!(matches!(lock, Some("SECURED" | "LOCKED")), "{vin}");
        }
        trial.now += 71_000;
    }
}

#[test]
fn a_low_tire_is_low_and_warned_of() {
    for (vin, state) in states(&mut scene("tyre-low")) {
        assert_eq!(state["checkControlMessages"][0]["type"], "TIRE_PRESSURE");
        assert_eq!(state["checkControlMessages"][0]["severity"], "MEDIUM");
        let tire = &state["tireState"]["frontRight"]["status"];
        if vin == I3 {
            assert_eq!(state.get("tireState"), None);
        } else {
            let pressure = tire["currentPressure"].as_i64().unwrap();
            assert!(
                pressure + 60 < tire["targetPressure"].as_i64().unwrap(),
                "{vin}"
            );
        }
    }
}

#[test]
fn an_overdue_service_is_in_the_past() {
    for (vin, state) in states(&mut scene("service-overdue")) {
        let service = &state["requiredServices"][1];
        assert_eq!(service["status"], "OVERDUE", "{vin}");
        assert_eq!(service["dateTime"], "2025-03-01T00:00:00.000Z", "{vin}");
        let severities = strings(&state["checkControlMessages"], "severity");
        assert!(severities.contains(&"HIGH"), "{vin}");
    }
}

#[test]
fn a_missing_position_is_missing() {
    for (vin, state) in states(&mut scene("position-missing")) {
        assert_eq!(state.get("location"), None, "{vin}");
    }
}

#[test]
fn stale_means_nine_days_for_every_car() {
    for (vin, state) in states(&mut scene("stale-9-days")) {
        let age = SUNDAY - reported_at(&state);

        assert!((9 * DAY..9 * DAY + 2 * HOUR).contains(&age), "{vin} {age}");
    }
}
