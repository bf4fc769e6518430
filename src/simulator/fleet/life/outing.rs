//! Driving: there and back, and what that takes.

use super::{Life, start::SLOWEST};
use crate::{
    calendar::{MINUTE, instant, millis_from_secs, whole_second},
    fleet::{
        plan::Outing,
        stretch::{Course, Driving, Stretch},
    },
    places::{Place, Way},
    weather,
};

/// A car that drives on its battery alone keeps this share of it.
const RESERVE_SHARE: f64 = 0.08;
/// Below this share of the tank the way home leads past the pump.
const REFUEL_SHARE: f64 = 0.3;
pub(super) const PUMP_STOP: i64 = 7 * MINUTE;

impl Life {
    pub(super) fn go(&mut self, outing: &Outing) {
        let leave = whole_second(instant(self.next, outing.leave));
        if leave < self.parked_since + 20 * MINUTE || !self.can_return(outing.to, leave) {
            return;
        }
        if self.stays_for_the_start(outing, leave) {
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
        self.has_less_than(REFUEL_SHARE)
    }

    /// Whether less than a share of the tank is left.
    pub(super) fn has_less_than(&self, share: f64) -> bool {
        self.model
            .tank
            .as_ref()
            .is_some_and(|tank| self.stock.fuel_liters < tank.liters * share)
    }

    /// Whether a car without an engine gets there and back.
    pub(super) fn can_return(&self, to: Place, leave: i64) -> bool {
        self.can_drive(2.0 * Way::new(self.parked_at, to).driven_km(), leave)
    }

    /// Whether a car without an engine gets there.
    pub(super) fn can_reach(&self, to: Place, leave: i64) -> bool {
        self.can_drive(Way::new(self.parked_at, to).driven_km(), leave)
    }

    fn can_drive(&self, km: f64, leave: i64) -> bool {
        let (Some(battery), None) = (&self.model.battery, &self.model.tank) else {
            return true;
        };
        let celsius = weather::day_mean(self.seed, leave) - 5.0;
        let need = km * battery.kwh_per_km(celsius) * 1.15 / battery.capacity_kwh;
        self.park(leave).stock_at(leave).battery_share > need + RESERVE_SHARE
    }

    /// Ends the current stay, drives, and gives the instant of arrival.
    pub(super) fn drive(&mut self, leave: i64, to: Place) -> i64 {
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
}
