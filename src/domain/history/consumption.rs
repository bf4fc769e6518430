//! Consumption between two fills of the battery or the tank: what was added is what was used.
//!
//! Trips may be missing; the odometer is not. Each figure says its window.

#[cfg(test)]
mod tests;

use super::charges::{Charge, ChargedEnergy};
use super::moments::{CarLines, STILL_KM};
use super::refuels::Refuel;
use crate::time::UnixMillis;
use crate::units::{
    Kilometers, KilowattHours, KilowattHoursPer100Km, Liters, LitersPer100Km, Percent,
};

/// Over less, the rounding of levels and odometers decides.
const SHORTEST_KM: f64 = 50.0;
/// Levels that differ by no more are the same, where nobody knows what a percent is worth.
const COMPARABLE_PERCENT: f64 = 2.0;
/// A refuel that was only partly seen is good enough if so much of the window is uncertain.
const UNCERTAIN_SHARE: f64 = 0.05;

/// What was used over a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Consumption<U, P> {
    /// When the window opens: a fill ended.
    pub from: UnixMillis,
    /// When it closes: another one ended.
    pub until: UnixMillis,
    /// How far the car drove meanwhile, on whatever it drove.
    pub distance: Kilometers,
    /// What it used.
    pub used: U,
    /// The same for 100 km.
    pub per_100_km: P,
    /// How many fills it took.
    pub fills: usize,
    /// How the difference of the two levels was treated.
    pub levels: Levels,
    /// At least one of the fills is an estimate.
    pub is_estimated: bool,
}

/// On the battery. In a car that burns fuel too, it is spread over all kilometers.
pub type ElectricConsumption = Consumption<KilowattHours, KilowattHoursPer100Km>;
/// On fuel. In a car with a plug, it is spread over all kilometers.
pub type FuelConsumption = Consumption<Liters, LitersPer100Km>;

/// How the levels at both ends of a window compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Levels {
    /// They are the same, as far as it matters.
    Comparable,
    /// They differ, and the difference was reckoned in: the size of the whole is known.
    ReckonedIn,
}

/// A window over more fills would be a mean of months, and says nothing of any of them.
const MOST_FILLS: usize = 20;

/// One fill of a battery or a tank.
#[derive(Clone, Copy, Debug)]
struct Fill {
    until: UnixMillis,
    odometer: Option<f64>,
    /// Where the level stood at its end, in percent or in the unit itself.
    level: Option<f64>,
    added: Option<f64>,
    is_estimated: bool,
    /// Kilometers that nobody can say whether they were driven before or after.
    uncertain_km: f64,
}

/// A window between two fills.
struct Window {
    open: Fill,
    close: Fill,
    km: f64,
    used: f64,
    fills: usize,
    levels: Levels,
    is_estimated: bool,
}

/// Electric consumption from charge to charge, in the order of time. `charges` are all that are
/// known, in their order. Without a capacity only charges that end at the same level compare.
pub fn electric(
    charges: &[Charge],
    lines: &CarLines,
    capacity: Option<KilowattHours>,
) -> Vec<ElectricConsumption> {
    let fills: Vec<_> = charges
        .iter()
        .filter_map(|charge| fill_of_charge(charge, lines))
        .collect();
    let per_percent = capacity.map(|it| it.0 / 100.0);
    let windows = windows(&fills, per_percent, COMPARABLE_PERCENT);
    let consumption = |window: Window| {
        let per_100_km = KilowattHoursPer100Km(window.used * 100.0 / window.km);
        window.into_consumption(KilowattHours, per_100_km)
    };
    windows.map(consumption).collect()
}

/// Fuel consumption from refuel to refuel, in the order of time. A car that tells only a share of
/// its tank has none without the size of it.
pub fn fuel(refuels: &[Refuel], tank: Option<Liters>) -> Vec<FuelConsumption> {
    let fills: Vec<_> = refuels
        .iter()
        .filter_map(|refuel| fill_of_refuel(refuel, tank))
        .collect();
    // Both ends are liters already, so any two of them compare.
    let consumption = |window: Window| {
        let per_100_km = LitersPer100Km(window.used * 100.0 / window.km);
        window.into_consumption(Liters, per_100_km)
    };
    let comparable = COMPARABLE_PERCENT / 100.0 * tank.map_or(50.0, |it| it.0);
    windows(&fills, Some(1.0), comparable)
        .map(consumption)
        .collect()
}

/// The mean of several windows, each weighed by its distance.
pub fn mean_per_100_km<U: Copy + Into<f64>, P>(windows: &[Consumption<U, P>]) -> Option<f64> {
    let km: f64 = windows.iter().map(|it| it.distance.0).sum();
    let used: f64 = windows.iter().map(|it| it.used.into()).sum();
    (km > 0.0).then_some(used * 100.0 / km)
}

impl From<KilowattHours> for f64 {
    fn from(energy: KilowattHours) -> Self {
        energy.0
    }
}

impl From<Liters> for f64 {
    fn from(volume: Liters) -> Self {
        volume.0
    }
}

fn fill_of_charge(charge: &Charge, lines: &CarLines) -> Option<Fill> {
    let is_estimated = matches!(charge.energy, Some(ChargedEnergy::Estimated { .. }));
    let until = charge.ended.earliest.or(charge.started.latest)?;
    Some(Fill {
        until,
        odometer: charge
            .odometer
            .map(|it| it.0)
            .or_else(|| standing_at(lines, charge)),
        level: charge.end_level.map(|it| it.0),
        // An estimate of what was only partly seen would be too small.
        added: charge
            .energy
            .filter(|_| !(is_estimated && charge.is_partly_seen))
            .map(|it| it.amount().0),
        is_estimated,
        uncertain_km: 0.0,
    })
}

/// The odometer of a car that did not move around a charge.
fn standing_at(lines: &CarLines, charge: &Charge) -> Option<f64> {
    let (from, until) = charge.possible_span()?;
    let line = &lines.odometer;
    let before = line.at_millis.partition_point(|at| *at <= from.0);
    let after = line.at_millis.partition_point(|at| *at < until.0);
    let before = line.values.get(before.checked_sub(1)?)?;
    let after = line.values.get(after)?;
    ((after - before).abs() < STILL_KM).then_some(*before)
}

fn fill_of_refuel(refuel: &Refuel, tank: Option<Liters>) -> Option<Fill> {
    let share = |percent: Option<Percent>| Some(percent?.0 * tank?.0 / 100.0);
    let until = refuel.happened.latest?;
    let told = refuel.liters_after.map(|it| it.0);
    Some(Fill {
        until,
        odometer: refuel.odometer.map(|it| it.0),
        level: told.or_else(|| share(refuel.percent_after)),
        added: refuel.amount(tank).map(|it| it.0),
        is_estimated: told.is_none(),
        uncertain_km: refuel.driven.map_or(f64::INFINITY, |it| it.0),
    })
}

/// The shortest windows that are long enough, each opening where the former closed. A fill of which
/// nobody knows the amount closes everything before it.
fn windows(
    fills: &[Fill],
    per_level: Option<f64>,
    comparable: f64,
) -> impl Iterator<Item = Window> {
    let mut windows = Vec::new();
    let mut opening = 0;
    while opening < fills.len() {
        let later = (opening + 1..fills.len()).take(MOST_FILLS);
        let mut closing = later.take_while(|index| fills[*index].added.is_some());
        let found = closing.find_map(|closing| {
            let window = window(&fills[opening..=closing], per_level, comparable)?;
            Some((closing, window))
        });
        match found {
            Some((closing, window)) => {
                windows.push(window);
                opening = closing;
            }
            None => opening += 1,
        }
    }
    windows.into_iter()
}

fn window(fills: &[Fill], per_level: Option<f64>, comparable: f64) -> Option<Window> {
    let (open, close) = (fills.first()?, fills.last()?);
    let km = close.odometer? - open.odometer?;
    let fallen = open.level? - close.level?;
    let added: Option<f64> = fills[1..].iter().map(|fill| fill.added).sum();
    let levels = if fallen.abs() <= comparable {
        Levels::Comparable
    } else {
        Levels::ReckonedIn
    };
    let from_level = match (per_level, levels) {
        (Some(worth), _) => fallen * worth,
        (None, Levels::Comparable) => 0.0,
        (None, Levels::ReckonedIn) => return None,
    };
    let uncertain: f64 = fills[1..].iter().map(|fill| fill.uncertain_km).sum();
    let used = added? + from_level;
    let is_sound = used.is_finite() && used > 0.0 && km >= SHORTEST_KM;
    (is_sound && uncertain <= UNCERTAIN_SHARE * km).then(|| Window {
        open: *open,
        close: *close,
        km,
        used,
        fills: fills.len() - 1,
        levels,
        is_estimated: fills[1..].iter().any(|fill| fill.is_estimated),
    })
}

impl Window {
    fn into_consumption<U, P>(self, unit: impl Fn(f64) -> U, per_100_km: P) -> Consumption<U, P> {
        Consumption {
            from: self.open.until,
            until: self.close.until,
            distance: Kilometers(self.km),
            used: unit(self.used),
            per_100_km,
            fills: self.fills,
            levels: self.levels,
            is_estimated: self.is_estimated,
        }
    }
}
