//! The native server: sockets, TLS, time and files around the policy, which alone decides.

mod arguments;
mod body;
mod connection;
mod host;
mod outbound;
mod pages;
mod settings;
mod tls;

use core::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;

pub use arguments::{Command, InvalidArgument, USAGE, read_command};
pub use settings::{Load, Patience, Settings, StartError, TlsFiles};

use host::Host;

/// A server whose settings, certificates and folders were found good.
pub struct Server {
    host: Arc<Host>,
    tls: Option<tokio_rustls::TlsAcceptor>,
}

impl Server {
    /// Reads everything that can be wrong before the first request.
    pub fn prepare(settings: Settings) -> Result<Self, StartError> {
        let tls = settings.tls.as_ref().map(tls::acceptor).transpose()?;
        let host = Arc::new(Host::new(settings)?);
        Ok(Self { host, tls })
    }

    /// Whether it speaks TLS itself.
    pub fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }

    /// Serves until `shutdown` ends, then lets requests under way finish for a while.
    pub async fn run(self, listener: TcpListener, shutdown: impl Future<Output = ()>) {
        connection::serve(self.host, self.tls, listener, shutdown).await;
    }
}

/// Prepares and serves: the whole server for whoever owns the port.
pub async fn run(
    settings: Settings,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
) -> Result<(), StartError> {
    Server::prepare(settings)?.run(listener, shutdown).await;
    Ok(())
}
