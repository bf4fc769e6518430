//! How far the car has driven: its odometer, and the distance of each hour, day or month.

use carport_domain::history::{BinLength, Distances, Shape, Span, Together, distances};
use carport_domain::units::Kilometers;

use super::clock::{DAY_MILLIS, day_of};
use super::period::days_words;
use super::scope::{Followed, Scope, absence, bin_name, count, moment, own, plain, sentence};
use super::{Bar, BarStack, Chart, Color, Dash, Line, Panel, table};
use crate::format::{distance, rough_distance};
use crate::locale::Locale;
use crate::words::{HistoryOdometer, words};

/// A mean of less time says nothing.
const LEAST_DAYS: f64 = 2.0;
/// A year is not told from fewer days.
const DAYS_FOR_A_YEAR: f64 = 14.0;
/// So many distances that belong to no bar are named.
const NAMED: usize = 3;

/// The chart. `sections` are the instants at which a replaced odometer began to count anew.
pub fn odometer(
    followed: Followed<'_>,
    sections: &[i64],
    scope: &Scope,
    locale: &dyn Locale,
) -> Chart {
    let text = &words(locale.language()).history.odometer;
    let (unit, per_kilometer) = scope.distance_unit();
    let (at_millis, values) = followed.columns(scope, Shape::Steps, |km| km * per_kilometer);
    let reading = Line {
        name: text.odometer.to_owned(),
        color: Color::Main,
        dash: Dash::Solid,
        shape: Shape::Steps,
        at_millis,
        values,
        band: None,
    };
    let found = distances(
        followed.timeline,
        &scope.bins(locale),
        followed.timeline.gap_rule(),
        sections,
    );
    let bars = bars(&found, scope, locale);
    let panels = vec![
        Panel {
            name: text.odometer.to_owned(),
            unit: unit.to_owned(),
            lines: vec![reading],
            ..Panel::default()
        },
        Panel {
            name: per_bin(scope.bin_length, text).to_owned(),
            unit: unit.to_owned(),
            bars,
            ..Panel::default()
        },
    ];
    if let Some(absence) = absence(&panels[..1], &[followed.timeline], locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let summary = summary(followed, &found, scope, locale);
    let mut chart = plain(text.title, summary, scope, panels);
    chart.table = table::of_bars(
        &chart.panels[1].bars,
        |stack| {
            let bin = Span {
                from_millis: stack.from_millis,
                until_millis: stack.until_millis,
            };
            bin_name(bin, scope.bin_length, locale)
        },
        unit,
        0,
        locale,
    );
    chart.notes = notes(followed, &found, sections, scope, locale);
    chart
}

fn per_bin(length: BinLength, text: &HistoryOdometer) -> &'static str {
    match length {
        BinLength::Hour => text.per_hour,
        BinLength::Day => text.per_day,
        BinLength::Week => text.per_week,
        BinLength::Month => text.per_month,
        BinLength::Year => text.per_year,
    }
}

/// One for each bin up to now, those of which nothing is known included: they say so.
fn bars(found: &Distances, scope: &Scope, locale: &dyn Locale) -> Vec<BarStack> {
    let text = &words(locale.language()).history.odometer;
    let (_, per_kilometer) = scope.distance_unit();
    let past = found.bins.iter();
    let past = past.filter(|bin| bin.span.from_millis < scope.now.0);
    past.map(|bin| {
        // A day that is not over is as it is, as long as the car has not fallen silent.
        let runs = bin.span.contains(scope.now.0);
        let is_partial = bin.is_partial && !(runs && bin.kilometers.is_some());
        let value = match bin.kilometers {
            None => own(locale).not_known.to_owned(),
            Some(km) => {
                let told = distance(km, scope.units, locale).joined();
                if is_partial {
                    (own(locale).at_least)(&told)
                } else {
                    told
                }
            }
        };
        let name = bin_name(bin.span, scope.bin_length, locale);
        let colon = words(locale.language()).history.chart.labelled;
        BarStack {
            from_millis: bin.span.from_millis,
            until_millis: bin.span.until_millis,
            bars: vec![Bar {
                name: text.driven.to_owned(),
                color: Color::Main,
                value: bin.kilometers.map_or(f64::NAN, |km| km.0 * per_kilometer),
                is_partial,
            }],
            label: colon(&name, &value),
        }
    })
    .collect()
}

fn summary(
    followed: Followed<'_>,
    found: &Distances,
    scope: &Scope,
    locale: &dyn Locale,
) -> String {
    let text = &words(locale.language()).history.odometer;
    let known = found.bins.iter().filter_map(|bin| bin.kilometers);
    // What reaches beyond the span is not the span's alone.
    let inside = |it: &&Together| {
        it.span.from_millis >= scope.span.from_millis
            && it.span.until_millis <= scope.span.until_millis
    };
    let together = found.together.iter().filter(inside).map(|it| it.kilometers);
    let total: f64 = known.chain(together).map(|km| km.0).sum();
    let lacks = found.together.iter().any(|it| !inside(&it));

    let timeline = followed.timeline;
    let first = timeline.at_millis.first().copied().unwrap_or(scope.now.0);
    let from = first.max(scope.span.from_millis);
    let until = timeline.not_known_since(scope.now.0);
    let until = until.unwrap_or(scope.now.0).min(scope.until());
    let days = until.saturating_sub(from) as f64 / DAY_MILLIS as f64;

    let told = distance(Kilometers(total), scope.units, locale).joined();
    let phrase = if lacks {
        text.total_at_least
    } else {
        text.total
    };
    let mut parts = vec![phrase(&told)];
    if days >= LEAST_DAYS {
        let (unit, per_kilometer) = scope.distance_unit();
        let mean = total / days * per_kilometer;
        let decimals = u8::from(mean < 10.0);
        let mean = format!("{}\u{a0}{unit}", locale.number(mean, decimals));
        parts.push((text.average)(&mean));
    }
    if days >= DAYS_FOR_A_YEAR && total > 0.0 {
        let year = Kilometers(total / days * 365.25);
        let year = rough_distance(year, scope.units, locale).joined();
        parts.push((text.projected)(&year));
    }
    sentence(parts)
}

fn notes(
    followed: Followed<'_>,
    found: &Distances,
    sections: &[i64],
    scope: &Scope,
    locale: &dyn Locale,
) -> Vec<String> {
    let text = &words(locale.language()).history.odometer;
    let mut notes = followed.notes(scope, locale);
    let mut together: Vec<_> = found.together.iter().collect();
    together.sort_by(|one, other| other.kilometers.0.total_cmp(&one.kilometers.0));
    notes.extend(together.iter().take(NAMED).map(|it| {
        let (first, last) = (
            day_of(it.span.from_millis, locale),
            day_of(it.span.until_millis, locale),
        );
        let driven = distance(it.kilometers, scope.units, locale).joined();
        (text.together)(&days_words(first, last, locale), &driven)
    }));
    if together.len() > NAMED {
        let more = count(together.len() - NAMED);
        notes.push(own(locale).more_notes.text(more, locale));
    }
    let bars = bars(found, scope, locale);
    let is_pale = |stack: &BarStack| {
        stack
            .bars
            .iter()
            .any(|bar| bar.is_partial && bar.value > 0.0)
    };
    if bars.iter().any(is_pale) {
        notes.push(own(locale).partial.to_owned());
    }
    let counted = sections.iter().filter(|at| scope.span.contains(**at));
    notes.extend(counted.map(|at| (text.replaced)(&moment(*at, scope, locale))));
    notes
}

#[cfg(test)]
mod tests;
