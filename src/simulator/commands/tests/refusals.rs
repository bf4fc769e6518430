//! Commands that are refused, and those that fail.

use serde_json::{Value, json};

use super::{COMMANDS, COOPER, DIESEL, I3, I4, M340, X3, event_of, lock_of};
use crate::{
    fleet::models::FOREIGN_VIN,
    trial::{MINI, Trial, json_of},
};

/// What the last poll of a command says.
fn end_in(scenario: &str) -> Value {
    let mut trial = Trial::signed_in().scenario(scenario);
    let event = event_of(&trial.order(I4, "door-unlock"));
    trial.follow(&event);
    trial.poll(&event)
}

#[test]
fn a_command_to_an_unknown_service_or_car_is_not_found() {
    let mut trial = Trial::signed_in();
    for (vin, service) in [
        (I4, "windows-down"),
        (I4, "charging-settings"),
        (FOREIGN_VIN, "door-lock"),
    ] {
        assert_eq!(trial.order(vin, service).status, 404, "{service}");
    }
    assert_eq!(trial.order_charging(I4, "door-lock", "{}").status, 404);
}

#[test]
fn a_car_of_the_other_brand_takes_no_command() {
    let mut trial = Trial::signed_in();

    let answer = trial.read("POST", &format!("{COMMANDS}/door-lock"), MINI, I4);

    assert_eq!(answer.status, 404);
}

#[test]
fn a_command_to_no_car_or_without_its_action_is_a_bad_request() {
    let mut trial = Trial::signed_in();

    assert_eq!(trial.order("", "door-lock").status, 400);
    assert_eq!(trial.order(I4, "climate-now").status, 400);
    assert_eq!(trial.order(I4, "climate-now?action=MAYBE").status, 400);
    let path = format!("{COMMANDS}/door-lock");
    assert_eq!(trial.post(&path, I4, &[], "{").status, 400);
}

#[test]
fn a_car_does_one_thing_at_a_time() {
    let mut trial = Trial::signed_in();
    let first = trial.order(I4, "door-lock");

    let second = trial.order(I4, "light-flash");

    assert_eq!(second.status, 409);
    assert!(
        json_of(&second)["message"]
            .as_str()
            .unwrap()
            .contains("busy")
    );
    assert_eq!(trial.order(X3, "light-flash").status, 200);
    trial.carry_out(&first);
    assert_eq!(trial.order(I4, "light-flash").status, 200);
}

#[test]
fn a_car_without_a_plug_is_not_allowed_to_charge() {
    let mut trial = Trial::signed_in();
    let refused = json!({
        "title": null,
        "description": null,
        "presentationType": "DIALOG",
        "iconId": null,
        "isRetriable": false,
        "errorDetails": "",
    });

    for vin in [M340, DIESEL] {
        let answer = trial.order(vin, "start-charging");
        assert_eq!((answer.status, json_of(&answer)), (403, refused.clone()));
    }
}

#[test]
fn older_cars_with_a_plug_are_forbidden_to_start_and_stop() {
    let mut trial = Trial::signed_in();
    for vin in [X3, I3, COOPER] {
        let answer = trial.order(vin, "stop-charging");
        let problem = json_of(&answer);
        assert_eq!(answer.status, 403);
        assert_eq!(problem["title"], "Forbidden");
        assert_eq!(problem["traceId"].as_str().unwrap().len(), 55);
    }
}

#[test]
fn the_charging_host_has_one_answer_to_all_it_does_not_take() {
    let mut trial = Trial::signed_in();
    for (vin, service, body) in [
        (X3, "start-charging", "{}"),
        (I3, "stop-charging", "{}"),
        (M340, "start-charging", "{}"),
        (M340, "charging-profile", "{}"),
        (X3, "charging-settings", r#"{"chargingTarget":80}"#),
        (I4, "charging-settings", r#"{"chargingTarget":15}"#),
        (I4, "charging-settings", r#"{"chargingTarget":81}"#),
        (I4, "charging-settings", r#"{"chargingTarget":"80"}"#),
        (I4, "charging-settings", r#"{"acLimitValue":17}"#),
        (I4, "charging-settings", "[]"),
        (I4, "charging-settings", ""),
    ] {
        let answer = trial.order_charging(vin, service, body);
        assert_eq!(answer.status, 500, "{service} {body}");
        assert_eq!(json_of(&answer)["logErrorId"], "CRCCS_GENERIC_1");
    }
}

#[test]
fn a_failed_command_says_why() {
    let end = end_in("command-fails");

    assert_eq!(end["eventStatus"], "ERROR");
    assert_eq!(end["errorDetails"]["title"], "That did not work");
    assert_eq!(end["errorDetails"]["presentationType"], "PAGE");
    assert_eq!(end["errorDetails"]["isRetriable"], true);
}

#[test]
fn a_failed_command_can_say_nothing() {
    let expected = json!({
        "eventStatus": "ERROR",
        "errorDetails": {
            "title": null,
            "description": null,
            "presentationType": "DIALOG",
            "iconId": null,
            "isRetriable": false,
            "errorDetails": "<no error returned>",
        },
    });

    assert_eq!(end_in("command-fails-silently"), expected);
}

#[test]
fn a_command_can_be_stuck_or_ignored() {
    assert_eq!(end_in("command-stuck"), json!({"eventStatus": "PENDING"}));
    assert_eq!(end_in("command-ignored"), json!({"eventStatus": "IGNORED"}));
}

#[test]
fn a_car_out_of_reach_leaves_commands_pending() {
    assert_eq!(end_in("stale-9-days"), json!({"eventStatus": "PENDING"}));
}

#[test]
fn a_stuck_command_holds_the_car_until_the_scenario_ends() {
    let mut trial = Trial::signed_in().scenario("command-stuck");
    trial.order(I4, "door-unlock");
    trial.now += 60_000;
    assert_eq!(trial.order(I4, "door-unlock").status, 409);

    let mut trial = trial.scenario("all-fine");

    assert_eq!(trial.order(I4, "door-unlock").status, 200);
}

#[test]
fn no_car_need_take_a_command() {
    let mut denied = Trial::signed_in().scenario("command-not-allowed");
    let mut busy = Trial::signed_in().scenario("command-busy");

    let answer = denied.order(I4, "door-lock");
    assert_eq!(answer.status, 403);
    assert_eq!(json_of(&answer)["presentationType"], "DIALOG");
    assert_eq!(busy.order(I4, "door-lock").status, 409);
}

#[test]
fn a_command_that_does_not_end_well_changes_nothing() {
    for scenario in [
        "command-fails",
        "command-fails-silently",
        "command-stuck",
        "command-ignored",
    ] {
        let mut trial = Trial::signed_in().scenario(scenario);
        let before = trial.state(I4)["doorsState"].clone();
        let answer = trial.order(I4, "door-unlock");
        trial.carry_out(&answer);
        assert_ne!(lock_of(&trial.state(I4)), "UNLOCKED", "{scenario}");
        assert_eq!(trial.state(I4)["doorsState"], before);
    }
}

#[test]
fn texts_come_in_the_language_asked_for() {
    let mut trial = Trial::signed_in().scenario("command-fails");
    let event = event_of(&trial.order(I4, "door-lock"));
    trial.follow(&event);

    let path = format!("{COMMANDS}/eventStatus?eventId={event}");
    let answer = trial.post(&path, "", &[("accept-language", "fr-FR")], "");

    let details = json_of(&answer)["errorDetails"].clone();
    assert_eq!(details["title"], "Cela n’a pas fonctionné");
}
