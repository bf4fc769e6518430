//! What was asked of a source today, and what it refused.

use core::time::Duration;

use super::chance::{Fraction, quick_retry, told_wait};
use super::closure::{Closure, ClosureReason, wait_until};
use super::counts::Counts;
use super::{Allowance, Asker, Call, CallKind, DAY_MILLIS, Lane, next_utc_midnight, utc_day};
use crate::time::UnixMillis;

/// How long the vendor is left alone under maintenance.
const MAINTENANCE_MILLIS: i64 = 15 * 60_000;
/// After quick tries, and where a rate limit tells no time.
const LONG_RETRY: Duration = Duration::from_mins(5);

/// Failures in a row that say nothing about limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// How many.
    pub failures: u32,
    /// When the last one came, by our clock.
    pub noted_at: UnixMillis,
    /// When another try is worth it; `None` is the next poll.
    pub retry_at: Option<UnixMillis>,
}

/// One source's calls and refusals. The fields are public for whoever stores them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The UTC day that the counts are of.
    pub day: i64,
    /// Its calls.
    pub counts: Counts,
    /// While no data call may go out.
    pub vehicle: Option<Closure>,
    /// While no sign-in call may go out.
    pub sign_in: Option<Closure>,
    /// When the vendor said that it answers its own app only, if that stands.
    pub blocked_at: Option<UnixMillis>,
    /// When the owner last tried all the same.
    pub tried_at: Option<UnixMillis>,
    /// The vendor's troubles.
    pub trouble: Option<Trouble>,
}

/// A call that may go out, until its outcome is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "the outcome of the call has to be noted"]
pub struct Ticket {
    kind: CallKind,
    day: i64,
    is_trial: bool,
    is_after_trouble: bool,
}

/// Why a call may not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The source is closed for a time.
    Closed(Closure),
    /// The vendor answers its own app only.
    Blocked {
        /// When the owner may try again.
        again_at: UnixMillis,
    },
}

/// What became of a call, as far as later calls are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer that forbids no further call.
    Answered,
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
    Maintenance,
    /// The vendor failed, or no answer came.
    Trouble,
}

impl Ticket {
    /// For a call that nobody counts.
    pub const fn uncounted(kind: CallKind) -> Self {
        Self {
            kind,
            day: i64::MIN,
            is_trial: false,
            is_after_trouble: false,
        }
    }

    /// Whether this outcome leaves the ledger as it is, so that nothing has to be written.
    pub fn is_settled_by(&self, outcome: Outcome) -> bool {
        outcome == Outcome::Answered && !self.is_trial && !self.is_after_trouble
    }
}

impl Ledger {
    /// Asks for one call and counts it, or says why it may not go out.
    pub fn ask(
        &mut self,
        call: Call,
        allowance: Allowance,
        now: UnixMillis,
    ) -> Result<Ticket, Refusal> {
        self.meet(now);
        let lane = call.kind.lane();
        if let Some(closure) = self.closed(lane) {
            return Err(Refusal::Closed(closure));
        }
        if lane == Lane::Vehicle
            && let Allowance::Told(most) = allowance
            && self.counts.metered() >= most
        {
            // What we counted was sent, so what we count as used up is used up.
            let reason = ClosureReason::QuotaUsedUp;
            let closure = Closure::new(reason, now, next_utc_midnight(now));
            return Err(Refusal::Closed(closure));
        }
        let is_trial = lane == Lane::Vehicle && self.blocked_at.is_some();
        if is_trial {
            let again_at = self.again_at(now);
            if call.asker != Asker::Owner || again_at > now {
                return Err(Refusal::Blocked { again_at });
            }
            self.tried_at = Some(now);
        }

        let count = self.counts.of_mut(call.kind);
        *count = count.saturating_add(1);
        Ok(Ticket {
            kind: call.kind,
            day: self.day,
            is_trial,
            is_after_trouble: self.trouble.is_some(),
        })
    }

    /// Notes what became of a call.
    pub fn note(&mut self, ticket: Ticket, outcome: Outcome, now: UnixMillis, chance: Fraction) {
        self.meet(now);
        let lane = ticket.kind.lane();
        match outcome {
            Outcome::Answered => {
                self.trouble = None;
                self.unblock_after(ticket);
            }
            Outcome::NotSent => self.take_back(ticket),
            Outcome::RateLimited { retry_at } => {
                self.unblock_after(ticket);
                let wait = match retry_at {
                    Some(at) => told_wait(wait_until(at, now), chance),
                    None => self.fail(now, |failures| {
                        Some(quick_retry(failures, chance).unwrap_or(LONG_RETRY))
                    }),
                };
                self.close(lane, ClosureReason::RateLimited, now, now.after(wait));
            }
            Outcome::QuotaUsedUp { replenished_at } => {
                self.unblock_after(ticket);
                let until = match replenished_at {
                    Some(at) => now.after(told_wait(wait_until(at, now), Fraction::new(0.0))),
                    None => next_utc_midnight(now),
                };
                self.close(lane, ClosureReason::QuotaUsedUp, now, until);
            }
            Outcome::SignInLimited => {
                let midnight = next_utc_midnight(now);
                self.close(Lane::SignIn, ClosureReason::SignInLimited, now, midnight);
            }
            Outcome::Blocked => self.blocked_at = Some(now),
            Outcome::Maintenance => {
                let wait = Duration::from_millis(MAINTENANCE_MILLIS.unsigned_abs());
                self.fail(now, |_failures| Some(wait));
            }
            Outcome::Trouble => {
                self.fail(now, |failures| quick_retry(failures, chance));
            }
        }
    }

    /// The calls of the day.
    pub fn today(&self, now: UnixMillis) -> Counts {
        let mut standing = *self;
        standing.meet(now);
        standing.counts
    }

    /// What forbids this call now, without asking for it.
    pub fn refusal(&self, call: Call, allowance: Allowance, now: UnixMillis) -> Option<Refusal> {
        let mut standing = *self;
        standing.ask(call, allowance, now).err()
    }

    /// Whether nothing that the vendor refused stands any more, so that only counts would be lost
    /// with this ledger.
    pub fn is_open(&self, now: UnixMillis) -> bool {
        let mut standing = *self;
        standing.meet(now);
        standing.vehicle.is_none() && standing.sign_in.is_none() && standing.blocked_at.is_none()
    }

    /// Brings everything to the present: another day, closures that are over, a clock set back.
    fn meet(&mut self, now: UnixMillis) {
        let today = utc_day(now);
        // A clock set back over midnight keeps its counts: they were of real calls just now.
        if today > self.day {
            self.counts = Counts::default();
        }
        self.day = today;
        self.vehicle = self.vehicle.and_then(|closure| closure.at(now));
        self.sign_in = self.sign_in.and_then(|closure| closure.at(now));
        self.tried_at = self.tried_at.map(|at| at.min(now));
        self.trouble = self.trouble.filter(|trouble| trouble.noted_at <= now);
    }

    const fn closed(&self, lane: Lane) -> Option<Closure> {
        match lane {
            Lane::Vehicle => self.vehicle,
            Lane::SignIn => self.sign_in,
        }
    }

    fn close(&mut self, lane: Lane, reason: ClosureReason, now: UnixMillis, until: UnixMillis) {
        let held = match lane {
            Lane::Vehicle => &mut self.vehicle,
            Lane::SignIn => &mut self.sign_in,
        };
        *held = Some(Closure::new(reason, now, until).later(*held));
    }

    /// When the owner may try a source that is blocked.
    fn again_at(&self, now: UnixMillis) -> UnixMillis {
        self.tried_at.map_or(now, |tried_at| {
            UnixMillis(tried_at.0.saturating_add(DAY_MILLIS))
        })
    }

    /// A trial that was answered as ever ends the block.
    const fn unblock_after(&mut self, ticket: Ticket) {
        if ticket.is_trial {
            self.blocked_at = None;
        }
    }

    fn take_back(&mut self, ticket: Ticket) {
        if ticket.is_trial {
            self.tried_at = None;
        }
        if ticket.day == self.day {
            let count = self.counts.of_mut(ticket.kind);
            *count = count.saturating_sub(1);
        }
    }

    /// One more failure, and how long to wait after it.
    fn fail(&mut self, now: UnixMillis, wait: impl Fn(u32) -> Option<Duration>) -> Duration {
        let before = self.trouble.map_or(0, |trouble| trouble.failures);
        let failures = before.saturating_add(1);
        let wait = wait(failures);
        self.trouble = Some(Trouble {
            failures,
            noted_at: now,
            retry_at: wait.map(|wait| now.after(wait)),
        });
        wait.unwrap_or(LONG_RETRY)
    }
}
