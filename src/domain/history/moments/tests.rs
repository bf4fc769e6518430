//! Days of a car in a few rows each, and how rows of several series come together.

use super::*;

/// An instant so many minutes after some midnight in UTC.
pub(in crate::history) fn minute(minutes: i64) -> UnixMillis {
    UnixMillis(1_700_006_400_000 + minutes * 60_000)
}

/// One row: what was said at a minute.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::history) struct Row {
    pub(in crate::history) minute: i64,
    pub(in crate::history) odometer: Option<f64>,
    pub(in crate::history) level: Option<f64>,
    pub(in crate::history) charging: Option<Charging>,
    pub(in crate::history) is_plugged_in: Option<bool>,
    pub(in crate::history) climate: Option<Climate>,
    pub(in crate::history) fuel_percent: Option<f64>,
    pub(in crate::history) fuel_liters: Option<f64>,
}

/// Odometer and battery level at a minute.
pub(in crate::history) fn row(minute: i64, odometer: f64, level: f64) -> Row {
    Row {
        minute,
        odometer: Some(odometer),
        level: Some(level),
        ..Row::default()
    }
}

impl Row {
    pub(in crate::history) fn state(self, charging: Charging) -> Self {
        Self {
            charging: Some(charging),
            ..self
        }
    }
}

/// The lines of some rows, given in the order of time.
pub(in crate::history) fn lines(rows: &[Row]) -> CarLines {
    let line = |value: fn(&Row) -> Option<f64>| {
        let told = rows.iter().filter_map(|it| Some((it.minute, value(it)?)));
        let (at_millis, values) = told.map(|(at, value)| (minute(at).0, value)).unzip();
        Timeline { at_millis, values }
    };
    CarLines {
        odometer: line(|it| it.odometer),
        battery_level: line(|it| it.level),
        charging: line(|it| Some(StateCode::Charging(it.charging?).number())),
        plug: line(|it| Some(StateCode::Plug(it.is_plugged_in?).number())),
        climate: line(|it| Some(StateCode::Climate(it.climate?).number())),
        fuel_percent: line(|it| it.fuel_percent),
        fuel_liters: line(|it| it.fuel_liters),
    }
}

#[test]
fn rows_of_one_instant_are_one_moment() {
    let moments = lines(&[
        row(0, 100.0, 50.0).state(Charging::Charging),
        Row {
            minute: 5,
            level: Some(51.0),
            ..Row::default()
        },
        row(9, 101.0, 50.0),
    ])
    .moments();

    assert_eq!(moments.len(), 3);
    assert_eq!(moments[0].charging, Some(Charging::Charging));
    assert_eq!(moments[1].odometer, None);
    assert_eq!(moments[1].odometer_before, Some(100.0));
    assert_eq!(moments[1].odometer_after, Some(101.0));
}

#[test]
fn a_car_between_two_equal_odometers_stood_still() {
    let level_only = |minute| Row {
        minute,
        level: Some(50.0),
        ..Row::default()
    };
    let moments = lines(&[
        level_only(-5),
        row(0, 100.0, 50.0),
        level_only(5),
        level_only(9),
        row(12, 100.0, 50.0),
        row(20, 105.0, 48.0),
    ])
    .moments();

    assert_eq!(moments[0].movement_until(&moments[1]), Movement::Unknown);
    assert_eq!(moments[2].movement_until(&moments[3]), Movement::Still);
    assert_eq!(moments[4].movement_until(&moments[5]), Movement::Moved);
}

#[test]
fn no_lines_have_no_moments() {
    assert_eq!(CarLines::default().moments(), []);
}

#[test]
fn a_number_that_is_none_says_nothing() {
    let moments = lines(&[row(0, f64::NAN, 50.0)]).moments();

    assert_eq!(moments[0].odometer, None);
    assert_eq!(moments[0].level, Some(50.0));
}
