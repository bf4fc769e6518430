//! Everything a deployment chooses, as one value that is checked before the first request.

use core::fmt;
use core::net::{Ipv4Addr, SocketAddr};
use core::time::Duration;
use std::path::PathBuf;

use crate::policy::{Allowance, Config, Origin};

/// The server's settings. The default is a proxy alone, on this machine.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where to listen, for whoever binds the port.
    pub listen: SocketAddr,
    /// What is forwarded for whom.
    pub policy: Config,
    /// The folder of the built app, to serve it from the same address.
    pub site: Option<PathBuf>,
    /// The origin of the captcha frame, where it is not the app's own.
    pub captcha_origin: Option<Origin>,
    /// The certificate and key, to terminate TLS here.
    pub tls: Option<TlsFiles>,
    /// How many proxies before this one may be believed about the client's address.
    pub trusted_hops: usize,
    /// A further root certificate, for stand-ins on this machine only.
    pub upstream_ca: Option<PathBuf>,
    /// How long to wait for whom.
    pub patience: Patience,
    /// How much at once.
    pub load: Load,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8081)),
            policy: Config::default(),
            site: None,
            captcha_origin: None,
            tls: None,
            trusted_hops: 0,
            upstream_ca: None,
            patience: Patience::default(),
            load: Load::default(),
        }
    }
}

/// Two PEM files.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// The certificate, then the chain below the root.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// How long to wait.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection to the vendor.
    pub connect: Duration,
    /// From sending a request to the head of the answer.
    pub first_byte: Duration,
    /// For the whole exchange with the vendor.
    pub whole: Duration,
    /// For a caller's next request head, or its TLS handshake. An idle connection ends here too.
    pub request_head: Duration,
    /// For a caller's body.
    pub request_body: Duration,
    /// For requests under way when the server stops.
    pub drain: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            first_byte: Duration::from_secs(15),
            whole: Duration::from_secs(30),
            request_head: Duration::from_secs(10),
            request_body: Duration::from_secs(10),
            drain: Duration::from_secs(10),
        }
    }
}

/// How much at once.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Connections of callers.
    pub connections: usize,
    /// Requests under way to the vendor.
    pub in_flight: usize,
    /// Requests of one client.
    pub allowance: Allowance,
}

impl Default for Load {
    fn default() -> Self {
        Self {
            connections: 512,
            in_flight: 256,
            allowance: Allowance::default(),
        }
    }
}

/// Why the server cannot start.
#[derive(Debug)]
pub enum StartError {
    /// The site's folder has no `index.html`.
    NoSite(PathBuf),
    /// A certificate or key cannot be read.
    UnreadablePem(PathBuf),
    /// Certificate and key do not fit each other or this TLS.
    UnusableCertificate,
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite(path) => write!(
                formatter,
                "--site {}: there is no index.html in that folder",
                path.display()
            ),
            Self::UnreadablePem(path) => {
                write!(
                    formatter,
                    "{}: no PEM file that can be read",
                    path.display()
                )
            }
            Self::UnusableCertificate => {
                formatter.write_str("the TLS certificate and key cannot be used together")
            }
        }
    }
}

impl core::error::Error for StartError {}
