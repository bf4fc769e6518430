//! The two clients: one that reaches the vendor's hosts over verified TLS and nothing else, and one
//! for stand-ins on this machine. A stand-in's certificate is never believed for a vendor's host.

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio_rustls::rustls::crypto::ring;

use super::settings::{Settings, StartError};
use super::tls;
use crate::policy::{Config, Refusal, Upstream};

type Carrier = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

pub(super) struct Outbound {
    vendor: Carrier,
    stand_ins: Carrier,
}

impl Outbound {
    pub(super) fn new(settings: &Settings) -> Result<Self, StartError> {
        let vendor = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(ring::default_provider())
            .or(Err(StartError::UnusableCertificate))?
            .https_only()
            .enable_http1()
            .wrap_connector(tcp(settings));
        let stand_ins = HttpsConnectorBuilder::new()
            .with_tls_config(tls::client_believing(settings.upstream_ca.as_deref())?)
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp(settings));
        Ok(Self {
            vendor: carrier(vendor),
            stand_ins: carrier(stand_ins),
        })
    }

    /// Sends a request once and waits for the head of the answer.
    pub(super) async fn send(
        &self,
        upstream: Upstream,
        config: &Config,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, Refusal> {
        let carrier = if config.overrides.contains_key(&upstream) {
            &self.stand_ins
        } else {
            &self.vendor
        };
        carrier.request(request).await.map_err(|error| {
            // Once the request is out, a lost connection says nothing about whether it was obeyed.
            if error.is_connect() {
                Refusal::UpstreamUnreachable
            } else {
                Refusal::UpstreamCut
            }
        })
    }
}

fn tcp(settings: &Settings) -> HttpConnector {
    let mut connector = HttpConnector::new();
    connector.enforce_http(false);
    connector.set_nodelay(true);
    connector.set_connect_timeout(Some(settings.patience.connect));
    connector
}

fn carrier(connector: HttpsConnector<HttpConnector>) -> Carrier {
    // A request that found its idle connection closed before a byte went out is sent again on a new
    // one; a request that did go out is never repeated, so no command is given twice.
    Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(core::time::Duration::from_mins(1))
        .pool_max_idle_per_host(64)
        .build(connector)
}
