//! What calls cost, and when none may go out.
//!
//! The vendor counts the calls of an account, refills at midnight UTC, and punishes whoever goes
//! on asking after a refusal. A [`Ledger`] remembers what was asked and what was refused; a
//! [`Pace`] says when to ask next by itself. Pure: `now` and chance are arguments.

mod activity;
mod chance;
mod closure;
mod counts;
mod ledger;
mod pace;
mod rhythm;
mod ticket;
mod troubles;
mod turn;

pub use activity::Activity;
pub use chance::{Fraction, quick_retry, told_wait};
pub use closure::{Closure, ClosureReason};
pub use counts::Counts;
pub use ledger::{Ledger, Refusal};
pub use pace::{
    Circumstances, Hindrance, NextRefresh, NightHours, Pace, Refreshing, WhyNever, next_refresh,
};
pub use rhythm::Rhythm;
pub use ticket::{Outcome, Ticket};
pub use troubles::{Trouble, Troubles};
pub use turn::Turn;

use crate::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;

/// What a call is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallKind {
    /// State, profile, list: what the screen cannot do without.
    Reading,
    /// Pictures and settings: nice to have beside the state.
    Extra,
    /// Sessions, statistics, trips.
    History,
    /// Tells the car to do something.
    Command,
    /// Asks how far a command has come.
    EventPoll,
    /// Signs in or renews tokens: another host, counted apart.
    SignIn,
}

/// The vendor's hosts, each with limits of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Data and commands.
    Vehicle,
    /// Passwords and tokens.
    SignIn,
}

impl CallKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Reading,
        Self::Extra,
        Self::History,
        Self::Command,
        Self::EventPoll,
        Self::SignIn,
    ];

    /// The host it goes to.
    pub const fn lane(self) -> Lane {
        match self {
            Self::Reading | Self::Extra | Self::History | Self::Command | Self::EventPoll => {
                Lane::Vehicle
            }
            Self::SignIn => Lane::SignIn,
        }
    }
}

/// Who wants the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asker {
    /// The owner, just now, with a finger.
    Owner,
    /// The app by itself.
    Automatic,
}

/// One call that somebody wants to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Call {
    /// What for.
    pub kind: CallKind,
    /// Who wants it.
    pub asker: Asker,
}

/// How many calls a source allows on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Allowance {
    /// The vendor says so: beyond it nothing is sent.
    Told(u32),
    /// Our guess, for the owner's eyes: nothing is refused because of it, and a screen that shows
    /// it says that it is a guess.
    Guessed(u32),
}

impl Allowance {
    /// The vendor does not say. Reports reach from about 120 a day (2022) to 288 for each car that
    /// were fine until August 2025.
    pub const CONNECTED_DRIVE: Self = Self::Guessed(200);

    /// What the vendor writes in the description of `CarData`.
    pub const CARDATA: Self = Self::Told(50);

    /// Calls a day, told or guessed.
    pub const fn calls_per_day(self) -> u32 {
        match self {
            Self::Told(calls) | Self::Guessed(calls) => calls,
        }
    }

    /// Whether the number is ours and not the vendor's.
    pub const fn is_guess(self) -> bool {
        matches!(self, Self::Guessed(_))
    }

    /// What is left of it after so many calls.
    pub const fn left_after(self, calls: u32) -> u32 {
        self.calls_per_day().saturating_sub(calls)
    }
}

/// The day of an instant, counted in UTC: the vendor refills at midnight there.
pub const fn utc_day(at: UnixMillis) -> i64 {
    at.0.div_euclid(DAY_MILLIS)
}

/// When the day of an instant ends.
pub const fn next_utc_midnight(at: UnixMillis) -> UnixMillis {
    UnixMillis(utc_day(at).saturating_add(1).saturating_mul(DAY_MILLIS))
}

#[cfg(test)]
mod tests;
