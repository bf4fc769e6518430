//! The rules of battery, fuel and ranges.

use carport_domain::reading::Reading::{self, Known, NotReported};
use carport_domain::units::{Kilometers, Liters, Percent};
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::energy::Fuel;

use super::super::*;
use super::rules::read;

fn battery(electric: &str) -> Battery {
    let state = format!(
        r#"{{"lastUpdatedAt": "2025-05-04T09:18:22Z", "electricChargingState": {electric}}}"#
    );
    let decoded = read(&state, Some(DriveTrain::Electric));
    assert_eq!(decoded.gaps, []);
    decoded.value.energy.battery.unwrap()
}

#[test]
fn no_charging_means_plugged_or_none_as_the_cable_says() {
    for (word, cable, expected) in [
        ("INVALID", "true", Known(Charging::Plugged)),
        ("INVALID", "false", Known(Charging::None)),
        ("NOT_CHARGING", "true", Known(Charging::Plugged)),
        ("NOT_CHARGING", "false", Known(Charging::None)),
        ("NOT_CHARGING", "null", NotReported),
        ("PLUGGED_IN", "true", Known(Charging::Plugged)),
        ("WAITING_FOR_CHARGING", "true", Known(Charging::Waiting)),
        ("TARGET_REACHED", "true", Known(Charging::Target)),
        ("COMPLETE", "true", Known(Charging::Full)),
        ("FULLY_CHARGED", "true", Known(Charging::Full)),
        ("FINISHED_FULLY_CHARGED", "true", Known(Charging::Full)),
        ("FINISHED_NOT_FULL", "true", Known(Charging::Stopped)),
        ("ERROR", "true", Known(Charging::Error)),
        ("DEFAULT", "true", Known(Charging::Error)),
        ("UNKNOWN", "true", NotReported),
    ] {
        let battery = battery(&format!(
            r#"{{"chargingStatus": "{word}", "isChargerConnected": {cable}}}"#
        ));

        assert_eq!(battery.charging, expected, "{word} {cable}");
    }
}

#[test]
fn minutes_left_count_only_while_charging() {
    let stale = battery(
        r#"{"chargingStatus": "INVALID", "isChargerConnected": false,
            "remainingChargingMinutes": 10}"#,
    );

    assert_eq!((stale.time_left, stale.ends_at), (None, None));
}

#[test]
fn zero_minutes_below_the_target_are_no_time_at_all() {
    let below = battery(
        r#"{"chargingStatus": "CHARGING", "chargingLevelPercent": 79, "chargingTarget": 80,
            "remainingChargingMinutes": 0}"#,
    );
    let there = battery(
        r#"{"chargingStatus": "CHARGING", "chargingLevelPercent": 80, "chargingTarget": 80,
            "remainingChargingMinutes": 0}"#,
    );

    assert_eq!(below.time_left, None);
    assert_eq!(there.time_left, Some(core::time::Duration::ZERO));
}

#[test]
fn a_missing_target_is_never_invented() {
    let from_settings = read(
        r#"{"chargingProfile": {"chargingSettings": {"targetSoc": 90}}}"#,
        Some(DriveTrain::Electric),
    );
    let useless = read(
        r#"{"chargingProfile": {"chargingSettings": {"targetSoc": 0, "acCurrentLimit": 0}}}"#,
        Some(DriveTrain::Electric),
    );

    let target = |decoded: Decoded<Status>| decoded.value.energy.battery.unwrap().target;
    assert_eq!(target(from_settings), Some(Percent(90.0)));
    assert_eq!(target(useless), None);
}

#[test]
fn a_plugin_hybrid_sends_its_total_as_fuel_range() {
    let decoded = read(
        r#"{"range": 560, "electricChargingState": {"range": 40},
            "combustionFuelLevel": {"range": 560, "remainingFuelLiters": 41}}"#,
        Some(DriveTrain::PluginHybrid),
    );

    let energy = decoded.value.energy;
    assert_eq!(energy.battery.unwrap().range, Some(Kilometers(40.0)));
    assert_eq!(
        energy.fuel,
        Some(Fuel {
            liters: Some(Liters(41.0)),
            percent: None,
            range: Some(Kilometers(520.0)),
        })
    );
    assert_eq!(energy.total_range, Some(Kilometers(560.0)));
}

#[test]
fn a_car_without_a_plug_has_no_battery_whatever_it_sends() {
    let decoded = read(
        r#"{"electricChargingState": {"chargingLevelPercent": 0}, "chargingProfile":
            {"chargingSettings": {"targetSoc": 0}}, "combustionFuelLevel": {"range": 500}}"#,
        Some(DriveTrain::MildHybrid),
    );

    assert_eq!(decoded.value.energy.battery, None);
    assert_eq!(decoded.value.energy.total_range, Some(Kilometers(500.0)));
}

#[test]
fn an_unknown_drive_train_shows_what_exists() {
    let decoded = read(
        r#"{"electricChargingState": {"chargingLevelPercent": 40}, "combustionFuelLevel": {}}"#,
        None,
    );

    let energy = decoded.value.energy;
    assert_eq!(energy.battery.unwrap().level, Some(Percent(40.0)));
    assert_eq!(energy.fuel, None);
}

#[test]
fn an_unplugged_reading_starts_as_not_reported() {
    assert_eq!(battery("{}").charging, Reading::NotReported);
}

#[test]
fn a_target_that_cannot_be_read_is_not_replaced_by_the_other_one() {
    let target = |electric: &str| {
        let state = format!(
            r#"{{"electricChargingState": {electric},
                "chargingProfile": {{"chargingSettings": {{"targetSoc": 80}}}}}}"#
        );
        let decoded = read(&state, Some(DriveTrain::Electric));
        let target = decoded.value.energy.battery.unwrap().target;
        (target.map(|target| target.0), decoded.gaps.len())
    };

    assert_eq!(target(r#"{"chargingTarget": "90"}"#), (None, 1));
    assert_eq!(target(r#"{"chargingTarget": 900}"#), (None, 1));
    assert_eq!(target("[]"), (None, 1));
    assert_eq!(target(r#"{"chargingTarget": null}"#), (Some(80.0), 0));
    assert_eq!(target("{}"), (Some(80.0), 0));
}

#[test]
fn charging_of_a_car_that_was_never_seen_has_no_end() {
    let decoded = read(
        r#"{"electricChargingState": {"chargingStatus": "CHARGING", "isChargerConnected": true,
            "remainingChargingMinutes": 48}}"#,
        Some(DriveTrain::Electric),
    );
    let battery = decoded.value.energy.battery.unwrap();

    assert!(battery.time_left.is_some());
    assert_eq!(battery.ends_at, None);
}
