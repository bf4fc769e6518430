//! The stored form of what an import was, and how far it has come.

use carport_domain::history::{Merged, Origin};
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::imports::ContentDigest;
use crate::records::{VERSION, read, write};
use crate::storage::StorageError;

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// It is adding; what it has added so far is in its journal.
    Adding,
    /// Everything is there.
    Added,
    /// It is being taken back.
    Leaving,
}

/// What an import was.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) at: UnixMillis,
    pub(super) origin: Origin,
    pub(super) name: Option<String>,
    pub(super) digest: Option<ContentDigest>,
    pub(super) merged: Merged,
    pub(super) progress: Progress,
}

#[derive(Serialize, Deserialize)]
struct ImportV1 {
    v: u32,
    at: i64,
    origin: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
    progress: String,
    added: usize,
    identical: usize,
    conflicting: usize,
}

const PROGRESS: [(Progress, &str); 3] = [
    (Progress::Adding, "adding"),
    (Progress::Added, "added"),
    (Progress::Leaving, "leaving"),
];

impl Head {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let progress = PROGRESS.iter().find(|(known, _)| *known == self.progress);
        write(&ImportV1 {
            v: VERSION,
            at: self.at.0,
            origin: self.origin.code().to_owned(),
            name: self.name.clone(),
            digest: self.digest.as_ref().map(|it| it.as_str().to_owned()),
            progress: progress.map_or("", |(_, code)| code).to_owned(),
            added: self.merged.added,
            identical: self.merged.identical,
            conflicting: self.merged.conflicting,
        })
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored: ImportV1 = read(bytes)?;
        let progress = PROGRESS.iter().find(|(_, code)| *code == stored.progress);
        let (progress, _) = progress.ok_or(StorageError::Corrupt)?;
        Ok(Self {
            at: UnixMillis(stored.at),
            // A newer app knows more of them.
            origin: Origin::parse(&stored.origin).ok_or(StorageError::TooNew)?,
            name: stored.name,
            digest: stored.digest.as_deref().and_then(ContentDigest::parse),
            merged: Merged {
                added: stored.added,
                identical: stored.identical,
                conflicting: stored.conflicting,
            },
            progress: *progress,
        })
    }
}

/// Whether the import of this head may go on adding.
pub(in crate::history) fn is_under_way(bytes: &[u8]) -> bool {
    Head::from_bytes(bytes).is_ok_and(|head| head.progress == Progress::Adding)
}
