use carport_domain::history::{BinLength, Span, StateCode, Timeline};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;
use carport_domain::vehicle::openings::Lock;

use super::*;
use crate::charts::tests::{PARIS, at};

const HOUR: i64 = 3_600_000;

fn scope() -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-11-21T23:00"),
            until_millis: at("2026-11-22T23:00"),
        },
        bin_length: BinLength::Hour,
        now: UnixMillis(at("2026-11-22T23:00")),
        units: Units::default(),
    }
}

fn said(values: &[f64]) -> Timeline {
    let start = at("2026-11-22T00:00");
    Timeline {
        at_millis: (0..)
            .take(values.len())
            .map(|it| start + it * HOUR)
            .collect(),
        values: values.to_vec(),
    }
}

fn drawn(series: Series, timeline: &Timeline) -> Chart {
    let followed = Followed {
        timeline,
        quarantined: 0,
    };
    any_series(series, followed, &scope(), &PARIS)
}

#[test]
fn a_voltage_is_a_line_with_its_last_lowest_and_highest_value() {
    let chart = drawn(Series::StarterVoltage, &said(&[12.6, 12.1, 12.4]));

    assert_eq!(chart.title, "12 V battery");
    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "12.4 V (12.1 V to 12.6 V)"
    );
    assert_eq!(chart.panels[0].unit, "V");
    assert_eq!(chart.table.rows.len(), 3);
}

#[test]
fn a_lock_has_a_lane_for_each_state_and_a_row_for_each_change() {
    let code = |lock| StateCode::Lock(lock).number();
    let locked = code(Lock::Locked);

    let chart = drawn(
        Series::Lock,
        &said(&[locked, locked, code(Lock::Unlocked), locked]),
    );

    assert_eq!(chart.panels[0].states.len(), 5);
    assert_eq!(chart.summary, "Locked");
    let told: Vec<_> = chart.table.rows.iter().map(|row| &row.cells[1]).collect();
    assert_eq!(told, ["Locked", "Unlocked", "Locked"]);
}

#[test]
fn a_series_that_was_never_told_says_so() {
    let chart = drawn(Series::OutsideTemperature, &Timeline::default());

    assert!(chart.panels.is_empty());
    assert!(chart.summary.starts_with("No reading yet"));
}
