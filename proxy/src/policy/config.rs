//! What a deployment may choose, checked once when it is read, and the caps that nobody chooses.

use core::fmt;
use core::str::FromStr;
use std::collections::BTreeMap;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use super::origin::Origin;
use super::table::{Route, Upstream};

/// The policy's own settings.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Origins whose pages may use the proxy, besides pages of its own address.
    pub allow_origins: Vec<Origin>,
    /// Stand-ins on this machine, for tests.
    pub overrides: BTreeMap<Upstream, LoopbackBase>,
    /// Caps on sizes.
    pub limits: Limits,
}

impl Config {
    /// Where a checked path goes. The host comes from the table or from an override alone.
    pub(super) fn uri(&self, upstream: Upstream, path: &str, query: Option<&str>) -> Option<Uri> {
        let target = match query {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        };
        let mut parts = http::uri::Parts::default();
        parts.path_and_query = Some(target.parse::<PathAndQuery>().ok()?);
        if let Some(base) = self.overrides.get(&upstream) {
            parts.scheme = Some(base.scheme.clone());
            parts.authority = Some(base.authority.clone());
        } else {
            parts.scheme = Some(Scheme::HTTPS);
            parts.authority = Some(Authority::from_static(upstream.host()));
        }
        Uri::from_parts(parts).ok()
    }
}

/// Caps on what passes. There is no unlimited setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The request target, path and query.
    pub url_bytes: usize,
    /// Request header lines.
    pub header_count: usize,
    /// Request headers, as on the wire.
    pub header_bytes: usize,
    /// The request body.
    pub request_body_bytes: u64,
    /// The vendor's answer, as transferred.
    pub response_body_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            url_bytes: 4 * 1024,
            header_count: 64,
            header_bytes: 16 * 1024,
            request_body_bytes: 64 * 1024,
            response_body_bytes: 8 * 1024 * 1024,
        }
    }
}

impl Limits {
    /// The cap for a route: only a POST has a body at all.
    pub fn request_body_bytes(&self, route: &Route) -> u64 {
        if route.method() == http::Method::POST {
            self.request_body_bytes
        } else {
            0
        }
    }
}

/// The address of a stand-in: http or https on this machine, and nothing but an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopbackBase {
    scheme: Scheme,
    authority: Authority,
}

/// The text is no address of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidOverride;

impl fmt::Display for InvalidOverride {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "an upstream can only be replaced by a loopback address: http:// or https://, then \
             127.x.x.x, [::1] or localhost, a port, and no path",
        )
    }
}

impl core::error::Error for InvalidOverride {}

impl FromStr for LoopbackBase {
    type Err = InvalidOverride;

    fn from_str(text: &str) -> Result<Self, InvalidOverride> {
        let uri: Uri = text.parse().or(Err(InvalidOverride))?;
        let parts = uri.into_parts();
        let scheme = parts.scheme.ok_or(InvalidOverride)?;
        let authority = parts.authority.ok_or(InvalidOverride)?;
        let is_bare = parts.path_and_query.is_none_or(|path| path == "/");
        if is_bare
            && (scheme == Scheme::HTTP || scheme == Scheme::HTTPS)
            && !authority.as_str().contains('@')
            && is_loopback(authority.host())
        {
            Ok(Self { scheme, authority })
        } else {
            Err(InvalidOverride)
        }
    }
}

/// Only the usual spellings: an address in octal or in one number is refused, not understood.
fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host == "[::1]"
        || host
            .parse::<core::net::Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
}
