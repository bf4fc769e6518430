//! Trips, as far as the odometer and the positions of a car prove them.
//!
//! Reading order: [`Trip`], then `find`, [`edits`] (what the owner says about them)
//! and [`lengths`].

pub mod edits;
mod find;
pub mod lengths;
#[cfg(test)]
mod tests;

pub use find::find;

use core::time::Duration;

use super::moments::Between;
use super::whereabouts::Whereabouts;
use crate::time::UnixMillis;
use crate::units::{Kilometers, Liters, Percent};

/// What makes a trip this trip, however often it is found again: it began after the car was known
/// to stand somewhere with this odometer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TripId {
    /// The last instant at which it had not begun.
    pub before_start: UnixMillis,
    /// How far the car had driven by then.
    pub odometer: Kilometers,
}

/// A growth of the odometer between two stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// Which one.
    pub id: TripId,
    /// When it began.
    pub started: Between,
    /// When it ended.
    pub ended: Between,
    /// The odometer at its beginning.
    pub odometer_from: Kilometers,
    /// The odometer at its end.
    pub odometer_until: Kilometers,
    /// Where it began.
    pub from: Whereabouts,
    /// Where it ended.
    pub to: Whereabouts,
    /// Level that was used; `None` where it is unknown, or where the car was charged on the way.
    pub battery_used: Option<Percent>,
    /// Fuel that was used; `None` where it is unknown, or where the car was refueled on the way.
    pub fuel_used: Option<FuelUsed>,
    /// How many it may be.
    pub count: TripCount,
}

/// Fuel in the unit in which the car tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FuelUsed {
    /// It tells liters.
    Liters(Liters),
    /// It tells a share of the tank.
    Percent(Percent),
}

/// Whether a trip is certainly a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TripCount {
    /// It was seen all along: no half hour without a reading.
    One,
    /// Nobody looked for a while: several trips may lie in it.
    AtLeastOne,
}

/// How long a trip can have taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationBounds {
    /// No less; `None` where no two readings saw it drive.
    pub at_least: Option<Duration>,
    /// No more.
    pub at_most: Option<Duration>,
}

impl Trip {
    /// How far; never negative.
    pub fn distance(&self) -> Kilometers {
        Kilometers((self.odometer_until.0 - self.odometer_from.0).max(0.0))
    }

    /// How long.
    pub fn duration(&self) -> DurationBounds {
        let span = |from: Option<UnixMillis>, until: Option<UnixMillis>| {
            let (from, until) = (from?, until?);
            (from <= until).then(|| from.age(until))
        };
        let at_least = span(self.started.latest, self.ended.earliest);
        DurationBounds {
            at_least: at_least.filter(|it| !it.is_zero()),
            at_most: span(self.started.earliest, self.ended.latest),
        }
    }
}
