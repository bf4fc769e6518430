//! Where a search has found the car.

use core::time::Duration;

use carport_domain::place::{Home, Place, Position, Presence};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;

use crate::format::{date_words, home_distance, relative_age, upper_first};
use crate::home::{point_text, point_to_copy};
use crate::locale::Locale;
use crate::map::{place_name, zone_of};
use crate::words::words;

/// By then a car has been driven.
const LATELY: Duration = Duration::from_hours(24);

/// Where the car was found. Printed, it shows when, and not where.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundCard {
    /// What the vendor calls the place.
    pub address: Option<String>,
    /// The point, to be read; in a privacy zone the zone.
    pub coordinates: String,
    /// The point, as every map takes it; none in a privacy zone.
    pub to_copy: Option<String>,
    /// `391 km from home`, where home is known.
    pub distance: Option<String>,
    /// When it was told: `Today at 11:17 · 3 min ago`.
    pub when: String,
}

impl core::fmt::Debug for FoundCard {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("FoundCard")
            .field("when", &self.when)
            .finish_non_exhaustive()
    }
}

/// The place of a search within a day; later it says nothing about now.
pub fn found(
    position: &Position,
    found_at: UnixMillis,
    home: Option<&Home>,
    places: &[Place],
    units: Units,
    now: UnixMillis,
    locale: &dyn Locale,
) -> Option<FoundCard> {
    let age = found_at.age(now);
    if age >= LATELY {
        return None;
    }
    let words = words(locale.language());
    let zone = zone_of(position.coordinates, places);
    let address = position.address.as_deref().map(str::trim);
    let distance = Presence::new(home, Some(position)).distance();
    let distance = distance.map(|distance| {
        let distance = home_distance(distance, units, locale).joined();
        (words.dashboard.distance_from_home)(&distance)
    });
    let day = upper_first(&date_words(found_at, now, locale));

    Some(FoundCard {
        address: address
            .filter(|address| !address.is_empty() && zone.is_none())
            .map(ToOwned::to_owned),
        coordinates: match zone {
            Some(zone) => upper_first(&(words.map.scene.in_zone)(&place_name(zone, locale))),
            None => point_text(position.coordinates, locale),
        },
        to_copy: zone.is_none().then(|| point_to_copy(position.coordinates)),
        distance,
        when: format!("{day} · {}", relative_age(age, locale)),
    })
}
