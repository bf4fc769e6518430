//! Errors of the sign-in, step by step, and of the refresh (connected-drive-api 2.9).

use core::cell::Cell;

use carport_domain::vehicle::profile::Brand;
use futures_lite::future::block_on;

use super::*;
use crate::meter::Unmetered;
use crate::refresh;
use crate::sign_in::{Credentials, sign_in};
use crate::testing::{FixedHost, identity, tokens};
use crate::tokens::Secret;
use crate::transport::{Request, Transport};

const CONFIG_ANSWER: &str = r#"{"clientId":"client","clientSecret":"secret",
    "returnUrl":"com.bmw.connected://oauth","scopes":["openid"],
    "tokenEndpoint":"https://customer.bmwgroup.com/gcdm/oauth/token"}"#;
const INVALID_CLIENT: &str = r#"{"error":"invalid_client","error_description":"Client authentication failed (e.g., login failure, unknown client, no client authentication included or unsupported authentication method)"}"#;
const INVALID_REQUEST: &str = r#"{"error":"invalid_request","error_description":"The request is missing a required parameter, includes an unsupported parameter value (other than grant type), repeats a parameter, includes multiple credentials, utilizes more than one mechanism for authenticating the client, or is otherwise malformed"}"#;
const INVALID_GRANT: &str = r#"{"error":"invalid_grant","error_description":"The provided access grant is invalid, expired, or revoked."}"#;
const GATEWAY_DOWN: &str = r#"{"fault":{"faultstring":"The Service is temporarily unavailable","detail":{"errorcode":"messaging.adaptors.http.flow.NoActiveTargets"}}}"#;

/// Everything is fine up to one step, which gives its own answer.
struct Until {
    step: usize,
    answer: Response,
    count: Cell<usize>,
}

impl Transport for Until {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let step = self.count.replace(self.count.get() + 1);
        if step == self.step {
            return Ok(self.answer.clone());
        }
        Ok(match step {
            0 => answer(200, CONFIG_ANSWER),
            1 => answer(200, r#"{"redirect_to":"x://y?authorization=a"}"#),
            _ => {
                let form = request.body.unwrap_or_default();
                let state = crate::form::parameter(&form, "state").unwrap_or_default();
                let location = format!("x://y?code=c&state={state}");
                with(answer(302, ""), "location", &location)
            }
        })
    }
}

/// What the owner is told when a step of the sign-in answers like this.
fn at_step(step: usize, response: Response) -> Failure {
    let vendor = Until {
        step,
        answer: response,
        count: Cell::default(),
    };
    let credentials = Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("password"),
        captcha: Secret::new("P1_a"),
        brand: Brand::Bmw,
    };
    let (host, identity) = (FixedHost::at(NOW), identity());
    let signing = sign_in(&vendor, &host, &identity, credentials, None, &Unmetered);
    let error = block_on(signing).unwrap_err();
    assert_eq!(vendor.count.get(), step + 1, "the sign-in ends there");
    error.into()
}

/// What the owner is told when a refresh answers like this.
fn at_refresh(response: &Response) -> Failure {
    refresh::read(response, &tokens(1), NOW).unwrap_err().into()
}

#[test]
fn step_0_429_rate_limit() {
    let body = r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 2 seconds."}"#;
    let retry_at = Some(in_seconds(2));

    let failure = at_step(0, answer(429, body));

    assert_eq!(failure, Failure::RateLimited { retry_at });
}

#[test]
fn step_0_403_quota() {
    let body = r#"{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 02:26:24."}"#;
    let replenished_at = Some(in_seconds(8_784));

    let failure = at_step(0, answer(403, body));

    assert_eq!(failure, Failure::QuotaUsedUp { replenished_at });
}

#[test]
fn step_0_403_deny_list_wants_a_newer_app() {
    for body in ["Forbidden", "<html><body>Access denied</body></html>"] {
        assert_eq!(at_step(0, answer(403, body)), Failure::AppOutdated);
    }
}

#[test]
fn step_0_401_missing_subscription_key_is_a_fault_of_this_app() {
    let body = r#"{"statusCode":401,"message":"Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API."}"#;
    let rejected = Failure::Rejected { status: 401 };

    assert_eq!(at_step(0, answer(401, body)), rejected);
    assert_eq!(told("state", &answer(401, body)), rejected);
}

#[test]
fn step_0_489_blocked() {
    assert_eq!(at_step(0, answer(489, "Blocked")), Failure::Blocked);
}

#[test]
fn step_1_401_invalid_client_is_password_or_captcha() {
    let refused = at_step(1, answer(401, INVALID_CLIENT));

    assert_eq!(refused, Failure::CredentialsRefused);
}

#[test]
fn step_1_400_is_told_as_refused_credentials_too() {
    let refused = at_step(1, answer(400, INVALID_REQUEST));

    assert_eq!(refused, Failure::CredentialsRefused);
}

#[test]
fn step_1_429_empty_is_too_many_attempts() {
    let empty = with(answer(429, ""), "content-type", "application/json");

    assert_eq!(at_step(1, empty), Failure::SignInLimited);
}

#[test]
fn step_1_500_text_is_trouble_at_the_vendor() {
    let trouble = at_step(1, answer(500, "INTERNAL SERVER ERROR"));

    assert_eq!(trouble, Failure::Rejected { status: 500 });
}

#[test]
fn step_2_401_and_400_begin_anew() {
    for (status, body) in [(401, INVALID_CLIENT), (400, INVALID_REQUEST)] {
        let interrupted = at_step(2, answer(status, body));

        assert_eq!(interrupted, Failure::SignInInterrupted);
    }
}

#[test]
fn step_3_400_invalid_request_begins_anew() {
    let interrupted = at_step(3, answer(400, INVALID_REQUEST));

    assert_eq!(interrupted, Failure::SignInInterrupted);
}

#[test]
fn refresh_400_invalid_request_ends_the_session() {
    let ended = at_refresh(&answer(400, INVALID_REQUEST));

    assert_eq!(ended, Failure::SignedOut);
}

#[test]
fn step_3_400_invalid_grant_begins_anew() {
    let interrupted = at_step(3, answer(400, INVALID_GRANT));

    assert_eq!(interrupted, Failure::SignInInterrupted);
}

#[test]
fn refresh_400_invalid_grant_ends_the_session() {
    let ended = at_refresh(&answer(400, INVALID_GRANT));

    assert_eq!(ended, Failure::SignedOut);
}

#[test]
fn step_3_401_invalid_client_is_a_fault_of_this_app() {
    let rejected = at_step(3, answer(401, INVALID_CLIENT));

    assert_eq!(rejected, Failure::Rejected { status: 401 });
}

/// The stored client is refused; signing in again fetches the present one.
#[test]
fn refresh_401_invalid_client_ends_the_session() {
    let ended = at_refresh(&answer(401, INVALID_CLIENT));

    assert_eq!(ended, Failure::SignedOut);
}

#[test]
fn steps_1_to_3_and_refresh_503_gateway_down_is_maintenance() {
    for status in [503, 500] {
        for step in 1..=3 {
            let told = at_step(step, answer(status, GATEWAY_DOWN));
            assert_eq!(told, Failure::Maintenance { retry_at: None }, "step {step}");
        }
        let told = at_refresh(&answer(status, GATEWAY_DOWN));
        assert_eq!(told, Failure::Maintenance { retry_at: None });
    }
}

#[test]
fn any_step_5xx_text_is_trouble_or_maintenance() {
    for step in 0..=3 {
        assert_eq!(
            at_step(step, answer(503, "")),
            Failure::Maintenance { retry_at: None }
        );
        let trouble = at_step(step, answer(500, "Internal Server Error"));
        assert_eq!(trouble, Failure::Rejected { status: 500 });
    }
    assert_eq!(
        at_refresh(&answer(503, "")),
        Failure::Maintenance { retry_at: None }
    );
}
