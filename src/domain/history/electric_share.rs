//! Which share of a month a plug-in hybrid drove on its battery.

#[cfg(test)]
mod tests;

use super::trips::{FuelUsed, Trip};
use crate::trips::DrivingMonth;
use crate::units::Percent;

/// No hybrid drives on its battery with less, in percent for a kilometer.
const LEAST_PERCENT_PER_KM: f64 = 0.3;
/// Over less, one trip decides.
const SHORTEST_KM: f64 = 50.0;
/// A share that is known no better says nothing, in points.
const WIDEST: f64 = 20.0;

/// A share of the distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ElectricShare {
    /// The vendor tells it.
    Told(Percent),
    /// Odometer, battery and tank tell it: no less than the one, no more than the other.
    Reckoned {
        /// What was certainly driven on the battery.
        at_least: Percent,
        /// What was not certainly driven on fuel.
        at_most: Percent,
    },
}

/// The share of one month: the vendor's, else what its trips prove, if that is known to within
/// twenty points over 50 km or more.
///
/// A trip was electric if the tank did not fall and the battery fell as far as driving takes; it was
/// on fuel if the tank fell and the battery did not. Whatever used both, or tells neither, may have
/// been either.
pub fn electric_share(told: Option<&DrivingMonth>, trips: &[Trip]) -> Option<ElectricShare> {
    told.and_then(told_share).or_else(|| reckoned(trips))
}

fn told_share(month: &DrivingMonth) -> Option<ElectricShare> {
    let from_fuel = || month.fuel_share.map(|it| Percent(100.0 - it.0));
    let share = month.electric_share.or_else(from_fuel)?;
    let is_share = (0.0..=100.0).contains(&share.0);
    is_share.then_some(ElectricShare::Told(share))
}

fn reckoned(trips: &[Trip]) -> Option<ElectricShare> {
    let km = |is_counted: fn(&Trip) -> bool| -> f64 {
        let counted = trips.iter().filter(|trip| is_counted(trip));
        counted.map(|trip| trip.distance().0).sum()
    };
    let (all, electric, on_fuel) = (km(|_| true), km(is_electric), km(is_on_fuel));
    if all < SHORTEST_KM {
        return None;
    }
    let at_least = electric * 100.0 / all;
    let at_most = (all - on_fuel) * 100.0 / all;
    (at_most - at_least <= WIDEST).then_some(ElectricShare::Reckoned {
        at_least: Percent(at_least),
        at_most: Percent(at_most),
    })
}

fn is_electric(trip: &Trip) -> bool {
    let least = trip.distance().0 * LEAST_PERCENT_PER_KM;
    fuel(trip) == Some(0.0) && trip.battery_used.is_some_and(|it| it.0 >= least)
}

fn is_on_fuel(trip: &Trip) -> bool {
    fuel(trip).is_some_and(|it| it >= 1.0) && trip.battery_used == Some(Percent(0.0))
}

fn fuel(trip: &Trip) -> Option<f64> {
    Some(match trip.fuel_used? {
        FuelUsed::Liters(liters) => liters.0,
        FuelUsed::Percent(percent) => percent.0,
    })
}
