mod laws;
mod levels;
mod sections;

use super::*;
use crate::history::Quality;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const MILES: f64 = 0.621_371;

/// A value told so many hours after some midnight, by the usual source.
fn told(hours: i64, value: f64) -> Sample {
    let at = 1_700_000_000_000 + hours * HOUR;
    Sample {
        measured_at: UnixMillis(at),
        value,
        received_at: UnixMillis(at + 5_000),
        origin: Origin::ConnectedDrive,
        quality: Quality::Reported,
    }
}

fn samples(told_at: impl IntoIterator<Item = (i64, f64)>) -> Vec<Sample> {
    told_at
        .into_iter()
        .map(|(hours, value)| told(hours, value))
        .collect()
}

/// A car with 50,000 km that drives a kilometer an hour, told every three hours.
fn driving(hours: core::ops::Range<i64>) -> Vec<(i64, f64)> {
    hours
        .step_by(3)
        .map(|hour| (hour, 50_000.0 + hour as f64))
        .collect()
}

fn in_miles(said: Vec<(i64, f64)>) -> Vec<(i64, f64)> {
    said.into_iter()
        .map(|(hour, km)| (hour, km * MILES))
        .collect()
}

/// What is not believed: after how many hours, and why.
fn doubted(screened: &Screened) -> Vec<(i64, Reason)> {
    let doubted = screened.quarantined.iter();
    doubted
        .map(|(it, reason)| ((it.measured_at.0 - 1_700_000_000_000) / HOUR, *reason))
        .collect()
}

fn odometer(said: &[(i64, f64)]) -> Screened {
    screen(Series::Odometer, &samples(said.iter().copied()))
}

#[test]
fn a_car_that_drives_is_believed() {
    let screened = odometer(&driving(0..300));

    assert_eq!(screened.kept.len(), 100);
    assert_eq!(screened.quarantined, []);
    assert_eq!(screened.sections, [0_i64; 0]);
}

#[test]
fn one_reading_in_miles_goes_to_quarantine() {
    let mut said = driving(0..30);
    said[4].1 *= MILES;

    assert_eq!(doubted(&odometer(&said)), [(12, Reason::UnitFlip)]);
}

#[test]
fn months_in_miles_are_a_flip_from_beginning_to_end() {
    let mut said = driving(0..3_000);
    said.extend(in_miles(driving(3_000..5_000)));
    said.extend(driving(5_000..6_000));

    let screened = odometer(&said);

    assert_eq!(screened.quarantined.len(), 667);
    assert!(doubted(&screened).iter().all(|it| it.1 == Reason::UnitFlip));
    assert_eq!(screened.sections, [0_i64; 0]);
}

#[test]
fn a_change_to_miles_that_never_ends_begins_no_section() {
    let mut said = driving(0..3_000);
    said.extend(in_miles(driving(3_000..4_000)));

    let screened = odometer(&said);

    assert_eq!(screened.kept.len(), 1_000);
    assert_eq!(screened.sections, [0_i64; 0]);
}

#[test]
fn a_wild_value_among_miles_does_not_make_them_a_new_instrument() {
    let mut said = driving(0..3_000);
    said.extend(in_miles(driving(3_000..3_300)));
    said.push((3_300, 12.0));
    said.extend(in_miles(driving(3_303..4_500)));

    let screened = odometer(&said);

    assert_eq!(screened.kept.len(), 1_000);
    assert_eq!(screened.sections, [0_i64; 0]);
}

#[test]
fn a_change_of_units_during_three_weeks_of_silence_is_one() {
    let mut said = driving(0..3_000);
    said.extend(in_miles(driving(3_600..4_500)));

    let screened = odometer(&said);

    assert_eq!(screened.kept.len(), 1_000);
    assert_eq!(doubted(&screened)[0], (3_600, Reason::UnitFlip));
}

#[test]
fn a_first_reading_in_miles_is_outvoted() {
    let mut said = driving(0..30);
    said[0].1 *= MILES;

    assert_eq!(doubted(&odometer(&said)), [(0, Reason::UnitFlip)]);
}

#[test]
fn a_first_week_in_miles_is_outvoted_even_after_a_silence_long_enough_to_drive_it() {
    let mut said = in_miles(driving(0..168));
    said.extend(driving(400..900));

    let screened = odometer(&said);

    assert_eq!(screened.quarantined.len(), 56);
    assert!(doubted(&screened).iter().all(|it| it.1 == Reason::UnitFlip));
}

#[test]
fn kilometers_told_as_if_they_were_miles_are_a_flip() {
    let mut said = driving(0..30);
    said[4].1 /= MILES;

    assert_eq!(doubted(&odometer(&said)), [(12, Reason::UnitFlip)]);
}

#[test]
fn of_two_readings_the_first_is_believed() {
    let said = [(0, 50_000.0), (1, 31_069.0)];

    assert_eq!(doubted(&odometer(&said)), [(1, Reason::UnitFlip)]);
}

#[test]
fn a_new_car_may_drive_to_1609_times_its_odometer() {
    let said = [
        (0, 5.0),
        (1, 8.0),
        (2, 13.0),
        (20, 400.0),
        (44, 643.0),
        (45, 650.0),
    ];

    assert_eq!(odometer(&said).quarantined, []);
}

#[test]
fn an_odometer_that_falls_by_rounding_is_believed() {
    let said = [(0, 100.0), (1, 101.4), (2, 101.0), (3, 100.5), (4, 102.0)];

    assert_eq!(odometer(&said).quarantined, []);
}

#[test]
fn an_odometer_that_falls_is_not() {
    let said = [(0, 500.0), (1, 510.0), (2, 505.0), (3, 515.0), (4, 516.0)];

    assert_eq!(doubted(&odometer(&said)), [(2, Reason::Backwards)]);
}

#[test]
fn many_small_falls_are_a_fall() {
    let said = [
        (0, 510.0),
        (1, 509.5),
        (2, 509.0),
        (3, 508.5),
        (4, 510.0),
        (5, 511.0),
    ];

    assert_eq!(doubted(&odometer(&said)), [(3, Reason::Backwards)]);
}

#[test]
fn a_wild_value_is_faster_than_any_car() {
    let mut said = driving(0..30);
    said[4].1 += 90_000.0;

    assert_eq!(doubted(&odometer(&said)), [(12, Reason::TooFast)]);
}

#[test]
fn a_wild_value_that_a_long_silence_allows_falls_back() {
    let mut said = driving(0..30);
    said.push((1_000, 90_000.0));
    said.extend(driving(1_200..1_230));

    assert_eq!(doubted(&odometer(&said)), [(1_000, Reason::Backwards)]);
}

#[test]
fn a_zero_after_a_reading_is_backwards() {
    let mut said = driving(0..30);
    said[4].1 = 0.0;

    assert_eq!(doubted(&odometer(&said)), [(12, Reason::Backwards)]);
}

#[test]
fn a_first_zero_is_no_reading() {
    let mut said = driving(0..30);
    said[0].1 = 0.0;
    said[1].1 = -0.0;

    assert_eq!(
        doubted(&odometer(&said)),
        [(0, Reason::NotReported), (3, Reason::NotReported)]
    );
}

#[test]
fn a_car_that_never_told_but_zero_has_told_nothing() {
    let said = [(0, 0.0), (3, 0.0)];

    assert_eq!(odometer(&said).kept, []);
}

#[test]
fn two_sources_in_two_units_side_by_side_are_told_apart() {
    let mut said = driving(0..300);
    said.extend(in_miles(driving(1..100)));
    said.sort_by_key(|it| it.0);

    let screened = odometer(&said);

    assert_eq!(screened.quarantined.len(), 33);
    assert!(doubted(&screened).iter().all(|it| it.1 == Reason::UnitFlip));
}

#[test]
fn what_is_measured_a_day_after_it_came_is_from_the_future() {
    let mut said = samples(driving(0..9));
    said[1].received_at = UnixMillis(said[1].measured_at.0 - DAY);
    said[2].received_at = UnixMillis(said[2].measured_at.0 - DAY - 1);

    let screened = screen(Series::Odometer, &said);

    assert_eq!(doubted(&screened), [(6, Reason::FromTheFuture)]);
}

#[test]
fn the_order_given_is_the_order_kept() {
    let said = samples([(9, 50_009.0), (0, 50_000.0), (3, 31_071.0), (6, 50_006.0)]);

    let screened = screen(Series::Odometer, &said);

    assert_eq!(screened.kept, [said[0], said[1], said[3]]);
    assert_eq!(doubted(&screened), [(3, Reason::UnitFlip)]);
}

#[test]
fn nothing_is_sifted_to_nothing() {
    for series in Series::all() {
        assert_eq!(screen(series, &[]), Screened::default());
    }
}
