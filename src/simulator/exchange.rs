//! A request and its answer as plain values.

use core::fmt;

use serde_json::Value;

/// One call as it reached the stand-in.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// Path and query, beginning with `/`.
    pub path: String,
    /// Names are lower case.
    pub headers: Vec<(String, String)>,
    /// As sent.
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The path without its query.
    pub fn route(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }

    /// The query, without its question mark.
    pub(crate) fn query(&self) -> &str {
        self.path.split_once('?').map_or("", |(_, query)| query)
    }
}

/// Headers carry tokens and VINs, bodies passwords: only method and route length are printed.
impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Request({} …)", self.method)
    }
}

/// One answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Names are lower case.
    pub headers: Vec<(String, String)>,
    /// Bytes to send.
    pub body: Vec<u8>,
}

impl Response {
    /// An answer of this content type.
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type".into(), content_type.into())],
            body: body.into(),
        }
    }

    /// JSON.
    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::new(status, "application/json; charset=utf-8", body.to_string())
    }

    /// Plain text.
    pub(crate) fn text(status: u16, body: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", body)
    }

    /// A page.
    pub(crate) fn html(status: u16, body: &str) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    /// Nothing but a status.
    pub(crate) const fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// The gateway's error body.
    pub(crate) fn gateway(status: u16, message: &str) -> Self {
        Self::json(
            status,
            &serde_json::json!({"statusCode": status, "message": message}),
        )
    }

    /// The gateway's answer to a path it does not serve, or a car the account does not have.
    pub(crate) fn not_found() -> Self {
        Self::gateway(404, "Resource not found")
    }

    /// The picture service's answer about a car that the account does not have.
    pub(crate) fn not_owned() -> Self {
        Self::json(
            424,
            &serde_json::json!({
                "error": "get_vehicle_image_failure",
                "description": "user does not own VIN",
            }),
        )
    }

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
