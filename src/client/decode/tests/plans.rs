//! Charging settings and plans, and what else of the state came to be read with them.

use carport_domain::reading::Reading::{Known, NotReported, Unrecognized};
use carport_domain::units::{Amperes, Percent};
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, ChargingSettings, DepartureTimer, Loudness,
    TimeOfDay, TimeWindow, TimerKind, Weekday,
};

use super::super::*;
use super::rules::{gaps, read};

pub(super) const SETTINGS: &str = r#"{
    "chargeAndClimateSettings": {"chargeAndClimateTimer": {"showDepartureTimers": false}},
    "chargeAndClimateTimerDetail": {
        "chargingMode": {"chargingPreference": "CHARGING_WINDOW", "type": "TIME_SLOT",
            "startTimeSlot": "0001-01-01T22:30:00", "endTimeSlot": "0001-01-01T06:30:00.000"},
        "departureTimer": {"type": "WEEKLY_DEPARTURE_TIMER", "weeklyTimers": [
            {"id": 1, "daysOfTheWeek": ["MONDAY"], "time": "0001-01-01T06:50:00",
             "timerAction": "ACTIVATE"},
            {"id": 2, "daysOfTheWeek": [], "time": "0001-01-01T00:00:00",
             "timerAction": "DEACTIVATE"}]},
        "isPreconditionForDepartureActive": true
    },
    "chargingFlapDetail": {"isPermanentlyUnlock": false},
    "chargingSettingsDetail": {
        "acLimit": {"current": {"unit": "A", "value": 16}, "isUnlimited": false, "min": 6,
            "max": 32, "values": [6, 32, 16, 16, 0]},
        "chargingTarget": 80, "dcLoudness": "UNLIMITED_LOUD", "isUnlockCableActive": false,
        "minChargingTargetToWarning": 0
    },
    "servicePack": "WAVE_01"
}"#;

fn at(hour: u8, minute: u8) -> TimeOfDay {
    TimeOfDay::new(hour, minute).unwrap()
}

/// The plan both spellings tell.
fn plan(service_pack: Option<&str>) -> ChargingPlan {
    ChargingPlan {
        mode: Known(ChargingMode::Window),
        preference: Known(ChargingPreference::Window),
        window: Some(TimeWindow {
            start: at(22, 30),
            end: at(6, 30),
        }),
        timer_kind: Known(TimerKind::Weekly),
        timers: vec![
            DepartureTimer {
                id: Some(1),
                is_active: Some(true),
                at: Some(at(6, 50)),
                days: vec![Weekday::Monday],
            },
            DepartureTimer {
                id: Some(2),
                is_active: Some(false),
                at: Some(at(0, 0)),
                days: vec![],
            },
        ],
        has_climate_at_departure: Some(true),
        service_pack: service_pack.map(ToOwned::to_owned),
        is_readable_whole: true,
    }
}

#[test]
fn full_settings_are_read_without_a_gap() {
    let decoded = charging_settings(SETTINGS.as_bytes()).unwrap();

    assert_eq!(decoded.gaps, []);
    assert_eq!(
        decoded.value,
        ChargingSettings {
            target: Some(Percent(80.0)),
            ac_limit: Some(Amperes(16.0)),
            is_ac_unlimited: Some(false),
            ac_limit_choices: vec![Amperes(6.0), Amperes(16.0), Amperes(32.0)],
            loudness: Known(Loudness::Unlimited),
            unlocks_cable: Some(false),
            plan: plan(Some("WAVE_01")),
        }
    );
}

#[test]
fn a_car_of_an_older_generation_tells_its_service_pack_alone() {
    let decoded = charging_settings(br#"{"servicePack": "TCB1"}"#).unwrap();

    assert_eq!(decoded.gaps, []);
    assert_eq!(
        decoded.value,
        ChargingSettings {
            plan: ChargingPlan {
                service_pack: Some("TCB1".to_owned()),
                ..ChargingPlan::default()
            },
            ..ChargingSettings::default()
        }
    );
    assert_eq!(
        charging_settings(b"{}"),
        Err(Unreadable::Without("charging settings"))
    );
}

#[test]
fn zeros_are_no_settings_and_another_unit_is_a_gap() {
    let zeros = charging_settings(
        br#"{"chargingSettingsDetail": {"chargingTarget": 0, "acLimit": {"current": {"value": 0}}}}"#,
    )
    .unwrap();
    let kilowatts = charging_settings(
        br#"{"chargingSettingsDetail": {"acLimit": {"current": {"unit": "kW", "value": 11}}}}"#,
    )
    .unwrap();

    assert_eq!(zeros.value, ChargingSettings::default());
    assert_eq!(zeros.gaps, []);
    assert_eq!(kilowatts.value.ac_limit, None);
    assert_eq!(
        gaps(&kilowatts),
        ["#/chargingSettingsDetail/acLimit/current/unit: an unknown code"]
    );
}

const STATE_PLAN: &str = r#"{"chargingProfile": {
    "chargingControlType": "WEEKLY_PLANNER", "chargingMode": "DELAYED_CHARGING",
    "chargingPreference": "CHARGING_WINDOW", "climatisationOn": true,
    "reductionOfChargeCurrent": {"start": {"hour": 22, "minute": 30},
                                 "end": {"hour": 6, "minute": 30}},
    "departureTimes": [
        {"id": 1, "action": "ACTIVATE", "timeStamp": {"hour": 6, "minute": 50},
         "timerWeekDays": ["MONDAY"]},
        {"id": 2, "action": "DEACTIVATE", "timeStamp": {"hour": 0, "minute": 0},
         "timerWeekDays": []}]}}"#;

#[test]
fn the_state_tells_the_plan_of_a_car_with_a_plug() {
    let electric = read(STATE_PLAN, Some(DriveTrain::Electric));
    let petrol = read(STATE_PLAN, Some(DriveTrain::Combustion));

    assert_eq!(electric.gaps, []);
    assert_eq!(electric.value.charging_plan, Some(plan(None)));
    assert_eq!(petrol.value.charging_plan, None);
}

#[test]
fn a_window_of_zeros_is_none_and_so_is_an_empty_plan() {
    let zeros = read(
        r#"{"chargingProfile": {"chargingMode": "NO_ACTION", "reductionOfChargeCurrent":
            {"start": {"hour": 0, "minute": 0}, "end": {"hour": 0, "minute": 0}}}}"#,
        Some(DriveTrain::Electric),
    );
    let empty = read(
        r#"{"chargingProfile": {"chargingSettings": {"targetSoc": 80}}}"#,
        Some(DriveTrain::Electric),
    );

    let plan = zeros.value.charging_plan.unwrap();
    assert_eq!(plan.mode, Known(ChargingMode::NoAction));
    assert_eq!(plan.window, None);
    assert_eq!(empty.value.charging_plan, None);
}

#[test]
fn the_three_kinds_of_absence_stay_apart_in_a_plan() {
    let decoded = read(
        r#"{"chargingProfile": {"chargingMode": "BY_MOONLIGHT", "chargingPreference": "UNKNOWN",
            "departureTimes": [{"id": 1, "timeStamp": {"hour": 24, "minute": 0},
                                "timerWeekDays": ["MONDAY", "EIGHTHDAY"]}]}}"#,
        Some(DriveTrain::Electric),
    );

    let plan = decoded.value.charging_plan.as_ref().unwrap();
    assert_eq!(plan.mode, Unrecognized("BY_MOONLIGHT".to_owned()));
    assert_eq!(plan.preference, NotReported);
    assert_eq!(plan.timers[0].at, None);
    assert_eq!(plan.timers[0].days, [Weekday::Monday]);
    assert_eq!(
        gaps(&decoded),
        [
            "#/state/chargingProfile/chargingMode: an unknown code",
            "#/state/chargingProfile/departureTimes/0/timeStamp/hour: a number that cannot be true",
            "#/state/chargingProfile/departureTimes/0/timerWeekDays/1: an unknown code",
        ]
    );
}

#[test]
fn an_unlimited_current_has_no_limit() {
    let limit = |unlimited: &str| {
        let body = format!(
            r#"{{"chargingSettingsDetail": {{"acLimit": {{"current": {{"value": 32}}{unlimited}}}}}}}"#
        );
        let settings = charging_settings(body.as_bytes()).unwrap().value;
        settings.ac_limit
    };

    assert_eq!(limit(r#", "isUnlimited": true"#), None);
    assert_eq!(limit(r#", "isUnlimited": "yes""#), None);
    assert_eq!(limit(r#", "isUnlimited": false"#), Some(Amperes(32.0)));
    assert_eq!(limit(""), Some(Amperes(32.0)));
}

#[test]
fn a_window_of_one_whole_day_is_no_window_only_at_midnight() {
    let window = |hour: u8| {
        let at = format!(r#"{{"hour": {hour}, "minute": 0}}"#);
        let state = format!(
            r#"{{"chargingProfile": {{"chargingMode": "DELAYED_CHARGING",
                "reductionOfChargeCurrent": {{"start": {at}, "end": {at}}}}}}}"#
        );
        let status = read(&state, Some(DriveTrain::Electric)).value;
        status.charging_plan.unwrap().window
    };

    assert_eq!(window(0), None);
    assert_eq!(
        window(5),
        Some(TimeWindow {
            start: at(5, 0),
            end: at(5, 0)
        })
    );
}

#[test]
fn climate_has_time_left_only_while_it_runs() {
    let left = |activity: &str, seconds: &str| {
        let state = format!(
            r#"{{"climateControlState": {{"activity": "{activity}", "remainingSeconds": {seconds}}}}}"#
        );
        let left = read(&state, None).value.climate_time_left;
        left.map(|left| left.as_millis())
    };

    assert_eq!(left("HEATING", "1200.5"), Some(1_200_500));
    assert_eq!(left("HEATING", "0.0"), None);
    assert_eq!(left("INACTIVE", "1200.5"), None);
    assert_eq!(left("HEATING", "1e12"), None);
}

#[test]
fn privacy_is_told_by_its_own_word() {
    let is_private = |preferences: &str| {
        let state = format!(r#"{{"driverPreferences": {preferences}}}"#);
        read(&state, None).value.is_private
    };

    assert_eq!(is_private(r#"{"lscPrivacyMode": "ON"}"#), Some(true));
    assert_eq!(is_private(r#"{"lscPrivacyMode": "OFF"}"#), Some(false));
    assert_eq!(is_private("{}"), None);
}
