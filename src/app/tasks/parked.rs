//! Keeps the owner's word on where a car was left. That of a demo's car goes with the demo.

use carport_client::parked;
use carport_client::storage::StorageError;
use carport_domain::ids::VehicleId;
use carport_domain::place::Parked;
use leptos::prelude::*;

use crate::context::Context;
use crate::services::{AppStorage, Change};
use crate::state::{Source, Vehicle};

/// Notes where a car is left, on the screen at once and on the disk. Answers with whether that
/// went well: what is not kept still holds in this tab.
pub async fn note_parked(context: Context, car: VehicleId, spot: Parked) -> bool {
    let keep = async |storage: &AppStorage| parked::put(storage, &car, &spot).await;
    set(context, &car, Some(spot.clone()), keep).await
}

/// Forgets where a car was left. Answers with whether that went well: what stays on the disk comes
/// back.
pub async fn clear_parked(context: Context, car: VehicleId) -> bool {
    let held = untrack(|| context.session.vehicle(&car))
        .and_then(|vehicle| vehicle.parked.get_untracked());
    let remove = async |storage: &AppStorage| parked::remove(storage, &car).await;
    let is_removed = set(context, &car, None, remove).await;
    if !is_removed && let Some(vehicle) = untrack(|| context.session.vehicle(&car)) {
        vehicle.parked.set(held);
    }
    is_removed
}

async fn set(
    context: Context,
    car: &VehicleId,
    spot: Option<Parked>,
    change: impl AsyncFnOnce(&AppStorage) -> Result<(), StorageError>,
) -> bool {
    let Some(vehicle) = untrack(|| context.session.vehicle(car)) else {
        return false;
    };
    let source = untrack(|| context.source_of(&vehicle));
    let Some(service) = context.services.of(source) else {
        return false;
    };
    vehicle.parked.set(spot);
    match change(&service.storage).await {
        Ok(()) => {
            if source != Source::Demo {
                let changes = context.services.changes();
                changes.tell(&Change::Parked(car.clone()));
            }
            true
        }
        Err(error) => {
            let failure = &context.session.standing_failure;
            failure.set(Some(error.into()));
            false
        }
    }
}

/// Reads where a car was left.
pub(super) async fn read_parked(
    vehicle: &Vehicle,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let held = parked::get(storage, &vehicle.id).await?;
    vehicle.parked.set(held);
    Ok(())
}
