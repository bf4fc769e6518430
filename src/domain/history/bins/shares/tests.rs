use proptest::prelude::*;

use super::*;
use crate::history::bins::tests::{AUTUMN, paris};
use crate::history::{BinLength, bins};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const AWAY: f64 = 0.0;
const HOME: f64 = 1.0;

fn days(count: i64) -> Vec<Span> {
    let day = |day| Span {
        from_millis: day * DAY,
        until_millis: (day + 1) * DAY,
    };
    (0..count).map(day).collect()
}

/// Hours away, at home and unknown of each day.
fn told(states: &[(i64, f64)], count: i64, now: i64) -> Vec<(i64, i64, i64)> {
    let (at_millis, values) = states.iter().copied().unzip();
    let timeline = Timeline { at_millis, values };
    let hours = |millis: u64| i64::try_from(millis).unwrap() / HOUR;
    shares(&timeline, &days(count), GapRule::default(), now)
        .iter()
        .map(|it| {
            (
                hours(it.of(AWAY)),
                hours(it.of(HOME)),
                hours(it.unknown_millis),
            )
        })
        .collect()
}

#[test]
fn a_state_holds_until_the_next_and_over_midnight() {
    let states = [
        (0, HOME),
        (6 * HOUR, HOME),
        (8 * HOUR, AWAY),
        (14 * HOUR, AWAY),
        (18 * HOUR, HOME),
        (23 * HOUR, HOME),
        (25 * HOUR, AWAY),
        (26 * HOUR, HOME),
    ];

    assert_eq!(told(&states, 2, 30 * HOUR), [(10, 14, 0), (1, 5, 0)]);
}

#[test]
fn the_time_of_a_gap_is_unknown() {
    let states = [
        (0, HOME),
        (5 * HOUR, HOME),
        (20 * HOUR, HOME),
        (24 * HOUR, HOME),
    ];

    assert_eq!(told(&states, 1, 2 * DAY), [(0, 9, 15)]);
}

#[test]
fn what_is_to_come_is_neither_known_nor_unknown() {
    let states = [(0, HOME), (5 * HOUR, AWAY)];

    assert_eq!(told(&states, 2, 8 * HOUR), [(3, 5, 0), (0, 0, 0)]);
}

#[test]
fn the_last_state_holds_no_longer_than_a_silence_may_last() {
    let states = [(0, HOME), (5 * HOUR, AWAY)];

    assert_eq!(told(&states, 1, 20 * HOUR), [(0, 5, 15)]);
}

#[test]
fn nothing_said_is_all_unknown() {
    assert_eq!(told(&[], 1, 2 * DAY), [(0, 0, 24)]);
}

#[test]
fn the_day_in_october_has_25_hours_to_share() {
    let midnight = AUTUMN - 3 * HOUR;
    let day = Span {
        from_millis: midnight,
        until_millis: midnight + 1,
    };
    let states = Timeline {
        at_millis: (0..26).map(|it| midnight + it * HOUR).collect(),
        values: vec![HOME; 26],
    };

    let day = bins(day, BinLength::Day, paris);
    let shares = shares(&states, &day, GapRule::default(), i64::MAX);

    assert_eq!(shares[0].held, [(HOME, 25 * 3_600_000)]);
}

proptest! {
    #[test]
    fn known_and_unknown_are_the_whole_bin(
        steps in proptest::collection::vec((1..12 * HOUR, 0..3_u8), 0..60),
        now in 0..20 * DAY,
    ) {
        let mut at = 0;
        let states: Vec<_> = steps
            .into_iter()
            .map(|(millis, state)| {
                at += millis;
                (at, f64::from(state))
            })
            .collect();
        let (at_millis, values) = states.iter().copied().unzip();
        let timeline = Timeline { at_millis, values };

        for shares in shares(&timeline, &days(15), GapRule::default(), now) {
            let held: u64 = shares.held.iter().map(|it| it.1).sum();
            let past = shares.span.until_millis.min(now) - shares.span.from_millis;
            prop_assert_eq!(held + shares.unknown_millis, u64::try_from(past).unwrap_or(0));
        }
    }
}
