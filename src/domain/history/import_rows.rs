//! What became of the rows of a file, and what its owner has to be asked.

use super::{DateOrder, DecimalMark, Series, TableKind};
use crate::time::UnixMillis;

/// Why a row is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowProblem {
    /// A column that is needed is not there.
    TooShort,
    /// A quote is opened and never closed.
    OpenQuote,
    /// No time, or a date that is in no calendar.
    NoTime,
    /// A date that is two days, by who reads it.
    AmbiguousDate,
    /// A local time that clocks showed twice.
    HourTwice,
    /// A local time that clocks never showed.
    HourSkipped,
    /// A value that is no number.
    NotANumber,
    /// A number that is two, by who reads it: 1,234.
    AmbiguousNumber,
    /// A unit in which this is not measured.
    WrongUnit,
    /// A word that is no state.
    UnknownState,
    /// Neither latitude nor longitude, or none on Earth.
    NotAPlace,
    /// A line that is no JSON, or not what this app writes.
    NotALine,
    /// A row of this app that was changed.
    Damaged,
}

/// A row that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its first line in the file, counted from 1.
    pub line: usize,
    /// Why.
    pub problem: RowProblem,
}

/// Rows, or values in them, that say nothing. They are no mistakes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// The writer did not know either: "unavailable", "not available", nothing at all.
    pub unavailable: usize,
    /// A zero that stands for what is not known.
    pub zeros: usize,
    /// Of something that is not kept.
    pub ignored: usize,
    /// Said before in the same file.
    pub repeated: usize,
    /// Of a series, a source or a quality that only a newer app knows.
    pub newer: usize,
}

/// Why a file is no table that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableProblem {
    /// Nothing is in it.
    Empty,
    /// It is larger than is read.
    TooLarge,
    /// It is an archive.
    Archive,
    /// It is no text.
    NotText,
    /// It is a web page.
    WebPage,
    /// It has no column of times.
    NoTimes,
    /// It was written by a newer version of the app.
    Newer,
}

/// What a table does not tell by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Its times are those of clocks somewhere.
    Zone,
    /// Its dates can be read in two ways.
    DateOrder,
    /// Its numbers can be read in two ways.
    DecimalMark,
    /// Its writer uses the units of whoever looks, and does not say which: see
    /// [`super::Mapping::set_imperial`].
    Units,
    /// What a column, or the rows of a name, tell.
    Series {
        /// The title of the column, or the name.
        name: String,
        /// What they may be; empty where it may be anything.
        candidates: Vec<Series>,
    },
}

/// Why dates are read as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateEvidence {
    /// They begin with the year, or count from 1970.
    Plain,
    /// So many of them have a part that is no month.
    Days {
        /// The order that follows.
        order: DateOrder,
        /// How many dates say so.
        count: usize,
    },
    /// Their parts stand between dots, which is day first wherever it is used.
    Dots,
    /// Some say one thing, some the other.
    Contradictory,
    /// Every one of them can be read in two ways.
    None,
}

/// Why numbers are read as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberEvidence {
    /// None of them has a fraction.
    Whole,
    /// The first of them that can be read in one way only has this mark.
    Seen(DecimalMark),
    /// Some have one mark, some the other.
    Contradictory,
    /// Each of them can be read in two ways.
    None,
}

/// One row as it would be read.
#[derive(Clone, PartialEq)]
pub struct PreviewRow {
    /// Its first line in the file, counted from 1.
    pub line: usize,
    /// As it stands there, column by column.
    pub cells: Vec<String>,
    /// When, if that can be read.
    pub measured_at: Option<UnixMillis>,
    /// What would be kept of it.
    pub values: Vec<(Series, f64)>,
    /// Why it, or some of it, would not.
    pub problem: Option<RowProblem>,
}

/// A cell may be a place: cells are not printed.
impl core::fmt::Debug for PreviewRow {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("PreviewRow")
            .field("line", &self.line)
            .field("measured_at", &self.measured_at)
            .field("values", &self.values)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

/// What can be told of a table before anything of it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct TableFound {
    /// Who wrote it.
    pub kind: TableKind,
    /// The titles of its columns; empty where it has none.
    pub titles: Vec<String>,
    /// Why dates are read as they are.
    pub dates: DateEvidence,
    /// Why numbers are read as they are.
    pub numbers: NumberEvidence,
    /// What its owner has to be asked.
    pub questions: Vec<Question>,
}
