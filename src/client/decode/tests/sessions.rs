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

/// A finished session with this line.
fn line(subtitle: &str) -> ChargingSession {
    session(&format!(
        r#""subtitle": "{subtitle}", "sessionStatus": "FINISHED""#
    ))
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
    let session = line("Rue A • Hall 2 • 31min • 6,40 €");

    assert_eq!(session.place.as_deref(), Some("Rue A • Hall 2"));
    assert!(session.ended_at.is_some());
    assert_eq!(session.cost.unwrap().currency, "EUR");
}

#[test]
fn a_short_line_is_read_by_what_its_parts_are() {
    let place_and_time = line("Home • 31min");
    let place_and_cost = line("Home • -- EUR");
    let time = line("31min");
    let place = line("Home");

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
fn only_a_session_that_is_known_to_be_over_has_an_end() {
    let with_status = |status: &str| {
        let line = r#""subtitle": "Home • 31min • -- EUR""#;
        session(&format!("{line}{status}"))
    };
    let running = with_status(r#", "sessionStatus": "RUNNING""#);
    let strange = with_status(r#", "sessionStatus": "TELEPORTED""#);
    let failed = with_status(r#", "sessionStatus": "FAILED""#);

    assert_eq!(running.outcome, Known(Outcome::Running));
    assert_eq!(running.ended_at, None);
    assert_eq!(strange.outcome, Unrecognized("TELEPORTED".to_owned()));
    assert_eq!(strange.ended_at, None);
    assert_eq!(with_status("").ended_at, None);
    assert!(failed.ended_at.is_some());
}

#[test]
fn three_capitals_that_are_no_currency_make_no_sum() {
    for cost in ["31 MIN", "17 KWH", "12 ZAC"] {
        let session = line(&format!("Home • 1h • {cost}"));
        assert_eq!(session.cost, None, "{cost}");
    }
}

#[test]
fn a_session_without_an_id_is_skipped_and_one_without_a_start_stays() {
    let decoded = month_in(
        r#"{"chargingSessions": {"sessions": [{"energyCharged": "2 kWh"}, {"id": 7}, {"id": " "},
            {"id": "é2025-05-03T18:12:09Z", "subtitle": "Home • 31min • -- EUR"}]}}"#,
        Language::English,
    );

    assert_eq!(decoded.value.sessions.len(), 1);
    assert!(decoded.value.may_miss_sessions);
    assert_eq!(decoded.value.sessions[0].started_at, None);
    assert_eq!(decoded.value.sessions[0].ended_at, None);
    assert_eq!(
        gaps(&decoded),
        [
            "#/chargingSessions/sessions/0/id: missing",
            "#/chargingSessions/sessions/1/id: expected text",
            "#/chargingSessions/sessions/2/id: missing",
            "#/chargingSessions/sessions/3/id: expected a time at its beginning",
        ]
    );
}
