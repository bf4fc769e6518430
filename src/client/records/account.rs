//! An account in its stored forms: the first knew one source only.

use core::fmt;

use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::{parsed, version, write};
use crate::identity::{Installation, Region};
use crate::storage::StorageError;

const VERSION: u32 = 2;

/// An account on this device.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// Its local id.
    pub id: AccountId,
    /// Where its cars come from.
    pub origin: AccountOrigin,
    /// When it was added, by our clock.
    pub added_at: UnixMillis,
}

/// Where the cars of an account come from.
#[derive(Clone, PartialEq, Eq)]
pub enum AccountOrigin {
    /// The vendor, who knows the owner.
    ConnectedDrive(Login),
    /// Files that were opened; there is nobody to ask.
    Import,
}

/// Who the owner is to the vendor.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// Where the account was created.
    pub region: Region,
    /// The owner's e-mail: shown to them, sent at sign-in, kept on this device.
    pub email: String,
    /// The marks of this installation for this account.
    pub installation: Installation,
}

/// The e-mail address is not printed.
impl fmt::Debug for AccountRecord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AccountRecord({}, …)", self.id.as_str())
    }
}

#[derive(Serialize, Deserialize)]
struct AccountV2 {
    v: u32,
    id: String,
    source: String,
    added_at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    login: Option<LoginV1>,
}

#[derive(Serialize, Deserialize)]
struct LoginV1 {
    region: String,
    email: String,
    build: String,
    session_id: String,
}

/// All accounts were the vendor's then, and the login stood beside the rest.
#[derive(Deserialize)]
struct AccountV1 {
    id: String,
    added_at: i64,
    #[serde(flatten)]
    login: LoginV1,
}

const CONNECTED_DRIVE: &str = "connected_drive";
const IMPORT: &str = "import";

impl AccountRecord {
    /// Who the owner is to the vendor; `None` for files that were opened.
    pub const fn login(&self) -> Option<&Login> {
        match &self.origin {
            AccountOrigin::ConnectedDrive(login) => Some(login),
            AccountOrigin::Import => None,
        }
    }

    /// The owner's e-mail; `None` for files that were opened.
    pub fn email(&self) -> Option<&str> {
        self.login().map(|login| login.email.as_str())
    }

    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (source, login) = match &self.origin {
            AccountOrigin::ConnectedDrive(login) => (CONNECTED_DRIVE, Some(login)),
            AccountOrigin::Import => (IMPORT, None),
        };
        write(&AccountV2 {
            v: VERSION,
            id: self.id.as_str().to_owned(),
            source: source.to_owned(),
            added_at: self.added_at.0,
            login: login.map(|login| LoginV1 {
                region: login.region.code().to_owned(),
                email: login.email.clone(),
                build: login.installation.build.clone(),
                session_id: login.installation.session_id.clone(),
            }),
        })
    }

    /// Reads the stored form, of whatever version so far.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored = match version(bytes)? {
            1 => parsed::<AccountV1>(bytes)?.lifted(),
            VERSION => parsed(bytes)?,
            _ => return Err(StorageError::TooNew),
        };
        let origin = match (stored.source.as_str(), stored.login) {
            (CONNECTED_DRIVE, Some(login)) => AccountOrigin::ConnectedDrive(login.read()?),
            (IMPORT, _) => AccountOrigin::Import,
            (CONNECTED_DRIVE, None) => return Err(StorageError::Corrupt),
            // A source of the future: nothing of it can be shown, and nothing of it is lost.
            _ => return Err(StorageError::TooNew),
        };

        Ok(Self {
            id: AccountId::parse(&stored.id).ok_or(StorageError::Corrupt)?,
            origin,
            added_at: UnixMillis(stored.added_at),
        })
    }
}

impl AccountV1 {
    fn lifted(self) -> AccountV2 {
        AccountV2 {
            v: VERSION,
            id: self.id,
            source: CONNECTED_DRIVE.to_owned(),
            added_at: self.added_at,
            login: Some(self.login),
        }
    }
}

impl LoginV1 {
    fn read(self) -> Result<Login, StorageError> {
        // The marks are cut into headers by position: anything else would break there.
        let is_build = self.build.len() == 9 && self.build.chars().all(|c| c.is_ascii_digit());
        if !is_build {
            return Err(StorageError::Corrupt);
        }

        Ok(Login {
            region: Region::from_code(&self.region).ok_or(StorageError::Corrupt)?,
            email: self.email,
            installation: Installation {
                build: self.build,
                session_id: self.session_id,
            },
        })
    }
}
