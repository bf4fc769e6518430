//! Levels that rose while no reading saw the car charging: the app was closed, or the source tells
//! no state.

use core::time::Duration;

use super::find::{odometer, silences};
use super::{Charge, ChargedEnergy, Proof};
use crate::history::moments::{Between, Moment, Movement};
use crate::units::{KilowattHours, Percent};

/// Less is a battery that warms up, or a gauge that rounds.
const LEAST_PERCENT: f64 = 3.0;
/// So much no descent returns.
const BEYOND_RECUPERATION_PERCENT: f64 = 10.0;
/// A level that stands still this long has stopped rising.
const PLATEAU: Duration = Duration::from_hours(2);

/// A level that rises from one moment to another, by their index.
#[derive(Clone, Copy)]
struct Rise {
    low: usize,
    /// The first moment that is higher.
    risen: usize,
    /// The last moment before the highest.
    rising: usize,
    high: usize,
    movement: Movement,
}

pub(super) fn find(
    moments: &[Moment],
    is_covered: &[bool],
    has_tank: bool,
    capacity: Option<KilowattHours>,
) -> Vec<Charge> {
    let told: Vec<_> = moments
        .iter()
        .enumerate()
        .filter_map(|(index, moment)| Some((index, moment.level?)))
        .collect();
    let mut rises: Vec<Rise> = Vec::new();
    let mut run: Option<Rise> = None;
    for pair in told.windows(2) {
        let ((from, before), (to, after)) = (pair[0], pair[1]);
        if after < before || is_covered[from..to].contains(&true) {
            rises.extend(run.take());
        } else if after > before {
            let movement = moments[from].movement_until(&moments[to]);
            match run.as_mut() {
                Some(rise) if rise.goes_on(moments, from, movement) => {
                    rise.rising = from;
                    rise.high = to;
                }
                _ => {
                    rises.extend(run.take());
                    run = Some(Rise {
                        low: from,
                        risen: to,
                        rising: from,
                        high: to,
                        movement,
                    });
                }
            }
        }
    }
    rises.extend(run);
    rises
        .into_iter()
        .filter(|rise| rise.is_charge(moments, has_tank))
        .map(|rise| rise.charge(moments, capacity))
        .collect()
}

impl Rise {
    fn goes_on(&self, moments: &[Moment], from: usize, movement: Movement) -> bool {
        let plateau = moments[self.high].at().age(moments[from].at());
        // Beyond a reading of charging the rise is the rest of that charge.
        let is_seen = moments[from].is_charging() == Some(true);
        // Each step of a drive stands for itself: a descent is many small ones.
        let is_one = movement == self.movement && movement != Movement::Moved;
        is_one && !is_seen && plateau <= PLATEAU
    }

    fn percent(&self, moments: &[Moment]) -> f64 {
        let level = |index: usize| moments[index].level.unwrap_or(f64::NAN);
        level(self.high) - level(self.low)
    }

    fn is_charge(&self, moments: &[Moment], has_tank: bool) -> bool {
        let percent = self.percent(moments);
        let has_cable = moments[self.low].has_cable() || moments[self.high].has_cable();
        let is_proven = self.movement == Movement::Still
            || has_cable
            || (percent >= BEYOND_RECUPERATION_PERCENT && !has_tank);
        percent >= LEAST_PERCENT && is_proven
    }

    fn charge(&self, moments: &[Moment], capacity: Option<KilowattHours>) -> Charge {
        let level = |index: usize| moments[index].level.map(Percent);
        let at = |index: usize| moments[index].at();
        let inside = &moments[self.low..=self.high];
        let is_still = self.movement == Movement::Still;
        Charge {
            started: Between::two(at(self.low), at(self.risen)),
            ended: Between::two(at(self.rising), at(self.high)),
            start_level: level(self.low),
            end_level: level(self.high),
            is_partly_seen: self.movement == Movement::Moved,
            energy: ChargedEnergy::estimated(level(self.low), level(self.high), capacity),
            odometer: odometer(inside).filter(|_| is_still),
            proof: Proof::LevelRose,
            silences: silences(inside),
            session: None,
        }
    }
}
