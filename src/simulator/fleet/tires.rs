//! Pressure in the tires: a slow leak, a pump now and then, and warmth.

use super::model::TireSet;
use crate::{
    calendar::{DAY, hours_between, millis_from_secs},
    chance::Chance,
    weather,
};

/// Degrees above the air around, after a long drive.
const WARM_CELSIUS: f64 = 18.0;
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
    let kelvin = weather::temperature(seed, millis) + warmth + ZERO_KELVIN_CELSIUS;
    core::array::from_fn(|wheel| {
        let mut chance = Chance::new(seed, &[0x71AE, number, wheel as u64]);
        let target = if wheel < 2 {
            set.front_kpa
        } else {
            set.rear_kpa
        };
        let leak_kpa_per_day = chance.between(0.03, 0.07);
        // Topped up about once a month, to what is right in the air of that season: no night of
        // frost alone makes a tire look as if it wanted air.
        let cycle_days = chance.between(26.0, 34.0);
        let phase_days = chance.between(0.0, 20.0);
        let days = hours_between(0, millis) / hours_between(0, DAY) + phase_days;
        let days_since = days.rem_euclid(cycle_days);
        let pumped_at = millis - millis_from_secs(days_since * 24.0 * 3600.0);
        let pumped_kelvin = weather::season_mean(pumped_at) + ZERO_KELVIN_CELSIUS;
        let leaked = days_since * leak_kpa_per_day;
        (target + 5.0 - leaked + AIR_KPA) * kelvin / pumped_kelvin - AIR_KPA
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::HOUR;

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
    fn no_hour_of_a_year_makes_a_sound_tire_look_low_or_overfull() {
        for number in 0..7 {
            for hour in 0..365 * 24 {
                let at = MAY + hour * HOUR;
                let cold = pressures(&SET, (1, number), at, 0.0);
                let warm = pressures(&SET, (1, number), at, WARM_CELSIUS);
                for (wheel, target) in [250.0, 250.0, 290.0, 290.0].into_iter().enumerate() {
                    // What owners are told of begins at 20 kPa below and at 50 above.
                    assert!(cold[wheel] - target > -20.0, "{number} {hour}: {cold:?}");
                    assert!(warm[wheel] - target < 50.0, "{number} {hour}: {warm:?}");
                }
            }
        }
    }

    #[test]
    fn driving_warms_and_standing_cools() {
        assert!(warmed(0.0, 0.5) > 10.0);
        assert!(cooled(15.0, 2.0) < 2.0);
    }
}
