//! Reads a backup, line by line, after it was proven to be whole.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use carport_domain::time::UnixMillis;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::sealed::SealedBackup;
use super::writer::{EndLine, EntryLine};
use super::{BackupError, HEAD, VERSION};
use crate::exports::{hex, read_instant};

/// What a file of this app turned out to be.
#[derive(Debug)]
pub enum Opened<'a> {
    /// A whole backup.
    Plain(Backup<'a>),
    /// One that needs its passphrase first.
    Sealed(SealedBackup<'a>),
}

/// A backup that is whole.
#[derive(Clone, PartialEq, Eq)]
pub struct Backup<'a> {
    /// When it was written.
    pub written_at: UnixMillis,
    /// Which version of the app wrote it.
    pub app_version: String,
    /// How many entries of which table it holds.
    pub tables: BTreeMap<String, usize>,
    lines: &'a str,
}

/// What it holds is not printed.
impl core::fmt::Debug for Backup<'_> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            formatter,
            "Backup({:?}, {:?})",
            self.written_at, self.tables
        )
    }
}

/// One stored entry.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name of its table.
    pub table: String,
    /// Its key.
    pub key: String,
    /// As it was stored.
    pub bytes: Vec<u8>,
}

/// What it says is not printed.
impl core::fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let size = self.bytes.len();
        write!(formatter, "Entry({}, {size} bytes)", self.table)
    }
}

#[derive(Deserialize)]
struct HeadLine {
    written_at: String,
    app_version: String,
}

/// The first line of a backup, as JSON; `None` for anything else.
pub fn head_of(bytes: &[u8]) -> Option<Value> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let line = &bytes[..end.unwrap_or(bytes.len())];
    let head: Value = serde_json::from_slice(line).ok()?;
    head.get(HEAD).is_some().then_some(head)
}

/// Looks at a file. Whatever it is, it is refused without a panic.
pub fn open(bytes: &[u8]) -> Result<Opened<'_>, BackupError> {
    let head = head_of(bytes).ok_or(BackupError::NotABackup)?;
    match head.get(HEAD).and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(BackupError::Newer),
        _ => return Err(BackupError::NotABackup),
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = core::str::from_utf8(bytes).map_err(|_error| BackupError::Damaged)?;
    if head.get("sealed").is_some() {
        return SealedBackup::read(text).map(Opened::Sealed);
    }
    Backup::read(text).map(Opened::Plain)
}

impl<'a> Backup<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, BackupError> {
        // The end is a line of its own; what is cut short ends anywhere.
        let body = text.trim_end_matches(['\r', '\n']);
        let at = body.rfind('\n').ok_or(BackupError::CutShort)? + 1;
        let (before, last) = body.split_at(at);
        let end: EndLine = serde_json::from_str(last).map_err(|_error| BackupError::CutShort)?;
        if hex(&Sha256::digest(before)) != end.sha256 {
            return Err(BackupError::Damaged);
        }
        let (head, lines) = before.split_once('\n').ok_or(BackupError::Damaged)?;
        let head: HeadLine = serde_json::from_str(head).map_err(|_error| BackupError::Damaged)?;
        let backup = Self {
            written_at: read_instant(&head.written_at).ok_or(BackupError::Damaged)?,
            app_version: head.app_version,
            tables: end.tables,
            lines,
        };
        if backup.lines.lines().count() != end.entries {
            return Err(BackupError::Damaged);
        }
        Ok(backup)
    }

    /// Every entry, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = Result<Entry, BackupError>> + use<'a> {
        self.lines.lines().map(entry)
    }
}

fn entry(line: &str) -> Result<Entry, BackupError> {
    let stored: EntryLine = serde_json::from_str(line).map_err(|_error| BackupError::Damaged)?;
    let bytes = match (stored.text, stored.bytes) {
        (Some(text), None) => Ok(text.into_bytes()),
        (None, Some(coded)) => STANDARD
            .decode(coded)
            .map_err(|_error| BackupError::Damaged),
        _ => Err(BackupError::Damaged),
    };
    Ok(Entry {
        table: stored.table,
        key: stored.key,
        bytes: bytes?,
    })
}
