//! Trips: what hours, days and months of them add up to, by what they were for.

mod purpose;

use carport_domain::history::trips::TripCount;
use carport_domain::history::trips::edits::EditedTrip;
use carport_domain::history::{BinLength, Span};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use carport_domain::units::choice::Units;

use super::clock::day_of;
use super::period::days_words;
use super::scope::{Scope, bin_name, count, own, plain, sentence};
use super::{Bar, BarStack, Chart, Color, Panel, table};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::words;
use purpose::{by_purpose, color, name, own_words};

pub(crate) use purpose::{sums_by_purpose, sums_by_tag, tag_name};

/// So many distances that belong to no bar are named.
const NAMED: usize = 3;

/// When a trip is counted: the first instant at which it had certainly begun.
pub(crate) fn counted_at(it: &EditedTrip) -> UnixMillis {
    it.trip.started.latest.unwrap_or(it.trip.id.before_start)
}

/// The distance of the trips that began in each bar of the span, and under it their number, in
/// the colors of their tags. `trips` are all that are known: a tag keeps its color in every span.
pub fn trips(trips: &[EditedTrip], scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.trips;
    let (unit, per_kilometer) = scope.distance_unit();
    let shown: Vec<_> = within(trips, scope.span);
    if shown.is_empty() {
        return plain(text.title, text.none.to_owned(), scope, Vec::new());
    }
    let own_words = own_words(trips);
    let bins = scope.bins(locale).into_iter();
    let bins: Vec<_> = bins
        .map(|bin| (bin, in_bin(&shown, bin)))
        .filter(|(_, trips)| !trips.is_empty())
        .collect();
    let drawn = |value: fn(&[&EditedTrip]) -> f64, factor: f64, is_count: bool| {
        let stacks = bins.iter().map(|(bin, trips)| {
            let bars = by_purpose(trips, &own_words)
                .into_iter()
                .map(|(purpose, own)| Bar {
                    name: name(purpose, locale),
                    color: color(purpose, &own_words),
                    value: value(&own) * factor,
                    is_partial: is_count && own.iter().any(|it| is_at_least(it)),
                });
            let told = if is_count {
                told_count(trips, locale)
            } else {
                told_distance(trips, scope.units, locale)
            };
            stack(*bin, bars.collect(), &told, scope.bin_length, locale)
        });
        stacks.collect()
    };
    let panels = vec![
        Panel {
            name: text.distance.to_owned(),
            unit: unit.to_owned(),
            bars: drawn(kilometers, per_kilometer, false),
            ..Panel::default()
        },
        Panel {
            name: text.number.to_owned(),
            bars: drawn(number, 1.0, true),
            ..Panel::default()
        },
    ];
    let summary = sentence([
        told_count(&shown, locale),
        (text.total)(&told_distance(&shown, scope.units, locale)),
    ]);
    let mut chart = plain(text.title, summary, scope, panels);
    let named = |stack: &BarStack| {
        let bin = Span {
            from_millis: stack.from_millis,
            until_millis: stack.until_millis,
        };
        bin_name(bin, scope.bin_length, locale)
    };
    chart.table = table::of_bars(&chart.panels[0].bars, named, unit, 0, locale);
    for (row, (_, trips)) in chart.table.rows.iter_mut().zip(last_rows(&bins)) {
        for cell in row.cells.iter_mut().skip(1) {
            // Nothing is missing where no trip was for it.
            if cell == own(locale).not_known {
                *cell = locale.number(0.0, 0);
            }
        }
        row.cells.push(told_number(trips, locale));
    }
    if trips.iter().all(|it| it.tags.is_empty()) {
        // With nothing to tell apart, a trip is not less than another.
        let stacks = chart.panels.iter_mut().flat_map(|panel| &mut panel.bars);
        let bars = stacks.flat_map(|stack| &mut stack.bars);
        bars.for_each(|bar| bar.color = Color::Main);
    }
    chart.table.heads.push(text.number.to_owned());
    chart.notes = notes(&shown, scope, locale);
    chart
}

/// A table is cut at its beginning.
fn last_rows<T>(bins: &[T]) -> impl Iterator<Item = &T> {
    bins[bins.len().saturating_sub(table::MOST_ROWS)..].iter()
}

fn within(trips: &[EditedTrip], span: Span) -> Vec<&EditedTrip> {
    let is_in = |it: &&EditedTrip| span.contains(counted_at(it).0);
    trips.iter().filter(is_in).collect()
}

fn in_bin<'a>(shown: &[&'a EditedTrip], bin: Span) -> Vec<&'a EditedTrip> {
    let is_in = |it: &&&EditedTrip| bin.contains(counted_at(it).0) && !is_spread(it, bin);
    shown.iter().filter(is_in).copied().collect()
}

/// Whether nobody knows in which of several bars it was driven: then it is in none.
fn is_spread(it: &EditedTrip, bin: Span) -> bool {
    let ends = [it.trip.started.earliest, it.trip.ended.latest];
    is_at_least(it) && ends.iter().flatten().any(|at| !bin.contains(at.0))
}

fn kilometers(trips: &[&EditedTrip]) -> f64 {
    trips.iter().map(|it| it.trip.distance().0).sum()
}

fn number(trips: &[&EditedTrip]) -> f64 {
    trips.len() as f64
}

fn is_at_least(it: &EditedTrip) -> bool {
    it.trip.count == TripCount::AtLeastOne
}

pub(crate) fn told_distance(trips: &[&EditedTrip], units: Units, locale: &dyn Locale) -> String {
    distance(Kilometers(kilometers(trips)), units, locale).joined()
}

pub(crate) fn told_count(trips: &[&EditedTrip], locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.trips;
    at_least(text.trips.text(count(trips.len()), locale), trips, locale)
}

fn told_number(trips: &[&EditedTrip], locale: &dyn Locale) -> String {
    at_least(locale.number(number(trips), 0), trips, locale)
}

fn at_least(told: String, trips: &[&EditedTrip], locale: &dyn Locale) -> String {
    if trips.iter().any(|it| is_at_least(it)) {
        (own(locale).at_least)(&told)
    } else {
        told
    }
}

fn stack(
    bin: Span,
    bars: Vec<Bar>,
    told: &str,
    length: BinLength,
    locale: &dyn Locale,
) -> BarStack {
    BarStack {
        from_millis: bin.from_millis,
        until_millis: bin.until_millis,
        bars,
        label: (own(locale).labelled)(&bin_name(bin, length, locale), told),
    }
}

fn notes(shown: &[&EditedTrip], scope: &Scope, locale: &dyn Locale) -> Vec<String> {
    let text = &words(locale.language()).history.trips;
    let unseen = shown.iter().filter(|it| is_at_least(it)).count();
    let mut notes = together(shown, scope, locale);
    if unseen > 0 {
        notes.push(text.unseen.text(count(unseen), locale));
    }
    notes.extend(several_tags(shown, locale));
    notes
}

/// What is said of trips that are counted under one of their tags alone.
pub(crate) fn several_tags(shown: &[&EditedTrip], locale: &dyn Locale) -> Option<String> {
    let text = &words(locale.language()).history.trips;
    let several = shown.iter().filter(|it| it.tags.len() > 1).count();
    (several > 0).then(|| text.several_tags.text(count(several), locale))
}

/// What is in no bar, the farthest first.
fn together(shown: &[&EditedTrip], scope: &Scope, locale: &dyn Locale) -> Vec<String> {
    let text = &words(locale.language()).history.odometer;
    let bins = scope.bins(locale);
    let bin_of = |it: &EditedTrip| bins.iter().find(|bin| bin.contains(counted_at(it).0));
    let is_told = |it: &&&EditedTrip| bin_of(it).is_some_and(|bin| is_spread(it, *bin));
    let mut spread: Vec<_> = shown.iter().filter(is_told).collect();
    let far = |it: &EditedTrip| it.trip.distance().0;
    spread.sort_by(|one, other| far(other).total_cmp(&far(one)));
    let named = spread.iter().take(NAMED).map(|it| {
        let day = |at: Option<UnixMillis>| day_of(at.unwrap_or(counted_at(it)).0, locale);
        let (first, last) = (day(it.trip.started.earliest), day(it.trip.ended.latest));
        let driven = distance(it.trip.distance(), scope.units, locale).joined();
        (text.together)(&days_words(first, last, locale), &driven)
    });
    let mut notes: Vec<_> = named.collect();
    if spread.len() > NAMED {
        let more = count(spread.len() - NAMED);
        notes.push(own(locale).more_notes.text(more, locale));
    }
    notes
}

#[cfg(test)]
mod tests;
