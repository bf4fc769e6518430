//! Pictures are whole, say what they show, and hold no number that is none.

mod laws;

use carport_domain::history::Shape;

use super::*;
use crate::charts::tests::{PARIS, at};
use crate::charts::{
    Band, Bar, BarStack, Color, Coverage, CoverageKind, Dash, Line, Mark, Panel, Table,
};

const LOOK: Look = Look {
    width: 390.0,
    height: 320.0,
    theme: Theme::Light,
};

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

fn chart(panels: Vec<Panel>) -> Chart {
    Chart {
        title: "State of <charge> & \"more\"".to_owned(),
        summary: "Between 20 % and 80 %".to_owned(),
        from_millis: at("2026-11-01T00:00"),
        until_millis: at("2026-11-02T00:00"),
        panels,
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        table: Table::default(),
    }
}

fn one(line: Line) -> Chart {
    chart(vec![Panel {
        unit: "%".to_owned(),
        bounds: Some((0.0, 100.0)),
        lines: vec![line],
        ..Panel::default()
    }])
}

/// Every attribute of a document, and whether its elements close in their order.
fn attributes(svg: &str) -> (Vec<(String, String)>, bool) {
    let mut open = Vec::new();
    let mut found = Vec::new();
    let mut is_whole = true;
    for tag in svg.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("every tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            is_whole &= open.pop() == Some(name.to_owned());
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        let mut rest = &tag[name.len()..];
        while let Some((key, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').expect("every value ends");
            found.push((key.trim().to_owned(), value.to_owned()));
            rest = after;
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    (found, is_whole && open.is_empty())
}

/// What `d` says of the line of a chart.
fn path_of(svg: &str) -> String {
    let (found, _) = attributes(svg);
    let paths = found.into_iter().filter(|(key, _)| key == "d");
    paths
        .map(|(_, value)| value)
        .max_by_key(String::len)
        .unwrap()
}

#[test]
fn a_picture_is_named_and_described_for_those_who_see_none() {
    let svg = write(
        &one(line(vec![at("2026-11-01T06:00")], vec![50.0])),
        LOOK,
        &PARIS,
    );

    assert!(svg.contains("role=\"img\""), "{svg}");
    assert!(svg.contains(">State of &lt;charge&gt; &amp; &quot;more&quot;</title>"));
    assert!(svg.contains(">Between 20 % and 80 %</desc>"));
}

#[test]
fn a_line_breaks_where_a_value_is_no_number() {
    let hours = |hour: i64| at("2026-11-01T00:00") + hour * 3_600_000;
    let values = vec![20.0, 40.0, f64::NAN, 60.0, 80.0];
    let times = vec![hours(2), hours(4), hours(10), hours(16), hours(18)];

    let path = path_of(&write(&one(line(times, values)), LOOK, &PARIS));

    assert_eq!(path.matches('M').count(), 2, "{path}");
    assert_eq!(path.matches('L').count(), 2, "{path}");
}

#[test]
fn a_step_stays_level_until_the_next_value() {
    let mut steps = line(
        vec![at("2026-11-01T06:00"), at("2026-11-01T18:00")],
        vec![0.0, 100.0],
    );
    steps.shape = Shape::Steps;

    let path = path_of(&write(&one(steps), LOOK, &PARIS));

    let (start, rest) = path.split_once('H').unwrap();
    let height = start.split(' ').nth(1).unwrap();
    assert!(start.starts_with('M'));
    assert!(!rest.contains(&format!("V{height}")), "{path}");
}

#[test]
fn a_line_enters_from_what_was_before_the_picture() {
    let before = at("2026-10-31T12:00");
    let after = at("2026-11-01T12:00");

    let path = path_of(&write(
        &one(line(vec![before, after], vec![0.0, 100.0])),
        LOOK,
        &PARIS,
    ));

    // Half of the way is outside: it comes in at 50 %.
    let heights: Vec<f64> = path
        .trim_start_matches('M')
        .split('L')
        .map(|it| it.split(' ').nth(1).unwrap().parse().unwrap())
        .collect();
    let (entry, end) = (heights[0], heights[1]);
    assert!(entry > end);
}

#[test]
fn ten_years_at_thirty_minutes_are_at_most_four_points_a_column() {
    let start = at("2016-01-01T00:00");
    let times: Vec<i64> = (0..175_320).map(|it| start + it * 1_800_000).collect();
    let values = (0..175_320).map(|it| f64::from(it * 37 % 101)).collect();
    let mut chart = one(line(times, values));
    chart.from_millis = start;
    chart.until_millis = start + 175_320 * 1_800_000;

    let path = path_of(&write(&chart, LOOK, &PARIS));

    let points = path.matches(['M', 'L']).count();
    assert!(points > 400 && points <= 4 * 390, "{points}");
}

#[test]
fn what_is_known_is_told_apart_by_pattern() {
    let mut chart = one(line(vec![at("2026-11-01T06:00")], vec![50.0]));
    let kinds = [
        CoverageKind::Recorded,
        CoverageKind::Imported,
        CoverageKind::Missing,
    ];
    let span = |index: i64| at("2026-11-01T00:00") + index * 8 * 3_600_000;
    chart.coverage = (0_i64..)
        .zip(kinds)
        .map(|(index, kind)| Coverage {
            from_millis: span(index),
            until_millis: span(index + 1),
            kind,
        })
        .collect();

    let svg = write(&chart, LOOK, &PARIS);

    for text in ["Recorded", "Imported", "Nothing known"] {
        assert!(svg.contains(text), "{text}");
    }
    // Once on the strip and once beside the word.
    assert_eq!(svg.matches("stroke-dasharray=\"2 3\"").count(), 2);
    assert_eq!(svg.matches("-imported)").count(), 2);
}

#[test]
fn nothing_known_is_said_and_no_axis_is_drawn() {
    let mut empty = one(line(Vec::new(), Vec::new()));
    empty.summary = "No reading yet".to_owned();

    let svg = write(&empty, LOOK, &PARIS);

    assert!(svg.contains("No reading yet"));
    assert!(!svg.contains("clipPath"), "{svg}");
}

#[test]
fn a_bar_of_nothing_is_seen_and_a_missing_one_is_not() {
    let bar = |value: f64| {
        let stack = BarStack {
            from_millis: at("2026-11-01T06:00"),
            until_millis: at("2026-11-01T12:00"),
            bars: vec![Bar {
                name: "Driven".to_owned(),
                color: Color::Main,
                value,
                is_partial: false,
            }],
            label: "Sunday".to_owned(),
        };
        let other = BarStack {
            from_millis: at("2026-11-01T12:00"),
            until_millis: at("2026-11-01T18:00"),
            bars: vec![Bar {
                value: 5.0,
                ..stack.bars[0].clone()
            }],
            label: "other".to_owned(),
        };
        let panel = Panel {
            bars: vec![stack, other],
            ..Panel::default()
        };
        write(&chart(vec![panel]), LOOK, &PARIS)
    };

    assert!(bar(0.0).contains("<title>Sunday</title>"));
    assert!(!bar(f64::NAN).contains("<title>Sunday</title>"));
}
