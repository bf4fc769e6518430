//! The electric share of made-up months.

use carport_domain::history::{BinLength, Span};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn month(month: u8, share: Option<ElectricShare>) -> MonthShare {
    let month = Month { year: 2026, month };
    MonthShare { month, share }
}

fn reckoned(at_least: f64, at_most: f64) -> ElectricShare {
    ElectricShare::Reckoned {
        at_least: Percent(at_least),
        at_most: Percent(at_most),
    }
}

fn drawn(months: &[MonthShare], locale: &dyn Locale) -> Chart {
    let scope = Scope {
        span: Span {
            from_millis: at("2025-11-30T23:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Month,
        now: UnixMillis(at("2026-11-22T12:00")),
        units: Units::default(),
    };
    electric_shares(months, &scope, locale)
}

#[test]
fn every_known_month_is_a_bar_of_a_hundred_percent() {
    let told = Some(ElectricShare::Told(Percent(62.0)));
    let chart = drawn(
        &[month(9, told), month(10, Some(reckoned(55.0, 63.0)))],
        &PARIS,
    );

    let sums = chart.panels[0].bars.iter().map(|stack| {
        let values: Vec<f64> = stack.bars.iter().map(|bar| bar.value).collect();
        (values.len(), values.iter().sum::<f64>())
    });
    assert_eq!(sums.collect::<Vec<_>>(), [(2, 100.0), (3, 100.0)]);
    // October begins by summer time and ends by winter time.
    let october = &chart.panels[0].bars[1];
    assert_eq!(october.from_millis, at("2026-09-30T22:00"));
    assert_eq!(october.until_millis, at("2026-10-31T23:00"));
}

#[test]
fn what_is_reckoned_is_said_to_lie_between_two_shares() {
    let months = [month(10, Some(reckoned(55.0, 63.0)))];

    let chart = drawn(&months, &PARIS);
    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "October 2026: between 55 % and 63 % on the battery"
    );
    assert_eq!(chart.notes.len(), 1);
    let in_french = drawn(&months, &PARIS_IN_FRENCH);
    assert_eq!(
        in_french.summary.replace('\u{a0}', " "),
        "Octobre 2026 : entre 55 % et 63 % sur la batterie"
    );
}

#[test]
fn a_month_of_which_nothing_is_known_is_no_zero() {
    let told = Some(ElectricShare::Told(Percent(100.0)));
    let chart = drawn(&[month(9, None), month(10, told)], &PARIS);

    let rows: Vec<_> = chart
        .table
        .rows
        .iter()
        .map(|row| row.cells.join("|"))
        .collect();
    assert_eq!(
        rows,
        [
            "September 2026|not known|not known|not known",
            "October 2026|100|0|0"
        ]
    );
    assert_eq!(chart.panels[0].bars[0].label, "September 2026: not known");
    assert!(
        chart.panels[0].bars[0]
            .bars
            .iter()
            .all(|bar| bar.value.is_nan())
    );
    assert_eq!(
        chart.notes,
        ["Too little is known of 1 month to tell its share."]
    );
}

#[test]
fn without_any_share_the_chart_is_empty_and_says_why() {
    let chart = drawn(&[month(10, None)], &PARIS);

    assert_eq!(chart.panels, []);
    assert!(chart.summary.starts_with("No electric share"));
}

#[test]
fn months_between_the_first_and_the_last_are_there_too() {
    let told = |share| DrivingMonth {
        electric_share: Some(Percent(share)),
        ..DrivingMonth::default()
    };
    let of = |year, month| Month { year, month };
    let months = shares_by_month(
        &[(of(2026, 1), told(40.0)), (of(2025, 11), told(70.0))],
        &[],
        &PARIS,
    );

    let told = |share| Some(ElectricShare::Told(Percent(share)));
    let found: Vec<_> = months.iter().map(|it| (it.month, it.share)).collect();
    assert_eq!(
        found,
        [
            (of(2025, 11), told(70.0)),
            (of(2025, 12), None),
            (of(2026, 1), told(40.0)),
        ]
    );
}
