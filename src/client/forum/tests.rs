use super::*;

const AT: UnixMillis = UnixMillis(1_746_394_200_000);

fn document(name: &str, body: &str) -> Document {
    Document {
        name: name.to_owned(),
        fetched_at: AT,
        language: "fr".to_owned(),
        status: 200,
        body: body.as_bytes().to_vec(),
    }
}

fn report<'a>(documents: &'a [Document], log: &'a [Entry]) -> Report<'a> {
    Report {
        app_version: "0.1.0",
        drive_train: Some(DriveTrain::PluginHybrid),
        source: "demo",
        capabilities: Some(Capabilities {
            lock: Some(true),
            horn: Some(false),
            ..Capabilities::default()
        }),
        documents,
        log,
    }
}

#[test]
fn a_text_for_the_forum_says_what_helpers_ask_for_and_masks_the_rest() {
    let state = r#"{"vin":"WBY00000000EVX001","state":{"range":"far",
        "location":{"coordinates":{"latitude":48.137154,"longitude":11.576124}}}}"#;
    let documents = [document("state", state)];
    let what = What::Held {
        call: carport_domain::log::CallName::State,
        reason: "quota_used_up",
    };
    let log = [Entry::new(AT, what)];

    let text = text(&report(&documents, &log));

    for part in [
        "Carport 0.1.0\n",
        "drive train: phev\n",
        "source: demo\n",
        "masked items: 3\n",
        "error codes: quota_used_up\n",
        "yes: lock\nno: horn\n",
        "state#/state/range: expected",
        "2025-05-04T21:30:00Z warning held state quota_used_up\n",
        "## state (2025-05-04T21:30:00Z, 200, fr)",
        "\"vin\": \"WBY…X001\"",
        "\"latitude\": \"‹position›\"",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    for secret in ["WBY00000000EVX001", "48.137", "11.576"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn an_answer_that_is_no_json_is_told_and_masked() {
    let documents = [document("state", "<p>Hello owner@example.org</p>")];

    let text = text(&report(&documents, &[]));

    assert!(text.contains("state: it is not JSON"), "{text}");
    assert!(text.contains("<p>Hello ‹e-mail›</p>"), "{text}");
}

#[test]
fn only_the_end_of_a_long_log_is_shown() {
    let entry = |at: i64| {
        let what = What::RefreshFailed { reason: "offline" };
        Entry::new(UnixMillis(at * 1_000), what)
    };
    let log: Vec<_> = (0..500).map(entry).collect();

    let text = text(&report(&[], &log));

    assert_eq!(text.matches("refresh_failed").count(), 60);
    assert!(text.contains("1970-01-01T00:08:19Z"));
    assert_eq!(
        log_text("0.1.0", &log).matches("refresh_failed").count(),
        500
    );
}

#[test]
fn what_is_not_known_is_said() {
    let mut unknown = report(&[], &[]);
    unknown.drive_train = None;
    unknown.capabilities = None;

    let text = text(&unknown);

    assert!(text.contains("drive train: unknown"));
    assert!(text.contains("## capabilities\n\nnot told"));
    assert!(text.contains("error codes: none"));
    assert!(text.contains("## not readable\n\nnothing"));
    assert!(text.contains("## log\n\nempty"));
}
