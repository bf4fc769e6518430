//! What is lost of a charging plan must not be sent back as nothing.

use carport_domain::command::Command;
use carport_domain::vehicle::charging_plan::ChargingPlan;
use serde_json::{Value, json};

use super::super::*;
use super::plans::SETTINGS;
use super::rules::read;
use crate::endpoints::command::{ChargingRoute, IncompletePlan, Order, Unsendable};

fn whole() -> Value {
    serde_json::from_str(SETTINGS).unwrap()
}

fn plan(settings: &Value) -> ChargingPlan {
    let decoded = charging_settings(settings.to_string().as_bytes());
    decoded.unwrap().value.plan
}

fn sent(plan: ChargingPlan) -> Result<(), Unsendable> {
    let command = Command::SetChargingPlan(plan);
    Order::new(&command, ChargingRoute::default(), None).map(drop)
}

/// The settings with another value in one place of the plan.
fn with(place: &str, value: Value) -> ChargingPlan {
    let mut settings = whole();
    let place = format!("/chargeAndClimateTimerDetail{place}");
    *settings.pointer_mut(&place).unwrap() = value;
    plan(&settings)
}

#[test]
fn a_whole_plan_can_be_sent_back() {
    assert_eq!(sent(plan(&whole())), Ok(()));
}

#[test]
fn a_plan_with_a_part_that_cannot_be_read_is_not_sent_back() {
    for (place, value) in [
        (
            "/departureTimer/weeklyTimers/0/daysOfTheWeek/0",
            json!("EIGHTHDAY"),
        ),
        ("/departureTimer/weeklyTimers/0/daysOfTheWeek/0", json!("")),
        (
            "/departureTimer/weeklyTimers/0/daysOfTheWeek/0",
            Value::Null,
        ),
        (
            "/departureTimer/weeklyTimers/0/daysOfTheWeek",
            json!("MONDAY"),
        ),
        ("/departureTimer/weeklyTimers/1/time", json!("midnight")),
        ("/departureTimer/weeklyTimers/1/time", json!("")),
        ("/departureTimer/weeklyTimers/1/id", json!(-2)),
        ("/departureTimer/weeklyTimers/1", json!("off")),
        ("/departureTimer/weeklyTimers", json!({})),
        ("/chargingMode/startTimeSlot", json!("0001-01-01")),
        ("/chargingMode/endTimeSlot", json!(630)),
        ("/chargingMode/chargingPreference", json!("SOMETIMES")),
    ] {
        let plan = with(place, value);
        assert!(!plan.is_readable_whole, "{place}");
        let refused = Err(Unsendable::Plan(IncompletePlan::Unread));
        assert_eq!(sent(plan), refused, "{place}");
    }
}

#[test]
fn a_list_or_half_a_window_that_is_missing_is_not_sent_back_as_empty() {
    for place in [
        "/departureTimer/weeklyTimers/0/daysOfTheWeek",
        "/departureTimer/weeklyTimers",
        "/departureTimer",
        "/chargingMode/endTimeSlot",
    ] {
        assert!(!with(place, Value::Null).is_readable_whole, "{place}");
    }
}

#[test]
fn a_part_that_is_missing_is_named() {
    for (place, part) in [
        ("/chargingMode/type", IncompletePlan::Mode),
        ("/departureTimer/type", IncompletePlan::TimerKind),
        (
            "/departureTimer/weeklyTimers/0/time",
            IncompletePlan::Timers,
        ),
        ("/isPreconditionForDepartureActive", IncompletePlan::Climate),
    ] {
        let refused = Err(Unsendable::Plan(part));
        assert_eq!(sent(with(place, Value::Null)), refused, "{place}");
    }
}

#[test]
fn a_preference_that_no_mode_decides_must_be_known() {
    let mut settings = whole();
    let mode = &mut settings["chargeAndClimateTimerDetail"]["chargingMode"];
    mode["type"] = json!("NO_ACTION");
    assert_eq!(sent(plan(&settings)), Ok(()));

    for silent in [Value::Null, json!("UNKNOWN")] {
        let mode = &mut settings["chargeAndClimateTimerDetail"]["chargingMode"];
        mode["chargingPreference"] = silent;
        let refused = Err(Unsendable::Plan(IncompletePlan::Preference));
        assert_eq!(sent(plan(&settings)), refused);
    }
}

#[test]
fn a_gap_elsewhere_in_the_settings_does_not_touch_the_plan() {
    let mut settings = whole();
    settings["chargingSettingsDetail"]["chargingTarget"] = json!("eighty");

    assert_eq!(sent(plan(&settings)), Ok(()));
}

#[test]
fn the_plan_of_the_state_tells_what_it_lost() {
    let is_whole = |hour: &str, days: &str| {
        let state = format!(
            r#"{{"chargingProfile": {{"chargingMode": "NO_ACTION", "departureTimes":
                [{{"timeStamp": {{"hour": {hour}, "minute": 5}}, "timerWeekDays": {days}}}]}}}}"#
        );
        let status = read(&state, Some(DriveTrain::Electric)).value;
        status.charging_plan.unwrap().is_readable_whole
    };

    assert!(is_whole("6", "[]"));
    assert!(!is_whole("24", "[]"));
    assert!(!is_whole("null", "[]"));
    assert!(!is_whole("6", "null"));
    assert!(!is_whole("6", r#"["MONTAG"]"#));
}
