//! What has become of the cars: how they stand, and what they did because they were told.

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use crate::{
    Simulator,
    calendar::rfc3339_seconds,
    fleet::{
        inbox::Destination,
        model::Model,
        orders::{self, Deed},
    },
    json::{charging, openings, state},
};

impl Simulator {
    /// Every car as the vendor's store has it, and what it was told and has done. An order that
    /// is still under way does not count.
    pub(super) fn vehicles(&mut self, now: i64) -> Value {
        self.fleet.settle(now);
        let models: Vec<_> = self.fleet.models().collect();
        models
            .into_iter()
            .filter_map(|model| self.vehicle(model, now))
            .collect()
    }

    fn vehicle(&mut self, model: &Model, now: i64) -> Option<Value> {
        let (_, shown) = self.shown(model.vin, model.brand, now)?;
        let car = self.fleet.find(model.vin, model.brand)?;
        let done = car.orders_mut().as_of(now);
        let times = |deed| orders::count(&done, &deed, now);
        let obeyed_at = done.iter().map(|order| order.at).filter(|at| *at <= now);
        let told_at = obeyed_at.chain(car.inbox.received_at()).max();
        let destinations: Vec<_> = car.inbox.destinations().map(destination).collect();
        let battery = model.battery.as_ref();
        Some(json!({
            "vin": model.vin,
            "model": model.name,
            "lock": openings::lock_word(shown.lock),
            "climate": state::climate(shown.climate)["activity"],
            "charging": battery.map(|battery| charging::status_word(battery, shown.plug)),
            "chargingTargetPercent": shown.plan.target_percent,
            "acLimitAmperes": shown.plan.ac_limit_amperes,
            "chargingMode": battery.map(|_| charging::mode_word(shown.plan.mode)),
            "lightsFlashed": times(Deed::FlashLights),
            "hornSounded": times(Deed::SoundHorn),
            "searched": times(Deed::Search),
            "destinations": destinations,
            "toldAt": told_at.map(rfc3339_seconds),
        }))
    }
}

fn destination(received: &Destination) -> Value {
    json!({
        "title": received.title,
        "latitude": received.latitude,
        "longitude": received.longitude,
    })
}
