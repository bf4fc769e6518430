//! Where the owner says to have left each car: one record a car, the last word only.

use carport_domain::ids::VehicleId;
use carport_domain::place::{Coordinates, Parked};
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::keys;
use crate::records::{VERSION, read, write};
use crate::storage::{Storage, StorageError, Table};

#[derive(Serialize, Deserialize)]
struct ParkedV1 {
    v: u32,
    noted_at: i64,
    latitude: f64,
    longitude: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<String>,
}

/// Keeps where a car was left.
pub async fn put(
    storage: &impl Storage,
    car: &VehicleId,
    parked: &Parked,
) -> Result<(), StorageError> {
    let record = (keys::parked_of(car), to_bytes(parked));
    storage.put(Table::Parked, vec![record]).await
}

/// Where a car was left, if its owner said so.
pub async fn get(storage: &impl Storage, car: &VehicleId) -> Result<Option<Parked>, StorageError> {
    let bytes = storage.get(Table::Parked, &keys::parked_of(car)).await?;
    bytes.map(|bytes| from_bytes(&bytes)).transpose()
}

/// Forgets where a car was left.
pub async fn remove(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    storage.remove(Table::Parked, &keys::parked_of(car)).await
}

fn to_bytes(parked: &Parked) -> Vec<u8> {
    write(&ParkedV1 {
        v: VERSION,
        noted_at: parked.noted_at.0,
        latitude: parked.coordinates.latitude(),
        longitude: parked.coordinates.longitude(),
        note: parked.note.clone(),
        level: parked.level.clone(),
    })
}

fn from_bytes(bytes: &[u8]) -> Result<Parked, StorageError> {
    let stored: ParkedV1 = read(bytes)?;
    let coordinates = Coordinates::new(stored.latitude, stored.longitude);
    Ok(Parked {
        coordinates: coordinates.ok_or(StorageError::Corrupt)?,
        noted_at: UnixMillis(stored.noted_at),
        note: stored.note,
        level: stored.level,
    })
}

#[cfg(test)]
mod tests {
    use futures_lite::future::block_on;

    use super::*;
    use crate::storage::memory::MemoryStorage;

    fn car(byte: u8) -> VehicleId {
        VehicleId::from_random([byte; 8])
    }

    fn parked(noted_at: i64) -> Parked {
        Parked {
            coordinates: Coordinates::new(45.188_53, -5.724_5).unwrap(),
            noted_at: UnixMillis(noted_at),
            note: Some("Beside the lift".to_owned()),
            level: Some("-2".to_owned()),
        }
    }

    #[test]
    fn the_last_word_on_a_parked_car_comes_back() {
        let storage = MemoryStorage::default();
        let bare = Parked {
            note: None,
            level: None,
            ..parked(2)
        };
        for parked in [parked(1), bare.clone()] {
            block_on(put(&storage, &car(1), &parked)).unwrap();
        }
        block_on(put(&storage, &car(2), &parked(3))).unwrap();

        assert_eq!(block_on(get(&storage, &car(1))), Ok(Some(bare)));
        assert_eq!(block_on(get(&storage, &car(2))), Ok(Some(parked(3))));
    }

    #[test]
    fn a_car_that_drove_off_is_parked_nowhere() {
        let storage = MemoryStorage::default();
        block_on(put(&storage, &car(1), &parked(1))).unwrap();

        block_on(remove(&storage, &car(1))).unwrap();

        assert_eq!(block_on(get(&storage, &car(1))), Ok(None));
    }

    #[test]
    fn a_parking_nowhere_on_earth_is_damaged() {
        let storage = MemoryStorage::default();
        let nowhere = br#"{"v":1,"noted_at":2,"latitude":0,"longitude":0}"#.to_vec();
        let record = (keys::parked_of(&car(1)), nowhere);
        block_on(storage.put(Table::Parked, vec![record])).unwrap();

        assert_eq!(block_on(get(&storage, &car(1))), Err(StorageError::Corrupt));
    }
}
