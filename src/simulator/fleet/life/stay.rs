//! A stay: what a parked car does until it leaves.

use super::Life;
use crate::{
    calendar::{DAY, HOUR, MINUTE, hours_between, whole_second},
    chance::Chance,
    fleet::{
        cable::{Cable, Socket},
        charge::rested,
        charging_plan::ChargingPlan,
        model::Climate,
        stretch::{Conditioning, Course, Parked, Stretch},
    },
    places::Place,
    weather,
};

/// From stopping until the cable is in.
const PLUGGED_AFTER: i64 = 150_000;

impl Life {
    /// The current stay, were it to end at an instant.
    pub(super) fn park(&self, until: i64) -> Stretch {
        let mut chance = self.chance(0x9A2C);
        let from = self.parked_since;
        let unlocks_at = until - whole_second(chance.millis(45.0, 110.0));
        let cable = self.cable(until, &mut chance);
        let celsius = weather::temperature(self.seed, unlocks_at.min(from + 30 * DAY));
        let is_conditioned = cable.is_some()
            && self.model.climate == Climate::AirConditioning
            && !(6.0..=27.0).contains(&celsius);
        let filling = self.model.tank.as_ref().and_then(|tank| {
            self.parked_at
                .has_pump()
                .then(|| (from + 4 * MINUTE, tank.liters * chance.between(0.94, 0.99)))
        });
        Stretch {
            from,
            to: until,
            before: self.stock,
            course: Course::Parked(Parked {
                place: self.parked_at,
                spot: self.spot(),
                heading_degrees: self.heading_degrees,
                locks_at: from + whole_second(chance.millis(35.0, 110.0)),
                unlocks_at,
                cable,
                conditioning: is_conditioned.then_some(Conditioning {
                    from: unlocks_at - 20 * MINUTE,
                    is_heating: celsius < 15.0,
                }),
                filling,
                is_loading: self.parked_at == Place::Supermarket || chance.happens(0.15),
                lock_word: self.model.locks_as,
                signs_of_life: self.model.signs_of_life(),
            }),
            plan: self.plan_before(from),
            orders: self.orders_within(from, until),
        }
    }

    /// Where exactly the car stands: some meters from the middle of the place.
    fn spot(&self) -> (f64, f64) {
        let mut chance = self.chance(0x5907);
        let (latitude, longitude) = self.parked_at.point();
        (
            latitude + chance.between(-0.000_08, 0.000_08),
            longitude + chance.between(-0.000_11, 0.000_11),
        )
    }

    /// The cable of the current stay, were it to end at an instant: mostly at home, and now and
    /// then at a public station.
    fn cable(&self, until: i64, chance: &mut Chance) -> Option<Cable> {
        let battery = self.model.battery.as_ref()?;
        let share = self.stock.battery_share;
        let stay = until - self.parked_since;
        let (socket, is_wanted) = match self.parked_at {
            Place::Home => {
                let is_wanted = stay > HOUR && (share < 0.7 || chance.happens(0.4));
                (Socket::Home, is_wanted)
            }
            Place::Services => (Socket::Rapid, battery.rapid_kw.is_some() && share < 0.75),
            place => {
                let is_wanted = stay > 30 * MINUTE
                    && share < 0.75
                    && place.has_station()
                    && (place.serves_travelers() || self.chance(0x57A7).happens(0.35));
                (Socket::Station, is_wanted)
            }
        };
        is_wanted.then(|| {
            let in_at = self.parked_since + PLUGGED_AFTER;
            Cable::plug_in(
                (battery, socket),
                rested(share, hours_between(self.parked_since, in_at)),
                in_at,
                ChargingPlan::clone(&self.plan_before(in_at)),
                &self.orders_within(in_at, until),
            )
        })
    }
}
