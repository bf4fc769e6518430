//! Stored forms: what only this device knows, in envelopes that carry their version.
//!
//! The structs here are what is written to disk. When one changes, its version goes up and the
//! old struct stays, under its old name, beside a step that lifts it.

mod account;
mod answer;
mod ledger;
mod tokens;
mod vehicle;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::storage::StorageError;

pub use account::{AccountOrigin, AccountRecord, Login};
pub use answer::AnswerRecord;
pub use ledger::LedgerRecord;
pub use vehicle::VehicleRecord;

/// The version that this app writes, of every record that says no other.
pub(crate) const VERSION: u32 = 1;

pub(crate) fn write(stored: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(stored).expect("plain structs with text keys always serialize")
}

pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StorageError> {
    match version(bytes)? {
        VERSION => parsed(bytes),
        _ => Err(StorageError::TooNew),
    }
}

/// Looked at before anything else: a newer form may share no field with ours.
fn version(bytes: &[u8]) -> Result<u32, StorageError> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u32,
    }

    match parsed(bytes)? {
        Versioned { v: 0 } => Err(StorageError::Corrupt),
        Versioned { v } => Ok(v),
    }
}

fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StorageError> {
    serde_json::from_slice(bytes).map_err(|_error| StorageError::Corrupt)
}

#[cfg(test)]
mod tests;
