//! Where each car was: one record a car and UTC month, in columns, so that a year is small.

mod stored;

use std::collections::BTreeMap;

use carport_domain::charging::Month;
use carport_domain::ids::VehicleId;
use carport_domain::place::Fix;

use crate::keys;
use crate::storage::{Storage, StorageError, Table};

/// A month that is damaged is left as it is, and goes on in a record beside it; that many of them
/// in all.
const MOST_PARTS: u32 = 3;

/// The track of one car.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Where it was, in the order of time.
    pub fixes: Vec<Fix>,
    /// How many records this app cannot read.
    pub unreadable_count: usize,
    /// Why the first of them cannot be read.
    pub unreadable: Option<StorageError>,
}

/// Keeps where a car was. Instants that are known already are left as they are; every month is
/// written for itself, and one that cannot be keeps no other from it.
pub async fn append(
    storage: &impl Storage,
    car: &VehicleId,
    fixes: &[Fix],
) -> Result<(), StorageError> {
    let mut months = BTreeMap::<(i16, u8), Vec<Fix>>::new();
    for fix in fixes {
        let Month { year, month } = Month::of(fix.measured_at, 0);
        months.entry((year, month)).or_default().push(fix.clone());
    }
    let mut first_error = None;
    for ((year, month), fixes) in months {
        let kept = append_to(storage, car, Month { year, month }, &fixes).await;
        first_error = first_error.or(kept.err());
    }
    first_error.map_or(Ok(()), Err)
}

async fn append_to(
    storage: &impl Storage,
    car: &VehicleId,
    month: Month,
    fixes: &[Fix],
) -> Result<(), StorageError> {
    for part in 0..MOST_PARTS {
        let mut refusal = None;
        let change = |held: Option<&[u8]>| {
            let mut known = match held.map(stored::from_bytes) {
                None => Vec::new(),
                Some(Ok(known)) => known,
                Some(Err(error)) => {
                    refusal = Some(error);
                    return None;
                }
            };
            let count = known.len();
            for fix in fixes {
                insert(&mut known, fix);
            }
            (known.len() > count).then(|| stored::to_bytes(&known))
        };
        let key = keys::track_part_of(car, month, part);
        storage.update(Table::Track, &key, change).await?;
        match refusal {
            None => return Ok(()),
            // What is damaged may still be of use to somebody: it is not written over.
            Some(StorageError::Corrupt) => {}
            Some(error) => return Err(error),
        }
    }
    Err(StorageError::Corrupt)
}

/// Two records of the same month in one: what is held stays, and what it lacks comes to it. `None`
/// where nothing comes to it, or where one of them cannot be read.
pub(crate) fn united(held: &[u8], other: &[u8]) -> Option<Vec<u8>> {
    let mut known = stored::from_bytes(held).ok()?;
    let count = known.len();
    for fix in stored::from_bytes(other).ok()? {
        insert(&mut known, &fix);
    }
    (known.len() > count).then(|| stored::to_bytes(&known))
}

/// Puts a fix where its time puts it, unless its instant is known.
fn insert(known: &mut Vec<Fix>, fix: &Fix) {
    // Nearly always the newest.
    let at = known.partition_point(|known| known.measured_at < fix.measured_at);
    let is_known = known
        .get(at)
        .is_some_and(|known| known.measured_at == fix.measured_at);
    if !is_known {
        known.insert(at, fix.clone());
    }
}

/// Where a car was. What cannot be read is left out, and told of.
pub async fn list(storage: &impl Storage, car: &VehicleId) -> Result<Listed, StorageError> {
    let mut listed = Listed::default();
    for (_key, bytes) in storage.list(Table::Track, &keys::track_of(car)).await? {
        match stored::from_bytes(&bytes) {
            Ok(fixes) => listed.fixes.extend(fixes),
            Err(error) => {
                listed.unreadable_count += 1;
                listed.unreadable = listed.unreadable.or(Some(error));
            }
        }
    }
    listed.fixes.sort_by_key(|fix| fix.measured_at);
    listed.fixes.dedup_by_key(|fix| fix.measured_at);
    Ok(listed)
}

/// Removes everything of where a car was.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    storage.remove(Table::Track, &keys::track_of(car)).await
}

#[cfg(test)]
mod tests;
