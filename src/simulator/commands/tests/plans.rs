//! Charging settings and plans, set and read again.

use serde_json::{Value, json};

use super::{COOPER, I3, I4};
use crate::trial::{BMW, MINI, Trial, json_of};

fn plan() -> Value {
    let unset = |id: u8| {
        json!({
            "id": id,
            "daysOfTheWeek": [],
            "time": "0001-01-01T00:00:00.000",
            "timerAction": "DEACTIVATE",
        })
    };
    json!({
        "chargingMode": {
            "chargingPreference": "CHARGING_WINDOW",
            "type": "TIME_SLOT",
            "timerChange": "NO_CHANGE",
            "startTimeSlot": "0001-01-01T22:45:00.000",
            "endTimeSlot": "0001-01-01T06:15:00.000",
        },
        "departureTimer": {
            "type": "WEEKLY_DEPARTURE_TIMER",
            "weeklyTimers": [
                {
                    "id": 1,
                    "daysOfTheWeek": ["MONDAY", "TUESDAY"],
                    "time": "0001-01-01T06:50:00.000",
                    "timerAction": "ACTIVATE",
                },
                unset(2),
                unset(3),
                unset(4),
            ],
        },
        "isPreconditionForDepartureActive": true,
        "servicePack": "WAVE_01",
    })
}

/// The detailed answer.
fn detail(trial: &mut Trial, vin: &str) -> Value {
    let agent = if vin == COOPER { MINI } else { BMW };
    let path = "/eadrax-crccs/v2/vehicles?fields=charging-profile\
                &has_charging_settings_capabilities=true";
    json_of(&trial.read("GET", path, agent, vin))
}

fn send(trial: &mut Trial, vin: &str, body: &Value) -> u16 {
    let answer = trial.order_charging(vin, "charging-profile", &body.to_string());
    if answer.status == 200 {
        assert_eq!(trial.carry_out(&answer), "EXECUTED");
    }
    answer.status
}

#[test]
fn settings_are_told_in_all_three_places() {
    let mut trial = Trial::signed_in();
    let body = r#"{"chargingTarget":85,"acLimitValue":12}"#;

    let answer = trial.order_charging(I4, "charging-settings", body);
    assert_eq!(trial.carry_out(&answer), "EXECUTED");

    let state = trial.state(I4);
    let settings = &state["chargingProfile"]["chargingSettings"];
    assert_eq!(settings["targetSoc"], 85);
    assert_eq!(settings["acCurrentLimit"], 12);
    assert_eq!(state["electricChargingState"]["chargingTarget"], 85);
    let detail = detail(&mut trial, I4)["chargingSettingsDetail"].clone();
    assert_eq!(detail["chargingTarget"], 85);
    assert_eq!(detail["acLimit"]["current"]["value"], 12);
}

#[test]
fn a_setting_that_is_null_or_missing_stays() {
    let mut trial = Trial::signed_in();
    for body in [
        r#"{"chargingTarget":60}"#,
        r#"{"chargingTarget":null,"acLimitValue":20}"#,
        r#"{"chargingTarget":null,"acLimitValue":null}"#,
    ] {
        let answer = trial.order_charging(I4, "charging-settings", body);
        assert_eq!(trial.carry_out(&answer), "EXECUTED");
    }

    let profile = trial.state(I4)["chargingProfile"].clone();
    assert_eq!(profile["chargingSettings"]["targetSoc"], 60);
    assert_eq!(profile["chargingSettings"]["acCurrentLimit"], 20);
}

#[test]
fn a_plan_is_told_in_the_state_and_in_detail() {
    let mut trial = Trial::signed_in();

    assert_eq!(send(&mut trial, I4, &plan()), 200);

    let profile = trial.state(I4)["chargingProfile"].clone();
    assert_eq!(profile["chargingMode"], "DELAYED_CHARGING");
    assert_eq!(profile["chargingPreference"], "CHARGING_WINDOW");
    assert_eq!(profile["climatisationOn"], true);
    let window = json!({
        "start": {"hour": 22, "minute": 45},
        "end": {"hour": 6, "minute": 15},
    });
    assert_eq!(profile["reductionOfChargeCurrent"], window);
    let timer = json!({
        "id": 1,
        "action": "ACTIVATE",
        "timeStamp": {"hour": 6, "minute": 50},
        "timerWeekDays": ["MONDAY", "TUESDAY"],
    });
    assert_eq!(profile["departureTimes"][0], timer);
    let detail = detail(&mut trial, I4)["chargeAndClimateTimerDetail"].clone();
    assert_eq!(detail["chargingMode"]["type"], "TIME_SLOT");
    assert_eq!(detail["isPreconditionForDepartureActive"], true);
}

#[test]
fn a_plan_that_is_not_whole_or_does_not_fit_is_refused() {
    let parts = [
        "/chargingMode",
        "/chargingMode/type",
        "/chargingMode/chargingPreference",
        "/chargingMode/startTimeSlot",
        "/departureTimer",
        "/departureTimer/type",
        "/departureTimer/weeklyTimers",
        "/departureTimer/weeklyTimers/0/time",
        "/isPreconditionForDepartureActive",
        "/servicePack",
    ];
    let missing = parts.map(|part| (part, Value::Null));
    let wrong = [
        ("/chargingMode/type", json!("CHARGING_IMMEDIATELY")),
        ("/chargingMode/chargingPreference", json!("NO_PRESELECTION")),
        ("/isPreconditionForDepartureActive", json!("true")),
        ("/departureTimer/type", json!("TWO_DEPARTURE_TIMER")),
        ("/departureTimer/weeklyTimers/0/id", json!(5)),
        ("/servicePack", json!("TCB1")),
    ];
    let mut trial = Trial::signed_in();
    for (pointer, value) in missing.into_iter().chain(wrong) {
        let mut body = plan();
        *body.pointer_mut(pointer).unwrap() = value;
        assert_eq!(send(&mut trial, I4, &body), 500, "{pointer}");
    }
}

#[test]
fn each_mode_goes_with_its_preference() {
    let mut trial = Trial::signed_in();
    for (mode, preference, told) in [
        (
            "CHARGING_IMMEDIATELY",
            "NO_PRESELECTION",
            "IMMEDIATE_CHARGING",
        ),
        ("TIME_SLOT", "CHARGING_WINDOW", "DELAYED_CHARGING"),
        ("NO_ACTION", "NO_PRESELECTION", "NO_ACTION"),
    ] {
        let mut body = plan();
        body["chargingMode"]["type"] = json!(mode);
        body["chargingMode"]["chargingPreference"] = json!(preference);
        assert_eq!(send(&mut trial, I4, &body), 200, "{mode}");
        assert_eq!(trial.state(I4)["chargingProfile"]["chargingMode"], told);
    }
}

#[test]
fn older_cars_take_a_plan_under_their_own_service_pack() {
    let mut trial = Trial::signed_in();
    for (vin, pack, timer) in [
        (I3, "TCB1", "TWO_DEPARTURE_TIMER"),
        (COOPER, "ATM2", "WEEKLY_DEPARTURE_TIMER"),
    ] {
        let mut body = plan();
        body["servicePack"] = json!(pack);
        body["departureTimer"]["type"] = json!(timer);
        assert_eq!(send(&mut trial, vin, &body), 200, "{pack}");
        let profile = trial.state(vin)["chargingProfile"].clone();
        assert_eq!(profile["climatisationOn"], true);
    }
}

#[test]
fn a_window_makes_a_car_on_the_plug_wait() {
    let mut trial = Trial::signed_in();
    trial.wait_for(I4, |state| {
        let place = &state["location"]["address"]["formatted"];
        let charging = &state["electricChargingState"];
        place == "12 Linden Street, 03999 Exampleville"
            && charging["chargingStatus"] == "CHARGING"
            && charging["remainingChargingMinutes"].as_i64() > Some(60)
    });
    let mut body = plan();
    // An hour that is never now: the trial waits for an afternoon or an evening.
    body["chargingMode"]["startTimeSlot"] = json!("0001-01-01T03:00:00.000");
    body["chargingMode"]["endTimeSlot"] = json!("0001-01-01T04:00:00.000");

    assert_eq!(send(&mut trial, I4, &body), 200);

    let charging = trial.state(I4)["electricChargingState"].clone();
    assert_eq!(charging["chargingStatus"], "WAITING_FOR_CHARGING");
    assert_eq!(charging.get("remainingChargingMinutes"), None);
}
