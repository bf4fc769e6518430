//! One session: its line, its start and its end.

use carport_domain::charging::{ChargingMonth, ChargingSession, Outcome};
use carport_domain::reading::Reading::{Known, Unrecognized};

use super::super::*;
use super::charging::month_in;
use super::rules::gaps;
use crate::identity::Language;

/// A month of one session with these fields beside its id.
fn one(fields: &str) -> Decoded<ChargingMonth> {
    let body = format!(
        r#"{{"chargingSessions": {{"sessions":
            [{{"id": "2025-05-03T18:12:09Z_1a2b3c4d", {fields}}}]}}}}"#
    );
    month_in(&body, Language::French)
}

fn session(fields: &str) -> ChargingSession {
    one(fields).value.sessions.remove(0)
}

#[test]
fn an_energy_without_its_unit_is_a_gap() {
    let decoded = one(r#""energyCharged": "~ 1""#);

    assert_eq!(decoded.value.sessions[0].energy, None);
    assert_eq!(
        gaps(&decoded),
        ["#/chargingSessions/sessions/0/energyCharged: expected an energy in kWh"]
    );
}

#[test]
fn a_place_may_hold_the_separator() {
    let session = session(r#""subtitle": "Rue A • Hall 2 • 31min • 6,40 €""#);

    assert_eq!(session.place.as_deref(), Some("Rue A • Hall 2"));
    assert!(session.ended_at.is_some());
    assert_eq!(session.cost.unwrap().currency, "EUR");
}

#[test]
fn a_short_line_is_read_by_what_its_parts_are() {
    let place_and_time = session(r#""subtitle": "Home • 31min""#);
    let place_and_cost = session(r#""subtitle": "Home • -- EUR""#);
    let time = session(r#""subtitle": "31min""#);
    let place = session(r#""subtitle": "Home""#);

    assert_eq!(place_and_time.place.as_deref(), Some("Home"));
    assert!(place_and_time.ended_at.is_some());
    assert_eq!(place_and_cost.place.as_deref(), Some("Home"));
    assert_eq!(place_and_cost.ended_at, None);
    assert_eq!(time.place, None);
    assert!(time.ended_at.is_some());
    assert_eq!(place.place.as_deref(), Some("Home"));
}

#[test]
fn parts_that_cannot_be_read_are_noted_and_the_others_stay() {
    let decoded = one(r#""subtitle": "Home • 1h 5 • 6,40""#);
    let session = &decoded.value.sessions[0];

    assert_eq!(session.place.as_deref(), Some("Home"));
    assert_eq!((session.ended_at, &session.cost), (None, &None));
    assert_eq!(
        gaps(&decoded),
        [
            "#/chargingSessions/sessions/0/subtitle: expected a sum with its currency",
            "#/chargingSessions/sessions/0/subtitle: expected a duration",
        ]
    );
}

#[test]
fn dashes_in_the_line_are_silence_and_no_gap() {
    let decoded = one(r#""subtitle": "-- • -- • --""#);
    let session = &decoded.value.sessions[0];

    assert_eq!((&session.place, session.ended_at), (&None, None));
    assert_eq!(session.cost, None);
    assert_eq!(decoded.gaps, []);
}

#[test]
fn a_session_that_still_runs_has_no_end() {
    let running = session(r#""subtitle": "Home • 31min • -- EUR", "sessionStatus": "RUNNING""#);
    let strange = session(r#""sessionStatus": "TELEPORTED""#);

    assert_eq!(running.outcome, Known(Outcome::Running));
    assert_eq!(running.ended_at, None);
    assert_eq!(strange.outcome, Unrecognized("TELEPORTED".to_owned()));
}

#[test]
fn a_session_without_an_id_is_skipped_and_one_without_a_start_stays() {
    let decoded = month_in(
        r#"{"chargingSessions": {"sessions": [{"energyCharged": "2 kWh"}, {"id": 7},
            {"id": "é2025-05-03T18:12:09Z", "subtitle": "Home • 31min • -- EUR"}]}}"#,
        Language::English,
    );

    assert_eq!(decoded.value.sessions.len(), 1);
    assert_eq!(decoded.value.sessions[0].started_at, None);
    assert_eq!(decoded.value.sessions[0].ended_at, None);
    assert_eq!(
        gaps(&decoded),
        [
            "#/chargingSessions/sessions/0/id: missing",
            "#/chargingSessions/sessions/1/id: expected text",
            "#/chargingSessions/sessions/2/id: expected a time at its beginning",
        ]
    );
}
