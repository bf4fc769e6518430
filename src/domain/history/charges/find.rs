//! Spells of charging in the readings.

use core::time::Duration;

use super::{Charge, ChargedEnergy, Proof, rises};
use crate::history::moments::{Between, CarLines, Moment, Movement, Silence};
use crate::units::{Kilometers, KilowattHours, Percent};
use crate::vehicle::battery::Charging;

/// While it charges, a car speaks every few minutes; this long without a word is said.
const SILENCE: Duration = Duration::from_hours(1);
/// A level that fell by more between two readings of charging was driven down.
const NOISE_PERCENT: f64 = 2.0;

/// A spell of charging, by the index of its moments.
struct Spell {
    /// The last moment that says that the car was not charging.
    before: Option<usize>,
    first: usize,
    last: usize,
    /// The first moment that says so again.
    after: Option<usize>,
}

/// The charges that the readings prove, in the order of time. Without a capacity they have no
/// energy: nobody told it.
///
/// A pause is part of a charge; the end of the cable, a reached target or a moved odometer end it.
/// Where no reading saw the car charging, a level that rose by three percent or more while it stood
/// still is a charge too. While it was driven, or where the odometer is unknown, that takes a cable
/// at one end, or ten percent in a car without an engine: a long descent returns a few percent, and
/// an engine can charge a battery.
pub fn find(lines: &CarLines, capacity: Option<KilowattHours>) -> Vec<Charge> {
    let moments = lines.moments();
    let mut is_covered = vec![false; moments.len()];
    let mut charges = Vec::new();
    for spell in spells(&moments) {
        let (from, until) = (spell.outer_start(), spell.outer_end());
        is_covered[from..until].fill(true);
        charges.extend(charge(&moments, &spell, capacity));
    }
    charges.extend(rises::find(
        &moments,
        &is_covered,
        lines.has_tank(),
        capacity,
    ));
    charges.sort_by_key(|charge| (charge.counted_at(), charge.possible_span()));
    charges.into_iter().fold(Vec::new(), |mut joined, charge| {
        match joined.last_mut() {
            Some(last) if last.abuts(&charge) => last.extend_by(charge, capacity),
            _ => joined.push(charge),
        }
        joined
    })
}

impl Charge {
    /// Whether a later one is the rest of it: where readings tell no state, a rise leads up to the
    /// first that says it charges, and away from the last.
    fn abuts(&self, later: &Self) -> bool {
        let leads_up = later.started.earliest.is_none()
            && self.ended.latest == later.started.latest
            && self.proof == Proof::LevelRose;
        let leads_away = self.ended.latest.is_none()
            && self.ended.earliest == later.started.earliest
            && later.proof == Proof::LevelRose;
        leads_up || leads_away
    }

    fn extend_by(&mut self, later: Self, capacity: Option<KilowattHours>) {
        self.ended = later.ended;
        self.end_level = later.end_level.or(self.end_level);
        self.is_partly_seen |= later.is_partly_seen && later.started.earliest.is_some();
        self.energy = ChargedEnergy::estimated(self.start_level, self.end_level, capacity);
        self.odometer = self.odometer.or(later.odometer);
        self.proof = Proof::Seen;
        self.silences.extend(later.silences);
    }
}

impl Spell {
    fn outer_start(&self) -> usize {
        self.before.unwrap_or(self.first)
    }

    fn outer_end(&self) -> usize {
        self.after.unwrap_or(self.last)
    }
}

fn spells(moments: &[Moment]) -> Vec<Spell> {
    let mut spells = Vec::new();
    let mut open: Option<Spell> = None;
    let mut idle = None;
    for (index, moment) in moments.iter().enumerate() {
        match moment.is_charging() {
            Some(true) => {
                if let Some(spell) = open.as_mut()
                    && goes_on(moments, spell.last, index)
                {
                    spell.last = index;
                    continue;
                }
                // The former one ended, and this one began, somewhere between the two readings.
                let before = open.as_ref().map(|spell| spell.last).or(idle);
                if let Some(mut spell) = open.take() {
                    spell.after = Some(index);
                    spells.push(spell);
                }
                open = Some(Spell {
                    before,
                    first: index,
                    last: index,
                    after: None,
                });
            }
            Some(false) => {
                idle = Some(index);
                if let Some(mut spell) = open.take() {
                    spell.after = Some(index);
                    spells.push(spell);
                }
            }
            None => {}
        }
    }
    spells.extend(open);
    spells
}

/// Whether two readings of charging can be of one charge.
fn goes_on(moments: &[Moment], from: usize, until: usize) -> bool {
    match moments[from].movement_until(&moments[until]) {
        Movement::Moved => false,
        Movement::Still => true,
        Movement::Unknown => moments[from]
            .level
            .zip(moments[until].level)
            .is_none_or(|(before, after)| after >= before - NOISE_PERCENT),
    }
}

fn charge(moments: &[Moment], spell: &Spell, capacity: Option<KilowattHours>) -> Option<Charge> {
    let (first, last) = (&moments[spell.first], &moments[spell.last]);
    let before = spell.before.map(|index| &moments[index]);
    let after = spell.after.map(|index| &moments[index]);
    let was_driven_before = before.is_some_and(|it| it.movement_until(first) == Movement::Moved);
    let was_driven_after = after.is_some_and(|it| last.movement_until(it) == Movement::Moved);

    let start = if was_driven_before {
        spell.first
    } else {
        spell.outer_start()
    };
    let end = if was_driven_after {
        spell.last
    } else {
        spell.outer_end()
    };
    let start_level = levels(&moments[start..=spell.first])
        .reduce(f64::min)
        .or_else(|| levels(&moments[spell.first..=spell.last]).next());
    let end_level = levels(&moments[spell.last..=end])
        .reduce(f64::max)
        .or_else(|| levels(&moments[spell.first..=spell.last]).last());
    let has_risen = start_level
        .zip(end_level)
        .is_some_and(|(start, end)| end - start >= 1.0);
    let has_flowed = moments[spell.first..=spell.last]
        .iter()
        .any(|it| it.charging == Some(Charging::Charging));
    // A cable that is tried and nothing comes of it is no charge.
    if !has_flowed && !has_risen {
        return None;
    }
    let (start_level, end_level) = (start_level.map(Percent), end_level.map(Percent));
    Some(Charge {
        started: Between {
            earliest: before.map(Moment::at),
            latest: Some(first.at()),
        },
        ended: Between {
            earliest: Some(last.at()),
            latest: after.map(Moment::at),
        },
        start_level,
        end_level,
        is_partly_seen: was_driven_before || was_driven_after || before.is_none(),
        energy: ChargedEnergy::estimated(start_level, end_level, capacity),
        odometer: odometer(&moments[spell.first..=spell.last]),
        proof: Proof::Seen,
        silences: silences(&moments[spell.first..=spell.last]),
        session: None,
    })
}

fn levels(moments: &[Moment]) -> impl DoubleEndedIterator<Item = f64> {
    moments.iter().filter_map(|moment| moment.level)
}

/// A car that charges does not move: one odometer holds for the whole of it.
pub(super) fn odometer(moments: &[Moment]) -> Option<Kilometers> {
    let own = moments.iter().find_map(|moment| moment.odometer);
    let around = || {
        let (first, last) = (moments.first()?, moments.last()?);
        let is_still = first.movement_until(last) == Movement::Still;
        first.odometer_before.filter(|_| is_still)
    };
    own.or_else(around).map(Kilometers)
}

pub(super) fn silences(moments: &[Moment]) -> Vec<Silence> {
    let steps = moments.windows(2).map(|pair| Silence {
        from: pair[0].at(),
        until: pair[1].at(),
    });
    steps.filter(|it| it.length() >= SILENCE).collect()
}
