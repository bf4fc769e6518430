//! Kilometers, consumption, journeys and fuel.

use carport_domain::charging::Month;
use carport_domain::place::Coordinates;
use carport_simulator::Simulator;
use carport_tests::world::START;

use super::told::{I3, Moment, Told, each_car};

/// Cars that take their owner away.
const TRAVELERS: [&str; 5] = [
    "i4 eDrive40",
    "X3 xDrive30e",
    "M440i xDrive",
    "320d Touring",
    "X1 xDrive23i",
];

fn km_from_home(moment: &Moment) -> Option<f64> {
    let (latitude, longitude) = Simulator::new(7, START).home();
    let home = Coordinates::new(latitude, longitude)?;
    Some(home.distance_to(moment.place?).0 / 1000.0)
}

#[test]
fn no_odometer_falls_and_every_car_drives_ten_thousand_kilometers() {
    each_car(|car| {
        assert!(car.moments.is_sorted_by_key(|moment| moment.odometer));
        let ends = car.moments.first().zip(car.moments.last());
        let km = ends.map(|(first, last)| last.odometer - first.odometer);
        assert!(km.unwrap() > 6_000.0, "{} {km:?}", car.model);
    });
}

/// Kilowatt-hours for a hundred kilometers, over the drives of some months.
fn consumption(car: &Told, months: [u8; 2]) -> f64 {
    let (mut percents, mut km) = (0.0, 0.0);
    for pair in car.moments.windows(2) {
        let [before, after] = pair else { continue };
        let drop = before
            .level
            .zip(after.level)
            .map(|(one, other)| one - other);
        let driven = after.odometer - before.odometer;
        let is_meant = months.contains(&Month::of(after.measured_at, 0).month);
        let is_drive = before.is_plugged_in == Some(false) && after.is_plugged_in == Some(false);
        if let Some(drop) = drop.filter(|drop| is_meant && is_drive && driven > 0.0 && *drop >= 0.0)
        {
            percents += drop;
            km += driven;
        }
    }
    percents * car.battery_kwh.expect("the car has a battery") / km
}

#[test]
fn an_electric_car_uses_more_in_winter() {
    each_car(|car| {
        if car.battery_kwh.is_none() || car.has_tank {
            return;
        }
        let (winter, summer) = (consumption(car, [1, 2]), consumption(car, [6, 7]));
        assert!(winter > summer * 1.12, "{} {winter} {summer}", car.model);
        assert!((11.0..22.0).contains(&summer), "{} {summer}", car.model);
    });
}

#[test]
fn a_full_battery_reaches_less_far_in_winter() {
    each_car(|car| {
        let full_range = |month| {
            let moments = car.moments.iter();
            let of_month = moments.filter(|it| Month::of(it.measured_at, 0).month == month);
            let ranges: Vec<f64> = of_month
                .filter_map(|it| Some(it.electric_range? / it.level.filter(|it| *it > 40.0)?))
                .collect();
            ranges.iter().sum::<f64>() / ranges.len() as f64
        };
        if car.battery_kwh.is_some() {
            let (january, july) = (full_range(1), full_range(7));
            assert!(january < july * 0.9, "{} {january} {july}", car.model);
        }
    });
}

#[test]
fn the_tank_is_filled_now_and_then_and_never_trickles() {
    each_car(|car| {
        let rises: Vec<f64> = car
            .moments
            .windows(2)
            .filter_map(|pair| Some(pair[1].liters? - pair[0].liters?))
            .filter(|rise| *rise > 0.0)
            .collect();
        // This one hardly ever needs its engine.
        let burns = car.has_tank && car.model != I3;
        assert_eq!(rises.len() >= 5, burns, "{} {}", car.model, rises.len());
        assert!(rises.iter().all(|rise| *rise >= 4.0), "{rises:?}");
    });
}

#[test]
fn travelers_spend_days_far_away_each_year_and_the_others_none() {
    each_car(|car| {
        let far = |year| {
            let moments = car.moments.iter();
            let of_year = moments.filter(|it| Month::of(it.measured_at, 0).year == year);
            let far = of_year
                .filter(|it| km_from_home(it).is_some_and(|km| (250.0..400.0).contains(&km)));
            let mut days: Vec<i64> = far.map(|it| it.measured_at.0 / 86_400_000).collect();
            days.dedup();
            days.len()
        };
        let travels = TRAVELERS.contains(&car.model.as_str());
        for year in [2023, 2024] {
            assert_eq!(
                far(year) >= 12,
                travels,
                "{} {year} {}",
                car.model,
                far(year)
            );
        }
    });
}

#[test]
fn every_car_stands_still_for_two_weeks_once() {
    each_car(|car| {
        let mut longest_days = 0.0_f64;
        let mut since = &car.moments[0];
        for moment in &car.moments {
            if moment.odometer > since.odometer {
                since = moment;
            }
            let days = since.measured_at.age(moment.measured_at).as_secs_f64() / 86_400.0;
            longest_days = longest_days.max(days);
        }
        assert!(
            (13.5..22.0).contains(&longest_days),
            "{} {longest_days}",
            car.model
        );
    });
}
