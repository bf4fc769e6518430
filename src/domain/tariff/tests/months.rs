//! Months of charging.

use super::*;
use crate::charging::ChargingSession;
use crate::history::charges::{Charge, Proof};
use crate::history::distance::Bracket;
use crate::history::whereabouts::Whereabouts;
use crate::history::{Between, Timeline};
use crate::reading::Reading;
use crate::tariff::totals::{Billed, Total, billed, months};
use crate::units::Kilometers;

/// 2025-04-30T22:00:00Z: the first of May begins in Paris.
const MAY: i64 = 1_746_050_400_000;

fn charge(start: i64, energy: Option<ChargedEnergy>, told: Option<Money>) -> Charge {
    Charge {
        started: Between::exactly(UnixMillis(start)),
        ended: Between::exactly(UnixMillis(start + HOUR)),
        start_level: None,
        end_level: None,
        is_partly_seen: false,
        energy,
        odometer: None,
        proof: Proof::Told,
        silences: Vec::new(),
        session: Some(ChargingSession {
            id: start.to_string(),
            started_at: None,
            ended_at: None,
            energy: None,
            cost: told,
            place: None,
            is_public: None,
            outcome: Reading::NotReported,
            issues: None,
            start_level: None,
            end_level: None,
        }),
    }
}

fn money(amount: f64, currency: &str) -> Money {
    Money {
        amount,
        currency: currency.to_owned(),
    }
}

fn bills(charges: &[Charge]) -> Vec<Billed<'_>> {
    let tariffs = [tariff(Price::Flat(rate(0.5)))];
    let bill = |charge| {
        billed(
            charge,
            Whereabouts::Elsewhere,
            &Timeline::default(),
            &tariffs,
            &paris,
        )
    };
    charges.iter().map(bill).collect()
}

#[test]
fn a_month_begins_at_midnight_of_the_owners_calendar() {
    let charges = [
        charge(MAY - 1, Some(told(10.0)), None),
        charge(MAY, Some(told(20.0)), None),
        charge(MAY + HOUR, Some(told(4.0)), None),
    ];

    let months = months(&bills(&charges), &paris);

    let facts: Vec<_> = months
        .iter()
        .map(|it| (it.month.month, it.all.charges, it.all.energy.amount.0))
        .collect();
    assert_eq!(facts, [(4, 1, 10.0), (5, 2, 24.0)]);
    assert_eq!(months[1].all.paid, [money(12.0, "EUR")]);
}

#[test]
fn the_vendors_cost_stays_beside_the_reckoned_one_and_stands_in_for_it() {
    let charges = [
        charge(MAY, Some(told(10.0)), Some(money(7.0, "EUR"))),
        charge(MAY + HOUR, None, Some(money(3.0, "CHF"))),
        charge(MAY + 2 * HOUR, None, Some(money(2.0, "EUR"))),
        charge(MAY + 3 * HOUR, None, None),
    ];
    let billed = bills(&charges);

    let total = Total::of(&billed.iter().collect::<Vec<_>>());

    assert_eq!(total.reckoned, [money(5.0, "EUR")]);
    assert_eq!(total.told, [money(3.0, "CHF"), money(9.0, "EUR")]);
    assert_eq!(total.paid, [money(3.0, "CHF"), money(7.0, "EUR")]);
    assert_eq!(total.without_cost, 1);
    assert_eq!((total.energy.known, total.energy.unknown), (1, 3));
}

#[test]
fn a_month_tells_its_places_the_one_with_the_most_energy_first() {
    let home = Whereabouts::Own(PlaceId::from_random([7; 8]));
    let charges = [
        charge(MAY, Some(told(10.0)), None),
        charge(MAY + HOUR, Some(told(30.0)), None),
    ];
    let mut billed = bills(&charges);
    billed[1].whereabouts = home.clone();

    let places = &months(&billed, &paris)[0].places;

    assert_eq!(places[0].0, home);
    assert_eq!(places[1].0, Whereabouts::Elsewhere);
    assert_eq!(places[1].1.energy.amount, KilowattHours(10.0));
}

#[test]
fn a_charge_without_a_time_is_in_no_month() {
    let mut timeless = charge(MAY, Some(told(10.0)), None);
    timeless.started = Between::default();
    timeless.ended = Between::default();

    assert_eq!(months(&bills(&[timeless]), &paris), []);
}

#[test]
fn a_cost_for_100_km_needs_fifty_and_every_cost() {
    let km = |km| {
        Some(Bracket {
            from: UnixMillis(0),
            until: UnixMillis(1),
            odometer_from: Kilometers(0.0),
            odometer_until: Kilometers(km),
            distance: Kilometers(km),
        })
    };
    let charges = [charge(MAY, Some(told(10.0)), None), charge(MAY, None, None)];
    let billed = bills(&charges);
    let known = Total::of(&[&billed[0]]);

    assert_eq!(
        known.paid_per_100_km(km(50.0)),
        Some(vec![money(10.0, "EUR")])
    );
    assert_eq!(known.paid_per_100_km(km(49.9)), None);
    assert_eq!(known.paid_per_100_km(None), None);
    let all = Total::of(&billed.iter().collect::<Vec<_>>());
    assert_eq!(all.paid_per_100_km(km(100.0)), None);
    assert_eq!(Total::of(&[]).paid_per_100_km(km(100.0)), None);
}
