//! How far the car drove, as far as its odometer tells.

use carport_domain::history::distance::{Bracket, NoDistance};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;

use super::{ReportFact, ReportFacts, ReportSection, fact, own};
use crate::charges::moment;
use crate::charts::{several_tags, sums_by_tag};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::words;

pub(super) fn driving(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let text = own(locale);
    let report = facts.report;
    let (mut rows, mut notes) = match report.distance {
        Ok(bracket) => bracketed(bracket, facts, locale),
        Err(reason) => {
            let reason = match reason {
                NoDistance::TooFewReadings => text.too_few_readings,
                NoDistance::RanBackwards => text.ran_backwards,
                NoDistance::Replaced => text.replaced,
            };
            (vec![fact(text.distance, reason)], Vec::new())
        }
    };
    let trips: Vec<_> = report.trips.iter().collect();
    let number = match trips.len() {
        0 => text.no_trip.to_owned(),
        // Each of them is at least one: nobody looks all the time.
        number => at_least(&locale.number(number as f64, 0), locale),
    };
    rows.push(fact(text.trips, number));
    let by_tag = sums_by_tag(&trips, facts.units, locale);
    if !by_tag.is_empty() {
        let sums = by_tag.into_iter();
        rows.extend(sums.map(|(tag, driven)| fact((text.trips_tagged)(&tag), driven)));
        notes.push(text.by_tag.to_owned());
        notes.extend(several_tags(&trips, locale));
    }
    ReportSection {
        name: "driving",
        title: text.driving.to_owned(),
        facts: rows,
        table: None,
        notes,
    }
}

fn bracketed(
    bracket: Bracket,
    facts: &ReportFacts<'_>,
    locale: &dyn Locale,
) -> (Vec<ReportFact>, Vec<String>) {
    let text = own(locale);
    let told = |it: Kilometers| distance(it, facts.units, locale).joined();
    let read = |it: Kilometers, at: UnixMillis| (text.odometer_at)(&told(it), &moment(at, locale));
    let is_begun_within = bracket.from > facts.report.from;
    let driven = told(bracket.distance);
    let driven = if is_begun_within {
        at_least(&driven, locale)
    } else {
        driven
    };
    let rows = vec![
        fact(text.distance, driven),
        fact(
            text.odometer_from,
            read(bracket.odometer_from, bracket.from),
        ),
        fact(
            text.odometer_until,
            read(bracket.odometer_until, bracket.until),
        ),
    ];
    let missing = is_begun_within.then_some(text.begun_within);
    let notes = [text.bounds].into_iter().chain(missing);
    (rows, notes.map(str::to_owned).collect())
}

fn at_least(told: &str, locale: &dyn Locale) -> String {
    (words(locale.language()).history.chart.at_least)(told)
}
