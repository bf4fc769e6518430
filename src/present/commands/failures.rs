//! What a failure means for a command, and what to do about it.
//!
//! The general words are about reading: "the last data stays readable" helps nobody whose car did
//! not lock. Where they mislead, a command has its own.

use carport_domain::command::Fault;
use carport_domain::failure::Failure;
use carport_domain::time::UnixMillis;

use crate::format::{date_words, duration};
use crate::locale::Locale;
use crate::notice::notice;
use crate::words::{CommandFailures, CommandReasons, words};

/// Below this wait, seconds say more than a time of day.
const SHORT_WAIT_MILLIS: i64 = 2 * 60_000;

/// What happened, without a full stop.
pub(super) fn cause(failure: &Failure, locale: &dyn Locale, now: UnixMillis) -> String {
    let own = &words(locale.language()).commands.progress.failures;
    match failure {
        Failure::Busy => own.busy.title.to_owned(),
        Failure::NotSupported => own.not_supported.title.to_owned(),
        Failure::NotFound => own.not_found.title.to_owned(),
        // The vendor's words are quoted beside it.
        Failure::Forbidden { .. } => notice(&Failure::Forbidden { said: None }, locale, now).title,
        _ => notice(failure, locale, now).title,
    }
}

/// What to do about a command that was not taken because of it.
pub(super) fn advice(failure: &Failure, locale: &dyn Locale, now: UnixMillis) -> String {
    let own = &words(locale.language()).commands.progress.failures;
    let text = match failure {
        Failure::Offline => own.offline_advice,
        Failure::ProxyUnreachable => own.relay_advice,
        Failure::VendorUnreachable => own.vendor_unreachable_advice,
        Failure::TimedOut => own.too_slow_advice,
        Failure::CredentialsRefused
        | Failure::CaptchaExpired
        | Failure::SignInInterrupted
        | Failure::SignedOut => own.sign_in_advice,
        Failure::QuotaUsedUp { replenished_at } => {
            return quota(*replenished_at, own, locale, now);
        }
        Failure::RateLimited { retry_at } => return rate_limited(*retry_at, own, locale, now),
        Failure::Blocked => own.blocked_advice,
        Failure::MobileAccessDisabled => own.mobile_access_advice,
        Failure::Forbidden { said: Some(said) } => {
            return quoted(said.words(), locale).unwrap_or_else(|| own.forbidden_advice.to_owned());
        }
        Failure::Forbidden { said: None } => own.forbidden_advice,
        Failure::Busy => own.busy.detail,
        Failure::NotSupported => own.not_supported.detail,
        Failure::NotFound => own.not_found.detail,
        Failure::VehicleUnavailable => own.vehicle_unavailable_advice,
        Failure::Maintenance { retry_at } => match retry_at.filter(|at| *at > now) {
            Some(at) => return (own.maintenance_until)(&date_words(at, now, locale)),
            None => own.maintenance_advice,
        },
        Failure::Rejected { status } => return (own.rejected_advice)(&status.to_string()),
        Failure::Unreadable { .. } => own.unreadable_advice,
        Failure::NotInSource => own.no_commands_in_files,
        Failure::ProxyRefused { .. }
        | Failure::SignInLimited
        | Failure::AppOutdated
        | Failure::AccountLocked
        | Failure::StorageFailed
        | Failure::StorageFull
        | Failure::StorageDamaged
        | Failure::StorageTooNew
        | Failure::StorageBlocked
        | Failure::DemoFailed
        | Failure::ConfigUnreadable
        | Failure::InsecurePage => return notice(failure, locale, now).detail,
    };
    text.to_owned()
}

fn quota(
    replenished_at: Option<UnixMillis>,
    own: &CommandFailures,
    locale: &dyn Locale,
    now: UnixMillis,
) -> String {
    match replenished_at {
        None => own.quota_advice.to_owned(),
        Some(at) if at <= now => own.wait_is_over.to_owned(),
        Some(at) => (own.quota_until)(&date_words(at, now, locale)),
    }
}

fn rate_limited(
    retry_at: Option<UnixMillis>,
    own: &CommandFailures,
    locale: &dyn Locale,
    now: UnixMillis,
) -> String {
    match retry_at {
        None => own.rate_limited_advice.to_owned(),
        Some(at) if at <= now => own.wait_is_over.to_owned(),
        Some(at) if at.0.saturating_sub(now.0) < SHORT_WAIT_MILLIS => {
            (own.rate_limited_for)(&duration(now.age(at), locale))
        }
        Some(at) => (own.rate_limited_until)(&date_words(at, now, locale)),
    }
}

/// Whether giving the command again may help, as far as a failure tells.
pub(super) fn may_help_again(failure: &Failure, now: UnixMillis) -> bool {
    match failure {
        Failure::Offline
        | Failure::ProxyUnreachable
        | Failure::VendorUnreachable
        | Failure::TimedOut
        | Failure::Busy
        | Failure::VehicleUnavailable
        | Failure::Unreadable { .. }
        | Failure::StorageFailed
        | Failure::StorageFull => true,
        Failure::ProxyRefused { code } => matches!(code.as_str(), "busy" | "rate_limited"),
        Failure::Maintenance { retry_at } => retry_at.is_none_or(|at| at <= now),
        Failure::RateLimited { retry_at: at } | Failure::QuotaUsedUp { replenished_at: at } => {
            at.is_some_and(|at| at <= now)
        }
        // Only a breakdown of theirs passes by itself.
        Failure::Rejected { status } => *status >= 500,
        _ => false,
    }
}

/// Why the car did not do it, in the vendor's own words where there are any.
pub(super) fn fault_text(fault: &Fault, locale: &dyn Locale) -> String {
    let words: &CommandReasons = &words(locale.language()).commands.progress.reasons;
    let said = quoted(fault, locale).unwrap_or_else(|| match code(fault) {
        Some(code) => (words.only_code)(code),
        None => words.no_word.to_owned(),
    });
    match fault.is_retriable {
        Some(true) => format!("{said} {}", words.retriable),
        Some(false) => format!("{said} {}", words.not_retriable),
        None => said,
    }
}

/// The vendor's words in quotation marks: they are not ours.
fn quoted(fault: &Fault, locale: &dyn Locale) -> Option<String> {
    let words = &words(locale.language()).commands.progress.reasons;
    let texts = [&fault.title, &fault.description].into_iter().flatten();
    let texts: Vec<_> = texts
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .map(with_full_stop)
        .collect();
    (!texts.is_empty()).then(|| (words.said)(&texts.join(" ")))
}

fn with_full_stop(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// A code that says something: the vendor sends some that do not.
fn code(fault: &Fault) -> Option<&str> {
    let code = fault.code.as_deref()?.trim();
    let is_word = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (!code.is_empty() && is_word && code != "UNKNOWN").then_some(code)
}
