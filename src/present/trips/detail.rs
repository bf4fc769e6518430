//! One trip with all that is known of it, how it is known, and what can be done with it.

use carport_domain::history::trips::edits::{Around, EditedTrip, OwnersWords, TripTag};
use carport_domain::history::trips::{TripCount, TripId};
use carport_domain::place::Place;
use carport_domain::units::choice::Units;

use super::{battery, duration_words, fuel, route, when};
use crate::charges::edge;
use crate::charts::whereabouts_name;
use crate::format::trip_distance;
use crate::locale::Locale;
use crate::words::words;

/// What is known of one trip.
#[derive(Clone, Debug, PartialEq)]
pub struct TripDetail {
    /// Which one.
    pub id: TripId,
    /// `22 November 08:12–08:40`.
    pub title: String,
    /// A label and its value each.
    pub rows: Vec<(String, String)>,
    /// `Joined by you from 2 trips`; `None` for one that is found so.
    pub joined_from: Option<String>,
    /// When, from where to where and how far each of those was.
    pub parts: Vec<String>,
    /// How it is known, and what is not.
    pub notes: Vec<String>,
    /// What it was for.
    pub tags: Vec<TripTag>,
    /// What its owner noted, a line for each of its parts.
    pub note: OwnersWords,
    /// Whether the one before can be joined with it.
    pub has_before: bool,
    /// Whether the next can be joined with it.
    pub has_next: bool,
}

/// All that is known of the trip of an id, among all in the order of time; `None` where it is gone.
pub fn trip_detail(
    trips: &[EditedTrip],
    places: &[Place],
    id: TripId,
    units: Units,
    locale: &dyn Locale,
) -> Option<TripDetail> {
    let Around { before, trip, next } = Around::find(trips, id)?;
    let text = &words(locale.language()).history.trip_list;
    let count = u64::try_from(trip.parts.len()).unwrap_or(u64::MAX);
    let parts = trip.parts.iter().map(|part| {
        let far = trip_distance(part.distance(), units, locale).joined();
        format!(
            "{}, {}, {far}",
            when(part, locale),
            route(part, places, locale)
        )
    });
    let notes: Vec<_> = trip.notes.iter().map(|note| note.0.as_str()).collect();
    Some(TripDetail {
        id: trip.trip.id,
        title: when(&trip.trip, locale),
        rows: rows(trip, places, units, locale),
        joined_from: (count > 0).then(|| text.joined_from.text(count, locale)),
        parts: parts.collect(),
        notes: vec![how(trip, locale)],
        tags: trip.tags.clone(),
        note: OwnersWords(notes.join("\n")),
        has_before: before.is_some(),
        has_next: next.is_some(),
    })
}

fn rows(
    it: &EditedTrip,
    places: &[Place],
    units: Units,
    locale: &dyn Locale,
) -> Vec<(String, String)> {
    let trip = &it.trip;
    let history = &words(locale.language()).history;
    let (text, charges) = (&history.trip_list, &history.charges);
    let place = |place| Some(whereabouts_name(place, places, locale));
    let odometer = |it| trip_distance(it, units, locale).joined();
    let odometers = (history.chart.low_to_high)(
        &odometer(trip.odometer_from),
        &odometer(trip.odometer_until),
    );
    let far = trip_distance(trip.distance(), units, locale).joined();
    let told = [
        (charges.started, edge(trip.started, charges, locale)),
        (charges.ended, edge(trip.ended, charges, locale)),
        (charges.duration, duration_words(trip.duration(), locale)),
        (text.from, place(&trip.from)),
        (text.to, place(&trip.to)),
        (text.distance, Some(far)),
        (history.odometer.odometer, Some(odometers)),
        (text.battery_used, battery(trip, locale)),
        (text.fuel_used, fuel(trip, units, locale)),
    ];
    let told = told.into_iter();
    told.filter_map(|(label, value)| Some((label.to_owned(), value?)))
        .collect()
}

fn how(it: &EditedTrip, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.trip_list;
    let how = match it.trip.count {
        TripCount::AtLeastOne => text.unseen,
        TripCount::One if it.parts.is_empty() => text.seen,
        TripCount::One => text.joined_by_owner,
    };
    how.to_owned()
}
