//! From bytes to text, in whatever encoding a spreadsheet wrote.

use std::borrow::Cow;

use carport_domain::history::TableProblem;

/// What archives begin with: zip, which spreadsheets are too, and gzip.
const ARCHIVES: [&[u8]; 2] = [b"PK\x03\x04", b"\x1f\x8b"];
/// How much is looked at to tell an encoding without a mark.
const BEGINNING: usize = 512;

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, either way round.
    Utf16,
    /// One byte a letter, as Windows writes western languages.
    Windows1252,
}

/// The text of a file, without a mark before it.
pub(super) fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), TableProblem> {
    if ARCHIVES.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(TableProblem::Archive);
    }
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (
            Cow::Owned(utf16(rest, u16::from_le_bytes)?),
            Encoding::Utf16,
        )
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (
            Cow::Owned(utf16(rest, u16::from_be_bytes)?),
            Encoding::Utf16,
        )
    } else if has_zeros(bytes, 1) && !has_zeros(bytes, 0) {
        (
            Cow::Owned(utf16(bytes, u16::from_le_bytes)?),
            Encoding::Utf16,
        )
    } else if has_zeros(bytes, 0) && !has_zeros(bytes, 1) {
        (
            Cow::Owned(utf16(bytes, u16::from_be_bytes)?),
            Encoding::Utf16,
        )
    } else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match core::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
            Err(_) => (Cow::Owned(windows_1252(bytes)?), Encoding::Windows1252),
        }
    };
    let begun = text.trim_start();
    if begun.is_empty() {
        Err(TableProblem::Empty)
    } else if begun.starts_with('<') {
        Err(TableProblem::WebPage)
    } else if text.contains('\0') {
        Err(TableProblem::NotText)
    } else {
        Ok((text, encoding))
    }
}

/// Whether nearly every other byte of the beginning is zero: tables begin in ASCII.
fn has_zeros(bytes: &[u8], parity: usize) -> bool {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let half = beginning.iter().skip(parity).step_by(2);
    let count = half.len();
    count > 1 && half.filter(|byte| **byte == 0).count() * 10 >= count * 9
}

/// Half of a letter at the end is that of a file that was cut short: what is before it is good.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, TableProblem> {
    let pairs = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let letters = char::decode_utf16(pairs);
    let text: Result<String, _> = letters.collect();
    text.map_err(|_error| TableProblem::NotText)
}

/// What stands between 0x80 and 0x9f; elsewhere Windows agrees with Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> Result<String, TableProblem> {
    // Pictures and programs are full of these; no text has any.
    let is_text = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    if !bytes.iter().all(is_text) {
        return Err(TableProblem::NotText);
    }
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(*other),
    };
    Ok(bytes.iter().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let (text, encoding) = decoded(bytes).unwrap();
        (text.into_owned(), encoding)
    }

    #[test]
    fn a_mark_tells_the_encoding_and_goes() {
        let le: Vec<u8> = "\u{feff}a;é"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let be: Vec<u8> = "\u{feff}a;é"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();

        assert_eq!(
            read("\u{feff}a;é".as_bytes()),
            ("a;é".to_owned(), Encoding::Utf8)
        );
        assert_eq!(read(&le), ("a;é".to_owned(), Encoding::Utf16));
        assert_eq!(read(&be), ("a;é".to_owned(), Encoding::Utf16));
    }

    #[test]
    fn utf_16_without_a_mark_is_known_by_its_zeros() {
        let le: Vec<u8> = "date;km"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let be: Vec<u8> = "date;km"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();

        assert_eq!(read(&le), ("date;km".to_owned(), Encoding::Utf16));
        assert_eq!(read(&be), ("date;km".to_owned(), Encoding::Utf16));
    }

    #[test]
    fn what_is_no_utf_8_is_the_western_code_page() {
        let read = read(b"Kilom\xe9trage;co\xfbt \x80");

        assert_eq!(
            read,
            ("Kilométrage;coût €".to_owned(), Encoding::Windows1252)
        );
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (bytes, problem) in [
            (&b"PK\x03\x04rest"[..], TableProblem::Archive),
            (b"  \r\n", TableProblem::Empty),
            (b"", TableProblem::Empty),
            (b"<!doctype html>", TableProblem::WebPage),
            (b"\x89PNG\r\n\x1a\n\xff", TableProblem::NotText),
            (b"a,b\0c,d,e,f", TableProblem::NotText),
        ] {
            assert_eq!(decoded(bytes), Err(problem));
        }
    }
}
