//! Which fixes may be joined by a line.

use core::ops::Range;

use super::stops::Standing;
use super::{CONTINUOUS, Track, jumps, stops};
use crate::place::{Fix, Validity};

/// Fixes that belong to one drive, each known to follow from the one before.
///
/// Fixes no further apart than 30 minutes are joined: time proves it. Over a longer gap they are
/// joined, and called reconstructed, where the odometer moved; where it did not, or where it is
/// unknown, there is no leg. Nor is there one inside a stop, where a line would draw a receiver's
/// scatter, nor over a step that no car can drive, unless the odometer moved with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Which of the track's fixes, at least two of them credible; a jump among them is to be left
    /// out, as [`Track::fixes_of`] does.
    pub fixes: Range<usize>,
    /// The car drove between them, but nobody saw which way.
    pub is_reconstructed: bool,
}

pub(super) fn find(track: &Track) -> Vec<Leg> {
    let standings = stops::find(track);
    let mut standings = standings.iter().peekable();
    let mut legs: Vec<Leg> = Vec::new();
    for ((from, earlier), (to, later)) in track.credible().zip(track.credible().skip(1)) {
        while standings
            .next_if(|standing| standing.fixes.end <= to)
            .is_some()
        {}
        if standings
            .peek()
            .is_some_and(|standing| is_inside(standing, from))
        {
            continue;
        }
        let Some(is_reconstructed) = joined(earlier, later) else {
            continue;
        };
        match legs.last_mut() {
            Some(leg) if leg.fixes.end == from + 1 && leg.is_reconstructed == is_reconstructed => {
                leg.fixes.end = to + 1;
            }
            _ => legs.push(Leg {
                fixes: from..to + 1,
                is_reconstructed,
            }),
        }
    }
    legs
}

/// Whether a step that ends before the end of a stop begins in it too.
fn is_inside(standing: &Standing, from: usize) -> bool {
    standing.fixes.start <= from
}

/// Whether two fixes are joined, and then whether that is reconstructed.
fn joined(from: &Fix, to: &Fix) -> Option<bool> {
    let is_continuous = from.measured_at.age(to.measured_at) <= CONTINUOUS;
    if is_continuous && jumps::is_drivable(from, to) {
        return Some(false);
    }
    let has_moved = Validity::of_place(from.odometer, to.odometer) == Validity::Disproved;
    has_moved.then_some(true)
}
