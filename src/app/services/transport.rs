//! Who carries requests, and the line that each leaves in the log.

use carport_client::log::{call_name, no_answer};
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::log::What;
use carport_domain::time::UnixMillis;

use crate::browser::clock;
use crate::browser::demo_worker::DemoWorker;
use crate::browser::fetch::FetchTransport;
use crate::log::Log;

/// Carries requests to wherever an account's cars come from.
#[derive(Clone)]
pub enum Carrier {
    /// To the proxy.
    Fetch(FetchTransport),
    /// Nowhere: it is not known where the proxy is, or there is nobody to ask.
    Nowhere,
    /// To the demo's worker.
    Demo(DemoWorker),
}

/// A carrier whose every journey is noted.
#[derive(Clone)]
pub struct AppTransport {
    carrier: Carrier,
    log: Log,
}

impl AppTransport {
    /// Notes what this carrier does.
    pub const fn new(carrier: Carrier, log: Log) -> Self {
        Self { carrier, log }
    }

    /// Who carries.
    pub const fn carrier(&self) -> &Carrier {
        &self.carrier
    }
}

impl Transport for Carrier {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        match self {
            Self::Fetch(transport) => transport.send(request).await,
            Self::Nowhere => Err(TransportError::Unreachable),
            Self::Demo(transport) => transport.send(request).await,
        }
    }
}

impl Transport for AppTransport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let call = call_name(&request);
        let began_at = clock::now();
        let answer = self.carrier.send(request).await;
        let millis = millis_since(began_at);
        self.log.note(match &answer {
            Ok(response) => What::Answered {
                call,
                status: response.status,
                millis,
                bytes: u32::try_from(response.body.len()).unwrap_or(u32::MAX),
            },
            Err(error) => What::Unanswered {
                call,
                reason: no_answer(*error),
                millis,
            },
        });
        answer
    }
}

fn millis_since(began_at: UnixMillis) -> u32 {
    let took = began_at.age(clock::now()).as_millis();
    u32::try_from(took).unwrap_or(u32::MAX)
}
