//! Records as they are: what this app cannot read is not lost to another.

use carport_domain::ids::VehicleId;

use super::stored;
use crate::keys;
use crate::storage::{Storage, StorageError, Table};

/// One record of a car's history, as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct RawRecord {
    /// Its key without the car: `odometer/2026-11`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Why this app cannot read it; `None` if it can.
    pub unreadable: Option<StorageError>,
}

/// What a car said is not printed.
impl core::fmt::Debug for RawRecord {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (name, size) = (&self.name, self.bytes.len());
        write!(formatter, "RawRecord({name}, {size} bytes)")
    }
}

/// Every record of a car, in the order of keys. What the storage itself cannot bring back is left
/// out.
pub async fn raw_records(
    storage: &impl Storage,
    car: &VehicleId,
) -> Result<Vec<RawRecord>, StorageError> {
    let of_car = keys::history_of(car);
    let mut records = Vec::new();
    for key in storage.keys(Table::History, &of_car).await? {
        let bytes = match storage.get(Table::History, &key).await {
            Err(StorageError::Corrupt) => continue,
            bytes => bytes?,
        };
        let name = key.strip_prefix(&of_car).map(str::to_owned);
        let Some((name, bytes)) = name.zip(bytes) else {
            continue;
        };
        let place = keys::history_place(&key).ok_or(StorageError::Corrupt);
        let read = place.and_then(|place| stored::from_bytes(place.month, &bytes));
        records.push(RawRecord {
            name,
            bytes,
            unreadable: read.err(),
        });
    }
    Ok(records)
}
