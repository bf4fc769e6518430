//! The way back: the vendor's answer stripped to what is listed, its redirects translated or
//! refused, and its failures turned into codes.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, LOCATION};
use http::response::Parts;
use http::{HeaderValue, Response, StatusCode};

use super::refusal::Refusal;
use super::{Config, Exchange, headers};

/// Marks a redirect that was turned into an answer a page can read.
pub const X_CARPORT_REDIRECT: HeaderName = HeaderName::from_static("x-carport-redirect");

/// What goes back to the caller.
#[derive(Debug)]
pub enum Answer {
    /// The whole answer; the upstream's body is dropped unread.
    Respond(Response<Bytes>),
    /// This head, then the upstream's body as received.
    Pass(Box<Parts>),
}

/// Turns the head of the vendor's answer, or its absence, into an answer for the caller.
pub fn finish(exchange: &Exchange, outcome: Result<Parts, Refusal>, config: &Config) -> Answer {
    let parts = match outcome {
        Ok(parts) => parts,
        Err(refusal) => return Answer::Respond(exchange.refuse(refusal)),
    };
    if parts.status.is_informational() {
        return Answer::Respond(exchange.refuse(Refusal::UpstreamCut));
    }
    if parts.status.is_redirection() {
        return Answer::Respond(redirect(exchange, &parts));
    }
    if declared_length(&parts).is_some_and(|bytes| bytes > config.limits.response_body_bytes) {
        return Answer::Respond(exchange.refuse(Refusal::UpstreamCut));
    }
    let mut head = Response::new(()).into_parts().0;
    head.status = parts.status;
    head.headers = headers::downward(&parts.headers);
    exchange.caller.admit(&mut head.headers);
    Answer::Pass(Box::new(head))
}

fn declared_length(parts: &Parts) -> Option<u64> {
    parts
        .headers
        .get(CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

/// A page cannot read a redirect, least of all one to the vendor's own scheme, so the one redirect
/// that is an answer arrives as JSON. Nobody follows it here.
fn redirect(exchange: &Exchange, parts: &Parts) -> Response<Bytes> {
    let location = parts
        .headers
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .filter(|_| exchange.upstream.answers_by_redirect(exchange.route));
    let Some(location) = location else {
        return exchange.refuse(Refusal::UpstreamRedirect);
    };
    let body = serde_json::json!({ "status": parts.status.as_u16(), "location": location });
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers::guard(headers);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(X_CARPORT_REDIRECT, HeaderValue::from_static("1"));
    exchange.caller.admit(headers);
    response
}
