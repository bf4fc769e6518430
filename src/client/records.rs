//! Stored forms: what only this device knows, in envelopes that carry their version.
//!
//! The structs here are what is written to disk. When one changes, its version goes up and the
//! old struct stays, under its old name, beside a step that lifts it.

mod account;
mod answer;
mod ledger;
mod tokens;

use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::vehicle::profile::Brand;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::identity::{brand_code, brand_from_code};
use crate::storage::StorageError;

pub use account::{AccountOrigin, AccountRecord, Login};
pub use answer::AnswerRecord;
pub use ledger::LedgerRecord;

/// The version that this app writes, of every record that says no other.
const VERSION: u32 = 1;

/// A car on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VehicleRecord {
    /// Its local id.
    pub id: VehicleId,
    /// The account that lists it.
    pub account: AccountId,
    /// Its number.
    pub vin: Vin,
    /// The brand under which it is listed.
    pub brand: Brand,
    /// Its place in the owner's list, from 0.
    pub position: u32,
    /// The owner's name for it.
    pub name: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct VehicleV1 {
    v: u32,
    id: String,
    account: String,
    vin: String,
    brand: String,
    position: u32,
    #[serde(default)]
    name: Option<String>,
}

impl VehicleRecord {
    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        write(&VehicleV1 {
            v: VERSION,
            id: self.id.as_str().to_owned(),
            account: self.account.as_str().to_owned(),
            vin: self.vin.as_str().to_owned(),
            brand: brand_code(self.brand).to_owned(),
            position: self.position,
            name: self.name.clone(),
        })
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored: VehicleV1 = read(bytes)?;

        Ok(Self {
            id: VehicleId::parse(&stored.id).ok_or(StorageError::Corrupt)?,
            account: AccountId::parse(&stored.account).ok_or(StorageError::Corrupt)?,
            vin: Vin::parse(&stored.vin).map_err(|_reason| StorageError::Corrupt)?,
            brand: brand_from_code(&stored.brand).ok_or(StorageError::Corrupt)?,
            position: stored.position,
            name: stored.name,
        })
    }
}

fn write(stored: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(stored).expect("plain structs with text keys always serialize")
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StorageError> {
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
