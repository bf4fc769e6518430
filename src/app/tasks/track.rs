//! Keeps where the cars were. What a demo's car tells goes with the demo.

use std::sync::Arc;

use carport_client::storage::{Storage, StorageError, Table};
use carport_client::{fixes, keys, track};
use carport_domain::ids::VehicleId;
use carport_domain::place::{Fix, FixOrigin, PlaceKind, Track};
use leptos::prelude::*;

use super::demo::live_through;
use crate::context::Context;
use crate::services::{AppStorage, Change};
use crate::state::{Source, Vehicle};

/// Reads where a car was, unless that has been done or is under way; then the track is there, and
/// follows every new answer.
pub async fn load_track(context: Context, car: VehicleId) {
    let Some((vehicle, source)) = find(context, &car) else {
        return;
    };
    if vehicle.is_track_asked.get_value() {
        return;
    }
    vehicle.is_track_asked.set_value(true);
    if source == Source::Demo {
        live_through(context, &vehicle).await;
    }
    read_track(context, &vehicle, source).await;
}

/// Reads the tracks of the cars that stand so close to the border of a home that an earlier
/// position decides whether they are home.
pub async fn load_tracks_in_doubt(context: Context) {
    for vehicle in context.session.vehicles.get_untracked() {
        if untrack(|| is_in_doubt(context, &vehicle)) {
            load_track(context, vehicle.id).await;
        }
    }
}

/// Generous: reading a track in vain costs little.
fn is_in_doubt(context: Context, vehicle: &Vehicle) -> bool {
    let Some(position) = vehicle.last_coordinates() else {
        return false;
    };
    let mut places = context.places_of(vehicle).into_iter();
    places.any(|place| {
        let distance = place.center.distance_to(position).0;
        let radius = place.radius.0;
        place.kind == PlaceKind::Home && distance > radius && distance <= radius * 1.5 + 50.0
    })
}

/// Adds to where a car was, on the disk and in what is loaded. A car that was forgotten meanwhile,
/// here or in another tab, leaves nothing behind.
pub async fn add_fixes(context: Context, car: VehicleId, fixes: Vec<Fix>) {
    let Some((vehicle, source)) = find(context, &car) else {
        return;
    };
    let Some(service) = context.services.of(source).filter(|_| !fixes.is_empty()) else {
        return;
    };
    if let Err(error) = keep(&service.storage, &car, &fixes).await {
        let failure = &context.session.standing_failure;
        failure.set(Some(error.into()));
    }
    if let Some(loaded) = vehicle.track.get_untracked()
        && let Some(longer) = extended(&loaded, fixes)
    {
        vehicle.track.set(Some(Arc::new(longer)));
    }
    if source != Source::Demo {
        context.services.changes().tell(&Change::Track(car));
    }
}

async fn keep(storage: &AppStorage, car: &VehicleId, fixes: &[Fix]) -> Result<(), StorageError> {
    let held = storage.get(Table::Vehicles, &keys::vehicle(car)).await?;
    if held.is_none() {
        return Ok(());
    }
    track::append(storage, car, fixes).await
}

/// The track with what is new to it; `None` if nothing is.
fn extended(track: &Track, mut fixes: Vec<Fix>) -> Option<Track> {
    let known = track.fixes();
    fixes.retain(|fix| {
        let is_known = known.binary_search_by_key(&fix.measured_at, |known| known.measured_at);
        is_known.is_err()
    });
    if fixes.is_empty() {
        return None;
    }
    Some(Track::new([known, &fixes].concat()))
}

/// Reads a track again that another tab has added to, if this one has read it at all.
pub(super) async fn follow_track(context: Context, car: VehicleId) {
    let Some((vehicle, source)) = find(context, &car) else {
        return;
    };
    if vehicle.track.with_untracked(Option::is_some) {
        read_track(context, &vehicle, source).await;
    }
}

async fn read_track(context: Context, vehicle: &Vehicle, source: Source) {
    let Some(service) = context.services.of(source) else {
        return;
    };
    match read(vehicle, &service.storage).await {
        Ok((track, unreadable)) => {
            vehicle.track.set(Some(Arc::new(track)));
            if let Some(error) = unreadable {
                let failure = &context.session.standing_failure;
                failure.set(Some(error.into()));
            }
        }
        Err(error) => {
            vehicle.is_track_asked.set_value(false);
            let failure = &context.session.standing_failure;
            failure.set(Some(error.into()));
        }
    }
}

/// What is on the disk, where searches have found the car before there was a track, and what the
/// car last said: that may not be written yet.
async fn read(
    vehicle: &Vehicle,
    storage: &AppStorage,
) -> Result<(Track, Option<StorageError>), StorageError> {
    let listed = track::list(storage, &vehicle.id).await?;
    let found = fixes::list(storage, &vehicle.id).await?;
    let mut all = listed.fixes;
    all.extend(found.into_iter().map(fix_of_search));
    all.extend(vehicle.told_fix());
    Ok((Track::new(all), listed.unreadable))
}

/// A place where a search has found a car. What it had driven by then nobody said.
fn fix_of_search(found: fixes::Fix) -> Fix {
    Fix {
        measured_at: found.found_at,
        coordinates: found.position.coordinates,
        heading: found.position.heading,
        odometer: None,
        address: found.position.address.map(Arc::from),
        origin: FixOrigin::Search,
    }
}

fn find(context: Context, car: &VehicleId) -> Option<(Vehicle, Source)> {
    untrack(|| {
        let vehicle = context.session.vehicle(car)?;
        let source = context.source_of(&vehicle);
        Some((vehicle, source))
    })
}

#[cfg(test)]
mod tests {
    use carport_domain::place::Coordinates;
    use carport_domain::time::UnixMillis;

    use super::*;

    fn fix(at: i64) -> Fix {
        Fix {
            measured_at: UnixMillis(at),
            coordinates: Coordinates::new(46.57, 3.33).unwrap(),
            heading: None,
            odometer: None,
            address: None,
            origin: FixOrigin::State,
        }
    }

    #[test]
    fn a_track_grows_by_what_is_new_to_it() {
        let track = Track::new(vec![fix(1), fix(3)]);

        let longer = extended(&track, vec![fix(3), fix(2)]).unwrap();

        assert_eq!(longer.fixes(), [fix(1), fix(2), fix(3)]);
    }

    #[test]
    fn what_is_known_already_changes_no_track() {
        let track = Track::new(vec![fix(1), fix(3)]);

        assert_eq!(extended(&track, vec![fix(3), fix(1)]), None);
    }
}
