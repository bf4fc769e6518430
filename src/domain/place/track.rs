//! Where a car has been: its fixes in the order of time, with what they prove.
//!
//! Reading order: [`Track`], then `jumps` (which fixes cannot be true), `stops` (where the car
//! stood) and `legs` (what may be joined by a line).

mod jumps;
mod legs;
mod middle;
mod stops;
#[cfg(test)]
pub(in crate::place) mod tests;

use core::time::Duration;

use super::Fix;
use crate::time::UnixMillis;

pub use legs::Leg;
pub(in crate::place) use middle::Middle;
pub use stops::Stop;
pub(in crate::place) use stops::{Standing, find as standings};

/// Between two fixes no further apart than this, time itself proves that they belong together.
const CONTINUOUS: Duration = Duration::from_mins(30);

/// Fixes in the order of time; two of the same instant are one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    fixes: Vec<Fix>,
    /// As many as there are fixes.
    jumps: Vec<bool>,
    /// This is a part of a track, and the track goes on after it.
    goes_on: bool,
}

impl Track {
    /// Takes fixes in any order. Of two of the same instant the one given first stays.
    pub fn new(mut fixes: Vec<Fix>) -> Self {
        fixes.sort_by_key(|fix| fix.measured_at);
        fixes.dedup_by_key(|fix| fix.measured_at);
        Self {
            jumps: jumps::find(&fixes),
            fixes,
            goes_on: false,
        }
    }

    /// Every fix, jumps too.
    pub fn fixes(&self) -> &[Fix] {
        &self.fixes
    }

    /// Whether no car could have driven to this fix from its neighbors, or on to them: more than
    /// 300 km/h. Such a fix is kept and flagged, and is in no leg, no stop, no cell and no presence.
    ///
    /// The last fix of a track is one too as long as no other confirms it. A car that was carried
    /// away, so that later fixes agree on the new place, has made no jump.
    pub fn is_jump(&self, index: usize) -> bool {
        self.jumps.get(index).is_some_and(|is_jump| *is_jump)
    }

    /// Adds one fix and looks for jumps again; false when its instant is known already. Many at
    /// once are better given to [`Track::new`].
    pub fn add(&mut self, fix: Fix) -> bool {
        match self
            .fixes
            .binary_search_by_key(&fix.measured_at, |known| known.measured_at)
        {
            Ok(_) => false,
            Err(index) => {
                self.fixes.insert(index, fix);
                self.jumps = jumps::find(&self.fixes);
                true
            }
        }
    }

    /// The part between two instants, both included. What is a jump was decided by the whole, and
    /// no stop of a part is ongoing where the whole goes on.
    #[must_use]
    pub fn within(&self, from: UnixMillis, until: UnixMillis) -> Self {
        let start = self.fixes.partition_point(|fix| fix.measured_at < from);
        let end = self.up_to(until).max(start);
        Self {
            fixes: self.fixes[start..end].to_vec(),
            jumps: self.jumps[start..end].to_vec(),
            goes_on: self.goes_on || end < self.fixes.len(),
        }
    }

    /// What may be joined by a line, in the order of time.
    pub fn legs(&self) -> Vec<Leg> {
        legs::find(self)
    }

    /// The fixes of a leg, jumps left out.
    pub fn fixes_of(&self, leg: &Leg) -> impl Iterator<Item = &Fix> {
        let flagged = leg.fixes.clone().map(|index| (index, self.is_jump(index)));
        flagged.filter_map(|(index, is_jump)| self.fixes.get(index).filter(|_| !is_jump))
    }

    /// Where the car stood, in the order of time.
    pub fn stops(&self) -> Vec<Stop> {
        stops::find(self)
            .into_iter()
            .map(|standing| standing.stop)
            .collect()
    }

    /// Where the car was: the last fix up to an instant, jumps left out.
    pub fn at(&self, instant: UnixMillis) -> Option<&Fix> {
        self.before(instant).next()
    }

    /// The fixes up to an instant, the newest first, jumps left out: what
    /// a presence with hysteresis wants to know of earlier ones.
    pub fn before(&self, instant: UnixMillis) -> impl Iterator<Item = &Fix> {
        let end = self.up_to(instant);
        let flagged = self.fixes[..end].iter().zip(&self.jumps[..end]);
        flagged
            .rev()
            .filter_map(|(fix, is_jump)| (!is_jump).then_some(fix))
    }

    /// Every fix that is no jump, with its index.
    pub(in crate::place) fn credible(&self) -> impl DoubleEndedIterator<Item = (usize, &Fix)> {
        let flagged = self.fixes.iter().zip(&self.jumps).enumerate();
        flagged.filter_map(|(index, (fix, is_jump))| (!is_jump).then_some((index, fix)))
    }

    /// How many fixes there are up to an instant.
    fn up_to(&self, instant: UnixMillis) -> usize {
        self.fixes.partition_point(|fix| fix.measured_at <= instant)
    }
}
