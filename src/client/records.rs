//! Stored forms: what only this device knows, in envelopes that carry their version.
//!
//! The structs here are what is written to disk. When one changes, its version goes up and the
//! old struct stays, under its old name, beside a step that lifts it.

mod answer;
mod ledger;
mod tokens;

use core::fmt;

use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::identity::{Installation, Region, brand_code, brand_from_code};
use crate::storage::StorageError;

pub use answer::AnswerRecord;
pub use ledger::LedgerRecord;

/// The version that this app writes, of every record.
const VERSION: u32 = 1;

/// An account on this device.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// Its local id.
    pub id: AccountId,
    /// Where it was created.
    pub region: Region,
    /// The owner's e-mail: shown to them, sent at sign-in, kept on this device.
    pub email: String,
    /// The marks of this installation for this account.
    pub installation: Installation,
    /// When it was added, by our clock.
    pub added_at: UnixMillis,
}

/// The e-mail address is not printed.
impl fmt::Debug for AccountRecord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AccountRecord({}, …)", self.id.as_str())
    }
}

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
struct AccountV1 {
    v: u32,
    id: String,
    region: String,
    email: String,
    build: String,
    session_id: String,
    added_at: i64,
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

impl AccountRecord {
    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        write(&AccountV1 {
            v: VERSION,
            id: self.id.as_str().to_owned(),
            region: self.region.code().to_owned(),
            email: self.email.clone(),
            build: self.installation.build.clone(),
            session_id: self.installation.session_id.clone(),
            added_at: self.added_at.0,
        })
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored: AccountV1 = read(bytes)?;
        // The marks are cut into headers by position: anything else would break there.
        let is_build = stored.build.len() == 9 && stored.build.chars().all(|c| c.is_ascii_digit());
        if !is_build {
            return Err(StorageError::Corrupt);
        }

        Ok(Self {
            id: AccountId::parse(&stored.id).ok_or(StorageError::Corrupt)?,
            region: Region::from_code(&stored.region).ok_or(StorageError::Corrupt)?,
            email: stored.email,
            installation: Installation {
                build: stored.build,
                session_id: stored.session_id,
            },
            added_at: UnixMillis(stored.added_at),
        })
    }
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

/// Looks at the version before anything else: a newer form may share no field with ours.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StorageError> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u32,
    }

    let corrupt = |_error: serde_json::Error| StorageError::Corrupt;
    let Versioned { v } = serde_json::from_slice(bytes).map_err(corrupt)?;
    match v {
        0 => Err(StorageError::Corrupt),
        VERSION => serde_json::from_slice(bytes).map_err(corrupt),
        _ => Err(StorageError::TooNew),
    }
}

#[cfg(test)]
mod tests;
