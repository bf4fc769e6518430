//! Keeps the owner's places, here and on the disk; those of the demo only here.

use carport_client::places;
use carport_client::storage::StorageError;
use carport_domain::ids::PlaceId;
use carport_domain::place::Place;
use leptos::prelude::*;

use super::history::follow_history;
use super::parked::read_parked;
use super::tariffs::read_tariffs;
use super::track::{follow_track, load_tracks_in_doubt};
use crate::browser::settings_store;
use crate::browser::spawn::spawn;
use crate::context::Context;
use crate::services::{AppStorage, Change};
use crate::state::{self, Source};

/// Puts a place on the screen at once and keeps it, in the stead of the one with its id. Answers
/// with whether that went well: a place that is not kept still holds in this tab.
pub async fn save_place(context: Context, source: Source, place: Place) -> bool {
    context
        .session
        .places_of(source)
        .update(|places| state::put_place(places, place.clone()));
    let put = async |storage: &AppStorage| places::put(storage, &place).await;
    let is_kept = change(context, source, put).await;
    spawn(load_tracks_in_doubt(context));
    is_kept
}

/// Takes a place off the screen at once, and off the disk. Answers with whether that went well: a
/// place that stays on the disk comes back.
pub async fn remove_place(context: Context, source: Source, id: PlaceId) -> bool {
    let places = context.session.places_of(source);
    let held = places.try_update(|places| state::remove_place(places, &id));
    let remove = async |storage: &AppStorage| places::remove(storage, &id).await;
    let is_removed = change(context, source, remove).await;
    if let Some(held) = held.flatten().filter(|_| !is_removed) {
        places.update(|places| state::put_place(places, held));
    }
    is_removed
}

async fn change(
    context: Context,
    source: Source,
    change: impl AsyncFnOnce(&AppStorage) -> Result<(), StorageError>,
) -> bool {
    // Nothing of the demo is kept.
    if source == Source::Demo {
        return true;
    }
    let Some(service) = context.services.of(source) else {
        return false;
    };
    match change(&service.storage).await {
        Ok(()) => {
            context.services.changes().tell(&Change::Places);
            true
        }
        Err(error) => {
            let failure = &context.session.standing_failure;
            failure.set(Some(error.into()));
            false
        }
    }
}

/// Reads the places of this device. A home that an earlier version has left in the settings is
/// taken among them first.
pub(super) async fn read_places(
    context: Context,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let left = settings_store::load().home;
    let (home, moved) = match left.map(|home| places::home_from(&home)) {
        Some(home) => {
            let moved = move_home(storage, &home).await;
            (moved.is_err().then_some(home), moved)
        }
        None => (None, Ok(())),
    };
    // A home that cannot be moved holds for this tab.
    let own = context.session.places;
    own.set(home.into_iter().collect());
    let listed = places::list(storage).await?;
    own.update(|own| {
        for place in listed.places {
            state::put_place(own, place);
        }
    });
    moved?;
    listed.unreadable.map_or(Ok(()), Err)
}

/// The place is written first and the setting cleared second. Whoever is stopped in between does
/// the same again, and the place is there already. Where nothing is kept, the setting stays.
async fn move_home(storage: &AppStorage, home: &Place) -> Result<(), StorageError> {
    places::adopt(storage, home).await?;
    if storage.is_lasting() {
        // Settings that cannot be written still hold a home that is no longer looked at.
        let _ = settings_store::clear_home();
    }
    Ok(())
}

/// Takes over what another tab has changed.
pub async fn follow_change(context: Context, change: Change) {
    let Some(service) = context.services.of(Source::ConnectedDrive) else {
        return;
    };
    match change {
        Change::Places => {
            // What cannot be read was told when the app was opened.
            if let Ok(listed) = places::list(&*service.storage).await {
                context.session.places.set(listed.places);
                load_tracks_in_doubt(context).await;
            }
        }
        // What cannot be read was told when the app was opened.
        Change::Tariffs => drop(read_tariffs(context, &service.storage).await),
        Change::Parked(car) => {
            if let Some(vehicle) = untrack(|| context.session.vehicle(&car)) {
                // A record that cannot be read leaves the car as it is here.
                let _ = read_parked(&vehicle, &service.storage).await;
            }
        }
        Change::Track(car) => follow_track(context, car).await,
        Change::History(car) => follow_history(context, &car),
    }
}
