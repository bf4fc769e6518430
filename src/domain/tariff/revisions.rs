//! The owner's tariffs, and every list of them that was there before.

use super::Tariff;
use crate::time::UnixMillis;

/// A list of tariffs as it was kept at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// When it was kept, by our clock.
    pub kept_at: UnixMillis,
    /// The whole list.
    pub tariffs: Vec<Tariff>,
}

/// All lists there ever were, the newest last. Costs follow from the newest one alone, so to take
/// it back is to take back every cost that it changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tariffs {
    revisions: Vec<Revision>,
}

impl Tariffs {
    /// Takes lists back from storage, the newest last.
    pub fn of(revisions: Vec<Revision>) -> Self {
        Self { revisions }
    }

    /// All lists, the newest last.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The list that holds; empty before there was any.
    pub fn current(&self) -> &[Tariff] {
        self.revisions.last().map_or(&[], |it| &it.tariffs)
    }

    /// The list that held before: what [`Self::undo`] brings back.
    pub fn former(&self) -> &[Tariff] {
        let former = self.revisions.iter().rev().nth(1);
        former.map_or(&[], |it| &it.tariffs)
    }

    /// Keeps a new list; false where it is the one that holds.
    pub fn revise(&mut self, tariffs: Vec<Tariff>, now: UnixMillis) -> bool {
        if self.current() == tariffs {
            return false;
        }
        self.revisions.push(Revision {
            kept_at: now,
            tariffs,
        });
        true
    }

    /// Takes the newest list back and gives it, so that it can be kept again.
    pub fn undo(&mut self) -> Option<Revision> {
        self.revisions.pop()
    }
}
