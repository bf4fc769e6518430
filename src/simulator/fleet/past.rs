//! What was heard of a car over the past: its uploads, with the flaws that receivers and networks
//! leave in them.
//!
//! The flaws are of the past alone: what a car says now is where it is.

use super::{Car, model::Receiver, snapshot::Snapshot, stretch::Course};
use crate::{
    calendar::{DAY, HOUR, MINUTE, instant, local_date, local_hour, whole_second},
    chance::Chance,
    places::KM_PER_DEGREE,
};

/// How closely a car is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pace {
    /// While it stands, by day; at night half as often, as the app does it.
    idle: i64,
    charging: i64,
    under_way: i64,
}

impl Pace {
    /// Somebody who wants to know every half hour draws the way on a map; whoever asks less often
    /// follows years.
    const fn of(step: i64) -> Self {
        if step <= 30 * MINUTE {
            Self {
                idle: if step < MINUTE { MINUTE } else { step },
                charging: 10 * MINUTE,
                under_way: 2 * MINUTE,
            }
        } else {
            Self {
                idle: step,
                charging: 45 * MINUTE,
                under_way: 20 * MINUTE,
            }
        }
    }
}

/// The night, in local hours.
const NIGHT: (f64, f64) = (23.0, 6.0);
/// Once in so many days nothing is heard for some hours, around the way home.
const SILENCE_EVERY: i64 = 9 * DAY;
/// Once in so many days the receiver of a car that has the flaw errs by hundreds of kilometers.
const LEAP_EVERY: i64 = 25 * DAY;
/// Kilometers north and east by which it then errs.
const LEAP_KM: (f64, f64) = (590.0, 710.0);
/// No receiver of a standing car errs farther otherwise.
const FARTHEST_SCATTER_KM: f64 = 0.025;

impl Car {
    /// The instants of a span at which something new was heard: at the pace of a step, and more of
    /// them under way and while charging. They stand on the clock: another span has the same ones.
    pub(crate) fn heard_within(&mut self, from: i64, until: i64, step: i64) -> Vec<i64> {
        let pace = Pace::of(step);
        let mut instants = idle_turns(from, until, pace.idle);
        for stretch in self.life.stretches(from, until) {
            instants.push(stretch.from);
            match &stretch.course {
                Course::Driving(_) => {
                    instants.extend(turns(stretch.from, stretch.to, pace.under_way));
                }
                Course::Parked(parked) => {
                    let cable = parked.cable.iter();
                    for (begun, ended) in cable.flat_map(|cable| cable.runs(parked.unlocks_at)) {
                        instants.extend(turns(begun, ended, pace.charging));
                        instants.push(ended);
                    }
                }
            }
        }
        if self.model.receiver == Receiver::Leaping {
            instants.extend(periods(from, until, LEAP_EVERY).map(|turn| self.leap_in(turn)));
        }
        instants.retain(|at| (from..=until).contains(at));
        instants.sort_unstable();
        instants.dedup();
        instants
    }

    /// What had last been heard at an instant of the past.
    pub(crate) fn heard_at(&mut self, at: i64) -> Snapshot {
        let mut snapshot = self.life.snapshot(self.unsilenced(at));
        let reported_at = snapshot.reported_at;
        let heard_at = self.unsilenced(reported_at);
        if heard_at < reported_at {
            snapshot = self.life.snapshot(heard_at);
        }
        if self.is_leap(&snapshot) {
            let (north_km, east_km) = LEAP_KM;
            displace(&mut snapshot, north_km, east_km);
        } else if snapshot.place.is_some() {
            let mut chance = self.chance(0x5CA7, snapshot.reported_at);
            // Mostly some meters; the far ones are rare.
            let far_km = FARTHEST_SCATTER_KM * chance.unit().powi(3);
            let angle = chance.between(0.0, core::f64::consts::TAU);
            displace(&mut snapshot, far_km * angle.cos(), far_km * angle.sin());
        }
        snapshot
    }

    /// The instant itself, or the last one before the silence that it falls into.
    fn unsilenced(&self, at: i64) -> i64 {
        let (from, until) = self.silence(at.div_euclid(SILENCE_EVERY));
        if (from..until).contains(&at) {
            from - 1000
        } else {
            at
        }
    }

    /// The silence of a period: from the afternoon of one of its days on.
    fn silence(&self, period: i64) -> (i64, i64) {
        let mut chance = self.chance(0x511E, period);
        let day = period * SILENCE_EVERY + whole_second(chance.millis(2.0, 6.0) * 86_400);
        let begins_at = instant(local_date(day), chance.between(15.0, 16.5) * 60.0);
        let from = whole_second(begins_at);
        (from, from + whole_second(chance.millis(4.0, 7.0) * 3600))
    }

    /// Whether this is the one upload of its period in which the receiver errs.
    fn is_leap(&mut self, snapshot: &Snapshot) -> bool {
        if self.model.receiver == Receiver::Steady {
            return false;
        }
        let leap_at = self.leap_in(snapshot.reported_at.div_euclid(LEAP_EVERY));
        let may_be = (leap_at - 12 * HOUR..=leap_at).contains(&snapshot.reported_at);
        may_be && self.life.snapshot(leap_at).reported_at == snapshot.reported_at
    }

    /// The instant of a period before which the receiver erred last: in the small hours, while
    /// the car stands.
    fn leap_in(&self, period: i64) -> i64 {
        let mut chance = self.chance(0x1EA9, period);
        let day = period * LEAP_EVERY + whole_second(chance.millis(10.0, 13.0) * 86_400);
        instant(local_date(day), chance.between(2.0, 4.0) * 60.0)
    }

    fn chance(&self, purpose: u64, key: i64) -> Chance {
        let (seed, number) = self.life.owner();
        Chance::new(seed, &[purpose, number, key.unsigned_abs()])
    }
}

/// From one instant on, a step apart, up to another.
fn turns(from: i64, until: i64, step: i64) -> impl Iterator<Item = i64> {
    (0..=(until - from).div_euclid(step)).map(move |turn| from + turn * step)
}

/// The full steps of the clock within a span; at night every other one.
fn idle_turns(from: i64, until: i64, step: i64) -> Vec<i64> {
    let first = from.div_euclid(step) * step;
    let is_due = |at: &i64| {
        let hour = local_hour(*at);
        let is_night = hour >= NIGHT.0 || hour < NIGHT.1;
        !is_night || at.div_euclid(step) % 2 == 0
    };
    turns(first, until, step).filter(is_due).collect()
}

/// The periods that touch a span.
fn periods(from: i64, until: i64, every: i64) -> impl Iterator<Item = i64> {
    from.div_euclid(every)..=until.div_euclid(every)
}

fn displace(snapshot: &mut Snapshot, north_km: f64, east_km: f64) {
    let parallel = snapshot.latitude.to_radians().cos();
    snapshot.latitude += north_km / KM_PER_DEGREE;
    snapshot.longitude += east_km / (KM_PER_DEGREE * parallel);
}

#[cfg(test)]
mod tests;
