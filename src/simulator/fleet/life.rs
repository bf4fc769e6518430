//! The life of one car: its stretches, reckoned day by day as far as somebody asks.
//!
//! Lives begin on fixed days, four years apart: what a car did on a day is the same whenever the
//! fleet is started, until another four years have passed.

mod journey;
mod outing;
mod start;
mod stay;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    charging_plan::ChargingPlan,
    holidays::{Holiday, Leisure},
    model::Model,
    orders::{Deed, Order},
    plan::Week,
    snapshot::Snapshot,
    stretch::{Stock, Stretch},
};
use crate::{
    calendar::{DAY, instant, local_date, next_day},
    chance::Chance,
    places::Place,
};

/// How long before the start the simulated past begins: two years and the month that has begun.
const PAST: i64 = 762 * DAY;
/// Lives begin with the first day of such a year,
const FIRST_YEAR: i16 = 1971;
/// and of every so many years after it.
const YEARS_APART: i16 = 4;
/// Nobody is away on the day somebody looks at the fleet first, nor soon after it.
const AT_HAND: i64 = 10 * DAY;
/// How long after the start the cars live; then they stand where they are.
const FUTURE: i64 = 3_653 * DAY;

/// What a car has done so far, and where it stands now.
pub(crate) struct Life {
    seed: u64,
    number: u64,
    model: &'static Model,
    start: i64,
    week: Week,
    orders: Vec<Order>,
    /// What the car came with. Thousands of stretches share it.
    delivered: Arc<ChargingPlan>,
    stretches: Vec<Stretch>,
    /// How many stretches came before those that are kept.
    forgotten: usize,
    parked_since: i64,
    parked_at: Place,
    heading_degrees: f64,
    stock: Stock,
    next: Date,
    /// What was before this day, nobody can ask for.
    recalled_from: Date,
    last: Date,
}

/// The day on which lives begin that have lasted long enough by the start.
fn first_day(start: i64) -> Date {
    let year = local_date(start - PAST).year();
    let years = (year - FIRST_YEAR).max(0) / YEARS_APART * YEARS_APART;
    let fixed = Date::new(FIRST_YEAR + years, 1, 1);
    fixed.map_or(Date::MIN, |fixed| fixed.min(local_date(start - PAST)))
}

impl Life {
    /// A car at home, long before the start.
    pub(crate) fn new(seed: u64, number: u64, model: &'static Model, start: i64) -> Self {
        Self::under(Vec::new(), (seed, number), model, start)
    }

    fn under(
        orders: Vec<Order>,
        (seed, number): (u64, u64),
        model: &'static Model,
        start: i64,
    ) -> Self {
        let first = first_day(start);
        let mut chance = Chance::new(seed, &[0xB197, number]);
        let tank_liters = model.tank.as_ref().map_or(0.0, |tank| tank.liters);
        Self {
            seed,
            number,
            model,
            start,
            week: Week::new(seed, number, model.habit),
            orders,
            delivered: Arc::new(ChargingPlan::delivered(model)),
            stretches: Vec::new(),
            forgotten: 0,
            parked_since: instant(first, 0.0),
            parked_at: Place::Home,
            heading_degrees: chance.between(0.0, 360.0).floor(),
            stock: Stock {
                odometer_km: model.first_odometer_km,
                battery_share: chance.between(0.45, 0.75),
                fuel_liters: tank_liters * chance.between(0.35, 0.95),
                warmth: 0.0,
            },
            next: first,
            recalled_from: local_date(start - PAST),
            last: local_date(start + FUTURE),
        }
    }

    /// Lives under these orders. Only what comes after an order depends on it, so the past stays
    /// as it was told.
    pub(crate) fn obey(&mut self, orders: Vec<Order>) {
        if self.orders != orders {
            *self = Self::under(orders, (self.seed, self.number), self.model, self.start);
        }
    }

    /// What is set about charging before an instant.
    fn plan_before(&self, at: i64) -> Arc<ChargingPlan> {
        let mut set = self.orders.iter().rev().filter(|order| order.at < at);
        set.find_map(|order| match &order.deed {
            Deed::Plan(plan) => Some(Arc::new(plan.clone())),
            _ => None,
        })
        .unwrap_or_else(|| Arc::clone(&self.delivered))
    }

    fn orders_within(&self, from: i64, until: i64) -> Vec<Order> {
        let given = self.orders.iter();
        given
            .filter(|order| (from..until).contains(&order.at))
            .cloned()
            .collect()
    }

    /// What the car had last uploaded at an instant. Before its past begins, that is its
    /// beginning, dated no later than asked.
    pub(crate) fn snapshot(&mut self, at: i64) -> Snapshot {
        self.reach(at);
        let index = self
            .stretches
            .partition_point(|stretch| stretch.from <= at)
            .saturating_sub(1);
        let stretch = &self.stretches[index];
        let reported_at = stretch.last_report(at.max(stretch.from));
        let owner = (self.seed, self.number);
        let snapshot = Snapshot::of(stretch, reported_at, self.model, owner);
        Snapshot {
            reported_at: reported_at.min(at),
            ..snapshot
        }
    }

    /// Seed and number of the car, for whatever is drawn about it.
    pub(crate) const fn owner(&self) -> (u64, u64) {
        (self.seed, self.number)
    }

    /// From when on this life can be asked for.
    pub(crate) fn begins_at(&self) -> i64 {
        instant(self.recalled_from, 0.0)
    }

    /// The stretches that touch a span, oldest first.
    pub(crate) fn stretches(&mut self, from: i64, until: i64) -> &[Stretch] {
        self.reach(until);
        let first = self.stretches.partition_point(|stretch| stretch.to < from);
        let end = self
            .stretches
            .partition_point(|stretch| stretch.from <= until);
        &self.stretches[first.min(end)..end]
    }

    /// Reckons on until a stretch ends after the instant.
    fn reach(&mut self, at: i64) {
        while self.stretches.last().is_none_or(|stretch| stretch.to <= at) {
            if self.next > self.last {
                let rest = self.park(i64::MAX / 2);
                self.stretches.push(rest);
                return;
            }
            self.live_a_day();
            self.next = next_day(self.next);
            if self.next == self.recalled_from {
                self.forget();
            }
        }
    }

    fn live_a_day(&mut self) {
        let owner = self.owner();
        let holiday = self.model.holidays.on(self.next, owner);
        let is_idle = match holiday.filter(|holiday| !self.is_put_off(holiday)) {
            Some(holiday) => match holiday.leisure {
                Leisure::Standstill => true,
                Leisure::Journey(resort) => {
                    holiday.first == self.next && self.travel(&holiday, resort)
                }
            },
            None => false,
        };
        if is_idle {
            return;
        }
        for outing in self.week.outings(self.next) {
            self.go(&outing);
        }
    }

    /// Whether a holiday would take the car away from those who have just begun to look at it.
    fn is_put_off(&self, holiday: &Holiday) -> bool {
        let (from, until) = (
            local_date(self.start - DAY),
            local_date(self.start + AT_HAND),
        );
        holiday.first <= until && from <= holiday.end()
    }

    /// Lets go of what was before the past that can be asked for.
    fn forget(&mut self) {
        let recalled_from = self.begins_at();
        let is_over = |stretch: &Stretch| stretch.to < recalled_from;
        self.forgotten = self.stretches.partition_point(is_over);
        self.forgotten = self.forgotten.min(self.stretches.len().saturating_sub(1));
        self.stretches.drain(..self.forgotten);
    }

    /// A stream of its own for each stretch, whatever was asked before.
    fn chance(&self, purpose: u64) -> Chance {
        Chance::new(
            self.seed,
            &[
                purpose,
                self.number,
                (self.forgotten + self.stretches.len()) as u64,
            ],
        )
    }
}
