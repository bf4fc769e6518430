//! The vendor's sessions beside what the readings prove.

use super::*;
use crate::charging::{Energy, Outcome, Precision};
use crate::reading::Reading;

pub(super) fn session(id: &str, from: i64, until: Option<i64>) -> ChargingSession {
    ChargingSession {
        id: id.to_owned(),
        started_at: Some(minute(from)),
        ended_at: until.map(minute),
        energy: None,
        cost: None,
        place: None,
        is_public: None,
        outcome: Reading::NotReported,
        issues: None,
        start_level: None,
        end_level: None,
    }
}

fn found() -> Vec<Charge> {
    find(&lines(&evening()), CAPACITY)
}

#[test]
fn what_the_vendor_tells_wins_and_what_it_lacks_is_filled() {
    let told = Energy {
        amount: KilowattHours(26.5),
        precision: Precision::About,
    };
    let session = ChargingSession {
        energy: Some(told),
        end_level: Some(Percent(71.0)),
        ..session("a", 5, Some(185))
    };

    let charges = join(core::slice::from_ref(&session), found());

    assert_eq!(charges.len(), 1);
    let charge = &charges[0];
    assert_eq!(charge.proof, Proof::Told);
    assert_eq!(charge.started, Between::exactly(minute(5)));
    assert_eq!(charge.ended, Between::exactly(minute(185)));
    assert_eq!(charge.energy, Some(ChargedEnergy::Told(told)));
    assert_eq!(percents(charge), (Some(40.0), Some(71.0)));
    assert_eq!(charge.odometer, Some(Kilometers(1_000.0)));
    assert_eq!(charge.session, Some(session));
}

#[test]
fn an_energy_that_the_vendor_does_not_tell_is_estimated() {
    let charges = join(&[session("a", 5, None)], found());

    assert_eq!(kwh(&charges[0]), Some(24.0));
    assert_eq!(charges[0].ended, Between::two(minute(180), minute(190)));
}

#[test]
fn half_an_hour_apart_is_the_same_charge_and_more_is_not() {
    let count = |from, until| join(&[session("a", from, Some(until))], found()).len();

    // Seen from minute 10 until minute 180.
    assert_eq!(count(210, 300), 1);
    assert_eq!(count(211, 300), 2);
    assert_eq!(count(-90, -20), 1);
    assert_eq!(count(-90, -21), 2);
}

#[test]
fn a_session_with_a_pause_that_was_seen_as_two_is_one() {
    let found = find(
        &lines(&[
            row(0, 1_000.0, 40.0).state(Charging::Charging),
            row(60, 1_000.0, 50.0).state(Charging::Plugged),
            row(120, 1_000.0, 50.0).state(Charging::Charging),
            row(180, 1_000.0, 60.0).state(Charging::Target),
        ]),
        CAPACITY,
    );
    assert_eq!(found.len(), 2);

    let charges = join(&[session("a", 0, Some(175))], found);

    assert_eq!(charges.len(), 1);
    assert_eq!(percents(&charges[0]), (Some(40.0), Some(60.0)));
    assert_eq!(kwh(&charges[0]), Some(16.0));
}

#[test]
fn a_rise_that_was_two_sessions_fills_neither() {
    let found = find(
        &lines(&[row(0, 1_000.0, 20.0), row(3_000, 1_000.0, 90.0)]),
        CAPACITY,
    );

    let charges = join(
        &[
            session("b", 2_000, Some(2_100)),
            session("a", 100, Some(200)),
        ],
        found,
    );

    let ids: Vec<_> = charges
        .iter()
        .map(|it| it.session.as_ref().unwrap().id.as_str())
        .collect();
    assert_eq!(ids, ["a", "b"]);
    for charge in charges {
        assert_eq!(percents(&charge), (None, None));
        assert_eq!(charge.energy, None);
    }
}

#[test]
fn a_session_without_a_time_stays_by_itself_and_last() {
    let timeless = ChargingSession {
        started_at: None,
        ..session("a", 0, None)
    };

    let charges = join(&[timeless], found());

    assert_eq!(charges.len(), 2);
    assert_eq!(charges[0].proof, Proof::Seen);
    assert_eq!(charges[1].started, Between::default());
    assert_eq!(charges[1].counted_at(), None);
}

#[test]
fn a_session_that_runs_is_open_whatever_it_tells_of_its_end() {
    let running = ChargingSession {
        outcome: Reading::Known(Outcome::Running),
        ..session("a", 0, Some(50))
    };

    let charges = join(&[running], Vec::new());

    assert_eq!(charges[0].ended.earliest, Some(minute(0)));
    assert_eq!(charges[0].ended.latest, None);
}
