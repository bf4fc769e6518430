//! Lives, sampled: what must hold at every instant.

mod ordered;

use carport_domain::place::Coordinates;

use super::{
    Fleet, charging_plan::ChargingPlan, snapshot::Lock, snapshot::Plug, snapshot::Running,
    snapshot::Snapshot,
};
use crate::{
    calendar::{HOUR, MINUTE, hours_between},
    places::Place,
    trial::SUNDAY,
};

/// Two summer days and two winter days.
const STARTS: [i64; 2] = [SUNDAY, SUNDAY + 260 * 24 * HOUR];

/// Snapshots of each car, each ten minutes for two days.
fn two_days(seed: u64, start: i64) -> Vec<(usize, Vec<Snapshot>)> {
    let mut fleet = Fleet::new(seed, start);
    fleet
        .cars_mut()
        .iter_mut()
        .enumerate()
        .map(|(number, car)| {
            let snapshots = (0..288)
                .map(|step| car.snapshot(start + step * 10 * MINUTE))
                .collect();
            (number, snapshots)
        })
        .collect()
}

/// Calls the check with each car's neighbours in time.
fn each_step(check: impl Fn(&super::Model, &Snapshot, &Snapshot)) {
    for seed in 1..=5 {
        for start in STARTS {
            for (number, snapshots) in two_days(seed, start) {
                let model = &super::models::FLEET[number];
                for pair in snapshots.windows(2) {
                    check(model, &pair[0], &pair[1]);
                }
            }
        }
    }
}

fn km_between(from: &Snapshot, to: &Snapshot) -> f64 {
    let point = |of: &Snapshot| Coordinates::new(of.latitude, of.longitude).unwrap();
    point(from).distance_to(point(to)).0 / 1000.0
}

#[test]
fn the_same_seed_lives_the_same_two_days() {
    assert_eq!(two_days(3, SUNDAY), two_days(3, SUNDAY));
}

#[test]
fn another_seed_lives_other_two_days() {
    assert_ne!(two_days(3, SUNDAY), two_days(4, SUNDAY));
}

#[test]
fn the_order_of_questions_changes_no_answer() {
    let mut forward = Fleet::new(1, SUNDAY);
    let mut backward = Fleet::new(1, SUNDAY);
    let instants: Vec<i64> = (-400..400).map(|hour| SUNDAY + hour * HOUR).collect();
    let car = &mut forward.cars_mut()[0];
    let expected: Vec<_> = instants.iter().map(|at| car.snapshot(*at)).collect();

    let car = &mut backward.cars_mut()[0];
    let mut found: Vec<_> = instants.iter().rev().map(|at| car.snapshot(*at)).collect();
    found.reverse();

    assert_eq!(found, expected);
}

#[test]
fn the_odometer_never_falls() {
    each_step(|_, before, after| assert!(after.odometer_km >= before.odometer_km));
}

#[test]
fn uploads_are_never_ahead_of_now_nor_go_back() {
    for seed in 1..=5 {
        for (_, snapshots) in two_days(seed, SUNDAY) {
            let mut last = i64::MIN;
            for (snapshot, step) in snapshots.iter().zip(0..) {
                assert!(snapshot.reported_at <= SUNDAY + step * 10 * MINUTE);
                assert!(snapshot.reported_at >= last);
                last = snapshot.reported_at;
            }
        }
    }
}

#[test]
fn the_battery_rises_on_the_plug_only_and_falls_by_driving() {
    each_step(|model, before, after| {
        if model.battery.is_none() {
            return;
        }
        assert!((0.0..=1.0).contains(&after.battery_share));
        let gained = after.battery_share - before.battery_share;
        if gained > 0.0 {
            assert!(
                before.plug != Plug::Out || after.plug != Plug::Out,
                "{}",
                model.vin
            );
        }
        // A parked car loses a percent in some weeks.
        let hours = hours_between(before.reported_at, after.reported_at);
        if gained < -0.000_04 * hours - 1e-9 {
            assert!(after.odometer_km > before.odometer_km, "{}", model.vin);
        }
    });
}

#[test]
fn charging_is_never_faster_than_the_socket() {
    each_step(|model, before, after| {
        let Some(battery) = &model.battery else {
            return;
        };
        let gained_kwh = (after.battery_share - before.battery_share) * battery.capacity_kwh;
        let hours = hours_between(before.reported_at, after.reported_at);
        assert!(
            gained_kwh <= battery.power_kw * hours + 1e-6,
            "{}",
            model.vin
        );
    });
}

#[test]
fn an_electric_car_uses_ten_to_forty_kilowatt_hours_per_hundred_km() {
    each_step(|model, before, after| {
        let Some(battery) = &model.battery else {
            return;
        };
        let km = after.odometer_km - before.odometer_km;
        if model.tank.is_some() || km < 1.0 || before.plug != Plug::Out {
            return;
        }
        let kwh = (before.battery_share - after.battery_share) * battery.capacity_kwh;
        assert!((10.0..40.0).contains(&(kwh / km * 100.0)), "{}", model.vin);
    });
}

#[test]
fn fuel_rises_at_the_pump_only_and_within_the_tank() {
    each_step(|model, before, after| {
        let Some(tank) = &model.tank else {
            return;
        };
        assert!(
            (0.0..=tank.liters).contains(&after.fuel_liters),
            "{}",
            model.vin
        );
        if after.fuel_liters > before.fuel_liters {
            // The stop is shorter than the step: a rise is a fill, never a trickle.
            assert!(after.fuel_liters - before.fuel_liters > tank.liters * 0.5);
        }
    });
}

#[test]
fn cars_refuel_within_weeks() {
    let mut fleet = Fleet::new(1, SUNDAY);
    let car = &mut fleet.cars_mut()[4];
    let stops = (0..21 * 24 * 30)
        .map(|step| car.snapshot(SUNDAY + step * 2 * MINUTE))
        .filter(|snapshot| snapshot.place == Some(Place::FuelStation))
        .count();

    assert!(stops > 0);
}

#[test]
fn nobody_drives_faster_than_two_hundred() {
    each_step(|model, before, after| {
        let hours = hours_between(before.reported_at, after.reported_at);
        let km = km_between(before, after);
        assert!(km <= 200.0 * hours + 1e-6, "{}", model.vin);
    });
}

#[test]
fn tires_hold_between_150_and_400_kilopascals() {
    each_step(|model, _, after| {
        if model.tires.is_some() {
            assert!(
                after
                    .tires_kpa
                    .iter()
                    .all(|kpa| (150.0..400.0).contains(kpa))
            );
        }
    });
}

#[test]
fn nights_are_spent_at_home_and_locked() {
    for (_, snapshots) in two_days(2, SUNDAY) {
        // 02:30 UTC: 17 hours after the first sample.
        let night = &snapshots[102];
        assert_eq!(night.place, Some(Place::Home));
        assert_ne!(night.lock, Lock::Unlocked);
    }
}

#[test]
fn cars_with_a_plug_charge_within_a_week() {
    let mut fleet = Fleet::new(1, SUNDAY);
    for car in fleet.cars_mut() {
        if car.model.battery.is_some() {
            let mut steps = 0..7 * 144;
            let charges = steps.any(|step| {
                let snapshot = car.snapshot(SUNDAY + step * 10 * MINUTE);
                matches!(snapshot.plug, Plug::Charging { .. })
            });
            assert!(charges, "{}", car.model.vin);
        }
    }
}

#[test]
fn the_minutes_left_end_when_charging_does() {
    let mut fleet = Fleet::new(1, SUNDAY);
    for car in fleet.cars_mut() {
        let target = ChargingPlan::delivered(car.model).full_share();
        for step in 0..2_000 {
            let snapshot = car.snapshot(SUNDAY + step * 10 * MINUTE);
            let Plug::Charging { minutes_left } = snapshot.plug else {
                continue;
            };
            let end = car.snapshot(snapshot.reported_at + minutes_left * MINUTE);
            if end.plug == Plug::Done {
                assert!((end.battery_share - target).abs() < 0.005);
                return;
            }
        }
    }
    panic!("no charging ended by itself");
}

#[test]
fn cars_are_unlocked_for_a_small_part_of_the_day_only() {
    for (number, snapshots) in two_days(1, SUNDAY + 24 * HOUR) {
        let unlocked = snapshots
            .iter()
            .filter(|snapshot| snapshot.lock == Lock::Unlocked)
            .count();
        assert!(unlocked < 15, "{number}: {unlocked} of 288");
    }
}

#[test]
fn no_car_is_under_way_when_the_simulator_starts() {
    // A week, in steps that meet many times of the day.
    for step in 0..50 {
        let start = SUNDAY + step * (3 * HOUR + 23 * MINUTE);
        for car in Fleet::new(1, start).cars_mut() {
            for minutes in [0, 10, 44] {
                let snapshot = car.snapshot(start + minutes * MINUTE);
                assert!(snapshot.place.is_some(), "{step}, {minutes}");
            }
        }
    }
}

#[test]
fn the_first_car_is_at_home_when_the_simulator_starts() {
    for step in 0..50 {
        let start = SUNDAY + step * (3 * HOUR + 23 * MINUTE);
        let mut fleet = Fleet::new(1, start);
        let car = &mut fleet.cars_mut()[0];
        for minutes in [0, 44] {
            let snapshot = car.snapshot(start + minutes * MINUTE);
            assert_eq!(snapshot.place, Some(Place::Home), "{step}, {minutes}");
        }
    }
}
