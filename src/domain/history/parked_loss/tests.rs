//! Nights in front of the house.

use super::*;
use crate::history::charges;
use crate::history::moments::tests::{Row, lines, minute, row};
use crate::vehicle::battery::Charging;
use proptest::prelude::*;

const HOUR: i64 = 60;

fn loss(rows: &[Row], capacity: Option<f64>) -> ParkedLoss {
    let lines = lines(rows);
    let charges = charges::find(&lines, None);
    parked_loss(&lines, &charges, capacity.map(KilowattHours))
}

fn climate(row: Row, climate: Climate) -> Row {
    Row {
        climate: Some(climate),
        ..row
    }
}

fn facts(loss: &ParkedLoss) -> Vec<(i64, i64, f64)> {
    let hours = |at: UnixMillis| (at.0 - minute(0).0) / 3_600_000;
    let periods = loss.periods.iter();
    periods
        .map(|it| (hours(it.from), hours(it.until), it.loss.0))
        .collect()
}

#[test]
fn a_parked_car_loses_so_many_percent_and_watts() {
    let loss = loss(
        &[
            row(0, 1_000.0, 80.0),
            row(20 * HOUR, 1_000.0, 78.0),
            row(25 * HOUR, 1_000.0, 78.0),
            row(26 * HOUR, 1_010.0, 75.0),
        ],
        Some(80.0),
    );

    // 2 % of 80 kWh are 1600 Wh, over 25 hours.
    assert_eq!(
        loss.periods,
        [LossPeriod {
            from: minute(0),
            until: minute(25 * HOUR),
            loss: Percent(2.0),
            watts: Some(64.0),
        }]
    );
}

#[test]
fn six_hours_are_too_short() {
    let count = |minutes| {
        let rows = [row(0, 1_000.0, 80.0), row(minutes, 1_000.0, 79.0)];
        loss(&rows, None).periods.len()
    };

    assert_eq!(count(360), 0);
    assert_eq!(count(361), 1);
}

#[test]
fn without_a_capacity_there_are_no_watts() {
    let rows = [row(0, 1_000.0, 80.0), row(9 * HOUR, 1_000.0, 79.0)];

    for capacity in [None, Some(0.0), Some(f64::NAN)] {
        assert_eq!(loss(&rows, capacity).periods[0].watts, None);
    }
}

#[test]
fn charging_is_cut_out_and_counted() {
    let loss = loss(
        &[
            row(0, 1_000.0, 50.0).state(Charging::Plugged),
            row(10 * HOUR, 1_000.0, 49.0).state(Charging::Plugged),
            row(11 * HOUR, 1_000.0, 55.0).state(Charging::Charging),
            row(14 * HOUR, 1_000.0, 79.0).state(Charging::Charging),
            row(15 * HOUR, 1_000.0, 80.0).state(Charging::Target),
            row(25 * HOUR, 1_000.0, 79.0).state(Charging::Target),
        ],
        None,
    );

    assert_eq!(facts(&loss), [(0, 10, 1.0), (15, 25, 1.0)]);
    assert_eq!(loss.charges_excluded, 1);
}

#[test]
fn a_charge_that_nobody_saw_is_cut_out_too() {
    let loss = loss(
        &[
            row(0, 1_000.0, 50.0),
            row(10 * HOUR, 1_000.0, 49.0),
            row(20 * HOUR, 1_000.0, 90.0),
            row(30 * HOUR, 1_000.0, 88.0),
        ],
        None,
    );

    assert_eq!(facts(&loss), [(0, 10, 1.0), (20, 30, 2.0)]);
    assert_eq!(loss.charges_excluded, 1);
}

#[test]
fn heating_and_cooling_is_cut_out_and_counted() {
    let idle = |at, level| climate(row(at, 1_000.0, level), Climate::Inactive);
    let active = |at, level| climate(row(at, 1_000.0, level), Climate::Active);

    let loss = loss(
        &[
            idle(0, 80.0),
            idle(10 * HOUR, 79.0),
            active(11 * HOUR, 78.0),
            active(11 * HOUR + 20, 76.0),
            idle(12 * HOUR, 75.0),
            idle(22 * HOUR, 74.0),
        ],
        None,
    );

    assert_eq!(facts(&loss), [(0, 10, 1.0), (12, 22, 1.0)]);
    assert_eq!(loss.climates_excluded, 1);
    assert_eq!(loss.charges_excluded, 0);
}

#[test]
fn what_was_driven_is_no_loss() {
    let loss = loss(
        &[
            row(0, 1_000.0, 80.0),
            row(10 * HOUR, 1_050.0, 70.0),
            row(20 * HOUR, 1_100.0, 60.0),
        ],
        None,
    );

    assert_eq!(loss, ParkedLoss::default());
}

#[test]
fn without_an_odometer_nobody_knows_that_it_was_parked() {
    let level = |at, level| Row {
        odometer: None,
        ..row(at, 0.0, level)
    };

    let loss = loss(&[level(0, 80.0), level(20 * HOUR, 60.0)], None);

    assert_eq!(loss, ParkedLoss::default());
}

#[test]
fn a_level_that_rose_by_a_percent_is_no_gain() {
    let loss = loss(
        &[row(0, 1_000.0, 80.0), row(20 * HOUR, 1_000.0, 81.0)],
        None,
    );

    assert_eq!(facts(&loss), [(0, 20, 0.0)]);
}

#[test]
fn a_mean_weighs_each_period_by_its_length() {
    let period = |from: i64, hours: i64, loss, watts| LossPeriod {
        from: minute(from),
        until: minute(from + hours * HOUR),
        loss: Percent(loss),
        watts,
    };

    let mean_of = |watts| {
        mean(&[
            period(0, 12, 1.0, watts),
            period(5_000, 36, 1.0, Some(20.0)),
        ])
    };
    // 2 % in 48 hours; 12 h of 60 W and 36 h of 20 W.
    let expected = MeanLoss {
        percent_per_day: 1.0,
        watts: Some(30.0),
        spent: Duration::from_hours(48),
    };
    assert_eq!(mean_of(Some(60.0)), Some(expected));
    assert_eq!(mean_of(None).unwrap().watts, None);
    assert_eq!(mean(&[]), None);
}

proptest! {
    #[test]
    fn no_loss_is_negative_and_periods_do_not_overlap(
        steps in prop::collection::vec((1..900_i64, 0..2_u8, 0..=100_u8, 0..6_u8), 0..60),
    ) {
        let (mut at, mut km) = (0, 1_000.0);
        let rows: Vec<_> = steps.into_iter().map(|(wait, driven, level, state)| {
            at += wait;
            km += f64::from(driven);
            let row = row(at, km, f64::from(level));
            match state {
                0 => row.state(Charging::Charging),
                1 => climate(row, Climate::Active),
                _ => row,
            }
        }).collect();

        let loss = loss(&rows, Some(80.0));
        for period in &loss.periods {
            prop_assert!(period.loss.0 >= 0.0);
            prop_assert!(period.from.age(period.until) > SHORTEST);
        }
        for pair in loss.periods.windows(2) {
            prop_assert!(pair[0].until <= pair[1].from);
        }
        let all = charges::find(&lines(&rows), None).len();
        prop_assert!(loss.charges_excluded <= all);
    }
}
