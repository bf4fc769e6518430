//! Each scenario does what its name says.

use serde_json::{Value, json};

use super::scenarios;
use crate::{
    calendar::DAY,
    trial::{BMW, Trial, authorization, json_of, text_of},
};

const I4: &str = "WBY00000000EVX001";
const X3: &str = "WBA00000000PHV002";
const COOPER: &str = "WMW00000000MCE006";
const CONFIG: &str = "/eadrax-ucs/v1/presentation/oauth/config";

fn scene(id: &str) -> Trial {
    Trial::signed_in().scenario(id)
}

/// Status and text of a state call.
fn refusal(id: &str) -> (u16, String) {
    let answer = scene(id).state_answer(I4);
    (answer.status, text_of(&answer).to_owned())
}

fn gateway(status: u16, message: &str) -> (u16, String) {
    let body = json!({"statusCode": status, "message": message});
    (status, body.to_string())
}

fn text(status: u16, body: &str) -> (u16, String) {
    (status, body.to_owned())
}

#[test]
fn every_scenario_answers_something() {
    for id in scenarios() {
        assert!(scene(id).state_answer(I4).status >= 200, "{id}");
    }
}

#[test]
fn all_fine_has_nothing_to_warn_of() {
    let mut trial = scene("all-fine");
    for vin in trial.list(BMW) {
        let state = trial.state(&vin);
        for message in state["checkControlMessages"].as_array().unwrap() {
            assert_eq!(message["severity"], "LOW");
        }
        for service in state["requiredServices"].as_array().unwrap() {
            assert_eq!(service["status"], "OK");
        }
        assert_eq!(state["windowsState"]["combinedState"], "CLOSED");
    }
}

#[test]
fn charging_charges_towards_the_target_at_any_time() {
    let mut trial = scene("charging");
    for _ in 0..50 {
        for vin in [I4, X3, COOPER] {
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
    let state = scene("unlocked-away").state(I4);

    assert_eq!(state["doorsState"]["combinedSecurityState"], "UNLOCKED");
    assert_eq!(
        state["location"]["address"]["formatted"],
        "1 Market Square, 03995 Basketham"
    );
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
fn a_low_tire_is_low_and_warned_of() {
    let state = scene("tyre-low").state(I4);

    assert_eq!(
        state["tireState"]["frontRight"]["status"]["currentPressure"],
        178
    );
    assert_eq!(state["checkControlMessages"][0]["severity"], "MEDIUM");
}

#[test]
fn an_overdue_service_is_in_the_past() {
    let state = scene("service-overdue").state(I4);

    let service = &state["requiredServices"][1];
    assert_eq!(service["status"], "OVERDUE");
    assert_eq!(service["dateTime"], "2025-03-01T00:00:00.000Z");
}

#[test]
fn a_missing_position_is_missing() {
    assert_eq!(scene("position-missing").state(I4).get("location"), None);
}

#[test]
fn stale_means_nine_days() {
    let state = scene("stale-9-days").state(I4);
    let last: jiff::Timestamp = state["lastUpdatedAt"].as_str().unwrap().parse().unwrap();

    let age = crate::trial::SUNDAY - last.as_millisecond();

    assert!((9 * DAY..12 * DAY).contains(&age), "{age}");
}

#[test]
fn executed_unchanged_is_ordinary_life_until_something_is_asked() {
    let ordinary = scene("all-fine").state(I4);

    assert_eq!(scene("executed-unchanged").state(I4), ordinary);
}

#[test]
fn refusals_have_their_status_and_body() {
    let quota = "Out of call volume quota. Quota will be replenished in 14:30:00.";
    let rate = "Rate limit is exceeded. Try again in 12 seconds.";
    for (id, expected) in [
        ("quota", gateway(403, quota)),
        ("rate-limited", gateway(429, rate)),
        ("blocked", text(489, "Blocked")),
        ("offline", text(504, "Gateway Timeout")),
        ("maintenance", text(503, "Service Unavailable")),
        ("app-denied", text(403, "Forbidden")),
        ("mobile-access-disabled", text(405, "Method Not Allowed")),
        ("request-timeout", gateway(408, "Request Timeout")),
        ("account-locked", text(423, "Locked")),
        ("server-error", gateway(500, "Internal server error")),
        ("server-error-text", text(500, "Internal Server Error")),
    ] {
        assert_eq!(refusal(id), expected, "{id}");
    }
}

#[test]
fn a_bad_gateway_is_a_page() {
    let answer = scene("bad-gateway").state_answer(I4);

    assert_eq!(answer.status, 502);
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
}

#[test]
fn the_block_stops_the_configuration_but_not_the_sign_in_host() {
    let mut trial = scene("blocked");

    assert_eq!(trial.send("GET", CONFIG, &[], b"").status, 489);
    assert_eq!(trial.first_step("P1_y", "demo").status, 200);
}

#[test]
fn maintenance_of_the_sign_in_host_speaks_its_own_tongue() {
    let answer = scene("maintenance").first_step("P1_y", "demo");

    assert_eq!(answer.status, 503);
    assert_eq!(
        json_of(&answer)["fault"]["detail"]["errorcode"],
        "messaging.adaptors.http.flow.NoActiveTargets"
    );
}

#[test]
fn limited_sign_in_says_nothing() {
    let answer = scene("sign-in-limited").first_step("P1_y", "demo");

    assert_eq!((answer.status, text_of(&answer)), (429, ""));
}

#[test]
fn trouble_at_sign_in_is_a_plain_text() {
    let answer = scene("sign-in-trouble").first_step("P1_y", "demo");

    assert_eq!(
        (answer.status, text_of(&answer)),
        (500, "INTERNAL SERVER ERROR")
    );
}

#[test]
fn a_refused_refresh_leaves_the_access_token_alone() {
    let mut trial = scene("refresh-refused");
    let refresh = trial.refresh.clone();

    let answer = trial.renew(&refresh);

    assert_eq!(answer.status, 400);
    assert_eq!(json_of(&answer)["error"], "invalid_grant");
    assert_eq!(trial.state_answer(I4).status, 200);
}

#[test]
fn a_redirect_can_come_without_a_code() {
    let mut trial = scene("redirect-without-code");
    let token = authorization(&trial.first_step("P1_y", "demo"));

    let answer = trial.second_step(&token);

    assert_eq!(
        answer.header("location"),
        Some("com.bmw.connected://oauth?error=login_required&state=a-state")
    );
}

#[test]
fn an_answer_cut_in_half_is_no_json() {
    let answer = scene("answer-cut-in-half").state_answer(I4);

    assert_eq!(answer.status, 200);
    assert!(serde_json::from_slice::<Value>(&answer.body).is_err());
}

#[test]
fn html_comes_with_status_200() {
    let answer = scene("html-instead-of-json").state_answer(I4);

    assert_eq!(answer.status, 200);
    assert!(text_of(&answer).starts_with("<!doctype html>"));
}

#[test]
fn the_list_can_name_a_short_vin() {
    let vins = scene("short-vin").list(BMW);

    assert_eq!(vins.last().unwrap().len(), 16);
    assert_eq!(vins.len(), 7);
}

#[test]
fn most_keys_can_be_missing() {
    let answer = json_of(&scene("missing-keys").state_answer(I4));

    assert_eq!(answer["state"].as_object().unwrap().len(), 5);
    assert_eq!(answer["capabilities"], json!({"lock": true}));
}

#[test]
fn unknown_words_take_the_place_of_known_ones() {
    let state = scene("unknown-codes").state(I4);

    assert_eq!(
        state["doorsState"]["combinedSecurityState"],
        "TRIPLE_LOCKED"
    );
    assert_eq!(
        state["electricChargingState"]["chargingStatus"],
        "FEEDING_BACK"
    );
}

#[test]
fn a_car_that_never_reported_is_dated_to_the_year_one() {
    let state = scene("never-reported").state(I4);

    assert_eq!(state["lastUpdatedAt"], "0001-01-01T00:00:00Z");
    assert_eq!(state["currentMileage"], 0);
    assert_eq!(state.get("doorsState"), None);
}
