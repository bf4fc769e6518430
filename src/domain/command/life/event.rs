//! What happens to a command, what is to be done next, and what of it is kept.

use core::time::Duration;

use super::{Reason, Stage};
use crate::command::Progress;
use crate::command::proof::{Proof, Sight};
use crate::failure::Failure;
use crate::time::UnixMillis;

/// A stage, and when it was reached by our clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The stage.
    pub stage: Stage,
    /// When it was reached.
    pub at: UnixMillis,
}

/// What happened to a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The owner has said what is wanted, and can still take it back.
    Proposed,
    /// The owner wants it.
    Confirmed,
    /// The owner takes it back, or the page was closed before it was sent.
    Withdrawn(Reason),
    /// No other command of this car is under way any more.
    TurnCame,
    /// The source took it and will tell of it.
    Taken {
        /// When, by the source's own clock.
        created_at: Option<UnixMillis>,
    },
    /// The source took it, and will never tell more of it.
    TakenForGood,
    /// Sending came to nothing, and the source did not take it.
    NotTaken(Failure),
    /// Nobody knows whether the source took it.
    PerhapsTaken(Reason),
    /// The source told how far it is.
    Told(Progress),
    /// Asking how far it is came to nothing.
    PollFailed(Failure),
    /// A look at the car's state.
    Looked(Sight),
    /// The car was found.
    Found,
    /// The car was searched, and for this reason its position is not known.
    Lost(Reason),
    /// Looking at the car came to nothing.
    LookFailed(Failure),
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: the owner is to decide.
    Owner,
    /// Wait until no other command of the car is under way.
    Turn,
    /// Wait for the answer to sending it.
    Answer,
    /// Ask how far it is, after this time.
    Poll(Duration),
    /// Look whether the car did it, after this time.
    Look(Duration),
    /// Nothing more.
    Over,
}

/// What of a life is kept over a reload.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What can show that it was carried out.
    pub proof: Proof,
    /// The stages, oldest first.
    pub passed: Vec<Passed>,
    /// Why it ended, or what was last in the way.
    pub reason: Option<Reason>,
    /// How far the source's clock is ahead of ours.
    pub source_ahead_millis: Option<i64>,
    /// When it was last known not to be executed yet, by our clock.
    pub underway_at: Option<UnixMillis>,
}
