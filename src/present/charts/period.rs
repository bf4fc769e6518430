//! Which part of the past is looked at, and what comes before and after it.

use carport_domain::history::{BinLength, Earlier, Span};
use carport_domain::time::UnixMillis;

use super::clock::{date_of, day_of, first_day, midnight, month_after, noon};
use crate::format::upper_first;
use crate::locale::{DateForm, Locale};
use crate::words::{Text, words};

/// How much is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PeriodKind {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// Thirty days.
    #[default]
    Month,
    /// Twelve whole months.
    Year,
    /// From the first thing known to today.
    All,
    /// So many days.
    Custom(u32),
}

/// A part of the past: whole days of the device's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// How much.
    pub kind: PeriodKind,
    /// The last day of it, counted from 1970; of a year, any day of its last month.
    last_day: i64,
}

impl PeriodKind {
    /// Those that have a button, in their order.
    pub const OFFERED: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Year, Self::All];

    /// What it is called.
    pub fn name(self, locale: &dyn Locale) -> Text {
        let own = &words(locale.language()).history.period;
        match self {
            Self::Day => own.day,
            Self::Week => own.week,
            Self::Month => own.month,
            Self::Year => own.year,
            Self::All => own.all,
            Self::Custom(_) => own.custom,
        }
    }

    /// How bars are gathered over it. `span` decides where the kind says nothing.
    pub fn bin_length(self, span: Span) -> BinLength {
        const DAY_MILLIS: u64 = 86_400_000;
        match self {
            Self::Day => BinLength::Hour,
            Self::Week | Self::Month => BinLength::Day,
            Self::Year | Self::All if span.millis() > 62 * DAY_MILLIS => BinLength::Month,
            _ => match span.millis() / DAY_MILLIS {
                0..=2 => BinLength::Hour,
                3..=62 => BinLength::Day,
                63..=200 => BinLength::Week,
                _ => BinLength::Month,
            },
        }
    }
}

impl Period {
    /// The last thirty days.
    pub fn latest(now: UnixMillis, locale: &dyn Locale) -> Self {
        Self {
            kind: PeriodKind::default(),
            last_day: day_of(now.0, locale),
        }
    }

    /// The days from one instant to another, both days included, in whichever order they come.
    pub fn custom(from: UnixMillis, until: UnixMillis, locale: &dyn Locale) -> Self {
        let (one, other) = (day_of(from.0, locale), day_of(until.0, locale));
        let days = one.abs_diff(other).saturating_add(1);
        Self {
            kind: PeriodKind::Custom(u32::try_from(days).unwrap_or(u32::MAX)),
            last_day: one.max(other),
        }
    }

    /// As much as that, with that last day.
    pub(super) const fn ending(last_day: i64, kind: PeriodKind) -> Self {
        Self { kind, last_day }
    }

    pub(super) const fn last_day(self) -> i64 {
        self.last_day
    }

    /// As much as that, ending on the same day.
    #[must_use]
    pub fn with_kind(self, kind: PeriodKind) -> Self {
        Self { kind, ..self }
    }

    /// Its bounds: from the midnight of its first day to the one after its last. Everything begins
    /// with the first thing known, or is today where nothing is.
    pub fn span(self, first_known: Option<UnixMillis>, locale: &dyn Locale) -> Span {
        let (first, last) = self.days();
        let first = match (self.kind, first_known) {
            (PeriodKind::All, Some(known)) => day_of(known.0, locale).min(last),
            _ => first,
        };
        Span {
            from_millis: midnight(first, locale),
            until_millis: midnight(last + 1, locale),
        }
    }

    /// The period before it; `None` before everything.
    pub fn previous(self) -> Option<Self> {
        self.moved(-1)
    }

    /// The period after it; `None` if it would begin after today.
    pub fn next(self, now: UnixMillis, locale: &dyn Locale) -> Option<Self> {
        let today = day_of(now.0, locale);
        let (_, last) = self.days();
        if last >= today {
            return None;
        }
        // It ends today at the latest: the period that is offered first is met again. After
        // everything up to a day comes everything up to today.
        let last_day = self.moved(1).map_or(today, |next| next.last_day.min(today));
        Some(Self { last_day, ..self })
    }

    /// `24 October to 22 November 2026`, `Sunday 22 November 2026`, `December 2025 to November 2026`.
    pub fn title(self, first_known: Option<UnixMillis>, locale: &dyn Locale) -> String {
        let own = &words(locale.language()).history.period;
        let (first, last) = self.days();
        let first = match (self.kind, first_known) {
            (PeriodKind::All, Some(known)) => day_of(known.0, locale).min(last),
            (PeriodKind::All, None) => return own.all.to_owned(),
            _ => first,
        };
        let month = |day| upper_first(&locale.date(noon(day, locale), DateForm::Month));
        if self.kind == PeriodKind::Year {
            let (first, last) = (
                month(first),
                locale.date(noon(last, locale), DateForm::Month),
            );
            return (own.from_to)(&first, &last);
        }
        days_words(first, last, locale)
    }

    /// With which period it can be compared.
    pub fn earlier(self) -> Option<Earlier> {
        match self.kind {
            PeriodKind::All => None,
            PeriodKind::Year => Some(Earlier::Year),
            _ => Some(Earlier::Length),
        }
    }

    /// Its first day and its last, counted from 1970.
    fn days(self) -> (i64, i64) {
        let last = self.last_day;
        match self.kind {
            PeriodKind::Day | PeriodKind::All => (last, last),
            PeriodKind::Week => (last - 6, last),
            PeriodKind::Month => (last - 29, last),
            PeriodKind::Custom(days) => (last - i64::from(days.max(1)) + 1, last),
            PeriodKind::Year => {
                let month = date_of(last).month;
                (
                    first_day(month_after(month, -11)),
                    first_day(month_after(month, 1)) - 1,
                )
            }
        }
    }

    fn moved(self, steps: i64) -> Option<Self> {
        let (first, last) = self.days();
        let last_day = match self.kind {
            PeriodKind::All => return None,
            PeriodKind::Year => first_day(month_after(date_of(last).month, 12 * steps)),
            _ => last + (last - first + 1) * steps,
        };
        Some(Self { last_day, ..self })
    }
}

/// `22 November 2026`, `24 October to 22 November 2026`, `24 October 2025 to 22 November 2026`.
pub(super) fn days_words(first_day: i64, last_day: i64, locale: &dyn Locale) -> String {
    let own = &words(locale.language()).history.period;
    let day = |day| locale.date(noon(day, locale), DateForm::Day);
    let year = |day| i64::from(date_of(day).month.year);
    let dated = |it| format!("{} {}", day(it), year(it));
    if first_day == last_day {
        return dated(first_day);
    }
    let first = if year(first_day) == year(last_day) {
        day(first_day)
    } else {
        dated(first_day)
    };
    (own.from_to)(&first, &dated(last_day))
}

#[cfg(test)]
mod tests;
