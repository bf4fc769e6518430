//! Which files make a month, and which month is told.

use serde_json::{Value, json};

use super::by_hand::of;

/// A file of sessions: their days in May or April, each of one kilowatt-hour, and what else it says.
fn file(days: &[&str], fields: &str, outside: &str) -> String {
    let sessions: Vec<_> = days
        .iter()
        .map(|day| format!(r#"{{"id": "2025-{day}T08:00:00Z_{day}", "energyCharged": "1 kWh"}}"#))
        .collect();
    format!(
        r#"{{"chargingSessions": {{"sessions": [{}]{fields}}}{outside}}}"#,
        sessions.join(",")
    )
}

const NEXT: &str = r#", "paginationInfo": {"nextToken": "2"}"#;

/// Energy and count of the month.
fn month(files: &[String]) -> (Value, Value) {
    let files: Vec<_> = files
        .iter()
        .map(|file| ("sessions", file.as_str()))
        .collect();
    let month = of(&files)["month"].clone();
    (month["energy_kwh"].clone(), month["sessions"].clone())
}

#[test]
fn files_of_one_month_without_a_next_page_are_not_added_up() {
    let early = file(&["05-02", "05-01"], "", "");
    let late = file(&["05-03"], "", "");

    assert_eq!(month(&[early.clone(), late.clone()]), (json!(1), json!(1)));
    assert_eq!(month(&[late, early]), (json!(1), json!(1)));
}

#[test]
fn a_file_continues_the_page_that_has_a_next_one() {
    let first = file(&["05-03"], "", NEXT);
    let second = file(&["05-02"], "", "");
    let april = file(&["04-03", "04-02", "04-01"], "", "");

    assert_eq!(
        month(&[first.clone(), april.clone(), second]),
        (json!(2), json!(2))
    );
    assert_eq!(month(&[first, april]), (Value::Null, Value::Null));
}

#[test]
fn files_of_one_month_with_the_same_total_are_pages_of_it() {
    let total = r#", "totalValue": 7.5"#;
    let one = file(&["05-02"], total, "");
    let other = file(&["05-03"], total, "");

    assert_eq!(month(&[one, other]), (json!(7.5), json!(2)));
}

#[test]
fn an_empty_file_without_a_date_counts_only_alone() {
    let may = file(&["05-03"], "", "");
    let first = file(&["05-03"], "", NEXT);
    let empty = file(&[], r#", "totalValue": 0, "numberOfSessions": 0"#, "");

    for files in [[may.clone(), empty.clone()], [empty.clone(), may]] {
        assert_eq!(month(&files), (json!(1), json!(1)));
    }
    assert_eq!(month(&[first, empty.clone()]), (Value::Null, Value::Null));
    assert_eq!(month(&[empty]), (json!(0), json!(0)));
}

#[test]
fn a_session_that_cannot_be_read_leaves_the_month_uncounted() {
    let broken = r#"{"chargingSessions": {"sessions": [
        {"id": "2025-05-03T08:00:00Z_1", "energyCharged": "1 kWh"}, {"id": ""}]}}"#;

    assert_eq!(month(&[broken.to_owned()]), (Value::Null, Value::Null));
}

#[test]
fn a_message_without_a_code_has_none() {
    let state = r#"{"state": {"checkControlMessages": [{"severity": "HIGH", "name": "Tires"}]}}"#;

    let told = of(&[("state", state)]);

    assert_eq!(told["messages"][0]["code"], Value::Null);
    assert_eq!(told["messages"][0]["severity"], "high");
    assert_eq!(told["messages"][0]["text"], "Tires");
}
