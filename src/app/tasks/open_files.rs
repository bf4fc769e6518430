//! Keeps the cars of opened files, beside those of the vendor and under an account of their own.

use std::collections::HashSet;

use carport_client::host::Host;
use carport_client::import::{ImportedCar, MOST_BYTES, MOST_FILES, PickedFile, ReadFile};
use carport_client::keys;
use carport_client::records::{AccountOrigin, AccountRecord};
use carport_client::storage::{Storage, StorageError, Table};
use carport_domain::failure::Failure;
use carport_domain::history::Origin;
use carport_domain::ids::{AccountId, VehicleId};
use carport_domain::import::FileProblem;
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use super::connect::keep_account;
use super::history::{add_samples, samples_told};
use super::read_cars::add_cars;
use super::restore::replay;
use super::sign_out::{forget_vehicle, sign_out};
use super::track::add_fixes;
use crate::browser::clock;
use crate::browser::files::ChosenFile;
use crate::browser::spawn::spawn;
use crate::browser::storage_persist::request_persistence;
use crate::context::Context;
use crate::services::{AppStorage, Service};
use crate::state::{Account, Source, Vehicle};

/// Looks into chosen files, of which `known_count` more are there already.
pub async fn read_files(chosen: Vec<ChosenFile>, known_count: usize) -> Vec<ReadFile> {
    let mut read = Vec::with_capacity(chosen.len());
    for (at, file) in chosen.into_iter().enumerate() {
        let name = file.name();
        let bytes = if known_count + at >= MOST_FILES {
            Err(FileProblem::TooManyFiles)
        } else if file.is_larger_than(MOST_BYTES) {
            Err(FileProblem::TooLarge)
        } else {
            file.bytes().await.ok_or(FileProblem::Unopened)
        };
        read.push(match bytes {
            Ok(bytes) => ReadFile::new(&PickedFile {
                name,
                saved_at: Some(UnixMillis(file.saved_at_millis())),
                bytes,
            }),
            Err(problem) => ReadFile::refused(name, problem),
        });
    }
    read
}

/// Keeps cars and puts them on the screen. A car that was opened before is there once, with what
/// is newly said of it. Answers with the cars in their order.
pub async fn open_cars(
    context: Context,
    cars: Vec<ImportedCar>,
) -> Result<Vec<VehicleId>, Failure> {
    let service = context.services.of(Source::Import);
    let service = service.ok_or(Failure::StorageFailed)?;
    let account = account_of_files(context, &service).await;
    keep_account(context, &service, &account).await;
    spawn(async {
        request_persistence().await;
    });
    let found = cars
        .iter()
        .map(|car| (car.vin.clone(), car.found.brand.unwrap_or(Brand::Bmw)));
    add_cars(context, &service, &account, found.collect()).await;
    account.is_listed.set(true);

    let mut opened = Vec::new();
    for car in cars {
        let vehicle = untrack(|| context.session.vehicles_of(&account.record.id));
        let Some(vehicle) = vehicle.into_iter().find(|known| known.vin == car.vin) else {
            continue;
        };
        keep_answers(&service.storage, &vehicle, car).await?;
        forget_shown(&vehicle);
        replay(&vehicle, Source::Import, &service.storage).await?;
        let told = vehicle.told_fix().into_iter().collect();
        add_fixes(context, vehicle.id.clone(), told).await;
        let told = vehicle
            .snapshot
            .with_untracked(|told| samples_told(told, Origin::SavedAnswer));
        add_samples(context, &vehicle.id, told).await;
        opened.push(vehicle.id.clone());
    }
    context.session.now.set(clock::now());
    Ok(opened)
}

/// Forgets a car of opened files; with the last one its account goes too.
pub async fn remove_opened_car(context: Context, id: VehicleId) {
    let session = context.session;
    let Some(vehicle) = untrack(|| session.vehicle(&id)) else {
        return;
    };
    let of_account = untrack(|| session.vehicles_of(&vehicle.account));
    if of_account.len() == 1 {
        sign_out(context, vehicle.account).await;
        return;
    }
    let Some(service) = context.services.of(Source::Import) else {
        return;
    };
    match forget_vehicle(&service.storage, &id).await {
        Ok(()) => session
            .vehicles
            .update(|all| all.retain(|vehicle| vehicle.id != id)),
        Err(error) => session.standing_failure.set(Some(error.into())),
    }
}

/// The one account of all opened files, whichever tab made it.
async fn account_of_files(context: Context, service: &Service) -> Account {
    let of_files = |account: &&Account| account.source == Source::Import;
    let known = context
        .session
        .accounts
        .with_untracked(|all| all.iter().find(of_files).cloned());
    if let Some(known) = known {
        return known;
    }
    // What cannot be read is no account that this device knows.
    let stored = service.storage.list(Table::Accounts, "").await;
    let stored = stored.unwrap_or_default().into_iter();
    let stored = stored
        .filter_map(|(_, bytes)| AccountRecord::from_bytes(&bytes).ok())
        .find(|record| record.origin == AccountOrigin::Import);
    let record = stored.unwrap_or_else(|| {
        let mut bytes = [0; 8];
        context.services.host().fill_random(&mut bytes);
        AccountRecord {
            id: AccountId::from_random(bytes),
            origin: AccountOrigin::Import,
            added_at: clock::now(),
        }
    });
    Account::new(record, Source::Import)
}

/// The new answers first and all at once, so that a car is never without any.
async fn keep_answers(
    storage: &AppStorage,
    vehicle: &Vehicle,
    car: ImportedCar,
) -> Result<(), StorageError> {
    let prefix = keys::answers_of(&vehicle.id);
    let entries: Vec<_> = car
        .answers
        .into_iter()
        .map(|(name, record)| (format!("{prefix}{name}"), record.to_bytes()))
        .collect();
    let kept: HashSet<_> = entries.iter().map(|(key, _)| key.clone()).collect();
    storage.put(Table::Answers, entries).await?;
    for (key, _) in storage.list(Table::Answers, &prefix).await? {
        if !kept.contains(&key) {
            storage.remove(Table::Answers, &key).await?;
        }
    }
    Ok(())
}

/// What an earlier file said and a newer one does not is not shown any more.
fn forget_shown(vehicle: &Vehicle) {
    vehicle.snapshot.set(Remote::NotAsked);
    vehicle.charging.settings.set(Remote::NotAsked);
    vehicle.charging.month.set(Remote::NotAsked);
    vehicle.profile.set(None);
}
