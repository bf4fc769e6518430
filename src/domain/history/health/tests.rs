//! Capacities of a few charges.

use proptest::prelude::*;

use super::*;
use crate::charging::Energy;
use crate::history::Between;
use crate::history::charges::Proof;

fn charge(at: i64, from: f64, until: f64, kwh: f64) -> Charge {
    Charge {
        started: Between::exactly(UnixMillis(at)),
        ended: Between::exactly(UnixMillis(at + 1)),
        start_level: Some(Percent(from)),
        end_level: Some(Percent(until)),
        is_partly_seen: false,
        energy: Some(ChargedEnergy::Told(Energy {
            amount: KilowattHours(kwh),
            precision: Precision::About,
        })),
        odometer: None,
        proof: Proof::Told,
        silences: Vec::new(),
        session: None,
    }
}

fn of(capacities: &[f64]) -> Option<Health> {
    let charges: Vec<_> = (0..)
        .zip(capacities)
        .map(|(at, kwh)| charge(at, 20.0, 70.0, kwh / 2.0))
        .collect();
    health(&estimates(&charges), Some(KilowattHours(80.0)))
}

#[test]
fn a_charge_of_half_the_battery_holds_half_of_it() {
    let estimates = estimates(&[charge(5, 20.0, 70.0, 37.0)]);

    assert_eq!(
        estimates,
        [CapacityEstimate {
            at: UnixMillis(5),
            odometer: None,
            capacity: KilowattHours(74.0),
            swing: Percent(50.0),
        }]
    );
}

#[test]
fn a_small_swing_says_nothing() {
    assert_eq!(estimates(&[charge(0, 20.0, 44.0, 18.0)]), []);
    assert_eq!(estimates(&[charge(0, 20.0, 45.0, 18.0)]).len(), 1);
    assert_eq!(estimates(&[charge(0, 80.0, 20.0, 18.0)]), []);
}

#[test]
fn an_energy_that_follows_from_a_capacity_says_nothing_about_it() {
    let mut reckoned = charge(0, 20.0, 70.0, 40.0);
    reckoned.energy = ChargedEnergy::estimated(
        reckoned.start_level,
        reckoned.end_level,
        Some(KilowattHours(80.0)),
    );
    let mut below = charge(0, 20.0, 70.0, 40.0);
    below.energy = Some(ChargedEnergy::Told(Energy {
        amount: KilowattHours(40.0),
        precision: Precision::Below,
    }));
    let partly = Charge {
        is_partly_seen: true,
        ..charge(0, 20.0, 70.0, 40.0)
    };
    let nothing = charge(0, 20.0, 70.0, 0.0);

    assert_eq!(estimates(&[reckoned, below, partly, nothing]), []);
}

#[test]
fn health_is_the_median_with_its_quartiles() {
    let health = of(&[78.0, 70.0, 74.0, 72.0, 76.0]).unwrap();

    assert_eq!(health.median, KilowattHours(74.0));
    assert_eq!(health.lower_quartile, KilowattHours(72.0));
    assert_eq!(health.upper_quartile, KilowattHours(76.0));
    assert_eq!(health.of_original, Some(Percent(92.5)));
}

#[test]
fn below_ten_estimates_it_learns_and_says_how_far_it_is() {
    let nine = of(&[74.0; 9]).unwrap();
    assert_eq!(nine.learning, Some(Learning { has: 9, needs: 10 }));
    assert_eq!(of(&[74.0; 10]).unwrap().learning, None);
    assert_eq!(of(&[]), None);
}

#[test]
fn one_wild_estimate_moves_it_little() {
    let mut capacities = [74.0; 11];
    capacities[3] = 124.0;

    assert_eq!(of(&capacities).unwrap().median, KilowattHours(74.0));
}

#[test]
fn the_newest_thirty_decide() {
    let capacities: Vec<_> = [90.0; 40].into_iter().chain([70.0; 30]).collect();

    let health = of(&capacities).unwrap();

    assert_eq!(health.median, KilowattHours(70.0));
    assert_eq!(health.estimates, 70);
}

#[test]
fn without_an_original_capacity_there_is_no_share() {
    let estimates = estimates(&[charge(5, 20.0, 70.0, 37.0)]);

    for original in [
        None,
        Some(KilowattHours(0.0)),
        Some(KilowattHours(f64::NAN)),
    ] {
        assert_eq!(health(&estimates, original).unwrap().of_original, None);
    }
}

proptest! {
    #[test]
    fn the_median_lies_between_the_quartiles(
        capacities in prop::collection::vec(1.0..200.0_f64, 1..80),
    ) {
        let health = of(&capacities).unwrap();

        prop_assert!(health.lower_quartile <= health.median);
        prop_assert!(health.median <= health.upper_quartile);
        prop_assert!(health.lower_quartile.0 > 0.0);
    }
}
