//! A call without an answer that helps: whether the vendor may have it all the same.

use crate::error::ApiError;

/// A call that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// Why.
    pub error: ApiError,
    /// Whether the vendor may have it all the same.
    pub may_be_taken: bool,
}

impl Unanswered {
    /// It never left this device, or the vendor would not look at it.
    pub(super) const fn not_sent(error: ApiError) -> Self {
        Self {
            error,
            may_be_taken: false,
        }
    }

    /// It left, and this came back. Only an answer of the vendor's own that says no proves that
    /// nobody took it.
    pub(super) const fn sent(error: ApiError) -> Self {
        let may_be_taken = matches!(
            error,
            ApiError::Offline
                | ApiError::ProxyUnreachable
                | ApiError::VendorUnreachable { .. }
                | ApiError::TimedOut
                | ApiError::Unreadable { .. }
                | ApiError::VehicleUnavailable { .. }
                | ApiError::Maintenance { .. }
                | ApiError::Rejected { status: 500.., .. }
        );
        Self {
            error,
            may_be_taken,
        }
    }
}
