//! A month of charging, in words.

use carport_domain::charging::{
    ChargingMonth, ChargingSession, Energy, Money, Month, MonthAccount, Outcome, Precision,
};
use carport_domain::reading::Reading;
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::units::KilowattHours;

use super::cars::{Car, DAY, ENGLISH, FRENCH, HOUR, MINUTE, ago, electric_at_home};
use crate::dashboard::{MonthCard, month};
use crate::locale::FixedLocale;

const MAY: Month = Month {
    year: 2025,
    month: 5,
};

#[expect(clippy::unnecessary_wraps, reason = "it reads as the field it fills")]
pub(super) const fn energy(amount: f64, precision: Precision) -> Option<Energy> {
    Some(Energy {
        amount: KilowattHours(amount),
        precision,
    })
}

fn money(amount: f64, currency: &str) -> Money {
    Money {
        amount,
        currency: currency.to_owned(),
    }
}

pub(super) fn session(id: &str, started_at: UnixMillis) -> ChargingSession {
    ChargingSession {
        id: id.to_owned(),
        started_at: Some(started_at),
        ended_at: Some(UnixMillis(started_at.0 + 112 * MINUTE)),
        energy: energy(12.4, Precision::About),
        cost: Some(money(6.4, "EUR")),
        place: Some("Domicile".to_owned()),
        is_public: Some(false),
        outcome: Reading::Known(Outcome::Finished),
        issues: None,
        start_level: None,
        end_level: None,
    }
}

pub(super) fn account(sessions: ChargingMonth) -> MonthAccount {
    MonthAccount {
        month: MAY,
        sessions,
        statistics: None,
    }
}

pub(super) fn held(account: MonthAccount) -> Remote<MonthAccount> {
    Remote::Ready {
        value: account,
        fetched_at: ago(MINUTE),
        is_refreshing: false,
    }
}

pub(super) fn drawn(car: &Car, account: &Remote<MonthAccount>, locale: FixedLocale) -> MonthCard {
    month(car.facts(), account, &locale).unwrap()
}

#[test]
fn a_month_has_its_total_its_count_and_its_sessions_newest_first() {
    let sessions = ChargingMonth {
        total_energy: energy(84.254, Precision::Exact),
        session_count: Some(2),
        costs: vec![money(12.8, "EUR")],
        sessions: vec![session("1", ago(3 * DAY)), session("2", ago(2 * HOUR))],
        ..ChargingMonth::default()
    };

    let card = drawn(&electric_at_home(), &held(account(sessions)), FRENCH);

    assert_eq!(card.title, "Recharges de mai 2025");
    assert_eq!(card.messages, []);
    let figures = card.account.unwrap();
    assert_eq!(figures.energy, "84,25\u{a0}kWh");
    assert_eq!(figures.count.as_deref(), Some("2 sessions"));
    assert_eq!(figures.costs, ["12,80\u{a0}EUR"]);
    let newest = &figures.sessions[0];
    assert_eq!(newest.when, "Aujourd’hui à 20:30");
    assert_eq!(newest.energy, "Environ 12,4\u{a0}kWh");
    assert_eq!(newest.duration.as_deref(), Some("1\u{a0}h 52\u{a0}min"));
    assert_eq!(newest.place, "Domicile");
    assert_eq!(newest.cost.as_deref(), Some("6,40\u{a0}EUR"));
    assert_eq!(newest.outcome, None);
    assert_eq!(figures.sessions[1].when, "Le 1er mai à 22:30");
}

#[test]
fn the_newest_three_stand_open_and_the_rest_is_counted() {
    let days = [1, 2, 3, 4, 5];
    let sessions = ChargingMonth {
        sessions: days
            .map(|day| session(&day.to_string(), ago(day * DAY)))
            .into(),
        ..ChargingMonth::default()
    };

    let figures = drawn(&electric_at_home(), &held(account(sessions)), FRENCH)
        .account
        .unwrap();

    assert_eq!((figures.sessions.len(), figures.older.len()), (3, 2));
    assert_eq!(
        figures.older_summary.as_deref(),
        Some("2 sessions précédentes")
    );
}

#[test]
fn costs_of_two_currencies_are_never_added() {
    let sessions = ChargingMonth {
        costs: vec![money(12.0, "EUR"), money(8.5, "CHF")],
        sessions: vec![session("1", ago(DAY))],
        ..ChargingMonth::default()
    };

    let card = drawn(&electric_at_home(), &held(account(sessions)), ENGLISH);

    assert_eq!(
        card.account.unwrap().costs,
        ["12.00\u{a0}EUR", "8.50\u{a0}CHF"]
    );
}

#[test]
fn digits_are_not_glued_and_an_estimate_is_called_one() {
    let mut below = session("1", ago(DAY));
    below.energy = energy(2.0, Precision::Below);
    let mut about = session("2", ago(2 * DAY));
    about.energy = energy(17.0, Precision::About);
    let mut unknown = session("3", ago(3 * DAY));
    unknown.energy = None;
    unknown.cost = None;
    let sessions = ChargingMonth {
        total_energy: energy(19.0, Precision::About),
        sessions: vec![below, about, unknown],
        ..ChargingMonth::default()
    };

    let figures = drawn(&electric_at_home(), &held(account(sessions)), ENGLISH)
        .account
        .unwrap();

    let energies: Vec<_> = figures.sessions.iter().map(|s| s.energy.as_str()).collect();
    assert_eq!(
        energies,
        [
            "Less than 2\u{a0}kWh",
            "About 17\u{a0}kWh",
            "Energy unknown"
        ]
    );
    assert_eq!(figures.energy, "About 19\u{a0}kWh");
    assert_eq!(figures.sessions[2].cost, None);
}

#[test]
fn every_outcome_has_words_an_invented_one_too() {
    for (outcome, expected) in [
        (Reading::Known(Outcome::Finished), None),
        (Reading::NotReported, None),
        (Reading::Known(Outcome::Running), Some("Still charging")),
        (Reading::Known(Outcome::Failed), Some("Broke off")),
        (
            Reading::Unrecognized("INVENTED".to_owned()),
            Some("Outcome unknown (INVENTED)"),
        ),
    ] {
        let mut one = session("1", ago(DAY));
        one.outcome = outcome;
        let sessions = ChargingMonth {
            sessions: vec![one],
            ..ChargingMonth::default()
        };
        let figures = drawn(&electric_at_home(), &held(account(sessions)), ENGLISH)
            .account
            .unwrap();
        assert_eq!(figures.sessions[0].outcome.as_deref(), expected);
    }
}
