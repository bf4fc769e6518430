//! How long each state held in each bin.

use crate::history::{GapRule, Span, Timeline};

/// How long each state held in one bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The bin.
    pub span: Span,
    /// The states by their numbers, rising, each with the milliseconds for which it held.
    pub held: Vec<(f64, u64)>,
    /// Of so many milliseconds nobody knows. What lies after `now` is in neither.
    pub unknown_millis: u64,
}

impl Shares {
    /// For how many milliseconds a state held.
    pub fn of(&self, state: f64) -> u64 {
        let held = self.held.iter();
        held.filter(|(it, _)| it.total_cmp(&state).is_eq())
            .map(|(_, millis)| millis)
            .sum()
    }
}

/// The shares of each bin up to now. A state holds until the next; across a gap nothing does, and
/// the last one of all holds until now, unless it is older than a silence may be.
///
/// The bins follow each other in time, as [`crate::history::bins()`] makes them.
pub fn shares(timeline: &Timeline, bins: &[Span], rule: GapRule, now_millis: i64) -> Vec<Shares> {
    let shares = bins.iter().map(|bin| {
        let until = bin.until_millis.min(now_millis).max(bin.from_millis);
        let past = Span {
            until_millis: until,
            ..*bin
        };
        let mut shares = Shares {
            span: *bin,
            held: Vec::new(),
            unknown_millis: past.millis(),
        };
        let (first, end) = around(timeline, past);
        for place in first..end {
            let from = timeline.at_millis[place];
            let next = timeline.at_millis.get(place + 1).copied();
            let next = next.unwrap_or(now_millis);
            if rule.breaks(from, next) {
                continue;
            }
            let held = Span {
                from_millis: from.max(past.from_millis),
                until_millis: next.min(past.until_millis),
            };
            shares.add(timeline.values[place], held.millis());
        }
        shares
    });
    shares.collect()
}

impl Shares {
    fn add(&mut self, state: f64, millis: u64) {
        if millis == 0 {
            return;
        }
        self.unknown_millis -= millis;
        let place = self.held.binary_search_by(|(it, _)| it.total_cmp(&state));
        match place {
            Ok(place) => self.held[place].1 += millis,
            Err(place) => self.held.insert(place, (state, millis)),
        }
    }
}

/// The places of the values that may hold in a span: those in it and the one before it.
fn around(timeline: &Timeline, span: Span) -> (usize, usize) {
    let first = timeline
        .at_millis
        .partition_point(|at| *at <= span.from_millis);
    let end = timeline
        .at_millis
        .partition_point(|at| *at < span.until_millis);
    let first = first.saturating_sub(1);
    (first, end.max(first))
}

#[cfg(test)]
mod tests;
