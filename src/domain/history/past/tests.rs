use super::*;
use crate::history::Quality;

const HOUR: i64 = 3_600_000;

fn sample(hour: i64, value: f64) -> Sample {
    Sample {
        measured_at: UnixMillis(hour * HOUR),
        value,
        received_at: UnixMillis(hour * HOUR),
        origin: Origin::ConnectedDrive,
        quality: Quality::Measured,
    }
}

fn past() -> CarPast {
    let mut gathering = Gathering::new(UnixMillis(100 * HOUR));
    // The fifth reading is in miles: 20,003 km are 12,429 mi.
    let odometer = [
        sample(1, 20_000.0),
        sample(2, 20_001.0),
        sample(3, 20_002.0),
        sample(4, 20_003.0),
        sample(5, 12_429.0),
        sample(6, 20_004.0),
    ];
    gathering.take(Series::Odometer, &odometer);
    gathering.take(Series::ElectricRange, &[sample(4, 300.0), sample(5, 186.0)]);
    gathering.take(Series::StarterVoltage, &[sample(8, 12.4)]);
    gathering.finish()
}

fn within(from_hour: i64, until_hour: i64) -> Span {
    Span {
        from_millis: from_hour * HOUR,
        until_millis: until_hour * HOUR,
    }
}

#[test]
fn what_came_in_another_unit_is_in_no_line_and_is_counted() {
    let past = past();

    assert_eq!(
        past.timeline(Series::Odometer).values,
        [20_000.0, 20_001.0, 20_002.0, 20_003.0, 20_004.0]
    );
    assert_eq!(past.timeline(Series::ElectricRange).values, [300.0]);
    assert_eq!(past.quarantined_within(within(5, 6)), 2);
    assert_eq!(past.quarantined_within(within(6, 100)), 0);
}

#[test]
fn a_series_of_which_nothing_was_said_is_empty() {
    let past = past();

    assert!(past.timeline(Series::FuelLiters).is_empty());
    assert!(past.timeline(Series::OutsideTemperature).is_empty());
    assert_eq!(past.beside(Series::FuelLiters).covered, []);
    assert_eq!(
        past.series().collect::<Vec<_>>(),
        [
            Series::Odometer,
            Series::ElectricRange,
            Series::StarterVoltage
        ]
    );
}

#[test]
fn every_instant_of_any_series_is_told_once() {
    let hours = [1, 2, 3, 4, 6, 8].map(|hour| hour * HOUR);

    assert_eq!(past().read_at_millis, hours);
    assert_eq!(past().first_known(), Some(UnixMillis(HOUR)));
}

#[test]
fn before_the_first_sample_nothing_is_known() {
    let known = [Covered {
        span: within(10, 20),
        known: Known::Recorded,
    }];

    let clipped = covered_within(&known, within(0, 30), UnixMillis(25 * HOUR));

    assert_eq!(
        clipped,
        [
            Covered {
                span: within(0, 10),
                known: Known::Missing
            },
            Covered {
                span: within(10, 25),
                known: Known::Recorded
            },
        ]
    );
}

#[test]
fn of_what_is_to_come_nothing_is_said() {
    assert_eq!(
        covered_within(&[], within(10, 20), UnixMillis(5 * HOUR)),
        []
    );
    assert_eq!(
        covered_within(&[], within(10, 20), UnixMillis(15 * HOUR)),
        [Covered {
            span: within(10, 15),
            known: Known::Missing
        }]
    );
}
