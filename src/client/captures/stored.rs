//! The stored forms: a list of what is kept, and each capture as one line that describes it, then
//! its bodies untouched.

use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::{Capture, Document, Entry};
use crate::storage::StorageError;

const VERSION: u32 = 1;

/// Which captures there are, in the order in which they were taken.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    v: u32,
    entries: Vec<EntryV1>,
}

#[derive(Debug, Serialize, Deserialize)]
struct EntryV1 {
    slot: u32,
    taken_at: i64,
    names: Vec<String>,
}

impl Index {
    /// `None` for what cannot be read, a newer form included.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes)
            .ok()
            .filter(|index: &Self| index.v == VERSION)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        written(self)
    }

    /// Lists a capture and answers with its place: a free one, or the oldest's.
    pub(super) fn take_place(&mut self, capture: &Capture, most: usize) -> u32 {
        self.v = VERSION;
        let excess = (self.entries.len() + 1).saturating_sub(most);
        self.entries.drain(..excess);
        let is_free = |slot: &u32| self.entries.iter().all(|entry| entry.slot != *slot);
        let taken = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        // Of one place more than are taken, one is free.
        let slot = (0..=taken).find(is_free).unwrap_or(taken);
        self.entries.push(EntryV1 {
            slot,
            taken_at: capture.taken_at.0,
            names: capture
                .documents
                .iter()
                .map(|document| document.name.clone())
                .collect(),
        });
        slot
    }

    pub(super) fn newest_first(self) -> Vec<Entry> {
        let entries = self.entries.into_iter().rev();
        entries
            .map(|entry| Entry {
                taken_at: UnixMillis(entry.taken_at),
                names: entry.names,
                slot: entry.slot,
            })
            .collect()
    }
}

#[derive(Serialize, Deserialize)]
struct CaptureV1 {
    v: u32,
    taken_at: i64,
    documents: Vec<DocumentV1>,
}

#[derive(Serialize, Deserialize)]
struct DocumentV1 {
    name: String,
    fetched_at: i64,
    language: String,
    status: u16,
    length: usize,
}

pub(super) fn to_bytes(capture: &Capture) -> Vec<u8> {
    let described = |document: &Document| DocumentV1 {
        name: document.name.clone(),
        fetched_at: document.fetched_at.0,
        language: document.language.clone(),
        status: document.status,
        length: document.body.len(),
    };
    let mut bytes = written(&CaptureV1 {
        v: VERSION,
        taken_at: capture.taken_at.0,
        documents: capture.documents.iter().map(described).collect(),
    });
    let length: usize = capture
        .documents
        .iter()
        .map(|document| document.body.len())
        .sum();
    bytes.reserve_exact(1 + length);
    bytes.push(b'\n');
    for document in &capture.documents {
        bytes.extend_from_slice(&document.body);
    }
    bytes
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<Capture, StorageError> {
    // Compact JSON holds no line end, so the first one ends the description.
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let end = end.ok_or(StorageError::Corrupt)?;
    let stored: CaptureV1 =
        serde_json::from_slice(&bytes[..end]).map_err(|_error| StorageError::Corrupt)?;
    if stored.v != VERSION {
        return Err(StorageError::TooNew);
    }

    let mut rest = &bytes[end + 1..];
    let mut documents = Vec::new();
    for document in stored.documents {
        let (body, others) = rest
            .split_at_checked(document.length)
            .ok_or(StorageError::Corrupt)?;
        rest = others;
        documents.push(Document {
            name: document.name,
            fetched_at: UnixMillis(document.fetched_at),
            language: document.language,
            status: document.status,
            body: body.to_vec(),
        });
    }
    Ok(Capture {
        taken_at: UnixMillis(stored.taken_at),
        documents,
    })
}

fn written(stored: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(stored).expect("plain structs with text keys always serialize")
}
