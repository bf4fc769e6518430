//! Which month is told.

use serde_json::{Value, json};

use super::{I4, late_in_may, sessions_answer, texts};
use crate::trial::json_of;

#[test]
fn without_the_picker_the_month_of_the_date_is_told() {
    let mut trial = late_in_may();
    let query = "next_token&date=2025-04-17T00:00:00.000Z&maxResults=40&include_date_picker=false";

    let answer = json_of(&sessions_answer(&mut trial, I4, query, "en"));

    assert_eq!(answer["datePicker"], Value::Null);
    assert!(
        texts(&answer["chargingSessions"], "id")
            .iter()
            .all(|id| id.starts_with("2025-04-"))
    );
}

#[test]
fn with_the_picker_the_date_is_ignored() {
    let query = "date=2025-04-17T00:00:00.000Z&include_date_picker=true";

    let answer = json_of(&sessions_answer(&mut late_in_may(), I4, query, "en"));

    assert_eq!(answer["datePicker"]["selectedDate"], "2025-05-25T00:00:00Z");
    assert!(texts(&answer["chargingSessions"], "id")[0].starts_with("2025-05-"));
}

#[test]
fn two_years_back_there_is_a_whole_month_to_tell() {
    let query = "date=2023-05-01T00:00:00.000Z&include_date_picker=false";

    let answer = json_of(&sessions_answer(&mut late_in_may(), I4, query, "en"));

    let ids = texts(&answer["chargingSessions"], "id").join(" ");
    assert!(
        ids.contains("2023-05-0") && ids.contains("2023-05-3"),
        "{ids}"
    );
}

#[test]
fn a_month_before_the_first_day_is_empty_in_its_own_form() {
    let query = "date=2019-01-01T00:00:00.000Z&include_date_picker=false";

    let answer = json_of(&sessions_answer(&mut late_in_may(), I4, query, "fr"));

    assert_eq!(
        answer["chargingSessions"],
        json!({
            "total": "0 kWh",
            "numberOfSessions": "0",
            "chargingListState": "CHARGE_AND_TRACK",
            "emptyStateDescription": "Rechargez votre véhicule pour voir ici ses recharges.",
            "costsGroupedByCurrency": [],
        })
    );
}
