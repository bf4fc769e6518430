//! Which readings of an odometer belong together: the longest count wins.
//!
//! Readings are parted into runs, and of all ways to pick runs that may follow from each other the
//! one with the most readings is believed. So a flip of units that comes and goes, a single wild
//! value, and a first reading that is itself wrong are all the same case. A count that is kept up
//! for days although it cannot follow is a replaced instrument: it begins a new section.

use super::runs::{ROUNDING_KM, Run, is_established, runs};
use super::{Reason, Said};

/// So many runs back a count is looked for, besides the best one of all.
const REACH: usize = 64;

pub(super) struct Judged {
    /// One for each reading; `None` for what is believed.
    pub(super) verdicts: Vec<Option<Reason>>,
    /// Where new sections begin, in milliseconds since 1970.
    pub(super) sections: Vec<i64>,
}

/// Judges readings in the order of time.
pub(super) fn judge(said: &[Said]) -> Judged {
    let mut verdicts = zeros(said);
    let places: Vec<_> = (0..said.len())
        .filter(|place| verdicts[*place].is_none())
        .collect();
    let told: Vec<_> = places.iter().map(|place| said[*place]).collect();
    let runs = runs(&told);
    let chain = chain(&runs);
    let reasons = reasons(&runs, &chain.is_chosen);
    for (run, reason) in runs.iter().zip(reasons) {
        for place in &places[run.start..run.end] {
            verdicts[*place] = reason;
        }
    }
    doubt_small_falls(&runs, &chain, &told, &places, &mut verdicts);
    let begun = chain.sections.iter().map(|run| runs[*run].first.at_millis);
    Judged {
        verdicts,
        sections: begun.collect(),
    }
}

/// Each run may fall a little against the one before it; together that would be more than rounding.
fn doubt_small_falls(
    runs: &[Run],
    chain: &Chain,
    told: &[Said],
    places: &[usize],
    verdicts: &mut [Option<Reason>],
) {
    let mut highest = f64::NEG_INFINITY;
    for (place, run) in runs.iter().enumerate() {
        if !chain.is_chosen[place] {
            continue;
        }
        if chain.sections.binary_search(&place).is_ok() {
            highest = f64::NEG_INFINITY;
        }
        for reading in run.start..run.end {
            let value = told[reading].value;
            highest = highest.max(value);
            if value < highest - ROUNDING_KM {
                verdicts[places[reading]] = Some(Reason::Backwards);
            }
        }
    }
}

/// A zero is no reading: the car had not told one, or its source wrote nothing as zero.
fn zeros(said: &[Said]) -> Vec<Option<Reason>> {
    let mut has_counted = false;
    said.iter()
        .map(|said| {
            if said.value > 0.0 {
                has_counted = true;
                return None;
            }
            Some(if has_counted {
                Reason::Backwards
            } else {
                Reason::NotReported
            })
        })
        .collect()
}

/// The believed runs.
struct Chain {
    /// One for each run.
    is_chosen: Vec<bool>,
    /// The runs that begin new sections, rising.
    sections: Vec<usize>,
}

/// The best way to a run.
#[derive(Clone, Copy)]
struct Way {
    /// How many readings it believes, this run's among them.
    score: usize,
    from: Option<usize>,
    /// It begins a new section here.
    is_section: bool,
    /// Readings since the section began,
    section_count: usize,
    /// and when that was.
    section_millis: i64,
}

fn chain(runs: &[Run]) -> Chain {
    let mut ways: Vec<Way> = Vec::with_capacity(runs.len());
    let mut best: Option<usize> = None;
    for (place, run) in runs.iter().enumerate() {
        let mut way = Way {
            score: run.count(),
            from: None,
            is_section: false,
            section_count: run.count(),
            section_millis: run.first.at_millis,
        };
        let near = place.saturating_sub(REACH)..place;
        let far = best.filter(|best| *best < near.start);
        for before in far.into_iter().chain(near) {
            if let Some(longer) = step(runs, &ways, before, place)
                && longer.score > way.score
            {
                way = longer;
            }
        }
        ways.push(way);
        if best.is_none_or(|best| way.score > ways[best].score) {
            best = Some(place);
        }
    }
    let mut chain = Chain {
        is_chosen: vec![false; runs.len()],
        sections: Vec::new(),
    };
    let mut at = best;
    while let Some(place) = at {
        chain.is_chosen[place] = true;
        let way = ways[place];
        if let (true, Some(before)) = (way.is_section, way.from) {
            let start = reach_back(runs, &mut chain.is_chosen, before, place);
            chain.sections.push(start);
        }
        at = way.from;
    }
    chain.sections.reverse();
    chain
}

/// The way to a run over an earlier one, if there is one.
fn step(runs: &[Run], ways: &[Way], before: usize, place: usize) -> Option<Way> {
    let (earlier, run, way) = (&runs[before], &runs[place], ways[before]);
    let score = way.score + run.count();
    let from = Some(before);
    if earlier.is_followed_by(run) {
        let section_count = way.section_count + run.count();
        return Some(Way {
            score,
            from,
            is_section: false,
            section_count,
            ..way
        });
    }
    let was_established = is_established(
        way.section_count,
        way.section_millis,
        earlier.last.at_millis,
    );
    let is_replaced = was_established
        && run.is_established()
        && !is_flipped(runs, before, place)
        && !is_taken_up_again(runs, before, place);
    is_replaced.then(|| Way {
        score,
        from,
        is_section: true,
        section_count: run.count(),
        section_millis: run.first.at_millis,
    })
}

/// Whether a run is an earlier one in another unit, directly or because it goes on from one that
/// is.
fn is_flipped(runs: &[Run], before: usize, place: usize) -> bool {
    let (earlier, run) = (&runs[before], &runs[place]);
    earlier.is_flipped_in(run)
        || runs[before + 1..place]
            .iter()
            .any(|between| earlier.is_flipped_in(between) && between.is_followed_by(run))
}

/// Whether the old count goes on after the new one: then the new one was none.
fn is_taken_up_again(runs: &[Run], before: usize, place: usize) -> bool {
    let (earlier, run) = (&runs[before], &runs[place]);
    runs.iter().skip(place + 1).take(REACH).any(|later| {
        later.is_established() && earlier.is_followed_by(later) && !run.is_followed_by(later)
    })
}

/// A new section is established by a run of its own; the shorter runs that led to it belong to it.
/// Returns where it begins.
fn reach_back(runs: &[Run], is_chosen: &mut [bool], before: usize, place: usize) -> usize {
    let mut start = place;
    for between in (before + 1..place).rev() {
        let leads = runs[between].is_followed_by(&runs[start]);
        if leads && !runs[before].is_flipped_in(&runs[between]) {
            is_chosen[between] = true;
            start = between;
        }
    }
    start
}

/// Why the runs that are not chosen are not believed.
fn reasons(runs: &[Run], is_chosen: &[bool]) -> Vec<Option<Reason>> {
    let chosen_before = neighbors(is_chosen, 0..runs.len());
    let chosen_after = neighbors(is_chosen, (0..runs.len()).rev());
    let mut reasons: Vec<Option<Reason>> = Vec::with_capacity(runs.len());
    for (place, run) in runs.iter().enumerate() {
        let before = chosen_before[place].map(|it| &runs[it]);
        let after = chosen_after[place].map(|it| &runs[it]);
        let is_flip = before.is_some_and(|it| it.is_flipped_in(run))
            || after.is_some_and(|it| run.is_flipped_in(it));
        reasons.push(if is_chosen[place] {
            None
        } else if is_flip {
            Some(Reason::UnitFlip)
        } else if before.is_some_and(|it| run.first.value < it.last.value) {
            Some(Reason::Backwards)
        } else if before.is_none_or(|it| it.is_followed_by(run))
            && after.is_some_and(|it| run.last.value > it.first.value)
        {
            // What comes after it is less.
            Some(Reason::Backwards)
        } else {
            Some(Reason::TooFast)
        });
    }
    spread_flips(runs, &mut reasons);
    reasons
}

/// What goes on from a flip, or leads to one, is one.
fn spread_flips(runs: &[Run], reasons: &mut [Option<Reason>]) {
    let is_flip = |reason: Option<Reason>| reason == Some(Reason::UnitFlip);
    let is_doubted = |reason: Option<Reason>| reason.is_some_and(|it| it != Reason::UnitFlip);
    let mut last = None;
    for place in 0..runs.len() {
        let goes_on = last.is_some_and(|last: usize| runs[last].is_followed_by(&runs[place]));
        if is_doubted(reasons[place]) && goes_on {
            reasons[place] = Some(Reason::UnitFlip);
        }
        if is_flip(reasons[place]) {
            last = Some(place);
        }
    }
    let mut next = None;
    for place in (0..runs.len()).rev() {
        let leads = next.is_some_and(|next: usize| runs[place].is_followed_by(&runs[next]));
        if is_doubted(reasons[place]) && leads {
            reasons[place] = Some(Reason::UnitFlip);
        }
        if is_flip(reasons[place]) {
            next = Some(place);
        }
    }
}

/// The nearest chosen run on the way to each, itself left out.
fn neighbors(is_chosen: &[bool], way: impl Iterator<Item = usize>) -> Vec<Option<usize>> {
    let mut neighbors = vec![None; is_chosen.len()];
    let mut nearest = None;
    for place in way {
        neighbors[place] = nearest;
        if is_chosen[place] {
            nearest = Some(place);
        }
    }
    neighbors
}
