//! The log of what each car was told: one record a command, written anew at each of its steps.
//!
//! A record holds no position, no VIN and no account. One that this app cannot read, because a
//! newer one wrote it or because it is damaged, stays where it is and is counted.

pub mod file;
mod form;
#[cfg(test)]
mod lives;
mod stored;

use core::time::Duration;

use carport_domain::command::entry::Entry;
use carport_domain::command::life::Stage;
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;

use crate::keys;
use crate::storage::{Storage, StorageError, Table};

/// So long a command is kept, unless its owner deletes it.
pub const KEPT_FOR: Duration = Duration::from_hours(365 * 24);

/// The log of one car.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The commands, the newest first.
    pub entries: Vec<Entry>,
    /// How many more there are that this app cannot read.
    pub unreadable: usize,
}

/// Records that were taken out of the log, to be put back as they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed(Vec<(String, Vec<u8>)>);

impl Removed {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What became of keeping a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// It is kept.
    Written,
    /// Its record was deleted meanwhile, and does not come back.
    Deleted,
    /// Another tab ended it or went on with it: this is how it stands there.
    Elsewhere(Box<Entry>),
}

/// Keeps a command as it stands now.
///
/// It has to be kept before it is sent: from then on its record is only written over, so that one
/// that was deleted meanwhile, perhaps in another tab, does not come back. An end stays the end, and
/// what was sent is not taken back, whichever tab says so.
pub async fn put(
    storage: &impl Storage,
    car: &VehicleId,
    entry: &Entry,
) -> Result<Kept, StorageError> {
    let key = keys::command_of(car, entry.began_at(), &entry.id);
    let mut kept = Kept::Written;
    let change = |held: Option<&[u8]>| {
        if held.is_none() && was_sent(entry) {
            kept = Kept::Deleted;
            return None;
        }
        let held = held.and_then(|bytes| stored::from_bytes(bytes).ok());
        let is_settled = |held: &Entry| held.life.is_over() || (was_sent(held) && !was_sent(entry));
        if let Some(held) = held.filter(is_settled) {
            kept = Kept::Elsewhere(Box::new(held));
            return None;
        }
        Some(stored::to_bytes(entry))
    };
    storage.update(Table::Commands, &key, change).await?;
    Ok(kept)
}

fn was_sent(entry: &Entry) -> bool {
    let mut passed = entry.life.passed().iter();
    passed.any(|passed| passed.stage == Stage::Sending)
}

/// The log of a car.
pub async fn list(storage: &impl Storage, car: &VehicleId) -> Result<Listed, StorageError> {
    let mut listed = Listed::default();
    for (_key, bytes) in records(storage, car).await?.into_iter().rev() {
        match stored::from_bytes(&bytes) {
            Ok(entry) => listed.entries.push(entry),
            Err(_reason) => listed.unreadable += 1,
        }
    }
    Ok(listed)
}

/// The commands of which more is to come.
pub fn unfinished(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(|entry| !entry.life.is_over())
}

/// Takes one command out of the log.
pub async fn remove(
    storage: &impl Storage,
    car: &VehicleId,
    entry: &Entry,
) -> Result<Removed, StorageError> {
    let key = keys::command_of(car, entry.began_at(), &entry.id);
    let held = storage.get(Table::Commands, &key).await?;
    storage.remove(Table::Commands, &key).await?;
    let record = held.map(|bytes| (key, bytes));
    Ok(Removed(record.into_iter().collect()))
}

/// Takes every command out of a car's log, but for those of which more is to come: somebody waits
/// to see how they end.
pub async fn remove_finished(
    storage: &impl Storage,
    car: &VehicleId,
) -> Result<Removed, StorageError> {
    let is_unfinished =
        |bytes: &[u8]| stored::from_bytes(bytes).is_ok_and(|entry| !entry.life.is_over());
    let mut records = records(storage, car).await?;
    let all = records.len();
    records.retain(|(_key, bytes)| !is_unfinished(bytes));
    if records.len() == all {
        forget(storage, car).await?;
    } else {
        for (key, _bytes) in &records {
            storage.remove(Table::Commands, key).await?;
        }
    }
    Ok(Removed(records))
}

/// Puts back what was taken out.
pub async fn put_back(storage: &impl Storage, removed: Removed) -> Result<(), StorageError> {
    storage.put(Table::Commands, removed.0).await
}

/// Removes everything that a car was told.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    let prefix = keys::commands_of(car);
    storage.remove(Table::Commands, &prefix).await
}

/// Removes what was begun before `before`, readable or not, and says how much that was.
pub async fn prune(
    storage: &impl Storage,
    car: &VehicleId,
    before: UnixMillis,
) -> Result<usize, StorageError> {
    let is_old =
        |key: &str| keys::command_of_key(key).is_some_and(|(began_at, _)| began_at < before);
    let mut records = records(storage, car).await?;
    records.retain(|(key, _bytes)| is_old(key));
    for (key, _bytes) in &records {
        storage.remove(Table::Commands, key).await?;
    }
    Ok(records.len())
}

async fn records(
    storage: &impl Storage,
    car: &VehicleId,
) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
    let prefix = keys::commands_of(car);
    storage.list(Table::Commands, &prefix).await
}

#[cfg(test)]
mod tests;
