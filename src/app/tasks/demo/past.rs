//! The past of the demo's cars: told by the worker, read by the ordinary decode, kept in memory.
//!
//! The last month comes first, and whoever asked for it sees it at once; two years follow in the
//! background, a calendar month at a time. A change of scene ends it.

mod parts;

use core::time::Duration;
use std::rc::Rc;

use carport_client::endpoints::charging_sessions::{self, Page};
use carport_client::endpoints::state;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, Table};
use carport_client::{history, identity as client, keys, track};
use carport_domain::charging::Month;
use carport_domain::history::{Origin, Sample, Series, samples_of};
use carport_domain::place::Fix;
use carport_domain::vehicle::profile::Profile;
use carport_present::locale::Language;
use leptos::prelude::*;

use super::LOOK;
use crate::browser::clock;
use crate::browser::demo_worker::{DemoWorker, Heard, Past};
use crate::browser::spawn::spawn;
use crate::context::Context;
use crate::services::{AppStorage, Service, client_language};
use crate::state::{PastTold, Snapshot, Source, Vehicle};
use crate::tasks::history::add_samples;
use crate::tasks::{add_fixes, load_track};

use parts::{Part, parts};

/// So many answers are read before the screen has its turn again.
const READ_AT_ONCE: usize = 50;
/// A car whose profile does not come has no past either.
const PATIENCE_MILLIS: i64 = 30_000;

/// Puts the past of a demo's car into the demo's own storage, as if the app had been there all
/// along: the last month before this ends, the two years after it. Nothing happens for any other
/// car.
pub async fn live_through(context: Context, vehicle: &Vehicle) {
    let Some(teller) = Teller::of(context, vehicle).await else {
        return;
    };
    let mut parts = parts(clock::now()).into_iter();
    let count = parts.len();
    if let Some(newest) = parts.next() {
        let Some(told) = teller.tell(&newest).await else {
            return;
        };
        teller.keep(told, 1, count).await;
        spawn(async move { teller.go_on(parts, count).await });
    }
}

/// Forgets what a demo's car lived through in the scene before.
pub(super) async fn forget(vehicle: &Vehicle, storage: &AppStorage) {
    // The demo's storage is memory, which refuses nothing.
    let _ = track::forget(storage, &vehicle.id).await;
    let _ = history::forget(storage, &vehicle.id).await;
    vehicle.track.set(None);
    vehicle.past_told.set(None);
    vehicle.tell_history();
}

/// Tells it anew in the present scene, if somebody wanted to know.
pub(super) async fn tell_anew(context: Context, vehicle: &Vehicle) {
    if vehicle.is_track_asked.get_value() {
        vehicle.is_track_asked.set_value(false);
        load_track(context, vehicle.id.clone()).await;
    }
}

/// Tells one car's past, as long as the demo plays the scene in which it began.
struct Teller {
    context: Context,
    vehicle: Vehicle,
    profile: Profile,
    service: Rc<Service>,
    worker: DemoWorker,
    scene: Option<u32>,
}

/// What one part tells.
#[derive(Default)]
struct Told {
    fixes: Vec<Fix>,
    samples: Vec<(Series, Sample)>,
}

impl Teller {
    async fn of(context: Context, vehicle: &Vehicle) -> Option<Self> {
        let (service, worker) = context.services.demo()?;
        let scene = scene(context);
        Some(Self {
            context,
            vehicle: vehicle.clone(),
            profile: profile(vehicle).await?,
            service,
            worker,
            scene,
        })
    }

    /// What was lived in one scene was not in another, and a demo that was left has no past.
    fn is_on(&self) -> bool {
        let services = self.context.services;
        services.is_current(Source::Demo, &self.service) && scene(self.context) == self.scene
    }

    /// One part; `None` once nobody wants it any more.
    async fn tell(&self, part: &Part) -> Option<Told> {
        let question = Past {
            vin: &self.vehicle.vin,
            from: part.from,
            until: part.until,
            step_millis: part.step_millis,
            language: self.language().1,
        };
        let heard = self.worker.past(&question).await.unwrap_or_default();
        let mut told = Told::default();
        for some in heard.chunks(READ_AT_ONCE) {
            if !self.is_on() {
                return None;
            }
            for heard in some {
                told.add(heard, &self.profile);
            }
            clock::sleep(Duration::ZERO).await;
        }
        // Each record is of one series.
        told.samples.sort_by_key(|(series, _)| *series);
        self.is_on().then_some(told)
    }

    /// In which language the vendor is asked, and how a header names it.
    fn language(&self) -> (client::Language, &'static str) {
        let language = self.context.preferences.language.get_untracked();
        let name = match language {
            Language::English => "en-GB",
            Language::French => "fr-FR",
        };
        (client_language(language), name)
    }

    /// The vendor's sessions of the month in which a part begins, kept as one answer. The month that
    /// runs is asked for by an ordinary refresh.
    async fn keep_sessions(&self, part: &Part) {
        let month = Month::of(part.from, 0);
        if month == Month::of(clock::now(), 0) {
            return;
        }
        let (language, header) = self.language();
        let told = self
            .worker
            .past_sessions(&self.vehicle.vin, part.from, header);
        // The worker's end is told where somebody asks for something.
        let Ok(Some(response)) = told.await else {
            return;
        };
        let is_read = charging_sessions::read(&response, &Page::first(month), language).is_ok();
        if !is_read || !self.is_on() {
            return;
        }
        let answer = AnswerRecord {
            body: response.body,
            fetched_at: clock::now(),
            language: language.code().to_owned(),
            status: response.status,
        };
        let key = keys::charging_sessions_page_of(&self.vehicle.id, month, 0);
        let entry = (key, answer.to_bytes());
        // The demo's storage is memory, which refuses nothing.
        let _ = self.service.storage.put(Table::Answers, vec![entry]).await;
    }

    /// The parts before, one by one: the worker has its turn for other requests between them.
    async fn go_on(&self, parts: impl Iterator<Item = Part>, count: usize) {
        for (part, number) in parts.zip(2..) {
            let Some(told) = self.tell(&part).await else {
                return;
            };
            self.keep_sessions(&part).await;
            self.keep(told, number, count).await;
        }
    }

    async fn keep(&self, told: Told, number: usize, count: usize) {
        // All is as ordinary refreshes would have left it, and is kept as they keep it.
        add_fixes(self.context, self.vehicle.id.clone(), told.fixes).await;
        add_samples(self.context, &self.vehicle.id, told.samples).await;
        if self.is_on() {
            self.vehicle.past_told.set(Some(PastTold {
                parts: number,
                of: count,
            }));
        }
    }
}

impl Told {
    /// Reads one answer as any other.
    fn add(&mut self, heard: &Heard, profile: &Profile) {
        let Ok(decoded) = state::read(&heard.answer, profile) else {
            return;
        };
        let snapshot = Snapshot {
            status: decoded.value,
            gap_count: decoded.gaps.len(),
        };
        self.fixes.extend(snapshot.fix());
        let samples = samples_of(&snapshot.status, heard.at, Origin::ConnectedDrive);
        self.samples.extend(samples);
    }
}

/// Which choice of a scene this is.
fn scene(context: Context) -> Option<u32> {
    let stage = context.session.stage;
    stage.with_untracked(|stage| Some(stage.as_ref()?.turn))
}

/// Who the car is, once that is read: a page can be there before.
async fn profile(vehicle: &Vehicle) -> Option<Profile> {
    let given_up_at = clock::now().0 + PATIENCE_MILLIS;
    loop {
        let profile = vehicle.profile.get_untracked();
        if profile.is_some() || clock::now().0 > given_up_at {
            return profile;
        }
        clock::sleep(LOOK).await;
    }
}
