//! What holds about the start: whoever starts the simulator finds every car at rest, and the first
//! one at home. A car under way refuses commands, at some hours of some days.

use super::Life;
use crate::{
    calendar::{HOUR, MINUTE, millis_from_secs, whole_second},
    fleet::plan::Outing,
    places::{Place, Way},
};

/// The first car of the list is the one that everybody looks at first.
const STAYS_AT_HOME: u64 = 0;
/// So long before the start no car drives,
const REST_BEFORE: i64 = 5 * MINUTE;
/// and so long after it.
const REST_AFTER: i64 = 45 * MINUTE;
/// The longest that a drive takes, in times of the usual.
pub(super) const SLOWEST: f64 = 1.15;

impl Life {
    /// Whether the first car would be out at the start, or might be.
    pub(super) fn stays_for_the_start(&self, outing: &Outing, leave: i64) -> bool {
        let hours = 3.0 * Way::new(self.parked_at, outing.to).usual_hours() * SLOWEST;
        let back = leave + millis_from_secs(hours * 3600.0 + outing.stay * 60.0) + HOUR;
        let is_out = leave < self.start + REST_AFTER && back > self.start - REST_BEFORE;
        self.number == STAYS_AT_HOME && is_out
    }

    /// When a drive begins that would have been under way about the start.
    pub(super) fn after_the_start(&self, leave: i64, to: Place) -> i64 {
        let hours = Way::new(self.parked_at, to).usual_hours() * SLOWEST;
        let arrival = leave + millis_from_secs(hours * 3600.0);
        let at_rest = (self.start - REST_BEFORE)..(self.start + REST_AFTER);
        if arrival < at_rest.start || leave >= at_rest.end {
            leave
        } else {
            whole_second(at_rest.end)
        }
    }
}
