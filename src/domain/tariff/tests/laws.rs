//! What holds for whatever bands and sessions there are, in nights of changed clocks too.

use proptest::prelude::*;

use super::nights::EVENING;
use super::*;
use crate::tariff::price::Weekday;

fn any_tariff() -> impl Strategy<Value = Tariff> {
    let any_band = (0..128_u8, 0..1_440_u16, 0..1_440_u16, 0.0..1.0_f64);
    prop::collection::vec(any_band, 0..4).prop_map(|bands| {
        tariff(Price::Bands {
            base: rate(0.25),
            bands: bands
                .into_iter()
                .map(|(days, from, until, price)| {
                    let days: Vec<_> = Weekday::ALL
                        .into_iter()
                        .enumerate()
                        .filter(|(index, _)| days & (1 << index) != 0)
                        .map(|(_, day)| day)
                        .collect();
                    band(
                        Weekdays::of(&days),
                        (from / 60, from % 60),
                        (until / 60, until % 60),
                        price,
                    )
                })
                .collect(),
        })
    })
}

proptest! {
    #[test]
    fn parts_add_up_to_the_session_and_follow_each_other(
        tariff in any_tariff(),
        around in prop::sample::select(vec![SPRING, AUTUMN, EVENING]),
        before in 0..3_000_i64,
        after in 0..3_000_i64,
        kwh in 0.0..100.0_f64,
    ) {
        let (from, until) = (around - before * 60_000, around + after * 60_000);
        let cost = costs(&bill(from, until, kwh), &[tariff]).unwrap();

        let energy: f64 = cost.parts.iter().map(|it| it.energy.0).sum();
        let amount: f64 = cost.parts.iter().map(|it| it.amount).sum();
        prop_assert!((energy - kwh).abs() < 1e-9);
        prop_assert!((amount - cost.money.amount).abs() < 1e-9);
        prop_assert!(cost.parts.iter().all(|it| it.amount >= 0.0 && it.energy.0 >= 0.0));
        prop_assert_eq!(cost.parts[0].from, UnixMillis(from));
        prop_assert_eq!(cost.parts.last().unwrap().until, UnixMillis(until));
        for pair in cost.parts.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
        }
    }

    #[test]
    fn each_minute_has_the_price_of_its_own(
        tariff in any_tariff(),
        around in prop::sample::select(vec![SPRING, AUTUMN, EVENING]),
        before in 1..700_i64,
        after in 1..700_i64,
    ) {
        // The slow way: one minute after the other.
        let minutes = (-before..after).map(|it| UnixMillis(around + it * 60_000));
        let slow: f64 = minutes.map(|at| {
            let offset = paris(at);
            let millis = (at.0 + i64::from(offset) * 60_000).rem_euclid(86_400_000);
            tariff.price.at(LocalDay::of(at, offset), millis).amount()
        }).sum();
        let (from, until) = (around - before * 60_000, around + after * 60_000);
        let kwh = f64::from(i32::try_from(before + after).unwrap());

        prop_assert!((amount(&bill(from, until, kwh), &[tariff]) - slow).abs() < 1e-6);
    }

    #[test]
    fn a_session_cut_in_two_costs_as_much(
        tariff in any_tariff(),
        minutes in 2..2_000_i64,
        cut in 0.0..1.0_f64,
    ) {
        #[expect(clippy::cast_possible_truncation, reason = "a few thousand minutes")]
        let first = (minutes as f64 * cut) as i64;
        let whole = bill(EVENING, EVENING + minutes * 60_000, minutes as f64);
        let middle = EVENING + first * 60_000;
        let one = bill(EVENING, middle, first as f64);
        let other = bill(middle, EVENING + minutes * 60_000, (minutes - first) as f64);
        let tariffs = [tariff];

        let sum = amount(&one, &tariffs) + amount(&other, &tariffs);
        prop_assert!((amount(&whole, &tariffs) - sum).abs() < 1e-6);
    }

    #[test]
    fn more_energy_never_costs_less(
        tariff in any_tariff(),
        minutes in 0..2_000_i64,
        kwh in 0.0..100.0_f64,
        more in 0.0..100.0_f64,
    ) {
        let tariffs = [tariff];
        let costs = |kwh| amount(&bill(EVENING, EVENING + minutes * 60_000, kwh), &tariffs);

        prop_assert!(costs(kwh + more) >= costs(kwh) - 1e-9);
    }
}
