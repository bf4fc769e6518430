//! What the vendor answered, kept as received: the last refreshes of each car, and the file in
//! which an owner hands them on.

pub mod file;
mod stored;

use core::fmt;

use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;

use crate::endpoints::{image, profile, state};
use crate::keys;
use crate::records::AnswerRecord;
use crate::storage::{Storage, StorageError, Table};

use stored::Index;

/// How many captures of a car are kept.
pub const MOST_CAPTURES: usize = 50;

/// One answer, as received.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// Its kind, as in the keys of the last answers: `state`, `charging_sessions/2026-11/001`.
    pub name: String,
    /// When it was received, by our clock.
    pub fetched_at: UnixMillis,
    /// The code of the language that was asked for.
    pub language: String,
    /// HTTP status.
    pub status: u16,
    /// The body, untouched.
    pub body: Vec<u8>,
}

/// A body carries positions: only its kind, status and size are printed.
impl fmt::Debug for Document {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, status, size) = (&self.name, self.status, self.body.len());
        write!(formatter, "Document({name}, {status}, {size} bytes)")
    }
}

/// What one refresh of a car brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// When it was over, by our clock.
    pub taken_at: UnixMillis,
    /// Its answers, in the order of their arrival.
    pub documents: Vec<Document>,
}

/// A kept capture, without its bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it was taken, by our clock.
    pub taken_at: UnixMillis,
    /// The kinds of its answers.
    pub names: Vec<String>,
    slot: u32,
}

/// Keeps a capture in the place of the oldest, once there are [`MOST_CAPTURES`]. One without
/// documents is not worth a place.
///
/// The place is taken first and filled second; whoever is stopped in between leaves a place that
/// reads as empty.
pub async fn add(
    storage: &impl Storage,
    car: &VehicleId,
    capture: &Capture,
) -> Result<(), StorageError> {
    if capture.documents.is_empty() {
        return Ok(());
    }
    let mut place = None;
    let take_place = |bytes: Option<&[u8]>| {
        // A list that cannot be read is begun anew: captures are a convenience.
        let mut index = bytes.and_then(Index::from_bytes).unwrap_or_default();
        place = Some(index.take_place(capture, MOST_CAPTURES));
        Some(index.to_bytes())
    };
    let table = Table::Captures;
    storage
        .update(table, &keys::capture_index_of(car), take_place)
        .await?;
    let Some(slot) = place else {
        return Ok(());
    };
    let entry = (keys::capture_of(car, slot), stored::to_bytes(capture));
    storage.put(table, vec![entry]).await
}

/// The captures of a car, the newest first.
pub async fn list(storage: &impl Storage, car: &VehicleId) -> Result<Vec<Entry>, StorageError> {
    let key = keys::capture_index_of(car);
    let index = storage.get(Table::Captures, &key).await?;
    let index = index.as_deref().and_then(Index::from_bytes);
    Ok(index.unwrap_or_default().newest_first())
}

/// A capture with its bodies; `None` if another one has taken its place meanwhile.
pub async fn read(
    storage: &impl Storage,
    car: &VehicleId,
    entry: &Entry,
) -> Result<Option<Capture>, StorageError> {
    let key = keys::capture_of(car, entry.slot);
    let Some(bytes) = storage.get(Table::Captures, &key).await? else {
        return Ok(None);
    };
    let capture = stored::from_bytes(&bytes)?;
    Ok((capture.taken_at == entry.taken_at).then_some(capture))
}

/// The last answer of each kind, the state first, without pictures; `None` for a car that never answered.
pub async fn last_answers(
    storage: &impl Storage,
    car: &VehicleId,
) -> Result<Option<Capture>, StorageError> {
    let prefix = keys::answers_of(car);
    let mut documents = Vec::new();
    for (key, bytes) in storage.list(Table::Answers, &prefix).await? {
        let name = key.strip_prefix(&prefix).unwrap_or(&key);
        let kind = name.split('/').next().unwrap_or_default();
        // One damaged answer does not hide the others.
        let Ok(answer) = AnswerRecord::from_bytes(&bytes) else {
            continue;
        };
        if kind != image::NAME {
            documents.push(Document::of(name, answer));
        }
    }
    documents.sort_by_key(|document| match document.name.as_str() {
        state::NAME => 0,
        profile::NAME => 1,
        _ => 2,
    });
    let taken_at = documents.iter().map(|document| document.fetched_at).max();
    Ok(taken_at.map(|taken_at| Capture {
        taken_at,
        documents,
    }))
}

/// Removes every capture of a car.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    let prefix = keys::captures_of(car);
    storage.remove(Table::Captures, &prefix).await
}

impl Document {
    /// An answer under the name of its kind.
    pub fn of(name: &str, answer: AnswerRecord) -> Self {
        Self {
            name: name.to_owned(),
            fetched_at: answer.fetched_at,
            language: answer.language,
            status: answer.status,
            body: answer.body,
        }
    }
}

#[cfg(test)]
mod tests;
