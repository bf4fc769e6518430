//! Everything that was said of one car, sifted, put in order, and ready to be drawn.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::coverage::{coverage_of, told};
use super::{
    CarLines, Covered, Known, Origin, Sample, Screened, Series, Span, Timeline, coverage, screen,
    screen_beside,
};
use crate::time::UnixMillis;

/// What was said of one series beside its timeline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesPast {
    /// When the samples were measured that are not believed, in milliseconds since 1970; rising.
    pub quarantined_at_millis: Vec<i64>,
    /// Where a replaced instrument began to count anew, in milliseconds since 1970; rising.
    pub sections: Vec<i64>,
    /// What is known of the time from the first sample to when the past was gathered.
    pub covered: Vec<Covered>,
}

/// The past of one car, as far as it is believed.
#[derive(Clone, Debug, PartialEq)]
pub struct CarPast {
    /// The lines that reckonings read.
    pub lines: CarLines,
    others: BTreeMap<Series, Timeline>,
    beside: BTreeMap<Series, SeriesPast>,
    /// When the car said anything, each instant once, in milliseconds since 1970; rising.
    pub read_at_millis: Vec<i64>,
    /// What is known of the car from its first sample to when the past was gathered.
    pub covered: Vec<Covered>,
    /// When it was gathered, by our clock.
    pub gathered_at: UnixMillis,
}

/// Makes a [`CarPast`] of one series after the other; the odometer comes first, as in
/// [`Series::all`]: what it says of units holds for ranges too.
#[derive(Clone, Debug)]
pub struct Gathering {
    past: CarPast,
    told: Vec<(i64, Known)>,
    flips: Vec<(UnixMillis, Origin)>,
}

static NOTHING: Timeline = Timeline {
    at_millis: Vec::new(),
    values: Vec::new(),
};
static NOTHING_BESIDE: SeriesPast = SeriesPast {
    quarantined_at_millis: Vec::new(),
    sections: Vec::new(),
    covered: Vec::new(),
};

impl Gathering {
    /// Begins; `now` is our clock.
    pub fn new(now: UnixMillis) -> Self {
        Self {
            past: CarPast {
                lines: CarLines::default(),
                others: BTreeMap::new(),
                beside: BTreeMap::new(),
                read_at_millis: Vec::new(),
                covered: Vec::new(),
                gathered_at: now,
            },
            told: Vec::new(),
            flips: Vec::new(),
        }
    }

    /// Takes all samples of a series, sorted as [`super::merge`] leaves them.
    pub fn take(&mut self, series: Series, samples: &[Sample]) {
        let Some(first) = samples.first() else {
            return;
        };
        let screened = if series == Series::Odometer {
            let screened = screen(series, samples);
            self.flips = screened.flips();
            screened
        } else {
            screen_beside(series, samples, &self.flips)
        };
        let now_millis = self.past.gathered_at.0;
        let span = Span {
            from_millis: first.measured_at.0,
            until_millis: now_millis,
        };
        let Screened {
            kept,
            quarantined,
            sections,
        } = screened;
        self.told.extend(told(&[&kept]));
        let mut doubted: Vec<_> = quarantined.iter().map(|it| it.0.measured_at.0).collect();
        doubted.sort_unstable();
        let beside = SeriesPast {
            quarantined_at_millis: doubted,
            sections,
            covered: coverage(&[&kept], span, None, now_millis),
        };
        self.past.beside.insert(series, beside);
        *self.past.line_mut(series) = Timeline::of(&kept);
    }

    /// Ends.
    pub fn finish(self) -> CarPast {
        let Self {
            mut past, mut told, ..
        } = self;
        told.sort_unstable();
        told.dedup_by_key(|it| it.0);
        if let Some((first, _)) = told.first() {
            let span = Span {
                from_millis: *first,
                until_millis: past.gathered_at.0,
            };
            past.covered = coverage_of(&told, span, None, past.gathered_at.0);
        }
        past.read_at_millis = told.into_iter().map(|it| it.0).collect();
        past
    }
}

impl CarPast {
    /// What is believed of a series; empty for one of which nothing was said.
    pub fn timeline(&self, series: Series) -> &Timeline {
        let lines = &self.lines;
        match series {
            Series::Odometer => &lines.odometer,
            Series::BatteryLevel => &lines.battery_level,
            Series::Charging => &lines.charging,
            Series::Plug => &lines.plug,
            Series::Climate => &lines.climate,
            Series::FuelPercent => &lines.fuel_percent,
            Series::FuelLiters => &lines.fuel_liters,
            other => self.others.get(&other).unwrap_or(&NOTHING),
        }
    }

    fn line_mut(&mut self, series: Series) -> &mut Timeline {
        let lines = &mut self.lines;
        match series {
            Series::Odometer => &mut lines.odometer,
            Series::BatteryLevel => &mut lines.battery_level,
            Series::Charging => &mut lines.charging,
            Series::Plug => &mut lines.plug,
            Series::Climate => &mut lines.climate,
            Series::FuelPercent => &mut lines.fuel_percent,
            Series::FuelLiters => &mut lines.fuel_liters,
            other => self.others.entry(other).or_default(),
        }
    }

    /// What is told of a series beside its timeline.
    pub fn beside(&self, series: Series) -> &SeriesPast {
        self.beside.get(&series).unwrap_or(&NOTHING_BESIDE)
    }

    /// The series of which anything was said, in their order.
    pub fn series(&self) -> impl Iterator<Item = Series> + '_ {
        self.beside.keys().copied()
    }

    /// When the car first said anything.
    pub fn first_known(&self) -> Option<UnixMillis> {
        self.read_at_millis.first().copied().map(UnixMillis)
    }

    /// How many readings of a span are not believed, over all series.
    pub fn quarantined_within(&self, span: Span) -> usize {
        let all = self.beside.values();
        all.map(|it| it.quarantined_within(span)).sum()
    }
}

impl SeriesPast {
    /// How many samples of a span are not believed.
    pub fn quarantined_within(&self, span: Span) -> usize {
        let at = &self.quarantined_at_millis;
        let before = |instant: i64| at.partition_point(|it| *it < instant);
        before(span.until_millis).saturating_sub(before(span.from_millis))
    }
}

/// What is known of a part of the time: of what lies before all that is covered, nothing is. What is
/// to come, after `now`, is in none.
pub fn covered_within(covered: &[Covered], span: Span, now: UnixMillis) -> Vec<Covered> {
    let until_millis = span.until_millis.min(now.0);
    if until_millis <= span.from_millis {
        return Vec::new();
    }
    let begins = covered
        .first()
        .map_or(until_millis, |it| it.span.from_millis);
    let mut clipped = Vec::new();
    if begins > span.from_millis {
        clipped.push(Covered {
            span: Span {
                from_millis: span.from_millis,
                until_millis: begins.min(until_millis),
            },
            known: Known::Missing,
        });
    }
    for (index, it) in covered.iter().enumerate() {
        let is_last = index + 1 == covered.len();
        // What held when this was gathered is taken to hold until it is gathered anew.
        let ends = if is_last { now.0 } else { it.span.until_millis };
        let part = Span {
            from_millis: it.span.from_millis.max(span.from_millis),
            until_millis: ends.min(until_millis),
        };
        if part.millis() > 0 {
            clipped.push(Covered {
                span: part,
                known: it.known,
            });
        }
    }
    if let [.., before, last] = &mut clipped[..]
        && before.known == last.known
    {
        before.span.until_millis = last.span.until_millis;
        clipped.pop();
    }
    clipped
}
