//! The one place where a failure becomes words.

use carport_domain::failure::{self, Failure};
use carport_domain::time::UnixMillis;

use crate::format::{date_words, duration};
use crate::locale::Locale;
use crate::words::{Answers, App, Errors, Said, Words, words};

/// How loud a thing is said. Every tone has a color, an icon and a text of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// All is well.
    Good,
    /// To watch.
    Warning,
    /// Needs the owner.
    Alert,
    /// Not known.
    Unknown,
}

/// What the owner can do about it, as the app's own verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Ask again now.
    Retry,
    /// Sign in again.
    SignIn,
    /// Solve a new captcha.
    SolveCaptcha,
    /// Nothing but waiting helps.
    Wait,
    /// Look at the demo instead.
    OpenDemo,
    /// Load the page anew.
    Reload,
    /// Open another file.
    OpenFile,
}

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub tone: Tone,
    /// What happened, in one short sentence without a full stop.
    pub title: String,
    /// What still works and what helps, in one or two sentences.
    pub detail: String,
    /// The verb on its button, if there is anything to press.
    pub remedy: Option<Remedy>,
}

/// Below this wait, seconds say more than a time of day.
const SHORT_WAIT_MILLIS: i64 = 2 * 60_000;

impl Tone {
    /// The one of two that matters more to the owner.
    #[must_use]
    pub(crate) fn worst(self, other: Self) -> Self {
        let weight = |tone| match tone {
            Self::Neutral => 0,
            Self::Good => 1,
            Self::Unknown => 2,
            Self::Warning => 3,
            Self::Alert => 4,
        };
        if weight(other) > weight(self) {
            other
        } else {
            self
        }
    }
}

impl Remedy {
    /// The label of its button; waiting has none.
    pub const fn label(self, words: &App) -> Option<&'static str> {
        match self {
            Self::Retry => Some(words.retry),
            Self::SignIn => Some(words.sign_in),
            Self::SolveCaptcha => Some(words.solve_captcha),
            Self::OpenDemo => Some(words.open_demo),
            Self::Reload => Some(words.reload),
            Self::OpenFile => Some(words.open_file),
            Self::Wait => None,
        }
    }
}

impl Notice {
    /// The label of its button, if there is anything to press.
    pub fn action(&self, words: &App) -> Option<&'static str> {
        self.remedy.and_then(|remedy| remedy.label(words))
    }

    fn new(tone: Tone, said: &Said, remedy: Option<Remedy>) -> Self {
        Self {
            tone,
            title: said.title.to_owned(),
            detail: said.detail.to_owned(),
            remedy,
        }
    }
}

/// Says what happened, what still works, and what helps.
pub fn notice(failure: &Failure, locale: &dyn Locale, now: UnixMillis) -> Notice {
    let Words { errors, .. } = words(locale.language());
    let warning = |said, remedy| Notice::new(Tone::Warning, said, remedy);
    match failure {
        Failure::Offline => warning(&errors.offline, Some(Remedy::Retry)),
        Failure::ProxyUnreachable => warning(&errors.proxy_unreachable, Some(Remedy::Retry)),
        Failure::ProxyRefused { code } => proxy_refused(code, errors),
        Failure::VendorUnreachable => warning(&errors.vendor_unreachable, Some(Remedy::Retry)),
        Failure::TimedOut => warning(&errors.timed_out, Some(Remedy::Retry)),
        Failure::CredentialsRefused => Notice::new(
            Tone::Alert,
            &errors.credentials_refused,
            Some(Remedy::SignIn),
        ),
        Failure::CaptchaExpired => warning(&errors.captcha_expired, Some(Remedy::SolveCaptcha)),
        Failure::SignInInterrupted => {
            warning(&errors.sign_in_interrupted, Some(Remedy::SolveCaptcha))
        }
        Failure::SignedOut => warning(&errors.signed_out, Some(Remedy::SignIn)),
        Failure::RateLimited { retry_at } => rate_limited(*retry_at, errors, locale, now),
        Failure::QuotaUsedUp { replenished_at } => quota(*replenished_at, errors, locale, now),
        Failure::SignInLimited => warning(&errors.sign_in_limited, Some(Remedy::Wait)),
        Failure::Blocked => Notice::new(Tone::Alert, &errors.blocked, Some(Remedy::OpenDemo)),
        Failure::Forbidden { said } => forbidden(said.as_ref(), errors),
        Failure::AppOutdated => {
            Notice::new(Tone::Alert, &errors.app_outdated, Some(Remedy::Reload))
        }
        Failure::MobileAccessDisabled => Notice::new(
            Tone::Alert,
            &errors.mobile_access_disabled,
            Some(Remedy::Retry),
        ),
        Failure::AccountLocked => Notice::new(Tone::Alert, &errors.account_locked, None),
        Failure::Busy => warning(&errors.busy, Some(Remedy::Retry)),
        Failure::NotSupported => warning(&errors.not_supported, None),
        Failure::NotFound => warning(&errors.not_found, Some(Remedy::Retry)),
        Failure::VehicleUnavailable => warning(&errors.vehicle_unavailable, Some(Remedy::Retry)),
        Failure::Maintenance { retry_at } => maintenance(*retry_at, errors, locale, now),
        Failure::Rejected { status } => Notice {
            tone: Tone::Warning,
            title: errors.rejected.to_owned(),
            detail: (errors.rejected_detail)(&status.to_string()),
            remedy: Some(Remedy::Retry),
        },
        Failure::Unreadable { endpoint } => Notice {
            tone: Tone::Warning,
            title: errors.unreadable.to_owned(),
            detail: unreadable_detail(endpoint, errors),
            remedy: Some(Remedy::Retry),
        },
        Failure::StorageFailed => warning(&errors.storage_failed, Some(Remedy::Retry)),
        Failure::StorageFull => warning(&errors.storage_full, Some(Remedy::Retry)),
        Failure::StorageDamaged => warning(&errors.storage_damaged, None),
        Failure::StorageTooNew => warning(&errors.storage_too_new, Some(Remedy::Reload)),
        Failure::StorageBlocked => warning(&errors.storage_blocked, Some(Remedy::Reload)),
        Failure::DemoFailed => warning(&errors.demo_failed, Some(Remedy::Reload)),
        Failure::ConfigUnreadable => warning(&errors.config_unreadable, Some(Remedy::Reload)),
        Failure::NotInSource => {
            Notice::new(Tone::Neutral, &errors.not_in_source, Some(Remedy::OpenFile))
        }
        Failure::InsecurePage => warning(&errors.insecure_page, None),
    }
}

fn proxy_refused(code: &str, errors: &Errors) -> Notice {
    let (detail, remedy) = match code {
        "origin_not_allowed" => (errors.proxy_refused_origin.to_owned(), None),
        "rate_limited" | "busy" => (errors.proxy_refused_busy.to_owned(), Some(Remedy::Retry)),
        other => ((errors.proxy_refused_other)(other), None),
    };

    Notice {
        tone: Tone::Warning,
        title: errors.proxy_refused.to_owned(),
        detail,
        remedy,
    }
}

/// Names the answer in the owner's words; one that nobody has named is not named at all.
fn unreadable_detail(endpoint: &str, errors: &Errors) -> String {
    let Answers {
        state,
        profile,
        vehicle_list,
        image,
        config,
        authenticate,
        token,
    } = &errors.answers;
    let answer = match endpoint {
        "state" => state,
        "profile" => profile,
        "vehicle_list" => vehicle_list,
        "image" => image,
        "config" => config,
        "authenticate" => authenticate,
        "token" => token,
        _ => return errors.unreadable_unnamed.to_owned(),
    };
    (errors.unreadable_detail)(answer)
}

fn rate_limited(
    retry_at: Option<UnixMillis>,
    errors: &Errors,
    locale: &dyn Locale,
    now: UnixMillis,
) -> Notice {
    let (detail, remedy) = match retry_at {
        None => (errors.rate_limited.detail.to_owned(), Remedy::Wait),
        Some(at) if at <= now => (errors.rate_limit_over.to_owned(), Remedy::Retry),
        Some(at) if at.0 - now.0 < SHORT_WAIT_MILLIS => {
            let wait = duration(now.age(at), locale);
            ((errors.rate_limited_for)(&wait), Remedy::Wait)
        }
        Some(at) => {
            let when = date_words(at, now, locale);
            ((errors.rate_limited_until)(&when), Remedy::Wait)
        }
    };

    Notice {
        tone: Tone::Warning,
        title: errors.rate_limited.title.to_owned(),
        detail,
        remedy: Some(remedy),
    }
}

fn quota(
    replenished_at: Option<UnixMillis>,
    errors: &Errors,
    locale: &dyn Locale,
    now: UnixMillis,
) -> Notice {
    let (detail, remedy) = match replenished_at {
        None => (errors.quota_used_up.detail.to_owned(), Remedy::Wait),
        Some(at) if at <= now => (errors.quota_over.to_owned(), Remedy::Retry),
        Some(at) => {
            let when = date_words(at, now, locale);
            ((errors.quota_until)(&when), Remedy::Wait)
        }
    };

    Notice {
        tone: Tone::Warning,
        title: errors.quota_used_up.title.to_owned(),
        detail,
        remedy: Some(remedy),
    }
}

/// In the vendor's words where it has any: they know more than ours.
fn forbidden(said: Option<&failure::Said>, errors: &Errors) -> Notice {
    let ours = Notice::new(Tone::Alert, &errors.forbidden, Some(Remedy::Retry));
    let Some(theirs) = said.map(failure::Said::words) else {
        return ours;
    };
    Notice {
        title: theirs.title.clone().unwrap_or(ours.title),
        detail: theirs.description.clone().unwrap_or(ours.detail),
        ..ours
    }
}

fn maintenance(
    retry_at: Option<UnixMillis>,
    errors: &Errors,
    locale: &dyn Locale,
    now: UnixMillis,
) -> Notice {
    let mut notice = Notice::new(Tone::Warning, &errors.maintenance, Some(Remedy::Retry));
    if let Some(at) = retry_at.filter(|at| *at > now) {
        notice.detail = (errors.maintenance_until)(&date_words(at, now, locale));
    }
    notice
}

#[cfg(test)]
mod tests;
