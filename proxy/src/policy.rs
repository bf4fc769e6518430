//! What is forwarded, what is refused, and what an answer looks like on its way back: pure
//! functions on `http` types, without sockets, clocks or async, so that every host decides alike.

mod answer;
mod bucket;
mod client_address;
mod config;
mod headers;
mod origin;
mod refusal;
mod table;
mod target;

use bytes::Bytes;
use http::header::{
    ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CONTENT_TYPE, UPGRADE,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

pub use answer::{Answer, X_CARPORT_REDIRECT, finish};
pub use bucket::{Allowance, Buckets};
pub use client_address::{ClientKey, client_address};
pub use config::{Config, InvalidOverride, Limits, LoopbackBase};
pub use headers::{CROSS_ORIGIN_RESOURCE_POLICY, accepted_encodings};
pub use origin::{Caller, InvalidOrigin, Origin};
pub use refusal::{Refusal, X_CARPORT_ERROR};
pub use table::{Route, Upstream};

use target::Target;

/// The path that says whether the proxy is up.
pub const HEALTH_PATH: &str = "/healthz";

/// What to do with a request.
#[derive(Debug)]
pub enum Plan {
    /// Answer at once; nothing goes upstream.
    Respond(Response<Bytes>),
    /// Send this upstream, with the body as received.
    Forward(Box<Forward>),
}

/// A request that may go upstream.
#[derive(Debug)]
pub struct Forward {
    /// Complete but for its body.
    pub request: Request<()>,
    /// What the answer will need to know.
    pub exchange: Exchange,
}

/// One request under way: who asked, and for what.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Who asked.
    pub caller: Caller,
    /// Which row of the table.
    pub upstream: Upstream,
    /// Which route of that row.
    pub route: &'static Route,
}

impl Exchange {
    /// A refusal that the asking page can read.
    pub fn refuse(&self, refusal: Refusal) -> Response<Bytes> {
        let mut response = refusal.response();
        self.caller.admit(response.headers_mut());
        response
    }
}

/// Whether a path belongs to an upstream, so that no site may answer it.
pub fn is_upstream_path(path: &str) -> bool {
    target::first_segment(path).is_some_and(|(key, _)| Upstream::from_key(key).is_some())
}

/// Decides what becomes of a request. `body_bytes` is the length it declares, if it declares one;
/// the host still has to stop reading at the cap.
pub fn plan(request: &Parts, body_bytes: Option<u64>, config: &Config) -> Plan {
    if let Err(refusal) = check_size(request, &config.limits) {
        return Plan::Respond(refusal.response());
    }
    if request.uri.path() == HEALTH_PATH {
        return Plan::Respond(health(request, config));
    }
    if !is_known(&request.method) || request.headers.contains_key(UPGRADE) {
        return Plan::Respond(Refusal::MethodNotAllowed.response());
    }
    let caller = match Caller::identify(&request.headers, config) {
        Ok(caller) => caller,
        Err(refusal) => return Plan::Respond(refusal.response()),
    };
    let decided = if request.method == Method::OPTIONS {
        preflight(request, &caller).map(Plan::Respond)
    } else {
        forward(request, body_bytes, config, &caller)
            .map(|forward| Plan::Forward(Box::new(forward)))
    };
    decided.unwrap_or_else(|mut response| {
        caller.admit(response.headers_mut());
        Plan::Respond(*response)
    })
}

fn is_known(method: &Method) -> bool {
    [Method::GET, Method::POST, Method::DELETE, Method::OPTIONS].contains(method)
}

fn check_size(request: &Parts, limits: &Limits) -> Result<(), Refusal> {
    if request
        .uri
        .path_and_query()
        .map_or(0, |target| target.as_str().len())
        > limits.url_bytes
    {
        return Err(Refusal::UrlTooLong);
    }
    let header_bytes: usize = request
        .headers
        .iter()
        // As on the wire: a colon, a space and the end of the line.
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    if request.headers.len() > limits.header_count || header_bytes > limits.header_bytes {
        return Err(Refusal::HeadersTooLarge);
    }
    Ok(())
}

fn health(request: &Parts, config: &Config) -> Response<Bytes> {
    if request.method != Method::GET && request.method != Method::HEAD {
        return *not_allowed(&["GET", "HEAD"]);
    }
    let mut response = Response::new(Bytes::from_static(b"ok\n"));
    let headers = response.headers_mut();
    headers::guard(headers);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    if let Ok(caller) = Caller::identify(&request.headers, config) {
        caller.admit(headers);
    }
    response
}

fn not_allowed(methods: &[&str]) -> Box<Response<Bytes>> {
    let mut response = Refusal::MethodNotAllowed.response();
    if let Ok(allowed) = HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(ALLOW, allowed);
    }
    Box::new(response)
}

fn boxed(refusal: Refusal) -> Box<Response<Bytes>> {
    Box::new(refusal.response())
}

fn preflight(request: &Parts, caller: &Caller) -> Result<Response<Bytes>, Box<Response<Bytes>>> {
    let target = Target::read(&request.uri).map_err(boxed)?;
    let routes = target.routes().map_err(boxed)?;
    let methods = methods_of(&routes);
    let is_wanted = request
        .headers
        .get(ACCESS_CONTROL_REQUEST_METHOD)
        .and_then(|method| method.to_str().ok())
        .is_some_and(|method| methods.contains(&method));
    if !is_wanted {
        return Err(not_allowed(&methods));
    }
    let names = target.upstream.request_headers();
    if !asks_only_for(&request.headers, names) {
        return Err(boxed(Refusal::HeaderNotAllowed));
    }
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    headers::guard(response.headers_mut());
    caller.admit_preflight(response.headers_mut(), &methods.join(", "), names);
    Ok(response)
}

fn asks_only_for(headers: &HeaderMap, names: &[&str]) -> bool {
    headers
        .get_all(ACCESS_CONTROL_REQUEST_HEADERS)
        .iter()
        .all(|value| {
            value.to_str().is_ok_and(|list| {
                list.split(',')
                    .map(|name| name.trim().to_ascii_lowercase())
                    .all(|name| name.is_empty() || names.contains(&name.as_str()))
            })
        })
}

fn methods_of(routes: &[&'static Route]) -> Vec<&'static str> {
    routes.iter().map(|route| route.method_name()).collect()
}

fn forward(
    request: &Parts,
    body_bytes: Option<u64>,
    config: &Config,
    caller: &Caller,
) -> Result<Forward, Box<Response<Bytes>>> {
    let target = Target::read(&request.uri).map_err(boxed)?;
    let routes = target.routes().map_err(boxed)?;
    let route = routes
        .iter()
        .copied()
        .find(|route| route.method() == request.method)
        .ok_or_else(|| not_allowed(&methods_of(&routes)))?;
    target.check_query(route).map_err(boxed)?;
    let cap = config.limits.request_body_bytes(route);
    if body_bytes.is_some_and(|bytes| bytes > cap) {
        return Err(boxed(Refusal::BodyTooLarge));
    }
    let uri = config
        .uri(target.upstream, target.path, target.query)
        .ok_or_else(|| boxed(Refusal::PathNotAllowed))?;
    let mut forwarded = Request::new(());
    *forwarded.method_mut() = route.method();
    *forwarded.uri_mut() = uri;
    *forwarded.headers_mut() = headers::upward(target.upstream, &request.headers);
    Ok(Forward {
        request: forwarded,
        exchange: Exchange {
            caller: caller.clone(),
            upstream: target.upstream,
            route,
        },
    })
}
