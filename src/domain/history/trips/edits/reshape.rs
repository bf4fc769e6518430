//! Two trips made one, and one made two. No kilometer is lost or gained.

use super::{EditedTrip, SAME_KM, Unmatched};
use crate::history::moments::Between;
use crate::history::trips::{FuelUsed, Trip, TripCount, TripId};
use crate::history::whereabouts::Whereabouts;
use crate::time::UnixMillis;
use crate::units::{Kilometers, Liters, Percent};

fn position(trips: &[EditedTrip], id: TripId) -> Result<usize, Unmatched> {
    let position = trips.iter().position(|it| it.trip.id.is_same(id));
    position.ok_or(Unmatched::NoTrip)
}

pub(super) fn merge(
    trips: &mut Vec<EditedTrip>,
    first: TripId,
    second: TripId,
) -> Result<(), Unmatched> {
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

pub(super) fn split(
    trips: &mut Vec<EditedTrip>,
    id: TripId,
    odometer: Kilometers,
    at: Option<UnixMillis>,
) -> Result<(), Unmatched> {
    let index = position(trips, id)?;
    if !is_within(&trips[index].trip, odometer) {
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

/// Whether a trip can be cut there: both halves have a length.
pub(super) fn is_within(trip: &Trip, odometer: Kilometers) -> bool {
    odometer.0 > trip.odometer_from.0 + SAME_KM && odometer.0 < trip.odometer_until.0 - SAME_KM
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

pub(super) fn joined(parts: &[Trip]) -> Option<Trip> {
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
