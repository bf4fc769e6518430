//! How far a car has driven in each bin.
//!
//! # Why a distance may be in no bin
//!
//! Between two readings nobody knows when a car drove. If one border of bins lies between them, and
//! no gap, the distance counts where it was reported: that is as exact as the source. Across a gap,
//! or over a bin in which nothing was said at all, it would have to be spread, and every way to
//! spread it is invented. Then it stands beside the bins as one number for all of them.

use core::ops::RangeInclusive;

use crate::history::{GapRule, Span, Timeline};
use crate::units::Kilometers;

/// How far it has driven in one bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// The bin.
    pub span: Span,
    /// What is known to belong to it alone; `None` if nothing is known of it. Never negative.
    pub kilometers: Option<Kilometers>,
    /// It may have driven further: the bin lies partly beyond the readings, or shares a distance
    /// with others.
    pub is_partial: bool,
}

/// A distance of which nobody knows in which of several bins it was driven.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Together {
    /// The two readings between which it was driven.
    pub span: Span,
    /// The bins it may belong to, by their places in the list: the first,
    pub first_bin: usize,
    /// and the last.
    pub last_bin: usize,
    /// How far. It is in none of the bins.
    pub kilometers: Kilometers,
}

/// Distances by bin, and those that cannot be told apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distances {
    /// One for each bin, in their order.
    pub bins: Vec<Distance>,
    /// In the order of time. One may reach beyond the bins: then it is not theirs alone.
    pub together: Vec<Together>,
}

/// Distances from an odometer that has been screened. The bins follow each other without a gap, as
/// [`crate::history::bins()`] makes them. `sections` are the instants at which a replaced
/// instrument began to count anew, rising: [`crate::history::Screened::sections`].
///
/// A car whose odometer stood still across a gap has not moved: that is a zero that is known. An
/// odometer that falls, by rounding, adds nothing until it is back where it was.
pub fn distances(odometer: &Timeline, bins: &[Span], rule: GapRule, sections: &[i64]) -> Distances {
    let mut tally = Tally::of(bins);
    let readings = odometer.at_millis.iter().zip(&odometer.values);
    let mut last: Option<(i64, f64)> = None;
    for (at, value) in readings {
        let Some((from, highest)) = last else {
            tally.begin(*at);
            last = Some((*at, *value));
            continue;
        };
        let between = Span {
            from_millis: from,
            until_millis: *at,
        };
        let begun = |millis: i64| sections.partition_point(|it| *it <= millis);
        let is_counted_anew = begun(from) < begun(*at);
        if is_counted_anew {
            tally.lose(between);
            last = Some((*at, *value));
        } else {
            let is_gap = rule.breaks(from, *at);
            tally.add(between, (*value - highest).max(0.0), is_gap);
            last = Some((*at, value.max(highest)));
        }
    }
    if let Some((at, _)) = last {
        tally.end(at);
    }
    for bin in &mut tally.distances.bins {
        bin.is_partial |= bin.kilometers.is_none();
    }
    tally.distances
}

struct Tally<'a> {
    bins: &'a [Span],
    distances: Distances,
}

impl<'a> Tally<'a> {
    fn of(bins: &'a [Span]) -> Self {
        let unknown = |span: &Span| Distance {
            span: *span,
            kilometers: None,
            is_partial: false,
        };
        let distances = Distances {
            bins: bins.iter().map(unknown).collect(),
            together: Vec::new(),
        };
        Self { bins, distances }
    }

    /// The bins that an interval between two readings touches: the one in which the first reading
    /// lies, to the one in which, or at whose end, the last lies. `None` if it touches none.
    fn touched(&self, between: Span) -> Option<RangeInclusive<usize>> {
        let first = self
            .bins
            .partition_point(|bin| bin.until_millis <= between.from_millis);
        let behind = self
            .bins
            .partition_point(|bin| bin.from_millis < between.until_millis);
        let last = behind.checked_sub(1)?;
        (first <= last).then_some(first..=last)
    }

    fn add(&mut self, between: Span, kilometers: f64, is_gap: bool) {
        let Some(touched) = self.touched(between) else {
            return;
        };
        let (first, last) = (*touched.start(), *touched.end());
        let begins_before = between.from_millis < self.bins[first].from_millis;
        let ends_behind = between.until_millis > self.bins[last].until_millis;
        let borders = last - first + usize::from(begins_before) + usize::from(ends_behind);
        if kilometers <= 0.0 {
            self.know(touched, 0.0);
        } else if borders == 0 {
            self.know(touched, kilometers);
        } else if !is_gap && borders == 1 {
            // It counts where it was reported, which may be behind the last bin.
            self.know(touched, 0.0);
            if !ends_behind {
                self.know(last..=last, kilometers);
            }
        } else {
            self.share(touched);
            self.distances.together.push(Together {
                span: between,
                first_bin: first,
                last_bin: last,
                kilometers: Kilometers(kilometers),
            });
        }
    }

    /// How far it has driven is not known at all.
    fn lose(&mut self, between: Span) {
        if let Some(touched) = self.touched(between) {
            self.share(touched);
        }
    }

    fn know(&mut self, bins: RangeInclusive<usize>, more: f64) {
        for bin in &mut self.distances.bins[bins] {
            let known = bin.kilometers.map_or(0.0, |it| it.0);
            bin.kilometers = Some(Kilometers(known + more));
        }
    }

    fn share(&mut self, bins: RangeInclusive<usize>) {
        for bin in &mut self.distances.bins[bins] {
            bin.is_partial = true;
        }
    }

    /// Nothing is known before the first reading,
    fn begin(&mut self, at_millis: i64) {
        self.cut(at_millis, |bin| bin.from_millis < at_millis);
    }

    /// or after the last.
    fn end(&mut self, at_millis: i64) {
        self.cut(at_millis, |bin| at_millis < bin.until_millis);
    }

    fn cut(&mut self, at_millis: i64, is_cut: impl Fn(Span) -> bool) {
        let at = self
            .bins
            .partition_point(|bin| bin.until_millis <= at_millis);
        if let Some(bin) = self.distances.bins.get_mut(at)
            && bin.span.contains(at_millis)
        {
            bin.is_partial |= is_cut(bin.span);
        }
    }
}

#[cfg(test)]
mod tests;
