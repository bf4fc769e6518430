//! Pressures that came in another unit: bar, pascals by the hundred, psi.
//!
//! The pressure of a tire that carries a car is never one of these. What is out of that may be a
//! flat tire, and is believed, unless it is the last good pressure in another unit.

use core::ops::RangeInclusive;

use super::runs::is_times;
use super::{Reason, Said};

/// In a tire that carries a car, in kilopascals.
const CARRYING: RangeInclusive<f64> = 100.0..=600.0;
const KILOPASCALS_IN_A_PSI: f64 = 6.894_757;
const FACTORS: [f64; 4] = [
    100.0,
    0.01,
    KILOPASCALS_IN_A_PSI,
    1.0 / KILOPASCALS_IN_A_PSI,
];
/// So much a pressure changes from one sample to the next, by the weather.
const WEATHER_SHARE: f64 = 0.1;

/// Judges values in the order of time.
pub(super) fn judge(said: &[Said]) -> Vec<Option<Reason>> {
    let mut verdicts = vec![None; said.len()];
    pass(said, &mut verdicts, 0..said.len());
    // What came before the first good one is known by what follows it.
    pass(said, &mut verdicts, (0..said.len()).rev());
    verdicts
}

fn pass(said: &[Said], verdicts: &mut [Option<Reason>], way: impl Iterator<Item = usize>) {
    let mut good: Option<f64> = None;
    let mut flipped: Option<f64> = None;
    for place in way {
        let value = said[place].value;
        if CARRYING.contains(&value) {
            (good, flipped) = (Some(value), None);
            continue;
        }
        let is_good_in_another = good.is_some_and(|good| {
            let mut factors = FACTORS.iter();
            factors.any(|factor| is_times(value, good, *factor))
        });
        let goes_on = flipped.is_some_and(|it| (value - it).abs() <= it * WEATHER_SHARE);
        if is_good_in_another || goes_on {
            verdicts[place] = Some(Reason::UnitFlip);
            flipped = Some(value);
        }
    }
}
