//! Where a car was found when its owner searched it, for the history.

use carport_domain::ids::VehicleId;
use carport_domain::place::{Coordinates, Position};
use carport_domain::time::UnixMillis;
use carport_domain::units::Degrees;
use serde::{Deserialize, Serialize};

use crate::keys;
use crate::records::{VERSION, read, write};
use crate::storage::{Storage, StorageError, Table};

/// A place where a car was found. Printed, it shows when, and not where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// When it was told, by our clock: the vendor does not say when the car was there.
    pub found_at: UnixMillis,
    /// Where.
    pub position: Position,
}

#[derive(Serialize, Deserialize)]
struct FixV1 {
    v: u32,
    found_at: i64,
    latitude: f64,
    longitude: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading_degrees: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// Keeps a place.
pub async fn put(storage: &impl Storage, car: &VehicleId, fix: &Fix) -> Result<(), StorageError> {
    let record = (keys::fix_of(car, fix.found_at), to_bytes(fix));
    storage.put(Table::Fixes, vec![record]).await
}

/// The places where a car was found, the newest first. One that cannot be read is left out.
pub async fn list(storage: &impl Storage, car: &VehicleId) -> Result<Vec<Fix>, StorageError> {
    let records = storage.list(Table::Fixes, &keys::fixes_of(car)).await?;
    let newest_first = records.iter().rev();
    Ok(newest_first
        .filter_map(|(_key, bytes)| from_bytes(bytes).ok())
        .collect())
}

/// Where a car was found last.
pub async fn latest(storage: &impl Storage, car: &VehicleId) -> Result<Option<Fix>, StorageError> {
    Ok(list(storage, car).await?.into_iter().next())
}

/// Removes every place where a car was found.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    storage.remove(Table::Fixes, &keys::fixes_of(car)).await
}

fn to_bytes(fix: &Fix) -> Vec<u8> {
    write(&FixV1 {
        v: VERSION,
        found_at: fix.found_at.0,
        latitude: fix.position.coordinates.latitude(),
        longitude: fix.position.coordinates.longitude(),
        heading_degrees: fix.position.heading.map(|heading| heading.0),
        address: fix.position.address.clone(),
    })
}

fn from_bytes(bytes: &[u8]) -> Result<Fix, StorageError> {
    let stored: FixV1 = read(bytes)?;
    let coordinates = Coordinates::new(stored.latitude, stored.longitude);
    Ok(Fix {
        found_at: UnixMillis(stored.found_at),
        position: Position {
            coordinates: coordinates.ok_or(StorageError::Corrupt)?,
            heading: stored.heading_degrees.map(Degrees),
            address: stored.address,
        },
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

    fn fix(found_at: i64) -> Fix {
        Fix {
            found_at: UnixMillis(found_at),
            position: Position {
                coordinates: Coordinates::new(45.188_53, -5.724_5).unwrap(),
                heading: Some(Degrees(271.0)),
                address: Some("12, rue de la Gare, Grenoble".to_owned()),
            },
        }
    }

    #[test]
    fn a_place_comes_back_as_it_was_found_and_the_newest_first() {
        let storage = MemoryStorage::default();
        let bare = Fix {
            position: Position {
                heading: None,
                address: None,
                ..fix(0).position
            },
            ..fix(1_750_000_000_000)
        };
        for fix in [fix(1_750_000_000_001), bare.clone()] {
            block_on(put(&storage, &car(1), &fix)).unwrap();
        }

        let found = block_on(list(&storage, &car(1)));

        assert_eq!(found, Ok(vec![fix(1_750_000_000_001), bare]));
        let latest = block_on(latest(&storage, &car(1)));
        assert_eq!(latest, Ok(Some(fix(1_750_000_000_001))));
    }

    #[test]
    fn cars_keep_their_places_apart() {
        let storage = MemoryStorage::default();
        for byte in [1, 2] {
            block_on(put(&storage, &car(byte), &fix(1))).unwrap();
        }

        block_on(forget(&storage, &car(1))).unwrap();

        assert_eq!(block_on(latest(&storage, &car(1))), Ok(None));
        assert_eq!(block_on(latest(&storage, &car(2))), Ok(Some(fix(1))));
    }

    #[test]
    fn a_damaged_place_hides_no_other() {
        let storage = MemoryStorage::default();
        block_on(put(&storage, &car(1), &fix(1))).unwrap();
        let nowhere = br#"{"v":1,"found_at":2,"latitude":0,"longitude":0}"#.to_vec();
        let record = (keys::fix_of(&car(1), UnixMillis(2)), nowhere);
        block_on(storage.put(Table::Fixes, vec![record])).unwrap();

        assert_eq!(block_on(list(&storage, &car(1))), Ok(vec![fix(1)]));
    }

    #[test]
    fn a_printed_place_does_not_say_where_it_is() {
        let printed = format!("{:?}", fix(7));

        assert_eq!(
            printed,
            "Fix { found_at: UnixMillis(7), position: Position(…) }"
        );
    }
}
