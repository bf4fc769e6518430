//! Connections: how many, how long one may take to ask, and how they end when the server stops.

use core::convert::Infallible;
use core::future::Future;
use core::net::SocketAddr;
use core::pin::pin;
use core::time::Duration;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;

use super::host::Host;

/// Said to a connection over the cap, without reading what it wants.
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\n\
content-type: application/json\r\nx-carport-error: busy\r\nretry-after: 1\r\n\
cache-control: no-store\r\nconnection: close\r\ncontent-length: 66\r\n\r\n\
{\"error\":{\"code\":\"busy\",\"message\":\"too many connections at once\"}}";

/// Room for the largest head that the policy still answers by itself.
const READ_BUFFER_BYTES: usize = 64 * 1024;

pub(super) async fn serve(
    host: Arc<Host>,
    tls: Option<TlsAcceptor>,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
) {
    let open = Arc::new(Semaphore::new(host.load.connections));
    let graceful = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Out of file handles, most likely: asking again at once would only spin.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&open).try_acquire_owned() else {
            if tls.is_none() {
                tokio::spawn(turn_away(stream));
            }
            continue;
        };
        let host = Arc::clone(&host);
        let tls = tls.clone();
        let watcher = graceful.watcher();
        tokio::spawn(async move {
            accept(host, tls, stream, peer, watcher).await;
            drop(place);
        });
    }
    drop(listener);
    host.drain();
    // Whoever is not done by then is cut off when the caller ends the runtime.
    let _ = tokio::time::timeout(host.patience.drain, graceful.shutdown()).await;
}

async fn turn_away(mut stream: TcpStream) {
    let _ = tokio::time::timeout(Duration::from_secs(1), stream.write_all(FULL)).await;
}

async fn accept(
    host: Arc<Host>,
    tls: Option<TlsAcceptor>,
    stream: TcpStream,
    peer: SocketAddr,
    watcher: Watcher,
) {
    let _ = stream.set_nodelay(true);
    let Some(tls) = tls else {
        return speak(host, stream, peer, watcher).await;
    };
    let handshake = tokio::time::timeout(host.patience.request_head, tls.accept(stream));
    if let Ok(Ok(stream)) = handshake.await {
        speak(host, stream, peer, watcher).await;
    }
}

async fn speak(
    host: Arc<Host>,
    stream: impl AsyncRead + AsyncWrite + Unpin + 'static,
    peer: SocketAddr,
    watcher: Watcher,
) {
    let patience = host.patience;
    let service = service_fn(move |request| {
        let host = Arc::clone(&host);
        async move { Ok::<_, Infallible>(host.answer(request, peer.ip()).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.request_head)
        .max_buf_size(READ_BUFFER_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    // A broken connection is the caller's affair, and its error may quote what it sent.
    let _ = watcher.watch(connection).await;
}
