//! Asks for one car's state, and on the way for what is still missing of it.

mod keep;

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use carport_client::captures::Document;
use carport_client::endpoints::{Caller, image, profile, state};
use carport_client::error::ApiError;
use carport_client::keys;
use carport_client::records::Login;
use carport_client::transport::{Request, Response};
use carport_domain::budget::Asker;
use carport_domain::failure::Failure;
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::log::{CallName, What};
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Profile;
use carport_present::locale::Language;
use leptos::prelude::*;

use super::keep_fresh::needs_owner;
use crate::browser::blob::ObjectUrl;
use crate::browser::clock;
use crate::context::Context;
use crate::log::Log;
use crate::services::Service;
use crate::state::{Account, FullRead, Snapshot, Source, Step, Vehicle};

/// The picture that stands for the car.
pub(super) const VIEW: image::View = image::View::AngleSideForty;

/// An answer older than this is renewed when its car is opened.
const OLD: Duration = Duration::from_mins(5);

/// Asks again if the last answer is old, and if it does not take the owner. Whether the vendor
/// forbids it, the meter knows.
pub async fn refresh_when_old(context: Context, id: VehicleId) {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return;
    };
    let Some(account) = untrack(|| context.session.account(&vehicle.account)) else {
        return;
    };
    if account.source == Source::Import {
        return;
    }
    let now = clock::now();
    let fetched_at = vehicle.snapshot.with_untracked(Remote::fetched_at);
    let is_old = fetched_at.is_none_or(|fetched_at| fetched_at.age(now) > OLD);
    if is_old && !needs_owner(&account, &vehicle) {
        refresh_for(context, id, Asker::Automatic).await;
    }
}

/// Asks for the state of a car, because the owner wants it.
pub async fn refresh_vehicle(context: Context, id: VehicleId) {
    refresh_for(context, id, Asker::Owner).await;
}

/// What became of asking for the state of a car.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refreshed {
    /// There is a newer answer.
    Answered,
    /// There is none, for this reason.
    Failed(Failure),
    /// Nobody was asked: somebody else is asking, or the owner paused the car.
    NotAsked,
}

/// Asks for the state of a car. What was held stays on the screen until a newer answer is there.
pub(super) async fn refresh_for(context: Context, id: VehicleId, asker: Asker) -> Refreshed {
    let session = context.session;
    let Some(vehicle) = untrack(|| session.vehicle(&id)) else {
        return Refreshed::NotAsked;
    };
    let Some(account) = untrack(|| session.account(&vehicle.account)) else {
        return Refreshed::NotAsked;
    };
    let Some(service) = context.services.of(account.source) else {
        return Refreshed::NotAsked;
    };
    let Some(login) = account.record.login() else {
        let failure = Failure::NotInSource;
        vehicle
            .snapshot
            .update(|snapshot| *snapshot = std::mem::take(snapshot).failed(failure));
        return Refreshed::Failed(Failure::NotInSource);
    };
    let is_loading = vehicle.snapshot.with_untracked(Remote::is_loading);
    if is_loading || vehicle.hindrance(asker).is_some() {
        return Refreshed::NotAsked;
    }
    vehicle
        .snapshot
        .update(|snapshot| *snapshot = std::mem::take(snapshot).loading());

    let log = context.services.log_of(account.source);
    log.note(What::RefreshBegan { asker });
    let car = Asked::new(
        context,
        (&service, &log),
        (&account, login),
        &vehicle,
        asker,
    );
    let before = vehicle.snapshot.get_untracked();
    let outcome = car.fetch().await;
    session.now.set(clock::now());
    // A count that is lost costs the owner nothing, but is not hidden.
    if let Some(damage) = service.meter.take_damage() {
        session.standing_failure.set(Some(damage.into()));
    }
    let refreshed = match &outcome {
        Ok(_) => Refreshed::Answered,
        Err(failure) => Refreshed::Failed(failure.clone()),
    };
    let is_answered = outcome.is_ok();
    if let Err(failure) = &outcome {
        let reason = failure.code();
        log.note(What::RefreshFailed { reason });
    }
    match outcome {
        Ok((snapshot, fetched_at)) => {
            account.failure.set(None);
            vehicle.take_answer(snapshot, fetched_at);
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
    // The state waits neither for the rest nor for the capture or the picture.
    if is_answered {
        car.keep_past(&before).await;
        car.fetch_charging(before.value().map(|before| &before.status))
            .await;
    }
    car.keep_capture().await;
    let has_no_picture =
        vehicle.picture.with_untracked(Option::is_none) && !vehicle.is_picture_asked.get_value();
    if is_answered && (has_no_picture || car.is_full()) {
        vehicle.is_picture_asked.set_value(true);
        car.fetch_picture().await;
    }
    refreshed
}

/// A car that is being asked, with everything it takes.
pub(super) struct Asked<'a> {
    pub(super) context: Context,
    pub(super) log: &'a Log,
    pub(super) service: &'a Service,
    pub(super) account: &'a Account,
    login: &'a Login,
    pub(super) vehicle: &'a Vehicle,
    pub(super) asker: Asker,
    /// What came so far, readable or not.
    received: RefCell<Vec<Document>>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        context: Context,
        (service, log): (&'a Service, &'a Log),
        (account, login): (&'a Account, &'a Login),
        vehicle: &'a Vehicle,
        asker: Asker,
    ) -> Self {
        Self {
            context,
            log,
            service,
            account,
            login,
            vehicle,
            asker,
            received: RefCell::default(),
        }
    }
}

impl Asked<'_> {
    pub(super) async fn call(
        &self,
        endpoint: impl Fn(&Caller, &Vin) -> Request,
        name: &'static str,
    ) -> Result<Response, ApiError> {
        let host = self.context.services.host();
        let session = self
            .service
            .session(&host, &self.account.record.id, self.login, self.language())
            .asked_by(self.asker);
        let request = |caller: &Caller| endpoint(caller, &self.vehicle.vin);
        session.call(self.vehicle.brand, request, name).await
    }

    pub(super) fn language(&self) -> Language {
        self.context.preferences.language.get_untracked()
    }

    /// Whether the owner wants everything anew.
    fn is_full(&self) -> bool {
        let is_running = |read: &Option<FullRead>| read.is_some_and(|read| !read.is_over);
        self.vehicle.full_read.with_untracked(is_running)
    }

    /// Tells how far the reading of everything has come, where somebody wants to know.
    fn step(&self, step: impl FnOnce(&mut FullRead)) {
        if self.is_full() {
            let read = &self.vehicle.full_read;
            read.update(|read| {
                if let Some(read) = read {
                    step(read);
                }
            });
        }
    }

    async fn fetch(&self) -> Result<(Snapshot, UnixMillis), Failure> {
        let known = self.vehicle.profile.get_untracked();
        let profile = match known.filter(|_| !self.is_full()) {
            Some(profile) => profile,
            None => self.fetch_profile().await?,
        };
        self.step(|read| read.profile = Step::Done);
        self.step(|read| read.state = Step::Running);
        let response = self.call(state::request, state::NAME).await?;
        self.note(keys::state_of, &response);
        let decoded = state::read(&response, &profile)?;
        self.note_gaps(CallName::State, decoded.gaps.len());
        let fetched_at = self.keep(keys::state_of, response).await;
        self.step(|read| read.state = Step::Done);

        let snapshot = Snapshot {
            status: decoded.value,
            gap_count: decoded.gaps.len(),
        };
        Ok((snapshot, fetched_at))
    }

    async fn fetch_profile(&self) -> Result<Profile, Failure> {
        self.step(|read| read.profile = Step::Running);
        let response = self.call(profile::request, profile::NAME).await?;
        self.note(keys::profile_of, &response);
        let decoded = profile::read(&response)?;
        self.note_gaps(CallName::Profile, decoded.gaps.len());
        self.keep(keys::profile_of, response).await;
        self.vehicle.profile.set(Some(decoded.value.clone()));

        Ok(decoded.value)
    }

    /// A car without a picture is still a car: a failure here is not worth a sentence.
    async fn fetch_picture(&self) {
        let request = |caller: &Caller, vin: &Vin| image::request(caller, vin, VIEW);
        self.step(|read| read.picture = Step::Failed);
        let Ok(response) = self.call(request, image::NAME).await else {
            return;
        };
        let Ok(picture) = image::read(&response) else {
            return;
        };
        self.step(|read| read.picture = Step::Done);
        let url = ObjectUrl::new(picture, "image/png");
        self.vehicle.picture.set(url.map(Arc::new));
        self.keep(|id| keys::image_of(id, VIEW), response).await;
    }
}
