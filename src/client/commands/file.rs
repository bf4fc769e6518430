//! The file in which a log is handed on: JSON that a person can read, without a VIN and without a
//! position.

use std::collections::HashSet;

use carport_domain::command::entry::Entry;
use carport_domain::command::life::{Life, Passed, Reason, Stage};
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::form::{CommandForm, Instant};
use super::{records, stored};
use crate::keys;
use crate::storage::{Storage, StorageError, Table};

/// A larger file is no log: years of twenty commands a day stay below it.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// More commands than anybody gives.
pub const MOST_COMMANDS: usize = 100_000;

const VERSION: u64 = 1;

/// What stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileLog {
    /// When the file was written.
    pub created_at: UnixMillis,
    /// The commands, as the file has them.
    pub entries: Vec<Entry>,
    /// How many more there are that this app cannot read.
    pub unreadable: usize,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many commands were added.
    pub added: usize,
    /// How many were in the log already.
    pub known: usize,
    /// How many could not be read.
    pub unreadable: usize,
}

/// Why a file is not read. It never carries anything of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than any log.
    #[error("the file is larger than {MOST_BYTES} bytes")]
    TooLarge,
    /// No JSON, or not all of it.
    #[error("the file is not JSON, or not all of it")]
    NotJson,
    /// JSON, but no log of this app.
    #[error("the file is no log of commands")]
    NotALog,
    /// Written by a newer app.
    #[error("the file was written by a newer version of the app")]
    TooNew,
    /// A log whose head cannot be read.
    #[error("the log is damaged: {0} cannot be read")]
    Damaged(&'static str),
    /// More commands than anybody gives.
    #[error("the log holds more than {MOST_COMMANDS} commands")]
    TooManyCommands,
}

#[derive(Serialize)]
struct FileV1<'a> {
    carport_commands: u64,
    created_at: Rfc3339,
    app_version: &'a str,
    commands: Vec<CommandForm<Rfc3339>>,
}

impl FileV1<'_> {
    fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("text keys and finite numbers always serialize")
    }
}

/// An instant as people write it. One beyond the calendar is as good as the first one.
struct Rfc3339(UnixMillis);

impl Instant for Rfc3339 {
    fn of(at: UnixMillis) -> Self {
        Self(at)
    }

    fn at(&self) -> UnixMillis {
        self.0
    }
}

impl Serialize for Rfc3339 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let at = jiff::Timestamp::from_millisecond(self.0.0).unwrap_or_default();
        serializer.collect_str(&at)
    }
}

impl<'de> Deserialize<'de> for Rfc3339 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let at: jiff::Timestamp = text.parse().map_err(D::Error::custom)?;
        Ok(Self(UnixMillis(at.as_millisecond())))
    }
}

/// Writes a log down, for people: one line for each value. A command that is under way stands in
/// it as far as it has come.
pub fn write(entries: &[Entry], created_at: UnixMillis, app_version: &str) -> String {
    let file = FileV1 {
        carport_commands: VERSION,
        created_at: Rfc3339(created_at),
        app_version,
        commands: entries.iter().map(CommandForm::of).collect(),
    };
    file.to_text()
}

/// Reads a file. Whatever it is, it is refused without a panic and within bounds; a command that
/// cannot be read is counted and takes no other with it.
pub fn read(bytes: &[u8]) -> Result<FileLog, FileError> {
    if bytes.len() > MOST_BYTES {
        return Err(FileError::TooLarge);
    }
    // An editor may have put a byte order mark before it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut root: Value = serde_json::from_slice(bytes).map_err(|_error| FileError::NotJson)?;
    match root.get("carport_commands").map(Value::as_u64) {
        Some(Some(VERSION)) => {}
        Some(Some(newer)) if newer > VERSION => return Err(FileError::TooNew),
        _ => return Err(FileError::NotALog),
    }

    let created_at = root.get("created_at").and_then(read_instant);
    let Some(Value::Array(commands)) = root.get_mut("commands").map(Value::take) else {
        return Err(FileError::Damaged("commands"));
    };
    if commands.len() > MOST_COMMANDS {
        return Err(FileError::TooManyCommands);
    }
    let all = commands.len();
    let entries: Vec<Entry> = commands.into_iter().filter_map(read_command).collect();
    Ok(FileLog {
        created_at: created_at.ok_or(FileError::Damaged("created_at"))?,
        unreadable: all - entries.len(),
        entries,
    })
}

fn read_instant(value: &Value) -> Option<UnixMillis> {
    Some(Rfc3339::deserialize(value).ok()?.0)
}

fn read_command(command: Value) -> Option<Entry> {
    let form: CommandForm<Rfc3339> = serde_json::from_value(command).ok()?;
    form.entry()
}

/// Adds to a car's log what it does not hold yet, all of it or nothing.
pub async fn merge(
    storage: &impl Storage,
    car: &VehicleId,
    log: FileLog,
) -> Result<Merged, StorageError> {
    let held = records(storage, car).await?;
    let ids = held.iter().filter_map(|(key, _)| keys::command_of_key(key));
    let mut known: HashSet<_> = ids.map(|(_, id)| id).collect();
    let all = log.entries.len();
    let is_new = |entry: &Entry| known.insert(entry.id.clone());
    let new: Vec<Entry> = log.entries.into_iter().filter(is_new).collect();

    let added = new.len();
    let records = new.into_iter().map(|entry| {
        let key = keys::command_of(car, entry.began_at(), &entry.id);
        (key, stored::to_bytes(&settled(entry, log.created_at)))
    });
    storage.put(Table::Commands, records.collect()).await?;
    Ok(Merged {
        added,
        known: all - added,
        unreadable: log.unreadable,
    })
}

/// A command that was under way when its file was written is not taken up again here, and how it
/// ended stands nowhere in the file.
fn settled(mut entry: Entry, created_at: UnixMillis) -> Entry {
    entry.event = None;
    if entry.life.is_over() {
        return entry;
    }
    let (stage, reason) = match entry.life.stage() {
        Stage::Executed => (Stage::ExecutedUnconfirmed, Reason::CarSilent),
        _ => (Stage::NoAnswer, Reason::NothingFinal),
    };
    let mut kept = entry.life.kept().clone();
    kept.reason = Some(reason);
    kept.passed.push(Passed {
        stage,
        at: created_at.max(entry.life.since()),
    });
    entry.life = Life::restored(kept);
    entry
}

#[cfg(test)]
mod tests;
