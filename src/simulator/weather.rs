//! The temperature around the fleet: a season, a day's curve and some chance.

use crate::{
    calendar::{day_number, day_of_year, local_date, local_hour},
    chance::Chance,
};

/// Degrees Celsius outside at an instant.
pub(crate) fn temperature(seed: u64, millis: i64) -> f64 {
    // Coldest about 05:00, warmest about 16:00 local time.
    let day_curve = ((local_hour(millis) - 16.0) / 24.0 * core::f64::consts::TAU).cos();
    day_mean(seed, millis) + 5.0 * day_curve
}

/// Mean temperature of the local day; ranges are reckoned with it, so they do not breathe with
/// the hour.
pub(crate) fn day_mean(seed: u64, millis: i64) -> f64 {
    let day = u64::try_from(day_number(local_date(millis))).unwrap_or(0);
    let whim = Chance::new(seed, &[0x7EA7, day]).between(-4.0, 4.0);
    season_mean(millis) + whim
}

/// Mean temperature of that time of the year.
pub(crate) fn season_mean(millis: i64) -> f64 {
    // Coldest about 20 January.
    let season =
        -((day_of_year(local_date(millis)) - 20.0) / 365.25 * core::f64::consts::TAU).cos();
    12.0 + 9.0 * season
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{DAY, HOUR};

    /// 2025-07-20T00:00:00Z.
    const JULY: i64 = 1_752_969_600_000;

    #[test]
    fn a_july_afternoon_is_warmer_than_its_night_and_than_january() {
        let afternoon = temperature(1, JULY + 14 * HOUR);

        assert!(afternoon > temperature(1, JULY + 3 * HOUR));
        assert!(afternoon > temperature(1, JULY - 180 * DAY + 14 * HOUR) + 5.0);
    }
}
