//! Writes a backup, line by line.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::VERSION;
use crate::exports::{hex, instant};

#[derive(Serialize)]
struct HeadLine<'a> {
    carport_backup: u64,
    about: &'a str,
    written_at: String,
    app_version: &'a str,
}

/// One entry. Bytes that are text stand as such.
#[derive(Deserialize, Serialize)]
pub(super) struct EntryLine {
    pub(super) table: String,
    pub(super) key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bytes: Option<String>,
}

/// The last line: what stands before it, counted and summed up.
#[derive(Deserialize, Serialize)]
pub(super) struct EndLine {
    pub(super) entries: usize,
    pub(super) tables: BTreeMap<String, usize>,
    pub(super) sha256: String,
}

/// Writes a backup: the head comes with it, then any number of entries, and [`BackupWriter::end`].
#[derive(Clone, Debug)]
pub struct BackupWriter {
    digest: Sha256,
    tables: BTreeMap<String, usize>,
}

impl BackupWriter {
    /// The first line. `about` says in words, for whoever opens the file elsewhere, what it is.
    pub fn begin(about: &str, app_version: &str, now: UnixMillis) -> (Self, String) {
        let mut writer = Self {
            digest: Sha256::new(),
            tables: BTreeMap::new(),
        };
        let head = writer.line(&HeadLine {
            carport_backup: VERSION,
            about,
            written_at: instant(now),
            app_version,
        });
        (writer, head)
    }

    /// One entry of a table.
    pub fn entry(&mut self, table: &str, key: &str, bytes: &[u8]) -> String {
        *self.tables.entry(table.to_owned()).or_default() += 1;
        let text = core::str::from_utf8(bytes).ok();
        let coded = text.is_none().then(|| STANDARD.encode(bytes));
        self.line(&EntryLine {
            table: table.to_owned(),
            key: key.to_owned(),
            text: text.map(str::to_owned),
            bytes: coded,
        })
    }

    /// The last line.
    #[must_use]
    pub fn end(self) -> String {
        let line = EndLine {
            entries: self.tables.values().sum(),
            tables: self.tables,
            sha256: hex(&self.digest.finalize()),
        };
        to_line(&line)
    }

    fn line(&mut self, stored: &impl Serialize) -> String {
        let line = to_line(stored);
        self.digest.update(line.as_bytes());
        line
    }
}

pub(super) fn to_line(stored: &impl Serialize) -> String {
    let line = serde_json::to_string(stored);
    let mut line = line.expect("plain structs with text keys always serialize");
    line.push('\n');
    line
}
