//! Signs an account in and looks for its cars.

use carport_client::endpoints::vehicle_list;
use carport_client::identity::{Identity, Installation, Region};
use carport_client::keys;
use carport_client::records::{AccountRecord, VehicleRecord};
use carport_client::sign_in::{Credentials, sign_in};
use carport_client::storage::{Storage, Table};
use carport_client::tokens::{Secret, TokenVault};
use carport_domain::failure::Failure;
use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::spawn::spawn;
use crate::browser::storage_persist::request_persistence;
use crate::context::Context;
use crate::services::{Service, client_language};
use crate::state::{Account, Source, Vehicle};
use carport_client::host::Host;

/// What the owner typed.
pub struct ConnectForm {
    /// Region of the account.
    pub region: Region,
    /// The brand whose app the account was made for; both brands share accounts.
    pub brand: Brand,
    /// E-mail address.
    pub email: String,
    /// Kept nowhere.
    pub password: Secret,
    /// Good for one attempt.
    pub captcha: Secret,
}

/// How far a sign-in has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectStep {
    /// Showing the credentials to the vendor.
    SigningIn,
    /// Asking for the list of cars.
    LookingForCars,
    /// Asking each car for its state.
    ReadingCars,
}

/// Signs in and brings the cars of the account on the screen. Answers with the first of them;
/// `None` for an account without cars.
pub async fn connect(
    context: Context,
    source: Source,
    form: ConnectForm,
    on_step: impl Fn(ConnectStep),
) -> Result<Option<VehicleId>, Failure> {
    let service = context.services.of(source).ok_or(Failure::StorageFailed)?;
    let host = context.services.host();
    let account = known_or_new(context, source, form.region, &form.email);
    let identity = Identity {
        region: form.region,
        language: client_language(context.preferences.language.get_untracked()),
        installation: account.record.installation.clone(),
    };
    let credentials = Credentials {
        email: form.email,
        password: form.password,
        captcha: form.captcha,
        brand: form.brand,
    };

    on_step(ConnectStep::SigningIn);
    let tokens = sign_in(&service.transport, &host, &identity, credentials).await?;
    let id = account.record.id.clone();
    let storage_failed = |_error| Failure::StorageFailed;
    service
        .vault
        .write(&id, &tokens)
        .await
        .map_err(storage_failed)?;
    let entry = (keys::account(&id), account.record.to_bytes());
    service
        .storage
        .put(Table::Accounts, vec![entry])
        .await
        .map_err(storage_failed)?;
    account.failure.set(None);
    context.session.accounts.update(|all| {
        if !all.iter().any(|known| known.record.id == id) {
            all.push(account.clone());
        }
    });
    if source == Source::ConnectedDrive {
        request_persistence().await;
    }

    on_step(ConnectStep::LookingForCars);
    let found = list_cars(context, &service, &account, form.brand)
        .await
        .inspect_err(|failure| {
            account.failure.set(Some(failure.clone()));
        })?;
    add_cars(context, &service, &account, found).await?;

    on_step(ConnectStep::ReadingCars);
    let cars = untrack(|| context.session.vehicles_of(&id));
    let mut ids = cars.into_iter().map(|vehicle| vehicle.record.id);
    let first = ids.next();
    if let Some(first) = &first {
        super::refresh_vehicle(context, first.clone()).await;
    }
    // The owner looks at the first car while the others are read, one after the other.
    spawn(async move {
        for other in ids {
            super::refresh_vehicle(context, other).await;
        }
    });

    Ok(first)
}

/// Signing in again keeps the account with its cars and its marks.
fn known_or_new(context: Context, source: Source, region: Region, email: &str) -> Account {
    let known = context.session.accounts.with_untracked(|all| {
        all.iter()
            .find(|known| known.source == source && known.is(region, email))
            .cloned()
    });
    known.unwrap_or_else(|| {
        let host = context.services.host();
        let mut bytes = [0; 8];
        host.fill_random(&mut bytes);
        let record = AccountRecord {
            id: AccountId::from_random(bytes),
            region,
            email: email.to_owned(),
            installation: Installation::draw(&host),
            added_at: clock::now(),
        };
        Account::new(record, source)
    })
}

/// The vendor lists the cars of one brand at a time.
async fn list_cars(
    context: Context,
    service: &Service,
    account: &Account,
    first: Brand,
) -> Result<Vec<(Vin, Brand)>, Failure> {
    let language = context.preferences.language.get_untracked();
    let host = context.services.host();
    let session = service.session(&host, account, language);
    let mut brands = vec![first];
    brands.extend(
        [Brand::Bmw, Brand::Mini, Brand::Toyota]
            .iter()
            .filter(|brand| **brand != first),
    );

    let mut found = Vec::new();
    for brand in brands {
        let response = session
            .call(brand, vehicle_list::request, vehicle_list::NAME)
            .await?;
        let listed = vehicle_list::read(&response)?;
        found.extend(listed.value.into_iter().map(|vin| (vin, brand)));
    }

    Ok(found)
}

/// Cars that are already here keep their place and their past.
async fn add_cars(
    context: Context,
    service: &Service,
    account: &Account,
    found: Vec<(Vin, Brand)>,
) -> Result<(), Failure> {
    let id = &account.record.id;
    let known = untrack(|| context.session.vehicles_of(id));
    let mut position = u32::try_from(known.len()).unwrap_or(u32::MAX);
    let mut added = Vec::new();
    for (vin, brand) in found {
        if known.iter().any(|vehicle| vehicle.record.vin == vin) {
            continue;
        }
        let vehicle_id = vehicle_id(context, account.source, &vin);
        let record = VehicleRecord {
            id: vehicle_id,
            account: id.clone(),
            vin,
            brand,
            position,
            name: None,
        };
        added.push(Vehicle::new(record));
        position = position.saturating_add(1);
    }
    let entries = added
        .iter()
        .map(|vehicle| (keys::vehicle(&vehicle.record.id), vehicle.record.to_bytes()))
        .collect();
    service
        .storage
        .put(Table::Vehicles, entries)
        .await
        .map_err(|_error| Failure::StorageFailed)?;
    context.session.vehicles.update(|all| all.extend(added));

    Ok(())
}

/// Random for real cars. The demo's are the same at every opening, so that an address survives a
/// reload; their numbers are made up, so nothing is given away.
fn vehicle_id(context: Context, source: Source, vin: &Vin) -> VehicleId {
    let mut bytes = [0; 8];
    match source {
        Source::ConnectedDrive => context.services.host().fill_random(&mut bytes),
        Source::Demo => {
            for (index, byte) in vin.as_str().bytes().enumerate() {
                let slot = &mut bytes[index % 8];
                *slot = slot.rotate_left(3) ^ byte;
            }
        }
    }
    VehicleId::from_random(bytes)
}
