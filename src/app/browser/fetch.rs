//! Carries the client's requests to the proxy with the browser's own `fetch`.

use core::cell::Cell;
use core::time::Duration;
use std::rc::Rc;

use carport_client::transport::{Method, Request, Response, Transport, TransportError};
use gloo_net::http::{Headers, RequestBuilder};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, RequestCache, RequestCredentials, RequestRedirect};

use super::{clock, online, window};

/// The vendor answers most calls within two seconds; the proxy gives up before this.
pub(super) const PATIENCE: Duration = Duration::from_secs(40);

/// The road to the vendor: the proxy at one address.
#[derive(Clone, Debug)]
pub struct FetchTransport {
    base: String,
}

impl FetchTransport {
    /// The proxy's address without a trailing slash; empty for this page's own origin.
    pub fn new(proxy_base: impl Into<String>) -> Self {
        Self {
            base: proxy_base.into(),
        }
    }

    fn url(&self, request: &Request) -> String {
        format!("{}/{}{}", self.base, request.upstream.route(), request.path)
    }

    async fn carry(
        &self,
        request: Request,
        controller: &AbortController,
    ) -> Result<Response, Refused> {
        let headers = Headers::from_raw(web_sys::Headers::new().map_err(|_error| Refused)?);
        let raw = headers.into_raw();
        for (name, value) in &request.headers {
            raw.append(name, value).map_err(|_error| Refused)?;
        }
        let builder = RequestBuilder::new(&self.url(&request))
            .method(match request.method {
                Method::Get => gloo_net::http::Method::GET,
                Method::Post => gloo_net::http::Method::POST,
            })
            .headers(Headers::from_raw(raw))
            .credentials(RequestCredentials::Omit)
            .cache(RequestCache::NoStore)
            .redirect(RequestRedirect::Error)
            .abort_signal(Some(&controller.signal()));
        let prepared = match request.body {
            Some(body) => builder.body(body),
            None => builder.build(),
        };
        let answer = prepared?.send().await?;
        let headers: Vec<(String, String)> = answer.headers().entries().collect();
        if is_page(&headers) {
            return Err(Refused);
        }

        Ok(Response {
            status: answer.status(),
            headers,
            body: answer.binary().await?,
        })
    }
}

impl Transport for FetchTransport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let deadline = Deadline::start(PATIENCE).ok_or(TransportError::Unreachable)?;

        self.carry(request, &deadline.controller)
            .await
            .map_err(|Refused| {
                if deadline.has_passed.get() {
                    TransportError::TimedOut
                } else if online::is_online() {
                    TransportError::Unreachable
                } else {
                    TransportError::Offline
                }
            })
    }
}

/// Whether a page came instead of an answer. The proxy lets none through, neither the vendor's nor
/// its own: whoever sent it stands where the proxy should be.
fn is_page(headers: &[(String, String)]) -> bool {
    headers
        .iter()
        .any(|(name, value)| name == "content-type" && value.starts_with("text/html"))
}

/// No answer. Browsers do not say why, and what they say may hold an address: it goes no further.
struct Refused;

impl From<gloo_net::Error> for Refused {
    fn from(_error: gloo_net::Error) -> Self {
        Self
    }
}

/// Ends the request when time is up, or when nobody waits for its answer any more.
struct Deadline {
    controller: AbortController,
    has_passed: Rc<Cell<bool>>,
    timer: i32,
    _closure: Closure<dyn FnMut()>,
}

impl Deadline {
    fn start(patience: Duration) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let has_passed = Rc::new(Cell::new(false));
        let closure = Closure::<dyn FnMut()>::new({
            let (controller, has_passed) = (controller.clone(), Rc::clone(&has_passed));
            move || {
                has_passed.set(true);
                controller.abort();
            }
        });
        let timer = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                clock::millis(patience),
            )
            .ok()?;

        Some(Self {
            controller,
            has_passed,
            timer,
            _closure: closure,
        })
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.timer);
        self.controller.abort();
    }
}

#[cfg(test)]
mod tests {
    use carport_client::identity::Region;
    use carport_client::transport::Upstream;

    use super::*;

    fn request(path: &str) -> Request {
        Request {
            upstream: Upstream::Api(Region::RestOfWorld),
            method: Method::Get,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
        }
    }

    #[test]
    fn without_a_proxy_address_requests_go_to_this_origin() {
        assert_eq!(
            FetchTransport::new("").url(&request("/a?b=c")),
            "/cocoapi-row/a?b=c"
        );
    }

    #[test]
    fn a_proxy_elsewhere_is_named_before_the_route() {
        assert_eq!(
            FetchTransport::new("https://proxy.example").url(&request("/a")),
            "https://proxy.example/cocoapi-row/a"
        );
    }

    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn a_proxy_that_is_not_there_is_unreachable() {
        // Browsers refuse port 9 without trying.
        let transport = FetchTransport::new("http://127.0.0.1:9");

        assert_eq!(
            transport.send(request("/a")).await,
            Err(TransportError::Unreachable)
        );
    }

    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn a_header_that_http_cannot_carry_is_refused_without_a_panic() {
        let mut broken = request("/a");
        broken.headers.push(("x-broken", "one\ntwo".to_owned()));

        assert_eq!(
            FetchTransport::new("").send(broken).await,
            Err(TransportError::Unreachable)
        );
    }

    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn an_answer_comes_back_with_its_status_and_bytes() {
        // The test's own server knows no such page.
        let answer = FetchTransport::new("").send(request("/a")).await.unwrap();

        assert_eq!(answer.status, 404);
    }
}
