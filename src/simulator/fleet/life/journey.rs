//! A journey: some days elsewhere, with outings from there.

use super::{Life, outing::PUMP_STOP};
use crate::{
    calendar::{MINUTE, instant, millis_from_secs, whole_second},
    fleet::holidays::{Holiday, Resort},
    places::Place,
};

/// A break on the way: enough for lunch, and for what the car runs on.
const BREAK: i64 = 50 * MINUTE;
/// Nobody sets out for long with less in the tank.
const WAY_SHARE: f64 = 0.6;

impl Life {
    /// Spends a holiday away; false for a car that is not ready for it when it begins.
    pub(super) fn travel(&mut self, holiday: &Holiday, resort: Resort) -> bool {
        let mut chance = self.chance(0x7AE1);
        let leave = whole_second(instant(holiday.first, chance.between(510.0, 600.0)));
        let first_stop = resort.stop().unwrap_or(resort.lodging());
        if leave < self.parked_since + 20 * MINUTE || !self.can_reach(first_stop, leave) {
            return false;
        }
        let mut now = leave;
        if self.has_less_than(WAY_SHARE) {
            now = self.drive(now, Place::FuelStation) + PUMP_STOP;
        }
        let stop = resort.stop().map(|place| (place, BREAK));
        now = self.drive_by_way_of(stop, now, resort.lodging());

        for index in 1..holiday.days - 1 {
            let at = whole_second(instant(holiday.day(index), chance.between(580.0, 800.0)));
            let stay = whole_second(millis_from_secs(chance.between(2.0, 4.5) * 3600.0));
            let [far, near] = resort.sights();
            let sight = match chance.unit() {
                share if share < 0.5 => far,
                share if share < 0.75 => near,
                _ => continue,
            };
            if at > now + 20 * MINUTE && self.can_return(sight, at) {
                let back_at = self.drive(at, sight) + stay;
                let pump = resort.pump().filter(|_| self.has_less_than(WAY_SHARE));
                let pump = pump.map(|place| (place, PUMP_STOP));
                now = self.drive_by_way_of(pump, back_at, resort.lodging());
            }
        }
        let last = holiday.day(holiday.days - 1);
        let back_at = whole_second(instant(last, chance.between(570.0, 660.0)));
        self.drive_by_way_of(stop, back_at.max(now + 20 * MINUTE), Place::Home);
        true
    }

    /// Gives the instant of arrival.
    fn drive_by_way_of(&mut self, stop: Option<(Place, i64)>, leave: i64, to: Place) -> i64 {
        let leave = match stop {
            Some((place, pause)) => self.drive(leave, place) + pause,
            None => leave,
        };
        self.drive(leave, to)
    }
}
