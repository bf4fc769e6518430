//! Requests that a scenario refuses, and with what.

use serde_json::json;

use crate::{
    calendar::until_midnight,
    chance::Chance,
    commands::{charging_host, problem},
    exchange::{Request, Response},
    sign_in::{Form, invalid_client, invalid_grant, invalid_request},
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
    /// The configuration call.
    Config,
    /// The state call.
    State,
    /// The list of charging sessions.
    Sessions,
    /// Pictures.
    Image,
    /// Everything that is sent to a car, questions about its outcome excluded.
    Commands,
    /// Start and stop of charging, on both of their paths.
    ChargeNow,
    /// What is sent to the charging service.
    ChargingService,
    /// The question how a command ended.
    Event,
    /// Every step of signing in.
    SignIn,
    /// The sign-in step that carries the password.
    FirstStep,
    /// The sign-in step that brings the code.
    SecondStep,
    /// The exchange of a code, and of a refresh token.
    Token,
    /// The use of a refresh token.
    Refresh,
}

/// What is answered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body {
    /// As near as HTTP comes to no answer at all.
    NoNetwork,
    Text(&'static str),
    Gateway(&'static str),
    Quota,
    Html(&'static str),
    Empty,
    EmptyJson,
    /// Nothing but the header of this name, in seconds.
    RetryAfter(&'static str),
    InvalidClient,
    InvalidRequest,
    InvalidGrant,
    /// `application/problem+json`.
    Problem,
    /// The charging service's own form.
    ChargingError,
    /// The picture service's own form.
    NotOwned,
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

fn is_authenticate(request: &Request) -> bool {
    request.route() == "/gcdm/oauth/authenticate"
}

fn has_password(request: &Request) -> bool {
    Form::of(request).value("password").is_some()
}

fn is_token(request: &Request) -> bool {
    request.route() == "/gcdm/oauth/token"
}

fn is_command(request: &Request) -> bool {
    let route = request.route();
    let goes_to_car = route.starts_with("/eadrax-dcs/")
        || route.starts_with("/eadrax-crccs/v1/")
        || route.contains("/remote-commands/");
    let asks = route.ends_with("/eventStatus") || route.ends_with("/eventPosition");
    request.method == "POST" && goes_to_car && !asks
}

impl Where {
    fn covers(self, request: &Request) -> bool {
        let route = request.route();
        match self {
            Self::Everywhere => is_api(request) || is_sign_in(request),
            Self::Api => is_api(request),
            Self::Data => is_api(request) && !is_config(request),
            Self::Config => is_config(request),
            Self::State => route.ends_with("/vehicles/state"),
            Self::Sessions => route.ends_with("/charging-sessions"),
            Self::Image => route.starts_with("/eadrax-ics/"),
            Self::Commands => is_command(request),
            Self::ChargeNow => {
                route.ends_with("/start-charging") || route.ends_with("/stop-charging")
            }
            Self::ChargingService => is_command(request) && route.starts_with("/eadrax-crccs/"),
            Self::Event => route.ends_with("/eventStatus"),
            Self::SignIn => is_sign_in(request),
            Self::FirstStep => is_authenticate(request) && has_password(request),
            Self::SecondStep => is_authenticate(request) && !has_password(request),
            Self::Token => is_token(request),
            Self::Refresh => {
                is_token(request) && Form::of(request).value("grant_type") == Some("refresh_token")
            }
        }
    }
}

/// The day's quota is used up; it is refilled at midnight in UTC.
pub(crate) fn quota(now: i64) -> Response {
    let left = until_midnight(now);
    Response::gateway(
        403,
        &format!("Out of call volume quota. Quota will be replenished in {left}."),
    )
}

impl Refusal {
    /// The answer, if this request is refused.
    pub(super) fn answer(self, request: &Request, now: i64) -> Option<Response> {
        if !self.at.covers(request) {
            return None;
        }
        let status = self.status;
        Some(match self.body {
            Body::NoNetwork => Response::text(status, "Gateway Timeout"),
            Body::Text(text) => Response::text(status, text),
            Body::Gateway(message) => Response::gateway(status, message),
            Body::Quota => quota(now),
            Body::Html(page) => Response::html(status, page),
            Body::Empty => Response::empty(status),
            Body::RetryAfter(secs) => {
                let mut response = Response::empty(status);
                response
                    .headers
                    .push(("retry-after".to_owned(), secs.to_owned()));
                response
            }
            Body::InvalidClient => invalid_client(),
            Body::InvalidRequest => invalid_request(),
            Body::Problem => problem(status, &mut Chance::new(0, &[now.unsigned_abs()])),
            Body::ChargingError => charging_host(&mut Chance::new(0, &[now.unsigned_abs()]), now),
            Body::NotOwned => Response::not_owned(),
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
                &json!({"fault": {
                    "faultstring": "The Service is temporarily unavailable",
                    "detail": {"errorcode": "messaging.adaptors.http.flow.NoActiveTargets"},
                }}),
            ),
            Body::Maintenance => Response::text(status, "Service Unavailable"),
        })
    }
}
