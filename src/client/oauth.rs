//! The token endpoint: what sign-in and renewal have in common.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use core::time::Duration;

use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use serde_json::Value;

use crate::error::ApiError;
use crate::form;
use crate::identity::Identity;
use crate::tokens::{OauthClient, Secret, Tokens};
use crate::transport::{Method, Request, Response, Upstream};

/// Under this name failures of the token endpoint are reported.
pub(crate) const TOKEN: &str = "token";

/// How long a token is trusted when the vendor does not say. One that dies earlier is renewed by
/// the 401 it earns.
const USUAL_LIFE: Duration = Duration::from_secs(3599);

/// No real token lives longer; a larger number is a mistake, and must not stop renewals.
const LONGEST_LIFE: Duration = Duration::from_hours(30 * 24);

/// Asks for tokens with a form.
pub(crate) fn token_request(
    identity: &Identity,
    brand: Brand,
    client: &OauthClient,
    pairs: &[(&str, &str)],
) -> Request {
    let basic = STANDARD.encode(format!("{}:{}", client.id, client.secret.expose()));
    Request {
        upstream: Upstream::SignIn(identity.region),
        method: Method::Post,
        path: client.token_path.clone(),
        headers: vec![
            ("authorization", format!("Basic {basic}")),
            (
                "content-type",
                "application/x-www-form-urlencoded; charset=UTF-8".to_owned(),
            ),
            ("accept", "application/json".to_owned()),
            ("x-user-agent", identity.user_agent(brand)),
        ],
        body: Some(form::encode(pairs)),
    }
}

/// Reads the tokens out of a success. `old_refresh` stays in use if the vendor sends no new one.
pub(crate) fn read_tokens(
    response: &Response,
    client: &OauthClient,
    old_refresh: Option<&Secret>,
    now: UnixMillis,
) -> Result<Tokens, ApiError> {
    let unreadable = || ApiError::Unreadable { endpoint: TOKEN };
    let answer: Value = serde_json::from_slice(&response.body).map_err(|_error| unreadable())?;
    let text = |key: &str| {
        let text = answer.get(key)?.as_str()?;
        (!text.trim().is_empty()).then(|| text.to_owned())
    };
    // A number; some records carry it as text.
    let life = answer
        .get("expires_in")
        .and_then(|value| {
            value
                .as_u64()
                .or_else(|| value.as_str()?.trim().parse().ok())
        })
        .map_or(USUAL_LIFE, Duration::from_secs)
        .min(LONGEST_LIFE);
    let refresh = text("refresh_token")
        .map(Secret::new)
        .or_else(|| old_refresh.cloned());

    Ok(Tokens {
        access: Secret::new(text("access_token").ok_or_else(unreadable)?),
        refresh: refresh.ok_or_else(unreadable)?,
        expires_at: now.after(life),
        customer_id: text("gcid"),
        client: client.clone(),
    })
}
