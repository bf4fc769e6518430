//! Each scenario does what its name says.

mod lives;

use serde_json::{Value, json};

use super::scenarios;
use crate::trial::{BMW, Trial, authorization, json_of, text_of};

const I4: &str = "WBY00000000EVX001";
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
