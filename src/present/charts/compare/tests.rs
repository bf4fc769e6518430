use super::*;
use crate::charts::model::{Bar, BarStack, Table};
use crate::charts::tests::{PARIS, at};

const DAY: i64 = 86_400_000;

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

fn week(from: &str, panel: Panel) -> Chart {
    let from_millis = at(from);
    Chart {
        title: "Charge".to_owned(),
        summary: "60 %".to_owned(),
        from_millis,
        until_millis: from_millis + 7 * DAY,
        panels: vec![panel],
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: vec!["One hole.".to_owned()],
        table: Table::default(),
    }
}

fn levels(from: &str, values: [f64; 2]) -> Chart {
    let first = at(from) + DAY;
    let lines = vec![line(vec![first, first + DAY], values.to_vec())];
    week(
        from,
        Panel {
            lines,
            ..Panel::default()
        },
    )
}

#[test]
fn the_line_of_the_week_before_lies_under_this_one_and_says_so() {
    let shown = levels("2026-11-15T23:00", [50.0, 80.0]);
    let before = levels("2026-11-08T23:00", [40.0, 60.0]);

    let chart = laid_under(shown, &before, Earlier::Length, &PARIS);

    let [shown, under] = &chart.panels[0].lines[..] else {
        panic!("two lines");
    };
    assert_eq!(under.at_millis, shown.at_millis);
    assert_eq!(under.values, [40.0, 60.0]);
    assert_eq!((under.color, under.dash), (Color::Quiet, Dash::Dashed));
    assert_eq!(under.name, "Charge, the period before");
    assert_eq!(chart.notes, ["The period before: 60 %", "One hole."]);
}

#[test]
fn a_line_far_below_is_left_out_for_it_would_press_this_one_flat() {
    let shown = levels("2026-11-15T23:00", [20_300.0, 20_500.0]);
    let before = levels("2026-11-08T23:00", [12_000.0, 12_300.0]);

    let chart = laid_under(shown, &before, Earlier::Length, &PARIS);

    assert_eq!(chart.panels[0].lines.len(), 1);
}

#[test]
fn bars_of_the_period_before_are_the_outline_of_their_tops() {
    let bars = |from: &str| {
        let from_millis = at(from);
        let stack = BarStack {
            from_millis,
            until_millis: from_millis + DAY,
            bars: [3.0, 4.0]
                .map(|value| Bar {
                    name: "Home".to_owned(),
                    color: Color::Main,
                    value,
                    is_partial: false,
                })
                .to_vec(),
            label: String::new(),
        };
        week(
            from,
            Panel {
                bars: vec![stack],
                ..Panel::default()
            },
        )
    };

    let chart = laid_under(
        bars("2026-11-15T23:00"),
        &bars("2026-11-08T23:00"),
        Earlier::Length,
        &PARIS,
    );

    let under = &chart.panels[0].lines[0];
    assert_eq!(under.values, [7.0, 7.0]);
    assert_eq!(under.at_millis[0], at("2026-11-15T23:00"));
    assert_eq!(under.shape, Shape::Steps);
}
