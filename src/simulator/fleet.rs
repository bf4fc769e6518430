//! The cars and the lives they lead.
//!
//! A life depends on the seed, the start and the orders from afar alone; what is kept is only
//! what was already reckoned, so any instant can be asked for, in any order.

pub(crate) mod cable;
pub(crate) mod charge;
pub(crate) mod charging_plan;
pub(crate) mod holidays;
pub(crate) mod inbox;
pub(crate) mod journal;
pub(crate) mod life;
pub(crate) mod model;
pub(crate) mod models;
pub(crate) mod orders;
mod past;
pub(crate) mod plan;
pub(crate) mod snapshot;
pub(crate) mod stretch;
pub(crate) mod tires;

#[cfg(test)]
mod tests;

use charging_plan::ChargingPlan;
use inbox::Inbox;
use journal::{Journal, Trip};
use life::Life;
use model::Model;
use orders::Orders;
use snapshot::Snapshot;

/// A car with its life.
pub(crate) struct Car {
    pub(crate) model: &'static Model,
    life: Life,
    orders: Orders,
    pub(crate) inbox: Inbox,
}

impl Car {
    /// What the car had last uploaded at an instant.
    pub(crate) fn snapshot(&mut self, millis: i64) -> Snapshot {
        self.life.snapshot(millis)
    }

    /// The orders of this car.
    pub(crate) const fn orders_mut(&mut self) -> &mut Orders {
        &mut self.orders
    }

    /// What is set about charging, as the car last uploaded it.
    pub(crate) fn charging_plan(&mut self, millis: i64) -> ChargingPlan {
        self.snapshot(millis).plan
    }

    /// Charging and trips that began within a span, as far as they are over by `now`.
    pub(crate) fn journal(&mut self, from: i64, until: i64, now: i64) -> Journal {
        Journal::of(self, from, until, now)
    }

    /// The last trip that is over by an instant.
    pub(crate) fn last_trip(&mut self, now: i64) -> Option<Trip> {
        Trip::last(self, now)
    }
}

/// All cars of the stand-in; every account has the same ones.
pub(crate) struct Fleet {
    cars: Vec<Car>,
}

impl Fleet {
    /// Draws the lives.
    pub(crate) fn new(seed: u64, start: i64) -> Self {
        let cars = models::FLEET
            .iter()
            .zip(0_u64..)
            .map(|(model, number)| Car {
                model,
                life: Life::new(seed, number, model, start),
                orders: Orders::default(),
                inbox: Inbox::default(),
            })
            .collect();
        Self { cars }
    }

    /// All cars.
    pub(crate) fn models(&self) -> impl Iterator<Item = &'static Model> {
        self.cars.iter().map(|car| car.model)
    }

    /// A car by its number alone.
    pub(crate) fn by_vin(&mut self, vin: &str) -> Option<&mut Car> {
        self.cars
            .iter_mut()
            .find(|car| car.model.vin.eq_ignore_ascii_case(vin))
    }

    /// The cars that are listed for a brand.
    pub(crate) fn of_brand(&self, brand: &str) -> impl Iterator<Item = &'static Model> {
        self.models().filter(move |model| model.brand == brand)
    }

    /// A car by its number (without regard to case) and brand.
    pub(crate) fn find(&mut self, vin: &str, brand: &str) -> Option<&mut Car> {
        self.cars
            .iter_mut()
            .find(|car| car.model.vin.eq_ignore_ascii_case(vin) && car.model.brand == brand)
    }

    /// Lets every car live under its orders as they stand now.
    pub(crate) fn settle(&mut self, now: i64) {
        for car in &mut self.cars {
            car.orders.note(now);
            car.life.obey(car.orders.as_of(now));
        }
    }

    /// Another scenario begins: it may go against what was ordered before.
    pub(crate) fn begin_scenario(&mut self) {
        for car in &mut self.cars {
            car.orders.begin_scenario();
        }
    }

    #[cfg(test)]
    pub(crate) fn cars_mut(&mut self) -> &mut [Car] {
        &mut self.cars
    }
}
