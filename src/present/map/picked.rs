//! A point that was pointed at, and what may leave the device.

use carport_domain::place::{Coordinates, Place};

use super::facts::{MapFacts, place_name};
use super::here::PointText;
use super::list::from_car;
use crate::command_forms::destination::told_from_home;
use crate::home::point_fields;
use crate::locale::{DateForm, Locale};
use crate::words::words;

/// A point that was pointed at.
#[derive(Clone, PartialEq, Eq)]
pub struct PickedCard {
    /// The point, to be read and to be copied. It is the owner's finger, not the car: it is shown
    /// in a privacy zone too.
    pub point: PointText,
    /// The place it is in, and how far it is from car and home.
    pub lines: Vec<String>,
}

/// A point is a place: printed, it shows nothing.
impl core::fmt::Debug for PickedCard {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("PickedCard(…)")
    }
}

/// Tells a point apart from car and home.
pub fn picked(point: Coordinates, facts: &MapFacts<'_>, locale: &dyn Locale) -> PickedCard {
    let own = &words(locale.language()).map.picked;
    let place = facts.places.iter().find(|place| place.holds(point));
    let home = facts.home.filter(|home| !home.holds(point));
    let lines = [
        place.map(|place| (own.in_place)(&place_name(place, locale))),
        from_car(facts, point, locale),
        home.map(|home| told_from_home(home.center, point, facts.units, locale)),
    ];

    PickedCard {
        point: PointText::new(point, locale),
        lines: lines.into_iter().flatten().collect(),
    }
}

/// Why the car's position may not be copied, shared or handed over; `None` when it may.
pub fn closed_by_zone(
    coordinates: Coordinates,
    places: &[Place],
    locale: &dyn Locale,
) -> Option<String> {
    let zone = super::zone_of(coordinates, places)?;
    let own = &words(locale.language()).map.actions;
    Some((own.zone)(&place_name(zone, locale)))
}

/// Where the car may be handed over as: the point for a map app, for the clipboard and for a text
/// to share; or the sentence that says why not.
pub fn handed_over(facts: &MapFacts<'_>, locale: &dyn Locale) -> Result<HandedOver, String> {
    let own = &words(locale.language()).map;
    let seen = facts
        .seen()
        .ok_or_else(|| own.actions.no_position.to_owned())?;
    if let Some(reason) = closed_by_zone(seen.coordinates, facts.places, locale) {
        return Err(reason);
    }
    // Whoever reads it later does not know which day was today.
    let car = match seen.measured_at {
        Some(at) => {
            let (day, time) = (
                locale.date(at, DateForm::Day),
                locale.date(at, DateForm::Time),
            );
            (own.share.car_at)(facts.car_name, &format!("{day} {time}"))
        }
        None => facts.car_name.to_owned(),
    };
    let (latitude, longitude) = point_fields(seen.coordinates);

    Ok(HandedOver {
        coordinates: seen.coordinates,
        point: PointText::new(seen.coordinates, locale),
        text: (own.share.text)(&car, &format!("{latitude}, {longitude}")),
    })
}

/// The car's position, as it leaves the app.
#[derive(Clone, PartialEq)]
pub struct HandedOver {
    /// For a map app.
    pub coordinates: Coordinates,
    /// For the clipboard.
    pub point: PointText,
    /// For somebody else: `i4 eDrive40, 22 November 14:05: 46.5708, 3.3312`.
    pub text: String,
}

/// A position shows nothing of itself when it is printed.
impl core::fmt::Debug for HandedOver {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("HandedOver(…)")
    }
}
