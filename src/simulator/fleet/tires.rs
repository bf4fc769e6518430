//! Pressure in the tires: a slow leak, a pump now and then, and warmth.

use super::model::TireSet;
use crate::{
    calendar::{DAY, hours_between},
    chance::Chance,
    weather,
};

/// Degrees above the air around, after a long drive.
const WARM_CELSIUS: f64 = 18.0;
/// Stickers are printed for this temperature.
const STICKER_CELSIUS: f64 = 15.0;
const AIR_KPA: f64 = 101.3;
const ZERO_KELVIN_CELSIUS: f64 = 273.15;

/// Warmth gained under way, towards [`WARM_CELSIUS`].
pub(crate) fn warmed(warmth: f64, hours: f64) -> f64 {
    WARM_CELSIUS + (warmth - WARM_CELSIUS) * (-hours * 4.0).exp()
}

/// Warmth left after standing.
pub(crate) fn cooled(warmth: f64, hours: f64) -> f64 {
    warmth * (-hours * 1.4).exp()
}

/// Pressures in kPa: front left, front right, rear left, rear right.
pub(crate) fn pressures(
    set: &TireSet,
    (seed, number): (u64, u64),
    millis: i64,
    warmth: f64,
) -> [f64; 4] {
    let celsius = weather::temperature(seed, millis) + warmth;
    let ratio = (celsius + ZERO_KELVIN_CELSIUS) / (STICKER_CELSIUS + ZERO_KELVIN_CELSIUS);
    core::array::from_fn(|wheel| {
        let mut chance = Chance::new(seed, &[0x71AE, number, wheel as u64]);
        let target = if wheel < 2 {
            set.front_kpa
        } else {
            set.rear_kpa
        };
        let leak_kpa_per_day = chance.between(0.03, 0.07);
        // Topped up about four times a year.
        let cycle_days = chance.between(80.0, 100.0);
        let phase_days = chance.between(0.0, 60.0);
        let days = hours_between(0, millis) / hours_between(0, DAY) + phase_days;
        let leaked = days.rem_euclid(cycle_days) * leak_kpa_per_day;
        (target + 4.0 - leaked + AIR_KPA) * ratio - AIR_KPA
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: TireSet = TireSet {
        dimension: "",
        front_kpa: 250.0,
        rear_kpa: 290.0,
    };
    /// 2025-05-04T09:30:00Z.
    const MAY: i64 = 1_746_351_000_000;

    #[test]
    fn warm_tires_hold_more_pressure() {
        let cold = pressures(&SET, (1, 0), MAY, 0.0);
        let warm = pressures(&SET, (1, 0), MAY, 15.0);

        assert!(cold.iter().zip(warm).all(|(cold, warm)| warm > cold + 10.0));
    }

    #[test]
    fn driving_warms_and_standing_cools() {
        assert!(warmed(0.0, 0.5) > 10.0);
        assert!(cooled(15.0, 2.0) < 2.0);
    }
}
