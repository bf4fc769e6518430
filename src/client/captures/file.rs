//! The file in which captures are handed on: JSON that a person can read.
//!
//! A body that is a JSON object or list stands in it as such, any other as a text. A body that is
//! no text at all is not written as it was: what is no UTF-8 is replaced.

use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::DriveTrain;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Document;
use crate::redact::{Options, Redactor};

/// A larger file is no capture: a year of charging sessions is below one megabyte.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// More answers than any car gives.
pub const MOST_DOCUMENTS: usize = 2_000;

const VERSION: u64 = 1;

/// Answers of one car, with what it takes to read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaptureFile {
    /// When the file was written.
    pub created_at: UnixMillis,
    /// Which version of the app wrote it.
    pub app_version: String,
    /// The code of the owner's language.
    pub language: String,
    /// What moves the car, where it is known.
    pub drive_train: Option<DriveTrain>,
    /// The answers.
    pub documents: Vec<Document>,
}

/// Why a file is not read. It never carries anything of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than any capture.
    #[error("the file is larger than {MOST_BYTES} bytes")]
    TooLarge,
    /// No JSON, or not all of it.
    #[error("the file is not JSON, or not all of it")]
    NotJson,
    /// JSON, but no capture of this app.
    #[error("the file is no capture")]
    NotACapture,
    /// Written by a newer app.
    #[error("the file was written by a newer version of the app")]
    TooNew,
    /// A capture whose head cannot be read.
    #[error("the capture is damaged: {0} cannot be read")]
    Damaged(&'static str),
    /// One of its answers, counted from 0, cannot be read.
    #[error("the capture is damaged: document {0} cannot be read")]
    DamagedDocument(usize),
    /// More answers than any car gives.
    #[error("the capture holds more than {MOST_DOCUMENTS} documents")]
    TooManyDocuments,
}

#[derive(Serialize)]
struct FileV1<'a> {
    carport_capture: u64,
    created_at: String,
    app_version: &'a str,
    language: &'a str,
    drive_train: Option<&'static str>,
    documents: Vec<DocumentV1>,
}

#[derive(Serialize, Deserialize)]
struct DocumentV1 {
    name: String,
    fetched_at: String,
    language: String,
    status: u16,
    body: Value,
}

impl FileV1<'_> {
    fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("text keys and finite numbers always serialize")
    }
}

impl CaptureFile {
    /// The file, written for people: one line for each value.
    pub fn to_text(&self) -> String {
        let documents = self.documents.iter().map(|document| DocumentV1 {
            name: document.name.clone(),
            fetched_at: written_instant(document.fetched_at),
            language: document.language.clone(),
            status: document.status,
            body: written_body(&document.body),
        });
        let file = FileV1 {
            carport_capture: VERSION,
            created_at: written_instant(self.created_at),
            app_version: &self.app_version,
            language: &self.language,
            drive_train: self.drive_train.map(drive_train_code),
            documents: documents.collect(),
        };
        file.to_text()
    }

    /// The same file with its answers masked.
    #[must_use]
    pub fn masked(self, options: Options) -> Self {
        let mut redactor = Redactor::with(options);
        let documents = self.documents.into_iter().map(|document| Document {
            body: redactor.body(&document.body).into_bytes(),
            ..document
        });
        Self {
            documents: documents.collect(),
            ..self
        }
    }

    /// Reads a file. Whatever it is, it is refused without a panic and within bounds.
    pub fn read(bytes: &[u8]) -> Result<Self, FileError> {
        if bytes.len() > MOST_BYTES {
            return Err(FileError::TooLarge);
        }
        // An editor may have put a byte order mark before it.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let root: Value = serde_json::from_slice(bytes).map_err(|_error| FileError::NotJson)?;
        match root.get("carport_capture").map(Value::as_u64) {
            Some(Some(VERSION)) => {}
            Some(Some(newer)) if newer > VERSION => return Err(FileError::TooNew),
            _ => return Err(FileError::NotACapture),
        }

        let text = |key: &'static str| {
            let text = root.get(key).and_then(Value::as_str);
            text.map(str::to_owned).ok_or(FileError::Damaged(key))
        };
        let drive_train = match root.get("drive_train") {
            None | Some(Value::Null) => None,
            Some(Value::String(code)) => {
                Some(drive_train_from_code(code).ok_or(FileError::Damaged("drive_train"))?)
            }
            Some(_) => return Err(FileError::Damaged("drive_train")),
        };
        let created_at = read_instant(&text("created_at")?);
        Ok(Self {
            created_at: created_at.ok_or(FileError::Damaged("created_at"))?,
            app_version: text("app_version")?,
            language: text("language")?,
            drive_train,
            documents: read_documents(root)?,
        })
    }
}

fn read_documents(mut root: Value) -> Result<Vec<Document>, FileError> {
    let documents = root.get_mut("documents").map(Value::take);
    let Some(Value::Array(documents)) = documents else {
        return Err(FileError::Damaged("documents"));
    };
    if documents.len() > MOST_DOCUMENTS {
        return Err(FileError::TooManyDocuments);
    }
    let documents = documents.into_iter().enumerate();
    documents
        .map(|(at, document)| read_document(document).ok_or(FileError::DamagedDocument(at)))
        .collect()
}

fn read_document(document: Value) -> Option<Document> {
    let stored: DocumentV1 = serde_json::from_value(document).ok()?;
    Some(Document {
        fetched_at: read_instant(&stored.fetched_at)?,
        name: stored.name,
        language: stored.language,
        status: stored.status,
        body: match stored.body {
            Value::String(text) => text.into_bytes(),
            value => value.to_string().into_bytes(),
        },
    })
}

fn written_body(body: &[u8]) -> Value {
    match serde_json::from_slice(body) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => value,
        _ => Value::String(String::from_utf8_lossy(body).into_owned()),
    }
}

/// An instant beyond the calendar is as good as the first one.
fn written_instant(at: UnixMillis) -> String {
    jiff::Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_string()
}

fn read_instant(text: &str) -> Option<UnixMillis> {
    let at: jiff::Timestamp = text.parse().ok()?;
    Some(UnixMillis(at.as_millisecond()))
}

/// The code of a drive train in a file.
pub const fn drive_train_code(drive_train: DriveTrain) -> &'static str {
    match drive_train {
        DriveTrain::Electric => "bev",
        DriveTrain::PluginHybrid => "phev",
        DriveTrain::RangeExtender => "rex",
        DriveTrain::FullHybrid => "hev",
        DriveTrain::MildHybrid => "mhev",
        DriveTrain::Combustion => "ice",
    }
}

fn drive_train_from_code(code: &str) -> Option<DriveTrain> {
    let all = [
        DriveTrain::Electric,
        DriveTrain::PluginHybrid,
        DriveTrain::RangeExtender,
        DriveTrain::FullHybrid,
        DriveTrain::MildHybrid,
        DriveTrain::Combustion,
    ];
    all.into_iter()
        .find(|drive_train| drive_train_code(*drive_train) == code)
}

#[cfg(test)]
mod tests;
