//! Requests that a scenario refuses, and with what.

use crate::{
    calendar::until_midnight,
    exchange::{Request, Response},
    sign_in::{Form, invalid_grant},
};

/// One refusal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal {
    pub(super) at: Where,
    pub(super) status: u16,
    pub(super) body: Body,
}

/// Which requests are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// Both hosts.
    Everywhere,
    /// The data host, its configuration call included.
    Api,
    /// The data host, without the configuration call.
    Data,
    /// The state call.
    State,
    /// The sign-in step that carries the password.
    FirstStep,
    /// The use of a refresh token.
    Refresh,
}

/// What is answered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body {
    Text(&'static str),
    Gateway(&'static str),
    Quota,
    EmptyJson,
    InvalidGrant,
    RequestTimeout,
    BadGateway,
    /// Each host has a text of its own.
    Maintenance,
}

fn is_api(request: &Request) -> bool {
    request.route().starts_with("/eadrax-")
}

fn is_sign_in(request: &Request) -> bool {
    request.route().starts_with("/gcdm/")
}

fn is_config(request: &Request) -> bool {
    request.route().ends_with("/oauth/config")
}

impl Where {
    fn covers(self, request: &Request) -> bool {
        match self {
            Self::Everywhere => is_api(request) || is_sign_in(request),
            Self::Api => is_api(request),
            Self::Data => is_api(request) && !is_config(request),
            Self::State => request.route().ends_with("/vehicles/state"),
            Self::FirstStep => {
                request.route() == "/gcdm/oauth/authenticate"
                    && Form::of(request).value("password").is_some()
            }
            Self::Refresh => {
                request.route() == "/gcdm/oauth/token"
                    && Form::of(request).value("grant_type") == Some("refresh_token")
            }
        }
    }
}

impl Refusal {
    /// The answer, if this request is refused.
    pub(super) fn answer(self, request: &Request, now: i64) -> Option<Response> {
        if !self.at.covers(request) {
            return None;
        }
        let status = self.status;
        Some(match self.body {
            Body::Text(text) => Response::text(status, text),
            Body::Gateway(message) => Response::gateway(status, message),
            Body::Quota => {
                let left = until_midnight(now);
                Response::gateway(
                    status,
                    &format!("Out of call volume quota. Quota will be replenished in {left}."),
                )
            }
            Body::EmptyJson => Response::new(status, "application/json", ""),
            Body::InvalidGrant => invalid_grant(),
            Body::RequestTimeout => Response::gateway(status, "Request Timeout"),
            Body::BadGateway => Response::html(
                status,
                "<html><head><title>502 Bad Gateway</title></head>\
                 <body><h1>502 Bad Gateway</h1></body></html>",
            ),
            Body::Maintenance if is_sign_in(request) => Response::json(
                status,
                &serde_json::json!({"fault": {
                    "faultstring": "The Service is temporarily unavailable",
                    "detail": {"errorcode": "messaging.adaptors.http.flow.NoActiveTargets"},
                }}),
            ),
            Body::Maintenance => Response::text(status, "Service Unavailable"),
        })
    }
}
