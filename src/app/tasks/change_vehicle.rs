//! Changes what the owner chose for a car, here and on the disk.

use std::cell::Cell;

use carport_client::keys;
use carport_client::records::VehicleRecord;
use carport_client::storage::{Storage, Table};
use carport_domain::fleet::{Direction, Group, moved};
use carport_domain::ids::VehicleId;
use leptos::prelude::*;

use crate::context::Context;
use crate::state::Vehicle;

/// Changes a car. What another tab has changed meanwhile stays, and a car that another tab has
/// removed does not come back.
pub async fn change_vehicle(
    context: Context,
    id: VehicleId,
    change: impl FnOnce(&mut VehicleRecord),
) {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return;
    };
    let service = untrack(|| context.session.account(&vehicle.account))
        .and_then(|account| context.services.of(account.source));
    let Some(service) = service else {
        return;
    };

    let change = Cell::new(Some(change));
    let changed = Cell::new(None);
    let apply = |mut record: VehicleRecord| {
        if let Some(change) = change.take() {
            change(&mut record);
        }
        changed.set(Some(record.clone()));
        record
    };
    let held = || vehicle.record.get_untracked();
    let on_disk = |stored: Option<&[u8]>| {
        // What a newer app has written is not ours to write again.
        let stored = VehicleRecord::from_bytes(stored?).ok()?;
        Some(apply(stored).to_bytes())
    };
    let kept = service
        .storage
        .update(Table::Vehicles, &keys::vehicle(&id), on_disk)
        .await;
    if let Err(error) = kept {
        context.session.standing_failure.set(Some(error.into()));
    }
    let changed = changed.take().unwrap_or_else(|| apply(held()));
    vehicle.record.set(changed);
}

/// Moves a car by one place among the cars beside which it is listed. Answers with whether there
/// was room.
pub async fn move_vehicle(context: Context, id: VehicleId, direction: Direction) -> bool {
    let groups = untrack(|| context.session.arranged());
    let has_car = |group: &&Group<Vehicle>| group.cars.iter().any(|car| car.id == id);
    let Some(group) = groups.iter().find(has_car) else {
        return false;
    };
    let ids: Vec<_> = group.cars.iter().map(|car| car.id.clone()).collect();
    let Some(moved) = moved(&ids, &id, direction) else {
        return false;
    };
    // Every car is numbered anew: two accounts begin with the same numbers.
    let order = groups.iter().flat_map(|other| {
        if other.name == group.name {
            moved.clone()
        } else {
            other.cars.iter().map(|car| car.id.clone()).collect()
        }
    });
    for (position, id) in (0..).zip(order) {
        change_vehicle(context, id, |record| record.preferences.position = position).await;
    }
    true
}
