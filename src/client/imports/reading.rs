//! Goes through a file in steps, so that a screen can show how far it is.

use carport_domain::time::UnixMillis;

use super::Way;
use super::gathered::Read;
use super::mapped::MappedRows;
use super::own_lines::OwnLines;
use super::own_table::OwnRows;

/// So many rows are one step.
const STEP: usize = 2_000;

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How much of the text was gone through, in bytes.
    pub read_bytes: usize,
    /// How much there is.
    pub total_bytes: usize,
}

/// One form of file, row by row.
pub(super) trait Source {
    /// Reads the next row into `read`; `false` at the end.
    fn read_row(&mut self, read: &mut Read) -> bool;

    /// How much of the text was gone through, in bytes.
    fn position(&self) -> usize;
}

/// A reading under way. Each turn of the iterator goes through some rows; dropping it before the
/// end is the cancel.
pub struct Reading<'a> {
    source: Option<Box<dyn Source + 'a>>,
    total_bytes: usize,
    read: Read,
}

impl core::fmt::Debug for Reading<'_> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "Reading({} bytes)", self.total_bytes)
    }
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        text: &'a str,
        way: &'a Way,
        utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32,
        received_at: UnixMillis,
    ) -> Self {
        let source: Option<Box<dyn Source + 'a>> = match way {
            Way::OwnTable => OwnRows::new(text).map(|rows| Box::new(rows) as Box<dyn Source>),
            Way::OwnLines => Some(Box::new(OwnLines::new(text))),
            Way::Mapped(mapping) => {
                let rows = MappedRows::new(text, mapping, utc_offset_minutes, received_at);
                Some(Box::new(rows))
            }
        };
        Self {
            source,
            total_bytes: text.len(),
            read: Read::default(),
        }
    }

    /// What came of it. What was not gone through yet is gone through now.
    pub fn finish(mut self) -> Read {
        while self.next().is_some() {}
        self.read.settle();
        self.read
    }
}

impl Iterator for Reading<'_> {
    type Item = Progress;

    fn next(&mut self) -> Option<Progress> {
        let source = self.source.as_mut()?;
        let has_more = (0..STEP).all(|_| source.read_row(&mut self.read));
        let read_bytes = source.position();
        if !has_more {
            self.source = None;
        }
        Some(Progress {
            read_bytes,
            total_bytes: self.total_bytes,
        })
    }
}
