//! The finder and where it says the car is.

use serde_json::json;

use super::{COMMANDS, I3, I4, event_of};
use crate::{
    exchange::Response,
    trial::{Trial, json_of},
};

const OBSERVER: [(&str, &str); 2] = [("latitude", "46.57"), ("longitude", "3.33")];

fn position(trial: &mut Trial, event: &str, observer: &[(&str, &str)]) -> Response {
    let path = format!("{COMMANDS}/eventPosition?eventId={event}");
    trial.post(&path, "", observer, "")
}

fn find(trial: &mut Trial, vin: &str) -> String {
    let answer = trial.order(vin, "vehicle-finder");
    let event = event_of(&answer);
    assert_eq!(trial.carry_out(&answer), "EXECUTED");
    event
}

#[test]
fn the_finder_gives_the_position_of_the_car() {
    let mut trial = Trial::signed_in();
    let event = find(&mut trial, I4);

    let answer = json_of(&position(&mut trial, &event, &OBSERVER));

    let location = trial.state(I4)["location"].clone();
    let found = &answer["positionData"]["position"];
    assert_eq!(answer["positionData"]["status"], "OK");
    assert_eq!(answer["errorDetails"], json!(null));
    assert_eq!(found["latitude"], location["coordinates"]["latitude"]);
    assert_eq!(found["longitude"], location["coordinates"]["longitude"]);
    assert_eq!(found["formattedAddress"], location["address"]["formatted"]);
    assert_eq!(found["heading"], location["heading"]);
}

#[test]
fn who_does_not_say_where_he_is_learns_nothing() {
    let mut trial = Trial::signed_in();
    let event = find(&mut trial, I4);

    for observer in [&OBSERVER[..1], &OBSERVER[1..], &[]] {
        assert_eq!(position(&mut trial, &event, observer).status, 400);
    }
}

#[test]
fn a_car_that_tells_no_position_is_not_found() {
    let mut trial = Trial::signed_in();
    let event = find(&mut trial, I3);

    let answer = json_of(&position(&mut trial, &event, &OBSERVER));

    assert_eq!(answer["positionData"], json!(null));
    assert_eq!(answer["errorDetails"]["title"], "No position");
}

#[test]
fn the_finder_can_find_nothing() {
    let mut trial = Trial::signed_in().scenario("finder-finds-nothing");
    let event = find(&mut trial, I4);

    let answer = json_of(&position(&mut trial, &event, &OBSERVER));

    assert_eq!(answer["positionData"], json!(null));
    assert!(answer["errorDetails"]["description"].is_string());
}

#[test]
fn another_command_s_event_has_no_position() {
    let mut trial = Trial::signed_in();
    let answer = trial.order(I4, "door-lock");
    let event = event_of(&answer);
    trial.carry_out(&answer);

    let answer = json_of(&position(&mut trial, &event, &OBSERVER));

    assert_eq!(answer["positionData"], json!(null));
}

#[test]
fn an_unknown_event_has_no_position_either() {
    let mut trial = Trial::signed_in();

    assert_eq!(position(&mut trial, "guess", &OBSERVER).status, 404);
}
