//! What a refusal means at each step of the sign-in.

use crate::error::ApiError;

/// The first step answers the same to a wrong password and to a used captcha, with 401 or 400.
pub(super) fn refused_credentials(error: ApiError) -> ApiError {
    match error {
        ApiError::Unauthorized { .. } | ApiError::Rejected { status: 400, .. } => {
            ApiError::CredentialsRefused
        }
        error => error,
    }
}

/// The second step refuses what the first one gave: only beginning anew helps.
pub(super) fn refused_authorization(error: ApiError) -> ApiError {
    match error {
        ApiError::Unauthorized { endpoint }
        | ApiError::Rejected {
            endpoint,
            status: 400,
        } => ApiError::SignInInterrupted { endpoint },
        error => error,
    }
}

/// The third step refuses the code. A 401 refuses the app's own client, which is another matter.
pub(super) fn refused_code(error: ApiError) -> ApiError {
    match error {
        ApiError::Rejected {
            endpoint,
            status: 400,
        } => ApiError::SignInInterrupted { endpoint },
        error => without_session(error),
    }
}

/// Nobody is signed in yet, so a 401 is no end of a session but a refusal like others.
pub(super) fn without_session(error: ApiError) -> ApiError {
    match error {
        ApiError::Unauthorized { endpoint } => ApiError::Rejected {
            endpoint,
            status: 401,
        },
        error => error,
    }
}
