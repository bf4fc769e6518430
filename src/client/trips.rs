//! What the owner says about trips: one record a car, everything in its order.

mod stored;
#[cfg(test)]
mod tests;

use carport_domain::history::trips::edits::TripEdits;
use carport_domain::ids::VehicleId;

use crate::keys;
use crate::storage::{Storage, StorageError, Table, Write};

/// What the owner said about the trips of a car.
pub async fn get(storage: &impl Storage, car: &VehicleId) -> Result<TripEdits, StorageError> {
    match storage.get(Table::Trips, &keys::trip_edits_of(car)).await? {
        Some(bytes) => stored::from_bytes(&bytes),
        None => Ok(TripEdits::default()),
    }
}

/// Changes what is kept, in one step: another tab may have changed it meanwhile. `change` answers
/// with whether there is anything to keep. Answers with what is kept now; `None` for a car that is
/// not on this device, of which nothing is kept. A record that cannot be read, or that a newer app
/// wrote, stays as it is.
pub async fn change(
    storage: &impl Storage,
    car: &VehicleId,
    mut change: impl FnMut(&mut TripEdits) -> bool,
) -> Result<Option<TripEdits>, StorageError> {
    let places = [
        (Table::Vehicles, keys::vehicle(car)),
        (Table::Trips, keys::trip_edits_of(car)),
    ];
    let mut outcome = Ok(None);
    let write = |held: Vec<Option<Vec<u8>>>| {
        let [Some(_), edits] = &held[..] else {
            return vec![Write::Leave, Write::Leave];
        };
        let read = edits.as_deref().map(stored::from_bytes);
        let write = match read.unwrap_or_else(|| Ok(TripEdits::default())) {
            Ok(mut edits) => {
                let write = if change(&mut edits) {
                    Write::Put(stored::to_bytes(&edits))
                } else {
                    Write::Leave
                };
                outcome = Ok(Some(edits));
                write
            }
            Err(error) => {
                outcome = Err(error);
                Write::Leave
            }
        };
        vec![Write::Leave, write]
    };
    storage.update_all(&places, write).await?;
    outcome
}

/// Two records of one car in one, for a backup that comes back: what is held was said later and
/// stands last. `None` where nothing comes to it, or where one of them cannot be read.
pub(crate) fn united(held: &[u8], other: &[u8]) -> Option<Vec<u8>> {
    let held = stored::from_bytes(held).ok()?;
    let mut edits = stored::from_bytes(other).ok()?.edits;
    edits.retain(|edit| !held.edits.contains(edit));
    if edits.is_empty() {
        return None;
    }
    edits.extend(held.edits);
    Some(stored::to_bytes(&TripEdits { edits }))
}

/// Forgets what the owner said about the trips of a car.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    storage
        .remove(Table::Trips, &keys::trip_edits_of(car))
        .await
}
