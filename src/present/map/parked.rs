//! The owner's note of where the car is parked.

use carport_domain::place::Parked;

use super::facts::{MapFacts, SinceParked, address_of};
use super::here::{PointText, hidden};
use crate::locale::Locale;
use crate::words::words;

/// The owner's note.
#[derive(Clone, PartialEq, Eq)]
pub struct ParkedCard {
    /// `You noted: level -2, by the lift, 35 min ago.`
    pub text: String,
    /// Whether the car has moved since, as far as the odometer tells.
    pub since: Option<String>,
    /// Decides the tone.
    pub is_outdated: bool,
    /// Where; none in a privacy zone.
    pub point: Option<PointText>,
}

hidden!(ParkedCard);

pub(super) fn parked_card(
    facts: &MapFacts<'_>,
    parked: &Parked,
    locale: &dyn Locale,
) -> ParkedCard {
    let own = &words(locale.language()).map.here;
    let age = facts.age_text(parked.noted_at, locale);
    let level = address_of(parked.level.as_deref()).map(|level| (own.level)(&level));
    let note = address_of(parked.note.as_deref());
    let noted: Vec<_> = level.into_iter().chain(note).collect();
    let text = if noted.is_empty() {
        (own.parked_bare)(&age)
    } else {
        (own.parked)(&noted.join(", "), &age)
    };
    let since = match facts.since_parked {
        SinceParked::Moved => Some(own.parked_moved),
        SinceParked::Same => Some(own.parked_same),
        SinceParked::Unknown => None,
    };
    let is_open = facts.zone(parked.coordinates).is_none();

    ParkedCard {
        text,
        since: since.map(ToOwned::to_owned),
        is_outdated: facts.since_parked == SinceParked::Moved,
        point: is_open.then(|| PointText::new(parked.coordinates, locale)),
    }
}
