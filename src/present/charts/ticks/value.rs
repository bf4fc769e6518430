//! Round numbers along an axis.

use crate::locale::Locale;

/// Beyond it, a number is none that a car tells, and no axis can be drawn.
const LARGEST: f64 = 1e12;
/// Closer together than this share of their size, two values are the same on an axis.
const SMALLEST_SHARE: f64 = 1e-9;
/// Decimals that an axis shows at most.
const MOST_DECIMALS: u8 = 4;

/// An axis of values: its ends, and the round numbers on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueScale {
    /// The lower end.
    pub low: f64,
    /// The upper end; always above the lower one.
    pub high: f64,
    /// From the bottom up.
    pub ticks: Vec<f64>,
    /// With how many decimals the ticks are told apart.
    pub decimals: u8,
}

/// An axis for values from `low` to `high`, with about `most` ticks and never more than one above
/// that. With `fixed` the axis ends where it is told; else at a tick.
///
/// Ends that are no numbers, or none at all, give an axis from 0 to 1.
pub fn value_scale(low: f64, high: f64, most: usize, is_fixed: bool) -> ValueScale {
    let (low, high) = widened(low, high);
    let most = most.clamp(1, 100) as f64;
    let rough = (high - low) / most;
    let power = rough.log10().floor();
    let base = 10_f64.powf(power);
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|it| it * base)
        .find(|step| *step >= rough * (1.0 - SMALLEST_SHARE))
        .unwrap_or(10.0 * base);
    // A hair of rounding must not cost the tick at an end.
    let hair = step * 1e-6;
    let (first, last) = if is_fixed {
        (((low - hair) / step).ceil(), ((high + hair) / step).floor())
    } else {
        (((low + hair) / step).floor(), ((high - hair) / step).ceil())
    };
    let mut ticks = Vec::new();
    let mut at = first;
    while at <= last && ticks.len() < 102 {
        // Adding 0 turns the zero with a sign into the plain one.
        ticks.push(at * step + 0.0);
        at += 1.0;
    }
    let (low, high) = if is_fixed {
        (low, high)
    } else {
        (first * step + 0.0, last * step)
    };

    ValueScale {
        low,
        high,
        ticks,
        decimals: decimals_of(step),
    }
}

impl ValueScale {
    /// What is written beside each tick.
    pub fn texts(&self, locale: &dyn Locale) -> Vec<String> {
        let ticks = self.ticks.iter();
        ticks
            .map(|tick| locale.number(*tick, self.decimals))
            .collect()
    }
}

/// Ends that differ, so that something can be drawn between them.
fn widened(low: f64, high: f64) -> (f64, f64) {
    if !(low.is_finite() && high.is_finite()) {
        return (0.0, 1.0);
    }
    let (low, high) = (low.min(high), low.max(high));
    let (low, high) = (low.clamp(-LARGEST, LARGEST), high.clamp(-LARGEST, LARGEST));
    let size = low.abs().max(high.abs());
    if high - low > size * SMALLEST_SHARE {
        return (low, high);
    }
    let margin = if size > 0.0 { size * 0.05 } else { 1.0 };
    // What is never negative does not get an axis below zero.
    let floor = if low >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
    ((low - margin).max(floor), high + margin)
}

fn decimals_of(step: f64) -> u8 {
    (0..MOST_DECIMALS)
        .find(|decimals| {
            let scaled = step * 10_f64.powi(i32::from(*decimals));
            (scaled - scaled.round()).abs() < 1e-6 && scaled.round() >= 1.0
        })
        .unwrap_or(MOST_DECIMALS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::locale::{FixedLocale, Language};

    fn texts(scale: &ValueScale) -> Vec<String> {
        let locale = FixedLocale {
            language: Language::English,
            utc_offset_minutes: 0,
        };
        scale.texts(&locale)
    }

    #[test]
    fn percents_are_told_in_twenties() {
        let scale = value_scale(0.0, 100.0, 5, true);

        assert_eq!(texts(&scale), ["0", "20", "40", "60", "80", "100"]);
    }

    #[test]
    fn an_axis_ends_at_ticks_around_the_values() {
        let scale = value_scale(12_134.0, 13_870.0, 4, false);

        assert_eq!(
            texts(&scale),
            ["12,000", "12,500", "13,000", "13,500", "14,000"]
        );
        assert_eq!((scale.low, scale.high), (12_000.0, 14_000.0));
    }

    #[test]
    fn pressures_get_the_decimals_that_tell_them_apart() {
        let scale = value_scale(2.31, 2.58, 4, false);

        assert_eq!(texts(&scale), ["2.3", "2.4", "2.5", "2.6"]);
    }

    #[test]
    fn one_value_gets_an_axis_around_it_and_none_below_zero() {
        let scale = value_scale(0.0, 0.0, 4, false);

        assert!(scale.low >= 0.0 && scale.high > 0.0, "{scale:?}");
        assert!(value_scale(50.0, 50.0, 4, false).low < 50.0);
    }

    #[test]
    fn no_number_gives_an_axis_from_nothing_to_one() {
        let scale = value_scale(f64::NAN, 3.0, 4, false);

        assert_eq!((scale.low, scale.high), (0.0, 1.0));
    }

    proptest! {
        #[test]
        fn ticks_are_few_rising_and_on_the_axis(
            low in prop::num::f64::ANY, high in prop::num::f64::ANY, most in 1_usize..12, is_fixed: bool,
        ) {
            let scale = value_scale(low, high, most, is_fixed);

            prop_assert!(scale.low.is_finite() && scale.high.is_finite());
            prop_assert!(scale.low < scale.high);
            prop_assert!(scale.ticks.len() <= most + 2, "{:?}", scale);
            prop_assert!(scale.ticks.windows(2).all(|pair| pair[0] < pair[1]));
            let room = (scale.high - scale.low) * 1e-3;
            prop_assert!(
                scale.ticks.iter().all(|it| (scale.low - room..=scale.high + room).contains(it))
            );
        }
    }
}
