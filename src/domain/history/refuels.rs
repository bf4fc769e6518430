//! Refuels, found in the fuel that was told.

#[cfg(test)]
mod tests;

use core::time::Duration;

use super::moments::{Between, CarLines, Moment, STILL_KM};
use crate::units::{Kilometers, Liters, Percent};

/// Fuel that sloshes, or a car on a slope, changes a gauge by less than this.
const LEAST_PERCENT: f64 = 5.0;
/// The same, where liters are told.
const LEAST_LITERS: f64 = 3.0;
/// A gauge that answers slowly may rise in several readings within this time.
const SETTLING: Duration = Duration::from_hours(1);
/// A rise that is gone again after less driving was a misreading.
const SPIKE_KM: f64 = 20.0;
/// Longer without a reading is said, as everywhere in history.
const HOLE: Duration = Duration::from_hours(6);

/// Fuel that was added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Refuel {
    /// When: between the last reading with less and the first with all of it.
    pub happened: Between,
    /// Share of the tank before, where it is told.
    pub percent_before: Option<Percent>,
    /// And after.
    pub percent_after: Option<Percent>,
    /// Fuel before, where liters are told.
    pub liters_before: Option<Liters>,
    /// And after.
    pub liters_after: Option<Liters>,
    /// How far the car had driven at the later reading.
    pub odometer: Option<Kilometers>,
    /// How far it drove between the two readings: what it burned on that way was added too, and is
    /// not in the amount. `None` where the odometer is unknown.
    pub driven: Option<Kilometers>,
    /// Six hours or more passed between the two readings: it may have been several refuels.
    pub is_over_hole: bool,
    /// A later reading agrees, so it was no misreading.
    pub is_confirmed: bool,
}

impl Refuel {
    /// How much was added, where liters are told, or a share of a tank whose size is known.
    pub fn amount(&self, tank: Option<Liters>) -> Option<Liters> {
        let told = self.liters_before.zip(self.liters_after);
        told.map(|(before, after)| Liters(after.0 - before.0))
            .or_else(|| Some(Liters(self.rise()?.0 * tank?.0 / 100.0)))
    }

    /// How far the gauge rose.
    pub fn rise(&self) -> Option<Percent> {
        Some(Percent(self.percent_after?.0 - self.percent_before?.0))
    }

    /// Whether the amount is only the least that it can have been.
    pub fn is_at_least(&self) -> bool {
        self.driven.is_none_or(|it| it.0 >= STILL_KM)
    }
}

/// The refuels that the readings prove, in the order of time: five percent or three liters more
/// than before. Less is a tank that sloshes.
pub fn find(lines: &CarLines) -> Vec<Refuel> {
    let moments = lines.moments();
    let told: Vec<_> = moments
        .iter()
        .filter(|it| it.fuel_percent.is_some() || it.fuel_liters.is_some())
        .collect();
    let mut refuels = Vec::new();
    let mut next = 1;
    while let Some(high) = told.get(next) {
        let low = told[next - 1];
        if !has_risen(low, high) && !leads_up(&told, next) {
            next += 1;
            continue;
        }
        let last = settled(&told, next);
        if has_risen(low, told[last]) && !is_spike(low, &told[last..]) {
            refuels.push(refuel(low, told[last], last + 1 < told.len()));
        }
        next = last + 1;
    }
    refuels
}

/// Whether this reading is the slow beginning of a rise.
fn leads_up(told: &[&Moment], next: usize) -> bool {
    let low = told[next - 1];
    rises(low, told[next]) && has_risen(low, told[settled(told, next)])
}

/// The last reading of a rise that goes on for a while.
fn settled(told: &[&Moment], first: usize) -> usize {
    let begun = told[first].at();
    let steps = told[first..].windows(2);
    let more =
        steps.take_while(|pair| rises(pair[0], pair[1]) && begun.age(pair[1].at()) <= SETTLING);
    first + more.count()
}

fn rises(before: &Moment, after: &Moment) -> bool {
    gain(before.fuel_liters, after.fuel_liters)
        .or_else(|| gain(before.fuel_percent, after.fuel_percent))
        .is_some_and(|it| it > 0.0)
}

fn has_risen(before: &Moment, after: &Moment) -> bool {
    gain(before.fuel_liters, after.fuel_liters).is_some_and(|it| it >= LEAST_LITERS)
        || gain(before.fuel_percent, after.fuel_percent).is_some_and(|it| it >= LEAST_PERCENT)
}

fn gain(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    Some(after? - before?)
}

/// Whether the fuel is gone again, and the car has not driven far enough to have burned it.
fn is_spike(low: &Moment, from_high: &[&Moment]) -> bool {
    let [high, next, ..] = from_high else {
        return false;
    };
    let half = |low: Option<f64>, high: Option<f64>, next: Option<f64>| {
        let (low, high) = (low?, high?);
        Some(next? < low.midpoint(high))
    };
    let is_gone = half(low.fuel_liters, high.fuel_liters, next.fuel_liters)
        .or_else(|| half(low.fuel_percent, high.fuel_percent, next.fuel_percent))
        .unwrap_or(false);
    let driven = gain(high.odometer_before, next.odometer_after);
    let has_burned = match driven {
        Some(km) => km >= SPIKE_KM,
        None => high.at().age(next.at()) > SETTLING,
    };
    is_gone && !has_burned
}

fn refuel(low: &Moment, high: &Moment, is_confirmed: bool) -> Refuel {
    let driven = gain(low.odometer_before, high.odometer_after);
    Refuel {
        happened: Between::two(low.at(), high.at()),
        percent_before: low.fuel_percent.map(Percent),
        percent_after: high.fuel_percent.map(Percent),
        liters_before: low.fuel_liters.map(Liters),
        liters_after: high.fuel_liters.map(Liters),
        odometer: high.odometer.or(high.odometer_before).map(Kilometers),
        driven: driven.filter(|km| *km >= 0.0).map(Kilometers),
        is_over_hole: low.at().age(high.at()) >= HOLE,
        is_confirmed,
    }
}
