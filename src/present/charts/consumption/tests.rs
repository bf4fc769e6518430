//! Consumption of made-up windows.

use carport_domain::history::BinLength;
use carport_domain::history::consumption::Levels;
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::{DistanceUnit, Units};
use carport_domain::units::{KilowattHours, KilowattHoursPer100Km};

use super::*;
use crate::charts::tests::{PARIS, at};

fn window(from: &str, until: &str, km: f64, kwh: f64) -> ElectricConsumption {
    Consumption {
        from: UnixMillis(at(from)),
        until: UnixMillis(at(until)),
        distance: Kilometers(km),
        used: KilowattHours(kwh),
        per_100_km: KilowattHoursPer100Km(kwh * 100.0 / km),
        fills: 1,
        levels: Levels::Comparable,
        is_estimated: false,
    }
}

fn scope(distance: DistanceUnit) -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-10-31T23:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Day,
        now: UnixMillis(at("2026-11-30T12:00")),
        units: Units {
            distance,
            ..Units::default()
        },
    }
}

fn drawn(electric: &[ElectricConsumption], distance: DistanceUnit) -> Chart {
    let past = ConsumptionPast {
        electric,
        fuel: &[],
    };
    consumption(&past, &scope(distance), &PARIS)
}

#[test]
fn the_mean_weighs_each_window_by_its_distance() {
    let electric = [
        window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0),
        window("2026-11-05T06:00", "2026-11-09T06:00", 300.0, 48.0),
    ];

    let chart = drawn(&electric, DistanceUnit::Kilometers);

    // 68 kWh over 400 km.
    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "17.0 kWh/100 km on average"
    );
    assert_eq!(chart.table.rows.len(), 2);
    assert_eq!(
        chart.table.rows[1].cells[2].replace('\u{a0}', " "),
        "16.0 kWh/100 km over 300 km"
    );
}

#[test]
fn miles_are_longer_and_take_more() {
    let electric = [window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0)];

    let chart = drawn(&electric, DistanceUnit::Miles);

    // 20 kWh over 62.137 miles.
    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "32.2 kWh/100 mi on average"
    );
}

#[test]
fn windows_apart_leave_a_gap_between_them() {
    let electric = [
        window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0),
        window("2026-11-08T06:00", "2026-11-09T06:00", 100.0, 20.0),
    ];

    let chart = drawn(&electric, DistanceUnit::Kilometers);

    let values = &chart.panels[0].lines[0].values;
    assert_eq!(values.iter().filter(|it| it.is_nan()).count(), 1);
}

#[test]
fn too_little_for_a_consumption_is_said() {
    let chart = drawn(&[], DistanceUnit::Kilometers);

    assert!(chart.summary.starts_with("Not enough is known"));
    assert_eq!(chart.panels, []);
}
