//! From what the owner does to a trip, as it is seen, to what is kept of it.

use super::reshape::is_within;
use super::{EditedTrip, OwnersWords, SAME_KM, TripEdit, TripEdits, TripTag, Unmatched};
use crate::history::trips::TripId;
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// A trip, and those that can be joined with it.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The one before, if nothing was driven in between.
    pub before: Option<&'a EditedTrip>,
    /// The trip.
    pub trip: &'a EditedTrip,
    /// The next, if nothing was driven in between.
    pub next: Option<&'a EditedTrip>,
}

impl<'a> Around<'a> {
    /// Of the trip of an id, among all in the order of time. Trips of a few meters may share
    /// theirs: the very same goes before one that only means the same.
    pub fn find(trips: &'a [EditedTrip], id: TripId) -> Option<Self> {
        let exact = trips.iter().position(|it| it.trip.id == id);
        let at = exact.or_else(|| trips.iter().position(|it| it.answers_to(id)))?;
        let (trip, next) = (&trips[at], trips.get(at + 1));
        let before = at.checked_sub(1).map(|before| &trips[before]);
        Some(Self {
            before: before.filter(|before| before.is_followed_by(trip)),
            trip,
            next: next.filter(|next| trip.is_followed_by(next)),
        })
    }
}

impl EditedTrip {
    /// Whether the other goes on where this one ended.
    fn is_followed_by(&self, next: &Self) -> bool {
        (next.trip.odometer_from.0 - self.trip.odometer_until.0).abs() < SAME_KM
    }

    /// What is kept when the owner says what it was for. Each of its parts gets all of the tags,
    /// so that they stay when it is split again.
    pub fn tagging(&self, tags: &[TripTag]) -> Vec<TripEdit> {
        let parts = self.own_ids().into_iter();
        parts
            .map(|trip| TripEdit::Tag {
                trip,
                tags: tags.to_vec(),
            })
            .collect()
    }

    /// What is kept when the owner notes something; empty forgets what was noted. One note takes
    /// the place of those of all parts.
    pub fn noting(&self, text: &str) -> Vec<TripEdit> {
        let nothing = OwnersWords::default();
        let text = OwnersWords::note(text).unwrap_or_else(|| nothing.clone());
        let first = TripEdit::Note {
            trip: self.trip.id,
            text,
        };
        let others = self.own_ids().into_iter().skip(1);
        let others = others
            .filter(|_| !self.notes.is_empty())
            .map(|trip| TripEdit::Note {
                trip,
                text: nothing.clone(),
            });
        core::iter::once(first).chain(others).collect()
    }

    /// What is kept when the owner joins it with the one that follows.
    pub fn joining(&self, next: &Self) -> Vec<TripEdit> {
        vec![TripEdit::Merge {
            first: self.trip.id,
            second: next.trip.id,
        }]
    }

    /// What is kept when the owner cuts it at an odometer. What it was for holds for both halves.
    pub fn splitting(
        &self,
        odometer: Kilometers,
        at: Option<UnixMillis>,
    ) -> Result<Vec<TripEdit>, Unmatched> {
        if !is_within(&self.trip, odometer) {
            return Err(Unmatched::OutsideTrip);
        }
        let mut said = vec![TripEdit::Split {
            trip: self.trip.id,
            odometer,
            at,
        }];
        // A part that begins there has its own tags.
        let is_joint = |km: Kilometers| (km.0 - odometer.0).abs() < SAME_KM;
        let is_new = !self.parts.iter().any(|part| is_joint(part.odometer_from));
        if is_new && !self.tags.is_empty() {
            let begun = at.or(self.trip.started.earliest);
            let second = TripId {
                before_start: begun.unwrap_or(self.trip.id.before_start),
                odometer,
            };
            said.push(TripEdit::Tag {
                trip: second,
                tags: self.tags.clone(),
            });
        }
        Ok(said)
    }

    /// Its id, and those of the parts after the first.
    fn own_ids(&self) -> Vec<TripId> {
        let others = self.parts.iter().skip(1).map(|part| part.id);
        core::iter::once(self.trip.id).chain(others).collect()
    }
}

impl TripEdits {
    /// Adds what the owner says now. What it replaces stays, so that it can be taken back; what
    /// that had replaced goes.
    pub fn say(&mut self, said: &[TripEdit]) {
        self.edits.extend(said.iter().cloned());
        let is_stale = |index: usize| {
            let is_replaced = said.iter().any(|new| new.replaces(&self.edits[index]));
            is_replaced && self.replacing(index).count() > 1
        };
        let stale: Vec<_> = (0..self.edits.len()).map(is_stale).collect();
        let mut stale = stale.into_iter();
        self.edits.retain(|_| stale.next() == Some(false));
    }

    /// Takes back what was said last of these; answers with whether anything of it still stood.
    pub fn take_back(&mut self, said: &[TripEdit]) -> bool {
        let before = self.edits.len();
        for edit in said.iter().rev() {
            if let Some(at) = self.edits.iter().rposition(|held| held == edit) {
                self.edits.remove(at);
            }
        }
        self.edits.len() < before
    }
}

impl OwnersWords {
    /// A tag is no longer than this, in characters.
    pub const MOST_OF_TAG: usize = 40;
    /// A note is no longer than this, in characters.
    pub const MOST_OF_NOTE: usize = 1_000;

    /// A word of the owner's own for trips, as it was typed; `None` for nothing.
    pub fn tag(typed: &str) -> Option<Self> {
        let words: Vec<_> = typed.split_whitespace().collect();
        Self::cut(&words.join(" "), Self::MOST_OF_TAG)
    }

    /// A note, as it was typed; `None` for nothing.
    pub fn note(typed: &str) -> Option<Self> {
        Self::cut(typed, Self::MOST_OF_NOTE)
    }

    fn cut(text: &str, most: usize) -> Option<Self> {
        let kept: String = text.trim().chars().take(most).collect();
        let kept = kept.trim_end();
        (!kept.is_empty()).then(|| Self(kept.to_owned()))
    }
}
