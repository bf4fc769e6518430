//! Sessions across a change of price, and across a change of clocks.

use super::*;
use crate::tariff::price::Weekday;

/// 2025-05-05T18:00:00Z, a Monday: 20:00 in Paris.
pub(super) const EVENING: i64 = 1_746_468_000_000;

fn parts(cost: &Cost) -> Vec<(i64, f64, f64)> {
    let hours = |part: &CostPart| (part.from.0 - EVENING) / HOUR;
    let parts = cost.parts.iter();
    parts
        .map(|it| (hours(it), rounded(it.energy.0), it.per_kwh))
        .collect()
}

/// To a watt hour: the shares of a span are no round numbers.
fn rounded(kwh: f64) -> f64 {
    (kwh * 1_000.0).round() / 1_000.0
}

fn at_hour(hour: i64, level: f64) -> (UnixMillis, Percent) {
    (UnixMillis(EVENING + hour * HOUR), Percent(level))
}

#[test]
fn without_a_curve_a_session_is_split_by_time_and_says_so() {
    // 20:00 to 8:00: two hours by day, eight by night, two by day.
    let cost = costs(
        &bill(EVENING, EVENING + 12 * HOUR, 12.0),
        &[day_and_night()],
    )
    .unwrap();

    assert_eq!(parts(&cost), [(0, 2.0, 0.2), (2, 8.0, 0.1), (10, 2.0, 0.2)]);
    assert_eq!(cost.split, Split::ByTime);
    // 0.40 + 0.80 + 0.40
    assert_close(cost.money.amount, 1.6);
}

#[test]
fn with_a_curve_a_session_is_split_by_what_the_battery_took_in() {
    // Thirty of forty percent came before 22:00, none after 23:00.
    let seen = Bill {
        curve: vec![
            at_hour(0, 40.0),
            at_hour(2, 70.0),
            at_hour(3, 80.0),
            at_hour(12, 80.0),
        ],
        ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
    };

    let cost = costs(&seen, &[day_and_night()]).unwrap();

    assert_eq!(parts(&cost), [(0, 9.0, 0.2), (2, 3.0, 0.1), (10, 0.0, 0.2)]);
    assert_eq!(cost.split, Split::ByLevelCurve);
    assert_close(cost.money.amount, 2.1);
}

#[test]
fn between_two_readings_the_level_rises_evenly() {
    let seen = Bill {
        curve: vec![at_hour(0, 40.0), at_hour(4, 80.0), at_hour(12, 80.0)],
        ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
    };

    // Half of it before 22:00.
    let cost = costs(&seen, &[day_and_night()]).unwrap();

    assert_eq!(parts(&cost), [(0, 6.0, 0.2), (2, 6.0, 0.1), (10, 0.0, 0.2)]);
}

#[test]
fn edges_alone_or_a_flat_line_are_no_curve() {
    for curve in [
        vec![at_hour(0, 40.0), at_hour(12, 80.0)],
        vec![at_hour(0, 40.0), at_hour(3, 40.0), at_hour(12, 40.0)],
        vec![at_hour(3, 40.0)],
    ] {
        let bill = Bill {
            curve,
            ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
        };
        assert_eq!(
            costs(&bill, &[day_and_night()]).unwrap().split,
            Split::ByTime
        );
    }
}

#[test]
fn a_level_that_flickers_gives_no_energy_back() {
    let seen = Bill {
        curve: vec![
            at_hour(0, 40.0),
            at_hour(1, 61.0),
            at_hour(2, 59.0),
            at_hour(9, 80.0),
            at_hour(12, 80.0),
        ],
        ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
    };

    let cost = costs(&seen, &[day_and_night()]).unwrap();

    assert!(cost.parts.iter().all(|part| part.energy.0 >= 0.0));
    // 21 of 40 percent.
    assert_close(cost.parts[0].energy.0, 6.3);
}

#[test]
fn the_night_in_spring_is_an_hour_shorter() {
    // 21:00 to 7:00 on the wall are nine hours, and 22:00 to 6:00 are seven.
    let cost = costs(
        &bill(SPRING - 5 * HOUR, SPRING + 4 * HOUR, 9.0),
        &[day_and_night()],
    )
    .unwrap();

    let kwh: Vec<_> = cost.parts.iter().map(|it| it.energy.0.round()).collect();
    assert_eq!(kwh, [1.0, 7.0, 1.0]);
    assert_close(cost.money.amount, 1.1);
}

#[test]
fn the_night_in_autumn_is_an_hour_longer() {
    // 21:00 to 7:00 on the wall are eleven hours, and 22:00 to 6:00 are nine.
    let cost = costs(
        &bill(AUTUMN - 6 * HOUR, AUTUMN + 5 * HOUR, 11.0),
        &[day_and_night()],
    )
    .unwrap();

    let kwh: Vec<_> = cost.parts.iter().map(|it| it.energy.0.round()).collect();
    assert_eq!(kwh, [1.0, 9.0, 1.0]);
    assert_close(cost.money.amount, 1.3);
}

#[test]
fn an_hour_that_the_clock_shows_twice_is_paid_twice_and_one_it_skips_never() {
    let tariffs = [tariff(Price::Bands {
        base: rate(0.0),
        bands: vec![band(Weekdays::ALL, (2, 0), (3, 0), 1.0)],
    })];
    let around = |change| bill(change - 3 * HOUR, change + 3 * HOUR, 6.0);

    assert_close(amount(&around(AUTUMN), &tariffs), 2.0);
    assert_close(amount(&around(SPRING), &tariffs), 0.0);
    // On any other night it is one hour.
    assert_close(amount(&around(AUTUMN + 24 * HOUR), &tariffs), 1.0);
}

#[test]
fn a_band_over_midnight_belongs_to_the_day_on_which_it_begins() {
    let tariffs = [tariff(Price::Bands {
        base: rate(0.2),
        bands: vec![band(Weekdays::of(&[Weekday::Monday]), (22, 0), (6, 0), 0.1)],
    })];
    let night = |days: i64| {
        bill(
            EVENING + days * 24 * HOUR,
            EVENING + (days * 24 + 12) * HOUR,
            12.0,
        )
    };

    // From Monday to Tuesday, and from Sunday to Monday.
    assert_close(amount(&night(0), &tariffs), 1.6);
    assert_close(amount(&night(-1), &tariffs), 2.4);
}

#[test]
fn the_first_band_that_holds_decides() {
    let tariffs = [tariff(Price::Bands {
        base: rate(0.3),
        bands: vec![
            band(Weekdays::WEEKEND, (0, 0), (0, 0), 0.1),
            band(Weekdays::ALL, (12, 0), (14, 0), 0.2),
        ],
    })];
    let noon = |days: i64| {
        bill(
            EVENING + (days * 24 - 8) * HOUR,
            EVENING + (days * 24 - 7) * HOUR,
            1.0,
        )
    };

    // Monday, and the Sunday before.
    assert_close(amount(&noon(0), &tariffs), 0.2);
    assert_close(amount(&noon(-1), &tariffs), 0.1);
}

#[test]
fn an_uncertain_beginning_is_said_where_the_price_depends_on_it() {
    let uncertain = Bill {
        certain_span: Some((
            UnixMillis(EVENING + 6 * HOUR),
            UnixMillis(EVENING + 12 * HOUR),
        )),
        ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
    };
    let notes = |tariff: Tariff| costs(&uncertain, &[tariff]).unwrap().notes;

    assert_eq!(notes(day_and_night()), [Note::TimesUncertain]);
    assert_eq!(notes(tariff(Price::Flat(rate(0.2)))), []);
}

#[test]
fn only_certain_minutes_are_paid_for() {
    let parking = [Tariff {
        per_minute: rate(0.1),
        ..tariff(Price::Free)
    }];
    let seen = Bill {
        certain_span: Some((UnixMillis(EVENING + HOUR), UnixMillis(EVENING + 2 * HOUR))),
        ..bill(EVENING, EVENING + 12 * HOUR, 12.0)
    };
    let unseen = Bill {
        certain_span: None,
        ..seen.clone()
    };

    assert_close(amount(&seen, &parking), 6.0);
    assert_close(amount(&unseen, &parking), 0.0);
    assert_eq!(
        costs(&unseen, &parking).unwrap().notes,
        [Note::TimesUncertain]
    );
}

#[test]
fn a_session_without_length_has_the_price_of_its_instant() {
    let cost = costs(
        &bill(EVENING + 3 * HOUR, EVENING + 3 * HOUR, 5.0),
        &[day_and_night()],
    )
    .unwrap();

    assert_eq!(parts(&cost), [(3, 5.0, 0.1)]);
}
