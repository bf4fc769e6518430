//! At which of the owner's places a car was, as far as its fixes tell.

mod named;

pub use named::learn_from_names;

use super::charges::Charge;
use super::moments::STILL_KM;
use crate::ids::PlaceId;
use crate::place::{Coordinates, Fix, Place, Track};
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// Where a car was, as a tariff or a trip needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whereabouts {
    /// At one of the owner's places.
    Own(PlaceId),
    /// At none of them.
    Elsewhere,
    /// Nobody knows.
    #[default]
    Unknown,
}

impl Whereabouts {
    /// Of one position. Inside several places it is at the one whose border it is deepest within.
    pub fn of(position: Coordinates, places: &[Place]) -> Self {
        let beyond = |place: &Place| place.center.distance_to(position).0 - place.radius.0;
        places
            .iter()
            .filter(|place| place.holds(position))
            .min_by(|one, other| beyond(one).total_cmp(&beyond(other)))
            .map_or(Self::Elsewhere, |place| Self::Own(place.id.clone()))
    }

    /// Where a charge took place: where the car was while it certainly charged, else where it was
    /// with the same odometer, else where all fixes agree that it may have charged.
    pub fn of_charge(charge: &Charge, track: &Track, places: &[Place]) -> Self {
        let during = charge.certain_span().map(|span| {
            let newest = credible(track, span).next();
            newest.map(|fix| Self::of(fix.coordinates, places))
        });
        if let Some(place) = during.flatten() {
            return place;
        }
        let with_odometer = charge.odometer.and_then(|odometer| {
            let at = charge.counted_at()?;
            let mut fixes = track.fixes().iter().enumerate();
            let near = fixes
                .by_ref()
                .filter(|(index, fix)| !track.is_jump(*index) && is_at(fix, odometer))
                .min_by_key(|(_, fix)| fix.measured_at.0.abs_diff(at.0));
            near.map(|(_, fix)| Self::of(fix.coordinates, places))
        });
        if let Some(place) = with_odometer {
            return place;
        }
        let Some(span) = charge.possible_span() else {
            return Self::Unknown;
        };
        match Self::agreed(track, span, places) {
            Self::Unknown => Self::around(track, span, places),
            known => known,
        }
    }

    /// Where the car stood before and after a span, if its odometer did not move meanwhile.
    fn around(track: &Track, (from, until): (UnixMillis, UnixMillis), places: &[Place]) -> Self {
        let fixes = track.fixes();
        let next = fixes.partition_point(|fix| fix.measured_at < until);
        let after = (next..fixes.len()).find(|index| !track.is_jump(*index));
        let both = track.at(from).zip(after.map(|index| &fixes[index]));
        both.filter(|(before, after)| {
            after
                .odometer
                .is_some_and(|odometer| is_at(before, odometer))
        })
        .map_or(Self::Unknown, |(before, _)| {
            Self::of(before.coordinates, places)
        })
    }

    /// Where every fix of a span says that the car was.
    fn agreed(track: &Track, span: (UnixMillis, UnixMillis), places: &[Place]) -> Self {
        let mut told = credible(track, span).map(|fix| Self::of(fix.coordinates, places));
        let Some(first) = told.next() else {
            return Self::Unknown;
        };
        if told.all(|other| other == first) {
            first
        } else {
            Self::Unknown
        }
    }

    /// Where the newest fix of a span says that the car was, if there is one.
    pub(in crate::history) fn newest_in(
        track: &Track,
        span: (UnixMillis, UnixMillis),
        places: &[Place],
    ) -> Self {
        let newest = credible(track, span).next();
        newest.map_or(Self::Unknown, |fix| Self::of(fix.coordinates, places))
    }
}

/// The fixes of a span that are no jumps, the newest first.
fn credible(track: &Track, (from, until): (UnixMillis, UnixMillis)) -> impl Iterator<Item = &Fix> {
    track
        .before(until)
        .take_while(move |fix| fix.measured_at >= from)
}

fn is_at(fix: &Fix, odometer: Kilometers) -> bool {
    fix.odometer
        .is_some_and(|it| (it.0 - odometer.0).abs() < STILL_KM)
}
