//! One rule each, on the smallest answer that shows it.

use carport_domain::reading::Reading::{NotFitted, NotReported, Unrecognized};
use carport_domain::units::Kilometers;

use super::super::*;

pub(super) fn read(state: &str, drive_train: Option<DriveTrain>) -> Decoded<Status> {
    let body = format!(r#"{{"state": {state}, "capabilities": {{}}}}"#);
    status_of(body.as_bytes(), drive_train).unwrap()
}

pub(super) fn gaps<T>(decoded: &Decoded<T>) -> Vec<String> {
    decoded.gaps.iter().map(ToString::to_string).collect()
}

#[test]
fn a_car_that_never_reported_has_no_zero_odometer() {
    let never = read(
        r#"{"lastUpdatedAt": "0001-01-01T00:00:00Z", "currentMileage": 0}"#,
        None,
    );
    let new = read(
        r#"{"lastUpdatedAt": "2025-05-04T09:18:22Z", "currentMileage": 0}"#,
        None,
    );

    assert_eq!(
        (never.value.last_seen_at, never.value.odometer),
        (None, None)
    );
    assert_eq!(never.gaps, []);
    assert_eq!(new.value.odometer, Some(Kilometers(0.0)));
}

#[test]
fn times_come_with_fractions_offsets_or_neither() {
    for text in [
        "2025-05-04T09:18:22Z",
        "2025-05-04T09:18:22.000Z",
        "2025-05-04T11:18:22+02:00",
    ] {
        let decoded = read(&format!(r#"{{"lastUpdatedAt": "{text}"}}"#), None);

        let at = decoded.value.last_seen_at.unwrap();
        assert_eq!(at.0, 1_746_350_302_000);
    }
}

#[test]
fn words_are_read_without_regard_to_case() {
    let decoded = read(
        r#"{"doorsState": {"trunk": "Open_Tilt", "hood": "closed"}}"#,
        None,
    );

    let openings = decoded.value.openings;
    assert!(openings.trunk.value().is_some());
    assert!(openings.hood.value().is_some());
}

#[test]
fn an_unknown_word_is_kept_and_noted_without_being_shown() {
    let decoded = read(
        r#"{"doorsState": {"trunk": "LEVITATING", "hood": "UNKNOWN"}}"#,
        None,
    );

    let openings = &decoded.value.openings;
    assert_eq!(openings.trunk, Unrecognized("LEVITATING".to_owned()));
    assert_eq!(openings.hood, NotReported);
    assert_eq!(
        gaps(&decoded),
        ["#/state/doorsState/trunk: an unknown code"]
    );
}

#[test]
fn a_car_with_doors_and_no_roof_has_no_sunroof() {
    let silent = read("{}", None);
    let fixed = read(r#"{"doorsState": {"trunk": "CLOSED"}}"#, None);

    assert_eq!(silent.value.openings.sunroof, NotReported);
    assert_eq!(fixed.value.openings.sunroof, NotFitted);
}

#[test]
fn wrong_kinds_are_silent_and_noted() {
    let decoded = read(
        r#"{"currentMileage": "24817", "range": null, "isLeftSteering": 1,
            "doorsState": [], "location": "here", "requiredServices": {},
            "lastUpdatedAt": "yesterday"}"#,
        Some(DriveTrain::Combustion),
    );

    assert_eq!(decoded.value.odometer, None);
    assert_eq!(
        gaps(&decoded),
        [
            "#/state/lastUpdatedAt: expected a time",
            "#/state/currentMileage: expected a number",
            "#/state/doorsState: expected an object",
            "#/state/location: expected an object",
            "#/state/requiredServices: expected a list",
            "#/state/isLeftSteering: expected true or false",
        ]
    );
}

#[test]
fn numbers_that_cannot_be_true_are_noted() {
    let decoded = read(
        r#"{"currentMileage": -1, "electricChargingState": {"chargingLevelPercent": 101}}"#,
        Some(DriveTrain::Electric),
    );

    assert_eq!(
        gaps(&decoded),
        [
            "#/state/currentMileage: a number that cannot be true",
            "#/state/electricChargingState/chargingLevelPercent: a number that cannot be true",
        ]
    );
}

#[test]
fn an_unknown_heading_and_null_island_are_nowhere() {
    let turned = read(
        r#"{"location": {"coordinates": {"latitude": 1.5, "longitude": 2}, "heading": -1}}"#,
        None,
    );
    let island = read(
        r#"{"location": {"coordinates": {"latitude": 0, "longitude": 0.0}}}"#,
        None,
    );

    assert_eq!(turned.value.position.unwrap().heading, None);
    assert_eq!(turned.gaps, []);
    assert_eq!(island.value.position, None);
    assert_eq!(
        gaps(&island),
        ["#/state/location/coordinates: not a place on Earth"]
    );
}

#[test]
fn zero_is_no_tire_pressure() {
    let decoded = read(
        r#"{"tireState": {"frontLeft": {"status": {"currentPressure": 0}}}}"#,
        None,
    );

    assert_eq!(decoded.value.tires.left_front.pressure, None);
}

#[test]
fn a_message_without_its_code_stays_if_it_says_anything() {
    let decoded = read(
        r#"{"checkControlMessages": [{"severity": "HIGH"}, {"type": "OIL", "severity": "LOUD"},
                {"type": " ", "name": "Tires"}, {"type": ""}, {"severity": "LOUD"}, null],
            "requiredServices": [{"type": 7, "mileage": 300}, {}]}"#,
        None,
    );

    let told: Vec<_> = decoded
        .value
        .messages
        .iter()
        .map(|message| {
            (
                message.code.as_deref(),
                message.title.as_deref(),
                message.due_in,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (None, None, None),
            (Some("OIL"), None, None),
            (None, Some("Tires"), None),
            (None, None, Some(Kilometers(300.0))),
        ]
    );
    assert_eq!(
        gaps(&decoded),
        [
            "#/state/checkControlMessages/0/type: missing",
            "#/state/checkControlMessages/1/severity: an unknown code",
            "#/state/checkControlMessages/2/type: missing",
            "#/state/checkControlMessages/3/type: missing",
            "#/state/checkControlMessages/4/severity: an unknown code",
            "#/state/checkControlMessages/4/type: missing",
            "#/state/checkControlMessages/5/type: missing",
            "#/state/requiredServices/0/type: expected text",
            "#/state/requiredServices/1/type: missing",
        ]
    );
}

#[test]
fn empty_text_where_a_number_of_a_car_must_stand_is_noted() {
    let list = vehicle_list(
        br#"{"mappingInfos": [{"vin": ""}, {"vin": "WBY00000000EVX001"}, {},
                              {"vin": "WBY00000000EVX001"}]}"#,
    )
    .unwrap();
    let profile = partial_profile(br#"{"vin": " "}"#).unwrap();

    assert_eq!(list.value.len(), 1);
    assert_eq!(
        gaps(&list),
        [
            "#/mappingInfos/0/vin: missing",
            "#/mappingInfos/2/vin: missing",
        ]
    );
    assert_eq!(gaps(&profile), ["#/vin: missing"]);
}

#[test]
fn a_car_without_remote_charging_says_so_with_an_empty_object() {
    let can_start = |commands: &str| {
        let body = format!(
            r#"{{"state": {{}}, "capabilities": {{"remoteChargingCommands": {commands}}}}}"#
        );
        let decoded = status_of(body.as_bytes(), None).unwrap();
        decoded.value.capabilities.charge_start
    };

    assert_eq!(can_start("{}"), Some(false));
    assert_eq!(can_start("null"), None);
    assert_eq!(can_start(r#"{"chargingControl": []}"#), Some(false));
    assert_eq!(can_start(r#"{"chargingControl": ["STOP"]}"#), Some(false));
    assert_eq!(can_start(r#"{"chargingControl": ["START"]}"#), Some(true));
    assert_eq!(can_start(r#"{"chargingControl": [1]}"#), None);
    assert_eq!(can_start(r#"{"chargingControl": [""]}"#), None);
}

#[test]
fn climate_can_be_stopped_where_it_is_told() {
    let stop = |state: &str| {
        let body = format!(r#"{{"state": {state}, "capabilities": {{"climateNow": true}}}}"#);
        let decoded = status_of(body.as_bytes(), None).unwrap();
        decoded.value.capabilities.climate_stop
    };

    assert_eq!(stop(r#"{"climateControlState": {}}"#), Some(true));
    assert_eq!(stop("{}"), None);
}

#[test]
fn a_whole_answer_is_unreadable_only_without_its_heart() {
    assert_eq!(status_of(b"<html>", None), Err(Unreadable::NotJson));
    assert_eq!(status_of(b"[]", None), Err(Unreadable::NotAnObject));
    assert_eq!(status_of(b"{}", None), Err(Unreadable::Without("state")));
    assert_eq!(
        profile(br#"{"model": "i4"}"#),
        Err(Unreadable::Without("VIN"))
    );
}

#[test]
fn an_unknown_brand_is_none_and_noted() {
    let decoded = profile(br#"{"vin": "WBY00000000EVX001", "brand": "ZEPPELIN"}"#).unwrap();

    assert_eq!(decoded.value.brand, None);
    assert_eq!(gaps(&decoded), ["#/brand: an unknown code"]);
}
