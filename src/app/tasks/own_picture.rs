//! The owner's own photo of a car.

use std::sync::Arc;

use carport_client::keys;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, Table};
use carport_domain::ids::VehicleId;
use carport_domain::vehicle::preferences::PictureChoice;
use leptos::prelude::*;

use super::change_vehicle;
use crate::browser::blob::ObjectUrl;
use crate::browser::clock;
use crate::browser::photo::Photo;
use crate::context::Context;

/// Keeps a photo and shows it. Answers with whether this device kept it.
pub async fn keep_photo(context: Context, id: VehicleId, photo: Photo) -> bool {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return false;
    };
    let service = untrack(|| context.session.account(&vehicle.account))
        .and_then(|account| context.services.of(account.source));
    let Some(service) = service else {
        return false;
    };
    let url = ObjectUrl::new(&photo.bytes, &photo.mime);
    let record = AnswerRecord {
        body: photo.bytes,
        fetched_at: clock::now(),
        language: String::new(),
        status: 200,
    };
    let entry = (keys::own_picture_of(&id), record.to_bytes());
    let kept = service.storage.put(Table::Answers, vec![entry]).await;
    vehicle.own_picture.set(url.map(Arc::new));
    change_vehicle(context, id, |record| {
        record.preferences.picture = PictureChoice::Own;
    })
    .await;
    kept.is_ok()
}

/// Forgets the photo; the vendor's picture takes its place.
pub async fn remove_photo(context: Context, id: VehicleId) {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return;
    };
    let service = untrack(|| context.session.account(&vehicle.account))
        .and_then(|account| context.services.of(account.source));
    let Some(service) = service else {
        return;
    };
    let key = keys::own_picture_of(&id);
    if let Err(error) = service.storage.remove(Table::Answers, &key).await {
        context.session.standing_failure.set(Some(error.into()));
        return;
    }
    vehicle.own_picture.set(None);
    change_vehicle(context, id, |record| {
        if record.preferences.picture == PictureChoice::Own {
            record.preferences.picture = PictureChoice::Vendor;
        }
    })
    .await;
}
