//! From bytes to JSON, with a word for everything else that people choose by mistake.

use carport_domain::import::FileProblem;
use serde_json::Value;

/// What archives begin with: zip, gzip.
const ARCHIVES: [&[u8]; 2] = [b"PK\x03\x04", b"\x1f\x8b"];
/// How much of a text without a mark is looked at to tell UTF-16.
const BEGINNING: usize = 64;

/// The text, without a byte order mark and the space around it.
pub(super) fn json(bytes: &[u8]) -> Result<&str, FileProblem> {
    if ARCHIVES.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(FileProblem::Archive);
    }
    if is_utf16(bytes) {
        return Err(FileProblem::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = core::str::from_utf8(bytes).map_err(|_error| FileProblem::NotText)?;
    let text = text.trim();
    if text.is_empty() {
        Err(FileProblem::Empty)
    } else if text.starts_with('<') {
        Err(FileProblem::WebPage)
    } else if text.contains('\0') {
        Err(FileProblem::NotText)
    } else {
        Ok(text)
    }
}

/// The document.
pub(super) fn parse(text: &str) -> Result<Value, FileProblem> {
    serde_json::from_str(text).map_err(|error| {
        if error.is_eof() && text.starts_with(['{', '[']) {
            FileProblem::CutShort
        } else {
            FileProblem::NotJson
        }
    })
}

/// By its mark; or, as JSON begins in ASCII, by every other byte of the beginning being zero.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let is_zero = |parity: usize| {
        let mut halves = beginning.iter().skip(parity).step_by(2);
        halves.len() > 1 && halves.all(|byte| *byte == 0)
    };
    is_zero(0) != is_zero(1)
}
