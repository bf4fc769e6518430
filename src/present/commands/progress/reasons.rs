//! Why a command stands or ended as it did, and what to do.

use carport_domain::command::entry::Entry;
use carport_domain::command::life::{Reason, Stage};
use carport_domain::failure::Failure;
use carport_domain::time::UnixMillis;

use crate::commands::failures::{advice, cause, fault_text};
use crate::locale::Locale;
use crate::words::{CommandReasons, words};

/// Cause, then what to do; `None` where the status says it all.
pub(in crate::commands) fn detail(
    entry: &Entry,
    now: UnixMillis,
    locale: &dyn Locale,
) -> Option<String> {
    let words = &words(locale.language()).commands.progress.reasons;
    let reason = entry.life.reason();
    match entry.life.stage() {
        Stage::Draft
        | Stage::Confirming
        | Stage::Queued
        | Stage::Sending
        | Stage::Verified
        | Stage::Cancelled => None,
        Stage::Accepted | Stage::Pending | Stage::Delivered => {
            in_the_way(reason, words.still_asking, now, locale)
        }
        Stage::Executed => in_the_way(reason, words.still_looking, now, locale),
        Stage::Expired => Some(words.waited_too_long.to_owned()),
        Stage::NoAnswer => Some(unanswered(reason, words, now, locale)),
        Stage::ExecutedUnconfirmed => Some(unconfirmed(reason, words, now, locale)),
        Stage::Ignored => Some(match reason {
            Some(Reason::Fault(fault)) => fault_text(fault, locale),
            _ => words.ignored_advice.to_owned(),
        }),
        Stage::Refused | Stage::Failed => match reason {
            Some(Reason::Failure(failure)) => {
                let advice = advice(failure, locale, now);
                Some(after_cause(failure, &advice, now, locale))
            }
            Some(Reason::Fault(fault)) => Some(fault_text(fault, locale)),
            Some(other) => Some(own_reason(other, words).to_owned()),
            None => Some(words.no_word.to_owned()),
        },
    }
}

fn in_the_way(
    reason: Option<&Reason>,
    goes_on: &str,
    now: UnixMillis,
    locale: &dyn Locale,
) -> Option<String> {
    let Some(Reason::Failure(failure)) = reason else {
        return None;
    };
    Some(after_cause(failure, goes_on, now, locale))
}

fn unanswered(
    reason: Option<&Reason>,
    words: &CommandReasons,
    now: UnixMillis,
    locale: &dyn Locale,
) -> String {
    match reason {
        Some(Reason::Failure(failure)) => after_cause(failure, words.unsure_advice, now, locale),
        Some(Reason::Fault(fault)) => fault_text(fault, locale),
        Some(other) => format!("{} {}", own_reason(other, words), words.unsure_advice),
        None => words.unsure_advice.to_owned(),
    }
}

fn unconfirmed(
    reason: Option<&Reason>,
    words: &CommandReasons,
    now: UnixMillis,
    locale: &dyn Locale,
) -> String {
    match reason {
        Some(Reason::Failure(failure)) => {
            after_cause(failure, words.look_failed_advice, now, locale)
        }
        Some(Reason::Fault(fault)) => fault_text(fault, locale),
        Some(Reason::PageClosed) => words.look_failed_advice.to_owned(),
        Some(other) => own_reason(other, words).to_owned(),
        None => words.car_silent.to_owned(),
    }
}

fn after_cause(failure: &Failure, then: &str, now: UnixMillis, locale: &dyn Locale) -> String {
    format!("{}. {then}", cause(failure, locale, now))
}

/// The sentence of a reason that is no failure and no fault.
const fn own_reason(reason: &Reason, words: &CommandReasons) -> &'static str {
    match reason {
        Reason::ByOwner => words.by_owner,
        Reason::PageClosed => words.page_closed,
        Reason::WaitedTooLong => words.waited_too_long,
        Reason::NothingFinal => words.nothing_final,
        Reason::CarSilent => words.car_silent,
        Reason::CarUnchanged => words.car_unchanged,
        Reason::CarDoesNotTell => words.car_does_not_tell,
        Reason::NoObserver => words.no_observer,
        Reason::Failure(_) | Reason::Fault(_) => words.no_word,
    }
}
