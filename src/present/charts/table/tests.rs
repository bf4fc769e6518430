//! Tables of few and of many readings.

use carport_domain::history::Shape;

use super::*;
use crate::charts::tests::{PARIS, at};
use crate::charts::{Color, Dash};

fn line(at_millis: Vec<i64>, values: Vec<f64>) -> Line {
    Line {
        name: "Charge".to_owned(),
        color: Color::Main,
        dash: Dash::Solid,
        shape: Shape::Line,
        at_millis,
        values,
        band: None,
    }
}

fn table(line: &Line) -> Table {
    of_lines(&[line], "%", 0, (0, i64::MAX), &PARIS)
}

#[test]
fn a_few_readings_have_a_row_each_in_local_time() {
    let line = line(
        vec![at("2026-11-22T23:30"), at("2026-11-23T06:00")],
        vec![40.0, 80.4],
    );

    let table = table(&line);

    assert_eq!(table.heads, ["Time", "Charge, %"]);
    assert_eq!(table.rows[0].cells, ["23 November 2026 00:30", "40"]);
    assert_eq!(table.rows[1].cells, ["23 November 2026 07:00", "80"]);
    assert_eq!(table.caption, "");
}

#[test]
fn what_one_line_does_not_say_is_said_not_to_be_known() {
    let one = line(vec![at("2026-11-22T10:00")], vec![40.0]);
    let other = line(vec![at("2026-11-22T11:00")], vec![50.0]);

    let table = of_lines(&[&one, &other], "%", 0, (0, i64::MAX), &PARIS);

    assert_eq!(table.rows[0].cells[1..], ["40", "not known"]);
    assert_eq!(table.rows[1].cells[1..], ["not known", "50"]);
}

#[test]
fn many_readings_have_a_row_a_day_with_the_extremes() {
    let start = at("2026-06-01T00:00");
    let times: Vec<i64> = (0..600).map(|it| start + it * 3_600_000).collect();
    let values = (0..600).map(|it| f64::from(it % 24)).collect();

    let table = table(&line(times, values));

    // 25 days in UTC touch 26 in Paris.
    assert_eq!(table.rows.len(), 26);
    assert_eq!(table.rows[1].cells, ["2 June 2026", "21 (0 to 23)"]);
    assert!(table.caption.starts_with("One row a day"));
}

#[test]
fn ten_years_of_half_hours_have_a_row_a_month() {
    let start = at("2016-01-01T00:00");
    let times: Vec<i64> = (0..175_320).map(|it| start + it * 1_800_000).collect();
    let values = vec![1.0; times.len()];

    let table = table(&line(times, values));

    assert_eq!(table.rows.len(), 120);
    assert_eq!(table.rows[0].cells, ["January 2016", "1"]);
}

#[test]
fn a_bar_that_is_not_wholly_known_is_at_least_that_much() {
    let bar = |value, is_partial| crate::charts::Bar {
        name: "Driven".to_owned(),
        color: Color::Main,
        value,
        is_partial,
    };
    let stack = |bar| BarStack {
        from_millis: 0,
        until_millis: 1,
        bars: vec![bar],
        label: String::new(),
    };
    let stacks = [stack(bar(12.0, true)), stack(bar(f64::NAN, true))];

    let table = of_bars(&stacks, |_| "day".to_owned(), "km", 0, &PARIS);

    assert_eq!(table.rows[0].cells, ["day", "at least 12"]);
    assert_eq!(table.rows[1].cells, ["day", "not known"]);
}
