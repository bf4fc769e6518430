//! What the owner says about trips. It lies over what the readings prove, and stays when they are
//! reckoned anew.

mod reshape;
mod say;

use core::time::Duration;

use super::{Trip, TripId};
use crate::time::UnixMillis;
use crate::units::Kilometers;
use reshape::{joined, merge, split};

pub use say::Around;

/// Two odometers nearer to each other than this are one.
const SAME_KM: f64 = 0.05;
/// Readings that come later may move the instant of a trip; an odometer that comes again after
/// longer than this is another one.
const SAME_TIME: Duration = Duration::from_hours(24 * 60);

/// What is to be remembered of a trip. It may name a place or a person, so it does not show itself
/// in a debug print.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnersWords(pub String);

impl core::fmt::Debug for OwnersWords {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("OwnersWords(…)")
    }
}

/// What a trip was for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TripTag {
    /// For work.
    Business,
    /// For oneself.
    Private,
    /// Between home and work.
    Commute,
    /// In the owner's own word.
    Custom(OwnersWords),
}

/// One thing that the owner says.
#[derive(Clone, Debug, PartialEq)]
pub enum TripEdit {
    /// The two are one trip; the second follows the first.
    Merge {
        /// The first.
        first: TripId,
        /// The second.
        second: TripId,
    },
    /// One trip is two.
    Split {
        /// Which.
        trip: TripId,
        /// The odometer at which the first ended.
        odometer: Kilometers,
        /// When that was, if the owner knows.
        at: Option<UnixMillis>,
    },
    /// What the trip was for: replaces what was said before.
    Tag {
        /// Which.
        trip: TripId,
        /// All of its tags.
        tags: Vec<TripTag>,
    },
    /// What is to be remembered: replaces what was said before; empty is nothing.
    Note {
        /// Which.
        trip: TripId,
        /// The owner's words.
        text: OwnersWords,
    },
}

/// Everything the owner has said, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TripEdits {
    /// The oldest first.
    pub edits: Vec<TripEdit>,
}

/// A trip, as its owner sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct EditedTrip {
    /// The trip.
    pub trip: Trip,
    /// What it was for, in order and each once.
    pub tags: Vec<TripTag>,
    /// What is to be remembered of it and its parts.
    pub notes: Vec<OwnersWords>,
    /// The trips that were merged into it; empty for others.
    pub parts: Vec<Trip>,
}

/// Why an edit says nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmatched {
    /// There is no such trip.
    NoTrip,
    /// The two do not follow each other.
    NotAdjacent,
    /// That odometer is not within the trip.
    OutsideTrip,
}

/// What became of the edits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applied {
    /// The trips, in the order of time.
    pub trips: Vec<EditedTrip>,
    /// The edits that found nothing to hold on to, by their place in the list.
    pub unmatched: Vec<(usize, Unmatched)>,
}

impl TripId {
    /// Whether two ids mean the same trip: odometers only grow, so one odometer is one trip; the
    /// time tells two odometers apart that a car had in its life.
    pub fn is_same(self, other: Self) -> bool {
        let is_near = (self.odometer.0 - other.odometer.0).abs() < SAME_KM;
        let apart = || {
            self.before_start.age(other.before_start) + other.before_start.age(self.before_start)
        };
        is_near && apart() <= SAME_TIME
    }
}

impl TripEdits {
    /// Lays the edits over trips. Nothing of it is kept: the same edits lie over other trips when
    /// readings were added.
    ///
    /// Merges and splits come first, in their order; then tags and notes, which also hold for the
    /// trips that a merged one is made of.
    pub fn apply(&self, trips: Vec<Trip>) -> Applied {
        let mut applied = Applied {
            trips: trips.into_iter().map(EditedTrip::plain).collect(),
            unmatched: Vec::new(),
        };
        for (index, edit) in self.edits.iter().enumerate() {
            let done = match edit {
                TripEdit::Merge { first, second } => merge(&mut applied.trips, *first, *second),
                TripEdit::Split { trip, odometer, at } => {
                    split(&mut applied.trips, *trip, *odometer, *at)
                }
                // Whether their trip is there shows only after all merges and splits.
                TripEdit::Tag { .. } | TripEdit::Note { .. } => Ok(()),
            };
            applied.unmatched.extend(done.err().map(|why| (index, why)));
        }
        self.annotate(&mut applied);
        applied.unmatched.sort_by_key(|(index, _)| *index);
        applied
    }

    fn annotate(&self, applied: &mut Applied) {
        for (index, edit) in self.edits.iter().enumerate() {
            let (TripEdit::Tag { trip: id, .. } | TripEdit::Note { trip: id, .. }) = edit else {
                continue;
            };
            if self.replacing(index).next().is_some() {
                continue;
            }
            let Some(trip) = applied.trips.iter_mut().find(|it| it.answers_to(*id)) else {
                applied.unmatched.push((index, Unmatched::NoTrip));
                continue;
            };
            match edit {
                TripEdit::Tag { tags, .. } => {
                    trip.tags.extend(tags.iter().cloned());
                    trip.tags.sort();
                    trip.tags.dedup();
                }
                TripEdit::Note { text, .. } if !text.0.is_empty() => trip.notes.push(text.clone()),
                TripEdit::Note { .. } | TripEdit::Merge { .. } | TripEdit::Split { .. } => {}
            }
        }
    }

    /// The later edits that replace one: the last of them counts.
    fn replacing(&self, index: usize) -> impl Iterator<Item = &TripEdit> {
        let later = &self.edits[index + 1..];
        later
            .iter()
            .filter(move |later| later.replaces(&self.edits[index]))
    }
}

impl TripEdit {
    /// Whether it says the same kind of thing of the same trip.
    fn replaces(&self, earlier: &Self) -> bool {
        match (earlier, self) {
            (Self::Tag { trip, .. }, Self::Tag { trip: other, .. })
            | (Self::Note { trip, .. }, Self::Note { trip: other, .. }) => trip.is_same(*other),
            _ => false,
        }
    }
}

impl EditedTrip {
    fn plain(trip: Trip) -> Self {
        Self {
            trip,
            tags: Vec::new(),
            notes: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn answers_to(&self, id: TripId) -> bool {
        self.trip.id.is_same(id) || self.parts.iter().any(|part| part.id.is_same(id))
    }

    fn into_parts(self) -> Vec<Trip> {
        if self.parts.is_empty() {
            vec![self.trip]
        } else {
            self.parts
        }
    }

    /// One trip of several that follow each other.
    fn of_parts(parts: Vec<Trip>) -> Option<Self> {
        let trip = joined(&parts)?;
        let parts = if parts.len() > 1 { parts } else { Vec::new() };
        Some(Self {
            parts,
            ..Self::plain(trip)
        })
    }
}
