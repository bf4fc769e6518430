//! Failures in a row that say nothing about limits, kept apart by what was asked for.

use super::CallKind;
use crate::time::UnixMillis;

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

/// The troubles of each kind of call. A picture that cannot be had is no reason to ask for the
/// state again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Troubles([Option<Trouble>; CallKind::ALL.len()]);

impl Troubles {
    /// The trouble of one kind, if its last call failed.
    pub const fn of(&self, kind: CallKind) -> Option<Trouble> {
        self.0[kind as usize]
    }

    /// Replaces the trouble of one kind.
    pub const fn set(&mut self, kind: CallKind, trouble: Option<Trouble>) {
        self.0[kind as usize] = trouble;
    }

    /// Forgets what a clock has told that was set back since.
    pub(super) fn meet(&mut self, now: UnixMillis) {
        for trouble in &mut self.0 {
            *trouble = trouble.filter(|trouble| trouble.noted_at <= now);
        }
    }

    /// Of each kind the trouble that came last.
    pub(super) fn later(mut self, other: Self) -> Self {
        for (mine, others) in self.0.iter_mut().zip(other.0) {
            let noted_at = |trouble: Option<Trouble>| trouble.map(|trouble| trouble.noted_at);
            if noted_at(others) > noted_at(*mine) {
                *mine = others;
            }
        }
        self
    }
}
