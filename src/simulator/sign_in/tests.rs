//! Sign-in, as a client meets it.

use serde_json::json;

use crate::trial::{
    Trial, VERIFIER, authorization, first_form, form, grant_fields, json_of, owned_form, text_of,
};

fn error_of(response: &crate::Response) -> (u16, String) {
    let error = json_of(response)["error"].as_str().unwrap().to_owned();
    (response.status, error)
}

fn refused(status: u16, error: &str) -> (u16, String) {
    (status, error.to_owned())
}

#[test]
fn a_driver_signs_in() {
    let mut trial = Trial::new();
    let code = trial.code();

    let tokens = json_of(&trial.exchange(&code, VERIFIER));

    assert_eq!(tokens["expires_in"], 3599);
    assert_eq!(tokens["access_token"].as_str().unwrap().len(), 27);
}

#[test]
fn the_redirect_brings_state_and_nonce_back() {
    let mut trial = Trial::new();
    let token = authorization(&trial.first_step("P1_x", "demo"));

    let answer = trial.second_step(&token);

    assert_eq!(answer.status, 302);
    let location = answer.header("location").unwrap();
    assert!(location.starts_with("com.bmw.connected://oauth?code="));
    assert!(location.contains("&state=a-state&"));
    assert!(location.ends_with("&nonce=a-nonce"));
}

#[test]
fn a_wrong_verifier_is_refused() {
    let mut trial = Trial::new();
    let code = trial.code();

    let answer = trial.exchange(&code, &VERIFIER.replace('a', "b"));

    assert_eq!(error_of(&answer), refused(400, "invalid_request"));
}

#[test]
fn a_wrong_basic_secret_is_refused() {
    let mut trial = Trial::new();
    let code = trial.code();

    let answer = trial.exchange_with(&code, VERIFIER, "guessed");

    assert_eq!(error_of(&answer), refused(401, "invalid_client"));
}

#[test]
fn a_code_works_once() {
    let mut trial = Trial::new();
    let code = trial.code();
    assert_eq!(trial.exchange(&code, VERIFIER).status, 200);

    let again = trial.exchange(&code, VERIFIER);

    assert_eq!(error_of(&again), refused(400, "invalid_request"));
}

#[test]
fn an_authorization_token_works_once() {
    let mut trial = Trial::new();
    let token = authorization(&trial.first_step("P1_x", "demo"));
    assert_eq!(trial.second_step(&token).status, 302);

    let again = trial.second_step(&token);

    assert_eq!(error_of(&again), refused(401, "invalid_client"));
}

#[test]
fn a_second_step_with_another_challenge_is_refused() {
    let mut trial = Trial::new();
    let token = authorization(&trial.first_step("P1_x", "demo"));
    let mut fields = grant_fields();
    fields[6].1 = "b".repeat(43);
    fields.push(("authorization", token));

    let answer = trial.send(
        "POST",
        "/gcdm/oauth/authenticate",
        &[],
        &owned_form(&fields),
    );

    assert_eq!(error_of(&answer), refused(401, "invalid_client"));
}

#[test]
fn a_captcha_answer_works_once() {
    let mut trial = Trial::new();
    assert_eq!(trial.first_step("P1_x", "demo").status, 200);

    let again = trial.first_step("P1_x", "demo");

    assert_eq!(error_of(&again), refused(401, "invalid_client"));
}

#[test]
fn a_captcha_answer_is_spent_by_a_wrong_password() {
    let mut trial = Trial::new();
    assert_eq!(trial.first_step("P1_x", "guess").status, 401);

    assert_eq!(trial.first_step("P1_x", "demo").status, 401);
}

#[test]
fn a_captcha_answer_of_two_minutes_ago_is_refused() {
    let mut trial = Trial::new();
    let solved = format!("P1_{}_x", trial.now);
    trial.now += 120_000;

    let answer = trial.first_step(&solved, "demo");

    assert_eq!(error_of(&answer), refused(401, "invalid_client"));
}

#[test]
fn a_captcha_answer_of_just_under_two_minutes_ago_works() {
    let mut trial = Trial::new();
    let solved = format!("P1_{}_x", trial.now);
    trial.now += 119_999;

    assert_eq!(trial.first_step(&solved, "demo").status, 200);
}

#[test]
fn a_missing_or_foreign_captcha_answer_is_refused() {
    let mut trial = Trial::new();
    let bare = trial.send("POST", "/gcdm/oauth/authenticate", &[], &first_form("demo"));

    assert_eq!(error_of(&bare), refused(401, "invalid_client"));
    assert_eq!(trial.first_step("10000000-aaaa", "demo").status, 401);
}

#[test]
fn an_incomplete_form_is_a_malformed_request() {
    let mut trial = Trial::new();
    let body = form(&[
        ("grant_type", "authorization_code"),
        ("username", "driver@example.com"),
        ("password", "demo"),
    ]);

    let answer = trial.send(
        "POST",
        "/gcdm/oauth/authenticate",
        &[("hcaptchatoken", "P1_x")],
        &body,
    );

    assert_eq!(error_of(&answer), refused(400, "invalid_request"));
}

#[test]
fn a_refresh_brings_the_next_refresh_token() {
    let mut trial = Trial::signed_in();
    let old = trial.refresh.clone();
    let answer = trial.renew(&old);
    trial.keep(&answer);

    let newest = trial.refresh.clone();
    assert_ne!(newest, old);
    assert_eq!(trial.renew(&newest).status, 200);
}

#[test]
fn a_refresh_token_that_was_replaced_is_refused() {
    let mut trial = Trial::signed_in();
    let old = trial.refresh.clone();
    assert_eq!(trial.renew(&old).status, 200);

    let answer = trial.renew(&old);

    assert_eq!(error_of(&answer), refused(400, "invalid_request"));
}

#[test]
fn an_access_token_lives_for_3599_seconds() {
    let mut trial = Trial::signed_in();

    trial.now += 3_598_999;
    assert_eq!(trial.state_answer("WBY00000000EVX001").status, 200);
    trial.now += 1;
    let answer = trial.state_answer("WBY00000000EVX001");

    assert_eq!((answer.status, text_of(&answer)), (401, ""));
}

#[test]
fn expired_access_is_renewed_by_the_refresh_token() {
    let mut trial = Trial::signed_in();
    assert_eq!(trial.steer("expire-access", &json!({})).status, 204);
    assert_eq!(trial.state_answer("WBY00000000EVX001").status, 401);

    let refresh = trial.refresh.clone();
    let answer = trial.renew(&refresh);
    trial.keep(&answer);

    assert_eq!(trial.state_answer("WBY00000000EVX001").status, 200);
}

#[test]
fn a_clock_set_back_does_not_end_a_session() {
    let mut trial = Trial::signed_in();
    trial.now -= 90 * crate::calendar::DAY;

    assert_eq!(trial.state_answer("WBY00000000EVX001").status, 200);
}

#[test]
fn two_accounts_have_customer_ids_of_their_own() {
    let mut trial = Trial::new();
    let code = trial.code();
    let first = json_of(&trial.exchange(&code, VERIFIER))["gcid"].clone();
    let body = String::from_utf8(first_form("demo")).unwrap();
    let other = body.replace("driver@", "passenger@");
    let answer = trial.send(
        "POST",
        "/gcdm/oauth/authenticate",
        &[("hcaptchatoken", "P1_y")],
        other.as_bytes(),
    );
    let location = trial.second_step(&authorization(&answer));
    let query = location
        .header("location")
        .unwrap()
        .split_once('?')
        .unwrap()
        .1
        .to_owned();
    let code = super::Form::parse(&query).value("code").unwrap().to_owned();

    let second = json_of(&trial.exchange(&code, VERIFIER))["gcid"].clone();

    assert_ne!(first, second);
}
