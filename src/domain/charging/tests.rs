//! What the sessions of a month add up to, and when they must not.

use super::*;

fn session(id: &str, kwh: Option<f64>) -> ChargingSession {
    ChargingSession {
        id: id.to_owned(),
        started_at: None,
        ended_at: None,
        energy: kwh.map(|kwh| Energy {
            amount: KilowattHours(kwh),
            precision: Precision::Exact,
        }),
        cost: None,
        place: None,
        is_public: None,
        outcome: Reading::NotReported,
        issues: None,
        start_level: None,
        end_level: None,
    }
}

fn month(sessions: Vec<ChargingSession>) -> ChargingMonth {
    ChargingMonth {
        sessions,
        ..ChargingMonth::default()
    }
}

fn kwh(month: &ChargingMonth) -> Option<f64> {
    month.energy().map(|energy| energy.amount.0)
}

#[test]
fn the_sources_total_wins_over_the_sum() {
    let month = ChargingMonth {
        total_energy: session("", Some(131.24)).energy,
        ..month(vec![session("a", Some(17.0))])
    };

    assert_eq!(kwh(&month), Some(131.24));
}

#[test]
fn without_a_total_the_sessions_are_added_up() {
    let month = month(vec![session("a", Some(5.9)), session("b", Some(12.5))]);

    assert_eq!(kwh(&month), Some(18.4));
}

#[test]
fn a_total_that_cannot_be_read_has_no_substitute() {
    let month = ChargingMonth {
        is_total_unreadable: true,
        ..month(vec![session("a", Some(5.9))])
    };

    assert_eq!(kwh(&month), None);
}

#[test]
fn a_session_without_energy_forbids_a_sum() {
    let month = month(vec![session("a", Some(5.9)), session("b", None)]);

    assert_eq!(kwh(&month), None);
}

#[test]
fn a_first_page_of_two_is_no_whole_month() {
    let mut first = ChargingMonth {
        session_count: Some(2),
        next_page: Some("2".to_owned()),
        ..month(vec![session("a", Some(5.0))])
    };
    assert_eq!(kwh(&first), None);

    first.append(month(vec![
        session("a", Some(5.0)),
        session("b", Some(7.0)),
    ]));

    assert_eq!(first.sessions.len(), 2);
    assert_eq!(kwh(&first), Some(12.0));
}

#[test]
fn a_printed_session_hides_where_it_was() {
    let session = ChargingSession {
        place: Some("Rue de l'Exemple 5".to_owned()),
        ..session("a", Some(5.0))
    };

    assert!(!format!("{session:?}").contains("Exemple"));
}

#[test]
fn a_month_of_which_nothing_is_known_has_no_energy() {
    assert_eq!(kwh(&ChargingMonth::default()), None);
}

#[test]
fn a_month_that_may_miss_sessions_has_no_sum_and_no_count() {
    let month = ChargingMonth {
        may_miss_sessions: true,
        ..month(vec![session("a", Some(5.0))])
    };

    assert_eq!((kwh(&month), month.count()), (None, None));
}

#[test]
fn one_damaged_page_spoils_the_sum_and_the_total_of_all() {
    let damaged = ChargingMonth {
        may_miss_sessions: true,
        ..month(vec![session("b", Some(7.0))])
    };
    let mut sum = month(vec![session("a", Some(5.0))]);
    sum.append(damaged);
    let mut total = ChargingMonth {
        total_energy: session("", Some(12.0)).energy,
        ..ChargingMonth::default()
    };
    total.append(ChargingMonth {
        is_total_unreadable: true,
        ..ChargingMonth::default()
    });

    assert_eq!((kwh(&sum), sum.count()), (None, None));
    assert_eq!(kwh(&total), None);
}

#[test]
fn a_session_that_comes_twice_is_added_once() {
    let mut joined = month(vec![session("a", Some(5.0))]);

    joined.append(month(vec![
        session("b", Some(7.0)),
        session("b", Some(7.0)),
    ]));

    assert_eq!((kwh(&joined), joined.count()), (Some(12.0), Some(2)));
}

#[test]
fn sessions_are_counted_only_where_the_source_does_not() {
    let silent = month(vec![session("a", None)]);
    let counted = ChargingMonth {
        session_count: Some(3),
        ..silent.clone()
    };

    assert_eq!(silent.count(), Some(1));
    assert_eq!(counted.count(), Some(3));
    assert_eq!(ChargingMonth::default().count(), None);
}
