//! One stretch of a life: standing somewhere, or under way.

use std::sync::Arc;

use super::{
    cable::Cable,
    charge::rested,
    charging_plan::ChargingPlan,
    orders::{self, Deed, Order},
    snapshot::{Lock, Openings, Plug, Running},
    tires,
};
use crate::{
    calendar::{MINUTE, hours_between},
    places::{Place, Way},
};

/// What a car carries from one stretch to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stock {
    pub(crate) odometer_km: f64,
    /// From 0 to 1; unused without a battery.
    pub(crate) battery_share: f64,
    /// Unused without a tank.
    pub(crate) fuel_liters: f64,
    /// Degrees of the tires above the air around.
    pub(crate) warmth: f64,
}

/// A span of a life, from its first instant up to the next stretch's.
pub(crate) struct Stretch {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) before: Stock,
    pub(crate) course: Course,
    /// What is set about charging when it begins.
    pub(crate) plan: Arc<ChargingPlan>,
    /// What was ordered meanwhile, oldest first.
    pub(crate) orders: Vec<Order>,
}

/// What happens meanwhile.
pub(crate) enum Course {
    Parked(Parked),
    Driving(Driving),
}

/// Standing.
pub(crate) struct Parked {
    pub(crate) place: Place,
    /// Latitude and longitude.
    pub(crate) spot: (f64, f64),
    pub(crate) heading_degrees: f64,
    pub(crate) locks_at: i64,
    pub(crate) unlocks_at: i64,
    pub(crate) cable: Option<Cable>,
    pub(crate) conditioning: Option<Conditioning>,
    /// When the tank is filled, and with how much.
    pub(crate) filling: Option<(i64, f64)>,
    pub(crate) is_loading: bool,
    pub(crate) lock_word: Lock,
    /// How often the car speaks up while nothing happens.
    pub(crate) signs_of_life: i64,
}

/// Heating or cooling before a drive.
pub(crate) struct Conditioning {
    pub(crate) from: i64,
    pub(crate) is_heating: bool,
}

/// Under way.
pub(crate) struct Driving {
    pub(crate) way: Way,
    /// Share of full per km while the battery drives.
    pub(crate) battery_per_km: f64,
    /// How far the battery drives.
    pub(crate) electric_km: f64,
    pub(crate) liters_per_km: f64,
}

/// Seconds between uploads, in milliseconds.
const DRIVING_REPORT: i64 = 2 * MINUTE;
const CLIMATE_REPORT: i64 = 5 * MINUTE;
/// The longest the car conditions itself in one go.
const CLIMATE_RUN: i64 = 30 * MINUTE;

/// The last of a series of instants, one each `step`, that is not after `at`.
const fn last_step(from: i64, step: i64, at: i64) -> i64 {
    from + (at - from) / step * step
}

impl Stretch {
    /// The last upload up to an instant of this stretch.
    pub(crate) fn last_report(&self, at: i64) -> i64 {
        let by_itself = match &self.course {
            Course::Driving(_) => last_step(self.from, DRIVING_REPORT, at),
            Course::Parked(parked) => {
                let by_air = orders::climate_report(&self.orders, at).unwrap_or(self.from);
                parked.last_report(self.from, at).max(by_air)
            }
        };
        let shown = self.orders.iter().filter(|order| order.shown_at <= at);
        shown.map(|order| order.at).fold(by_itself, i64::max)
    }

    /// What is set about charging at an instant of this stretch.
    pub(crate) fn plan_at(&self, at: i64) -> ChargingPlan {
        let mut set = self.orders.iter().rev().filter(|order| order.at <= at);
        let last = set.find_map(|order| match &order.deed {
            Deed::Plan(plan) => Some(plan),
            _ => None,
        });
        last.unwrap_or(&self.plan).clone()
    }

    /// What the car carries at an instant of this stretch.
    pub(crate) fn stock_at(&self, at: i64) -> Stock {
        let hours = hours_between(self.from, at);
        match &self.course {
            Course::Parked(parked) => Stock {
                odometer_km: self.before.odometer_km,
                battery_share: parked.battery_share(self.before.battery_share, self.from, at),
                fuel_liters: match parked.filling {
                    Some((filled_at, liters)) if at >= filled_at => liters,
                    _ => self.before.fuel_liters,
                },
                warmth: tires::cooled(self.before.warmth, hours),
            },
            Course::Driving(driving) => {
                let km = driving.way.driven_km() * self.share(at);
                let electric_km = km.min(driving.electric_km);
                let used_liters = (km - electric_km) * driving.liters_per_km;
                Stock {
                    odometer_km: self.before.odometer_km + km,
                    battery_share: self.before.battery_share - electric_km * driving.battery_per_km,
                    fuel_liters: self.before.fuel_liters - used_liters,
                    warmth: tires::warmed(self.before.warmth, hours),
                }
            }
        }
    }

    /// How much of the stretch has passed, from 0 to 1.
    pub(crate) fn share(&self, at: i64) -> f64 {
        hours_between(self.from, at) / hours_between(self.from, self.to)
    }
}

impl Parked {
    fn last_report(&self, from: i64, at: i64) -> i64 {
        let mut last = from;
        let mut uploads = |instant: i64| {
            if instant <= at {
                last = last.max(instant);
            }
        };
        uploads(self.locks_at);
        uploads(self.unlocks_at);
        if at >= self.locks_at {
            uploads(last_step(
                self.locks_at,
                self.signs_of_life,
                at.min(self.unlocks_at),
            ));
        }
        if let Some((filled_at, _)) = self.filling {
            uploads(filled_at);
        }
        if let Some(cable) = &self.cable {
            cable
                .last_report(at.min(self.unlocks_at))
                .into_iter()
                .for_each(&mut uploads);
        }
        if let Some(conditioning) = &self.conditioning
            && at >= conditioning.from
        {
            uploads(last_step(
                conditioning.from,
                CLIMATE_REPORT,
                at.min(self.unlocks_at),
            ));
        }
        last
    }

    fn battery_share(&self, before: f64, from: i64, at: i64) -> f64 {
        match &self.cable {
            Some(cable) if at >= cable.in_at => cable.share(at.min(self.unlocks_at)),
            _ => rested(before, hours_between(from, at)),
        }
    }

    /// The plug's state.
    pub(crate) fn plug(&self, at: i64) -> Plug {
        match &self.cable {
            Some(cable) if (cable.in_at..self.unlocks_at).contains(&at) => cable.plug(at),
            _ => Plug::Out,
        }
    }

    /// The lock's state: whoever touched it last, the driver or an order.
    pub(crate) fn lock(&self, at: i64, orders: &[Order]) -> Lock {
        let (touched_at, is_locked) = if at >= self.unlocks_at {
            (self.unlocks_at, false)
        } else {
            (self.locks_at, at >= self.locks_at)
        };
        let is_locked = match orders::lock(orders, at) {
            Some((ordered_at, locks)) if at < touched_at || ordered_at >= touched_at => locks,
            _ => is_locked,
        };
        if is_locked {
            self.lock_word
        } else {
            Lock::Unlocked
        }
    }

    /// What stands open: the driver gets out, and loads the trunk.
    pub(crate) const fn openings(&self, at: i64) -> Openings {
        let is_getting_out = at < self.locks_at;
        Openings {
            driver_door: is_getting_out,
            trunk: is_getting_out && self.is_loading,
            driver_window: false,
        }
    }

    /// The air: before the drive by itself, else as it was ordered.
    pub(crate) fn climate(&self, at: i64, orders: &[Order]) -> Running {
        let begins_at = self.conditioning.as_ref().map(|own| own.from);
        let own_begin = begins_at.filter(|from| *from <= at);
        match orders::climate(orders, at) {
            Some((ordered_at, running)) if own_begin.is_none_or(|from| ordered_at >= from) => {
                running
            }
            _ => self.own_climate(at),
        }
    }

    fn own_climate(&self, at: i64) -> Running {
        let Some(conditioning) = &self.conditioning else {
            return Running::Off;
        };
        let seconds_left = (conditioning.from + CLIMATE_RUN - at) / 1000;
        if at < conditioning.from || seconds_left <= 0 {
            Running::Off
        } else if conditioning.is_heating {
            Running::Heating { seconds_left }
        } else {
            Running::Cooling { seconds_left }
        }
    }
}
