//! A chart with one of everything on it, and one of ten years.

use std::sync::Arc;

use carport_domain::history::Shape;
use carport_present::charts::{
    Band, Bar, BarStack, Chart, Color, Coverage, CoverageKind, Dash, Line, Mark, Panel, Row, Table,
};
use leptos::prelude::*;

use crate::context::Context;
use crate::parts::{ChartView, ChartWords};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 2025-02-01T00:00:00Z: two months with a change to summer time in them.
const START: i64 = 1_738_368_000_000;
const DAYS: i64 = 60;

/// The charts.
#[component]
pub fn Charts() -> impl IntoView {
    let language = Context::here().preferences.language;
    let span = RwSignal::new((START, START + DAYS * DAY));
    let long_until = START + 3_650 * DAY;
    let long_span = RwSignal::new((START, long_until));

    view! {
        <div class="gallery-chart">
            <ChartView
                name="gallery-chart"
                chart=Signal::stored(Arc::new(two_months()))
                span
                words=Signal::stored(words())
                language
            />
        </div>
        <div class="gallery-chart">
            <ChartView
                name="gallery-years"
                chart=Signal::stored(Arc::new(ten_years(long_until)))
                span=long_span
                words=Signal::stored(words())
                language
            />
        </div>
    }
}

/// Half-hours from a time on, with something that looks like a battery's life.
fn levels(from_millis: i64, until_millis: i64) -> (Vec<i64>, Vec<f64>) {
    let count = (until_millis - from_millis) * 2 / HOUR;
    let at = (0..=count).map(|place| from_millis + place * HOUR / 2);
    let at: Vec<i64> = at.collect();
    let value = |at: &i64| {
        let days = (at - START) as f64 / DAY as f64;
        let wave = (days * 2.3).sin() * 24.0 + (days * 0.7).cos() * 14.0;
        (58.0 + wave + (days * 19.0).sin() * 3.0).clamp(4.0, 100.0)
    };
    let values = at.iter().map(value).collect();
    (at, values)
}

fn line(name: &str, color: Color, shape: Shape, (at_millis, values): (Vec<i64>, Vec<f64>)) -> Line {
    Line {
        name: name.to_owned(),
        color,
        dash: Dash::Solid,
        shape,
        at_millis,
        values,
        band: None,
    }
}

fn two_months() -> Chart {
    let until_millis = START + DAYS * DAY;
    let (at, mut values) = levels(START, until_millis);
    // Twelve days of which nobody knows anything.
    for (at, value) in at.iter().zip(&mut values) {
        if (20..32).contains(&((at - START) / DAY)) {
            *value = f64::NAN;
        }
    }
    let mut estimate = line(
        "Estimate",
        Color::Quiet,
        Shape::Line,
        levels(START, until_millis),
    );
    estimate.at_millis = (0..=DAYS).map(|day| START + day * DAY).collect();
    estimate.values = (0..=DAYS)
        .map(|day| 62.0 + (day as f64 * 0.2).sin() * 8.0)
        .collect();
    estimate.dash = Dash::Dashed;
    let spread = |by: f64| {
        estimate
            .values
            .iter()
            .map(move |value| value + by)
            .collect()
    };
    estimate.band = Some((spread(-6.0), spread(6.0)));
    let panels = panels(
        estimate,
        line("Charge", Color::Electric, Shape::Line, (at, values)),
    );
    Chart {
        title: "State of charge".to_owned(),
        summary: "Between 18 and 96 % in February and March, with nothing known for twelve days."
            .to_owned(),
        from_millis: START,
        until_millis,
        panels,
        bands: (0..DAYS / 6).map(|place| band(place * 6)).collect(),
        coverage: vec![
            known(0, 12, CoverageKind::Imported),
            known(12, 20, CoverageKind::Recorded),
            known(20, 32, CoverageKind::Missing),
            known(32, DAYS, CoverageKind::Recorded),
        ],
        notes: vec!["Three readings are in quarantine: their unit changed.".to_owned()],
        table: table(),
    }
}

fn panels(estimate: Line, charge: Line) -> Vec<Panel> {
    let odometer = (0..=DAYS).map(|day| START + day * DAY).collect();
    let driven = (0..=DAYS).map(|day| 48_200.0 + (day * day) as f64 * 0.4 + day as f64 * 21.0);
    let plug = (0..DAYS * 2).map(|half| START + half * DAY / 2).collect();
    let states = (0..DAYS * 2).map(|half| if half % 3 == 0 { 1.0 } else { 0.0 });
    vec![
        Panel {
            unit: "%".to_owned(),
            bounds: Some((0.0, 100.0)),
            lines: vec![estimate, charge],
            marks: vec![mark(9, 88.0), mark(41, 91.0)],
            ..Panel::default()
        },
        Panel {
            unit: "km".to_owned(),
            lines: vec![line(
                "Odometer",
                Color::Main,
                Shape::Steps,
                (odometer, driven.collect()),
            )],
            ..Panel::default()
        },
        Panel {
            unit: "kWh".to_owned(),
            decimals: 1,
            bars: (0..DAYS / 3).map(|place| stack(place * 3)).collect(),
            ..Panel::default()
        },
        Panel {
            states: vec!["Out".to_owned(), "In".to_owned()],
            lines: vec![line(
                "Plug",
                Color::Other(3),
                Shape::Steps,
                (plug, states.collect()),
            )],
            ..Panel::default()
        },
    ]
}

fn ten_years(until_millis: i64) -> Chart {
    Chart {
        title: "Ten years".to_owned(),
        summary: "A reading every half an hour.".to_owned(),
        from_millis: START,
        until_millis,
        panels: vec![Panel {
            unit: "%".to_owned(),
            bounds: Some((0.0, 100.0)),
            lines: vec![line(
                "Charge",
                Color::Main,
                Shape::Line,
                levels(START, until_millis),
            )],
            ..Panel::default()
        }],
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        table: table(),
    }
}

fn mark(day: i64, value: f64) -> Mark {
    Mark {
        at_millis: START + day * DAY,
        value,
        name: "Charges".to_owned(),
        label: "Charged".to_owned(),
        color: Color::Warning,
    }
}

fn stack(day: i64) -> BarStack {
    let bar = |name: &str, color, value| Bar {
        name: name.to_owned(),
        color,
        value,
        is_partial: day > 50,
    };
    BarStack {
        from_millis: START + day * DAY,
        until_millis: START + (day + 3) * DAY,
        bars: vec![
            bar("Home", Color::Other(2), 12.0 + (day as f64).sin() * 6.0),
            bar("Work", Color::Other(5), 5.0 + (day as f64).cos() * 3.0),
        ],
        label: format!("Days {day} to {}", day + 3),
    }
}

fn band(day: i64) -> Band {
    Band {
        from_millis: START + day * DAY + 18 * HOUR,
        until_millis: START + (day + 1) * DAY + 6 * HOUR,
        name: "Charging".to_owned(),
        color: Color::Electric,
    }
}

fn known(from_day: i64, until_day: i64, kind: CoverageKind) -> Coverage {
    Coverage {
        from_millis: START + from_day * DAY,
        until_millis: START + until_day * DAY,
        kind,
    }
}

fn table() -> Table {
    let row = |place: i64| Row {
        cells: vec![
            format!("{} February 2025", place % 28 + 1),
            format!("{} %", 40 + place % 50),
            format!("{},{:03} km", 48 + place / 100, place * 7 % 1000),
        ],
    };
    Table {
        caption: String::new(),
        heads: vec!["Day".to_owned(), "Charge".to_owned(), "Odometer".to_owned()],
        rows: (0..600).map(row).collect(),
    }
}

fn words() -> ChartWords {
    ChartWords {
        keys_hint: "Left and right move the crosshair, with shift the span; plus and minus zoom."
            .to_owned(),
        legend: "What is drawn".to_owned(),
        as_table: "Table".to_owned(),
        whole_span: "Whole span".to_owned(),
        table_part: "The latest {shown} of {all} rows".to_owned(),
        recorded: "Recorded".to_owned(),
        imported: "Imported".to_owned(),
        missing: "Nothing known".to_owned(),
        loading: "The chart is loading…".to_owned(),
        failed: "The chart did not load".to_owned(),
        retry: "Try again".to_owned(),
    }
}
