//! When the source may be asked next, and how many calls of the day are left.

use carport_domain::budget::{Allowance, Asker, Call, CallKind, Ledger, Refusal};
use carport_domain::time::UnixMillis;

use crate::dashboard::Row;
use crate::format::{date_words, upper_first};
use crate::locale::Locale;
use crate::notice::Tone;
use crate::words::words;

/// The third clock, and the calls.
#[derive(Clone, Debug, PartialEq)]
pub struct CallsCard {
    /// When the owner may ask next.
    pub next_check: Row,
    /// `152 of about 200`.
    pub left: Row,
    /// The part of the day's calls that is left, 0 to 1, for a meter.
    pub left_share: f64,
    /// Whose number the limit is, and what the calls of the day were for.
    pub detail: String,
}

/// Below this part of the day's calls the meter warns.
const FEW: f64 = 0.1;

/// Reads the ledger of an account.
pub fn calls(
    ledger: &Ledger,
    allowance: Allowance,
    locale: &dyn Locale,
    now: UnixMillis,
) -> CallsCard {
    let words = &words(locale.language()).calls;
    let made = ledger.today(now).metered();
    let left = allowance.left_after(made);
    let limit = allowance.calls_per_day();
    let left_share = f64::from(left) / f64::from(limit.max(1));
    let owner_reads = Call {
        kind: CallKind::Reading,
        asker: Asker::Owner,
    };
    let refused_until = match ledger.refusal(owner_reads, allowance, now) {
        None => None,
        Some(Refusal::Closed(closure)) => Some(closure.until),
        Some(Refusal::Blocked { again_at }) => Some(again_at),
    };
    let whose = if allowance.is_guess() {
        words.limit_is_guess
    } else {
        words.limit_is_told
    };

    CallsCard {
        next_check: Row {
            label: words.next_check.to_owned(),
            value: match refused_until {
                None => words.at_any_time.to_owned(),
                Some(at) => upper_first(&date_words(at, now, locale)),
            },
            tone: if refused_until.is_some() {
                Tone::Warning
            } else {
                Tone::Neutral
            },
        },
        left: Row {
            label: words.left.to_owned(),
            value: left_of_day(ledger, allowance, locale, now),
            tone: if left_share < FEW {
                Tone::Warning
            } else {
                Tone::Neutral
            },
        },
        left_share,
        detail: format!("{} {whose}", words.made_today.text(u64::from(made), locale)),
    }
}

/// How many calls of the day are left: `152 of about 200`.
pub(crate) fn left_of_day(
    ledger: &Ledger,
    allowance: Allowance,
    locale: &dyn Locale,
    now: UnixMillis,
) -> String {
    let words = &words(locale.language()).calls;
    let number = |calls: u32| locale.number(f64::from(calls), 0);
    let left = allowance.left_after(ledger.today(now).metered());
    let of = if allowance.is_guess() {
        words.left_of_about
    } else {
        words.left_of
    };
    of(&number(left), &number(allowance.calls_per_day()))
}

#[cfg(test)]
mod tests {
    use carport_domain::budget::{Closure, ClosureReason, Counts, utc_day};

    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };
    const FRENCH: FixedLocale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 60,
    };
    /// 2025-05-04T09:18:00Z.
    const NOW: UnixMillis = UnixMillis(1_746_350_280_000);

    fn ledger(reading: u32) -> Ledger {
        Ledger {
            day: utc_day(NOW),
            counts: Counts {
                reading,
                sign_in: 7,
                ..Counts::default()
            },
            ..Ledger::default()
        }
    }

    #[test]
    fn signing_in_takes_nothing_from_the_calls_of_the_day() {
        let card = calls(&ledger(48), Allowance::Guessed(200), &ENGLISH, NOW);

        assert_eq!(card.left.value, "152 of about 200");
        assert!((card.left_share - 0.76).abs() < 1e-9);
    }

    #[test]
    fn a_limit_that_the_vendor_tells_is_not_called_a_guess() {
        let card = calls(&ledger(48), Allowance::Told(50), &ENGLISH, NOW);

        assert_eq!(card.left.value, "2 of 50");
        assert_eq!(card.left.tone, Tone::Warning);
        assert!(!card.detail.contains("reckons"), "{}", card.detail);
    }

    #[test]
    fn an_open_ledger_may_be_asked_at_any_time() {
        let card = calls(&ledger(0), Allowance::Guessed(200), &FRENCH, NOW);

        assert_eq!(card.next_check.value, "À tout moment");
    }

    #[test]
    fn a_closure_says_its_end_with_a_date_word() {
        let closed = Ledger {
            vehicle: Some(Closure {
                reason: ClosureReason::QuotaUsedUp,
                noted_at: NOW,
                until: UnixMillis(NOW.0 + 16 * 3_600_000),
            }),
            ..ledger(200)
        };

        let card = calls(&closed, Allowance::Guessed(200), &FRENCH, NOW);

        assert_eq!(card.next_check.value, "Demain à 02:18");
        assert_eq!(card.next_check.tone, Tone::Warning);
        assert_eq!(card.left.value, "0 sur environ 200");
    }
}
