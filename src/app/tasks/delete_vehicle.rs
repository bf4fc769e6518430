//! Deletes a car, in a way that can be taken back for a moment.

use carport_domain::ids::VehicleId;
use carport_domain::vehicle::preferences::UNDO_TIME;
use leptos::prelude::*;

use super::change_vehicle;
use super::sign_out::{forget_vehicle, sign_out};
use crate::browser::clock;
use crate::browser::spawn::spawn;
use crate::context::Context;
use crate::state::{Deleted, Source, Vehicle};

/// Takes a car off the screen at once, and off the device when the owner has not taken it back. A
/// page that is closed meanwhile leaves a mark, and the next start does the rest.
pub async fn delete_vehicle(context: Context, id: VehicleId, name: String) {
    let session = context.session;
    let Some(vehicle) = untrack(|| session.vehicle(&id)) else {
        return;
    };
    let now = clock::now();
    change_vehicle(context, id.clone(), |record| {
        record.preferences.deleted_at = Some(now);
    })
    .await;
    session
        .vehicles
        .update(|all| all.retain(|car| car.id != id));
    session.deleted.set(Some(Deleted {
        vehicle: vehicle.clone(),
        name,
        is_restored: false,
    }));
    spawn(async move {
        clock::sleep(UNDO_TIME).await;
        let is_back = untrack(|| session.vehicle(&vehicle.id)).is_some();
        if !is_back {
            forget(context, &vehicle).await;
        }
        session.deleted.update(|deleted| {
            let is_this = |deleted: &Deleted| deleted.vehicle.id == vehicle.id;
            if deleted.as_ref().is_some_and(is_this) {
                *deleted = None;
            }
        });
    });
}

async fn forget(context: Context, vehicle: &Vehicle) {
    let session = context.session;
    let Some(account) = untrack(|| session.account(&vehicle.account)) else {
        return;
    };
    // The account of opened files is nothing but its cars.
    let is_empty = untrack(|| session.vehicles_of(&vehicle.account)).is_empty();
    if account.source == Source::Import && is_empty {
        sign_out(context, account.record.id).await;
        return;
    }
    let Some(service) = context.services.of(account.source) else {
        return;
    };
    if let Err(error) = forget_vehicle(&service.storage, &vehicle.id).await {
        session.standing_failure.set(Some(error.into()));
    }
}

/// Takes the last deletion back: nothing of the car had gone yet.
pub async fn restore_vehicle(context: Context) {
    let session = context.session;
    let Some(deleted) = session.deleted.get_untracked() else {
        return;
    };
    let id = deleted.vehicle.id.clone();
    if untrack(|| session.vehicle(&id)).is_none() {
        session
            .vehicles
            .update(|all| all.push(deleted.vehicle.clone()));
    }
    change_vehicle(context, id, |record| record.preferences.deleted_at = None).await;
    session.deleted.set(Some(Deleted {
        is_restored: true,
        ..deleted
    }));
}
