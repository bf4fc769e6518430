//! Places sent to the car.

use serde_json::{Value, json};

use super::{COOPER, I4};
use crate::{
    exchange::Response,
    trial::{Trial, text_of},
};

const OLDER: &str = "/eadrax-dcs/v1/send-to-car/send-to-car";

fn body(vin: &str) -> Value {
    json!({
        "places": [{
            "title": "Charging stop",
            "position": {"lat": 45.1885, "lng": 5.7245},
            "address": {"street": "", "postalCode": "", "city": "", "country": ""},
            "formattedAddress": "Coordinates only",
            "category": {"losCategory": "Address", "mguVehicleCategoryId": 0, "name": "Address"},
        }],
        "vehicleInformation": {"vin": vin},
    })
}

fn send(trial: &mut Trial, body: &Value) -> Response {
    let path = format!("/eadrax-dcs/v2/user/{}/send-to-car", trial.gcid);
    trial.post(&path, "", &[], &body.to_string())
}

/// Sends a place that is as it must be.
pub(crate) fn send_whole(trial: &mut Trial, vin: &str) -> Response {
    send(trial, &body(vin))
}

#[test]
fn a_place_is_taken_without_an_event() {
    let mut trial = Trial::signed_in();

    let answer = send(&mut trial, &body(I4));

    assert_eq!((answer.status, text_of(&answer)), (201, ""));
}

#[test]
fn a_place_that_is_not_whole_is_a_bad_request() {
    for (pointer, value) in [
        ("/places", json!([])),
        ("/places/0/title", json!("")),
        ("/places/0/position/lat", json!("45.1885")),
        ("/places/0/position/lng", json!(null)),
        ("/places/0/position/lng", json!(181.0)),
        ("/places/0/formattedAddress", json!(null)),
        ("/places/0/address", json!(null)),
        ("/places/0/category", json!(null)),
        ("/vehicleInformation", json!(null)),
    ] {
        let mut trial = Trial::signed_in();
        let mut body = body(I4);
        *body.pointer_mut(pointer).unwrap() = value;
        assert_eq!(send(&mut trial, &body).status, 400, "{pointer}");
    }
    let mut trial = Trial::signed_in();
    assert_eq!(send(&mut trial, &Value::Null).status, 400);
}

#[test]
fn the_longitude_has_another_name_than_it_had() {
    let mut trial = Trial::signed_in();
    let mut body = body(I4);
    body["places"][0]["position"] = json!({"lat": 45.1885, "lon": 5.7245});

    assert_eq!(send(&mut trial, &body).status, 400);
    let older = trial.post(OLDER, I4, &[], &body.to_string());
    assert_eq!(older.status, 201);
}

#[test]
fn a_place_for_another_account_or_car_is_not_found() {
    let mut trial = Trial::signed_in();
    assert_eq!(send(&mut trial, &body(COOPER)).status, 404);
    trial.gcid = "somebody-else".to_owned();

    assert_eq!(send(&mut trial, &body(I4)).status, 404);
}

#[test]
fn a_place_is_refused_like_any_command() {
    for (scenario, status) in [
        ("command-not-allowed", 403),
        ("command-quota", 403),
        ("command-unknown", 404),
        ("command-timeout", 408),
        ("command-busy", 409),
        ("command-rate-limited", 429),
        ("command-server-error", 500),
        ("command-bad-gateway", 502),
    ] {
        let mut trial = Trial::signed_in().scenario(scenario);
        assert_eq!(send(&mut trial, &body(I4)).status, status, "{scenario}");
    }
}

#[test]
fn the_log_holds_no_account() {
    let mut trial = Trial::signed_in();
    send(&mut trial, &body(I4));

    let log = trial.send("GET", "/__simulator/log", &[], b"");

    assert!(!text_of(&log).contains(&trial.gcid));
    assert!(text_of(&log).contains("/eadrax-dcs/v2/user/{gcid}/send-to-car"));
}
