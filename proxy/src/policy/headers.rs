//! Header lists in both directions. What is not named here does not pass, whatever it is called.

use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, HeaderName, RETRY_AFTER, USER_AGENT, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue};

use super::table::Upstream;

/// What the vendor's own app sends; a page cannot set it.
const USER_AGENT_OF_THE_APP: &str = "Dart/3.3 (dart:io)";

/// Not among `http`'s constants.
pub const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// Content types that pass as they are. Anything else becomes plain text or plain bytes: the body
/// still reaches the app, and no browser would ever run it.
const INERT_TYPES: [&str; 5] = [
    "application/json",
    "application/problem+json",
    "image/png",
    "image/jpeg",
    "image/webp",
];

/// The headers that go upstream: the first of each allowed name, and the proxy's own.
pub(super) fn upward(upstream: Upstream, from: &HeaderMap) -> HeaderMap {
    let mut to = HeaderMap::new();
    for name in upstream.request_headers() {
        if let Some(value) = from.get(*name) {
            to.insert(HeaderName::from_static(name), value.clone());
        }
    }
    to.insert(USER_AGENT, HeaderValue::from_static(USER_AGENT_OF_THE_APP));
    to.insert(ACCEPT_ENCODING, encodings(from));
    to
}

/// Bodies pass unread, so only encodings that every browser undoes may be asked for.
fn encodings(from: &HeaderMap) -> HeaderValue {
    let offered = accepted_encodings(from);
    HeaderValue::from_static(match (offered.contains(&"gzip"), offered.contains(&"br")) {
        (true, true) => "gzip, br",
        (true, false) => "gzip",
        (false, true) => "br",
        (false, false) => "identity",
    })
}

/// The content encodings a caller takes, those with a weight of zero left out.
pub fn accepted_encodings(headers: &HeaderMap) -> Vec<&str> {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let name = parts.next()?;
            let is_refused = parts.any(|part| {
                part.strip_prefix("q=")
                    .is_some_and(|weight| weight.parse() == Ok(0.0_f32))
            });
            (!is_refused).then_some(name)
        })
        .collect()
}

/// The headers that come back from the vendor, made harmless.
pub(super) fn downward(from: &HeaderMap) -> HeaderMap {
    let mut to = HeaderMap::new();
    for name in [CONTENT_ENCODING, CONTENT_LANGUAGE, RETRY_AFTER] {
        if let Some(value) = from.get(&name) {
            to.insert(name, value.clone());
        }
    }
    if let Some(value) = from.get(CONTENT_TYPE) {
        to.insert(CONTENT_TYPE, inert(value));
    }
    guard(&mut to);
    to
}

fn inert(value: &HeaderValue) -> HeaderValue {
    let text = value.to_str().unwrap_or_default().to_ascii_lowercase();
    let kind = text.split(';').next().unwrap_or_default().trim();
    if INERT_TYPES.contains(&kind) {
        value.clone()
    } else if kind.starts_with("text/") || kind.ends_with("xml") {
        HeaderValue::from_static("text/plain; charset=utf-8")
    } else {
        HeaderValue::from_static("application/octet-stream")
    }
}

/// What every answer on an upstream's path carries: kept by nobody, run by nobody, framed by nobody.
pub(super) fn guard(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
    );
    headers.insert(
        CROSS_ORIGIN_RESOURCE_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(VARY, HeaderValue::from_static("Origin"));
}
