//! A time in which no call may go out.

use core::time::Duration;

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

/// What the vendor told is honored up to a week; whatever is longer, told or stored, is no wait
/// but a mistake. The reserve comes on top.
pub(super) const LONGEST: Duration = Duration::from_mins(7 * 24 * 60 + 1);

impl Closure {
    /// A closure from now on, never longer than a week.
    pub(super) fn new(reason: ClosureReason, noted_at: UnixMillis, until: UnixMillis) -> Self {
        Self {
            reason,
            noted_at,
            until: until.min(noted_at.after(LONGEST)),
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
