//! Where a car stood, and from when until when that is known.

use core::ops::Range;
use core::time::Duration;
use std::sync::Arc;

use super::{CONTINUOUS, Middle, Track};
use crate::place::{Coordinates, Fix, Validity};
use crate::time::UnixMillis;
use crate::units::{Kilometers, Meters};

/// A receiver that stands still scatters no further than this around the middle of its fixes.
const SCATTER_METERS: f64 = 100.0;
/// Shorter is traffic.
const SHORTEST: Duration = Duration::from_mins(5);

/// Where the car stood for five minutes or longer.
///
/// Its fixes stay within 100 m of their running middle, and the odometer does not move between
/// them. Fixes further apart than 30 minutes are of one stop only if the odometer is known to have
/// stood still meanwhile.
#[derive(Clone, PartialEq)]
pub struct Stop {
    /// The first instant at which it is known to have stood there.
    pub from: UnixMillis,
    /// The last instant at which it is known to have stood there.
    pub until: UnixMillis,
    /// Nothing is known after it: the car may stand there still.
    pub is_ongoing: bool,
    /// The middle of its fixes.
    pub center: Coordinates,
    /// How far its fixes scatter around that middle: the root of the mean square.
    pub spread: Meters,
    /// How many fixes prove it.
    pub fix_count: usize,
    /// The vendor's newest text for the place.
    pub address: Option<Arc<str>>,
}

impl Stop {
    /// How long the car is known to have stood.
    pub fn spent(&self) -> Duration {
        self.from.age(self.until)
    }
}

/// A stop is a place: printed, it shows when, and not where.
impl core::fmt::Debug for Stop {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("Stop")
            .field("from", &self.from)
            .field("until", &self.until)
            .field("is_ongoing", &self.is_ongoing)
            .field("fix_count", &self.fix_count)
            .finish_non_exhaustive()
    }
}

/// A stop, and which fixes of the track it is made of; jumps among them count for nothing.
pub(in crate::place) struct Standing {
    pub(in crate::place) fixes: Range<usize>,
    pub(in crate::place) stop: Stop,
}

/// Fixes that may become a stop.
struct Group<'track> {
    fixes: Vec<&'track Fix>,
    indices: Range<usize>,
    middle: Middle,
    /// The newest odometer known within the group.
    odometer: Option<Kilometers>,
    /// The newest odometer known by the newest fix of the group.
    odometer_before: Option<Kilometers>,
}

pub(in crate::place) fn find(track: &Track) -> Vec<Standing> {
    let later = odometers_after(track);
    let mut standings = Vec::new();
    let mut group: Option<Group<'_>> = None;
    for ((index, fix), odometer_after) in track.credible().zip(later) {
        group = Some(match group.take() {
            Some(group) if group.holds(fix, odometer_after) => group.with(index, fix),
            Some(group) => {
                let odometer_before = group.odometer_before;
                standings.extend(group.into_standing());
                Group::starting(index, fix, odometer_before)
            }
            None => Group::starting(index, fix, None),
        });
    }
    if let Some(mut last) = group.and_then(Group::into_standing) {
        last.stop.is_ongoing = !track.goes_on;
        standings.push(last);
    }
    standings
}

/// For each credible fix the first odometer that is known from it on.
fn odometers_after(track: &Track) -> Vec<Option<Kilometers>> {
    let mut known = None;
    let mut after: Vec<_> = track
        .credible()
        .rev()
        .map(|(_, fix)| {
            known = fix.odometer.or(known);
            known
        })
        .collect();
    after.reverse();
    after
}

impl<'track> Group<'track> {
    fn starting(index: usize, fix: &'track Fix, odometer_before: Option<Kilometers>) -> Self {
        Self {
            fixes: vec![fix],
            indices: index..index + 1,
            middle: Middle::of(fix.coordinates),
            odometer: fix.odometer,
            odometer_before: fix.odometer.or(odometer_before),
        }
    }

    fn with(mut self, index: usize, fix: &'track Fix) -> Self {
        self.fixes.push(fix);
        self.indices.end = index + 1;
        self.middle.add(fix.coordinates);
        self.odometer = fix.odometer.or(self.odometer);
        self.odometer_before = fix.odometer.or(self.odometer_before);
        self
    }

    /// Whether the car is known to have stood from the newest fix of the group until this one.
    fn holds(&self, fix: &Fix, odometer_after: Option<Kilometers>) -> bool {
        let has_moved = Validity::of_place(self.odometer, fix.odometer) == Validity::Disproved;
        if has_moved || self.middle.coordinates().distance_to(fix.coordinates).0 > SCATTER_METERS {
            return false;
        }
        let is_continuous = self
            .fixes
            .last()
            .is_some_and(|newest| newest.measured_at.age(fix.measured_at) <= CONTINUOUS);
        is_continuous || Validity::of_place(self.odometer_before, odometer_after) == Validity::Holds
    }

    /// The stop, if it was long enough to be one.
    fn into_standing(self) -> Option<Standing> {
        let (from, until) = (
            self.fixes.first()?.measured_at,
            self.fixes.last()?.measured_at,
        );
        if from.age(until) < SHORTEST {
            return None;
        }
        let center = self.middle.coordinates();
        let squares: f64 = self
            .fixes
            .iter()
            .map(|fix| center.distance_to(fix.coordinates).0.powi(2))
            .sum();
        Some(Standing {
            stop: Stop {
                from,
                until,
                is_ongoing: false,
                center,
                spread: Meters((squares / self.fixes.len() as f64).sqrt()),
                fix_count: self.fixes.len(),
                address: usual_address(&self.fixes),
            },
            fixes: self.indices,
        })
    }
}

/// What most fixes call the place, and of equals the newest: a car that arrives or sets out still
/// tells the road.
fn usual_address(fixes: &[&Fix]) -> Option<Arc<str>> {
    let mut counts: Vec<(&Arc<str>, usize)> = Vec::new();
    for address in fixes.iter().rev().filter_map(|fix| fix.address.as_ref()) {
        match counts.iter_mut().find(|(known, _)| *known == address) {
            Some((_, count)) => *count += 1,
            None => counts.push((address, 1)),
        }
    }
    // The last of equals wins, so the newest goes last.
    let usual = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    usual.map(|(address, _)| Arc::clone(address))
}
