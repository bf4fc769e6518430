//! What the track of a car proves, gathered once for every view of it.

use carport_domain::place::{Coordinates, Fix, Leg, Place, Stop, Track};
use carport_domain::units::Kilometers;

use super::facts::{MapFacts, address_of, place_name};
use crate::locale::Locale;

/// A track with its stops and legs.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    /// The fixes.
    pub track: &'a Track,
    /// Where the car stood, in the order of time.
    pub stops: &'a [Stop],
    /// What may be joined by a line, in the order of time.
    pub legs: &'a [Leg],
}

impl<'a> Past<'a> {
    /// Every fix that was believed.
    pub(super) fn believed(&self) -> impl DoubleEndedIterator<Item = &'a Fix> + use<'a> {
        let track = self.track;
        let fixes = track.fixes().iter().enumerate();
        fixes.filter_map(move |(index, fix)| (!track.is_jump(index)).then_some(fix))
    }

    /// How far the car has been driven from the first to the last fix, by its odometer.
    pub(super) fn driven(&self) -> Option<Kilometers> {
        let first = self.believed().find_map(|fix| fix.odometer)?;
        let last = self.believed().rev().find_map(|fix| fix.odometer)?;
        (last >= first).then_some(Kilometers(last.0 - first.0))
    }
}

/// What a spot is called: by the owner's place it is in, else by its address. A privacy zone goes
/// before any other place.
pub(super) fn spot_name(
    facts: &MapFacts<'_>,
    coordinates: Coordinates,
    address: Option<&str>,
    locale: &dyn Locale,
) -> Option<String> {
    let holding = |place: &&Place| place.holds(coordinates);
    let place = facts
        .zone(coordinates)
        .or_else(|| facts.places.iter().find(holding));
    match place {
        Some(place) => Some(place_name(place, locale)),
        None => address_of(address),
    }
}
