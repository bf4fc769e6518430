//! Windows of consumption, worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::charging::{Energy, Precision};
use crate::history::charges::{Proof, find};
use crate::history::moments::tests::{lines, minute, row};
use crate::history::{Between, refuels};
use crate::vehicle::battery::Charging;

/// A charge that the vendor told: minute, odometer, level at its end, energy.
fn charge(at: i64, odometer: f64, end: f64, kwh: Option<f64>) -> Charge {
    Charge {
        started: Between::exactly(minute(at - 60)),
        ended: Between::exactly(minute(at)),
        start_level: None,
        end_level: Some(Percent(end)),
        is_partly_seen: false,
        energy: kwh.map(|kwh| {
            ChargedEnergy::Told(Energy {
                amount: KilowattHours(kwh),
                precision: Precision::Exact,
            })
        }),
        odometer: Some(Kilometers(odometer)),
        proof: Proof::Told,
        silences: Vec::new(),
        session: None,
    }
}

fn refuel(at: i64, odometer: f64, before: f64, after: f64) -> Refuel {
    Refuel {
        happened: Between::two(minute(at - 5), minute(at)),
        percent_before: None,
        percent_after: None,
        liters_before: Some(Liters(before)),
        liters_after: Some(Liters(after)),
        odometer: Some(Kilometers(odometer)),
        driven: Some(Kilometers(0.0)),
        is_over_hole: false,
        is_confirmed: true,
    }
}

fn told(charges: &[Charge], capacity: Option<f64>) -> Vec<(f64, f64, f64)> {
    electric(charges, &CarLines::default(), capacity.map(KilowattHours))
        .iter()
        .map(|it| (it.distance.0, it.used.0, it.per_100_km.0))
        .collect()
}

#[test]
fn what_the_second_charge_added_is_what_was_driven() {
    let charges = [
        charge(0, 1_000.0, 80.0, None),
        charge(2_000, 1_200.0, 80.0, Some(36.0)),
    ];

    let windows = electric(&charges, &CarLines::default(), None);

    assert_eq!(
        windows,
        [Consumption {
            from: minute(0),
            until: minute(2_000),
            distance: Kilometers(200.0),
            used: KilowattHours(36.0),
            per_100_km: KilowattHoursPer100Km(18.0),
            fills: 1,
            levels: Levels::Comparable,
            is_estimated: false,
        }]
    );
}

#[test]
fn levels_that_differ_compare_only_with_a_known_capacity() {
    let charges = [
        charge(0, 1_000.0, 80.0, None),
        charge(2_000, 1_200.0, 60.0, Some(20.0)),
    ];

    assert_eq!(told(&charges, None), []);
    // 20 kWh, and 20 % of 80 kWh that were there before.
    assert_eq!(told(&charges, Some(80.0)), [(200.0, 36.0, 18.0)]);
    let windows = electric(&charges, &CarLines::default(), Some(KilowattHours(80.0)));
    assert_eq!(windows[0].levels, Levels::ReckonedIn);
}

#[test]
fn a_window_needs_fifty_kilometers_and_takes_as_many_charges() {
    let charges = [
        charge(0, 1_000.0, 80.0, Some(9.0)),
        charge(1_000, 1_049.0, 80.0, Some(9.0)),
        charge(2_000, 1_100.0, 81.0, Some(11.0)),
    ];

    assert_eq!(told(&charges, None), [(100.0, 20.0, 20.0)]);
    assert_eq!(told(&charges[..2], None), []);
}

#[test]
fn a_window_over_many_charges_says_nothing() {
    let count = |between: u16| {
        let first = charge(0, 1_000.0, 80.0, None);
        let others = (1..=between).map(|it| {
            let at = f64::from(it);
            charge(i64::from(it) * 90, 1_000.0 + at, 50.0, Some(1.0))
        });
        let last = charge(9_000, 1_100.0, 80.0, Some(1.0));
        let charges: Vec<_> = [first].into_iter().chain(others).chain([last]).collect();
        told(&charges, None).len()
    };

    assert_eq!(count(19), 1);
    assert_eq!(count(20), 0);
}

#[test]
fn windows_follow_each_other() {
    let charges = [
        charge(0, 1_000.0, 80.0, None),
        charge(1_000, 1_100.0, 80.0, Some(15.0)),
        charge(2_000, 1_200.0, 80.0, Some(25.0)),
    ];

    let windows = told(&charges, None);

    assert_eq!(windows, [(100.0, 15.0, 15.0), (100.0, 25.0, 25.0)]);
    let mean = mean_per_100_km(&electric(&charges, &CarLines::default(), None));
    assert_eq!(mean, Some(20.0));
}

#[test]
fn a_charge_of_unknown_energy_closes_what_was_before_it() {
    let charges = [
        charge(0, 1_000.0, 80.0, Some(1.0)),
        charge(1_000, 1_100.0, 80.0, None),
        charge(2_000, 1_200.0, 80.0, Some(25.0)),
    ];

    assert_eq!(told(&charges, None), [(100.0, 25.0, 25.0)]);
}

#[test]
fn without_any_fill_there_is_no_figure_and_no_zero() {
    assert_eq!(told(&[], Some(80.0)), []);
    assert_eq!(told(&[charge(0, 1_000.0, 80.0, Some(9.0))], Some(80.0)), []);
    assert_eq!(mean_per_100_km::<KilowattHours, ()>(&[]), None);
    let nothing = [
        charge(0, 1_000.0, 80.0, None),
        charge(9, 1_100.0, 80.0, Some(0.0)),
    ];
    assert_eq!(told(&nothing, None), []);
}

#[test]
fn charges_found_in_readings_are_estimates_and_say_so() {
    let rows = [
        row(0, 1_000.0, 50.0).state(Charging::None),
        row(10, 1_000.0, 50.0).state(Charging::Charging),
        row(60, 1_000.0, 80.0).state(Charging::Target),
        row(600, 1_150.0, 40.0).state(Charging::None),
        row(610, 1_150.0, 40.0).state(Charging::Charging),
        row(700, 1_150.0, 80.0).state(Charging::Target),
    ];
    let capacity = Some(KilowattHours(60.0));
    let lines = lines(&rows);

    let windows = electric(&find(&lines, capacity), &lines, capacity);

    // 40 % of 60 kWh over 150 km.
    assert_eq!(windows.len(), 1);
    assert_eq!(windows[0].used, KilowattHours(24.0));
    assert_eq!(windows[0].per_100_km, KilowattHoursPer100Km(16.0));
    assert!(windows[0].is_estimated);
}

#[test]
fn a_told_charge_without_an_odometer_takes_that_of_a_car_that_stood() {
    let mut last = charge(2_000, 0.0, 80.0, Some(36.0));
    last.odometer = None;
    let charges = [charge(0, 1_000.0, 80.0, None), last];
    let around = |after| lines(&[row(1_900, 1_200.0, 40.0), row(2_100, after, 80.0)]);

    assert_eq!(electric(&charges, &around(1_200.0), None).len(), 1);
    assert_eq!(electric(&charges, &around(1_230.0), None), []);
}

#[test]
fn fuel_is_reckoned_from_refuel_to_refuel() {
    let refuels = [
        refuel(0, 1_000.0, 5.0, 50.0),
        refuel(900, 1_500.0, 15.0, 48.0),
    ];

    let windows = fuel(&refuels, None);

    // 33 liters went in, and 2 were there before.
    assert_eq!(windows.len(), 1);
    assert_eq!(windows[0].used, Liters(35.0));
    assert_eq!(windows[0].per_100_km, LitersPer100Km(7.0));
    assert!(!windows[0].is_estimated);
}

#[test]
fn shares_of_a_tank_need_its_size() {
    let rows = |before, after| Refuel {
        percent_before: Some(Percent(before)),
        percent_after: Some(Percent(after)),
        liters_before: None,
        liters_after: None,
        ..refuel(0, 1_000.0, 0.0, 0.0)
    };
    let refuels = [
        rows(10.0, 100.0),
        Refuel {
            happened: Between::two(minute(895), minute(900)),
            odometer: Some(Kilometers(1_500.0)),
            ..rows(30.0, 100.0)
        },
    ];

    assert_eq!(fuel(&refuels, None), []);
    let windows = fuel(&refuels, Some(Liters(50.0)));
    assert_eq!(windows[0].used, Liters(35.0));
    assert!(windows[0].is_estimated);
}

#[test]
fn a_refuel_that_was_seen_too_late_is_not_reckoned_with() {
    let late = |driven| {
        let last = Refuel {
            driven,
            ..refuel(900, 1_500.0, 15.0, 48.0)
        };
        fuel(&[refuel(0, 1_000.0, 5.0, 50.0), last], None).len()
    };

    assert_eq!(late(Some(Kilometers(25.0))), 1);
    assert_eq!(late(Some(Kilometers(26.0))), 0);
    assert_eq!(late(None), 0);
}

#[test]
fn a_plugin_hybrid_has_both_each_for_itself() {
    let level = |at, km, level: f64, fuel: f64| crate::history::moments::tests::Row {
        fuel_liters: Some(fuel),
        ..row(at, km, level)
    };
    let rows = [
        level(0, 1_000.0, 20.0, 10.0).state(Charging::None),
        level(10, 1_000.0, 20.0, 40.0).state(Charging::Charging),
        level(200, 1_000.0, 90.0, 40.0).state(Charging::Full),
        level(900, 1_200.0, 30.0, 30.0).state(Charging::None),
        level(910, 1_200.0, 30.0, 40.0).state(Charging::Charging),
        level(999, 1_200.0, 90.0, 40.0).state(Charging::Full),
    ];
    let (lines, capacity) = (lines(&rows), Some(KilowattHours(10.0)));

    let electric = electric(&find(&lines, capacity), &lines, capacity);
    let fuel = fuel(&refuels::find(&lines), None);

    // 60 % of 10 kWh, and 10 liters, over the same 200 km.
    assert_eq!(electric[0].per_100_km, KilowattHoursPer100Km(3.0));
    assert_eq!(fuel[0].per_100_km, LitersPer100Km(5.0));
}

proptest! {
    #[test]
    fn a_car_of_one_consumption_shows_that_one(
        drives in prop::collection::vec((20.0..60.0_f64, 30.0..95.0_f64), 2..30),
    ) {
        // 20 kWh for 100 km from a battery of 80 kWh, charged to whatever level.
        let (mut km, mut level) = (1_000.0, 80.0);
        let mut charges = vec![charge(0, km, level, None)];
        for (index, (driven, to)) in (1..).zip(drives) {
            km += driven;
            level -= driven * 0.2 / 0.8;
            let to = to.max(level + 1.0);
            charges.push(charge(index * 500, km, to, Some((to - level) * 0.8)));
            level = to;
        }

        for (distance, used, per_100_km) in told(&charges, Some(80.0)) {
            prop_assert!(distance >= 50.0);
            prop_assert!(used > 0.0);
            prop_assert!((per_100_km - 20.0).abs() < 1e-6);
        }
    }
}
