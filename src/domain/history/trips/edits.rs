//! What the owner says about trips. It lies over what the readings prove, and stays when they are
//! reckoned anew.

use core::time::Duration;

use super::{FuelUsed, Trip, TripCount, TripId};
use crate::history::moments::Between;
use crate::history::whereabouts::Whereabouts;
use crate::time::UnixMillis;
use crate::units::{Kilometers, Liters, Percent};

/// Two odometers nearer to each other than this are one.
const SAME_KM: f64 = 0.05;
/// Readings that come later may move the instant of a trip; an odometer that comes again after
/// longer than this is another one.
const SAME_TIME: Duration = Duration::from_hours(24 * 60);

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
    Custom(String),
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
        text: String,
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
    pub notes: Vec<String>,
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
        let apart =
            self.before_start.age(other.before_start) + other.before_start.age(self.before_start);
        (self.odometer.0 - other.odometer.0).abs() < SAME_KM && apart <= SAME_TIME
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
                TripEdit::Tag { trip, .. } | TripEdit::Note { trip, .. } => {
                    // Whether its trip is there shows only at the end of all merges and splits.
                    let _ = trip;
                    Ok(())
                }
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
            let Some(trip) = applied.trips.iter_mut().find(|it| it.answers_to(*id)) else {
                applied.unmatched.push((index, Unmatched::NoTrip));
                continue;
            };
            if self.is_replaced(index) {
                continue;
            }
            match edit {
                TripEdit::Tag { tags, .. } => {
                    trip.tags.extend(tags.iter().cloned());
                    trip.tags.sort();
                    trip.tags.dedup();
                }
                TripEdit::Note { text, .. } if !text.is_empty() => trip.notes.push(text.clone()),
                TripEdit::Note { .. } | TripEdit::Merge { .. } | TripEdit::Split { .. } => {}
            }
        }
    }

    /// Whether a later edit says the same kind of thing of the same trip.
    fn is_replaced(&self, index: usize) -> bool {
        let later = &self.edits[index + 1..];
        later.iter().any(|later| match (&self.edits[index], later) {
            (TripEdit::Tag { trip, .. }, TripEdit::Tag { trip: other, .. })
            | (TripEdit::Note { trip, .. }, TripEdit::Note { trip: other, .. }) => {
                trip.is_same(*other)
            }
            _ => false,
        })
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

fn position(trips: &[EditedTrip], id: TripId) -> Result<usize, Unmatched> {
    let position = trips.iter().position(|it| it.trip.id.is_same(id));
    position.ok_or(Unmatched::NoTrip)
}

fn merge(trips: &mut Vec<EditedTrip>, first: TripId, second: TripId) -> Result<(), Unmatched> {
    let (at, next) = (position(trips, first)?, position(trips, second)?);
    let joint = trips[at].trip.odometer_until.0;
    let is_adjacent = next == at + 1 && (trips[next].trip.odometer_from.0 - joint).abs() < SAME_KM;
    if !is_adjacent {
        return Err(Unmatched::NotAdjacent);
    }
    let parts = trips.drain(at..=next).flat_map(EditedTrip::into_parts);
    let merged = EditedTrip::of_parts(parts.collect());
    trips.splice(at..at, merged);
    Ok(())
}

fn split(
    trips: &mut Vec<EditedTrip>,
    id: TripId,
    odometer: Kilometers,
    at: Option<UnixMillis>,
) -> Result<(), Unmatched> {
    let index = position(trips, id)?;
    let trip = &trips[index].trip;
    let is_inside =
        odometer.0 > trip.odometer_from.0 + SAME_KM && odometer.0 < trip.odometer_until.0 - SAME_KM;
    if !is_inside {
        return Err(Unmatched::OutsideTrip);
    }
    let parts = trips.remove(index).into_parts();
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for part in parts {
        if part.odometer_until.0 < odometer.0 + SAME_KM {
            first.push(part);
        } else if part.odometer_from.0 > odometer.0 - SAME_KM {
            second.push(part);
        } else {
            let (before, after) = cut(part, odometer, at);
            first.push(before);
            second.push(after);
        }
    }
    let halves = [first, second].into_iter().filter_map(EditedTrip::of_parts);
    trips.splice(index..index, halves);
    Ok(())
}

/// Cuts where no reading is. What each half used is unknown, and so is where it happened.
fn cut(trip: Trip, odometer: Kilometers, at: Option<UnixMillis>) -> (Trip, Trip) {
    // An instant outside of the trip cannot be when it was interrupted.
    let possible = trip.started.earliest..=trip.ended.latest;
    let at = at.filter(|at| possible.contains(&Some(*at)));
    let joint = at.map_or(
        Between {
            earliest: trip.started.earliest,
            latest: trip.ended.latest,
        },
        Between::exactly,
    );
    let before_start = joint.earliest.unwrap_or(trip.id.before_start);
    let second = Trip {
        id: TripId {
            before_start,
            odometer,
        },
        started: joint,
        odometer_from: odometer,
        from: Whereabouts::Unknown,
        battery_used: None,
        fuel_used: None,
        ..trip.clone()
    };
    let first = Trip {
        ended: joint,
        odometer_until: odometer,
        to: Whereabouts::Unknown,
        battery_used: None,
        fuel_used: None,
        ..trip
    };
    (first, second)
}

fn joined(parts: &[Trip]) -> Option<Trip> {
    let (first, last) = (parts.first()?, parts.last()?);
    let battery: Option<f64> = parts.iter().map(|it| Some(it.battery_used?.0)).sum();
    let is_one = parts.len() == 1 && first.count == TripCount::One;
    Some(Trip {
        ended: last.ended,
        odometer_until: last.odometer_until,
        to: last.to.clone(),
        battery_used: battery.map(Percent),
        fuel_used: fuel(parts),
        // What the owner calls one trip is one.
        count: if is_one || parts.len() > 1 {
            TripCount::One
        } else {
            TripCount::AtLeastOne
        },
        ..first.clone()
    })
}

fn fuel(parts: &[Trip]) -> Option<FuelUsed> {
    let liters: Option<f64> = parts
        .iter()
        .map(|it| match it.fuel_used? {
            FuelUsed::Liters(liters) => Some(liters.0),
            FuelUsed::Percent(_) => None,
        })
        .sum();
    let percent = || {
        let parts = parts.iter().map(|it| match it.fuel_used? {
            FuelUsed::Percent(percent) => Some(percent.0),
            FuelUsed::Liters(_) => None,
        });
        parts.sum::<Option<f64>>()
    };
    liters
        .map(|it| FuelUsed::Liters(Liters(it)))
        .or_else(|| percent().map(|it| FuelUsed::Percent(Percent(it))))
}
