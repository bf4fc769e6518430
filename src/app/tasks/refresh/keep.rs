//! Keeps what a refresh brought: for the next cold start, for the raw data, and for the log.

use carport_client::captures::{self, Capture, Document};
use carport_client::keys;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::transport::Response;
use carport_domain::failure::Failure;
use carport_domain::history::Origin;
use carport_domain::ids::VehicleId;
use carport_domain::log::{CallName, What};
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use super::Asked;
use crate::browser::clock;
use crate::browser::spawn::spawn;
use crate::services::client_language;
use crate::state::{Snapshot, Source};
use crate::tasks::history::{add_samples, samples_told};
use crate::tasks::track::{add_fixes, load_tracks_in_doubt};

impl Asked<'_> {
    pub(in crate::tasks) fn answer(&self, response: Response) -> AnswerRecord {
        AnswerRecord {
            body: response.body,
            fetched_at: clock::now(),
            language: client_language(self.language()).code().to_owned(),
            status: response.status,
        }
    }

    /// Takes an answer into the capture of this refresh. An answer that nobody can read is the one
    /// that is worth looking at.
    pub(in crate::tasks) fn note(&self, key: impl Fn(&VehicleId) -> String, response: &Response) {
        let id = &self.vehicle.id;
        let key = key(id);
        let name = key.strip_prefix(&keys::answers_of(id)).unwrap_or(&key);
        let document = Document::of(name, self.answer(response.clone()));
        self.received.borrow_mut().push(document);
    }

    /// Keeps what this refresh brought, for the raw data.
    pub(in crate::tasks) async fn keep_capture(&self) {
        let capture = Capture {
            taken_at: clock::now(),
            documents: self.received.take(),
        };
        let storage = &*self.service.storage;
        let kept = match self.is_signed_in().await {
            Ok(true) => captures::add(storage, &self.vehicle.id, &capture).await,
            Ok(false) => Ok(()),
            Err(error) => Err(error),
        };
        self.tell(kept);
    }

    /// Keeps an answer for the next cold start, unless the account was signed out meanwhile, here
    /// or in another tab. A device that refuses says so once, on the screen.
    pub(in crate::tasks) async fn keep(
        &self,
        key: impl Fn(&VehicleId) -> String,
        response: Response,
    ) -> UnixMillis {
        let answer = self.answer(response);
        let kept = match self.is_signed_in().await {
            Ok(true) => {
                let entry = (key(&self.vehicle.id), answer.to_bytes());
                let storage = &self.service.storage;
                storage.put(Table::Answers, vec![entry]).await
            }
            Ok(false) => Ok(()),
            Err(error) => Err(error),
        };
        self.tell(kept);
        answer.fetched_at
    }

    /// Keeps what the car says now, and what it said by the answer before: that one may be of a
    /// version that kept neither track nor history.
    pub(super) async fn keep_past(&self, before: &Remote<Snapshot>) {
        self.keep_track(before.value()).await;
        self.keep_history(before).await;
    }

    async fn keep_track(&self, before: Option<&Snapshot>) {
        let told = before.and_then(Snapshot::fix).into_iter();
        let told = told.chain(self.vehicle.told_fix()).collect();
        add_fixes(self.context, self.vehicle.id.clone(), told).await;
        spawn(load_tracks_in_doubt(self.context));
    }

    /// What a demo's car said before may have been in another scene.
    async fn keep_history(&self, before: &Remote<Snapshot>) {
        let is_demo = self.account.source == Source::Demo;
        let told = |told: &Remote<Snapshot>| samples_told(told, Origin::ConnectedDrive);
        let mut samples = if is_demo { Vec::new() } else { told(before) };
        samples.extend(self.vehicle.snapshot.with_untracked(told));
        add_samples(self.context, &self.vehicle.id, samples).await;
    }

    pub(in crate::tasks) async fn is_signed_in(&self) -> Result<bool, StorageError> {
        let account = keys::account(&self.account.record.id);
        let held = self.service.storage.get(Table::Accounts, &account).await?;
        let vehicle = keys::vehicle(&self.vehicle.id);
        let car = self.service.storage.get(Table::Vehicles, &vehicle).await?;
        Ok(held.is_some() && car.is_some())
    }

    pub(in crate::tasks) fn tell(&self, kept: Result<(), StorageError>) {
        if let Err(error) = kept {
            let failure = Failure::from(error);
            let reason = failure.code();
            self.log.note(What::Storage { reason });
            self.context.session.standing_failure.set(Some(failure));
        }
    }

    pub(in crate::tasks) fn note_gaps(&self, call: CallName, count: usize) {
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.log.note(What::Gaps { call, count });
        }
    }
}
