//! A month of charging, and its short account.

use carport_domain::charging::{
    ChargingMonth, ChargingSession, ChargingStatistics, Consent, Energy as Charged, Money, Month,
    Outcome, Precision,
};
use carport_domain::reading::Reading::Known;
use carport_domain::time::UnixMillis;
use carport_domain::units::KilowattHours;

use super::super::*;
use super::rules::gaps;
use crate::identity::Language;

const MONTH: &str = r#"{
    "paginationInfo": {"nextToken": "page-2"},
    "chargingSessions": {
        "total": "~ 131 kWh", "totalValue": 131.24, "numberOfSessions": "2",
        "chargingListState": "HAS_SESSIONS",
        "sessions": [
            {"id": "2025-05-03T18:12:09Z_1a2b3c4d", "title": "Yesterday 20:12",
             "subtitle": "Home • 1h 52min • ~ 6,40 EUR", "energyCharged": "~ 17 kWh",
             "sessionStatus": "FINISHED", "isPublic": false},
            {"id": "2025-05-01T08:05:12Z_5e6f7a8b", "title": "1 May 08:05",
             "subtitle": "Rue de l'Exemple 5 • 31min • -- EUR", "energyCharged": "< 2 kWh",
             "sessionStatus": "FINISHED", "issues": "2 problems", "isPublic": true}
        ],
        "costsGroupedByCurrency": ["~11.85 EUR"], "costsGroupedByCurrencyValue": {"EUR": 11.85}
    },
    "datePicker": {"startDate": "2023-04-11T00:00:00Z", "selectedDate": "2025-05-04T00:00:00Z",
                   "endDate": "2025-05-04T00:00:00Z"}
}"#;

const MAY: Month = Month {
    year: 2025,
    month: 5,
};

pub(super) fn month_in(body: &str, language: Language) -> Decoded<ChargingMonth> {
    charging_month(body.as_bytes(), language, None).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "it reads as the field it fills")]
fn charged(kwh: f64, precision: Precision) -> Option<Charged> {
    let amount = KilowattHours(kwh);
    Some(Charged { amount, precision })
}

#[test]
fn a_full_month_is_read_without_a_gap() {
    let month = month_in(MONTH, Language::English);

    assert_eq!(month.gaps, []);
    let first = ChargingSession {
        id: "2025-05-03T18:12:09Z_1a2b3c4d".to_owned(),
        started_at: Some(UnixMillis(1_746_295_929_000)),
        ended_at: Some(UnixMillis(1_746_302_649_000)),
        energy: charged(17.0, Precision::About),
        cost: Some(Money {
            amount: 6.4,
            currency: "EUR".to_owned(),
        }),
        place: Some("Home".to_owned()),
        is_public: Some(false),
        outcome: Known(Outcome::Finished),
        issues: None,
        start_level: None,
        end_level: None,
    };
    let second = ChargingSession {
        id: "2025-05-01T08:05:12Z_5e6f7a8b".to_owned(),
        started_at: Some(UnixMillis(1_746_086_712_000)),
        ended_at: Some(UnixMillis(1_746_088_572_000)),
        energy: charged(2.0, Precision::Below),
        cost: None,
        place: Some("Rue de l'Exemple 5".to_owned()),
        is_public: Some(true),
        issues: Some("2 problems".to_owned()),
        ..first.clone()
    };
    assert_eq!(
        month.value,
        ChargingMonth {
            month: Some(MAY),
            total_energy: charged(131.24, Precision::Exact),
            is_total_unreadable: false,
            session_count: Some(2),
            costs: vec![Money {
                amount: 11.85,
                currency: "EUR".to_owned(),
            }],
            sessions: vec![first, second],
            may_miss_sessions: false,
            next_page: Some("page-2".to_owned()),
        }
    );
}

#[test]
fn an_empty_month_has_a_real_zero() {
    let month = month_in(
        r#"{"paginationInfo": null, "datePicker": null, "chargingSessions": {"total": "0 kWh",
            "numberOfSessions": "0", "chargingListState": "CHARGE_AND_TRACK",
            "emptyStateDescription": "…", "costsGroupedByCurrency": ["--"]}}"#,
        Language::English,
    );

    assert_eq!(month.gaps, []);
    assert_eq!(month.value.energy(), charged(0.0, Precision::Exact));
    assert_eq!(month.value.session_count, Some(0));
    assert_eq!(month.value.costs, []);
    assert_eq!(month.value.month, None);
}

#[test]
fn the_month_asked_for_stands_in_for_a_silent_date_picker() {
    let body = r#"{"datePicker": null, "chargingSessions": {"sessions":
        [{"id": "2025-04-30T22:30:00Z_1"}, {"id": "2025-04-02T10:00:00Z_2"}]}}"#;
    let asked = charging_month(body.as_bytes(), Language::French, Some(MAY)).unwrap();

    assert_eq!(asked.value.month, Some(MAY));
    assert_eq!(
        month_in(body, Language::French).value.month,
        Some(Month {
            year: 2025,
            month: 4
        })
    );
}

#[test]
fn without_a_number_the_total_is_read_from_its_text() {
    let month = month_in(
        r#"{"chargingSessions": {"total": "~ 1 234,5 kWh", "numberOfSessions": 3}}"#,
        Language::French,
    );

    assert_eq!(month.value.total_energy, charged(1234.5, Precision::About));
    assert_eq!(month.gaps, []);
}

#[test]
fn an_empty_total_is_silence_and_leaves_the_sum_to_the_sessions() {
    let month = month_in(
        r#"{"chargingSessions": {"total": "", "numberOfSessions": 1, "sessions": [
            {"id": "2025-05-03T18:12:09Z_1a2b3c4d", "energyCharged": "10 kWh"}]}}"#,
        Language::English,
    );

    assert_eq!(month.value.energy(), charged(10.0, Precision::Exact));
    assert_eq!(month.gaps, []);
}

#[test]
fn a_total_that_cannot_be_read_is_not_replaced_by_its_rounded_text() {
    let month = month_in(
        r#"{"chargingSessions": {"total": "~ 1 234,5 kWh", "totalValue": "131", "numberOfSessions": 3}}"#,
        Language::French,
    );

    assert_eq!(month.value.total_energy, None);
    assert_eq!(month.value.energy(), None);
    assert_eq!(month.value.session_count, Some(3));
    assert_eq!(
        gaps(&month),
        ["#/chargingSessions/totalValue: expected a number"]
    );
}

#[test]
fn texts_stand_in_for_missing_costs_by_currency() {
    let costs = |fields: &str| {
        let body = format!(r#"{{"chargingSessions": {{{fields}}}}}"#);
        month_in(&body, Language::French).value.costs
    };
    let euros = [Money {
        amount: 11.85,
        currency: "EUR".to_owned(),
    }];

    assert_eq!(costs(r#""costsGroupedByCurrency": ["~11.85 EUR"]"#), euros);
    assert_eq!(
        costs(r#""costsGroupedByCurrencyValue": {}, "costsGroupedByCurrency": ["~11,85 €"]"#),
        euros
    );
    assert_eq!(
        costs(r#""costsGroupedByCurrencyValue": {"EUR": 11.85, "CHF": 3}"#).len(),
        2
    );
}

#[test]
fn a_currency_that_is_none_is_noted_without_being_shown() {
    let month = month_in(
        r#"{"chargingSessions": {"costsGroupedByCurrencyValue": {"doubloons": 3, "EUR": -1}}}"#,
        Language::English,
    );

    assert_eq!(month.value.costs, []);
    assert_eq!(
        gaps(&month),
        [
            "#/chargingSessions/costsGroupedByCurrencyValue: a number that cannot be true",
            "#/chargingSessions/costsGroupedByCurrencyValue: an unknown code",
        ]
    );
}

#[test]
fn statistics_are_read_with_what_their_symbol_says() {
    let decoded = charging_statistics(
        br#"{"description": "May 2025", "optStateType": "OPT_IN_WITH_SESSIONS", "statistics":
            {"totalEnergyCharged": 131, "symbol": "~", "numberOfChargingSessions": 9}}"#,
    )
    .unwrap();

    assert_eq!(decoded.gaps, []);
    assert_eq!(
        decoded.value,
        ChargingStatistics {
            total_energy: charged(131.0, Precision::About),
            session_count: Some(9),
            consent: Known(Consent::WithSessions),
        }
    );
}

#[test]
fn answers_without_their_heart_are_unreadable() {
    let month = |body: &[u8]| charging_month(body, Language::English, None);
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let huge = br#"{"chargingSessions": {"totalValue": 1e999}}"#;

    assert_eq!(month(b"{}"), Err(Unreadable::Without("charging sessions")));
    assert_eq!(month(deep.as_bytes()), Err(Unreadable::NotJson));
    assert_eq!(month(huge), Err(Unreadable::NotJson));
    assert_eq!(
        charging_statistics(b"{}"),
        Err(Unreadable::Without("statistics"))
    );
}
