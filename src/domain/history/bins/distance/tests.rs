use proptest::prelude::*;

use super::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn days(count: i64) -> Vec<Span> {
    let day = |day| Span {
        from_millis: day * DAY,
        until_millis: (day + 1) * DAY,
    };
    (0..count).map(day).collect()
}

fn line(readings: &[(i64, f64)]) -> Timeline {
    let (at_millis, values) = readings.iter().copied().unzip();
    Timeline { at_millis, values }
}

/// By days, with the rule of six hours.
fn by_day(readings: &[(i64, f64)], count: i64) -> Distances {
    distances(&line(readings), &days(count), GapRule::default(), &[])
}

/// Kilometers of each bin, and whether it is partial.
fn told(distances: &Distances) -> Vec<(Option<f64>, bool)> {
    let bins = distances.bins.iter();
    bins.map(|it| (it.kilometers.map(|it| it.0), it.is_partial))
        .collect()
}

#[test]
fn a_day_is_what_lies_between_its_borders() {
    let readings = [
        (0, 100.0),
        (5 * HOUR, 110.0),
        (10 * HOUR, 110.0),
        (15 * HOUR, 125.0),
        (20 * HOUR, 125.0),
        (DAY, 130.0),
        (DAY + 6 * HOUR, 131.0),
        (DAY + 12 * HOUR, 131.0),
        (DAY + 18 * HOUR, 131.0),
        (2 * DAY, 133.0),
    ];

    let distances = by_day(&readings, 2);

    assert_eq!(told(&distances), [(Some(30.0), false), (Some(3.0), false)]);
    assert_eq!(distances.together, []);
}

#[test]
fn a_drive_over_midnight_counts_where_it_was_reported() {
    let readings = [
        (0, 100.0),
        (5 * HOUR, 100.0),
        (23 * HOUR, 100.0),
        (25 * HOUR, 160.0),
    ];

    let distances = by_day(&readings, 2);

    assert_eq!(told(&distances), [(Some(0.0), false), (Some(60.0), true)]);
}

#[test]
fn a_distance_across_a_gap_belongs_to_its_days_together() {
    let readings = [
        (0, 100.0),
        (5 * HOUR, 110.0),
        (2 * DAY + 20 * HOUR, 400.0),
        (3 * DAY, 405.0),
    ];

    let distances = by_day(&readings, 3);

    assert_eq!(
        told(&distances),
        [(Some(10.0), true), (None, true), (Some(5.0), true)]
    );
    let together = Together {
        span: Span {
            from_millis: 5 * HOUR,
            until_millis: 2 * DAY + 20 * HOUR,
        },
        first_bin: 0,
        last_bin: 2,
        kilometers: Kilometers(290.0),
    };
    assert_eq!(distances.together, [together]);
}

#[test]
fn a_gap_within_a_day_takes_nothing_from_it() {
    let distances = by_day(&[(0, 100.0), (DAY, 150.0)], 1);

    assert_eq!(told(&distances), [(Some(50.0), false)]);
}

#[test]
fn a_car_that_did_not_move_across_a_gap_has_driven_nothing() {
    let distances = by_day(&[(0, 100.0), (3 * DAY, 100.0)], 3);

    assert_eq!(told(&distances), [(Some(0.0), false); 3]);
    assert_eq!(distances.together, []);
}

#[test]
fn hours_in_which_nothing_was_said_share_what_was_driven() {
    // The car speaks every three hours: no gap, and more than one hour.
    let hours: Vec<_> = (0..3)
        .map(|hour| Span {
            from_millis: hour * HOUR,
            until_millis: (hour + 1) * HOUR,
        })
        .collect();
    let readings = line(&[(0, 100.0), (3 * HOUR, 130.0)]);

    let distances = distances(&readings, &hours, GapRule::default(), &[]);

    assert_eq!(told(&distances), [(None, true); 3]);
    assert_eq!(distances.together[0].kilometers, Kilometers(30.0));
}

#[test]
fn the_day_of_the_last_reading_is_not_over() {
    let distances = by_day(&[(0, 100.0), (5 * HOUR, 110.0)], 2);

    assert_eq!(told(&distances), [(Some(10.0), true), (None, true)]);
}

#[test]
fn what_was_driven_before_the_first_reading_is_not_known() {
    let distances = by_day(&[(DAY + 20 * HOUR, 100.0), (2 * DAY, 110.0)], 2);

    assert_eq!(told(&distances), [(None, true), (Some(10.0), true)]);
}

#[test]
fn nothing_said_is_nothing_known() {
    assert_eq!(told(&by_day(&[], 1)), [(None, true)]);
    assert_eq!(told(&by_day(&[(HOUR, 100.0)], 1)), [(None, true)]);
    assert_eq!(told(&by_day(&[(HOUR, 100.0)], 0)), []);
}

#[test]
fn a_reading_rounded_down_takes_no_distance_back() {
    let readings = [
        (0, 100.0),
        (HOUR, 101.0),
        (2 * HOUR, 100.0),
        (3 * HOUR, 102.0),
    ];

    assert_eq!(told(&by_day(&readings, 1)), [(Some(2.0), true)]);
}

#[test]
fn a_replaced_instrument_drives_no_distance() {
    let readings = line(&[
        (0, 100.0),
        (HOUR, 110.0),
        (2 * HOUR, 90_000.0),
        (DAY, 90_040.0),
    ]);

    let distances = distances(&readings, &days(1), GapRule::default(), &[2 * HOUR]);

    assert_eq!(told(&distances), [(Some(50.0), true)]);
}

#[test]
fn readings_around_the_bins_do_not_count_as_theirs() {
    let readings = [(-DAY, 0.0), (-HOUR, 100.0), (HOUR, 110.0), (5 * DAY, 500.0)];

    let distances = by_day(&readings, 1);

    // Ten were reported in the day; the rest belongs to days that are not asked for as well.
    assert_eq!(told(&distances), [(Some(10.0), true)]);
    assert_eq!(distances.together.len(), 1);
}

#[test]
fn readings_on_both_sides_of_a_bin_tell_nothing_of_it_alone() {
    let distances = by_day(&[(-HOUR, 100.0), (DAY + HOUR, 110.0)], 1);

    assert_eq!(told(&distances), [(None, true)]);
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_negative(
        steps in proptest::collection::vec((1..3 * DAY, -1.0..500.0_f64), 1..40),
    ) {
        let mut now = 0;
        let mut odometer = 1_000.0;
        let mut readings = vec![(now, odometer)];
        for (millis, kilometers) in steps {
            now += millis;
            odometer += kilometers;
            readings.push((now, odometer));
        }
        let highest = readings.iter().map(|it| it.1).fold(0.0, f64::max);

        let distances = by_day(&readings, now / DAY + 1);

        let bins = distances.bins.iter().filter_map(|it| it.kilometers);
        let together = distances.together.iter().map(|it| it.kilometers);
        let all: Vec<_> = bins.chain(together).map(|it| it.0).collect();
        prop_assert!(all.iter().all(|it| *it >= 0.0));
        let sum: f64 = all.iter().sum();
        prop_assert!((sum - (highest - 1_000.0)).abs() < 1e-6, "{sum} of {highest}");
    }
}
