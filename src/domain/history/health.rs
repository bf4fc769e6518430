//! How much the battery holds, by what charges put into it.

#[cfg(test)]
mod tests;

use super::charges::{Charge, ChargedEnergy};
use crate::charging::Precision;
use crate::time::UnixMillis;
use crate::units::{Kilometers, KilowattHours, Percent};

/// Over a smaller swing, the rounding of the two levels decides.
const LEAST_SWING: f64 = 25.0;
/// With fewer estimates, an owner is told that the app still learns.
const ENOUGH: usize = 10;
/// The newest so many decide: a battery ages.
const NEWEST: usize = 30;

/// What one charge says about the capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CapacityEstimate {
    /// When the charge began.
    pub at: UnixMillis,
    /// How far the car had driven by then.
    pub odometer: Option<Kilometers>,
    /// Energy over swing. Where the vendor counts what came from the grid, losses are in it: it is
    /// good for a trend, and too large for the battery itself.
    pub capacity: KilowattHours,
    /// How far the level rose.
    pub swing: Percent,
}

/// What all of them say together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Health {
    /// Half of the estimates are below, half above.
    pub median: KilowattHours,
    /// A quarter of them is below.
    pub lower_quartile: KilowattHours,
    /// A quarter of them is above.
    pub upper_quartile: KilowattHours,
    /// How many there are in all.
    pub estimates: usize,
    /// Whether it still learns, and how far it is.
    pub learning: Option<Learning>,
    /// The median, as a share of what the owner says the battery held when it was new. It may be
    /// more than all of it: an estimate is not corrected.
    pub of_original: Option<Percent>,
}

/// How many estimates there are of those that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learning {
    /// So many there are.
    pub has: usize,
    /// So many it takes.
    pub needs: usize,
}

/// The estimates of charges that rose by 25 percent or more, in the order of time. Only an energy
/// that the vendor told counts: one that was estimated from a capacity says nothing about it.
pub fn estimates(charges: &[Charge]) -> Vec<CapacityEstimate> {
    let mut estimates: Vec<_> = charges.iter().filter_map(estimate).collect();
    estimates.sort_by_key(|it| it.at);
    estimates
}

fn estimate(charge: &Charge) -> Option<CapacityEstimate> {
    let Some(ChargedEnergy::Told(energy)) = charge.energy else {
        return None;
    };
    let swing = charge.rise().filter(|it| it.0 >= LEAST_SWING)?;
    let capacity = energy.amount.0 * 100.0 / swing.0;
    let is_sound = energy.precision != Precision::Below
        && !charge.is_partly_seen
        && capacity.is_finite()
        && capacity > 0.0;
    let at = charge.counted_at()?;
    is_sound.then_some(CapacityEstimate {
        at,
        odometer: charge.odometer,
        capacity: KilowattHours(capacity),
        swing,
    })
}

/// What the newest thirty estimates say; `None` without any.
pub fn health(estimates: &[CapacityEstimate], original: Option<KilowattHours>) -> Option<Health> {
    let newest = &estimates[estimates.len().saturating_sub(NEWEST)..];
    let mut capacities: Vec<_> = newest.iter().map(|it| it.capacity.0).collect();
    capacities.sort_by(f64::total_cmp);
    let median = quantile(&capacities, 0.5)?;
    let learning = Learning {
        has: estimates.len(),
        needs: ENOUGH,
    };
    let original = original.filter(|it| it.0 > 0.0 && it.0.is_finite());
    Some(Health {
        median: KilowattHours(median),
        lower_quartile: KilowattHours(quantile(&capacities, 0.25)?),
        upper_quartile: KilowattHours(quantile(&capacities, 0.75)?),
        estimates: estimates.len(),
        learning: (estimates.len() < ENOUGH).then_some(learning),
        of_original: original.map(|it| Percent(median * 100.0 / it.0)),
    })
}

/// A quantile of sorted values, evenly between the two nearest.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among a few dozen values"
    )]
    let index = place.floor() as usize;
    let low = *sorted.get(index)?;
    let high = sorted.get(index + 1).copied().unwrap_or(low);
    Some(low + (high - low) * place.fract())
}
