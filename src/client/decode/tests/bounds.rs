//! Answers that are far too long: they are read to a bound, and say that something is missing.
//! Work that grew with the square of their length would take minutes here.

use super::super::*;
use super::charging::month_in;
use super::rules::read;
use crate::identity::Language;

fn many(item: &str) -> String {
    vec![item; 80_000].join(",")
}

#[test]
fn a_month_of_broken_sessions_is_read_to_its_bound() {
    let body = format!(
        r#"{{"chargingSessions": {{"sessions": [{}]}}}}"#,
        many(r#"{"id": 7, "isPublic": "yes"}"#)
    );

    let decoded = month_in(&body, Language::English);

    assert_eq!(decoded.value.sessions, []);
    assert!(decoded.value.may_miss_sessions);
    assert_eq!(decoded.gaps.len(), 1001);
    assert_eq!(
        decoded.gaps[0].to_string(),
        "#/chargingSessions/sessions: more elements than any car has"
    );
    assert_eq!(
        decoded.gaps[1000].to_string(),
        "#: there are more gaps than these"
    );
}

#[test]
fn a_month_of_too_many_good_sessions_is_joined_once() {
    let sessions: Vec<_> = (0..80_000)
        .map(|number| format!(r#"{{"id": "2025-05-03T18:12:09Z_{number}"}}"#))
        .collect();
    let body = format!(
        r#"{{"chargingSessions": {{"sessions": [{}]}}}}"#,
        sessions.join(",")
    );

    let mut month = month_in(&body, Language::English).value;
    month.append(month.clone());

    assert_eq!(month.sessions.len(), 10_000);
    assert!(month.may_miss_sessions);
}

#[test]
fn a_list_of_too_many_cars_is_read_to_its_bound() {
    let cars: Vec<_> = (0..80_000)
        .map(|number| format!(r#"{{"vin": "WBY000000000{number:05}"}}"#))
        .collect();

    let list = vehicle_list(format!("[{}]", cars.join(",")).as_bytes()).unwrap();

    assert_eq!(list.value.len(), 10_000);
    assert_eq!(list.gaps.len(), 1);
}

#[test]
fn messages_timers_and_commands_have_their_bounds() {
    let state = format!(
        r#"{{"checkControlMessages": [{}], "chargingProfile": {{"departureTimes": [{}]}}}}"#,
        many(r#"{"type": "OIL"}"#),
        many(r#"{"id": 1}"#)
    );

    let status = read(&state, Some(DriveTrain::Electric)).value;

    assert_eq!(status.messages.len(), 1000);
    let plan = status.charging_plan.unwrap();
    assert_eq!(plan.timers.len(), 100);
    assert!(!plan.is_readable_whole);
}
