//! Who may ask: the exact list of origins, the page that comes from the proxy's own address, and
//! callers that are no browser page at all.

use core::fmt;
use core::str::FromStr;

use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, HOST, ORIGIN,
};
use http::{HeaderMap, HeaderValue, Uri};

use super::Config;
use super::refusal::Refusal;

/// What a page on another origin may read besides the body.
const EXPOSED: &str = "x-carport-error, x-carport-redirect, retry-after";

/// A serialized origin: scheme, host and, unless it is the scheme's own, port.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
}

impl Origin {
    /// As a browser writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.text).expect("an origin is visible ASCII by its parser")
    }
}

impl fmt::Debug for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Origin({})", self.text)
    }
}

/// The text is no origin as browsers write them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidOrigin;

impl fmt::Display for InvalidOrigin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "an origin is written as a browser sends it: http:// or https://, a host in lower \
             case, a port only where it is not the scheme's own, and nothing after it",
        )
    }
}

impl core::error::Error for InvalidOrigin {}

impl FromStr for Origin {
    type Err = InvalidOrigin;

    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        let (own_port, authority) = if let Some(rest) = text.strip_prefix("https://") {
            (443, rest)
        } else {
            (80, text.strip_prefix("http://").ok_or(InvalidOrigin)?)
        };
        let parsed: http::uri::Authority = authority.parse().or(Err(InvalidOrigin))?;
        let host = parsed.host();
        let is_plain = !host.is_empty()
            && !host.ends_with('.')
            && host.bytes().all(
                |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'[' | b']' | b':'),
            );
        let rest = authority.strip_prefix(host).ok_or(InvalidOrigin)?;
        let has_good_port = match rest.strip_prefix(':') {
            None => rest.is_empty(),
            Some(port) => port
                .parse::<u16>()
                .is_ok_and(|number| number != own_port && number.to_string() == port),
        };
        if is_plain && has_good_port {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err(InvalidOrigin)
        }
    }
}

/// A caller that may ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// A page of the proxy's own address, or no page at all: nothing needs to be allowed.
    OwnOrNoPage,
    /// A page of a listed origin, which must be told that it may read the answer.
    Listed(Origin),
}

impl Caller {
    /// Decides by the origin and by what the browser says about the request.
    pub(super) fn identify(headers: &HeaderMap, config: &Config) -> Result<Self, Refusal> {
        let fetch_mode = headers.get("sec-fetch-mode").map(HeaderValue::as_bytes);
        // A navigation or a plain image load would put the vendor's answer where no script asked.
        if !matches!(fetch_mode, None | Some(b"cors" | b"same-origin")) {
            return Err(Refusal::OriginNotAllowed);
        }
        let mut origins = headers.get_all(ORIGIN).iter();
        let fetch_site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        let origin = match (origins.next(), origins.next()) {
            (None, _) => {
                return match fetch_site {
                    None | Some(b"same-origin" | b"none") => Ok(Self::OwnOrNoPage),
                    Some(_) => Err(Refusal::OriginNotAllowed),
                };
            }
            (Some(origin), None) => origin,
            (Some(_), Some(_)) => return Err(Refusal::OriginNotAllowed),
        };
        if let Some(listed) = config
            .allow_origins
            .iter()
            .find(|listed| listed.text.as_bytes() == origin.as_bytes())
        {
            return Ok(Self::Listed(listed.clone()));
        }
        let is_own = match fetch_site {
            Some(site) => site == b"same-origin",
            None => names_own_host(origin, headers.get(HOST)),
        };
        if is_own {
            Ok(Self::OwnOrNoPage)
        } else {
            Err(Refusal::OriginNotAllowed)
        }
    }

    /// Lets a listed page read the answer; the value comes from the list, not from the request.
    pub(super) fn admit(&self, headers: &mut HeaderMap) {
        if let Self::Listed(origin) = self {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.header());
            headers.insert(
                ACCESS_CONTROL_EXPOSE_HEADERS,
                HeaderValue::from_static(EXPOSED),
            );
        }
    }

    /// The further headers of a preflight's answer.
    pub(super) fn admit_preflight(&self, headers: &mut HeaderMap, methods: &str, names: &[&str]) {
        if let Self::Listed(origin) = self {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.header());
            for (name, value) in [
                (ACCESS_CONTROL_ALLOW_METHODS, methods.to_owned()),
                (ACCESS_CONTROL_ALLOW_HEADERS, names.join(", ")),
            ] {
                if let Ok(value) = HeaderValue::from_str(&value) {
                    headers.insert(name, value);
                }
            }
            // Two hours: Chromium keeps no preflight for longer.
            headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("7200"));
        }
    }
}

/// Older browsers send no `sec-fetch-site`; a page of this very host is then known by its name.
fn names_own_host(origin: &HeaderValue, host: Option<&HeaderValue>) -> bool {
    let (Ok(origin), Some(Ok(host))) = (origin.to_str(), host.map(HeaderValue::to_str)) else {
        return false;
    };
    origin.parse::<Origin>().is_ok()
        && origin
            .parse::<Uri>()
            .ok()
            .and_then(|uri| uri.into_parts().authority)
            .is_some_and(|authority| authority.as_str() == host)
}
