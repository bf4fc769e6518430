//! Requests and responses as plain values, and the one trait that carries them.

use core::fmt;

use crate::identity::Region;

/// The proxy's fixed table of hosts. The client names a row, never a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Upstream {
    /// The data and command host of a region.
    Api(Region),
    /// The sign-in host of a region.
    SignIn(Region),
}

impl Upstream {
    /// The first segment of the path on the proxy.
    pub const fn route(self) -> &'static str {
        match self {
            Self::Api(Region::RestOfWorld) => "cocoapi-row",
            Self::Api(Region::NorthAmerica) => "cocoapi-na",
            Self::SignIn(Region::RestOfWorld) => "signin-row",
            Self::SignIn(Region::NorthAmerica) => "signin-na",
        }
    }
}

/// The methods the vendor uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Sign-in, lists and commands.
    Post,
}

impl Method {
    /// As HTTP spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// One call, ready to be carried.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Which host, by its row in the proxy's table.
    pub upstream: Upstream,
    /// Method.
    pub method: Method,
    /// Path and query, beginning with `/`.
    pub path: String,
    /// Header names are lower case.
    pub headers: Vec<(&'static str, String)>,
    /// `None` for no body at all.
    pub body: Option<String>,
}

impl Request {
    /// The value of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Headers carry tokens and VINs, queries VINs, bodies passwords: only the route is printed, and
/// of that no segment that names a car or a person.
impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (method, upstream) = (self.method.as_str(), self.upstream.route());
        write!(formatter, "Request({method} {upstream} ")?;
        let path = self.path.split('?').next().unwrap_or_default();
        let mut last = "";
        for (index, segment) in path.split('/').enumerate() {
            if index > 0 {
                formatter.write_str("/")?;
            }
            let is_vin =
                segment.len() == 17 && segment.bytes().all(|byte| byte.is_ascii_alphanumeric());
            formatter.write_str(match (is_vin, last) {
                (true, _) => "{vin}",
                (false, "user") => "{gcid}",
                (false, _) => segment,
            })?;
            last = segment;
        }
        formatter.write_str(")")
    }
}

/// One answer, as received.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header names are lower case.
    pub headers: Vec<(String, String)>,
    /// Bytes, as received.
    pub body: Vec<u8>,
}

impl Response {
    /// The value of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Bodies carry tokens and positions: only status and size are printed.
impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Response({}, {} bytes)",
            self.status,
            self.body.len()
        )
    }
}

/// Why no answer came at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// This device has no network.
    #[error("this device is offline")]
    Offline,
    /// The proxy (or whatever stands in its place) does not answer.
    #[error("the proxy does not answer")]
    Unreachable,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
}

/// Carries one request. Fetch in the browser, a script in tests, a worker in the demo.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait Transport {
    /// Sends the request once and waits for the answer.
    async fn send(&self, request: Request) -> Result<Response, TransportError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(path: &str) -> String {
        let request = Request {
            upstream: Upstream::Api(Region::RestOfWorld),
            method: Method::Post,
            path: path.to_owned(),
            headers: vec![("bmw-vin", "WBY00000000EVX001".to_owned())],
            body: Some("secret".to_owned()),
        };
        format!("{request:?}")
    }

    #[test]
    fn a_printed_request_names_no_car() {
        assert_eq!(
            printed("/eadrax-crccs/v1/vehicles/WBY00000000EVX001/start-charging"),
            "Request(POST cocoapi-row /eadrax-crccs/v1/vehicles/{vin}/start-charging)"
        );
        assert_eq!(
            printed("/eadrax-chs/v2/charging-sessions?vin=WBY00000000EVX001"),
            "Request(POST cocoapi-row /eadrax-chs/v2/charging-sessions)"
        );
    }

    #[test]
    fn a_printed_request_names_nobody() {
        assert_eq!(
            printed("/eadrax-dcs/v2/user/GCID-0000-DEMO/send-to-car"),
            "Request(POST cocoapi-row /eadrax-dcs/v2/user/{gcid}/send-to-car)"
        );
    }
}
