//! A trap upstream, a proxy on a port of its own, a client that sends raw bytes, and short ways to
//! ask the policy.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use carport_proxy::policy::{Config, Forward, Plan, Upstream, X_CARPORT_ERROR, plan};
use carport_proxy::{Settings, run};
use http::{Request, Response};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

pub(crate) const STATE: &str = "/cocoapi-row/eadrax-vcs/v4/vehicles/state";
pub(crate) const AUTHENTICATE: &str = "/signin-row/gcdm/oauth/authenticate";

/// Asks the policy about a request without a body.
pub(crate) fn planned(method: &str, target: &str, headers: &[(&str, &str)]) -> Plan {
    planned_by(&Config::default(), method, target, headers)
}

pub(crate) fn planned_by(
    config: &Config,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
) -> Plan {
    let mut request = Request::builder().method(method).uri(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (parts, ()) = request.body(()).unwrap().into_parts();
    plan(&parts, None, config)
}

pub(crate) fn forwarded(plan: Plan) -> Forward {
    match plan {
        Plan::Forward(forward) => *forward,
        Plan::Respond(response) => panic!("refused: {:?}", code(&response)),
    }
}

pub(crate) fn responded(plan: Plan) -> Response<Bytes> {
    match plan {
        Plan::Respond(response) => response,
        Plan::Forward(forward) => panic!("forwarded to {}", forward.request.uri()),
    }
}

pub(crate) fn code(response: &Response<Bytes>) -> Option<&str> {
    response.headers().get(X_CARPORT_ERROR)?.to_str().ok()
}

/// Status and code of a refusal, whose body must name the same code.
pub(crate) fn refusal(plan: Plan) -> (u16, String) {
    let response = responded(plan);
    let named = code(&response).unwrap().to_owned();
    let body = std::str::from_utf8(response.body()).unwrap();
    let start = format!(r#"{{"error":{{"code":"{named}","message":""#);
    assert!(body.starts_with(&start), "{body}");
    (response.status().as_u16(), named)
}

/// Stands where the vendor would, answers each request with the same bytes, and remembers.
pub(crate) struct Trap {
    pub(crate) address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

/// What a trap does with a request.
#[derive(Clone)]
pub(crate) enum Manner {
    /// Sends these bytes and closes.
    Say(Vec<u8>),
    /// Sends these bytes and then nothing more, without closing.
    Stall(Vec<u8>),
    /// Says that it was asked, waits to be let go, sends these bytes and closes.
    Hold(Arc<Gate>, Vec<u8>),
}

/// Between a test and a trap that holds.
#[derive(Default)]
pub(crate) struct Gate {
    pub(crate) is_asked: Notify,
    pub(crate) may_answer: Notify,
}

impl Trap {
    pub(crate) async fn saying(answer: &str) -> Self {
        Self::with(Manner::Say(answer.as_bytes().to_vec())).await
    }

    pub(crate) async fn with(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            let mut stalled = Vec::new();
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let request = read_request(&mut stream).await;
                record.lock().unwrap().push(request);
                match &manner {
                    Manner::Say(bytes) => {
                        let _ = stream.write_all(bytes).await;
                        let _ = stream.shutdown().await;
                    }
                    Manner::Hold(gate, bytes) => {
                        gate.is_asked.notify_one();
                        gate.may_answer.notified().await;
                        let _ = stream.write_all(bytes).await;
                    }
                    Manner::Stall(bytes) => {
                        let _ = stream.write_all(bytes).await;
                        stalled.push(stream);
                    }
                }
            }
        });
        Self {
            address,
            seen,
            task,
        }
    }

    /// Every request so far, head and body.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    /// Settings whose every upstream is this trap.
    pub(crate) fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        for upstream in Upstream::ALL {
            let base = format!("http://{}", self.address).parse().unwrap();
            settings.policy.overrides.insert(upstream, base);
        }
        settings
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn read_request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                return text;
            }
        }
        if stream.read_buf(&mut bytes).await.unwrap() == 0 {
            return text;
        }
    }
}

/// A proxy that stops when it is dropped.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    task: Option<JoinHandle<()>>,
}

impl Proxy {
    pub(crate) async fn start(settings: Settings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let task = tokio::spawn(async move {
            run(settings, listener, std::future::pending())
                .await
                .unwrap();
        });
        Self {
            address,
            task: Some(task),
        }
    }

    /// A proxy that someone else started.
    pub(crate) fn at(address: SocketAddr) -> Self {
        Self {
            address,
            task: None,
        }
    }

    /// Sends a request line and headers; the connection closes after the answer.
    pub(crate) async fn ask(&self, line: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let mut request = format!(
            "{line} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n",
            self.address
        );
        for (name, value) in headers {
            write!(request, "{name}: {value}\r\n").unwrap();
        }
        if !body.is_empty() {
            write!(request, "content-length: {}\r\n", body.len()).unwrap();
        }
        request.push_str("\r\n");
        request.push_str(body);
        self.send(request.as_bytes()).await
    }

    pub(crate) async fn send(&self, request: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        // The server may close before it has read everything.
        let _ = stream.write_all(request).await;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        Reply::read(&bytes)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

/// An answer as a client sees it.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
    /// Whether a client would take the body for the whole.
    pub(crate) is_complete: bool,
}

impl Reply {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .map_or(bytes.len(), |start| start + 4);
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let body = bytes[end..].to_vec();
        let mut reply = Self {
            status: head
                .split(' ')
                .nth(1)
                .and_then(|status| status.parse().ok())
                .unwrap_or(0),
            head,
            body,
            is_complete: true,
        };
        reply.is_complete = match reply.header("content-length") {
            Some(length) => length.parse() == Ok(reply.body.len()),
            None if reply.header("transfer-encoding").is_some() => {
                reply.body.ends_with(b"0\r\n\r\n")
            }
            None => reply.status == 204 || reply.status == 304,
        };
        reply
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            (key == name).then_some(value)
        })
    }

    pub(crate) fn header_names(&self) -> Vec<&str> {
        let mut names: Vec<_> = self
            .head
            .lines()
            .filter_map(|line| Some(line.split_once(": ")?.0))
            .collect();
        names.sort_unstable();
        names
    }

    pub(crate) fn code(&self) -> Option<&str> {
        self.header("x-carport-error")
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}
