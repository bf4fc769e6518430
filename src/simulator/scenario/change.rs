//! Other lives: what a scenario changes in an upload before it is spelled out.

use super::{LifeChange, STALE_MILLIS};
use crate::{
    calendar::{HOUR, MINUTE, hours_between},
    fleet::{
        charge::Curve,
        model::{Battery, Model},
        orders::{self, Deed, Order},
        snapshot::{Lock, Openings, Plug, Running, Snapshot},
    },
    places::Place,
};

/// Changes an upload. What it changes depends on `now` alone, so asking twice agrees.
pub(crate) fn apply(change: LifeChange, model: &Model, snapshot: &mut Snapshot, now: i64) {
    match change {
        LifeChange::Charging => {
            if let Some(battery) = &model.battery {
                stand(snapshot, Place::Home);
                refresh(snapshot, now, 5 * MINUTE);
                charge(battery, snapshot, snapshot.reported_at);
                snapshot.lock = model.locks_as;
            }
        }
        LifeChange::UnlockedAway => {
            stand(snapshot, Place::Market);
            snapshot.lock = Lock::Unlocked;
            refresh(snapshot, now, 15 * MINUTE);
        }
        LifeChange::WindowOpen => {
            park(snapshot);
            snapshot.openings = Openings {
                driver_window: true,
                ..Openings::default()
            };
            snapshot.lock = model.locks_as;
            refresh(snapshot, now, 15 * MINUTE);
        }
        LifeChange::TireLow => {
            if let Some(set) = &model.tires {
                snapshot.tires_kpa[1] = set.front_kpa * 0.71;
            }
        }
        // Also from a car that says nothing while it merely stands.
        LifeChange::Stale => refresh(snapshot, now - STALE_MILLIS, HOUR),
        LifeChange::ServiceOverdue
        | LifeChange::PositionMissing
        | LifeChange::ExecutedUnchanged
        | LifeChange::TripHistoryNotActive
        | LifeChange::NoTripsYet => {}
    }
}

/// Lets orders count that were given since the scenario began. Only lives that no longer follow
/// the car's own need it.
pub(crate) fn obey(
    change: LifeChange,
    orders: &[Order],
    model: &Model,
    snapshot: &mut Snapshot,
    now: i64,
) {
    let is_apart = matches!(
        change,
        LifeChange::Charging | LifeChange::UnlockedAway | LifeChange::WindowOpen
    );
    if !is_apart {
        return;
    }
    if change == LifeChange::Charging
        && let Some(battery) = &model.battery
        && let Some(order) = last_about_charging(orders)
        && order.deed == Deed::StopCharging
    {
        charge(battery, snapshot, order.at);
        snapshot.plug = Plug::Idle;
    }
    if let Some((_, is_locked)) = orders::lock(orders, now) {
        snapshot.lock = if is_locked {
            model.locks_as
        } else {
            Lock::Unlocked
        };
    }
    if let Some(report) = orders::climate_report(orders, now) {
        snapshot.reported_at = snapshot.reported_at.max(report);
    }
    if let Some((_, running)) = orders::climate(orders, snapshot.reported_at) {
        snapshot.climate = running;
    }
}

fn last_about_charging(orders: &[Order]) -> Option<&Order> {
    orders
        .iter()
        .rev()
        .find(|order| matches!(order.deed, Deed::StartCharging | Deed::StopCharging))
}

/// Where it stands; a car under way is home already.
fn park(snapshot: &mut Snapshot) {
    if snapshot.place.is_none() {
        stand(snapshot, Place::Home);
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
fn charge(battery: &Battery, snapshot: &mut Snapshot, at: i64) {
    let curve = Curve::of(battery, &snapshot.plan);
    let target = snapshot.plan.full_share();
    let from_share = FROM_SHARE.min(target - 0.1);
    let cycle_hours = curve.hours(from_share, target - 0.02);

    let hours = hours_between(0, at).rem_euclid(cycle_hours);
    snapshot.battery_share = curve.share_after(from_share, hours);
    let left_hours = curve.hours(snapshot.battery_share, target);
    snapshot.plug = Plug::Charging {
        minutes_left: crate::json::whole((left_hours * (HOUR / MINUTE) as f64).ceil()),
    };
}
