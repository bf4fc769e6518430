//! Charging, whoever noticed it: the vendor's sessions, and what the readings prove besides.
//!
//! Reading order: [`Charge`], then `find` (spells of charging in the readings), `rises` (levels
//! that rose while nobody looked) and `join` (the same charge, told twice).

mod find;
mod join;
mod rises;
#[cfg(test)]
mod tests;

pub use find::find;
pub use join::join;

use super::moments::{Between, Silence};
use crate::charging::{self, ChargingSession};
use crate::time::UnixMillis;
use crate::units::{Kilometers, KilowattHours, Percent};

/// One charge.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// When it began.
    pub started: Between,
    /// When it ended; without a latest instant it may still run.
    pub ended: Between,
    /// State of charge at its beginning.
    pub start_level: Option<Percent>,
    /// State of charge at its end.
    pub end_level: Option<Percent>,
    /// The car was driven, or history begins, between an edge of the charge and the reading next to
    /// it: more may have gone in than the two levels say.
    pub is_partly_seen: bool,
    /// What went into the car.
    pub energy: Option<ChargedEnergy>,
    /// How far the car had driven by then.
    pub odometer: Option<Kilometers>,
    /// How it is known.
    pub proof: Proof,
    /// An hour or more without a reading, in the middle of it.
    pub silences: Vec<Silence>,
    /// The vendor's word on it, as it came.
    pub session: Option<ChargingSession>,
}

/// How a charge is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The vendor told it.
    Told,
    /// Readings say that the car was charging.
    Seen,
    /// Nobody looked meanwhile: the level has risen.
    LevelRose,
}

/// Energy, and where the number comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChargedEnergy {
    /// The vendor's, as exactly as it was meant.
    Told(charging::Energy),
    /// An estimate: so many percent of so large a battery. Losses on the way are not in it.
    Estimated {
        /// What came into the battery; where the charge was only partly seen, at least that.
        amount: KilowattHours,
        /// How far the level rose.
        rise: Percent,
        /// The battery as it was known.
        capacity: KilowattHours,
    },
}

impl ChargedEnergy {
    /// The number.
    pub const fn amount(self) -> KilowattHours {
        match self {
            Self::Told(energy) => energy.amount,
            Self::Estimated { amount, .. } => amount,
        }
    }

    /// The estimate of a rise.
    pub(in crate::history) fn estimated(
        start: Option<Percent>,
        end: Option<Percent>,
        capacity: Option<KilowattHours>,
    ) -> Option<Self> {
        let (rise, capacity) = (end?.0 - start?.0, capacity?);
        let is_sound = rise > 0.0 && capacity.0.is_finite() && capacity.0 > 0.0;
        is_sound.then(|| Self::Estimated {
            amount: KilowattHours(capacity.0 * rise / 100.0),
            rise: Percent(rise),
            capacity,
        })
    }
}

impl Charge {
    /// The span in which it certainly charged; `None` where no two readings saw it.
    pub fn certain_span(&self) -> Option<(UnixMillis, UnixMillis)> {
        let span = (self.started.latest?, self.ended.earliest?);
        (span.0 <= span.1).then_some(span)
    }

    /// The span outside of which it certainly did not charge, as far as that is known.
    pub fn possible_span(&self) -> Option<(UnixMillis, UnixMillis)> {
        let start = self.started.earliest.or(self.started.latest)?;
        let end = self.ended.latest.or(self.ended.earliest);
        Some((start, end.unwrap_or(start).max(start)))
    }

    /// The instant by which it is put in order and counted into a month: its beginning, as late as
    /// it can be.
    pub fn counted_at(&self) -> Option<UnixMillis> {
        self.started.latest.or(self.started.earliest)
    }

    /// How far the level rose, if both ends are known.
    pub fn rise(&self) -> Option<Percent> {
        let rise = self.end_level?.0 - self.start_level?.0;
        (rise >= 0.0).then_some(Percent(rise))
    }
}
