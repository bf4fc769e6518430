//! The past of the demo's cars: told by the worker, read by the ordinary decode, kept in memory.

use core::time::Duration;

use carport_client::endpoints::state;
use carport_client::transport::Response;
use carport_client::{history, track};
use carport_domain::place::Fix;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Profile;
use carport_present::locale::Language;
use leptos::prelude::*;

use super::LOOK;
use crate::browser::clock;
use crate::browser::demo_worker::Past;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::{Snapshot, Vehicle};
use crate::tasks::load_track;

/// How much of the past is told.
const SPAN_MILLIS: i64 = 30 * 86_400_000;
/// How often a standing car is asked.
const STEP_MILLIS: i64 = 30 * 60_000;
/// So many answers are read before the screen has its turn again.
const READ_AT_ONCE: usize = 200;
/// A car whose profile does not come has no past either.
const PATIENCE_MILLIS: i64 = 30_000;

/// Puts the last month of a demo's car into the demo's own storage, as if the app had been there
/// all along. Nothing happens for any other car.
pub async fn live_through(context: Context, vehicle: &Vehicle) {
    let Some((service, worker)) = context.services.demo() else {
        return;
    };
    let scene = scene(context);
    let Some(profile) = profile(vehicle).await else {
        return;
    };
    let until = clock::now();
    let past = Past {
        vin: &vehicle.vin,
        from: UnixMillis(until.0 - SPAN_MILLIS),
        until,
        step_millis: STEP_MILLIS,
        language: match context.preferences.language.get_untracked() {
            Language::English => "en-GB",
            Language::French => "fr-FR",
        },
    };
    let answers = worker.past(&past).await.unwrap_or_default();
    let mut fixes = Vec::with_capacity(answers.len());
    for some in answers.chunks(READ_AT_ONCE) {
        fixes.extend(some.iter().filter_map(|answer| fix(answer, &profile)));
        clock::sleep(Duration::ZERO).await;
    }
    // What was lived in one scene was not in another.
    if self::scene(context) == scene {
        // The demo's storage is memory, which refuses nothing.
        let _ = track::append(&*service.storage, &vehicle.id, &fixes).await;
    }
}

/// Forgets what a demo's car lived through in the scene before.
pub(super) async fn forget(vehicle: &Vehicle, storage: &AppStorage) {
    // The demo's storage is memory, which refuses nothing.
    let _ = track::forget(storage, &vehicle.id).await;
    let _ = history::forget(storage, &vehicle.id).await;
    vehicle.track.set(None);
    vehicle.history_turn.update(|turn| *turn += 1);
}

/// Tells it anew in the present scene, if somebody wanted to know.
pub(super) async fn tell_anew(context: Context, vehicle: &Vehicle) {
    if vehicle.is_track_asked.get_value() {
        vehicle.is_track_asked.set_value(false);
        load_track(context, vehicle.id.clone()).await;
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

/// Where one answer says that the car was.
fn fix(answer: &Response, profile: &Profile) -> Option<Fix> {
    let decoded = state::read(answer, profile).ok()?;
    Snapshot {
        status: decoded.value,
        gap_count: decoded.gaps.len(),
    }
    .fix()
}
