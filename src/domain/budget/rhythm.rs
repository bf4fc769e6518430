//! How often one thing may be asked for at most.

use core::time::Duration;

use crate::time::UnixMillis;

/// How often at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// Once; the answer does not change.
    Once,
    /// Not before so long after the last time.
    AtMostEvery(Duration),
}

impl Rhythm {
    /// The owner's own refresh.
    pub const MANUAL: Self = Self::AtMostEvery(Duration::from_mins(1));
    /// Sessions, statistics, trips.
    pub const HISTORY: Self = Self::AtMostEvery(Duration::from_hours(1));
    /// Profile and pictures.
    pub const MASTER: Self = Self::Once;

    /// When the next time may be; `None` is never. A last time that lies ahead was told by a clock
    /// that has been set back since, and counts for nothing.
    pub fn next(self, last_at: Option<UnixMillis>, now: UnixMillis) -> Option<UnixMillis> {
        let Some(last_at) = last_at else {
            return Some(now);
        };
        match self {
            Self::Once => None,
            Self::AtMostEvery(_) if last_at > now => Some(now),
            Self::AtMostEvery(gap) => Some(last_at.after(gap).max(now)),
        }
    }

    /// Whether it may be now.
    pub fn is_due(self, last_at: Option<UnixMillis>, now: UnixMillis) -> bool {
        self.next(last_at, now) == Some(now)
    }
}
