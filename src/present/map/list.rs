//! The list that says the same as the map.

use carport_domain::place::{Coordinates, Place, PlaceKind, Stop};

use super::facts::{MapFacts, place_name};
use super::here::{HereCard, here};
use super::past::spot_name;
use crate::command_forms::destination::{told_from_car, told_from_home};
use crate::format::{duration, radius, span_words, upper_first};
use crate::home::point_text;
use crate::locale::Locale;
use crate::words::words;

/// So many of the last stops are listed.
const STOPS_LISTED: usize = 20;

/// The list.
#[derive(Clone, PartialEq, Eq)]
pub struct MapListCard {
    /// The car, the places, the note of where it is parked, this device.
    pub rows: Vec<ListRow>,
    /// That no place is saved.
    pub no_places: Option<String>,
    /// `The last 20 stops`.
    pub stops_title: String,
    /// The last stops, the newest first.
    pub stops: Vec<ListRow>,
    /// That no stop is known.
    pub no_stops: Option<String>,
}

/// One thing on the map.
#[derive(Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Decides the icon.
    pub kind: RowKind,
    /// What it is.
    pub label: String,
    /// What the map shows of it, one line each.
    pub details: Vec<String>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// The car.
    Car,
    /// A place of the owner's.
    Place(PlaceKind),
    /// The note of where the car is parked.
    Parked,
    /// This device.
    Device,
    /// Where the car stood.
    Stop,
}

/// A row holds a place: printed, it shows what it is about, and not where.
impl core::fmt::Debug for ListRow {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("ListRow")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl core::fmt::Debug for MapListCard {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("MapListCard")
            .field("rows", &self.rows)
            .field("stops", &self.stops)
            .finish_non_exhaustive()
    }
}

/// Says what the map shows; `stops` in the order of time.
pub fn list(facts: &MapFacts<'_>, stops: &[Stop], locale: &dyn Locale) -> MapListCard {
    let own = &words(locale.language()).map.list;
    let card = here(facts, locale);
    let parked = card.parked.as_ref().map(|parked| ListRow {
        kind: RowKind::Parked,
        label: own.parked.to_owned(),
        details: [
            Some(parked.text.clone()),
            parked.since.clone(),
            parked.point.as_ref().map(|point| point.text.clone()),
        ]
        .into_iter()
        .flatten()
        .collect(),
    });
    let device = facts.device.map(|at| device_row(facts, at, locale));
    let mut rows = vec![car_row(facts, &card)];
    rows.extend(
        facts
            .places
            .iter()
            .map(|place| place_row(facts, place, locale)),
    );
    rows.extend(parked);
    rows.extend(device);
    let last: Vec<_> = stops
        .iter()
        .rev()
        .take(STOPS_LISTED)
        .map(|stop| stop_row(facts, stop, locale))
        .collect();
    let count = u64::try_from(last.len()).unwrap_or(u64::MAX);

    MapListCard {
        rows,
        no_places: facts.places.is_empty().then(|| own.no_places.to_owned()),
        stops_title: if last.is_empty() {
            own.stops.to_owned()
        } else {
            own.last_stops.text(count, locale)
        },
        no_stops: last.is_empty().then(|| own.no_stops.to_owned()),
        stops: last,
    }
}

fn car_row(facts: &MapFacts<'_>, card: &HereCard) -> ListRow {
    let remark = card.remark.as_ref().map(|remark| remark.text.clone());
    let jump = card.jump.as_ref().map(|jump| jump.text.clone());
    let point = card.point.as_ref().map(|point| point.text.clone());
    let details = [
        Some(card.headline.clone()),
        card.detail.clone(),
        card.between.clone(),
        card.age.clone(),
        card.address.clone(),
        point,
        card.zone.clone(),
        remark,
        jump,
        card.found.clone(),
    ];
    ListRow {
        kind: RowKind::Car,
        label: facts.car_name.to_owned(),
        details: details.into_iter().flatten().collect(),
    }
}

fn place_row(facts: &MapFacts<'_>, place: &Place, locale: &dyn Locale) -> ListRow {
    let own = &words(locale.language()).map.list;
    let radius = radius(place.radius, facts.units, locale).joined();
    let details = [
        Some((own.radius)(&radius)),
        from_car(facts, place.center, locale),
        (!place.is_private).then(|| point_text(place.center, locale)),
        place.is_private.then(|| own.private.to_owned()),
    ];
    ListRow {
        kind: RowKind::Place(place.kind),
        label: place_name(place, locale),
        details: details
            .into_iter()
            .flatten()
            .map(|detail| upper_first(&detail))
            .collect(),
    }
}

/// How far a point is from the car; not while both are in one zone.
pub(super) fn from_car(
    facts: &MapFacts<'_>,
    point: Coordinates,
    locale: &dyn Locale,
) -> Option<String> {
    let car = facts.seen()?.coordinates;
    let zone = facts.zone(car);
    if zone.is_some_and(|zone| zone.holds(point)) {
        return None;
    }
    let point = facts.drawn_at(point);
    Some(told_from_car(
        facts.drawn_at(car),
        point,
        facts.units,
        locale,
    ))
}

fn device_row(facts: &MapFacts<'_>, at: Coordinates, locale: &dyn Locale) -> ListRow {
    let zone = facts.zone(at);
    let details = [
        zone.map(|zone| place_name(zone, locale)),
        zone.is_none().then(|| point_text(at, locale)),
        from_car(facts, at, locale),
    ];
    ListRow {
        kind: RowKind::Device,
        label: words(locale.language()).map.list.device.to_owned(),
        details: details.into_iter().flatten().collect(),
    }
}

fn stop_row(facts: &MapFacts<'_>, stop: &Stop, locale: &dyn Locale) -> ListRow {
    let own = &words(locale.language()).map.list;
    let when = span_words(stop.from, stop.until, facts.now, locale);
    let spent = (stop.until > stop.from).then(|| duration(stop.from.age(stop.until), locale));
    let at = facts.drawn_at(stop.center);
    let home = facts.home.filter(|home| !home.holds(at));
    let details = [
        Some(upper_first(&when)),
        spent,
        stop.is_ongoing.then(|| upper_first(own.not_elsewhere)),
        home.map(|home| told_from_home(home.center, at, facts.units, locale)),
    ];
    ListRow {
        kind: RowKind::Stop,
        label: spot_name(facts, stop.center, stop.address.as_deref(), locale)
            .unwrap_or_else(|| own.unnamed_stop.to_owned()),
        details: details.into_iter().flatten().collect(),
    }
}
