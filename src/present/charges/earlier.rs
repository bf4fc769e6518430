//! How far back the maker was asked for its charges, and asking for more.

use carport_domain::charging::Month;

use crate::dashboard::month_name;
use crate::locale::Locale;
use crate::words::words;

/// Since when the maker was asked.
pub fn earlier_known(first: Month, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.charges;
    (text.earlier)(&month_name(first, locale))
}

/// Which month is asked for: the one after so many, of so many.
pub fn earlier_asking(month: Month, before: u32, of: u32, locale: &dyn Locale) -> String {
    let text = words(locale.language());
    let (place, of) = (f64::from(before + 1), f64::from(of));
    let place = (text.calls.left_of)(&locale.number(place, 0), &locale.number(of, 0));
    (text.history.charges.earlier_asking)(&month_name(month, locale), &place)
}

/// What came of it, and whether nothing more is to be expected.
pub fn earlier_came(months: u32, sessions: usize, is_all: bool, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.charges;
    let months = text.earlier_months.text(u64::from(months), locale);
    let sessions = u64::try_from(sessions).unwrap_or(u64::MAX);
    let sessions = text.earlier_sessions.text(sessions, locale);
    let came = (text.earlier_came)(&months, &sessions);
    if is_all {
        format!("{came} {}", text.earlier_all)
    } else {
        came
    }
}
