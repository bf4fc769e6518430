//! What every chart is made from: a series as far as it is believed, the span that is looked at,
//! and the sentences about what is missing.

use carport_domain::history::{BinLength, Covered, Known, Shape, Span, Timeline, bins};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use carport_domain::units::choice::{DistanceUnit, Units};

use super::clock::{DAY_MILLIS, date_of, day_of};
use super::period::days_words;
use super::{Chart, Coverage, CoverageKind, Panel, Table};
use crate::locale::{DateForm, Locale};
use crate::words::{HistoryChart, words};

/// A hole that takes a smaller part of the span than this is seen on the strip and not named.
const LEAST_SHARE: u64 = 200;
/// A shorter hole is told with the times of day, however long the span is.
const SHORT_HOLE: u64 = 2 * DAY_MILLIS.unsigned_abs();
/// So many holes are named; the rest is counted.
const NAMED_HOLES: usize = 2;

/// What is looked at, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scope {
    /// Which span.
    pub span: Span,
    /// How long a bar is.
    pub bin_length: BinLength,
    /// Now, by our clock.
    pub now: UnixMillis,
    /// The owner's units.
    pub units: Units,
}

/// One series as a chart takes it.
#[derive(Clone, Copy, Debug)]
pub struct Followed<'a> {
    /// All that is believed, not only of the span: how often a car speaks is told by the whole.
    pub timeline: &'a Timeline,
    /// How many readings of the span are not believed.
    pub quarantined: usize,
}

/// Points of a line; not a number where it breaks.
pub(super) type Columns = (Vec<i64>, Vec<f64>);

impl Scope {
    /// The bars of the span.
    pub(super) fn bins(&self, locale: &dyn Locale) -> Vec<Span> {
        bins(self.span, self.bin_length, |at| {
            locale.utc_offset_minutes(UnixMillis(at))
        })
    }

    /// Where what is known must end: nobody knows the future.
    pub(super) fn until(&self) -> i64 {
        self.span.until_millis.min(self.now.0)
    }

    /// The unit of distances, and how many of it a kilometer is.
    pub(super) fn distance_unit(&self) -> (&'static str, f64) {
        match self.units.distance {
            DistanceUnit::Kilometers => ("km", 1.0),
            DistanceUnit::Miles => ("mi", Kilometers(1.0).in_miles()),
        }
    }
}

impl Followed<'_> {
    /// The points of the span and their neighbors, broken at gaps. A step that still holds is drawn
    /// up to now.
    pub(super) fn columns(
        &self,
        scope: &Scope,
        shape: Shape,
        convert: impl Fn(f64) -> f64,
    ) -> Columns {
        let timeline = self.timeline;
        let rule = timeline.gap_rule();
        let at = &timeline.at_millis;
        let first = at.partition_point(|it| *it < scope.span.from_millis);
        let first = first.saturating_sub(1);
        let end = at.partition_point(|it| *it < scope.span.until_millis);
        let end = (end + 1).min(at.len());
        let (mut times, mut values) = (Vec::new(), Vec::new());
        for (at, value) in at[first..end].iter().zip(&timeline.values[first..end]) {
            if let Some(before) = times.last().copied()
                && rule.breaks(before, *at)
            {
                times.push(before + 1);
                values.push(f64::NAN);
            }
            times.push(*at);
            values.push(convert(*value));
        }
        if shape == Shape::Steps
            && end == at.len()
            && let (Some(last), Some(value)) = (times.last().copied(), values.last().copied())
            && last < scope.until()
            && !rule.breaks(last, scope.now.0)
        {
            times.push(scope.until());
            values.push(value);
        }
        (times, values)
    }

    /// What was said in the span itself.
    pub(super) fn within(&self, scope: &Scope) -> (&[i64], &[f64]) {
        self.timeline.within(scope.span)
    }

    /// What must be said of holes in the span, and of what is not believed.
    pub(super) fn notes(&self, scope: &Scope, locale: &dyn Locale) -> Vec<String> {
        let own = own(locale);
        let mut holes: Vec<Span> = self
            .timeline
            .gaps()
            .into_iter()
            .map(Span::from)
            .filter(|hole| {
                hole.from_millis < scope.until() && hole.until_millis > scope.span.from_millis
            })
            .collect();
        if let Some(since) = self.timeline.not_known_since(scope.now.0)
            && since < scope.until()
        {
            holes.push(Span {
                from_millis: since,
                until_millis: scope.until(),
            });
        }
        holes.retain(|hole| hole.millis() >= scope.span.millis() / LEAST_SHARE);
        let more = holes.len().saturating_sub(NAMED_HOLES);
        holes.sort_by_key(|hole| core::cmp::Reverse(hole.millis()));
        holes.truncate(NAMED_HOLES);
        holes.sort();
        let mut notes: Vec<_> = holes
            .iter()
            .map(|hole| {
                let is_short = hole.millis() < SHORT_HOLE;
                let moment = |at| {
                    if is_short {
                        timed(at, locale)
                    } else {
                        moment(at, scope, locale)
                    }
                };
                (own.hole)(&moment(hole.from_millis), &moment(hole.until_millis))
            })
            .collect();
        if more > 0 {
            notes.push(own.more_holes.text(count(more), locale));
        }
        notes.extend(quarantined(self.quarantined, locale));
        notes
    }
}

/// Whether there is anything to show, and the words if there is not.
pub(super) fn absence(
    panels: &[Panel],
    timelines: &[&Timeline],
    locale: &dyn Locale,
) -> Option<String> {
    let own = own(locale);
    if timelines.iter().all(|it| it.is_empty()) {
        return Some(own.no_reading.to_owned());
    }
    let has_values = panels.iter().any(Panel::has_values);
    (!has_values).then(|| own.none_in_period.to_owned())
}

/// A chart with nothing beside it yet.
pub(super) fn plain(title: &str, summary: String, scope: &Scope, panels: Vec<Panel>) -> Chart {
    Chart {
        title: title.to_owned(),
        summary,
        from_millis: scope.span.from_millis,
        until_millis: scope.span.until_millis,
        panels,
        bands: Vec::new(),
        coverage: Vec::new(),
        notes: Vec::new(),
        table: Table::default(),
    }
}

/// The strip under a chart.
pub fn coverage_strip(covered: &[Covered]) -> Vec<Coverage> {
    covered
        .iter()
        .map(|it| Coverage {
            from_millis: it.span.from_millis,
            until_millis: it.span.until_millis,
            kind: match it.known {
                Known::Recorded => CoverageKind::Recorded,
                Known::Imported => CoverageKind::Imported,
                Known::Missing => CoverageKind::Missing,
            },
        })
        .collect()
}

/// The sentence about readings that are left out.
pub(super) fn quarantined(readings: usize, locale: &dyn Locale) -> Option<String> {
    (readings > 0).then(|| own(locale).quarantined.text(count(readings), locale))
}

/// What a bar is called: `14:00`, `22 November 2026`, `16 to 22 November 2026`, `November 2026`.
pub(super) fn bin_name(bin: Span, length: BinLength, locale: &dyn Locale) -> String {
    let first = day_of(bin.from_millis, locale);
    let at = UnixMillis(bin.from_millis);
    match length {
        BinLength::Hour => {
            let time = locale.date(at, DateForm::Time);
            format!("{} {time}", locale.date(at, DateForm::Day))
        }
        BinLength::Day => days_words(first, first, locale),
        BinLength::Week => days_words(
            first,
            day_of(bin.until_millis - 1, locale).max(first),
            locale,
        ),
        BinLength::Month => locale.date(at, DateForm::Month),
        BinLength::Year => date_of(first).month.year.to_string(),
    }
}

/// An instant as a sentence of a chart names it: with the time of day in short spans, with the year
/// in long ones.
pub(super) fn moment(at_millis: i64, scope: &Scope, locale: &dyn Locale) -> String {
    const SHORT: u64 = 8 * DAY_MILLIS.unsigned_abs();
    const LONG: u64 = 100 * DAY_MILLIS.unsigned_abs();
    let at = UnixMillis(at_millis);
    let day = locale.date(at, DateForm::Day);
    match scope.span.millis() {
        0..SHORT => timed(at_millis, locale),
        SHORT..LONG => day,
        _ => format!("{day} {}", date_of(day_of(at_millis, locale)).month.year),
    }
}

/// `19 November 14:00`.
fn timed(at_millis: i64, locale: &dyn Locale) -> String {
    let at = UnixMillis(at_millis);
    let day = locale.date(at, DateForm::Day);
    format!("{day} {}", locale.date(at, DateForm::Time))
}

pub(super) fn own(locale: &dyn Locale) -> &'static HistoryChart {
    &words(locale.language()).history.chart
}

pub(super) fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Parts of one sentence.
pub(super) fn sentence(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    crate::format::upper_first(&parts.join(", "))
}
