//! What no car measures. Wide on purpose: what is merely odd is the car's to say.

use crate::history::{Series, Unit};

/// Whether a value of a series is within what a car can measure. States are whatever they are: a
/// newer app may know a number that this one does not.
pub(super) fn are_kept(series: Series, value: f64) -> bool {
    let (least, most) = match series.unit() {
        Unit::State(_) => return value.is_finite(),
        Unit::Kilometers if series == Series::Odometer => (0.0, 5_000_000.0),
        Unit::Kilometers => (0.0, 3_000.0),
        Unit::Percent => (0.0, 100.0),
        Unit::Liters => (0.0, 300.0),
        // A flat tire has none.
        Unit::Kilopascals => (0.0, 1_000.0),
        Unit::Amperes => (0.0, 500.0),
        // Of the battery of 12 volts, while it is charged.
        Unit::Volts => (0.0, 20.0),
        Unit::Celsius => (-60.0, 70.0),
        // Two weeks at a socket.
        Unit::Minutes => (0.0, 20_160.0),
    };
    (least..=most).contains(&value)
}
