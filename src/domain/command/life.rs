//! How far a command has come: the states of one command, and what may follow on what.
//!
//! The machine does nothing by itself. It is told what happened ([`Life::take`]) and says what is
//! to be done next ([`Life::next`]); the time comes with every question. A command is sent once:
//! no event leads back to sending, and an end stays the end.

mod clocks;
mod ending;
mod event;
mod pace;
mod stage;
#[cfg(test)]
mod tests;

pub use ending::Reason;
pub use event::{Event, Kept, Next, Passed};
pub use pace::{LONGEST_ANSWER, LONGEST_GRACE, LONGEST_QUEUE};
pub use stage::{SourceWord, Stage};

use core::time::Duration;

use self::pace::SLACK;
use super::proof::{Proof, Sight};
use super::{Progress, Step};
use crate::time::UnixMillis;

/// The life of one command.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    kept: Kept,
    polls: pace::Count,
    looks: pace::Count,
    /// Nothing is to be asked before.
    not_before: Option<UnixMillis>,
}

impl Life {
    /// A command that the owner is putting together.
    pub fn draft(proof: Proof, now: UnixMillis) -> Self {
        Self::restored(Kept {
            proof,
            passed: vec![Passed {
                stage: Stage::Draft,
                at: now,
            }],
            reason: None,
            source_ahead_millis: None,
            underway_at: None,
        })
    }

    /// A life as it was kept. Without any stage it never began, and is withdrawn.
    pub fn restored(mut kept: Kept) -> Self {
        if kept.passed.is_empty() {
            kept.passed.push(Passed {
                stage: Stage::Cancelled,
                at: UnixMillis(0),
            });
        }
        Self {
            kept,
            polls: pace::Count::default(),
            looks: pace::Count::default(),
            not_before: None,
        }
    }

    /// What is to be kept of it.
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// The stage it is in.
    pub fn stage(&self) -> Stage {
        self.last().stage
    }

    /// When it came to the stage it is in.
    pub fn since(&self) -> UnixMillis {
        self.last().at
    }

    /// When it began.
    pub fn began_at(&self) -> UnixMillis {
        self.kept
            .passed
            .first()
            .map_or(UnixMillis(0), |passed| passed.at)
    }

    /// The stages it passed, with the present one.
    pub fn passed(&self) -> &[Passed] {
        &self.kept.passed
    }

    /// Why it ended as it did, or what is in the way now.
    pub const fn reason(&self) -> Option<&Reason> {
        self.kept.reason.as_ref()
    }

    /// Whether nothing more will come.
    pub fn is_over(&self) -> bool {
        self.stage().is_end() || (self.stage() == Stage::Executed && self.kept.proof == Proof::Word)
    }

    /// Whether the car may be busy with it: another command waits so long.
    pub fn is_under_way(&self) -> bool {
        !self.is_over() && self.stage() >= Stage::Sending
    }

    /// When it was sent, and how long it took from there to where it is.
    pub fn seconds_since_sent(&self, now: UnixMillis) -> Option<u64> {
        let sent_at = self.at(Stage::Sending)?;
        let until = if self.is_over() { self.since() } else { now };
        Some(sent_at.age(until).as_secs())
    }

    /// What is to be done next.
    pub fn next(&self, now: UnixMillis) -> Next {
        match self.stage() {
            _ if self.is_over() => Next::Over,
            Stage::Draft | Stage::Confirming => Next::Owner,
            Stage::Queued => Next::Turn,
            Stage::Sending => Next::Answer,
            Stage::Executed => Next::Look(pace::until_look(
                self.looks,
                self.since(),
                self.kept.proof,
                now,
            )),
            _ => {
                let wait = pace::until_poll(self.polls, self.accepted_at(), now);
                Next::Poll(pace::hold_back(wait, self.not_before, now))
            }
        }
    }

    /// Whether it has waited for its turn so long that nobody wants it to be sent any more.
    pub fn has_waited_too_long(&self, now: UnixMillis) -> bool {
        self.stage() == Stage::Queued && self.is_older_than(LONGEST_QUEUE, now)
    }

    /// Whether it is in its stage for longer; a clock that was set back tells nothing any more, and
    /// counts as longer too.
    fn is_older_than(&self, longest: Duration, now: UnixMillis) -> bool {
        let since = self.since();
        since.age(now) > longest || now.age(since) > SLACK
    }

    /// Takes what happened. What cannot happen in the present stage changes nothing.
    pub fn take(&mut self, event: Event, now: UnixMillis) {
        match (self.stage(), event) {
            (Stage::Draft, Event::Proposed) => self.reach(Stage::Confirming, now),
            (Stage::Confirming, Event::Confirmed) if self.is_older_than(LONGEST_GRACE, now) => {
                self.end(Stage::Expired, Some(Reason::WaitedTooLong), now);
            }
            (Stage::Draft | Stage::Confirming, Event::Confirmed) => self.reach(Stage::Queued, now),
            (Stage::Draft | Stage::Confirming | Stage::Queued, Event::Withdrawn(reason)) => {
                self.end(Stage::Cancelled, Some(reason), now);
            }
            (Stage::Queued, Event::TurnCame) if self.has_waited_too_long(now) => {
                self.end(Stage::Expired, Some(Reason::WaitedTooLong), now);
            }
            (Stage::Queued, Event::TurnCame) => self.reach(Stage::Sending, now),
            (Stage::Sending, event) => self.take_receipt(event, now),
            (Stage::Accepted | Stage::Pending | Stage::Delivered, event) => {
                self.take_word(event, now);
            }
            (Stage::Executed, event) if !self.is_over() => self.take_look(event, now),
            _ => {}
        }
    }

    fn take_receipt(&mut self, event: Event, now: UnixMillis) {
        match event {
            Event::Taken { created_at } => {
                self.kept.source_ahead_millis =
                    created_at.map(|created_at| created_at.0.saturating_sub(now.0));
                self.reach(Stage::Accepted, now);
            }
            Event::TakenForGood => {
                self.reach(Stage::Accepted, now);
                self.reach(Stage::Executed, now);
            }
            Event::NotTaken(failure) => {
                self.end(Stage::Refused, Some(Reason::Failure(failure)), now);
            }
            Event::PerhapsTaken(reason) => self.end(Stage::NoAnswer, Some(reason), now),
            _ => {}
        }
    }

    fn take_word(&mut self, event: Event, now: UnixMillis) {
        match event {
            Event::Told(progress) => {
                self.polls.note(now);
                self.not_before = None;
                self.kept.reason = None;
                self.take_progress(progress, now);
            }
            Event::PollFailed(failure) => {
                self.polls.note(now);
                self.not_before = ending::retry_at(&failure);
                if ending::ends_asking(&failure) {
                    self.end(Stage::NoAnswer, Some(Reason::Failure(failure)), now);
                } else {
                    self.kept.reason = Some(Reason::Failure(failure));
                    self.give_up_when_late(now);
                }
            }
            _ => {}
        }
    }

    fn take_progress(&mut self, progress: Progress, now: UnixMillis) {
        match progress {
            Progress::Underway(step) => {
                self.kept.underway_at = Some(now);
                let stage = match step {
                    Step::Accepted | Step::Unknown => Stage::Accepted,
                    Step::Pending => Stage::Pending,
                    Step::Delivered | Step::Running => Stage::Delivered,
                };
                // Words may come in any order; a command does not fall back.
                if stage > self.stage() {
                    self.reach(stage, now);
                }
                self.give_up_when_late(now);
            }
            Progress::Executed => self.reach(Stage::Executed, now),
            Progress::Ignored => self.end(Stage::Ignored, None, now),
            Progress::Failed(fault) => self.end(Stage::Failed, Some(Reason::Fault(fault)), now),
        }
    }

    fn take_look(&mut self, event: Event, now: UnixMillis) {
        self.looks.note(now);
        let is_last = pace::was_last_look(self.looks, self.since(), now);
        match event {
            Event::Looked(Sight::Done) | Event::Found => {
                self.end(Stage::Verified, None, now);
            }
            Event::Lost(reason) => {
                self.end(Stage::ExecutedUnconfirmed, Some(reason), now);
            }
            Event::Looked(sight) if is_last => {
                let reason = ending::of_sight(sight);
                self.end(Stage::ExecutedUnconfirmed, Some(reason), now);
            }
            Event::LookFailed(failure) if is_last || ending::ends_asking(&failure) => {
                let reason = Reason::Failure(failure);
                self.end(Stage::ExecutedUnconfirmed, Some(reason), now);
            }
            _ => {}
        }
    }

    fn give_up_when_late(&mut self, now: UnixMillis) {
        if pace::is_late(self.polls, self.accepted_at(), now) {
            let reason = self.kept.reason.take().unwrap_or(Reason::NothingFinal);
            self.end(Stage::NoAnswer, Some(reason), now);
        }
    }

    fn accepted_at(&self) -> UnixMillis {
        self.at(Stage::Accepted).unwrap_or_else(|| self.since())
    }

    fn at(&self, stage: Stage) -> Option<UnixMillis> {
        let mut passed = self.kept.passed.iter();
        passed.find(|passed| passed.stage == stage).map(|p| p.at)
    }

    fn last(&self) -> Passed {
        let nothing = Passed {
            stage: Stage::Cancelled,
            at: UnixMillis(0),
        };
        self.kept.passed.last().copied().unwrap_or(nothing)
    }

    fn reach(&mut self, stage: Stage, now: UnixMillis) {
        self.kept.passed.push(Passed { stage, at: now });
    }

    fn end(&mut self, stage: Stage, reason: Option<Reason>, now: UnixMillis) {
        self.kept.reason = reason;
        self.reach(stage, now);
    }
}
