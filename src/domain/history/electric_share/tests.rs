//! Months of a plug-in hybrid.

use super::*;
use crate::history::Between;
use crate::history::trips::{TripCount, TripId};
use crate::history::whereabouts::Whereabouts;
use crate::time::UnixMillis;
use crate::units::{Kilometers, Liters};

fn trip(km: f64, battery: Option<f64>, liters: Option<f64>) -> Trip {
    Trip {
        id: TripId {
            before_start: UnixMillis(0),
            odometer: Kilometers(1_000.0),
        },
        started: Between::exactly(UnixMillis(0)),
        ended: Between::exactly(UnixMillis(1)),
        odometer_from: Kilometers(1_000.0),
        odometer_until: Kilometers(1_000.0 + km),
        from: Whereabouts::Unknown,
        to: Whereabouts::Unknown,
        battery_used: battery.map(Percent),
        fuel_used: liters.map(|it| FuelUsed::Liters(Liters(it))),
        count: TripCount::One,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it reads as what it is compared with"
)]
fn reckoned(at_least: f64, at_most: f64) -> Option<ElectricShare> {
    Some(ElectricShare::Reckoned {
        at_least: Percent(at_least),
        at_most: Percent(at_most),
    })
}

#[test]
fn what_the_vendor_tells_wins() {
    let month = |electric_share, fuel_share| DrivingMonth {
        electric_share,
        fuel_share,
        ..DrivingMonth::default()
    };
    let trips = [trip(100.0, Some(60.0), Some(0.0))];
    let share = |month| electric_share(Some(&month), &trips);

    assert_eq!(
        share(month(Some(Percent(64.0)), None)),
        Some(ElectricShare::Told(Percent(64.0)))
    );
    assert_eq!(
        share(month(None, Some(Percent(30.0)))),
        Some(ElectricShare::Told(Percent(70.0)))
    );
    assert_eq!(
        share(month(Some(Percent(640.0)), None)),
        reckoned(100.0, 100.0)
    );
}

#[test]
fn trips_that_used_one_of_both_make_a_share() {
    let trips = [
        trip(60.0, Some(60.0), Some(0.0)),
        trip(40.0, Some(0.0), Some(3.0)),
    ];

    assert_eq!(electric_share(None, &trips), reckoned(60.0, 60.0));
}

#[test]
fn trips_that_used_both_leave_it_open_within_twenty_points() {
    let with = |mixed| {
        let trips = [
            trip(100.0 - mixed, Some(90.0), Some(0.0)),
            trip(mixed, Some(10.0), Some(2.0)),
        ];
        electric_share(None, &trips)
    };

    assert_eq!(with(20.0), reckoned(80.0, 100.0));
    assert_eq!(with(21.0), None);
}

#[test]
fn a_tank_that_did_not_fall_is_not_enough() {
    // 5 % do not carry a hybrid over 60 km.
    assert_eq!(
        electric_share(None, &[trip(60.0, Some(5.0), Some(0.0))]),
        None
    );
    assert_eq!(electric_share(None, &[trip(60.0, None, Some(0.0))]), None);
    assert_eq!(electric_share(None, &[trip(60.0, Some(60.0), None)]), None);
}

#[test]
fn a_month_of_a_few_kilometers_has_no_share() {
    assert_eq!(electric_share(None, &[]), None);
    assert_eq!(
        electric_share(None, &[trip(49.0, Some(60.0), Some(0.0))]),
        None
    );
    assert_eq!(electric_share(Some(&DrivingMonth::default()), &[]), None);
}
