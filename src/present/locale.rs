//! How numbers, plurals and dates are written, behind a trait.

use carport_domain::time::UnixMillis;

/// The languages of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
}

/// The grammatical number of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Singular.
    One,
    /// Plural.
    Other,
}

/// How much of an instant is written. Always in the device's own time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// `06:40`.
    Time,
    /// `4 May`.
    Day,
    /// `Sunday 4 May 2025 at 11:18`.
    Full,
    /// `April 2026`.
    Month,
}

/// The rules of one language in one time zone.
pub trait Locale {
    /// Which language.
    fn language(&self) -> Language;

    /// A number with exactly `decimals` decimals and the language's separators.
    fn number(&self, value: f64, decimals: u8) -> String;

    /// The grammatical number of a count.
    fn plural(&self, count: u64) -> Plural;

    /// An instant in the device's time zone.
    fn date(&self, at: UnixMillis, form: DateForm) -> String;

    /// Minutes east of UTC at an instant; tells today from tomorrow.
    fn utc_offset_minutes(&self, at: UnixMillis) -> i32;
}
