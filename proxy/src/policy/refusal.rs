//! Everything the proxy says in its own name when it does not forward: one code, one status, one
//! constant sentence each, marked by a header so that nobody takes it for the vendor's answer.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};

use super::headers::guard;

/// Marks an answer as the proxy's own refusal and names its code.
pub const X_CARPORT_ERROR: HeaderName = HeaderName::from_static("x-carport-error");

/// Why the proxy, not the vendor, said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The first path segment is no row of the table.
    UnknownUpstream,
    /// The upstream has no such path, or the target is not written plainly.
    PathNotAllowed,
    /// The page that asks is not on the list.
    OriginNotAllowed,
    /// A preflight names a header that would never be forwarded.
    HeaderNotAllowed,
    /// The site has no such file.
    NotFound,
    /// The path exists, but not for this method.
    MethodNotAllowed,
    /// The request's body did not arrive in time or broke off.
    RequestIncomplete,
    /// The request's body is over the cap.
    BodyTooLarge,
    /// The request's target is over the cap.
    UrlTooLong,
    /// Too many request headers, or too much of them.
    HeadersTooLarge,
    /// This client asks too often.
    RateLimited,
    /// Too many requests at once.
    Busy,
    /// No connection to the vendor.
    UpstreamUnreachable,
    /// The vendor's answer broke off or is over the cap.
    UpstreamCut,
    /// The vendor redirects, and redirects are not followed.
    UpstreamRedirect,
    /// The vendor did not answer in time.
    UpstreamTimeout,
}

impl Refusal {
    /// The stable code that the app switches on.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownUpstream => "unknown_upstream",
            Self::PathNotAllowed => "path_not_allowed",
            Self::OriginNotAllowed => "origin_not_allowed",
            Self::HeaderNotAllowed => "header_not_allowed",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::RequestIncomplete => "request_incomplete",
            Self::BodyTooLarge => "body_too_large",
            Self::UrlTooLong => "url_too_long",
            Self::HeadersTooLarge => "headers_too_large",
            Self::RateLimited => "rate_limited",
            Self::Busy => "busy",
            Self::UpstreamUnreachable => "upstream_unreachable",
            Self::UpstreamCut => "upstream_cut",
            Self::UpstreamRedirect => "upstream_redirect",
            Self::UpstreamTimeout => "upstream_timeout",
        }
    }

    /// The status that goes with it.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::UnknownUpstream
            | Self::PathNotAllowed
            | Self::OriginNotAllowed
            | Self::HeaderNotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::RequestIncomplete => StatusCode::REQUEST_TIMEOUT,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UrlTooLong => StatusCode::URI_TOO_LONG,
            Self::HeadersTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::UpstreamUnreachable | Self::UpstreamCut | Self::UpstreamRedirect => {
                StatusCode::BAD_GATEWAY
            }
            Self::UpstreamTimeout => StatusCode::GATEWAY_TIMEOUT,
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::UnknownUpstream => "no such upstream",
            Self::PathNotAllowed => "this path is not forwarded",
            Self::OriginNotAllowed => "this origin may not use the proxy",
            Self::HeaderNotAllowed => "this request header is not forwarded",
            Self::NotFound => "no such file",
            Self::MethodNotAllowed => "this method is not forwarded",
            Self::RequestIncomplete => "the request did not arrive in time",
            Self::BodyTooLarge => "the request body is too large",
            Self::UrlTooLong => "the request target is too long",
            Self::HeadersTooLarge => "the request headers are too large",
            Self::RateLimited => "too many requests from this address",
            Self::Busy => "too many requests at once",
            Self::UpstreamUnreachable => "the upstream cannot be reached",
            Self::UpstreamCut => "the upstream's answer broke off",
            Self::UpstreamRedirect => "the upstream redirects elsewhere",
            Self::UpstreamTimeout => "the upstream did not answer in time",
        }
    }

    /// The whole answer, the same for every cause behind the code.
    pub fn response(self) -> Response<Bytes> {
        let body = format!(
            r#"{{"error":{{"code":"{}","message":"{}"}}}}"#,
            self.code(),
            self.message()
        );
        let mut response = Response::new(Bytes::from(body));
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        guard(headers);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(X_CARPORT_ERROR, HeaderValue::from_static(self.code()));
        if matches!(self, Self::Busy | Self::RateLimited) {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
