//! Whether a call may go out: asked before each of the vendor's calls, told of its outcome after.
//!
//! A refused call is answered with the error that the vendor gave, and nothing is sent. Signing in
//! again for an account that this device knows asks that account's ledger too. With an account
//! that is signed out its ledger goes, closures included: a device that has forgotten someone
//! weighs more than a refusal that is met once more.

mod ledgers;

pub use ledgers::Ledgers;

use carport_domain::budget::{Call, CallKind, Outcome, Ticket};
use carport_domain::ids::AccountId;

use crate::error::ApiError;
use crate::host::Host;
use crate::identity::Region;
use crate::transport::{Method, Request, Upstream};

/// Whose calls are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An account that is signed in.
    Account(&'a AccountId),
    /// Signing in on this device. The vendor limits it by address or by account and does not say
    /// which, so one count stands for both.
    SignIn(Region),
}

impl Subject<'_> {
    /// Where its record is kept, in [`crate::storage::Table::Ledgers`].
    pub fn key(self) -> String {
        match self {
            Self::Account(id) => id.as_str().to_owned(),
            Self::SignIn(region) => format!("sign-in/{}", region.code()),
        }
    }
}

/// Asked before a call, and told of its outcome after.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait Meter {
    /// Counts a call that may go out; one that may not is answered as the vendor last did.
    async fn ask(
        &self,
        subject: Subject<'_>,
        call: Call,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError>;

    /// Counts the repeat of a call that nobody took the first time.
    async fn ask_again(
        &self,
        subject: Subject<'_>,
        ticket: Ticket,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError>;

    /// Notes what became of a call.
    async fn note(&self, subject: Subject<'_>, ticket: Ticket, outcome: Outcome, host: &impl Host);
}

/// Lets everything through and counts nothing: for tests of other things.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unmetered;

impl Meter for Unmetered {
    async fn ask(
        &self,
        _subject: Subject<'_>,
        call: Call,
        _endpoint: &'static str,
        _host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        Ok(Ticket::uncounted(call))
    }

    async fn ask_again(
        &self,
        _subject: Subject<'_>,
        ticket: Ticket,
        _endpoint: &'static str,
        _host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        Ok(Ticket::uncounted(ticket.call()))
    }

    async fn note(
        &self,
        _subject: Subject<'_>,
        _ticket: Ticket,
        _outcome: Outcome,
        _host: &impl Host,
    ) {
    }
}

/// What a request is for, told by where it goes.
pub fn kind_of(request: &Request) -> CallKind {
    const COMMANDS: [&str; 3] = ["/eadrax-vrccs/", "/eadrax-crccs/v1/", "/eadrax-dcs/"];
    const HISTORY: [&str; 2] = ["/eadrax-chs/", "/eadrax-suscs/"];
    const EXTRAS: [&str; 2] = ["/eadrax-ics/", "/eadrax-crccs/v2/"];

    let route = request.path.split('?').next().unwrap_or_default();
    let goes_to = |prefixes: &[&str]| prefixes.iter().any(|prefix| route.starts_with(prefix));
    if matches!(request.upstream, Upstream::SignIn(_)) {
        CallKind::SignIn
    } else if route.ends_with("/eventStatus") || route.ends_with("/eventPosition") {
        CallKind::EventPoll
    } else if goes_to(&HISTORY) {
        CallKind::History
    } else if request.method == Method::Post && goes_to(&COMMANDS) {
        CallKind::Command
    } else if goes_to(&EXTRAS) {
        CallKind::Extra
    } else {
        CallKind::Reading
    }
}

/// What an answer means for later calls.
pub(crate) fn outcome_of<T>(answer: &Result<T, ApiError>) -> Outcome {
    let Err(error) = answer else {
        return Outcome::Succeeded;
    };
    match error {
        ApiError::RateLimited { retry_at, .. } => Outcome::RateLimited {
            retry_at: *retry_at,
        },
        ApiError::QuotaUsedUp { replenished_at, .. } => Outcome::QuotaUsedUp {
            replenished_at: *replenished_at,
        },
        ApiError::SignInLimited => Outcome::SignInLimited,
        ApiError::Blocked { .. } => Outcome::Blocked,
        ApiError::Maintenance { retry_at, .. } => Outcome::Maintenance {
            retry_at: *retry_at,
        },
        ApiError::VendorUnreachable { .. }
        | ApiError::TimedOut
        | ApiError::Rejected { status: 500.., .. } => Outcome::Trouble,
        ApiError::Offline
        | ApiError::ProxyUnreachable
        | ApiError::ProxyRefused { .. }
        | ApiError::Storage(_) => Outcome::NotSent,
        ApiError::SignInInterrupted { .. }
        | ApiError::AppOutdated { .. }
        | ApiError::MobileAccessDisabled { .. }
        | ApiError::AccountLocked { .. }
        | ApiError::Busy { .. }
        | ApiError::NotSupported { .. }
        | ApiError::CredentialsRefused
        | ApiError::CaptchaExpired
        | ApiError::Unauthorized { .. }
        | ApiError::SignedOut
        | ApiError::Forbidden { .. }
        | ApiError::NotFound { .. }
        | ApiError::VehicleUnavailable { .. }
        | ApiError::Rejected { .. }
        | ApiError::Unreadable { .. } => Outcome::Refused,
    }
}

#[cfg(test)]
mod tests;
