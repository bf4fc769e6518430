//! A period as a word that an address can hold, `2026-11-22_month`, `2026-11-22_12d`.

use carport_domain::time::UnixMillis;

use super::clock::day_of;
use super::dates::{day_of_iso, iso_day};
use super::{Period, PeriodKind};
use crate::locale::Locale;

/// No history is longer than a hundred years.
const MOST_DAYS: u32 = 36_600;

impl Period {
    /// Its last day and how much it is: letters, digits, `-` and `_` only.
    pub fn code(self) -> String {
        let kind = match self.kind {
            PeriodKind::Day => "day".to_owned(),
            PeriodKind::Week => "week".to_owned(),
            PeriodKind::Month => "month".to_owned(),
            PeriodKind::Year => "year".to_owned(),
            PeriodKind::All => "all".to_owned(),
            PeriodKind::Custom(days) => format!("{days}d"),
        };
        format!("{}_{kind}", iso_day(self.last_day()))
    }

    /// The period behind a code; `None` for anything else. It ends today at the latest: a code may
    /// come from a device whose clock is ahead.
    pub fn parse(code: &str, now: UnixMillis, locale: &dyn Locale) -> Option<Self> {
        let (date, kind) = code.split_once('_')?;
        let last_day = day_of_iso(date)?;
        let kind = match kind {
            "day" => PeriodKind::Day,
            "week" => PeriodKind::Week,
            "month" => PeriodKind::Month,
            "year" => PeriodKind::Year,
            "all" => PeriodKind::All,
            _ => PeriodKind::Custom(days_of(kind)?),
        };
        let last_day = last_day.min(day_of(now.0, locale));
        Some(Self::ending(last_day, kind))
    }
}

fn days_of(text: &str) -> Option<u32> {
    let digits = text.strip_suffix('d')?;
    // A number may otherwise begin with a plus.
    let is_plain = digits.bytes().all(|it| it.is_ascii_digit());
    let days = digits.parse().ok().filter(|_| is_plain)?;
    (1..=MOST_DAYS).contains(&days).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::{PARIS, at};

    fn now() -> UnixMillis {
        UnixMillis(at("2026-11-22T09:30"))
    }

    fn parsed(code: &str) -> Option<Period> {
        Period::parse(code, now(), &PARIS)
    }

    #[test]
    fn a_code_names_the_last_day_and_how_much() {
        let latest = Period::latest(now(), &PARIS);

        assert_eq!(latest.code(), "2026-11-22_month");
        let twelve = latest.with_kind(PeriodKind::Custom(12));
        assert_eq!(twelve.code(), "2026-11-22_12d");
    }

    #[test]
    fn every_period_comes_back_from_its_code() {
        let kinds = PeriodKind::OFFERED.into_iter();
        for kind in kinds.chain([PeriodKind::Custom(1), PeriodKind::Custom(366)]) {
            let latest = Period::latest(now(), &PARIS).with_kind(kind);
            for period in [Some(latest), latest.previous()].into_iter().flatten() {
                assert_eq!(parsed(&period.code()), Some(period), "{kind:?}");
            }
        }
    }

    #[test]
    fn a_period_that_would_end_after_today_ends_today() {
        let latest = Period::latest(now(), &PARIS);

        assert_eq!(parsed("2031-01-01_month"), Some(latest));
    }

    #[test]
    fn what_is_no_code_is_no_period() {
        for code in [
            "",
            "month",
            "2026-11-22",
            "2026-11-22_",
            "2026-02-29_day",
            "2026-11-22_0d",
            "2026-11-22_+3d",
            "2026-11-22_-3d",
            "2026-11-22_99999d",
            "2026-11-22_Month",
        ] {
            assert_eq!(parsed(code), None, "{code}");
        }
    }
}
