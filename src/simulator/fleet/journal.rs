//! What a life leaves behind: charging that is over, and trips.

use super::{
    Car,
    model::{Battery, Model},
    stretch::{Course, Stretch},
};
use crate::{
    calendar::{MINUTE, hours_between},
    chance::Chance,
    places::Place,
};

/// What reaches the cells of what the socket gives; the rest is warmth.
pub(crate) const CHARGING_EFFICIENCY: f64 = 0.9;
/// Shorter than that, the car was full already and only looked.
const SHORTEST_CHARGE: i64 = 2 * MINUTE;

/// One charge that is over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Charge {
    /// When current began to flow.
    pub(crate) from: i64,
    /// When it stopped: the target was reached, or somebody drove off.
    pub(crate) to: i64,
    pub(crate) place: Place,
    /// From 0 to 1.
    pub(crate) start_share: f64,
    pub(crate) end_share: f64,
    /// Taken from the socket, losses included.
    pub(crate) socket_kwh: f64,
    /// The car's own count of what went wrong meanwhile.
    pub(crate) problems: u8,
    /// Drawn once, the same at each asking.
    pub(crate) mark: u32,
}

/// One trip that is over.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trip {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) km: f64,
    /// How far the battery drove.
    pub(crate) electric_km: f64,
    /// Taken from the battery.
    pub(crate) battery_kwh: f64,
    pub(crate) liters: f64,
    /// The same at each asking.
    pub(crate) id: String,
}

/// Charging and trips of a span, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Journal {
    /// When the car's life begins.
    pub(crate) begins_at: i64,
    pub(crate) charges: Vec<Charge>,
    pub(crate) trips: Vec<Trip>,
}

impl Journal {
    /// What began within a span and is over by `now`.
    pub(super) fn of(car: &mut Car, from: i64, until: i64, now: i64) -> Self {
        let (model, owner) = (car.model, car.life.owner());
        let begins_at = car.life.begins_at();
        let span = from..until;
        let stretches = car.life.stretches(from, until.min(now));
        let charges = stretches
            .iter()
            .flat_map(|stretch| Charge::all_of(stretch, model, owner))
            .filter(|charge| span.contains(&charge.from) && charge.to <= now)
            .collect();
        let trips = stretches
            .iter()
            .filter_map(|stretch| Trip::of(stretch, model, owner))
            .filter(|trip| span.contains(&trip.from) && trip.to <= now)
            .collect();
        Self {
            begins_at,
            charges,
            trips,
        }
    }
}

/// A stream of its own for what happened at an instant.
fn chance((seed, number): (u64, u64), purpose: u64, at: i64) -> Chance {
    Chance::new(seed, &[purpose, number, at.unsigned_abs()])
}

impl Charge {
    /// Whenever current flowed in a stretch.
    fn all_of(stretch: &Stretch, model: &Model, owner: (u64, u64)) -> Vec<Self> {
        let Course::Parked(parked) = &stretch.course else {
            return Vec::new();
        };
        let Some((cable, battery)) = parked.cable.as_ref().zip(model.battery.as_ref()) else {
            return Vec::new();
        };
        cable
            .runs(parked.unlocks_at)
            .into_iter()
            .filter(|(from, to)| to - from >= SHORTEST_CHARGE)
            .filter_map(|run| Self::of(run, (stretch, parked.place), battery, owner))
            .collect()
    }

    fn of(
        (from, to): (i64, i64),
        (stretch, place): (&Stretch, Place),
        battery: &Battery,
        owner: (u64, u64),
    ) -> Option<Self> {
        let share = |at| stretch.stock_at(at).battery_share;
        let (start_share, end_share) = (share(from), share(to));
        let gained = end_share - start_share;
        if gained <= 0.0 {
            return None;
        }
        let mut chance = chance(owner, 0xC4A6, from);
        let mark = u32::try_from(chance.bits() >> 32).unwrap_or(0);
        let has_problems = chance.happens(0.06);
        Some(Self {
            from,
            to,
            place,
            start_share,
            end_share,
            socket_kwh: gained * battery.capacity_kwh / CHARGING_EFFICIENCY,
            problems: match (has_problems, chance.happens(0.4)) {
                (false, _) => 0,
                (true, false) => 1,
                (true, true) => 2,
            },
            mark,
        })
    }

    /// How long current flowed, in whole minutes.
    pub(crate) const fn minutes(&self) -> i64 {
        (self.to - self.from + MINUTE / 2) / MINUTE
    }
}

impl Trip {
    /// The last one that is over by an instant.
    pub(super) fn last(car: &mut Car, now: i64) -> Option<Self> {
        let (model, owner) = (car.model, car.life.owner());
        car.life
            .stretches(i64::MIN, now)
            .iter()
            .rev()
            .filter_map(|stretch| Self::of(stretch, model, owner))
            .find(|trip| trip.to <= now)
    }

    fn of(stretch: &Stretch, model: &Model, owner: (u64, u64)) -> Option<Self> {
        let Course::Driving(driving) = &stretch.course else {
            return None;
        };
        let after = stretch.stock_at(stretch.to);
        let used_share = stretch.before.battery_share - after.battery_share;
        let capacity_kwh = model
            .battery
            .as_ref()
            .map_or(0.0, |battery| battery.capacity_kwh);
        Some(Self {
            from: stretch.from,
            to: stretch.to,
            km: after.odometer_km - stretch.before.odometer_km,
            electric_km: driving.electric_km,
            battery_kwh: used_share * capacity_kwh,
            liters: stretch.before.fuel_liters - after.fuel_liters,
            id: chance(owner, 0x7219, stretch.from).uuid(),
        })
    }

    /// How long it took.
    pub(crate) fn minutes(&self) -> f64 {
        hours_between(self.from, self.to) * 60.0
    }
}
