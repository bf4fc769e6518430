//! Ranges that came in another unit for a while.
//!
//! A range falls by driving and rises by charging, so one jump proves little: a fall to 0.6214 of
//! it that no driving explains is taken for a flip only where it is undone by the inverse jump. The
//! surer sign is the odometer of the same answer.

use super::runs::{is_times, kilometers_in_a_mile, plausible_km};
use super::{Reason, Said};

/// Of less the share says nothing.
const LEAST_KM: f64 = 20.0;
/// The inverse jump may not hide in a longer silence.
const LONGEST_HOURS: f64 = 6.0;

/// A jump between two values that follow each other.
#[derive(Clone, Copy, PartialEq)]
enum Jump {
    Up,
    /// Faster than anyone drives.
    Down,
}

/// Judges values in the order of time.
pub(super) fn judge(said: &[Said]) -> Vec<Option<Reason>> {
    let mut verdicts = vec![None; said.len()];
    let mut open: Option<(usize, Jump)> = None;
    for (place, pair) in said.windows(2).enumerate() {
        let Some(jump) = jump(pair[0], pair[1]) else {
            continue;
        };
        let place = place + 1;
        let Some((start, _)) = open.filter(|(_, first)| *first != jump) else {
            open = Some((place, jump));
            continue;
        };
        let flipped = place - start;
        // The more are right.
        if flipped < said.len() - flipped {
            verdicts[start..place].fill(Some(Reason::UnitFlip));
        }
        open = None;
    }
    verdicts
}

fn jump(last: Said, next: Said) -> Option<Jump> {
    let hours = last.hours_until(next);
    if last.value.min(next.value) < LEAST_KM {
        return None;
    }
    if is_times(next.value, last.value, kilometers_in_a_mile()) {
        return (hours <= LONGEST_HOURS).then_some(Jump::Up);
    }
    let falls = is_times(next.value, last.value, 1.0 / kilometers_in_a_mile());
    let is_sudden = last.value - next.value > plausible_km(hours);
    (falls && is_sudden).then_some(Jump::Down)
}
