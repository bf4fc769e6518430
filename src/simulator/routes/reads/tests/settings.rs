//! The detailed answer about charging, as a client meets it.

use serde_json::{Value, json};

use super::{COOPER, DIESEL, I3, I4, X3, read_in};
use crate::trial::{Trial, json_of};

const FULL: &str =
    "/eadrax-crccs/v2/vehicles?fields=charging-profile&has_charging_settings_capabilities=true";

fn settings(vin: &str, language: &str) -> Value {
    json_of(&read_in(&mut Trial::signed_in(), FULL, vin, language))
}

#[test]
fn a_car_with_settings_tells_its_current_and_its_choices() {
    let detail = settings(I4, "en")["chargingSettingsDetail"].clone();

    assert_eq!(detail["chargingTarget"], 80);
    assert_eq!(
        detail["acLimit"]["current"],
        json!({"unit": "A", "value": 16})
    );
    assert_eq!(detail["acLimit"]["isUnlimited"], false);
    assert_eq!(detail["acLimit"]["values"][12], 32);
}

#[test]
fn a_car_without_a_limit_is_unlimited() {
    let settings = settings(COOPER, "en");

    assert_eq!(
        settings["chargingSettingsDetail"]["acLimit"]["isUnlimited"],
        true
    );
    assert_eq!(
        settings["chargeAndClimateSettings"]["chargingSettings"]["acCurrentLimitLabel"],
        "Not limited"
    );
}

#[test]
fn older_cars_tell_the_plan_and_their_package_only() {
    for (vin, package) in [(I3, "TCB1"), (X3, "ATM2")] {
        let settings = settings(vin, "en");

        assert_eq!(settings["servicePack"], package);
        assert_eq!(settings.get("chargingSettingsDetail"), None);
        assert_eq!(
            settings["chargeAndClimateSettings"],
            json!({"chargeAndClimateTimer": {"showDepartureTimers": false}})
        );
    }
}

#[test]
fn a_night_window_is_told_as_two_slots_of_no_day() {
    let mode = &settings(I3, "en")["chargeAndClimateTimerDetail"]["chargingMode"];

    assert_eq!(mode["type"], "TIME_SLOT");
    assert_eq!(mode["startTimeSlot"], "0001-01-01T21:30:00");
    assert_eq!(mode["endTimeSlot"], "0001-01-01T05:30:00");
}

#[test]
fn whoever_does_not_ask_for_settings_gets_none() {
    let path = FULL.replace("=true", "=false");

    let answer = json_of(&read_in(&mut Trial::signed_in(), &path, I4, "en"));

    assert_eq!(answer["servicePack"], "WAVE_01");
    assert_eq!(answer.get("chargingSettingsDetail"), None);
}

#[test]
fn labels_come_in_the_language_asked_for() {
    let label = |language: &str| {
        settings(I4, language)["chargeAndClimateSettings"]["chargeAndClimateTimer"]["chargingMode"]
            .clone()
    };

    assert_eq!(label("en"), "Charge immediately");
    assert_eq!(label("fr-FR"), "Charger immédiatement");
    assert_eq!(label("de-DE"), "Sofort laden");
}

#[test]
fn a_car_without_a_plug_has_no_charging_plan() {
    let answer = read_in(&mut Trial::signed_in(), FULL, DIESEL, "en");

    assert_eq!(answer.status, 404);
}

#[test]
fn the_date_of_the_call_is_a_date() {
    let mut trial = Trial::signed_in();
    let bearer = format!("Bearer {}", trial.access);
    for (date, status) in [("2025-05-04T09:30:00+00:00", 200), ("today", 400)] {
        let headers = [
            ("authorization", bearer.as_str()),
            ("x-user-agent", crate::trial::BMW),
            ("bmw-vin", I4),
            ("bmw-current-date", date),
        ];
        assert_eq!(trial.send("GET", FULL, &headers, b"").status, status);
    }
}
