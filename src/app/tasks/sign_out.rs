//! Forgets an account: tokens first, then everything that came through them.

use carport_client::keys;
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::tokens::TokenVault;
use carport_domain::failure::Failure;
use carport_domain::ids::AccountId;
use leptos::prelude::*;

use crate::context::Context;
use crate::services::Service;
use crate::state::{Source, Vehicle};

/// Signs an account out. Works offline: the vendor has no call for it.
pub async fn sign_out(context: Context, id: AccountId) {
    let session = context.session;
    let Some(account) = untrack(|| session.account(&id)) else {
        return;
    };
    if account.source == Source::Demo {
        super::leave_demo(context);
        return;
    }
    let Some(service) = context.services.of(account.source) else {
        return;
    };
    let vehicles = untrack(|| session.vehicles_of(&id));
    if forget(&service, &id, &vehicles).await.is_err() {
        account.failure.set(Some(Failure::StorageFailed));
        return;
    }
    session
        .vehicles
        .update(|all| all.retain(|vehicle| vehicle.record.account != id));
    session
        .accounts
        .update(|all| all.retain(|account| account.record.id != id));
}

async fn forget(
    service: &Service,
    id: &AccountId,
    vehicles: &[Vehicle],
) -> Result<(), StorageError> {
    service.vault.remove(id).await?;
    for vehicle in vehicles {
        let vehicle_id = &vehicle.record.id;
        service
            .storage
            .remove(Table::Answers, &keys::answers_of(vehicle_id))
            .await?;
        service
            .storage
            .remove(Table::Vehicles, &keys::vehicle(vehicle_id))
            .await?;
    }
    service
        .storage
        .remove(Table::Accounts, &keys::account(id))
        .await
}
