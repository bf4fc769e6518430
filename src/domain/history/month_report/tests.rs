//! May 2025 in Paris.

use super::*;
use crate::history::trips::edits::TripTag;
use crate::history::trips::{Trip, TripCount, TripId};
use crate::history::whereabouts::Whereabouts;
use crate::history::{Between, Timeline};
use crate::place::Coordinates;
use crate::units::{Kilometers, Meters};
use crate::vehicle::message::{MessageKind, ServiceStatus};

const MAY: Month = Month {
    year: 2025,
    month: 5,
};
/// 2025-04-30T22:00:00Z: the first of May begins in Paris.
const START: i64 = 1_746_050_400_000;
const DAY: i64 = 86_400_000;
const NOTHING: History<'_> = History {
    lines: &CarLines {
        odometer: EMPTY,
        battery_level: EMPTY,
        charging: EMPTY,
        plug: EMPTY,
        climate: EMPTY,
        fuel_percent: EMPTY,
        fuel_liters: EMPTY,
    },
    sections: &[],
    billed: &[],
    refuels: &[],
    trips: &[],
    electric: &[],
    fuel: &[],
    stops: &[],
    places: &[],
    messages: None,
};
const EMPTY: Timeline = Timeline {
    at_millis: Vec::new(),
    values: Vec::new(),
};

fn report(history: History<'_>, now: i64) -> MonthReport {
    month_report(MAY, history, UnixMillis(now), &|_| 120)
}

fn driven(values: &[(i64, f64)]) -> CarLines {
    let (at_millis, values) = values
        .iter()
        .map(|(day, km)| (START + day * DAY, *km))
        .unzip();
    CarLines {
        odometer: Timeline { at_millis, values },
        ..CarLines::default()
    }
}

/// A drive of a quarter of an hour on a day of the month, of which its beginning may be unknown.
fn trip(day: i64, is_begin_known: bool) -> EditedTrip {
    let at = |minutes: i64| UnixMillis(START + day * DAY + minutes * 60_000);
    let trip = Trip {
        id: TripId {
            before_start: at(-5),
            odometer: Kilometers(1_000.0),
        },
        started: Between {
            earliest: Some(at(-5)),
            latest: is_begin_known.then(|| at(0)),
        },
        ended: Between::two(at(10), at(15)),
        odometer_from: Kilometers(1_000.0),
        odometer_until: Kilometers(1_012.0),
        from: Whereabouts::Unknown,
        to: Whereabouts::Unknown,
        battery_used: None,
        fuel_used: None,
        count: TripCount::One,
    };
    EditedTrip {
        trip,
        tags: vec![TripTag::Business],
        notes: Vec::new(),
        parts: Vec::new(),
    }
}

#[test]
fn trips_are_those_that_had_begun_within_the_month_with_what_their_owner_said() {
    let trips = [
        trip(-1, true),
        trip(0, true),
        trip(30, true),
        trip(31, true),
        trip(5, false),
    ];

    let report = report(
        History {
            trips: &trips,
            ..NOTHING
        },
        START + 90 * DAY,
    );

    assert_eq!(report.trips, trips[1..3]);
}

#[test]
fn a_month_reaches_from_midnight_to_midnight_or_now() {
    let whole = report(NOTHING, START + 90 * DAY);
    assert_eq!(whole.from, UnixMillis(START));
    assert_eq!(whole.until, UnixMillis(START + 31 * DAY));
    assert_eq!(whole.coverage.days, 31);
    assert!(whole.is_over);

    let running = report(NOTHING, START + 9 * DAY + 1);
    assert_eq!(running.until, UnixMillis(START + 9 * DAY + 1));
    assert_eq!(running.coverage.days, 10);
    assert!(!running.is_over);
    assert_eq!(report(NOTHING, START - DAY).coverage.days, 0);
}

#[test]
fn a_month_of_which_nothing_is_known_has_no_zeros() {
    let report = report(NOTHING, START + 90 * DAY);

    assert_eq!(report.distance, Err(NoDistance::TooFewReadings));
    assert_eq!(report.services, None);
    assert!(!report.has_battery && !report.has_tank);
    assert_eq!(report.paid_per_100_km, None);
    assert_eq!(report.charging, Total::default());
    assert_eq!(report.coverage.days_seen, 0);
    assert_eq!(
        report.coverage.longest_silence.length(),
        Duration::from_hours(31 * 24)
    );
}

#[test]
fn the_coverage_counts_days_and_tells_the_longest_silence() {
    let lines = driven(&[
        (-3, 900.0),
        (1, 1_000.0),
        (2, 1_010.0),
        (14, 1_020.0),
        (30, 1_400.0),
        (40, 1_500.0),
    ]);

    let report = report(
        History {
            lines: &lines,
            ..NOTHING
        },
        START + 90 * DAY,
    );

    assert_eq!(report.coverage.days_seen, 4);
    assert_eq!(
        report.coverage.longest_silence,
        Silence {
            from: UnixMillis(START + 14 * DAY),
            until: UnixMillis(START + 30 * DAY),
        }
    );
    // From the last reading before the month until the last one in it.
    assert_eq!(report.distance.unwrap().distance, Kilometers(500.0));
}

#[test]
fn the_places_are_those_of_the_month_the_longest_first() {
    let stop = |from: i64, until: i64, latitude: f64| Stop {
        from: UnixMillis(START + from * DAY),
        until: UnixMillis(START + until * DAY),
        is_ongoing: false,
        center: Coordinates::new(latitude, 3.0).unwrap(),
        spread: Meters(1.0),
        fix_count: 2,
        address: None,
    };
    let stops = [stop(-20, 2, 46.0), stop(3, 6, 47.0), stop(40, 90, 48.0)];

    let report = report(
        History {
            stops: &stops,
            ..NOTHING
        },
        START + 90 * DAY,
    );

    let spent: Vec<_> = report.places.iter().map(|it| it.spent).collect();
    assert_eq!(spent, [Duration::from_hours(72), Duration::from_hours(48)]);
}

#[test]
fn services_due_by_the_end_of_the_month_are_named() {
    let service = |day: Option<i64>, kind| Message {
        kind,
        code: None,
        title: None,
        text: None,
        due_at: day.map(|it| UnixMillis(START + it * DAY)),
        due_in: None,
    };
    let due = MessageKind::Service(Some(ServiceStatus::Pending));
    let messages = [
        service(Some(-9), due),
        service(Some(30), due),
        service(Some(32), due),
        service(None, due),
        service(Some(3), MessageKind::CheckControl(None)),
    ];

    let report = report(
        History {
            messages: Some(&messages),
            ..NOTHING
        },
        START + 90 * DAY,
    );

    assert_eq!(report.services.as_deref(), Some(&messages[..2]));
}

#[test]
fn a_distance_over_a_replaced_odometer_is_not_told() {
    let lines = driven(&[(1, 1_000.0), (9, 60_000.0)]);
    let sections = [START + 9 * DAY];

    let report = report(
        History {
            lines: &lines,
            sections: &sections,
            ..NOTHING
        },
        START + 90 * DAY,
    );

    assert_eq!(report.distance, Err(NoDistance::Replaced));
}

#[test]
fn months_without_a_reading_are_not_among_those_told() {
    let month = |year, month| Month { year, month };
    // The last second of April in Paris, May, and July.
    let read = [START - 1_000, START, START + 30 * DAY, START + 61 * DAY];

    let months = months_told(&read, &|_| 120);

    assert_eq!(months, [month(2025, 4), MAY, month(2025, 7)]);
    assert_eq!(months_told(&[], &|_| 120), []);
}

#[test]
fn the_newest_month_that_is_over_is_offered_or_the_only_one() {
    let april = Month { month: 4, ..MAY };
    let offered = |months: &[Month]| offered_month(months, UnixMillis(START), &|_| 120);

    assert_eq!(offered(&[april, MAY]), Some(april));
    assert_eq!(offered(&[MAY]), Some(MAY));
    assert_eq!(offered(&[]), None);
}

#[test]
fn a_service_falls_due_in_the_month_that_the_vendor_means_wherever_the_car_is() {
    // 2025-06-01T00:00:00Z, which is still May west of Greenwich.
    let june = [Message {
        kind: MessageKind::Service(None),
        code: None,
        title: None,
        text: None,
        due_at: Some(UnixMillis(START + 31 * DAY + 2 * 3_600_000)),
        due_in: None,
    }];
    let history = History {
        messages: Some(&june),
        ..NOTHING
    };

    let now = UnixMillis(START + 90 * DAY);
    let report = month_report(MAY, history, now, &|_| -300);

    assert_eq!(report.services, Some(Vec::new()));
}
