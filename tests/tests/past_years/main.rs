//! Two years of every simulated car, read by the ordinary decode and kept as samples.

mod charging;
mod driving;
mod scenes;
mod told;
mod weeks;

use carport_domain::history::Series;
use carport_tests::world::START;
use told::{Moment, each_car};

#[test]
fn two_years_are_read_without_a_gap() {
    each_car(|car| {
        assert_eq!(car.gap_count, 0);
        assert!(
            (5_000..13_000).contains(&car.moments.len()),
            "{} tells {}",
            car.model,
            car.moments.len()
        );
    });
}

#[test]
fn a_month_is_told_in_little_and_two_years_in_less_than_twenty_megabytes() {
    each_car(|car| {
        let largest = car.part_bytes.iter().max();
        assert!(*largest.unwrap() < 3_000_000, "{} {largest:?}", car.model);
        let sum: usize = car.part_bytes.iter().sum();
        assert!(sum < 20_000_000, "{} {sum}", car.model);
    });
}

#[test]
fn nothing_is_measured_after_it_was_heard_nor_after_now() {
    each_car(|car| {
        for moment in &car.moments {
            assert!(moment.measured_at <= moment.heard_at);
            assert!(moment.heard_at <= START);
        }
        assert!(car.last_sample_at <= Some(START));
    });
}

#[test]
fn nothing_is_told_twice() {
    each_car(|car| {
        let told: Vec<_> = car.moments.iter().map(|it| it.measured_at).collect();
        assert!(told.is_sorted_by(|one, next| one < next), "{}", car.model);
        assert!(told[0] >= told::FIRST);
    });
}

#[test]
fn every_car_keeps_what_it_has() {
    each_car(|car| {
        let count = |series| car.samples.get(&series).copied().unwrap_or(0);
        let moments = car.moments.len();
        let has = |series, is_there: bool| {
            assert_eq!(
                count(series) == moments,
                is_there,
                "{} {series:?}",
                car.model
            );
        };
        has(Series::Odometer, true);
        has(Series::TotalRange, true);
        has(Series::Lock, true);
        has(Series::BatteryLevel, car.battery_kwh.is_some());
        has(Series::ElectricRange, car.battery_kwh.is_some());
        has(Series::Plug, car.battery_kwh.is_some());
        has(Series::FuelLiters, car.has_tank);
        assert_eq!(
            count(Series::ChargingTimeLeft) > 300,
            car.battery_kwh.is_some()
        );
    });
}

#[test]
fn no_level_leaves_its_scale() {
    each_car(|car| {
        for Moment {
            level,
            fuel_percent,
            liters,
            ..
        } in &car.moments
        {
            let percents = [*level, *fuel_percent].into_iter().flatten();
            assert!(percents.into_iter().all(|it| (0.0..=100.0).contains(&it)));
            assert!(liters.is_none_or(|it| (0.0..=60.0).contains(&it)));
        }
    });
}

#[test]
fn cold_tires_hold_less_and_none_needs_air() {
    each_car(|car| {
        let pressures = car
            .moments
            .iter()
            .filter_map(|moment| moment.least_over_target_kpa);
        assert!(pressures.clone().all(|kpa| kpa > -20.0), "{}", car.model);
        assert_eq!(pressures.count() > 0, car.model != told::I3);
    });
}

#[test]
fn for_twelve_days_the_app_was_not_opened_and_only_then() {
    each_car(|car| {
        let (from, until) = car.unopened;
        let heard: Vec<_> = car.moments.iter().map(|moment| moment.heard_at).collect();
        assert!(heard.iter().all(|at| *at < from || *at >= until));
        for pair in heard.windows(2) {
            let days = pair[0].age(pair[1]).as_secs_f64() / 86_400.0;
            let is_the_hole = pair[0] < from && pair[1] >= until;
            assert_eq!(days > 2.0, is_the_hole, "{} {days}", car.model);
        }
    });
}
