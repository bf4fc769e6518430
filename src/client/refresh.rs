//! One renewal: the last refresh token for the next pair.

use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;

use crate::error::{ApiError, classify};
use crate::host::Host;
use crate::identity::{Identity, uuid};
use crate::oauth::{self, TOKEN};
use crate::tokens::Tokens;
use crate::transport::{Request, Response};

/// Asks for new tokens. The brand does not matter here; the vendor's first one is sent.
pub fn refresh_request(tokens: &Tokens, identity: &Identity, host: &impl Host) -> Request {
    let pairs = [
        ("grant_type", "refresh_token"),
        ("refresh_token", tokens.refresh.expose()),
        ("redirect_uri", tokens.client.redirect_uri.as_str()),
        ("scope", tokens.client.scope.as_str()),
    ];
    let mut request = oauth::token_request(identity, Brand::Bmw, &tokens.client, &pairs);
    let correlation_id = uuid(host);
    request
        .headers
        .push(("x-correlation-id", correlation_id.clone()));
    request.headers.push(("bmw-correlation-id", correlation_id));
    request
}

/// Reads the answer. A refused token is the end of the session: `invalid_grant`,
/// `invalid_request` and `invalid_client` all mean that the owner has to sign in again.
pub fn read(response: &Response, old: &Tokens, now: UnixMillis) -> Result<Tokens, ApiError> {
    classify(TOKEN, response, now).map_err(|error| match error {
        ApiError::Unauthorized { .. } | ApiError::Rejected { status: 400, .. } => {
            ApiError::SignedOut
        }
        error => error,
    })?;
    let new = oauth::read_tokens(response, &old.client, Some(&old.refresh), now)?;

    Ok(Tokens {
        customer_id: new.customer_id.or_else(|| old.customer_id.clone()),
        ..new
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, FixedHost, answer, tokens};

    const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

    #[test]
    fn a_renewal_sends_the_last_refresh_token_and_all_scopes() {
        let request = refresh_request(&tokens(1), &testing::identity(), &FixedHost::at(NOW));

        assert_eq!(request.path, "/gcdm/oauth/token");
        assert_eq!(
            request.body.as_deref(),
            Some(
                "grant_type=refresh_token&refresh_token=refresh-1\
                 &redirect_uri=com.bmw.connected%3A%2F%2Foauth&scope=openid%20vehicle_data"
            )
        );
        assert_eq!(
            request.header("authorization"),
            Some("Basic Y2xpZW50OnNlY3JldA==")
        );
    }

    #[test]
    fn a_renewal_yields_the_next_pair_and_keeps_the_customer() {
        let response = answer(
            200,
            r#"{"access_token":"access-2","refresh_token":"refresh-2","expires_in":"3599"}"#,
        );

        let new = read(&response, &tokens(1), NOW).unwrap();

        assert_eq!(new.access.expose(), "access-2");
        assert_eq!(new.refresh.expose(), "refresh-2");
        assert_eq!(new.expires_at, UnixMillis(1_750_003_599_000));
        assert_eq!(new.customer_id.as_deref(), Some("GCID-0000-DEMO"));
    }

    #[test]
    fn a_refused_refresh_token_ends_the_session() {
        for (status, body) in [
            (400, r#"{"error":"invalid_request"}"#),
            (400, r#"{"error":"invalid_grant"}"#),
            (401, r#"{"error":"invalid_client"}"#),
        ] {
            assert_eq!(
                read(&answer(status, body), &tokens(1), NOW),
                Err(ApiError::SignedOut)
            );
        }
    }

    #[test]
    fn trouble_at_the_vendor_does_not_end_the_session() {
        assert_eq!(
            read(&answer(503, ""), &tokens(1), NOW),
            Err(ApiError::Maintenance {
                endpoint: "token",
                retry_at: None
            })
        );
        assert_eq!(
            read(&answer(200, "<html>"), &tokens(1), NOW),
            Err(ApiError::Unreadable { endpoint: "token" })
        );
        assert_eq!(
            read(&answer(400, "Blocked"), &tokens(1), NOW),
            Err(ApiError::Blocked { endpoint: "token" })
        );
    }
}
