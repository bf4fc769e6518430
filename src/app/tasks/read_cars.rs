//! Asks for the list of an account's cars, and for each of them in turn.

use carport_client::endpoints::vehicle_list;
use carport_client::host::Host;
use carport_client::keys;
use carport_client::records::VehicleRecord;
use carport_client::storage::{Storage, Table};
use carport_domain::budget::Asker;
use carport_domain::failure::Failure;
use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::remote::Remote;
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use super::keep_fresh::hindrance;
use crate::context::Context;
use crate::services::Service;
use crate::state::{Account, Source, Vehicle};

/// Reads the list again and then every car, for an account whose list has failed.
pub async fn read_cars(context: Context, id: AccountId) {
    let Some(account) = untrack(|| context.session.account(&id)) else {
        return;
    };
    let Some(service) = context.services.of(account.source) else {
        return;
    };
    account.failure.set(None);
    match list_cars(context, &service, &account, Brand::Bmw).await {
        Ok(found) => {
            add_cars(context, &service, &account, found).await;
            let cars = untrack(|| context.session.vehicles_of(&id));
            let ids = cars.into_iter().map(|vehicle| vehicle.id).collect();
            read_in_turn(context, id, ids).await;
        }
        Err(failure) => account.failure.set(Some(failure)),
    }
}

/// Reads the cars that were listed but never read, because the page was closed in between; unless
/// the app may not ask by itself now.
pub async fn read_unread(context: Context) {
    for account in context.session.accounts.get_untracked() {
        let refreshing = context.preferences.refreshing.get_untracked();
        if hindrance(refreshing, &account).is_some() {
            continue;
        }
        let id = account.record.id;
        let cars = untrack(|| context.session.vehicles_of(&id));
        let unread = cars.into_iter().filter(|vehicle| {
            vehicle
                .snapshot
                .with_untracked(|snapshot| *snapshot == Remote::NotAsked)
        });
        let ids = unread.map(|vehicle| vehicle.id).collect();
        read_in_turn(context, id, ids).await;
    }
}

/// One car after the other, until the vendor says no to the whole account.
pub(super) async fn read_in_turn(context: Context, account: AccountId, cars: Vec<VehicleId>) {
    for car in cars {
        let is_refused = untrack(|| {
            let account = context.session.account(&account);
            account.is_none_or(|account| account.failure.with(Option::is_some))
        });
        if is_refused {
            return;
        }
        super::refresh::refresh_for(context, car, Asker::Automatic).await;
    }
}

/// The vendor lists the cars of one brand at a time, for the owner who wants them. One brand that fails leaves the others'
/// cars standing, and its reason with the account.
pub(super) async fn list_cars(
    context: Context,
    service: &Service,
    account: &Account,
    first: Brand,
) -> Result<Vec<(Vin, Brand)>, Failure> {
    let language = context.preferences.language.get_untracked();
    let host = context.services.host();
    let login = account.record.login().ok_or(Failure::NotInSource)?;
    let session = service
        .session(&host, &account.record.id, login, language)
        .asked_by(Asker::Owner);
    let mut brands = vec![first];
    brands.extend(
        [Brand::Bmw, Brand::Mini, Brand::Toyota]
            .iter()
            .filter(|brand| **brand != first),
    );

    let mut found = Vec::new();
    let mut unreadable_count = 0;
    for brand in brands {
        let answer = session
            .call(brand, vehicle_list::request, vehicle_list::NAME)
            .await;
        match answer.and_then(|response| vehicle_list::read(&response)) {
            Ok(listed) => {
                unreadable_count += listed.gaps.len();
                found.extend(listed.value.into_iter().map(|vin| (vin, brand)));
            }
            Err(error) if found.is_empty() => return Err(error.into()),
            Err(error) => {
                account.failure.set(Some(error.into()));
                break;
            }
        }
    }
    account.unreadable_count.set(unreadable_count);
    account.is_listed.set(true);

    Ok(found)
}

/// Cars that are already here keep their place and their past. All are written again, for another
/// tab may have signed this account out meanwhile.
pub(super) async fn add_cars(
    context: Context,
    service: &Service,
    account: &Account,
    found: Vec<(Vin, Brand)>,
) {
    let id = &account.record.id;
    let mut cars = known_cars(context, service, account).await;
    let known_count = cars.len();
    let mut next_position = next_position(context);
    for (vin, brand) in found {
        if cars.iter().any(|vehicle| vehicle.vin == vin) {
            continue;
        }
        let vehicle_id = vehicle_id(context, account.source, &vin);
        let mut record = VehicleRecord::new(vehicle_id, id.clone(), vin, brand);
        record.preferences.position = next_position;
        next_position = next_position.saturating_add(1);
        cars.push(Vehicle::new(record));
    }
    let entries = cars
        .iter()
        .map(|vehicle| {
            let bytes = vehicle.record.with_untracked(VehicleRecord::to_bytes);
            (keys::vehicle(&vehicle.id), bytes)
        })
        .collect();
    if let Err(error) = service.storage.put(Table::Vehicles, entries).await {
        context.session.standing_failure.set(Some(error.into()));
    }
    let held = untrack(|| context.session.vehicles_of(id)).len();
    if held != cars.len() || known_count != cars.len() {
        context.session.vehicles.update(|all| {
            all.retain(|vehicle| vehicle.account != *id);
            all.extend(cars);
        });
    }
}

/// After all cars of all accounts.
fn next_position(context: Context) -> u32 {
    let position = |vehicle: &Vehicle| {
        vehicle
            .record
            .with_untracked(|record| record.preferences.position)
    };
    let last = context
        .session
        .vehicles
        .with_untracked(|all| all.iter().map(position).max());
    last.map_or(0, |last| last.saturating_add(1))
}

/// The cars of the account that this tab holds, as another tab may have changed them, and those
/// that another tab has added.
async fn known_cars(context: Context, service: &Service, account: &Account) -> Vec<Vehicle> {
    let id = &account.record.id;
    let mut known = untrack(|| context.session.vehicles_of(id));
    // What cannot be read is listed anew by the vendor.
    let stored = service
        .storage
        .list(Table::Vehicles, "")
        .await
        .unwrap_or_default();
    for (_, bytes) in stored {
        let Ok(record) = VehicleRecord::from_bytes(&bytes) else {
            continue;
        };
        // A car that is being deleted is no longer known; the vendor may list it anew.
        if record.preferences.deleted_at.is_some() {
            continue;
        }
        match known.iter().find(|car| car.vin == record.vin) {
            Some(car) if car.id == record.id => car.record.set(record),
            None if record.account == *id => known.push(Vehicle::new(record)),
            Some(_) | None => {}
        }
    }
    known
}

/// Random for real cars. The demo's are the same at every opening, so that an address survives a
/// reload; their numbers are made up, so nothing is given away.
fn vehicle_id(context: Context, source: Source, vin: &Vin) -> VehicleId {
    let mut bytes = [0; 8];
    match source {
        Source::ConnectedDrive | Source::Import => context.services.host().fill_random(&mut bytes),
        Source::Demo => {
            for (index, byte) in vin.as_str().bytes().enumerate() {
                let slot = &mut bytes[index % 8];
                *slot = slot.rotate_left(3) ^ byte;
            }
        }
    }
    VehicleId::from_random(bytes)
}
