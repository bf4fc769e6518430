//! Signs an account in.

use std::rc::Rc;

use carport_client::host::Host;
use carport_client::identity::{Identity, Installation, Region};
use carport_client::keys;
use carport_client::records::{AccountOrigin, AccountRecord, Login};
use carport_client::sign_in::{Credentials, sign_in};
use carport_client::storage::{Storage, Table};
use carport_client::tokens::{Secret, TokenVault};
use carport_domain::failure::Failure;
use carport_domain::ids::{AccountId, VehicleId};
use carport_domain::log::{SignInStep, What};
use carport_domain::vehicle::profile::Brand;
use leptos::prelude::*;

use super::read_cars::{add_cars, list_cars, read_in_turn};
use crate::browser::clock;
use crate::browser::spawn::spawn;
use crate::browser::storage_persist::request_persistence;
use crate::context::Context;
use crate::services::{Service, client_language};
use crate::state::{Account, Source};

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
    let log = context.services.log_of(source);
    let note = |step| log.note(What::SignIn { step });
    note(SignInStep::Began);
    let connected = sign_in_and_read(context, source, form, on_step, &note).await;
    if let Err(failure) = &connected {
        note(SignInStep::Failed(failure.code()));
    }
    connected
}

async fn sign_in_and_read(
    context: Context,
    source: Source,
    form: ConnectForm,
    on_step: impl Fn(ConnectStep),
    note: &impl Fn(SignInStep),
) -> Result<Option<VehicleId>, Failure> {
    let service = context.services.of(source).ok_or(Failure::DemoFailed)?;
    let host = context.services.host();
    let known = known_account(context, source, &service, form.region, &form.email).await;
    let known_id = known.as_ref().map(|account| account.record.id.clone());
    let known_installation = known
        .as_ref()
        .and_then(|account| account.record.login())
        .map(|login| login.installation.clone());
    // The marks are drawn once, and kept with the account.
    let installation = known_installation.unwrap_or_else(|| Installation::draw(&host));
    let account =
        known.unwrap_or_else(|| new_account(context, source, &form, installation.clone()));
    let identity = Identity {
        region: form.region,
        language: client_language(context.preferences.language.get_untracked()),
        installation,
    };
    let brand = form.brand;
    let credentials = Credentials {
        email: form.email,
        password: form.password,
        captcha: form.captcha,
        brand,
    };

    on_step(ConnectStep::SigningIn);
    let (transport, meter) = (&service.transport, &*service.meter);
    let known_id = known_id.as_ref();
    let tokens = sign_in(transport, &host, &identity, credentials, known_id, meter).await?;
    still_wanted(context, source, &service)?;
    note(SignInStep::Accepted);
    let id = account.record.id.clone();
    // The vault keeps in memory what the browser refuses to keep.
    service
        .vault
        .write(&id, &tokens)
        .await
        .map_err(Failure::from)?;
    keep_account(context, &service, &account).await;
    if source == Source::ConnectedDrive {
        // Some browsers ask the owner first, and wait for an answer.
        spawn(async {
            request_persistence().await;
        });
    }

    on_step(ConnectStep::LookingForCars);
    let found = list_cars(context, &service, &account, brand).await;
    still_wanted(context, source, &service)?;
    let found = found.inspect_err(|failure| account.failure.set(Some(failure.clone())))?;
    note(SignInStep::Listed);
    add_cars(context, &service, &account, found).await;

    on_step(ConnectStep::ReadingCars);
    let cars = untrack(|| context.session.vehicles_of(&id));
    let mut ids = cars.into_iter().map(|vehicle| vehicle.id);
    let first = ids.next();
    if let Some(first) = &first {
        super::refresh_vehicle(context, first.clone()).await;
    }
    // The owner looks at the first car while the others are read.
    spawn(read_in_turn(context, id, ids.collect()));

    Ok(first)
}

/// A demo may be left while it is still opening; what comes after that belongs nowhere.
fn still_wanted(context: Context, source: Source, service: &Rc<Service>) -> Result<(), Failure> {
    if context.services.is_current(source, service) {
        Ok(())
    } else {
        Err(Failure::DemoFailed)
    }
}

/// Signing in again keeps the account with its cars, its marks and its ledger, whichever tab made
/// it.
async fn known_account(
    context: Context,
    source: Source,
    service: &Service,
    region: Region,
    email: &str,
) -> Option<Account> {
    let known = context.session.accounts.with_untracked(|all| {
        all.iter()
            .find(|known| known.source == source && known.is(region, email))
            .cloned()
    });
    if known.is_some() {
        return known;
    }
    // What cannot be read is no account that this device knows.
    let stored = service
        .storage
        .list(Table::Accounts, "")
        .await
        .unwrap_or_default();
    stored
        .into_iter()
        .filter_map(|(_, bytes)| AccountRecord::from_bytes(&bytes).ok())
        .map(|record| Account::new(record, source))
        .find(|account| account.is(region, email))
}

fn new_account(
    context: Context,
    source: Source,
    form: &ConnectForm,
    installation: Installation,
) -> Account {
    let mut bytes = [0; 8];
    context.services.host().fill_random(&mut bytes);
    let record = AccountRecord {
        id: AccountId::from_random(bytes),
        origin: AccountOrigin::ConnectedDrive(Login {
            region: form.region,
            email: form.email.clone(),
            installation,
        }),
        added_at: clock::now(),
    };
    Account::new(record, source)
}

pub(super) async fn keep_account(context: Context, service: &Service, account: &Account) {
    let id = &account.record.id;
    let entry = (keys::account(id), account.record.to_bytes());
    if let Err(error) = service.storage.put(Table::Accounts, vec![entry]).await {
        context.session.standing_failure.set(Some(error.into()));
    }
    account.failure.set(None);
    context.session.accounts.update(|all| {
        if !all.iter().any(|known| known.record.id == *id) {
            all.push(account.clone());
        }
    });
}
