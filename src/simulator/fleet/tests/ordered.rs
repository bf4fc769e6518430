//! Lives under orders: what must hold at every instant all the same.

use super::*;
use crate::{
    chance::Chance,
    fleet::orders::{Air, Deed, Order},
};

/// Some twenty orders within two days, of every kind.
fn orders(seed: u64, model: &super::super::Model) -> Vec<Order> {
    let mut chance = Chance::new(seed, &[0x0DE5]);
    let mut orders: Vec<Order> = (0..20)
        .map(|number| {
            let at = SUNDAY + chance.millis(0.0, 170_000.0) / 1000 * 1000;
            let mut plan = ChargingPlan::delivered(model);
            plan.target_percent = [50, 80, 90, 100].get(number / 5).copied();
            plan.ac_limit_amperes = chance.happens(0.5).then_some(8);
            let deed = match number % 7 {
                0 => Deed::Lock,
                1 => Deed::Unlock,
                2 => Deed::StartClimate(Air::Cooling),
                3 => Deed::StopCharging,
                4 => Deed::Plan(plan),
                5 => Deed::StartCharging,
                _ => Deed::Upload,
            };
            let shown_at = at + 3_000;
            Order { at, shown_at, deed }
        })
        .collect();
    orders.sort_by_key(|order| order.at);
    orders
}

/// Calls the check with each ordered car's neighbours in time.
fn each_ordered_step(check: impl Fn(&super::super::Model, &Snapshot, &Snapshot)) {
    for seed in 1..=5 {
        let mut fleet = Fleet::new(seed, SUNDAY);
        for car in fleet.cars_mut() {
            car.life.obey(orders(seed, car.model));
            let model = car.model;
            let snapshots: Vec<_> = (0..576)
                .map(|step| car.snapshot(SUNDAY + step * 5 * MINUTE))
                .collect();
            for pair in snapshots.windows(2) {
                check(model, &pair[0], &pair[1]);
            }
        }
    }
}

#[test]
fn ordered_charging_is_never_faster_than_the_socket_nor_off_the_plug() {
    each_ordered_step(|model, before, after| {
        let Some(battery) = &model.battery else {
            return;
        };
        let gained_kwh = (after.battery_share - before.battery_share) * battery.capacity_kwh;
        let hours = hours_between(before.reported_at, after.reported_at);
        assert!(gained_kwh <= battery.power_kw * hours + 1e-6);
        assert!((0.0..=1.0).contains(&after.battery_share));
        if gained_kwh > 0.0 {
            assert!(before.plug != Plug::Out || after.plug != Plug::Out);
        }
        if gained_kwh < -0.01 - 0.000_04 * hours * battery.capacity_kwh {
            assert!(after.odometer_km > before.odometer_km);
        }
    });
}

#[test]
fn ordered_uploads_never_go_back() {
    each_ordered_step(|_, before, after| assert!(after.reported_at >= before.reported_at));
}

#[test]
fn a_car_under_way_is_locked_and_its_air_is_off_whatever_was_ordered() {
    each_ordered_step(|_, _, after| {
        if after.place.is_none() {
            assert_eq!((after.lock, after.climate), (Lock::Locked, Running::Off));
        }
    });
}

#[test]
fn an_order_leaves_the_past_as_it_was() {
    let mut quiet = Fleet::new(1, SUNDAY);
    let mut ordered = Fleet::new(1, SUNDAY);
    for (quiet, ordered) in quiet.cars_mut().iter_mut().zip(ordered.cars_mut()) {
        let orders = orders(1, ordered.model);
        let first_at = orders[0].at;
        ordered.life.obey(orders);
        for hour in 0..400 {
            let at = first_at - 1 - hour * HOUR;
            assert_eq!(quiet.snapshot(at), ordered.snapshot(at));
        }
    }
}
