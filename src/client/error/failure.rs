//! What of an error state and screen hold.

use carport_domain::failure::Failure;

use super::ApiError;
use crate::storage::StorageError;

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Offline => Self::Offline,
            ApiError::ProxyUnreachable => Self::ProxyUnreachable,
            ApiError::ProxyRefused { code } => Self::ProxyRefused { code },
            ApiError::VendorUnreachable { .. } => Self::VendorUnreachable,
            ApiError::TimedOut => Self::TimedOut,
            ApiError::CredentialsRefused => Self::CredentialsRefused,
            ApiError::CaptchaExpired => Self::CaptchaExpired,
            ApiError::Unauthorized { .. } | ApiError::SignedOut => Self::SignedOut,
            ApiError::RateLimited { retry_at, .. } => Self::RateLimited { retry_at },
            ApiError::QuotaUsedUp { replenished_at, .. } => Self::QuotaUsedUp { replenished_at },
            ApiError::SignInLimited => Self::SignInLimited,
            ApiError::Blocked { .. } => Self::Blocked,
            ApiError::SignInInterrupted { .. } => Self::SignInInterrupted,
            ApiError::AppOutdated { .. } => Self::AppOutdated,
            ApiError::MobileAccessDisabled { .. } => Self::MobileAccessDisabled,
            ApiError::AccountLocked { .. } => Self::AccountLocked,
            ApiError::Busy { .. } => Self::Busy,
            ApiError::NotSupported { .. } => Self::NotSupported,
            ApiError::Forbidden { said, .. } => Self::Forbidden { said },
            ApiError::NotFound { .. } => Self::NotFound,
            ApiError::VehicleUnavailable { .. } => Self::VehicleUnavailable,
            ApiError::Maintenance { retry_at, .. } => Self::Maintenance { retry_at },
            ApiError::Rejected { status, .. } => Self::Rejected { status },
            ApiError::Unreadable { endpoint } => Self::Unreadable { endpoint },
            ApiError::Storage(error) => error.into(),
        }
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Corrupt => Self::StorageDamaged,
            StorageError::TooNew => Self::StorageTooNew,
            StorageError::Blocked => Self::StorageBlocked,
            StorageError::Full => Self::StorageFull,
            StorageError::Unavailable | StorageError::Failed => Self::StorageFailed,
        }
    }
}
