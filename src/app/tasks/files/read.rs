//! Reads files in steps, so that a page can show how far it is and be told to stop.

use carport_client::history::Going;
use carport_client::imports::{Content, ContentDigest, MOST_BYTES, Read, Way, open};
use carport_domain::history::{Mapping, PreviewRow, TableProblem};
use carport_domain::time::UnixMillis;

use super::Pulse;
use super::breath::Breath;
use crate::browser::clock;
use crate::browser::files::ChosenFile;

/// A file of the owner's, in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// By which it is known again.
    pub digest: ContentDigest,
}

/// Neither its name nor what it says is printed.
impl core::fmt::Debug for ImportFile {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "ImportFile({} bytes)", self.bytes.len())
    }
}

impl ImportFile {
    /// Takes a chosen file into memory; `Ok(None)` if the browser cannot read it.
    pub async fn of(chosen: ChosenFile) -> Result<Option<Self>, TableProblem> {
        if chosen.is_larger_than(MOST_BYTES) {
            return Err(TableProblem::TooLarge);
        }
        let name = chosen.name();
        Ok(chosen.bytes().await.map(|bytes| Self {
            name,
            digest: ContentDigest::of(&bytes),
            bytes,
        }))
    }

    /// What it is.
    pub fn content(&self) -> Result<Content, TableProblem> {
        open(&self.bytes)?.content(&self.name)
    }

    /// Its first rows as they would be read; none where it is no text.
    pub fn preview(
        &self,
        mapping: &Mapping,
        utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
    ) -> Vec<PreviewRow> {
        let opened = open(&self.bytes);
        opened.map_or_else(
            |_problem| Vec::new(),
            |it| it.preview(mapping, utc_offset_minutes),
        )
    }
}

/// Reads every row of a file; `Ok(None)` if nobody wants it any more. `pulse` hears of bytes.
pub async fn read_rows(
    file: &ImportFile,
    way: &Way,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
    pulse: Pulse<'_>,
) -> Result<Option<Read>, TableProblem> {
    let opened = open(&file.bytes)?;
    let mut reading = opened.read(way, utc_offset_minutes, clock::now());
    let mut breath = Breath::new();
    for progress in reading.by_ref() {
        if pulse(progress.read_bytes, progress.total_bytes) == Going::Back {
            return Ok(None);
        }
        breath.take().await;
    }
    Ok(Some(reading.finish()))
}
