//! Forgets an account: tokens first, then everything that came through them.

use carport_client::records::{Login, VehicleRecord};
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::tokens::TokenVault;
use carport_client::{captures, commands, fixes, history, keys, parked, track, trips};
use carport_domain::ids::{AccountId, VehicleId};
use carport_domain::log::{SignInStep, What};
use leptos::prelude::*;

use crate::browser::clock;
use crate::context::Context;
use crate::services::{AppStorage, Service};
use crate::state::Source;

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
    if let Err(error) = forget(&service, &id, account.record.login()).await {
        account.failure.set(Some(error.into()));
        return;
    }
    let log = context.services.log();
    log.note(What::SignIn {
        step: SignInStep::SignedOut,
    });
    if let Err(error) = log.forget_without_account().await {
        session.standing_failure.set(Some(error.into()));
    }
    session
        .vehicles
        .update(|all| all.retain(|vehicle| vehicle.account != id));
    session
        .accounts
        .update(|all| all.retain(|account| account.record.id != id));
}

async fn forget(
    service: &Service,
    id: &AccountId,
    login: Option<&Login>,
) -> Result<(), StorageError> {
    // Whoever renews the tokens right now would bring them back.
    let _lock = service.vault.lock(id).await;
    service.vault.remove(id).await?;
    service
        .storage
        .remove(Table::Accounts, &keys::account(id))
        .await?;
    if let Some(login) = login {
        service.meter.forget(id, login.region, clock::now()).await?;
    }
    // By the storage, not by this tab's memory: another tab may have added cars. A record that
    // cannot be read cannot be told to be someone else's, and goes too.
    for (key, bytes) in service.storage.list(Table::Vehicles, "").await? {
        let is_of_account = VehicleRecord::from_bytes(&bytes).map_or_else(
            |error| error == StorageError::Corrupt,
            |car| car.account == *id,
        );
        if let Some(vehicle) = VehicleId::parse(&key).filter(|_| is_of_account) {
            forget_vehicle(&service.storage, &vehicle).await?;
        }
    }
    Ok(())
}

/// Removes a car and everything that was received about it.
pub(super) async fn forget_vehicle(
    storage: &AppStorage,
    id: &VehicleId,
) -> Result<(), StorageError> {
    storage
        .remove(Table::Answers, &keys::answers_of(id))
        .await?;
    captures::forget(storage, id).await?;
    commands::forget(storage, id).await?;
    fixes::forget(storage, id).await?;
    track::forget(storage, id).await?;
    history::forget(storage, id).await?;
    parked::remove(storage, id).await?;
    trips::forget(storage, id).await?;
    storage.remove(Table::Vehicles, &keys::vehicle(id)).await?;
    // From here on nothing more is kept of it; an answer, or a word from another tab, may have come
    // until then.
    trips::forget(storage, id).await?;
    history::forget(storage, id).await
}
