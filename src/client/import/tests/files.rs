//! One file: what it is, or why it is nothing.

use carport_domain::units::Kilometers;
use carport_domain::vehicle::profile::DriveTrain;

use super::*;
use crate::captures::Document;
use crate::captures::file::CaptureFile;
use crate::decode;
use crate::import::MOST_BYTES;
use crate::redact::Redactor;

fn document(name: &str, status: u16, body: &str) -> Document {
    Document {
        name: name.to_owned(),
        fetched_at: UnixMillis(1_746_351_000_000),
        language: "en".to_owned(),
        status,
        body: body.as_bytes().to_vec(),
    }
}

fn capture(documents: Vec<Document>) -> String {
    CaptureFile {
        created_at: SAVED_AT,
        app_version: "0.1.0".to_owned(),
        language: "en".to_owned(),
        drive_train: Some(DriveTrain::RangeExtender),
        documents,
    }
    .to_text()
}

fn odometer(opening: &Opening) -> Option<Kilometers> {
    let mut answers = opening.cars[0].answers.iter();
    let (_, state) = answers.find(|(name, _)| name == "state")?;
    decode::status_of(&state.body, None).ok()?.value.odometer
}

#[test]
fn a_bare_state_is_read_like_a_whole_one() {
    let whole = open(&[STATE]);
    let bare = open(&[r#"{"lastUpdatedAt":"2025-05-04T09:18:22Z","currentMileage":24817}"#]);

    assert_eq!(odometer(&whole), Some(Kilometers(24_817.0)));
    assert_eq!(odometer(&bare), odometer(&whole));
    assert_eq!(kinds(&bare), [[DocumentKind::State]]);
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let mut bytes = b"\xef\xbb\xbf\n".to_vec();
    bytes.extend_from_slice(STATE.as_bytes());

    let opening = gather(&[read("", &bytes)], Language::English, NOW);

    assert_eq!(opening.files[0].problem, None);
    assert_eq!(odometer(&opening), Some(Kilometers(24_817.0)));
}

#[test]
fn whatever_is_no_document_of_a_car_has_its_own_reason() {
    let utf16: Vec<u8> = STATE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &utf16].concat();
    for (bytes, expected) in [
        (b"".as_slice(), FileProblem::Empty),
        (b" \n\t", FileProblem::Empty),
        (b"\xef\xbb\xbf", FileProblem::Empty),
        (&utf16, FileProblem::Utf16),
        (&marked, FileProblem::Utf16),
        (b"PK\x03\x04rest", FileProblem::Archive),
        (b"\x89PNG\r\n\x1a\n\xff", FileProblem::NotText),
        (b"<!doctype html><p>Sign in", FileProblem::WebPage),
        (STATE.as_bytes().split_at(60).0, FileProblem::CutShort),
        (b"[1, 2", FileProblem::CutShort),
        (b"Odometer: 12 km", FileProblem::NotJson),
        (b"{\"a\": 1}}", FileProblem::NotJson),
        (b"7", FileProblem::NotACar),
        (b"{}", FileProblem::NotACar),
        (
            b"{\"name\": \"a recipe\", \"year\": 2020}",
            FileProblem::NotACar,
        ),
        (b"{\"mappingInfos\": []}", FileProblem::NotACar),
        (b"{\"statusCode\": 403}", FileProblem::Refusal),
        (b"{\"error\": \"invalid_grant\"}", FileProblem::Refusal),
        (b"{\"carport_capture\": 2}", FileProblem::NewerCapture),
        (b"{\"carport_capture\": 1}", FileProblem::DamagedCapture),
    ] {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(problem_of(bytes), Some(expected), "{text}");
    }
}

#[test]
fn a_file_of_thirty_megabytes_is_refused_by_its_size() {
    let huge = vec![b' '; 30_000_000];

    assert_eq!(problem_of(&huge), Some(FileProblem::TooLarge));
    assert!(huge.len() > MOST_BYTES);
}

#[test]
fn nesting_without_end_is_refused_without_a_crash() {
    let deep = "[".repeat(100_000);

    assert_eq!(problem_of(deep.as_bytes()), Some(FileProblem::NotJson));
}

#[test]
fn a_capture_brings_all_answers_under_their_names_and_times() {
    let sessions = r#"{"chargingSessions":{"sessions":[]}}"#;
    let opening = open(&[&capture(vec![
        document("profile", 200, PROFILE),
        document("state", 200, STATE),
        document("charging_sessions/2025-05/001", 200, sessions),
        document("charging_settings", 403, "{}"),
        document("image/side", 200, "no JSON"),
    ])]);

    assert_eq!(
        names(&opening, 0),
        ["profile", "state", "charging_sessions/2025-05/001"]
    );
    let (_, state) = &opening.cars[0].answers[1];
    assert_eq!(state.fetched_at, UnixMillis(1_746_351_000_000));
    assert_eq!(state.language, "en");
    let found = &opening.cars[0].found;
    assert_eq!(found.drive_train, Some(DriveTrain::Electric));
    assert!(!found.is_number_masked);
}

#[test]
fn a_capture_without_a_profile_still_tells_what_moves_the_car() {
    let opening = open(&[&capture(vec![document("state", 200, STATE)])]);

    let found = &opening.cars[0].found;

    assert_eq!(found.drive_train, Some(DriveTrain::RangeExtender));
    assert_eq!(found.model, None);
    assert!(found.is_number_masked);
}

#[test]
fn a_capture_of_refusals_says_that_the_vendor_refused() {
    let refused = capture(vec![document("state", 403, "{\"statusCode\":403}")]);

    assert_eq!(problem_of(refused.as_bytes()), Some(FileProblem::Refusal));
}

#[test]
fn a_redacted_capture_opens_under_a_stand_in_that_stays_the_same() {
    let mut redactor = Redactor::new();
    let profile = redactor.body(PROFILE.as_bytes());
    let state = redactor.body(STATE.as_bytes());
    let other = redactor.body(OTHER_PROFILE.as_bytes());
    let file = capture(vec![
        document("profile", 200, &profile),
        document("state", 200, &state),
    ]);

    let (first, again) = (open(&[&file]), open(&[&file]));

    assert_eq!(first.cars, again.cars);
    assert!(first.cars[0].vin.is_stand_in());
    assert!(first.cars[0].vin.as_str().starts_with("WBY"));
    assert!(first.cars[0].found.is_number_masked);
    assert_ne!(first.cars[0].vin, open(&[&other]).cars[0].vin);
}

#[test]
fn a_number_masked_by_hand_is_masked_too() {
    for masked in ["WBY…X001", "‹vin›", "", "***"] {
        let profile = PROFILE.replace("WBY00000000EVX001", masked);

        let opening = open(&[&profile]);

        assert!(opening.cars[0].vin.is_stand_in(), "{masked}");
        assert!(opening.cars[0].found.is_number_masked, "{masked}");
    }
}

#[test]
fn no_print_of_a_file_shows_its_name_or_content() {
    let opening = gather(
        &[read("WBY00000000EVX001.json", PROFILE.as_bytes())],
        Language::English,
        NOW,
    );

    let printed = format!("{opening:?}");

    assert!(!printed.contains("EVX"), "{printed}");
}
