//! The course of an event.

use super::{COMMANDS, I4, STATUS, X3, event_of, lock_of};
use crate::trial::{BMW, SUNDAY, Trial, json_of};

#[test]
fn an_event_is_pending_then_delivered_then_executed() {
    let mut trial = Trial::signed_in();
    let event = event_of(&trial.order(I4, "door-lock"));

    let mut words = trial.follow(&event);
    words.dedup();

    assert_eq!(words, ["PENDING", "DELIVERED", "EXECUTED"]);
}

#[test]
fn each_command_has_an_id_of_its_own_and_a_time() {
    let mut trial = Trial::signed_in();
    let first = json_of(&trial.order(I4, "light-flash"));
    let second = json_of(&trial.order(X3, "light-flash"));

    assert_ne!(first["eventId"], second["eventId"]);
    assert_eq!(first["creationTime"], "2025-05-04T09:30:00.000Z");
    assert_eq!(first["eventId"].as_str().unwrap().len(), 36);
}

#[test]
fn who_asks_late_hears_the_end_at_once() {
    let mut trial = Trial::signed_in();
    let event = event_of(&trial.order(I4, "door-lock"));
    trial.stay(3_600_000);

    assert_eq!(trial.poll(&event)["eventStatus"], "EXECUTED");
}

#[test]
fn a_car_uploads_after_the_last_word_that_it_is_still_to_do_it() {
    let mut trial = Trial::signed_in();
    for _ in 0..60 {
        let event = event_of(&trial.order(I4, "light-flash"));
        let words = trial.follow(&event);
        let still_under_way_at = trial.now - 3_500;
        trial.now += 7_000;

        let uploaded_at = trial.state(I4)["lastUpdatedAt"].clone();
        let uploaded_at: jiff::Timestamp = uploaded_at.as_str().unwrap().parse().unwrap();

        assert_eq!(words.last().unwrap(), "EXECUTED");
        assert!(uploaded_at.as_millisecond() > still_under_way_at);
        assert!(uploaded_at.as_millisecond() <= trial.now);
        trial.stay(137_137);
    }
}

#[test]
fn on_a_clock_that_stands_still_polls_go_through_every_word() {
    let mut trial = Trial::signed_in();
    let event = event_of(&trial.order(I4, "door-lock"));

    let mut words: Vec<_> = (0..12)
        .map(|_| trial.poll(&event)["eventStatus"].clone())
        .collect();
    words.dedup();

    assert_eq!(words, ["PENDING", "DELIVERED", "EXECUTED"]);
}

#[test]
fn polls_on_a_clock_that_stands_still_come_to_an_end_that_shows() {
    let mut trial = Trial::signed_in();
    assert_ne!(lock_of(&trial.state(I4)), "UNLOCKED");
    let event = event_of(&trial.order(I4, "door-unlock"));

    let count = (0..20)
        .take_while(|_| trial.poll(&event)["eventStatus"] != "EXECUTED")
        .count();

    assert!(count < 12, "{count}");
    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");
}

#[test]
fn no_clock_takes_back_what_was_said() {
    let mut trial = Trial::signed_in();
    let event = event_of(&trial.order(I4, "door-unlock"));
    trial.follow(&event);
    trial.now += 7_000;
    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");

    trial.now -= 60_000;

    assert_eq!(trial.poll(&event)["eventStatus"], "EXECUTED");
    assert_eq!(lock_of(&trial.state(I4)), "UNLOCKED");
}

#[test]
fn a_car_that_sleeps_takes_longer() {
    let mut trial = Trial::signed_in();
    let mut polls = || {
        let event = event_of(&trial.order(I4, "light-flash"));
        let count = trial.follow(&event).len();
        trial.now += 7_000;
        count
    };

    let (asleep, awake) = (polls(), polls());

    assert!(asleep > awake, "{asleep} {awake}");
}

#[test]
fn the_newer_status_call_names_its_answer_otherwise() {
    let mut trial = Trial::signed_in();
    let event = event_of(&trial.order(I4, "door-lock"));

    let path = format!("{COMMANDS}/eventStatus?eventId={event}");
    let answer = json_of(&trial.post(&path, "", &[], ""));

    assert_eq!(answer["rsEventStatus"], "PENDING");
}

#[test]
fn an_unknown_event_is_not_found() {
    let mut trial = Trial::signed_in();
    for query in ["", "?eventId=5d1b7c64-0b0e-4c9f-9a53-0f2a7e3b8c11"] {
        let answer = trial.post(&format!("{STATUS}{query}"), "", &[], "");
        assert_eq!(answer.status, 404, "{query}");
    }
}

#[test]
fn an_empty_body_and_null_and_an_empty_object_say_the_same() {
    for body in ["{}", "null", ""] {
        let mut trial = Trial::signed_in();
        let answer = trial.post(&format!("{COMMANDS}/door-lock"), I4, &[], body);
        assert_eq!(answer.status, 200, "{body}");
    }
}

#[test]
fn the_older_path_takes_the_car_and_the_action_elsewhere() {
    let mut trial = Trial::signed_in();
    let path = format!("/eadrax-vrccs/v3/presentation/remote-commands/{X3}/climate-now");

    let answer = trial.post(&path, X3, &[], r#"{"action":"START"}"#);

    assert_eq!(trial.carry_out(&answer), "EXECUTED");
    let activity = trial.state(X3)["climateControlState"]["activity"].clone();
    assert_ne!(activity, "INACTIVE");
}

#[test]
fn only_a_post_is_a_command() {
    let mut trial = Trial::signed_in();
    let answer = trial.read("GET", &format!("{COMMANDS}/door-lock"), BMW, I4);

    assert_eq!(answer.status, 404);
}

#[test]
fn the_same_requests_get_the_same_answers() {
    let run = || {
        let mut trial = Trial::signed_in();
        let event = event_of(&trial.order(I4, "door-unlock"));
        let words = trial.follow(&event);
        (event, words, trial.state(I4), trial.now - SUNDAY)
    };

    assert_eq!(run(), run());
}
