//! The demo's vendor: a worker that answers the client's requests in this browser, without a
//! network.

mod past;
mod scene;

pub use past::{Heard, Past};
pub use scene::{Scene, SceneWords};

use core::cell::{Cell, RefCell};
use core::time::Duration;
use std::collections::HashMap;
use std::rc::Rc;

use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::place::Coordinates;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::deferred::{Deferred, first};
use super::listener::Listener;
use super::{clock, fetch, shape};

/// A cold phone compiles the worker within a few seconds.
const START_PATIENCE: Duration = Duration::from_secs(20);

/// Why the demo does not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DemoStartError {
    /// The worker's script is missing or broken.
    #[error("the demo's worker failed")]
    Failed,
    /// It did not report ready in time.
    #[error("the demo's worker did not start in time")]
    TimedOut,
}

/// A running demo. Dropping the last handle ends it.
#[derive(Clone)]
pub struct DemoWorker {
    inner: Rc<Inner>,
    home: Coordinates,
    scenes: Rc<[Scene]>,
}

struct Inner {
    worker: Worker,
    wire: Rc<Wire>,
    next_id: Cell<u32>,
    _listeners: [Listener; 3],
}

/// Who waits for which answer; shared with the listeners.
#[derive(Default)]
struct Wire {
    waiting: RefCell<HashMap<u32, Deferred>>,
    has_failed: Cell<bool>,
}

impl DemoWorker {
    /// Starts the worker whose module is at `url`, and waits until it is ready.
    pub async fn start(url: &str) -> Result<Self, DemoStartError> {
        Self::start_within(url, START_PATIENCE).await
    }

    async fn start_within(url: &str, patience: Duration) -> Result<Self, DemoStartError> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker =
            Worker::new_with_options(url, &options).map_err(|_error| DemoStartError::Failed)?;
        let wire = Rc::new(Wire::default());
        let ready = Deferred::new();
        let on_failure = |wire: Rc<Wire>, ready: Deferred| {
            move |_event: Event| {
                wire.fail();
                ready.resolve(&JsValue::FALSE);
            }
        };
        let inner = Inner {
            _listeners: [
                Listener::new(&worker, "message", {
                    let (wire, ready) = (Rc::clone(&wire), ready.clone());
                    move |event| wire.hear(&event, &ready)
                }),
                Listener::new(
                    &worker,
                    "error",
                    on_failure(Rc::clone(&wire), ready.clone()),
                ),
                Listener::new(
                    &worker,
                    "messageerror",
                    on_failure(Rc::clone(&wire), ready.clone()),
                ),
            ],
            worker,
            wire,
            next_id: Cell::new(1),
        };

        let report = first(&[ready.promise(), &clock::alarm(patience)]).await;
        if report.is_undefined() {
            return Err(DemoStartError::TimedOut);
        }
        Ok(Self {
            home: home_from(&report).ok_or(DemoStartError::Failed)?,
            scenes: scene::scenes_of(&report).into(),
            inner: Rc::new(inner),
        })
    }

    /// Where the demo's owner lives.
    pub fn home(&self) -> Coordinates {
        self.home
    }

    /// What it can play; it begins with the first.
    pub fn scenes(&self) -> &[Scene] {
        &self.scenes
    }

    /// Plays another scene from the next request on. Answers false for one that it does not know.
    pub async fn play(&self, scene: &str) -> Result<bool, TransportError> {
        let message = self.ask(|id| scene_message(id, scene)).await?;
        let is_playing = shape::field(&message, "isPlaying").and_then(|field| field.as_bool());
        is_playing.ok_or(TransportError::Unreachable)
    }

    /// Posts a message and waits for what belongs to it.
    async fn ask(&self, message: impl FnOnce(u32) -> JsValue) -> Result<JsValue, TransportError> {
        let Inner {
            worker,
            wire,
            next_id,
            ..
        } = &*self.inner;
        if wire.has_failed.get() {
            return Err(TransportError::Unreachable);
        }

        let id = next_id.replace(next_id.get().wrapping_add(1));
        let answer = Deferred::new();
        wire.waiting.borrow_mut().insert(id, answer.clone());
        if worker.post_message(&message(id)).is_err() {
            wire.waiting.borrow_mut().remove(&id);
            return Err(TransportError::Unreachable);
        }
        let message = first(&[answer.promise(), &clock::alarm(fetch::PATIENCE)]).await;
        wire.waiting.borrow_mut().remove(&id);

        if message.is_undefined() {
            return Err(TransportError::TimedOut);
        }
        Ok(message)
    }
}

impl Wire {
    fn hear(&self, event: &Event, ready: &Deferred) {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let message = event.data();
        if shape::text(&message, "kind").as_deref() == Some("ready") {
            ready.resolve(&message);
            return;
        }
        let waiting = shape::number(&message, "id")
            .and_then(whole)
            .and_then(|id| self.waiting.borrow_mut().remove(&id));
        if let Some(waiting) = waiting {
            waiting.resolve(&message);
        }
    }

    /// Answers everyone who waits, now and later, that there is no answer.
    fn fail(&self) {
        self.has_failed.set(true);
        let waiting = self.waiting.take();
        for deferred in waiting.values() {
            deferred.resolve(&JsValue::FALSE);
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Transport for DemoWorker {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let message = self.ask(|id| message_from(id, &request)).await?;
        if shape::field(&message, "isOffline").is_some() {
            return Err(TransportError::Offline);
        }
        response_from(&message).ok_or(TransportError::Unreachable)
    }
}

fn scene_message(id: u32, scene: &str) -> JsValue {
    shape::object(&[("id", id.into()), ("scene", scene.into())]).into()
}

fn home_from(report: &JsValue) -> Option<Coordinates> {
    Coordinates::new(
        shape::number(report, "latitude")?,
        shape::number(report, "longitude")?,
    )
}

fn message_from(id: u32, request: &Request) -> JsValue {
    let headers: Array = request
        .headers
        .iter()
        .map(|(name, value)| Array::of2(&JsValue::from_str(name), &JsValue::from_str(value)))
        .collect();
    shape::object(&[
        ("id", id.into()),
        ("method", request.method.as_str().into()),
        ("path", request.path.as_str().into()),
        ("headers", headers.into()),
        (
            "body",
            request
                .body
                .as_deref()
                .map_or(JsValue::NULL, JsValue::from_str),
        ),
    ])
    .into()
}

fn response_from(message: &JsValue) -> Option<Response> {
    let status = shape::number(message, "status").and_then(whole)?;
    let headers: Array = shape::field(message, "headers")?.dyn_into().ok()?;
    let body: Uint8Array = shape::field(message, "body")?.dyn_into().ok()?;

    Some(Response {
        status: u16::try_from(status).ok()?,
        headers: headers
            .iter()
            .filter_map(|pair| {
                let pair: Array = pair.dyn_into().ok()?;
                Some((
                    pair.get(0).as_string()?.to_ascii_lowercase(),
                    pair.get(1).as_string()?,
                ))
            })
            .collect(),
        body: body.to_vec(),
    })
}

/// JavaScript's numbers are floating; ids and statuses are whole.
fn whole(number: f64) -> Option<u32> {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked on the line above"
    )]
    is_whole.then_some(number as u32)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
