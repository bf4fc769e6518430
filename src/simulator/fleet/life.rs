//! The life of one car: its stretches, reckoned day by day as far as somebody asks.

mod stay;

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    charging_plan::ChargingPlan,
    model::Model,
    orders::{Deed, Order},
    plan::{Outing, Week},
    snapshot::Snapshot,
    stretch::{Course, Driving, Stock, Stretch},
};
use crate::{
    calendar::{DAY, HOUR, MINUTE, instant, local_date, millis_from_secs, next_day, whole_second},
    chance::Chance,
    places::{Place, Way},
    weather,
};

/// How long before the start the simulated past begins: two years and the month that has begun.
const PAST: i64 = 762 * DAY;
/// How long after the start the cars live; then they stand where they are.
const FUTURE: i64 = 3_653 * DAY;
/// A car that drives on its battery alone keeps this share of it.
const RESERVE_SHARE: f64 = 0.08;
/// Below this share of the tank the way home leads past the pump.
const REFUEL_SHARE: f64 = 0.3;
const PUMP_STOP: i64 = 7 * MINUTE;
/// The first car of the list is the one that everybody looks at first: at the start it is at home,
/// whatever the hour.
const STAYS_AT_HOME: u64 = 0;
/// So long after the start no car drives.
const REST: i64 = 45 * MINUTE;
/// The longest that a drive takes, in times of the usual.
const SLOWEST: f64 = 1.15;

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
    parked_since: i64,
    parked_at: Place,
    heading_degrees: f64,
    stock: Stock,
    next: Date,
    last: Date,
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
        let first = local_date(start - PAST);
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

    /// When this life begins.
    pub(crate) fn begins_at(&self) -> i64 {
        self.stretches
            .first()
            .map_or(self.parked_since, |stretch| stretch.from)
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
            for outing in self.week.outings(self.next) {
                self.go(&outing);
            }
            self.next = next_day(self.next);
        }
    }

    fn go(&mut self, outing: &Outing) {
        let leave = whole_second(instant(self.next, outing.leave));
        if leave < self.parked_since + 20 * MINUTE || !self.can_return(outing.to, leave) {
            return;
        }
        if self.number == STAYS_AT_HOME && self.is_out_at_the_start(outing, leave) {
            return;
        }
        let mut now = self.drive(leave, outing.to);
        now += whole_second(millis_from_secs(outing.stay * 60.0));
        let (via, stop) = if self.needs_fuel() {
            (Some(Place::FuelStation), PUMP_STOP)
        } else {
            (outing.via, 35 * MINUTE)
        };
        if let Some(place) = via {
            now = self.drive(now, place) + stop;
        }
        self.drive(now, Place::Home);
    }

    fn needs_fuel(&self) -> bool {
        self.model
            .tank
            .as_ref()
            .is_some_and(|tank| self.stock.fuel_liters < tank.liters * REFUEL_SHARE)
    }

    /// Whether a car without an engine gets there and back.
    fn can_return(&self, to: Place, leave: i64) -> bool {
        let (Some(battery), None) = (&self.model.battery, &self.model.tank) else {
            return true;
        };
        let km = 2.0 * Way::new(self.parked_at, to).driven_km();
        let celsius = weather::day_mean(self.seed, leave) - 5.0;
        let need = km * battery.kwh_per_km(celsius) * 1.15 / battery.capacity_kwh;
        self.park(leave).stock_at(leave).battery_share > need + RESERVE_SHARE
    }

    /// Ends the current stay, drives, and gives the instant of arrival. Whoever starts the simulator
    /// finds every car at rest: a car under way refuses commands, at some hours of some days.
    fn drive(&mut self, leave: i64, to: Place) -> i64 {
        let leave = self.after_the_start(leave, to);
        let stay = self.park(leave);
        self.stock = stay.stock_at(leave);
        self.stretches.push(stay);

        let mut chance = self.chance(0xD217E);
        let way = Way::new(self.parked_at, to);
        let hours = way.usual_hours() * chance.between(0.92, SLOWEST);
        let arrival = leave + whole_second(millis_from_secs(hours * 3600.0)).max(MINUTE);
        let celsius = weather::temperature(self.seed, leave);
        let style = chance.between(0.93, 1.08);
        let battery_per_km = self.model.battery.as_ref().map_or(0.0, |battery| {
            battery.kwh_per_km(celsius) * style / battery.capacity_kwh
        });
        let driven_km = way.driven_km();
        let electric_km = match (&self.model.battery, &self.model.tank) {
            (None, _) => 0.0,
            (Some(_), None) => driven_km,
            (Some(_), Some(_)) => {
                let usable = (self.stock.battery_share - RESERVE_SHARE).max(0.0);
                (usable / battery_per_km).min(driven_km)
            }
        };
        self.heading_degrees = way.at(1.0).2;
        let trip = Stretch {
            from: leave,
            to: arrival,
            before: self.stock,
            course: Course::Driving(Driving {
                way,
                battery_per_km,
                electric_km,
                liters_per_km: self
                    .model
                    .tank
                    .as_ref()
                    .map_or(0.0, |tank| tank.liters_per_km(celsius) * style),
                has_open_window: celsius > 23.0 && chance.happens(0.5),
            }),
            plan: self.plan_before(leave),
            orders: self.orders_within(leave, arrival),
        };
        self.stock = trip.stock_at(arrival);
        self.stretches.push(trip);
        self.parked_since = arrival;
        self.parked_at = to;
        arrival
    }

    /// Whether an outing may not be over when the simulator starts, or has begun soon after.
    fn is_out_at_the_start(&self, outing: &Outing, leave: i64) -> bool {
        let hours = 3.0 * Way::new(self.parked_at, outing.to).usual_hours() * SLOWEST;
        let back = leave + millis_from_secs(hours * 3600.0 + outing.stay * 60.0) + HOUR;
        leave < self.start + REST && back > self.start - 5 * MINUTE
    }

    /// When a drive begins that would have been under way about the start.
    fn after_the_start(&self, leave: i64, to: Place) -> i64 {
        let hours = Way::new(self.parked_at, to).usual_hours() * SLOWEST;
        let arrival = leave + millis_from_secs(hours * 3600.0);
        let at_rest = (self.start - 5 * MINUTE)..(self.start + REST);
        if arrival < at_rest.start || leave >= at_rest.end {
            leave
        } else {
            whole_second(at_rest.end)
        }
    }

    /// A stream of its own for each stretch, whatever was asked before.
    fn chance(&self, purpose: u64) -> Chance {
        Chance::new(
            self.seed,
            &[purpose, self.number, self.stretches.len() as u64],
        )
    }
}
