//! History out of files: our own, those of home automation, and any table with a column of times.
//!
//! What a file is, is told by what is in it; its name is a hint at most, and asked about. Nothing
//! is guessed in silence: a date, a number or a local time that can be two is not read, and its
//! row is named with its line. Good rows are kept whatever the others are.
//!
//! Reading order: [`open`], [`Opened::content`] (what it is, and what to ask), [`Opened::read`]
//! (step by step; dropping it is the cancel), [`Read`] (what came of it).

mod detect;
mod gathered;
mod mapped;
mod names;
mod numbers;
mod own_lines;
mod own_table;
mod reading;
mod rows;
mod text;
mod times;
mod words;
mod zone;

use std::borrow::Cow;

use carport_domain::history::{Mapping, PreviewRow, TableFound, TableProblem};
use carport_domain::time::UnixMillis;
use sha2::{Digest as _, Sha256};

use crate::backup;
use crate::exports::hex;

pub use gathered::{CarName, Read, ReadCar};
pub use reading::{Progress, Reading};
pub use text::Encoding;

/// A larger file is not opened: ten years of everything are a third of this.
pub const MOST_BYTES: usize = 300_000_000;
/// So many rows are shown as they would be read.
const PREVIEWED: usize = 12;

/// What a file holds, so that the same one is known again whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentDigest(String);

impl ContentDigest {
    /// Of all bytes of a file.
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex(&Sha256::digest(bytes)))
    }

    /// One that was kept; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_digest = text.len() == 64 && text.bytes().all(is_digit);
        is_digest.then(|| Self(text.to_owned()))
    }

    /// 64 lower-case hex digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file as text.
pub struct Opened<'a> {
    text: Cow<'a, str>,
    /// How it was written.
    pub encoding: Encoding,
}

/// What it says is not printed.
impl core::fmt::Debug for Opened<'_> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            formatter,
            "Opened({:?}, {} bytes)",
            self.encoding,
            self.text.len()
        )
    }
}

/// What a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A table of this app.
    OwnTable,
    /// Lines of JSON of this app.
    OwnLines,
    /// A backup, for [`crate::backup::open`].
    Backup,
    /// Other JSON: answers of the vendor maybe, for [`crate::import`].
    OtherJson,
    /// A table of somebody else's, and how it would be read.
    Table(TableFound, Mapping),
}

/// In which way a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// As a table of this app.
    OwnTable,
    /// As lines of JSON of this app.
    OwnLines,
    /// As its owner confirmed it.
    Mapped(Mapping),
}

/// Opens a file.
pub fn open(bytes: &[u8]) -> Result<Opened<'_>, TableProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(TableProblem::TooLarge);
    }
    let (text, encoding) = text::decoded(bytes)?;
    Ok(Opened { text, encoding })
}

impl Opened<'_> {
    /// What the file is. `name`, its own, is a hint where a table does not say what its values are.
    pub fn content(&self, name: &str) -> Result<Content, TableProblem> {
        if is_json(&self.text) {
            return match own_lines::version(&self.text) {
                Some(version) if version > crate::exports::VERSION => Err(TableProblem::Newer),
                Some(_) => Ok(Content::OwnLines),
                None if backup::head_of(self.text.as_bytes()).is_some() => Ok(Content::Backup),
                None if own_lines::begins(&self.text) => Ok(Content::OwnLines),
                None => Ok(Content::OtherJson),
            };
        }
        if own_table::columns(&self.text).is_some() {
            return Ok(Content::OwnTable);
        }
        detect::table(&self.text, name).map(|(found, mapping)| Content::Table(found, mapping))
    }

    /// Reads the file, step by step. `utc_offset_minutes` is that of the clocks by which its local
    /// times were written; `received_at` is now.
    pub fn read<'b>(
        &'b self,
        way: &'b Way,
        utc_offset_minutes: &'b dyn Fn(UnixMillis) -> i32,
        received_at: UnixMillis,
    ) -> Reading<'b> {
        Reading::new(&self.text, way, utc_offset_minutes, received_at)
    }

    /// The first rows, as they would be read.
    pub fn preview(
        &self,
        mapping: &Mapping,
        utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
    ) -> Vec<PreviewRow> {
        mapped::preview(&self.text, mapping, utc_offset_minutes, PREVIEWED)
    }
}

/// The plugin's titles begin with a bracket too, but with a name in it.
fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let list = text.strip_prefix('[').map(str::trim_start);
    text.starts_with('{') || list.is_some_and(|rest| rest.starts_with(['{', '[', ']', '"']))
}

#[cfg(test)]
mod tests;
