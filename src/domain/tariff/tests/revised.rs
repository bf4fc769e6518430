//! The past under another tariff, and back.

use super::*;
use crate::tariff::revisions::Tariffs;
use crate::tariff::totals::recalculated;

const NOW: UnixMillis = UnixMillis(1_746_468_000_000);

fn flat(price: f64) -> Vec<Tariff> {
    vec![tariff(Price::Flat(rate(price)))]
}

fn past() -> Vec<(Bill, Option<TariffPlace>)> {
    let bills = [
        bill(NOW.0 - 9 * HOUR, NOW.0 - 8 * HOUR, 10.0),
        bill(0, HOUR, 4.0),
    ];
    bills.map(|it| (it, Some(TariffPlace::Elsewhere))).into()
}

#[test]
fn a_changed_tariff_changes_the_past_and_overwrites_nothing() {
    let bills = past();

    let costs = recalculated(&bills, &flat(0.2), &flat(0.3), &paris);

    let amounts: Vec<_> = costs
        .iter()
        .map(|it| {
            let amount = |cost: &Result<Cost, NoCost>| cost.as_ref().unwrap().money.amount;
            (amount(&it.before), amount(&it.after))
        })
        .collect();
    assert_eq!(amounts, [(2.0, 3.0), (0.8, 1.2)]);
    assert_eq!(bills, past());
}

#[test]
fn to_take_a_change_back_brings_every_former_cost_back() {
    let mut tariffs = Tariffs::default();
    tariffs.revise(flat(0.2), NOW);
    let before = recalculated(&past(), tariffs.current(), tariffs.current(), &paris);

    assert!(tariffs.revise(flat(0.3), NOW));
    assert_eq!(tariffs.former(), flat(0.2));
    let undone = tariffs.undo().unwrap();

    assert_eq!(undone.tariffs, flat(0.3));
    assert_eq!(
        recalculated(&past(), tariffs.current(), tariffs.current(), &paris),
        before
    );
}

#[test]
fn the_first_list_is_taken_back_too_and_then_there_is_none() {
    let mut tariffs = Tariffs::default();
    tariffs.revise(flat(0.2), NOW);

    assert!(tariffs.undo().is_some());
    assert_eq!(tariffs.current(), []);
    assert_eq!(tariffs.former(), []);
    assert_eq!(tariffs.undo(), None);
}

#[test]
fn the_same_list_again_is_no_change() {
    let mut tariffs = Tariffs::default();
    assert!(tariffs.revise(flat(0.2), NOW));

    assert!(!tariffs.revise(flat(0.2), NOW));
    assert_eq!(tariffs.revisions().len(), 1);
    assert!(!Tariffs::default().revise(Vec::new(), NOW));
}
