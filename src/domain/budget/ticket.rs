//! A call that was let through, and what became of it.

use super::Call;
use crate::time::UnixMillis;

/// A call that may go out, until its outcome is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "the outcome of the call has to be noted"]
pub struct Ticket {
    pub(super) call: Call,
    pub(super) day: i64,
    pub(super) is_trial: bool,
    pub(super) is_after_trouble: bool,
}

/// What became of a call, as far as later calls are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// What was asked for.
    Succeeded,
    /// A refusal that forbids no further call.
    Refused,
    /// It never reached the vendor.
    NotSent,
    /// Too many in a short time.
    RateLimited {
        /// When the vendor said it would answer again, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The day's calls are used up.
    QuotaUsedUp {
        /// When the vendor said they are replenished, if it did.
        replenished_at: Option<UnixMillis>,
    },
    /// Too many sign-in attempts.
    SignInLimited,
    /// The vendor answers its own app only.
    Blocked,
    /// The vendor is under maintenance.
    Maintenance {
        /// When the vendor said it would be back, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The vendor failed, or no answer came.
    Trouble,
}

impl Ticket {
    /// For a call that nobody counts.
    pub const fn uncounted(call: Call) -> Self {
        Self {
            call,
            day: i64::MIN,
            is_trial: false,
            is_after_trouble: false,
        }
    }

    /// The call it was given for.
    pub const fn call(&self) -> Call {
        self.call
    }

    /// Whether this outcome leaves the ledger as it is, so that nothing has to be written.
    pub fn is_settled_by(&self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Succeeded => !self.is_trial && !self.is_after_trouble,
            Outcome::Refused => !self.is_after_trouble,
            _ => false,
        }
    }
}
