//! Trips in a few readings each.

mod edited;
mod placed;
mod said;

use proptest::prelude::*;

use super::*;
use crate::history::moments::tests::{Row, lines, minute, row};
use crate::place::Track;
use crate::vehicle::battery::Charging;

fn found(rows: &[Row]) -> Vec<Trip> {
    find(&lines(rows), &Track::default(), &[])
}

/// What a trip says of the odometer.
fn kilometers(trips: &[Trip]) -> Vec<(f64, f64)> {
    let both = trips
        .iter()
        .map(|it| (it.odometer_from.0, it.odometer_until.0));
    both.collect()
}

/// A commute that was seen all along, and the way back.
fn day() -> Vec<Row> {
    vec![
        row(0, 1_000.0, 80.0),
        row(480, 1_000.0, 80.0),
        row(490, 1_005.0, 78.0),
        row(510, 1_022.0, 74.0),
        row(520, 1_030.0, 72.0),
        row(1_000, 1_030.0, 71.0),
        row(1_020, 1_045.0, 68.0),
        row(1_045, 1_060.0, 64.0),
        row(1_400, 1_060.0, 64.0),
    ]
}

#[test]
fn a_trip_is_what_lies_between_two_stays() {
    let trips = found(&day());

    assert_eq!(kilometers(&trips), [(1_000.0, 1_030.0), (1_030.0, 1_060.0)]);
    let first = &trips[0];
    assert_eq!(first.started, Between::two(minute(480), minute(490)));
    assert_eq!(first.ended, Between::two(minute(510), minute(520)));
    assert_eq!(first.distance(), Kilometers(30.0));
    assert_eq!(first.battery_used, Some(Percent(8.0)));
    assert_eq!(first.count, TripCount::One);
    assert_eq!(
        first.duration(),
        DurationBounds {
            at_least: Some(Duration::from_mins(20)),
            at_most: Some(Duration::from_mins(40)),
        }
    );
    assert_eq!(first.id.before_start, minute(480));
}

#[test]
fn what_drove_between_two_polls_is_one_entry_of_at_least_one_trip() {
    let trips = found(&[row(0, 1_000.0, 80.0), row(600, 1_060.0, 64.0)]);

    assert_eq!(trips.len(), 1);
    assert_eq!(trips[0].count, TripCount::AtLeastOne);
    assert_eq!(trips[0].started, Between::two(minute(0), minute(600)));
    assert_eq!(trips[0].ended, Between::two(minute(0), minute(600)));
    assert_eq!(
        trips[0].duration(),
        DurationBounds {
            at_least: None,
            at_most: Some(Duration::from_hours(10)),
        }
    );
}

#[test]
fn a_car_that_is_seen_once_stood_there_unless_it_drove_on_within_half_an_hour() {
    let count = |then: i64| {
        found(&[
            row(0, 1_000.0, 80.0),
            row(300, 1_020.0, 76.0),
            row(300 + then, 1_040.0, 72.0),
        ])
        .len()
    };

    assert_eq!(count(30), 1);
    assert_eq!(count(31), 2);
}

#[test]
fn ten_minutes_are_a_stay_and_less_is_traffic() {
    let count = |stood: i64| {
        found(&[
            row(0, 1_000.0, 80.0),
            row(20, 1_020.0, 76.0),
            row(20 + stood, 1_020.0, 76.0),
            row(40 + stood, 1_040.0, 72.0),
        ])
        .len()
    };

    assert_eq!(count(9), 1);
    assert_eq!(count(10), 2);
}

#[test]
fn a_car_with_a_cable_stands() {
    let trips = found(&[
        row(0, 1_000.0, 80.0),
        row(20, 1_020.0, 20.0).state(Charging::Charging),
        row(45, 1_040.0, 70.0),
    ]);

    assert_eq!(trips.len(), 2);
}

#[test]
fn what_a_trip_used_is_unknown_where_more_came_in_on_the_way() {
    let charged = found(&[row(0, 1_000.0, 30.0), row(600, 1_300.0, 60.0)]);
    assert_eq!(charged[0].battery_used, None);

    let fuel = |minute, odometer, liters| Row {
        minute,
        odometer: Some(odometer),
        fuel_liters: Some(liters),
        ..Row::default()
    };
    let burned = found(&[fuel(0, 1_000.0, 40.0), fuel(90, 1_100.0, 33.0)]);
    let used = FuelUsed::Liters(crate::units::Liters(7.0));
    assert_eq!(burned[0].fuel_used, Some(used));
    assert_eq!(burned[0].battery_used, None);
    let refueled = found(&[fuel(0, 1_000.0, 20.0), fuel(90, 1_100.0, 45.0)]);
    assert_eq!(refueled[0].fuel_used, None);
}

#[test]
fn a_misread_odometer_drives_nowhere() {
    for misread in [0.0, 900_000.0] {
        let trips = found(&[
            row(0, 1_000.0, 80.0),
            row(60, misread, 80.0),
            row(120, 1_000.0, 80.0),
            row(180, 1_010.0, 78.0),
        ]);
        assert_eq!(kilometers(&trips), [(1_000.0, 1_010.0)]);
    }
}

#[test]
fn across_a_new_odometer_nothing_is_known() {
    let trips = found(&[
        row(0, 50_000.0, 80.0),
        row(60, 50_010.0, 78.0),
        row(120, 5.0, 78.0),
        row(180, 25.0, 70.0),
    ]);

    assert_eq!(kilometers(&trips), [(50_000.0, 50_010.0), (5.0, 25.0)]);
}

#[test]
fn an_odometer_that_two_sources_round_differently_does_not_drive() {
    let trips = found(&[
        row(0, 1_000.6, 80.0),
        row(60, 1_000.0, 80.0),
        row(120, 1_000.6, 80.0),
    ]);

    assert_eq!(trips, []);
}

#[test]
fn a_car_that_stands_has_no_trips() {
    assert_eq!(found(&[]), []);
    assert_eq!(found(&[row(0, 1_000.0, 80.0)]), []);
    assert_eq!(found(&[row(0, 1_000.0, 80.0), row(9, 1_000.0, 80.0)]), []);
}

pub(super) fn any_drive() -> impl Strategy<Value = Vec<Row>> {
    let step = (1..300_i64, prop_oneof![Just(0_u8), 0..90_u8], 0..=100_u8);
    prop::collection::vec(step, 1..60).prop_map(|steps| {
        let (mut at, mut km) = (0, 1_000.0);
        let rows = steps.into_iter().map(|(wait, driven, level)| {
            at += wait;
            km += f64::from(driven);
            row(at, km, f64::from(level))
        });
        rows.collect()
    })
}

proptest! {
    #[test]
    fn all_trips_add_up_to_what_the_odometer_drove(rows in any_drive()) {
        let trips = found(&rows);

        let sum: f64 = trips.iter().map(|it| it.distance().0).sum();
        let driven = rows.last().unwrap().odometer.unwrap() - rows[0].odometer.unwrap();
        prop_assert!((sum - driven).abs() < 1e-6);
        for pair in trips.windows(2) {
            prop_assert_eq!(pair[0].odometer_until, pair[1].odometer_from);
            prop_assert!(pair[0].ended.latest <= pair[1].started.earliest);
        }
    }

    #[test]
    fn no_trip_is_negative_whatever_the_odometer_says(
        values in prop::collection::vec(0.0..1e6_f64, 0..40),
    ) {
        let rows: Vec<_> = (0..).zip(values).map(|(at, km)| row(at * 40, km, 50.0)).collect();

        for trip in found(&rows) {
            prop_assert!(trip.distance().0 > 0.0);
            prop_assert!(trip.battery_used.is_none_or(|it| it.0 >= 0.0));
            prop_assert!(trip.started.earliest <= trip.started.latest);
            prop_assert!(trip.ended.earliest <= trip.ended.latest);
        }
    }
}
