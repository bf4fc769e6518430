//! When the sessions of an answer are a whole month, and when they must not be added up.

use carport_domain::charging::ChargingMonth;

use super::super::*;
use super::charging::month_in;
use super::rules::gaps;
use crate::identity::Language;

const ONE: &str = r#"{"id": "2025-05-03T18:12:09Z_1", "energyCharged": "17 kWh"}"#;

/// The energy and the count of a month of these sessions, with fields beside their list and
/// beside the month.
fn told(sessions: &str, fields: &str, outside: &str) -> (Option<f64>, Option<u32>) {
    let body = format!(r#"{{"chargingSessions": {{"sessions": [{sessions}]{fields}}}{outside}}}"#);
    let month = month_in(&body, Language::English).value;
    (month.energy().map(|energy| energy.amount.0), month.count())
}

#[test]
fn a_session_that_cannot_be_read_forbids_the_sum_and_the_count() {
    assert_eq!(told(ONE, "", ""), (Some(17.0), Some(1)));
    for broken in [
        r#"{"energyCharged": "2 kWh"}"#,
        r#"{"id": ""}"#,
        r#"{"id": 7}"#,
        "null",
        "[]",
    ] {
        let sessions = format!("{ONE}, {broken}");
        assert_eq!(told(&sessions, "", ""), (None, None), "{broken}");
    }
}

#[test]
fn a_pager_that_cannot_be_read_is_not_the_last_page() {
    for pager in [r#"{"nextToken": 2}"#, r#""more""#, "[]"] {
        let outside = format!(r#", "paginationInfo": {pager}"#);
        assert_eq!(told(ONE, "", &outside), (None, None), "{pager}");
    }
    for pager in ["{}", "null", r#"{"nextToken": null}"#] {
        let outside = format!(r#", "paginationInfo": {pager}"#);
        assert_eq!(told(ONE, "", &outside), (Some(17.0), Some(1)), "{pager}");
    }
}

#[test]
fn a_count_that_cannot_be_read_is_not_replaced_by_our_own() {
    assert_eq!(
        told(ONE, r#", "numberOfSessions": "many""#, ""),
        (None, None)
    );
}

#[test]
fn the_same_session_twice_on_a_page_is_one() {
    let twice = format!("{ONE}, {ONE}");

    assert_eq!(told(&twice, "", ""), (Some(17.0), Some(1)));
    assert_eq!(
        told(&twice, r#", "numberOfSessions": 2"#, ""),
        (None, Some(2)),
        "the source counts another one"
    );
}

#[test]
fn costs_in_numbers_that_cannot_be_read_are_not_replaced_by_texts() {
    let month = |numbers: &str| -> Decoded<ChargingMonth> {
        let body = format!(
            r#"{{"chargingSessions": {{"costsGroupedByCurrencyValue": {numbers},
                "costsGroupedByCurrency": ["~12 EUR"]}}}}"#
        );
        month_in(&body, Language::English)
    };

    for numbers in [r#"{"EUR": "11.85"}"#, r#"{"ZAC": 11.85}"#, "7"] {
        assert_eq!(month(numbers).value.costs, [], "{numbers}");
        assert_eq!(month(numbers).gaps.len(), 1, "{numbers}");
    }
    assert_eq!(month("null").value.costs.len(), 1);
}

#[test]
fn empty_text_among_the_costs_is_noted() {
    let decoded = month_in(
        r#"{"chargingSessions": {"costsGroupedByCurrency": ["", "~12 EUR"]}}"#,
        Language::English,
    );

    assert_eq!(decoded.value.costs.len(), 1);
    assert_eq!(
        gaps(&decoded),
        ["#/chargingSessions/costsGroupedByCurrency/0: missing"]
    );
}
