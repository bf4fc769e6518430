//! The stored form of one command.

use carport_domain::command::entry::Entry;
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::form::{CommandForm, Instant};
use crate::records::{VERSION, read, write};
use crate::storage::StorageError;

#[derive(Serialize, Deserialize)]
struct StoredV1 {
    v: u32,
    command: CommandForm<Millis>,
}

/// An instant as a number.
#[derive(Serialize, Deserialize)]
struct Millis(i64);

impl Instant for Millis {
    fn of(at: UnixMillis) -> Self {
        Self(at.0)
    }

    fn at(&self) -> UnixMillis {
        UnixMillis(self.0)
    }
}

pub(super) fn to_bytes(entry: &Entry) -> Vec<u8> {
    write(&StoredV1 {
        v: VERSION,
        command: CommandForm::of(entry),
    })
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<Entry, StorageError> {
    let stored: StoredV1 = read(bytes)?;
    // What says something that this app does not know was said by a newer one.
    stored.command.entry().ok_or(StorageError::TooNew)
}
