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

/// Headers carry tokens and VINs, bodies passwords: only the route is printed.
impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.split('?').next().unwrap_or_default();
        write!(
            formatter,
            "Request({} {} {path})",
            self.method.as_str(),
            self.upstream.route()
        )
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
