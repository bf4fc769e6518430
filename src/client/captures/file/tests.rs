use proptest::prelude::*;

use super::*;

fn document(body: &str) -> Document {
    Document {
        name: "charging_sessions/2026-11/001".to_owned(),
        fetched_at: UnixMillis(1_746_394_200_123),
        language: "fr".to_owned(),
        status: 200,
        body: body.as_bytes().to_vec(),
    }
}

fn file(bodies: &[&str]) -> CaptureFile {
    CaptureFile {
        created_at: UnixMillis(1_746_394_200_000),
        app_version: "0.1.0".to_owned(),
        language: "fr".to_owned(),
        drive_train: Some(DriveTrain::PluginHybrid),
        documents: bodies.iter().map(|body| document(body)).collect(),
    }
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let file = file(&[
        r#"{"a":[1,null,{"b":"‹position›"}],"c":-0.5}"#,
        "[]",
        "<html>no JSON</html>",
        "\"a bare text\"",
        "17",
        "",
    ]);

    let read = CaptureFile::read(file.to_text().as_bytes());

    assert_eq!(read, Ok(file));
}

#[test]
fn a_file_has_the_documented_shape() {
    let text = file(&[r#"{"a":1}"#]).to_text();

    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        value,
        serde_json::json!({
            "carport_capture": 1,
            "created_at": "2025-05-04T21:30:00Z",
            "app_version": "0.1.0",
            "language": "fr",
            "drive_train": "phev",
            "documents": [{
                "name": "charging_sessions/2026-11/001",
                "fetched_at": "2025-05-04T21:30:00.123Z",
                "language": "fr",
                "status": 200,
                "body": {"a": 1},
            }],
        })
    );
}

#[test]
fn an_unknown_drive_train_is_null() {
    let mut unknown = file(&[]);
    unknown.drive_train = None;

    let read = CaptureFile::read(unknown.to_text().as_bytes()).unwrap();

    assert_eq!(read.drive_train, None);
}

#[test]
fn every_drive_train_has_a_code_of_its_own() {
    for code in ["bev", "phev", "rex", "hev", "mhev", "ice"] {
        assert_eq!(
            drive_train_from_code(code).map(drive_train_code),
            Some(code)
        );
    }
    assert_eq!(drive_train_from_code("BEV"), None);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = format!("\u{feff}{}", file(&[]).to_text());

    assert_eq!(CaptureFile::read(text.as_bytes()), Ok(file(&[])));
}

#[test]
fn what_is_no_capture_is_refused_with_its_reason() {
    let whole = file(&["{}"]).to_text();
    let with = |from: &str, to: &str| whole.replace(from, to);
    for (text, error) in [
        (String::new(), FileError::NotJson),
        ("{".to_owned(), FileError::NotJson),
        ("[]".to_owned(), FileError::NotACapture),
        (r#"{"state":{}}"#.to_owned(), FileError::NotACapture),
        (
            with("\"carport_capture\": 1", "\"carport_capture\": \"1\""),
            FileError::NotACapture,
        ),
        (
            with("\"carport_capture\": 1", "\"carport_capture\": 2"),
            FileError::TooNew,
        ),
        (
            with("2025-05-04T21:30:00Z", "yesterday"),
            FileError::Damaged("created_at"),
        ),
        (with("phev", "steam"), FileError::Damaged("drive_train")),
        (
            with("\"app_version\"", "\"version\""),
            FileError::Damaged("app_version"),
        ),
        (
            with("\"documents\"", "\"papers\""),
            FileError::Damaged("documents"),
        ),
        (
            with("\"status\": 200", "\"status\": -1"),
            FileError::DamagedDocument(0),
        ),
        (with("\"body\"", "\"soul\""), FileError::DamagedDocument(0)),
    ] {
        assert_eq!(CaptureFile::read(text.as_bytes()), Err(error), "{text}");
    }
}

#[test]
fn a_file_beyond_the_limits_is_refused() {
    let large = vec![b' '; MOST_BYTES + 1];
    assert_eq!(CaptureFile::read(&large), Err(FileError::TooLarge));

    let many = file(&vec!["{}"; MOST_DOCUMENTS + 1]).to_text();
    let refused = CaptureFile::read(many.as_bytes());
    assert_eq!(refused, Err(FileError::TooManyDocuments));
}

#[test]
fn a_file_of_endless_depth_is_refused() {
    let deep = "[".repeat(100_000);

    assert_eq!(CaptureFile::read(deep.as_bytes()), Err(FileError::NotJson));
}

#[test]
fn a_masked_file_is_read_like_any_other_and_names_no_car() {
    let whole = file(&[r#"{"vin":"WBY00000000EVX001","latitude":48.137154,"doors":"CLOSED"}"#]);

    let text = whole.masked(Options::SHOWN).to_text();

    let read = CaptureFile::read(text.as_bytes()).unwrap();
    let body: Value = serde_json::from_slice(&read.documents[0].body).unwrap();
    let shown = serde_json::json!({"vin": "WBY…X001", "latitude": "‹position›", "doors": "CLOSED"});
    assert_eq!(body, shown);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _refused = CaptureFile::read(&bytes);
    }

    #[test]
    fn any_text_comes_back(body in ".{0,60}") {
        let whole = file(&[&body]);
        let read = CaptureFile::read(whole.to_text().as_bytes()).unwrap();
        let again = CaptureFile::read(read.to_text().as_bytes()).unwrap();
        prop_assert_eq!(again, read);
    }
}
