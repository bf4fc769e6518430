//! The sign-in host's error bodies, as recorded.

use serde_json::json;

use crate::exchange::Response;

fn refusal(status: u16, error: &str, description: &str) -> Response {
    Response::json(
        status,
        &json!({"error": error, "error_description": description}),
    )
}

/// Wrong password and wrong captcha answer look the same.
pub(crate) fn invalid_client() -> Response {
    refusal(
        401,
        "invalid_client",
        "Client authentication failed (e.g., login failure, unknown client, no client \
         authentication included or unsupported authentication method)",
    )
}

/// Malformed, or a code or refresh token that is spent.
pub(crate) fn invalid_request() -> Response {
    refusal(
        400,
        "invalid_request",
        "The request is missing a required parameter, includes an unsupported parameter value \
         (other than grant type), repeats a parameter, includes multiple credentials, utilizes \
         more than one mechanism for authenticating the client, or is otherwise malformed",
    )
}

/// The newer text for a spent refresh token.
pub(crate) fn invalid_grant() -> Response {
    refusal(
        400,
        "invalid_grant",
        "The provided access grant is invalid, expired, or revoked.",
    )
}
