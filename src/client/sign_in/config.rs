//! The first call: which OAuth client the vendor's app uses in this region.

use carport_domain::vehicle::profile::Brand;
use serde_json::Value;

use crate::error::{ApiError, CONFIG};
use crate::identity::{Identity, Region};
use crate::tokens::{OauthClient, Secret};
use crate::transport::{Method, Request, Response, Upstream};

/// Under this name failures are reported.
pub(super) const NAME: &str = CONFIG;

pub(super) fn request(identity: &Identity, brand: Brand, correlation_id: String) -> Request {
    Request {
        upstream: Upstream::Api(identity.region),
        method: Method::Get,
        path: "/eadrax-ucs/v1/presentation/oauth/config".to_owned(),
        headers: vec![
            (
                "ocp-apim-subscription-key",
                identity.region.subscription_key().to_owned(),
            ),
            ("accept", "application/json".to_owned()),
            ("x-user-agent", identity.user_agent(brand)),
            ("x-identity-provider", "gcdm".to_owned()),
            ("x-correlation-id", correlation_id.clone()),
            ("bmw-correlation-id", correlation_id),
            ("bmw-session-id", identity.installation.session_id.clone()),
        ],
        body: None,
    }
}

/// Takes the client as delivered, but only the path of its token endpoint: the password goes to
/// the sign-in host of the region and nowhere else.
pub(super) fn read(response: &Response, region: Region) -> Result<OauthClient, ApiError> {
    const UNREADABLE: ApiError = ApiError::Unreadable { endpoint: NAME };
    let answer: Value = serde_json::from_slice(&response.body).map_err(|_error| UNREADABLE)?;
    let text = |key: &str| {
        let text = answer.get(key).and_then(Value::as_str);
        text.filter(|text| !text.trim().is_empty())
            .map(ToOwned::to_owned)
            .ok_or(UNREADABLE)
    };
    let host = match region {
        Region::RestOfWorld => "customer.bmwgroup.com",
        Region::NorthAmerica => "login.bmwusa.com",
    };
    let endpoint = text("tokenEndpoint")?;
    let token_path = endpoint
        .strip_prefix("https://")
        .and_then(|rest| rest.strip_prefix(host))
        .filter(|path| {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
            path.starts_with('/')
                && path.ends_with("/token")
                && path.chars().all(is_plain)
                && !path.contains("..")
        })
        .ok_or(UNREADABLE)?;
    let scopes: Vec<_> = answer
        .get("scopes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if scopes.is_empty() {
        return Err(UNREADABLE);
    }

    Ok(OauthClient {
        id: text("clientId")?,
        secret: Secret::new(text("clientSecret")?),
        redirect_uri: text("returnUrl")?,
        scope: scopes.join(" "),
        token_path: token_path.to_owned(),
    })
}
