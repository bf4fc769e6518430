//! Growths of the odometer, told apart by stays.

use core::time::Duration;

use super::{FuelUsed, Trip, TripCount, TripId};
use crate::history::moments::{Between, CarLines, Moment};
use crate::history::whereabouts::Whereabouts;
use crate::place::{Place, Track};
use crate::time::UnixMillis;
use crate::units::{Kilometers, Liters, Percent};

/// A car that is seen again within this time, further on, may not have stood in between.
const CONTINUOUS: Duration = Duration::from_mins(30);
/// A car with one odometer for so long has stood: shorter is traffic.
const SHORTEST_STAY: Duration = Duration::from_mins(10);
/// An odometer that is lower by less was rounded; by more it was changed or misread.
const ROUNDING_KM: f64 = 1.0;

/// A time with one odometer, by the index of its first and last moment.
#[derive(Clone, Copy)]
struct Stand {
    km: f64,
    first: usize,
    last: usize,
}

/// The trips that the odometer proves, in the order of time. Positions say where they began and
/// ended.
///
/// Between two stays lies one trip. A car that was seen once, and further on within half an hour,
/// was under way. Whatever drove between two readings further apart is one entry that may hold
/// several trips. An odometer that ran backwards was changed or misread: what lies before and after
/// it is known, what lies across is not.
pub fn find(lines: &CarLines, track: &Track, places: &[Place]) -> Vec<Trip> {
    let moments = lines.moments();
    let mut trips = Vec::new();
    for known in known_spans(&stands(&moments)) {
        let mut from = 0;
        for until in 1..known.len() {
            let is_stay =
                until + 1 == known.len() || is_stay(&moments, known[until], known[until + 1]);
            if is_stay {
                trips.push(trip(&moments, &known[from..=until], track, places));
                from = until;
            }
        }
    }
    trips
}

/// Each odometer with its first and last moment, misreadings left out.
fn stands(moments: &[Moment]) -> Vec<Stand> {
    let told = moments.iter().enumerate();
    let told: Vec<_> = told
        .filter_map(|(index, moment)| Some((index, moment.odometer?)))
        .collect();
    let mut stands: Vec<Stand> = Vec::new();
    for (at, (index, km)) in told.iter().enumerate() {
        let next = told.get(at + 1).map(|(_, km)| *km);
        match stands.last_mut() {
            // A single reading beyond both of its neighbors was no odometer of this car.
            Some(last) if is_misread(last.km, *km, next) => {}
            Some(last) if *km <= last.km && *km > last.km - ROUNDING_KM => last.last = *index,
            _ => stands.push(Stand {
                km: *km,
                first: *index,
                last: *index,
            }),
        }
    }
    stands
}

fn is_misread(before: f64, km: f64, next: Option<f64>) -> bool {
    next.is_some_and(|next| {
        next >= before && (km <= before - ROUNDING_KM || km >= next + ROUNDING_KM)
    })
}

/// Cuts wherever the odometer ran backwards.
fn known_spans(stands: &[Stand]) -> impl Iterator<Item = &[Stand]> {
    stands.chunk_by(|before, after| after.km > before.km)
}

/// Whether the car stood there, before it was seen further on.
fn is_stay(moments: &[Moment], stand: Stand, next: Stand) -> bool {
    let at = |index: usize| moments[index].at();
    let stood = at(stand.first).age(at(stand.last));
    let until_next = at(stand.last).age(at(next.first));
    let has_cable = moments[stand.first..=stand.last]
        .iter()
        .any(Moment::has_cable);
    stood >= SHORTEST_STAY || until_next > CONTINUOUS || has_cable
}

fn trip(moments: &[Moment], stands: &[Stand], track: &Track, places: &[Place]) -> Trip {
    let (first, last) = (stands[0], stands[stands.len() - 1]);
    let (second, before_last) = (stands[1], stands[stands.len() - 2]);
    let at = |index: usize| moments[index].at();
    let is_seen = stands
        .windows(2)
        .all(|pair| at(pair[0].last).age(at(pair[1].first)) <= CONTINUOUS);
    let driven = &moments[first.last..=last.first];
    let place = |span: (UnixMillis, UnixMillis)| Whereabouts::newest_in(track, span, places);
    Trip {
        id: TripId {
            before_start: at(first.last),
            odometer: Kilometers(first.km),
        },
        started: Between::two(at(first.last), at(second.first)),
        ended: Between::two(at(before_last.last), at(last.first)),
        odometer_from: Kilometers(first.km),
        odometer_until: Kilometers(last.km),
        from: place((at(first.first), at(first.last))),
        to: place((at(last.first), at(last.last))),
        battery_used: used(driven, |it| it.level).map(Percent),
        fuel_used: used(driven, |it| it.fuel_liters)
            .map(|it| FuelUsed::Liters(Liters(it)))
            .or_else(|| {
                let percent = used(driven, |it| it.fuel_percent)?;
                Some(FuelUsed::Percent(Percent(percent)))
            }),
        count: if is_seen {
            TripCount::One
        } else {
            TripCount::AtLeastOne
        },
    }
}

/// What was used from the first moment until the last. More at the end than at the beginning was
/// added on the way, and then nobody knows.
fn used(driven: &[Moment], value: impl Fn(&Moment) -> Option<f64>) -> Option<f64> {
    let (first, last) = (driven.first()?, driven.last()?);
    let has_charged = driven[1..driven.len() - 1]
        .iter()
        .any(|it| it.is_charging() == Some(true));
    let used = value(first)? - value(last)?;
    (used >= 0.0 && !has_charged).then_some(used)
}
