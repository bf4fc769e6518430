//! A time in which no call may go out.

use core::time::Duration;

use super::DAY_MILLIS;
use crate::time::UnixMillis;

/// Why nothing may go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClosureReason {
    /// The day's calls are used up.
    QuotaUsedUp,
    /// Too many calls in a short time.
    RateLimited,
    /// Too many sign-in attempts.
    SignInLimited,
}

/// From a refusal to the instant at which the vendor may be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Closure {
    /// Why.
    pub reason: ClosureReason,
    /// When the refusal came, by our clock.
    pub noted_at: UnixMillis,
    /// Until when nothing goes out.
    pub until: UnixMillis,
}

/// The vendor refills every day: no closure is longer, whatever was told or stored. The reserve
/// comes on top.
const LONGEST_MILLIS: i64 = DAY_MILLIS + 60_000;

impl Closure {
    /// A closure from now on, never longer than a day.
    pub(super) fn new(reason: ClosureReason, noted_at: UnixMillis, until: UnixMillis) -> Self {
        let longest = UnixMillis(noted_at.0.saturating_add(LONGEST_MILLIS));
        Self {
            reason,
            noted_at,
            until: until.min(longest),
        }
    }

    /// As it stands now; `None` once it is over. A clock that was set back does not prolong it: it
    /// then lasts from now as long as it was to last in all.
    pub(super) fn at(self, now: UnixMillis) -> Option<Self> {
        let length = self.until.0.saturating_sub(self.noted_at.0);
        let standing = if now < self.noted_at {
            let until = UnixMillis(now.0.saturating_add(length));
            Self::new(self.reason, now, until)
        } else {
            Self::new(self.reason, self.noted_at, self.until)
        };
        (now < standing.until).then_some(standing)
    }

    /// Of two closures the one that lasts longer.
    pub(super) fn later(self, other: Option<Self>) -> Self {
        other
            .filter(|other| other.until > self.until)
            .unwrap_or(self)
    }
}

/// A told instant, as a wait from now.
pub(super) fn wait_until(at: UnixMillis, now: UnixMillis) -> Duration {
    now.age(at)
}
