//! What stands around a document: its kind, when it came and from where, what was masked.

use carport_domain::time::UnixMillis;

use crate::format::{bytes, date_words, relative_age};
use crate::locale::Locale;
use crate::words::{Raw, words};

/// Where a document came from, as its owner knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The vendor.
    ConnectedDrive,
    /// The demo.
    Demo,
    /// A file that was opened.
    Import,
}

/// What is known of a document besides its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About<'a> {
    /// When it was received, by our clock.
    pub fetched_at: UnixMillis,
    /// The code of the language that was asked for.
    pub language: &'a str,
    /// HTTP status.
    pub status: u16,
    /// Bytes as received.
    pub length: usize,
    /// Where it came from.
    pub origin: Origin,
}

/// The facts of a document, each a short text.
pub fn facts(about: &About<'_>, now: UnixMillis, locale: &dyn Locale) -> Vec<String> {
    let raw = &words(locale.language()).raw;
    let when = date_words(about.fetched_at, now, locale);
    let age = relative_age(about.fetched_at.age(now), locale);
    let length = u64::try_from(about.length).unwrap_or(u64::MAX);
    let origin = match about.origin {
        Origin::ConnectedDrive => raw.source_connected_drive,
        Origin::Demo => raw.source_demo,
        Origin::Import => raw.source_import,
    };
    vec![
        (raw.received)(&when, &age),
        origin.to_owned(),
        (raw.status)(&about.status.to_string()),
        (raw.language_asked)(&language_word(about.language, locale)),
        (raw.size)(&bytes(length, locale)),
    ]
}

/// The word for a kind of document; a kind of another version is shown as it is.
pub fn document_word(name: &str, raw: &Raw) -> String {
    let kinds = &raw.kinds;
    let mut parts = name.split('/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("profile"), None, None) => kinds.profile.to_owned(),
        (Some("state"), None, None) => kinds.state.to_owned(),
        (Some("charging_settings"), None, None) => kinds.charging_settings.to_owned(),
        (Some("charging_statistics"), None, None) => kinds.charging_statistics.to_owned(),
        (Some("trips"), None, None) => kinds.trips.to_owned(),
        // Pages are kept counted from 0.
        (Some("charging_sessions"), Some(month), Some(page)) => {
            let page = page.parse::<u32>().map_or(1, |page| page + 1);
            (kinds.charging_sessions)(month, &page.to_string())
        }
        _ => name.to_owned(),
    }
}

/// The word for what was masked, by the code of its kind.
pub fn mark_word<'a>(code: &'a str, raw: &'a Raw) -> &'a str {
    let marks = &raw.marks;
    match code {
        "vin" => marks.vin,
        "position" => marks.position,
        "address" => marks.address,
        "name" => marks.name,
        "e-mail" => marks.email,
        "phone" => marks.phone,
        "plate" => marks.plate,
        "id" => marks.id,
        "secret" => marks.secret,
        "number" => marks.number,
        other => other,
    }
}

fn language_word(code: &str, locale: &dyn Locale) -> String {
    let app = &words(locale.language()).app;
    match code.split('-').next() {
        Some("en") => app.english.to_owned(),
        Some("fr") => app.french.to_owned(),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 120,
    };

    #[test]
    fn a_document_says_when_it_came_from_where_and_how() {
        let about = About {
            fetched_at: UnixMillis(1_746_394_200_000),
            language: "fr",
            status: 200,
            length: 14_200,
            origin: Origin::Demo,
        };

        let facts = facts(&about, UnixMillis(1_746_394_200_000 + 720_000), &ENGLISH);

        assert_eq!(
            facts,
            [
                "Received today at 23:30 (12\u{a0}min ago)",
                "Source: demo",
                "HTTP status 200",
                "Language asked for: Français",
                "Size 14\u{a0}kB",
            ]
        );
    }

    #[test]
    fn every_kind_has_a_word_and_an_unknown_one_shows_itself() {
        let raw = &words(Language::English).raw;

        assert_eq!(document_word("state", raw), "State");
        assert_eq!(
            document_word("charging_sessions/2026-11/001", raw),
            "Charging sessions 2026-11, page 2"
        );
        assert_eq!(document_word("state/odd", raw), "state/odd");
        assert_eq!(document_word("telematics", raw), "telematics");
    }

    #[test]
    fn every_mark_has_a_word() {
        let raw = &words(Language::French).raw;
        let codes = [
            "vin", "position", "address", "name", "e-mail", "phone", "plate", "id", "secret",
            "number",
        ];
        for code in codes {
            assert_ne!(mark_word(code, raw), "", "{code}");
        }
        assert_eq!(mark_word("vin", raw), "numéro de série (VIN)");
    }
}
