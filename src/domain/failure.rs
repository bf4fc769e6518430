//! Why a value did not come: short, cloneable, all that state and screen ever hold.

use core::fmt;

use crate::command::Fault;
use crate::time::UnixMillis;

/// The vendor's own words to the owner. They are for the screen; no log prints them.
#[derive(Clone, PartialEq, Eq)]
pub struct Said(Box<Fault>);

impl Said {
    /// What was said.
    pub fn new(words: Fault) -> Self {
        Self(Box::new(words))
    }

    /// The words, for the owner's eyes.
    pub const fn words(&self) -> &Fault {
        &self.0
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Said(…)")
    }
}

/// The reason, named by what its owner can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// This device has no network.
    Offline,
    /// The companion proxy does not answer.
    ProxyUnreachable,
    /// The proxy answered with a refusal of its own; the code is from its contract.
    ProxyRefused {
        /// `path_not_allowed`, `origin_not_allowed`, … : never free text.
        code: String,
    },
    /// The proxy is up, the vendor behind it is not.
    VendorUnreachable,
    /// No answer in time.
    TimedOut,
    /// E-mail, password or captcha were refused; the vendor does not say which.
    CredentialsRefused,
    /// The captcha answer is missing, was used before, or ran out.
    CaptchaExpired,
    /// The sign-in broke off half-way and has to begin anew, with a new captcha.
    SignInInterrupted,
    /// The session is over and only the owner can begin a new one.
    SignedOut,
    /// Too many calls in a short time.
    RateLimited {
        /// When the vendor said it would answer again, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The day's calls are used up.
    QuotaUsedUp {
        /// When the vendor said they are replenished, if it did.
        replenished_at: Option<UnixMillis>,
    },
    /// Too many sign-in attempts.
    SignInLimited,
    /// The vendor answers its own app only.
    Blocked,
    /// The vendor does not allow this for the account or the car.
    Forbidden {
        /// What the vendor says to the owner about it, if anything.
        said: Option<Said>,
    },
    /// The vendor refuses this version of the app.
    AppOutdated,
    /// The vendor has switched mobile access off for the account or the car.
    MobileAccessDisabled,
    /// The vendor has locked the account.
    AccountLocked,
    /// Another command is under way.
    Busy,
    /// The car does not know this command, or not in this form.
    NotSupported,
    /// The vendor knows no such car or feature.
    NotFound,
    /// The car does not answer the vendor.
    VehicleUnavailable,
    /// The vendor is under maintenance.
    Maintenance {
        /// When the vendor said it would be back, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The vendor refused in another way.
    Rejected {
        /// HTTP status.
        status: u16,
    },
    /// An answer came that makes no sense.
    Unreadable {
        /// Which answer: `state`, `profile`, `token`, …
        endpoint: &'static str,
    },
    /// This browser refused to keep or to give back what was stored.
    StorageFailed,
    /// No room is left on this device.
    StorageFull,
    /// Some of what was stored cannot be read back; the rest is there.
    StorageDamaged,
    /// What is stored was written by a newer version of the app.
    StorageTooNew,
    /// Another tab holds an older version of the database open.
    StorageBlocked,
    /// The demo's worker is missing or broke down.
    DemoFailed,
    /// The site's configuration cannot be read: nothing is sent, for it is not known where to.
    ConfigUnreadable,
    /// The car was opened from a file: there is nobody to ask for anything newer.
    NotInSource,
    /// The page came over plain http, where the browser offers no encryption: tokens are not kept.
    InsecurePage,
}

impl Failure {
    /// One of each, with nothing in it.
    pub const EXAMPLES: [Self; 33] = [
        Self::Offline,
        Self::ProxyUnreachable,
        Self::ProxyRefused {
            code: String::new(),
        },
        Self::VendorUnreachable,
        Self::TimedOut,
        Self::CredentialsRefused,
        Self::CaptchaExpired,
        Self::SignInInterrupted,
        Self::SignedOut,
        Self::RateLimited { retry_at: None },
        Self::QuotaUsedUp {
            replenished_at: None,
        },
        Self::SignInLimited,
        Self::Blocked,
        Self::Forbidden { said: None },
        Self::AppOutdated,
        Self::MobileAccessDisabled,
        Self::AccountLocked,
        Self::Busy,
        Self::NotSupported,
        Self::NotFound,
        Self::VehicleUnavailable,
        Self::Maintenance { retry_at: None },
        Self::Rejected { status: 0 },
        Self::Unreadable { endpoint: "" },
        Self::StorageFailed,
        Self::StorageFull,
        Self::StorageDamaged,
        Self::StorageTooNew,
        Self::StorageBlocked,
        Self::DemoFailed,
        Self::ConfigUnreadable,
        Self::NotInSource,
        Self::InsecurePage,
    ];

    /// Its code, for the log and for support.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::ProxyUnreachable => "proxy_unreachable",
            Self::ProxyRefused { .. } => "proxy_refused",
            Self::VendorUnreachable => "vendor_unreachable",
            Self::TimedOut => "timed_out",
            Self::CredentialsRefused => "credentials_refused",
            Self::CaptchaExpired => "captcha_expired",
            Self::SignInInterrupted => "sign_in_interrupted",
            Self::SignedOut => "signed_out",
            Self::RateLimited { .. } => "rate_limited",
            Self::QuotaUsedUp { .. } => "quota_used_up",
            Self::SignInLimited => "sign_in_limited",
            Self::Blocked => "blocked",
            Self::Forbidden { .. } => "forbidden",
            Self::AppOutdated => "app_outdated",
            Self::MobileAccessDisabled => "mobile_access_disabled",
            Self::AccountLocked => "account_locked",
            Self::Busy => "busy",
            Self::NotSupported => "not_supported",
            Self::NotFound => "not_found",
            Self::VehicleUnavailable => "vehicle_unavailable",
            Self::Maintenance { .. } => "maintenance",
            Self::Rejected { .. } => "rejected",
            Self::Unreadable { .. } => "unreadable",
            Self::StorageFailed => "storage_failed",
            Self::StorageFull => "storage_full",
            Self::StorageDamaged => "storage_damaged",
            Self::StorageTooNew => "storage_too_new",
            Self::StorageBlocked => "storage_blocked",
            Self::DemoFailed => "demo_failed",
            Self::ConfigUnreadable => "config_unreadable",
            Self::NotInSource => "not_in_source",
            Self::InsecurePage => "insecure_page",
        }
    }

    /// Whether only signing in again helps.
    pub const fn needs_sign_in(&self) -> bool {
        matches!(
            self,
            Self::SignedOut
                | Self::CredentialsRefused
                | Self::CaptchaExpired
                | Self::SignInInterrupted
        )
    }

    /// Whether asking again is of no use before the owner has done something. Waits that the vendor
    /// told, and its block, are kept by the call budget instead.
    pub const fn needs_owner(&self) -> bool {
        self.needs_sign_in() || matches!(self, Self::AccountLocked | Self::AppOutdated)
    }

    /// Whether every car of the account meets the same reason.
    pub const fn concerns_account(&self) -> bool {
        self.needs_sign_in()
            || matches!(
                self,
                Self::Blocked
                    | Self::QuotaUsedUp { .. }
                    | Self::SignInLimited
                    | Self::AccountLocked
                    | Self::AppOutdated
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_failure_does_not_repeat_what_the_vendor_said() {
        let said = Said::new(Fault {
            title: Some("Not for this car".to_owned()),
            ..Fault::default()
        });

        let printed = format!("{:?}", Failure::Forbidden { said: Some(said) });

        assert_eq!(printed, "Forbidden { said: Some(Said(…)) }");
    }
}
