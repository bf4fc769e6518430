//! Files that an owner opens: a capture of this app, or answers of the vendor saved by any means.
//!
//! What a document is, is told by its shape, never by the name of its file. Documents of one file
//! belong to one car. Others find theirs by a VIN, or because there is only one car they can
//! belong to; nothing is guessed. A car whose number is masked gets one of its own, which is the
//! same each time its file is opened.

mod cars;
mod groups;
mod shape;
mod text;

use core::fmt;

use carport_domain::ids::Vin;
use carport_domain::import::{DocumentKind, FileProblem, FoundCar};
use carport_domain::time::UnixMillis;

use crate::captures;
use crate::records::AnswerRecord;

pub use groups::gather;
use shape::{Found, Piece};

/// A larger file is not opened: a year of a car in detail is below a tenth of this.
pub const MOST_BYTES: usize = 20_000_000;
/// More files at once are not looked at.
pub const MOST_FILES: usize = 100;

/// A file as the owner chose it.
pub struct PickedFile {
    /// Its name; empty for text that was pasted.
    pub name: String,
    /// When it was last written, where that is known.
    pub saved_at: Option<UnixMillis>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was looked into.
#[derive(Clone)]
pub struct ReadFile {
    name: String,
    saved_at: Option<UnixMillis>,
    content: Result<Vec<Piece>, FileProblem>,
}

/// What the files hold, file by file and car by car.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// One for each file, in their order.
    pub files: Vec<FileReport>,
    /// The cars, in the order in which they were met.
    pub cars: Vec<ImportedCar>,
}

/// What became of one file.
#[derive(Clone, PartialEq, Eq)]
pub struct FileReport {
    /// Its name; empty for text that was pasted.
    pub name: String,
    /// What of it can be shown, in the order of [`DocumentKind::ALL`].
    pub kinds: Vec<DocumentKind>,
    /// Why it, or some of it, cannot.
    pub problem: Option<FileProblem>,
}

/// The name of a file may carry a VIN.
impl fmt::Debug for FileReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kinds, problem, .. } = self;
        write!(formatter, "FileReport({kinds:?}, {problem:?})")
    }
}

/// A car, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedCar {
    /// Its own number, or one that stands for it.
    pub vin: Vin,
    /// What can be told of it before it is opened.
    pub found: FoundCar,
    /// Its answers, by the kinds of [`crate::keys`]: `state`, `charging_sessions/2026-11/000`.
    pub answers: Vec<(String, AnswerRecord)>,
}

impl ReadFile {
    /// Looks into a file.
    pub fn new(file: &PickedFile) -> Self {
        Self {
            name: file.name.clone(),
            saved_at: file.saved_at,
            content: pieces(&file.bytes),
        }
    }

    /// A file that could not be looked into.
    pub const fn refused(name: String, problem: FileProblem) -> Self {
        Self {
            name,
            saved_at: None,
            content: Err(problem),
        }
    }
}

/// What belongs together in a file, piece by piece.
fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, FileProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(FileProblem::TooLarge);
    }
    let text = text::json(bytes)?;
    let root = text::parse(text)?;
    if root.get("carport_capture").is_some() {
        return capture(text.as_bytes());
    }
    let pieces = shape::pieces(&root, text);
    if !pieces.is_empty() {
        Ok(pieces)
    } else if shape::is_refusal(&root) {
        Err(FileProblem::Refusal)
    } else {
        Err(FileProblem::NotACar)
    }
}

fn capture(bytes: &[u8]) -> Result<Vec<Piece>, FileProblem> {
    use captures::file::{CaptureFile, FileError};

    let file = CaptureFile::read(bytes).map_err(|error| match error {
        FileError::TooNew => FileProblem::NewerCapture,
        FileError::TooLarge | FileError::TooManyDocuments => FileProblem::TooLarge,
        FileError::NotJson | FileError::NotACapture => FileProblem::NotACar,
        FileError::Damaged(_) | FileError::DamagedDocument(_) => FileProblem::DamagedCapture,
    })?;
    let answered = |document: &&captures::Document| (200..300).contains(&document.status);
    let found: Vec<_> = file
        .documents
        .iter()
        .filter(answered)
        .filter_map(Found::of_document)
        .collect();
    if !found.is_empty() {
        return Ok(vec![Piece::of_capture(found, file.drive_train)]);
    }
    let is_refused = file.documents.iter().any(|document| document.status >= 400);
    Err(if is_refused {
        FileProblem::Refusal
    } else {
        FileProblem::NotACar
    })
}

#[cfg(test)]
mod tests;
