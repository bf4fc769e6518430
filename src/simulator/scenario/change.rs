//! Other lives: what a scenario changes in an upload before it is spelled out.

use super::LifeChange;
use crate::{
    calendar::{HOUR, MINUTE, hours_between},
    fleet::{
        charge::Curve,
        model::{Battery, Model},
        snapshot::{Lock, Openings, Plug, Running, Snapshot},
    },
    places::Place,
};

/// Changes an upload. What it changes depends on `now` alone, so asking twice agrees.
pub(crate) fn apply(change: LifeChange, model: &Model, snapshot: &mut Snapshot, now: i64) {
    match change {
        LifeChange::Charging => {
            if let Some(battery) = &model.battery {
                charge(battery, snapshot, now);
                snapshot.lock = model.locks_as;
            }
        }
        LifeChange::UnlockedAway => {
            stand(snapshot, Place::Market);
            snapshot.lock = Lock::Unlocked;
            refresh(snapshot, now, 15 * MINUTE);
        }
        LifeChange::WindowOpen => {
            snapshot.openings.driver_window = true;
            refresh(snapshot, now, 15 * MINUTE);
        }
        LifeChange::TireLow => {
            if let Some(set) = &model.tires {
                snapshot.tires_kpa[1] = set.front_kpa * 0.71;
            }
        }
        LifeChange::ServiceOverdue
        | LifeChange::PositionMissing
        | LifeChange::Stale
        | LifeChange::ExecutedUnchanged
        | LifeChange::TripHistoryNotActive
        | LifeChange::NoTripsYet => {}
    }
}

/// Parked, closed, unplugged.
fn stand(snapshot: &mut Snapshot, place: Place) {
    (snapshot.latitude, snapshot.longitude) = place.point();
    snapshot.place = Some(place);
    snapshot.plug = Plug::Out;
    snapshot.openings = Openings::default();
    snapshot.climate = Running::Off;
}

/// An upload each `step`.
fn refresh(snapshot: &mut Snapshot, now: i64, step: i64) {
    snapshot.reported_at = snapshot.reported_at.max(now / step * step);
}

/// Level at which the endless charging begins anew.
const FROM_SHARE: f64 = 0.35;

/// Charges from a third to just below the target, and then again: the one jump back is the price
/// of charging at every instant.
fn charge(battery: &Battery, snapshot: &mut Snapshot, now: i64) {
    let curve = Curve {
        capacity_kwh: battery.capacity_kwh,
        power_kw: battery.power_kw,
    };
    let target = battery.full_share();
    let cycle_hours = curve.hours(FROM_SHARE, target - 0.02);

    stand(snapshot, Place::Home);
    refresh(snapshot, now, 5 * MINUTE);
    let hours = hours_between(0, snapshot.reported_at).rem_euclid(cycle_hours);
    snapshot.battery_share = curve.share_after(FROM_SHARE, hours);
    let left_hours = curve.hours(snapshot.battery_share, target);
    snapshot.plug = Plug::Charging {
        minutes_left: crate::json::whole((left_hours * (HOUR / MINUTE) as f64).ceil()),
    };
}
