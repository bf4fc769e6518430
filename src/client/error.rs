//! Why a call failed, named by what its caller can do, and the one place that judges a status.

mod failure;
mod waiting;

use carport_domain::failure::Said;
use carport_domain::time::UnixMillis;

use crate::decode;
use crate::storage::StorageError;
use crate::transport::{Response, TransportError};

/// The name under which the configuration call is reported.
pub(crate) const CONFIG: &str = "config";

/// The name under which both steps of the authentication are reported.
pub(crate) const AUTHENTICATE: &str = "authenticate";

/// Why a call failed. It prints nothing that may not be logged: no body, token, VIN or position.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// No answer came, and this device knows that it has no network.
    #[error("this device is offline")]
    Offline,
    /// The proxy, or whatever stands in its place, does not answer as one.
    #[error("the proxy does not answer")]
    ProxyUnreachable,
    /// The proxy refused on its own account.
    #[error("the proxy refused: {code}")]
    ProxyRefused {
        /// A code of the proxy's contract.
        code: String,
    },
    /// The proxy is up, the vendor behind it is not.
    #[error("{endpoint}: the vendor cannot be reached")]
    VendorUnreachable {
        /// Which call.
        endpoint: &'static str,
    },
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// E-mail, password or captcha were refused; the vendor does not say which.
    #[error("e-mail, password or captcha were refused")]
    CredentialsRefused,
    /// There is no captcha answer to send.
    #[error("the captcha answer is missing")]
    CaptchaExpired,
    /// The sign-in broke off half-way: what its last step gave was not taken by the next.
    #[error("{endpoint}: the sign-in has to begin anew")]
    SignInInterrupted {
        /// Which call.
        endpoint: &'static str,
    },
    /// The access token was refused; a renewal may help.
    #[error("{endpoint}: the access token was refused")]
    Unauthorized {
        /// Which call.
        endpoint: &'static str,
    },
    /// The tokens are gone or dead; only the owner can begin again.
    #[error("the session is over")]
    SignedOut,
    /// Too many calls in a short time.
    #[error("{endpoint}: too many calls in a short time")]
    RateLimited {
        /// Which call.
        endpoint: &'static str,
        /// When the vendor said it would answer again, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The day's calls are used up.
    #[error("{endpoint}: the day's calls are used up")]
    QuotaUsedUp {
        /// Which call.
        endpoint: &'static str,
        /// When the vendor said they are replenished, if it did.
        replenished_at: Option<UnixMillis>,
    },
    /// Too many sign-in attempts.
    #[error("too many sign-in attempts")]
    SignInLimited,
    /// The vendor answers its own app only.
    #[error("{endpoint}: the vendor answers its own app only")]
    Blocked {
        /// Which call.
        endpoint: &'static str,
    },
    /// Not allowed for the account or the car.
    #[error("{endpoint}: refused with {status}")]
    Forbidden {
        /// Which call.
        endpoint: &'static str,
        /// HTTP status.
        status: u16,
        /// What the vendor says to the owner about it, if anything.
        said: Option<Said>,
    },
    /// This version of the app is refused.
    #[error("{endpoint}: this version of the app is refused")]
    AppOutdated {
        /// Which call.
        endpoint: &'static str,
    },
    /// Mobile access is switched off.
    #[error("{endpoint}: mobile access is switched off")]
    MobileAccessDisabled {
        /// Which call.
        endpoint: &'static str,
    },
    /// The account is locked.
    #[error("{endpoint}: the account is locked")]
    AccountLocked {
        /// Which call.
        endpoint: &'static str,
    },
    /// Another command is under way.
    #[error("{endpoint}: another command is under way")]
    Busy {
        /// Which call.
        endpoint: &'static str,
    },
    /// The car does not know this command, or not in this form.
    #[error("{endpoint}: the car does not know this command")]
    NotSupported {
        /// Which call.
        endpoint: &'static str,
    },
    /// The vendor knows no such car or feature.
    #[error("{endpoint}: not found, {status}")]
    NotFound {
        /// Which call.
        endpoint: &'static str,
        /// HTTP status.
        status: u16,
    },
    /// The car does not answer the vendor.
    #[error("{endpoint}: the car does not answer the vendor")]
    VehicleUnavailable {
        /// Which call.
        endpoint: &'static str,
    },
    /// The vendor is under maintenance.
    #[error("{endpoint}: the vendor is under maintenance")]
    Maintenance {
        /// Which call.
        endpoint: &'static str,
        /// When the vendor said it would be back, if it did.
        retry_at: Option<UnixMillis>,
    },
    /// The vendor refused in another way.
    #[error("{endpoint}: rejected with {status}")]
    Rejected {
        /// Which call.
        endpoint: &'static str,
        /// HTTP status.
        status: u16,
    },
    /// An answer came that makes no sense.
    #[error("{endpoint}: the answer cannot be read")]
    Unreadable {
        /// Which call.
        endpoint: &'static str,
    },
    /// What this call needs could not be read from or written to storage.
    #[error("storage: {0}")]
    Storage(#[from] StorageError),
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Offline => Self::Offline,
            TransportError::Unreachable => Self::ProxyUnreachable,
            TransportError::TimedOut => Self::TimedOut,
        }
    }
}

/// Judges the status of an answer, before anyone reads its body.
///
/// `now` is our clock: the vendor tells waits as durations.
pub fn classify(
    endpoint: &'static str,
    response: &Response,
    now: UnixMillis,
) -> Result<(), ApiError> {
    let status = response.status;
    if (200..300).contains(&status) {
        return Ok(());
    }
    if let Some(code) = response.header("x-carport-error") {
        return Err(refused_by_proxy(endpoint, code));
    }
    let text = text_of(response);
    if status == 489 || (status >= 400 && text.trim().eq_ignore_ascii_case("blocked")) {
        return Err(ApiError::Blocked { endpoint });
    }
    // A static host that serves the site without a proxy beside it answers with its own page.
    if matches!(status, 404 | 405) && is_page(response, &text) {
        return Err(ApiError::ProxyUnreachable);
    }

    let says = |lower_case_words| contains_ignoring_case(&text, lower_case_words);
    Err(match status {
        // The gateway misses its key: a fault of this app, which no signing in repairs.
        401 if says("subscription key") => ApiError::Rejected { endpoint, status },
        401 => ApiError::Unauthorized { endpoint },
        403 if says("quota") => ApiError::QuotaUsedUp {
            endpoint,
            replenished_at: waiting::replenished_at(response, &text, now),
        },
        // Nobody is signed in yet, so it is the app that is not let in.
        403 if endpoint == CONFIG => ApiError::AppOutdated { endpoint },
        403 => ApiError::Forbidden {
            endpoint,
            status,
            said: decode::refusal(&response.body).map(Said::new),
        },
        405 => ApiError::MobileAccessDisabled { endpoint },
        409 if says("busy") => ApiError::Busy { endpoint },
        423 => ApiError::AccountLocked { endpoint },
        // The image service says 424 for a car of someone else.
        404 | 424 => ApiError::NotFound { endpoint, status },
        408 => ApiError::VehicleUnavailable { endpoint },
        429 if endpoint == AUTHENTICATE && text.trim().is_empty() => ApiError::SignInLimited,
        429 => ApiError::RateLimited {
            endpoint,
            retry_at: waiting::retry_at(response, &text, now),
        },
        503 => under_maintenance(endpoint, response, &text, now),
        500.. if says("temporarily unavailable") => {
            under_maintenance(endpoint, response, &text, now)
        }
        500 if says("crccs_generic_1") => ApiError::NotSupported { endpoint },
        502 | 504 => ApiError::VendorUnreachable { endpoint },
        _ => ApiError::Rejected { endpoint, status },
    })
}

fn under_maintenance(
    endpoint: &'static str,
    response: &Response,
    text: &str,
    now: UnixMillis,
) -> ApiError {
    ApiError::Maintenance {
        endpoint,
        retry_at: waiting::retry_at(response, text, now),
    }
}

fn refused_by_proxy(endpoint: &'static str, code: &str) -> ApiError {
    match code {
        "upstream_unreachable" | "upstream_cut" => ApiError::VendorUnreachable { endpoint },
        "upstream_timeout" => ApiError::TimedOut,
        code => {
            let is_code = !code.is_empty()
                && code.len() <= 40
                && code.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let code = if is_code { code } else { "unknown" };
            ApiError::ProxyRefused {
                code: code.to_owned(),
            }
        }
    }
}

/// The beginning of the body as text: an error is told in its first words.
fn text_of(response: &Response) -> String {
    let end = response.body.len().min(4096);
    String::from_utf8_lossy(&response.body[..end]).into_owned()
}

fn is_page(response: &Response, text: &str) -> bool {
    let is_named_html = response
        .header("content-type")
        .is_some_and(|value| contains_ignoring_case(value, "text/html"));
    let start = text.trim_start();
    let is_json = start.starts_with('{') || start.starts_with('[');

    !is_json && (is_named_html || start.starts_with('<'))
}

fn contains_ignoring_case(text: &str, lower_case_word: &str) -> bool {
    text.to_ascii_lowercase().contains(lower_case_word)
}

#[cfg(test)]
mod tests;
