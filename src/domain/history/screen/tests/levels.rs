//! What is no odometer.

use super::*;
use crate::vehicle::openings::Corner;

const PRESSURE: Series = Series::TirePressure(Corner::LeftFront);

fn said(series: Series, values: &[(i64, f64)]) -> Vec<(i64, Reason)> {
    doubted(&screen(series, &samples(values.iter().copied())))
}

#[test]
fn a_percentage_is_between_none_and_all() {
    let values = [(0, -0.1), (1, 0.0), (2, 100.0), (3, 100.1)];

    assert_eq!(
        said(Series::BatteryLevel, &values),
        [(0, Reason::NotInRange), (3, Reason::NotInRange)]
    );
}

#[test]
fn what_no_car_measures_is_not_believed() {
    for (series, value) in [
        (Series::Odometer, -1.0),
        (Series::Odometer, 16_777_215.0),
        (Series::ElectricRange, 4_095.0),
        (Series::FuelLiters, 510.0),
        (Series::StarterVoltage, 25.5),
        (Series::OutsideTemperature, 87.5),
        (Series::OutsideTemperature, -273.0),
        (Series::ChargingTimeLeft, 65_535.0),
        (PRESSURE, 2_000.0),
        (Series::FuelPercent, f64::NAN),
    ] {
        assert_eq!(
            said(series, &[(0, value)]),
            [(0, Reason::NotInRange)],
            "{value} of {}",
            series.code()
        );
    }
}

#[test]
fn a_state_that_only_a_newer_app_knows_is_believed() {
    assert_eq!(said(Series::Lock, &[(0, 99.0)]), []);
}

#[test]
fn a_range_told_beside_a_flipped_odometer_is_flipped() {
    let mut odometers = driving(0..12);
    odometers[1].1 *= MILES;
    let flips = odometer(&odometers).flips();
    let ranges = samples([(0, 300.0), (3, 184.0), (6, 290.0)]);

    let screened = screen_beside(Series::ElectricRange, &ranges, &flips);

    assert_eq!(doubted(&screened), [(3, Reason::UnitFlip)]);
}

#[test]
fn another_source_of_the_same_instant_is_not() {
    let mut odometers = driving(0..12);
    odometers[1].1 *= MILES;
    let flips = odometer(&odometers).flips();
    let mut range = told(3, 295.0);
    range.origin = Origin::Jeedom;

    let screened = screen_beside(Series::ElectricRange, &[range], &flips);

    assert_eq!(screened.quarantined, []);
}

#[test]
fn a_percentage_told_beside_a_flipped_odometer_is_believed() {
    let flips = [(told(3, 0.0).measured_at, Origin::ConnectedDrive)];

    let screened = screen_beside(Series::BatteryLevel, &samples([(3, 80.0)]), &flips);

    assert_eq!(screened.quarantined, []);
}

#[test]
fn a_range_that_falls_and_rises_by_the_same_share_within_an_hour_is_a_flip() {
    let values = [(0, 420.0), (1, 419.0), (2, 260.0), (3, 418.0), (4, 417.0)];

    assert_eq!(
        said(Series::ElectricRange, &values),
        [(2, Reason::UnitFlip)]
    );
}

#[test]
fn a_range_told_too_high_for_a_while_is_a_flip() {
    let values = [(0, 420.0), (1, 419.0), (2, 674.0), (3, 418.0), (4, 417.0)];

    assert_eq!(
        said(Series::ElectricRange, &values),
        [(2, Reason::UnitFlip)]
    );
}

#[test]
fn driving_and_charging_are_no_flip() {
    // 150 km in two hours, charged again in one.
    let values = [(0, 400.0), (2, 248.6), (3, 400.0), (5, 248.6)];

    assert_eq!(said(Series::ElectricRange, &values), []);
}

#[test]
fn a_range_that_falls_and_stays_low_is_the_cars_to_say() {
    let values = [(0, 420.0), (1, 260.0), (2, 259.0), (3, 250.0)];

    assert_eq!(said(Series::ElectricRange, &values), []);
}

#[test]
fn a_pressure_in_bar_in_psi_or_in_pascals_by_the_hundred_is_a_flip() {
    let values = [
        (0, 250.0),
        (1, 2.5),
        (2, 251.0),
        (3, 36.4),
        (4, 250.0),
        (5, 25_000.0),
        (6, 251.0),
        (7, 1_723.0),
    ];

    assert_eq!(
        said(PRESSURE, &values),
        [1, 3, 5, 7].map(|hour| (hour, Reason::UnitFlip))
    );
}

#[test]
fn a_winter_in_bar_is_a_flip_to_its_end() {
    let values = [
        (0, 250.0),
        (1, 2.5),
        (800, 2.3),
        (1_600, 2.2),
        (1_700, 240.0),
    ];

    assert_eq!(
        said(PRESSURE, &values),
        [1, 800, 1_600].map(|hour| (hour, Reason::UnitFlip))
    );
}

#[test]
fn first_pressures_in_bar_are_known_by_what_follows() {
    let values = [(0, 2.4), (1, 2.5), (2, 250.0)];

    assert_eq!(
        said(PRESSURE, &values),
        [0, 1].map(|hour| (hour, Reason::UnitFlip))
    );
}

#[test]
fn a_flat_tire_is_believed() {
    let values = [(0, 250.0), (1, 180.0), (2, 60.0), (3, 0.0), (4, 250.0)];

    assert_eq!(said(PRESSURE, &values), []);
}
