//! A month of charging that is empty, missing or damaged, in words.

use carport_domain::charging::{ChargingMonth, ChargingStatistics, Consent, Precision};
use carport_domain::failure::Failure;
use carport_domain::reading::Reading;
use carport_domain::remote::Remote;

use super::cars::{DAY, ENGLISH, FRENCH, ago, electric_at_home, unlocked_away};
use super::months::{account, drawn, energy, held, session};
use crate::dashboard::{Facts, MonthCard, month};
use crate::notice::Tone;
use crate::reading::Origin;

fn texts(card: &MonthCard) -> Vec<&str> {
    card.messages
        .iter()
        .map(|message| message.text.as_str())
        .collect()
}

#[test]
fn an_empty_month_is_told_in_words() {
    let sessions = ChargingMonth {
        total_energy: energy(0.0, Precision::Exact),
        session_count: Some(0),
        ..ChargingMonth::default()
    };

    let card = drawn(&electric_at_home(), &held(account(sessions)), FRENCH);

    assert_eq!(texts(&card), ["Aucune session en mai 2025"]);
    assert_eq!(card.account, None);
}

#[test]
fn a_car_that_keeps_no_history_says_why_nothing_is_there() {
    let mut car = electric_at_home();
    car.status().capabilities.charging_history = Some(false);
    let card = drawn(&car, &Remote::NotAsked, FRENCH);
    assert_eq!(
        texts(&card),
        ["Cette voiture ne garde pas d’historique de recharge."]
    );

    car.status().capabilities.charging_history = None;
    let card = drawn(&car, &Remote::NotAsked, ENGLISH);
    assert_eq!(
        texts(&card),
        ["The source does not say whether this car keeps a charging history."]
    );

    car.status().capabilities.charging_history = Some(true);
    let card = drawn(&car, &Remote::NotAsked, ENGLISH);
    assert_eq!(texts(&card), ["Not received yet"]);
    let card = drawn(&car, &Remote::Loading, ENGLISH);
    assert_eq!(texts(&card), ["Reading the sessions…"]);
}

#[test]
fn a_car_without_a_plug_has_no_month_of_charging() {
    assert_eq!(
        month(unlocked_away().facts(), &Remote::NotAsked, &ENGLISH),
        None
    );
}

#[test]
fn a_failure_is_told_and_keeps_what_was_there() {
    let sessions = ChargingMonth {
        sessions: vec![session("1", ago(DAY))],
        ..ChargingMonth::default()
    };
    let stale = held(account(sessions)).failed(Failure::Offline);

    let card = drawn(&electric_at_home(), &stale, ENGLISH);

    assert_eq!(card.messages.len(), 1);
    assert_eq!(card.messages[0].tone, Tone::Warning);
    assert!(card.account.is_some());

    let failed = Remote::Failed(Failure::Offline);
    let card = drawn(&electric_at_home(), &failed, ENGLISH);
    assert_eq!(card.messages.len(), 1);
    assert_eq!(card.account, None);
}

#[test]
fn sessions_that_are_not_kept_have_their_reason() {
    let mut refused = account(ChargingMonth::default());
    refused.statistics = Some(ChargingStatistics {
        consent: Reading::Known(Consent::Refused),
        ..ChargingStatistics::default()
    });
    let card = drawn(&electric_at_home(), &held(refused), ENGLISH);
    assert_eq!(
        texts(&card),
        ["Sessions are not kept: sharing them is switched off in the official app."]
    );

    let mut totals = account(ChargingMonth::default());
    totals.statistics = Some(ChargingStatistics {
        total_energy: energy(84.0, Precision::About),
        session_count: Some(5),
        consent: Reading::Known(Consent::WithoutSessions),
    });
    let card = drawn(&electric_at_home(), &held(totals), ENGLISH);
    assert_eq!(
        texts(&card),
        ["Only totals are kept: sharing single sessions is switched off in the official app."]
    );
    assert_eq!(card.account.unwrap().energy, "About 84\u{a0}kWh");
}

#[test]
fn a_list_with_holes_says_so() {
    let sessions = ChargingMonth {
        sessions: vec![session("1", ago(DAY))],
        may_miss_sessions: true,
        ..ChargingMonth::default()
    };

    let card = drawn(&electric_at_home(), &held(account(sessions)), ENGLISH);

    assert_eq!(
        texts(&card),
        ["Some sessions could not be read; the list may be incomplete."]
    );
    assert_eq!(card.account.unwrap().energy, "Energy unknown");
}

#[test]
fn a_file_without_sessions_is_not_told_as_a_month_that_is_still_to_come() {
    let mut car = electric_at_home();
    car.status().capabilities.charging_history = Some(true);
    let facts = Facts {
        origin: Origin::Import,
        fetched_at: Some(ago(60 * DAY)),
        ..car.facts()
    };

    let card = month(facts, &Remote::NotAsked, &ENGLISH).unwrap();

    assert_eq!(
        texts(&card),
        ["The opened files hold no charging sessions."]
    );
    assert_eq!(card.title, "Charging in March 2025");
}
