//! An answer as received: one line that describes it, then its bytes untouched, so that a picture
//! costs no encoding.

use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::{VERSION, read, write};
use crate::storage::StorageError;

/// The vendor's last answer to one question about one car.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerRecord {
    /// The body, as received.
    pub body: Vec<u8>,
    /// When it was received, by our clock.
    pub fetched_at: UnixMillis,
    /// The code of the language that was asked for.
    pub language: String,
    /// HTTP status.
    pub status: u16,
}

/// A body carries positions: only status and size are printed.
impl core::fmt::Debug for AnswerRecord {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let size = self.body.len();
        write!(formatter, "AnswerRecord({}, {size} bytes)", self.status)
    }
}

#[derive(Serialize, Deserialize)]
struct AnswerV1 {
    v: u32,
    fetched_at: i64,
    language: String,
    status: u16,
}

impl AnswerRecord {
    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = write(&AnswerV1 {
            v: VERSION,
            fetched_at: self.fetched_at.0,
            language: self.language.clone(),
            status: self.status,
        });
        bytes.reserve_exact(1 + self.body.len());
        bytes.push(b'\n');
        bytes.extend_from_slice(&self.body);
        bytes
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        // Compact JSON holds no line end, so the first one ends the description.
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let end = end.ok_or(StorageError::Corrupt)?;
        let stored: AnswerV1 = read(&bytes[..end])?;

        Ok(Self {
            body: bytes[end + 1..].to_vec(),
            fetched_at: UnixMillis(stored.fetched_at),
            language: stored.language,
            status: stored.status,
        })
    }
}
