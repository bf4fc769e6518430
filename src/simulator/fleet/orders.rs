//! What a car was told from afar and has carried out, beside the life it leads by itself.

use super::{charging_plan::ChargingPlan, snapshot::Running};
use crate::calendar::{MINUTE, whole_second};

/// How long the air runs when it is told to.
const CLIMATE_RUN: i64 = 30 * MINUTE;

/// One thing carried out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    /// By the car's clock, in whole seconds.
    pub(crate) at: i64,
    /// When the vendor's store has the upload that followed.
    pub(crate) shown_at: i64,
    pub(crate) deed: Deed,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Deed {
    /// Nothing that was not so already.
    Upload,
    FlashLights,
    SoundHorn,
    /// The car looks where it is.
    Search,
    Lock,
    Unlock,
    StartClimate(Air),
    StopClimate,
    StartCharging,
    StopCharging,
    /// From now on these settings are in force.
    Plan(ChargingPlan),
}

/// What the air does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Air {
    Heating,
    Cooling,
    Ventilating,
}

/// The air as the last order about it has it at an instant; `None` if nobody ordered.
pub(crate) fn climate(orders: &[Order], at: i64) -> Option<(i64, Running)> {
    orders.iter().rev().find_map(|order| match order.deed {
        _ if order.at > at => None,
        Deed::StopClimate => Some((order.at, Running::Standby)),
        Deed::StartClimate(air) => {
            let seconds_left = (order.at + CLIMATE_RUN - at) / 1000;
            let running = if seconds_left > 0 {
                air.running(seconds_left)
            } else {
                Running::Off
            };
            Some((order.at, running))
        }
        _ => None,
    })
}

/// The last upload of ordered air: one a minute, and one when it ends.
pub(crate) fn climate_report(orders: &[Order], at: i64) -> Option<i64> {
    orders.iter().rev().find_map(|order| match order.deed {
        Deed::StartClimate(_) if order.shown_at <= at => {
            let passed = (at - order.at).min(CLIMATE_RUN);
            Some(order.at + passed / MINUTE * MINUTE)
        }
        _ => None,
    })
}

/// How often a car has done this by an instant.
pub(crate) fn count(orders: &[Order], deed: &Deed, at: i64) -> usize {
    let is_one = |order: &&Order| order.at <= at && order.deed == *deed;
    orders.iter().filter(is_one).count()
}

/// Whether the last order about the lock up to an instant locks, and when it did.
pub(crate) fn lock(orders: &[Order], at: i64) -> Option<(i64, bool)> {
    orders.iter().rev().find_map(|order| match order.deed {
        _ if order.at > at => None,
        Deed::Lock => Some((order.at, true)),
        Deed::Unlock => Some((order.at, false)),
        _ => None,
    })
}

impl Air {
    const fn running(self, seconds_left: i64) -> Running {
        match self {
            Self::Heating => Running::Heating { seconds_left },
            Self::Cooling => Running::Cooling { seconds_left },
            Self::Ventilating => Running::Ventilating { seconds_left },
        }
    }
}

/// All orders of one car, oldest first.
#[derive(Default)]
pub(crate) struct Orders {
    given: Vec<Given>,
    /// How many were given before the present scenario began.
    before_scenario: usize,
}

struct Given {
    order: Order,
    /// Somebody has seen it done: from then on no clock undoes it.
    is_seen: bool,
}

impl Orders {
    /// Adds one, and gives its place in the list.
    pub(crate) fn add(&mut self, order: Order) -> usize {
        self.given.push(Given {
            order,
            is_seen: false,
        });
        self.given.len() - 1
    }

    /// An order turned out to be done at an instant that is earlier than planned.
    pub(crate) fn hasten(&mut self, index: usize, now: i64) {
        if let Some(given) = self.given.get_mut(index) {
            given.order.at = given.order.at.min(whole_second(now));
            given.order.shown_at = given.order.shown_at.min(now);
        }
    }

    /// Notes what an answer at this instant shows.
    pub(crate) fn note(&mut self, now: i64) {
        for given in &mut self.given {
            given.is_seen |= given.order.shown_at <= now;
        }
    }

    /// The orders as they stand at an instant. What was seen done stays done when the clock
    /// goes back: then it counts as done just now.
    pub(crate) fn as_of(&self, now: i64) -> Vec<Order> {
        Self::settled(&self.given, now)
    }

    /// Those given since the present scenario began.
    pub(crate) fn of_scenario(&self, now: i64) -> Vec<Order> {
        let mut orders = Self::settled(&self.given[self.before_scenario..], now);
        orders.retain(|order| order.shown_at <= now);
        orders
    }

    fn settled(given: &[Given], now: i64) -> Vec<Order> {
        let settle = |given: &Given| {
            let mut order = given.order.clone();
            if given.is_seen {
                order.at = order.at.min(whole_second(now));
                order.shown_at = order.shown_at.min(now);
            }
            order
        };
        let mut orders: Vec<Order> = given.iter().map(settle).collect();
        orders.sort_by_key(|order| order.at);
        orders
    }

    /// A scenario begins.
    pub(crate) const fn begin_scenario(&mut self) {
        self.before_scenario = self.given.len();
    }
}
