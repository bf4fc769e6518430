//! What trips were for: under which tag each is counted, and in which color.

use carport_domain::history::trips::edits::{EditedTrip, TripTag};
use carport_domain::units::choice::Units;

use super::told_distance;
use crate::charts::Color;
use crate::locale::Locale;
use crate::words::words;

/// So many words of the owner's own have a color each.
const OWN_COLORS: usize = 3;

/// What a trip is counted under: its first tag.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Purpose<'a> {
    Tagged(&'a TripTag),
    /// The owner has more words of their own than there are colors.
    Other,
    Untagged,
}

/// The owner's own words, in their order.
pub(super) fn own_words(trips: &[EditedTrip]) -> Vec<&TripTag> {
    let tags = trips.iter().filter_map(|it| it.tags.first());
    let mut own: Vec<_> = tags
        .filter(|tag| matches!(tag, TripTag::Custom(_)))
        .collect();
    own.sort();
    own.dedup();
    own
}

/// From the bottom up, in an order that is the same in every bar.
pub(super) fn by_purpose<'a>(
    trips: &[&'a EditedTrip],
    own_words: &[&TripTag],
) -> Vec<(Purpose<'a>, Vec<&'a EditedTrip>)> {
    let mut sorted: Vec<(Purpose<'a>, Vec<&EditedTrip>)> = Vec::new();
    for trip in trips {
        let purpose = match trip.tags.first() {
            None => Purpose::Untagged,
            Some(tag) if own_words.iter().skip(OWN_COLORS).any(|it| *it == tag) => Purpose::Other,
            Some(tag) => Purpose::Tagged(tag),
        };
        match sorted.iter_mut().find(|(known, _)| *known == purpose) {
            Some((_, own)) => own.push(trip),
            None => sorted.push((purpose, vec![trip])),
        }
    }
    sorted.sort_by_key(|(purpose, _)| *purpose);
    sorted
}

pub(super) fn name(purpose: Purpose<'_>, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.trips;
    match purpose {
        Purpose::Tagged(tag) => tag_name(tag, locale),
        Purpose::Other => text.other_tags.to_owned(),
        Purpose::Untagged => text.untagged.to_owned(),
    }
}

/// What a tag is called.
pub(crate) fn tag_name(tag: &TripTag, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.trips;
    let name = match tag {
        TripTag::Business => text.business,
        TripTag::Private => text.private,
        TripTag::Commute => text.commute,
        TripTag::Custom(own) => &own.0,
    };
    name.to_owned()
}

/// How far was driven for what, in the order of the chart; nothing where nothing is tagged. `all`
/// are the trips among whose tags there are colors for a few.
pub(crate) fn sums_by_purpose(
    shown: &[&EditedTrip],
    all: &[EditedTrip],
    units: Units,
    locale: &dyn Locale,
) -> Vec<String> {
    let labelled = words(locale.language()).history.chart.labelled;
    sums(shown, &own_words(all), units, locale)
        .into_iter()
        .map(|(name, driven)| labelled(&name, &driven))
        .collect()
}

/// The same by name, of every tag by itself.
pub(crate) fn sums_by_tag(
    shown: &[&EditedTrip],
    units: Units,
    locale: &dyn Locale,
) -> Vec<(String, String)> {
    sums(shown, &[], units, locale)
}

fn sums(
    shown: &[&EditedTrip],
    own_words: &[&TripTag],
    units: Units,
    locale: &dyn Locale,
) -> Vec<(String, String)> {
    if shown.iter().all(|it| it.tags.is_empty()) {
        return Vec::new();
    }
    let sums = by_purpose(shown, own_words).into_iter();
    sums.map(|(purpose, trips)| (name(purpose, locale), told_distance(&trips, units, locale)))
        .collect()
}

pub(super) fn color(purpose: Purpose<'_>, own_words: &[&TripTag]) -> Color {
    match purpose {
        Purpose::Tagged(TripTag::Business) => Color::Other(0),
        Purpose::Tagged(TripTag::Private) => Color::Other(1),
        Purpose::Tagged(TripTag::Commute) => Color::Other(2),
        Purpose::Tagged(tag) => {
            let place = own_words.iter().position(|it| *it == tag);
            let place = place.and_then(|it| u8::try_from(it).ok());
            Color::Other(3 + place.unwrap_or(3))
        }
        Purpose::Other => Color::Other(6),
        Purpose::Untagged => Color::Quiet,
    }
}
