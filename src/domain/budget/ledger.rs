//! What was asked of a source today, and what it refused.

use core::time::Duration;

use super::chance::{Fraction, quick_retry, told_wait};
use super::closure::{Closure, ClosureReason, LONGEST, wait_until};
use super::counts::Counts;
use super::ticket::{Outcome, Ticket};
use super::troubles::{Trouble, Troubles};
use super::{Allowance, Asker, Call, CallKind, DAY_MILLIS, Lane, next_utc_midnight, utc_day};
use crate::time::UnixMillis;

/// How long the vendor is left alone under maintenance that tells no time.
const MAINTENANCE: Duration = Duration::from_mins(15);
/// After quick tries, and where a rate limit tells no time.
const LONG_RETRY: Duration = Duration::from_mins(5);

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
    pub troubles: Troubles,
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
        Ok(self.count(call, is_trial))
    }

    /// Asks for the same call once more, because nobody took it the first time. The repeat of a
    /// trial belongs to the trial.
    pub fn ask_again(
        &mut self,
        ticket: Ticket,
        allowance: Allowance,
        now: UnixMillis,
    ) -> Result<Ticket, Refusal> {
        match self.ask(ticket.call, allowance, now) {
            Err(Refusal::Blocked { .. }) if ticket.is_trial => Ok(self.count(ticket.call, true)),
            asked => asked,
        }
    }

    /// Notes what became of a call.
    pub fn note(&mut self, ticket: Ticket, outcome: Outcome, now: UnixMillis, chance: Fraction) {
        self.meet(now);
        let kind = ticket.call.kind;
        let lane = kind.lane();
        match outcome {
            Outcome::Succeeded => {
                self.troubles.set(kind, None);
                // Only a trial ends the block: what was under way before it proves nothing.
                if ticket.is_trial {
                    self.blocked_at = None;
                }
            }
            Outcome::Refused => self.troubles.set(kind, None),
            Outcome::NotSent => self.take_back(ticket),
            Outcome::RateLimited { retry_at } => {
                let wait = match retry_at {
                    Some(at) => told_wait(wait_until(at, now), chance),
                    None => self.fail(kind, now, |failures| {
                        Some(quick_retry(failures, chance).unwrap_or(LONG_RETRY))
                    }),
                };
                self.close(lane, ClosureReason::RateLimited, now, now.after(wait));
            }
            Outcome::QuotaUsedUp { replenished_at } => {
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
            Outcome::Maintenance { retry_at } => {
                let told = retry_at.map(|at| told_wait(wait_until(at, now), chance));
                let wait = told.unwrap_or(MAINTENANCE).min(LONGEST);
                self.fail(kind, now, |_failures| Some(wait));
            }
            Outcome::Trouble => {
                self.fail(kind, now, |failures| quick_retry(failures, chance));
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

    /// Two memories of one source in one: the later closures, the larger counts, and a block that
    /// either of them knows of.
    #[must_use]
    pub fn merged_with(mut self, mut other: Self, now: UnixMillis) -> Self {
        self.meet(now);
        other.meet(now);
        let later = |one: Option<Closure>, other: Option<Closure>| match one {
            Some(closure) => Some(closure.later(other)),
            None => other,
        };
        Self {
            day: self.day,
            counts: self.counts.larger(other.counts),
            vehicle: later(self.vehicle, other.vehicle),
            sign_in: later(self.sign_in, other.sign_in),
            blocked_at: self.blocked_at.max(other.blocked_at),
            tried_at: self.tried_at.max(other.tried_at),
            troubles: self.troubles.later(other.troubles),
        }
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
        self.troubles.meet(now);
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

    const fn count(&mut self, call: Call, is_trial: bool) -> Ticket {
        let count = self.counts.of_mut(call.kind);
        *count = count.saturating_add(1);
        Ticket {
            call,
            day: self.day,
            is_trial,
            is_after_trouble: self.troubles.of(call.kind).is_some(),
        }
    }

    fn take_back(&mut self, ticket: Ticket) {
        if ticket.is_trial {
            self.tried_at = None;
        }
        if ticket.day == self.day {
            let count = self.counts.of_mut(ticket.call.kind);
            *count = count.saturating_sub(1);
        }
    }

    /// One more failure, and how long to wait after it.
    fn fail(
        &mut self,
        kind: CallKind,
        now: UnixMillis,
        wait: impl Fn(u32) -> Option<Duration>,
    ) -> Duration {
        let before = self.troubles.of(kind);
        let before = before.map_or(0, |trouble| trouble.failures);
        let failures = before.saturating_add(1);
        let wait = wait(failures);
        let trouble = Trouble {
            failures,
            noted_at: now,
            retry_at: wait.map(|wait| now.after(wait)),
        };
        self.troubles.set(kind, Some(trouble));
        wait.unwrap_or(LONG_RETRY)
    }
}
