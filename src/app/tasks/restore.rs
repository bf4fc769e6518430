//! Opens the app cold: what this device holds is put on the screen before anything is asked.

use std::sync::Arc;

use carport_client::decode::PartialProfile;
use carport_client::records::{AccountRecord, AnswerRecord, VehicleRecord};
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::{decode, keys};
use carport_domain::remote::Remote;
use leptos::prelude::*;

use super::charging::replay_charging;
use super::imports::settle_imports;
use super::parked::read_parked;
use super::places::read_places;
use super::refresh::VIEW;
use super::sign_out::forget_vehicle;
use super::tariffs::read_tariffs;
use crate::browser::blob::ObjectUrl;
use crate::browser::clock;
use crate::browser::photo::mime;
use crate::browser::spawn::spawn;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::{Account, Snapshot, Source, Vehicle};

/// Reads accounts, cars, last answers, places and tariffs. What cannot be read is left where it is and said once.
pub async fn restore(context: Context) {
    let Some(service) = context.services.of(Source::ConnectedDrive) else {
        return;
    };
    let cars = read_all(context, &service.storage).await;
    spawn(settle_imports(context));
    let places = read_places(context, &service.storage).await;
    let tariffs = read_tariffs(context, &service.storage).await;
    if let Some(error) = cars.err().or(places.err()).or(tariffs.err()) {
        context.session.standing_failure.set(Some(error.into()));
    }
}

async fn read_all(context: Context, storage: &AppStorage) -> Result<(), StorageError> {
    let session = context.session;
    let mut first_error = None;
    let mut accounts = Vec::new();
    for (_, bytes) in storage.list(Table::Accounts, "").await? {
        match AccountRecord::from_bytes(&bytes) {
            Ok(record) => {
                let source = Source::of(&record);
                accounts.push(Account::new(record, source));
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    accounts.sort_by_key(|account| account.record.added_at);
    let are_all_readable = first_error.is_none();

    let mut vehicles = Vec::new();
    for (_, bytes) in storage.list(Table::Vehicles, "").await? {
        match VehicleRecord::from_bytes(&bytes) {
            Ok(record) => vehicles.push(Vehicle::new(record)),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    let is_owned = |vehicle: &Vehicle| {
        let account = accounts
            .iter()
            .find(|account| account.record.id == vehicle.account);
        if let Some(account) = account {
            account.is_listed.set(true);
        }
        account.is_some()
    };
    let (mut vehicles, ownerless): (Vec<_>, Vec<_>) = vehicles.into_iter().partition(is_owned);
    if are_all_readable {
        // Left behind by a sign-out that was cut short: it promised that nothing stays.
        for vehicle in ownerless {
            forget_vehicle(storage, &vehicle.id).await?;
        }
    }
    forget_deleted(&mut vehicles, storage).await?;
    vehicles.sort_by_key(|vehicle| vehicle.record.with_untracked(|r| r.preferences.position));
    for vehicle in &vehicles {
        let source = source_of(&accounts, vehicle);
        if let Err(error) = replay(vehicle, source, storage).await {
            first_error = first_error.or(Some(error));
        }
        if let Err(error) = read_parked(vehicle, storage).await {
            first_error = first_error.or(Some(error));
        }
    }

    session.accounts.set(accounts);
    session.vehicles.set(vehicles);
    first_error.map_or(Ok(()), Err)
}

/// Cars that the owner deleted go now at the latest; one that may still be taken back, in another
/// tab, is left alone.
async fn forget_deleted(
    vehicles: &mut Vec<Vehicle>,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let is_deleted = |vehicle: &Vehicle| vehicle.preferences().deleted_at.is_some();
    let now = clock::now();
    for vehicle in vehicles.iter().filter(|vehicle| is_deleted(vehicle)) {
        if vehicle.preferences().is_gone(now) {
            forget_vehicle(storage, &vehicle.id).await?;
        }
    }
    vehicles.retain(|vehicle| !is_deleted(vehicle));
    Ok(())
}

fn source_of(accounts: &[Account], vehicle: &Vehicle) -> Source {
    accounts
        .iter()
        .find(|account| account.record.id == vehicle.account)
        .map_or(Source::ConnectedDrive, |account| account.source)
}

/// Sends the last answers of one car through the ordinary decode.
pub(super) async fn replay(
    vehicle: &Vehicle,
    source: Source,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let id = &vehicle.id;
    let read = async |key: String| -> Result<Option<AnswerRecord>, StorageError> {
        let bytes = storage.get(Table::Answers, &key).await?;
        bytes
            .map(|bytes| AnswerRecord::from_bytes(&bytes))
            .transpose()
    };
    let answer = read(keys::profile_of(id)).await?;
    // Who made a file may have left the profile out; the vendor would still be asked for it.
    if answer.is_none() && source != Source::Import {
        return Ok(());
    }
    let partial = answer.map_or(Ok(PartialProfile::default()), |answer| {
        decode::partial_profile(&answer.body)
            .map(|decoded| decoded.value)
            .map_err(|_unreadable| StorageError::Corrupt)
    })?;
    // The number in a shared capture is masked; the one that the car is kept under is whole.
    let profile = partial.of(vehicle.vin.clone());
    vehicle.profile.set(Some(profile.clone()));
    if let Some(photo) = read(keys::own_picture_of(id)).await? {
        let url = ObjectUrl::new(&photo.body, mime(&photo.body));
        vehicle.own_picture.set(url.map(Arc::new));
    }
    if let Some(answer) = read(keys::image_of(id, VIEW)).await? {
        let picture = ObjectUrl::new(&answer.body, "image/png");
        vehicle.picture.set(picture.map(Arc::new));
    }
    if let Some(answer) = read(keys::state_of(id)).await? {
        let decoded =
            decode::status(&answer.body, &profile).map_err(|_unreadable| StorageError::Corrupt)?;
        vehicle.snapshot.set(Remote::Ready {
            value: Snapshot {
                status: decoded.value,
                gap_count: decoded.gaps.len(),
            },
            fetched_at: answer.fetched_at,
            is_refreshing: false,
        });
    }

    replay_charging(vehicle, source, storage).await
}
