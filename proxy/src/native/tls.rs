//! TLS at both ends: what the proxy presents to callers, and whom it believes upstream.

use std::path::Path;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};

use super::settings::{StartError, TlsFiles};

/// TLS 1.2 and 1.3, HTTP/1.1 only.
pub(super) fn acceptor(files: &TlsFiles) -> Result<TlsAcceptor, StartError> {
    let chain = certificates(&files.certificate)?;
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .ok()
        .ok_or_else(|| StartError::UnreadablePem(files.key.clone()))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .or(Err(StartError::UnusableCertificate))?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .or(Err(StartError::UnusableCertificate))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// A client that believes the given file alone: for stand-ins, never for the vendor.
pub(super) fn client_believing(ca: Option<&Path>) -> Result<ClientConfig, StartError> {
    let mut roots = RootCertStore::empty();
    if let Some(path) = ca {
        for certificate in certificates(path)? {
            roots
                .add(certificate)
                .ok()
                .ok_or_else(|| StartError::UnreadablePem(path.to_owned()))?;
        }
    }
    Ok(
        ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .or(Err(StartError::UnusableCertificate))?
            .with_root_certificates(roots)
            .with_no_client_auth(),
    )
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, StartError> {
    let unreadable = || StartError::UnreadablePem(path.to_owned());
    let certificates: Vec<_> = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect)
        .ok()
        .ok_or_else(unreadable)?;
    if certificates.is_empty() {
        return Err(unreadable());
    }
    Ok(certificates)
}
