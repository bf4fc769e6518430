//! A document as it may be shown: masked, and never with what opens something.

use carport_client::captures::{Capture, Document};
use carport_client::redact::{Masked, Options, PositionForm, Redactor};
use serde_json::Value;

/// A document as it may be shown.
#[derive(Debug, PartialEq)]
pub struct Shown {
    /// `None` for what is no JSON.
    pub value: Option<Value>,
    /// The same as text.
    pub text: String,
    /// What was masked, and where.
    pub masked: Vec<Masked>,
    /// How much was masked, with what is not listed.
    pub masked_count: usize,
}

/// How documents are masked.
pub const fn options(positions: PositionForm, is_unmasked: bool) -> Options {
    if is_unmasked {
        return Options::SECRETS_ONLY;
    }
    Options {
        positions,
        ..Options::SHOWN
    }
}

/// The document of a name.
pub fn find<'a>(capture: &'a Capture, name: &str) -> Option<&'a Document> {
    let all = &capture.documents;
    all.iter().find(|document| document.name == name)
}

/// Masks a document.
pub fn shown(document: &Document, options: Options) -> Shown {
    let mut redactor = Redactor::with(options);
    let text = redactor.body(&document.body);
    let value: Option<Value> = serde_json::from_str(&text)
        .ok()
        .filter(|value: &Value| value.is_object() || value.is_array());
    let text = value
        .as_ref()
        .and_then(|value| serde_json::to_string_pretty(value).ok())
        .unwrap_or(text);
    Shown {
        value,
        text,
        masked: redactor.masked().to_vec(),
        masked_count: redactor.masked_count(),
    }
}
