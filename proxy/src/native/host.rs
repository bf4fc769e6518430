//! One request from head to answer: the pages, the policy, the limits, the vendor, in this order.

use core::net::IpAddr;
use core::sync::atomic::{AtomicBool, Ordering};
use core::time::Duration;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, STRICT_TRANSPORT_SECURITY};
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response};
use http_body_util::Full;
use hyper::body::{Body, Incoming};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

use super::body::{self, Outgoing};
use super::outbound::Outbound;
use super::pages::Pages;
use super::settings::{Load, Patience, Settings, StartError};
use crate::policy::{
    self, Answer, Buckets, ClientKey, Config, Exchange, Forward, HEALTH_PATH, Plan, Refusal,
};

/// Two years, as preload lists ask.
const HSTS: &str = "max-age=63072000";

pub(super) struct Host {
    config: Config,
    pages: Pages,
    outbound: Outbound,
    places: Arc<Semaphore>,
    buckets: Mutex<Buckets>,
    started_at: Instant,
    trusted_hops: usize,
    speaks_tls: bool,
    is_draining: AtomicBool,
    pub(super) patience: Patience,
    pub(super) load: Load,
}

/// What the log may say about where a request went.
enum Label {
    Health,
    Page,
    Refused,
    Upstream(Exchange),
}

impl Host {
    pub(super) fn new(settings: Settings) -> Result<Self, StartError> {
        Ok(Self {
            outbound: Outbound::new(&settings)?,
            pages: Pages::new(&settings)?,
            places: Arc::new(Semaphore::new(settings.load.in_flight)),
            buckets: Mutex::new(Buckets::new(settings.load.allowance)),
            started_at: Instant::now(),
            trusted_hops: settings.trusted_hops,
            speaks_tls: settings.tls.is_some(),
            is_draining: AtomicBool::new(false),
            patience: settings.patience,
            load: settings.load,
            config: settings.policy,
        })
    }

    /// From now on the health check says no, so that whoever asks it sends nobody here.
    pub(super) fn drain(&self) {
        self.is_draining.store(true, Ordering::Relaxed);
    }

    pub(super) async fn answer(
        &self,
        request: Request<Incoming>,
        peer: IpAddr,
    ) -> Response<Outgoing> {
        let began_at = Instant::now();
        let method = request.method().clone();
        let (label, mut response) = self.decide(request, peer, began_at).await;
        if self.speaks_tls {
            response
                .headers_mut()
                .insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
        }
        record(
            &method,
            &label,
            response.status().as_u16(),
            began_at.elapsed(),
        );
        response
    }

    async fn decide(
        &self,
        request: Request<Incoming>,
        peer: IpAddr,
        began_at: Instant,
    ) -> (Label, Response<Outgoing>) {
        let (parts, body) = request.into_parts();
        if parts.uri.path() == HEALTH_PATH && self.is_draining.load(Ordering::Relaxed) {
            return (Label::Health, whole(Refusal::Busy.response()));
        }
        if let Some(response) = self.pages.answer(&parts).await {
            return (Label::Page, response.map(Outgoing::from));
        }
        match policy::plan(&parts, body.size_hint().exact(), &self.config) {
            Plan::Respond(response) if parts.uri.path() == HEALTH_PATH => {
                (Label::Health, whole(response))
            }
            Plan::Respond(response) => (Label::Refused, whole(response)),
            Plan::Forward(forward) => {
                let Forward { request, exchange } = *forward;
                let response = match self.admit(&parts, peer) {
                    Ok(place) => self.relay(request, body, &exchange, place, began_at).await,
                    Err(refusal) => whole(exchange.refuse(refusal)),
                };
                (Label::Upstream(exchange), response)
            }
        }
    }

    /// A place among the requests under way, if the client has not asked too much already.
    fn admit(&self, parts: &Parts, peer: IpAddr) -> Result<OwnedSemaphorePermit, Refusal> {
        let address = policy::client_address(peer, &parts.headers, self.trusted_hops);
        let is_within = self
            .buckets
            .lock()
            // Nothing in the table can be half done.
            .unwrap_or_else(PoisonError::into_inner)
            .take(ClientKey::from(address), self.started_at.elapsed());
        if !is_within {
            return Err(Refusal::RateLimited);
        }
        Arc::clone(&self.places)
            .try_acquire_owned()
            .or(Err(Refusal::Busy))
    }

    async fn relay(
        &self,
        request: Request<()>,
        body: Incoming,
        exchange: &Exchange,
        place: OwnedSemaphorePermit,
        began_at: Instant,
    ) -> Response<Outgoing> {
        let refuse = |refusal| whole(exchange.refuse(refusal));
        let limits = &self.config.limits;
        let cap = limits.request_body_bytes(exchange.route);
        let body = match body::collect(body, cap, self.patience.request_body).await {
            Ok(body) => body,
            Err(refusal) => return refuse(refusal),
        };
        let request = with_body(request, body);
        let sending = self.outbound.send(exchange.upstream, &self.config, request);
        let answered = tokio::time::timeout(self.patience.first_byte, sending)
            .await
            .unwrap_or(Err(Refusal::UpstreamTimeout));
        let (outcome, body) = match answered {
            Ok(response) => {
                let (head, body) = response.into_parts();
                (Ok(head), Some(body))
            }
            Err(refusal) => (Err(refusal), None),
        };
        match (policy::finish(exchange, outcome, &self.config), body) {
            (Answer::Pass(head), Some(body)) => {
                let deadline = began_at + self.patience.whole;
                match Outgoing::relay(body, limits.response_body_bytes, deadline, place).await {
                    Ok(body) => Response::from_parts(*head, body),
                    Err(refusal) => refuse(refusal),
                }
            }
            (Answer::Pass(head), None) => {
                Response::from_parts(*head, Outgoing::Whole(Bytes::new()))
            }
            (Answer::Respond(response), _) => whole(response),
        }
    }
}

/// A POST without a body has to say so: the vendor's gateways answer 411 otherwise.
fn with_body(mut request: Request<()>, body: Bytes) -> Request<Full<Bytes>> {
    if body.is_empty() && *request.method() == Method::POST {
        let none = HeaderValue::from_static("0");
        request.headers_mut().insert(CONTENT_LENGTH, none);
    }
    request.map(|()| Full::new(body))
}

fn whole(response: Response<Bytes>) -> Response<Outgoing> {
    response.map(Outgoing::Whole)
}

/// Nothing a caller wrote gets into the log: no path, query, header or address.
fn record(method: &Method, label: &Label, status: u16, took: Duration) {
    let method = if matches!(
        *method,
        Method::GET | Method::HEAD | Method::POST | Method::DELETE | Method::OPTIONS
    ) {
        method.as_str()
    } else {
        "OTHER"
    };
    let (prefix, pattern) = match label {
        Label::Health => ("", HEALTH_PATH),
        Label::Page => ("", "page"),
        Label::Refused => ("", "refused"),
        Label::Upstream(exchange) => (exchange.upstream.key(), exchange.route.pattern()),
    };
    let slash = if prefix.is_empty() { "" } else { "/" };
    let millis = took.as_millis();
    tracing::info!("{method} {slash}{prefix}{pattern} {status} {millis}ms");
}
