//! Trips one by one, month by month, and each with all that is known of it.

mod detail;
mod form;
mod lengths;
#[cfg(test)]
mod tests;

use core::time::Duration;

use carport_domain::charging::Month;
use carport_domain::history::Between;
use carport_domain::history::trips::edits::EditedTrip;
use carport_domain::history::trips::{DurationBounds, FuelUsed, Trip, TripCount, TripId};
use carport_domain::place::Place;
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;

use crate::charges::{edge, moment, month_title};
use crate::charts::{
    Scope, counted_at, day_of, sums_by_purpose, tag_name, told_count, told_distance,
    whereabouts_name,
};
use crate::format::{percent, trip_distance, volume};
use crate::locale::{DateForm, Locale};
use crate::words::words;

pub use detail::{TripDetail, trip_detail};
pub use form::{SplitBy, SplitForm, SplitWrong, own_tags, tag_label};
pub use lengths::{LengthRow, TripLengths, trip_lengths};

/// A beginning or an end that is known better than this is told by its outer bound alone.
const NARROW: Duration = Duration::from_mins(30);

/// The trips of a period, as far as they are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TripList {
    /// The months, newest first. The last of them may have more trips than are listed.
    pub months: Vec<TripMonth>,
    /// How many older trips of the period are not listed.
    pub more: usize,
}

/// A month of trips.
#[derive(Clone, Debug, PartialEq)]
pub struct TripMonth {
    /// `November 2026`.
    pub title: String,
    /// `12 trips`, `at least 12 trips`, of the whole month as far as the period reaches.
    pub count: String,
    /// `340 km`.
    pub distance: String,
    /// `Business: 120 km`, one for each purpose; empty where nothing is tagged.
    pub sums: Vec<String>,
    /// The trips, newest first.
    pub lines: Vec<TripLine>,
}

/// One trip.
#[derive(Clone, Debug, PartialEq)]
pub struct TripLine {
    /// Which one.
    pub id: TripId,
    /// `22 November 08:12–08:40`.
    pub when: String,
    /// `Home → Work`.
    pub route: String,
    /// `12.4 km`.
    pub distance: String,
    /// `6 %`, `0.8 L`; empty where nobody knows.
    pub used: Vec<String>,
    /// What it was for.
    pub tags: Vec<String>,
    /// Whether its owner noted something.
    pub has_note: bool,
    /// Whether it may have been several.
    pub may_be_several: bool,
}

/// The trips that began in the span, newest first, no more than `most` of them. `trips` are all
/// that are known, in the order of time.
pub fn trip_list(
    trips: &[EditedTrip],
    places: &[Place],
    scope: &Scope,
    most: usize,
    locale: &dyn Locale,
) -> TripList {
    let is_shown = |it: &&EditedTrip| scope.span.contains(counted_at(it).0);
    // Halves of a trip that was cut share one instant: of those, too, the later one comes first.
    let mut shown: Vec<_> = trips.iter().rev().filter(is_shown).collect();
    shown.sort_by_key(|it| core::cmp::Reverse(counted_at(it)));
    let month_of = |it: &EditedTrip| {
        let at = counted_at(it);
        Month::of(at, locale.utc_offset_minutes(at))
    };
    let mut left = most;
    let mut months = Vec::new();
    for of_month in shown.chunk_by(|one, next| month_of(one) == month_of(next)) {
        if left == 0 {
            break;
        }
        let listed = &of_month[..of_month.len().min(left)];
        left -= listed.len();
        months.push(TripMonth {
            title: month_title(month_of(of_month[0]), locale),
            count: told_count(of_month, locale),
            distance: told_distance(of_month, scope.units, locale),
            sums: sums_by_purpose(of_month, trips, scope.units, locale),
            lines: listed
                .iter()
                .map(|it| line(it, places, scope.units, locale))
                .collect(),
        });
    }
    TripList {
        months,
        more: shown.len().saturating_sub(most),
    }
}

fn line(it: &EditedTrip, places: &[Place], units: Units, locale: &dyn Locale) -> TripLine {
    let trip = &it.trip;
    TripLine {
        id: trip.id,
        when: when(trip, locale),
        route: route(trip, places, locale),
        distance: trip_distance(trip.distance(), units, locale).joined(),
        used: [battery(trip, locale), fuel(trip, units, locale)]
            .into_iter()
            .flatten()
            .collect(),
        tags: it.tags.iter().map(|tag| tag_name(tag, locale)).collect(),
        has_note: !it.notes.is_empty(),
        may_be_several: trip.count == TripCount::AtLeastOne,
    }
}

/// `22 November 08:12–08:40`, or between which readings it lay.
fn when(trip: &Trip, locale: &dyn Locale) -> String {
    let outer = Between {
        earliest: trip.started.earliest,
        latest: trip.ended.latest,
    };
    let time = |at: UnixMillis| locale.date(at, DateForm::Time);
    let is_narrow = |edge: Between| edge.width().is_some_and(|width| width <= NARROW);
    let day = |at: UnixMillis| day_of(at.0, locale);
    let text = &words(locale.language()).history.charges;
    match (outer.earliest, outer.latest) {
        (Some(from), Some(until)) if is_narrow(trip.started) && is_narrow(trip.ended) => {
            format!("{}–{}", moment(from, locale), time(until))
        }
        (Some(from), Some(until)) if day(from) == day(until) => {
            let day = locale.date(from, DateForm::Day);
            let times = (text.between)(&time(from), &time(until));
            format!("{day} {times}")
        }
        _ => edge(outer, text, locale).unwrap_or_else(|| moment(trip.id.before_start, locale)),
    }
}

/// `Home → Work`.
fn route(trip: &Trip, places: &[Place], locale: &dyn Locale) -> String {
    let name = |place| whereabouts_name(place, places, locale);
    format!("{} → {}", name(&trip.from), name(&trip.to))
}

/// `6 %`.
fn battery(trip: &Trip, locale: &dyn Locale) -> Option<String> {
    trip.battery_used.map(|used| percent(used, locale).joined())
}

/// `0.8 L`, or a share of the tank.
fn fuel(trip: &Trip, units: Units, locale: &dyn Locale) -> Option<String> {
    trip.fuel_used.map(|used| match used {
        FuelUsed::Liters(liters) => volume(liters, units, locale).joined(),
        FuelUsed::Percent(share) => percent(share, locale).joined(),
    })
}

/// `28 min`, `20 min to 40 min`, `at most 9 h`; `None` where both are unknown.
fn duration_words(bounds: DurationBounds, locale: &dyn Locale) -> Option<String> {
    let told = |it: Duration| crate::format::duration(it, locale);
    let history = &words(locale.language()).history;
    match (bounds.at_least, bounds.at_most) {
        (Some(one), Some(other)) if told(one) == told(other) => Some(told(one)),
        (Some(one), Some(other)) => Some((history.chart.low_to_high)(&told(one), &told(other))),
        (Some(one), None) => Some((history.chart.at_least)(&told(one))),
        (None, Some(other)) => Some((history.charges.at_most)(&told(other))),
        (None, None) => None,
    }
}

/// What is said of changes that find their trips no more; `None` where all do.
pub fn lost_text(lost: usize, locale: &dyn Locale) -> Option<String> {
    let text = &words(locale.language()).history.trip_list;
    let count = u64::try_from(lost).unwrap_or(u64::MAX);
    (lost > 0).then(|| text.lost.text(count, locale))
}
