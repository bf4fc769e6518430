//! How much of the past is looked at.

use carport_domain::time::UnixMillis;

use crate::format::day_start;
use crate::locale::Locale;
use crate::words::{Text, words};

/// A span of whole days that ends now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Span {
    /// Since midnight.
    #[default]
    Today,
    /// Today and the six days before.
    Week,
    /// Today and the 29 days before.
    Month,
    /// Everything that is kept.
    All,
}

impl Span {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Today, Self::Week, Self::Month, Self::All];

    /// What it is called.
    pub fn name(self, locale: &dyn Locale) -> Text {
        let own = &words(locale.language()).map.path;
        match self {
            Self::Today => own.today,
            Self::Week => own.week,
            Self::Month => own.month,
            Self::All => own.all,
        }
    }

    /// Its first instant: a midnight of the device's time zone; `None` for the whole past.
    pub fn from(self, now: UnixMillis, locale: &dyn Locale) -> Option<UnixMillis> {
        let days_before = match self {
            Self::Today => 0,
            Self::Week => 6,
            Self::Month => 29,
            Self::All => return None,
        };
        Some(day_start(now, days_before, locale))
    }
}
