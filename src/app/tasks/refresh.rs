//! Asks for one car's state, and on the way for what is still missing of it.

use std::sync::Arc;
use std::time::Duration;

use carport_client::endpoints::{image, profile, state};
use carport_client::keys;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, Table};
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Profile;
use leptos::prelude::*;

use crate::browser::blob::ObjectUrl;
use crate::browser::clock;
use crate::context::Context;
use crate::services::{Service, client_language};
use crate::state::{Account, Snapshot, Vehicle};

/// The picture that stands for the car.
pub(super) const VIEW: image::View = image::View::AngleSideForty;

/// An answer older than this is renewed when its car is opened.
const OLD: Duration = Duration::from_mins(5);

/// Asks again if the last answer is old, and if nothing forbids it.
pub async fn refresh_when_old(context: Context, id: VehicleId) {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return;
    };
    let now = clock::now();
    let is_old = vehicle.snapshot.with_untracked(|snapshot| {
        may_ask_unbidden(snapshot.failure(), now)
            && snapshot
                .fetched_at()
                .is_none_or(|fetched_at| fetched_at.age(now) > OLD)
    });
    if is_old {
        refresh_vehicle(context, id).await;
    }
}

/// Nothing is asked unbidden while the vendor said no: that would only make it worse.
fn may_ask_unbidden(failure: Option<&Failure>, now: UnixMillis) -> bool {
    match failure {
        Some(Failure::Blocked | Failure::SignInLimited | Failure::SignedOut) => false,
        Some(
            Failure::QuotaUsedUp { replenished_at: at } | Failure::RateLimited { retry_at: at },
        ) => at.is_some_and(|at| now >= at),
        _ => true,
    }
}

/// Asks for the state of a car. What was held stays on the screen until a newer answer is there.
pub async fn refresh_vehicle(context: Context, id: VehicleId) {
    let session = context.session;
    let Some(vehicle) = untrack(|| session.vehicle(&id)) else {
        return;
    };
    let Some(account) = untrack(|| session.account(&vehicle.record.account)) else {
        return;
    };
    let Some(service) = context.services.of(account.source) else {
        return;
    };
    if vehicle.snapshot.with_untracked(Remote::is_loading) {
        return;
    }
    vehicle
        .snapshot
        .update(|snapshot| *snapshot = std::mem::take(snapshot).loading());

    let outcome = fetch(context, &service, &account, &vehicle).await;
    session.now.set(clock::now());
    match outcome {
        Ok((snapshot, fetched_at)) => {
            account.failure.set(None);
            vehicle.snapshot.set(Remote::Ready {
                value: snapshot,
                fetched_at,
                is_refreshing: false,
            });
        }
        Err(failure) => {
            account
                .failure
                .set(failure.concerns_account().then(|| failure.clone()));
            vehicle
                .snapshot
                .update(|snapshot| *snapshot = std::mem::take(snapshot).failed(failure));
        }
    }
}

async fn fetch(
    context: Context,
    service: &Service,
    account: &Account,
    vehicle: &Vehicle,
) -> Result<(Snapshot, UnixMillis), Failure> {
    let known = vehicle.profile.get_untracked();
    let profile = match known {
        Some(profile) => profile,
        None => fetch_profile(context, service, account, vehicle).await?,
    };
    let language = context.preferences.language.get_untracked();
    let host = context.services.host();
    let session = service.session(&host, account, language);
    let (vin, brand) = (&vehicle.record.vin, vehicle.record.brand);
    let response = session
        .call(brand, |caller| state::request(caller, vin), state::NAME)
        .await?;
    let fetched_at = clock::now();
    let decoded = state::read(&response, &profile)?;
    let record = AnswerRecord {
        body: response.body,
        fetched_at,
        language: client_language(language).code().to_owned(),
        status: response.status,
    };
    keep(
        context,
        service,
        keys::state_of(&vehicle.record.id),
        &record,
    )
    .await;
    if vehicle.picture.with_untracked(Option::is_none) {
        fetch_picture(context, service, account, vehicle).await;
    }

    Ok((
        Snapshot {
            status: decoded.value,
            gap_count: decoded.gaps.len(),
        },
        fetched_at,
    ))
}

async fn fetch_profile(
    context: Context,
    service: &Service,
    account: &Account,
    vehicle: &Vehicle,
) -> Result<Profile, Failure> {
    let language = context.preferences.language.get_untracked();
    let host = context.services.host();
    let session = service.session(&host, account, language);
    let (vin, brand) = (&vehicle.record.vin, vehicle.record.brand);
    let response = session
        .call(brand, |caller| profile::request(caller, vin), profile::NAME)
        .await?;
    let decoded = profile::read(&response)?;
    let record = AnswerRecord {
        body: response.body,
        fetched_at: clock::now(),
        language: client_language(language).code().to_owned(),
        status: response.status,
    };
    keep(
        context,
        service,
        keys::profile_of(&vehicle.record.id),
        &record,
    )
    .await;
    vehicle.profile.set(Some(decoded.value.clone()));

    Ok(decoded.value)
}

/// A car without a picture is still a car: a failure here is not worth a sentence.
async fn fetch_picture(context: Context, service: &Service, account: &Account, vehicle: &Vehicle) {
    let language = context.preferences.language.get_untracked();
    let host = context.services.host();
    let session = service.session(&host, account, language);
    let (vin, brand) = (&vehicle.record.vin, vehicle.record.brand);
    let request = |caller: &_| image::request(caller, vin, VIEW);
    let Ok(response) = session.call(brand, request, image::NAME).await else {
        return;
    };
    let Ok(picture) = image::read(&response) else {
        return;
    };
    vehicle
        .picture
        .set(ObjectUrl::new(picture, "image/png").map(Arc::new));
    let record = AnswerRecord {
        body: response.body,
        fetched_at: clock::now(),
        language: client_language(language).code().to_owned(),
        status: response.status,
    };
    keep(
        context,
        service,
        keys::image_of(&vehicle.record.id, VIEW),
        &record,
    )
    .await;
}

/// Keeps an answer for the next cold start; a device that refuses says so once, on the screen.
async fn keep(context: Context, service: &Service, key: String, answer: &AnswerRecord) {
    if service
        .storage
        .put(Table::Answers, vec![(key, answer.to_bytes())])
        .await
        .is_err()
    {
        context
            .session
            .storage_failure
            .set(Some(Failure::StorageFailed));
    }
}
