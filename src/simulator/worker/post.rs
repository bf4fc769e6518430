//! Messages in and out of the worker.

use std::cell::RefCell;

use carport_domain::time::UnixMillis;
use carport_simulator::{Request, Response, Simulator};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The lives the cars lead unless the worker's name is another number.
const SEED: u64 = 1;

/// Begins to answer, and says so.
pub(crate) fn open() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let seed = scope.name().parse().unwrap_or(SEED);
    let simulator = Simulator::new(seed, now());
    let (latitude, longitude) = simulator.home();

    let simulator = RefCell::new(simulator);
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let message = event.data();
        let Some(request) = request(&message) else {
            return;
        };
        let response = simulator.borrow_mut().answer(&request, now());
        let id = property(&message, "id");
        // The page may be gone; then nobody misses the answer.
        let _ = post(&answering, &id, &response);
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // The worker answers for as long as it lives.
    answer.forget();

    let ready = Object::new();
    let _ = Reflect::set(&ready, &"kind".into(), &"ready".into());
    let _ = Reflect::set(&ready, &"latitude".into(), &latitude.into());
    let _ = Reflect::set(&ready, &"longitude".into(), &longitude.into());
    let _ = scope.post_message(&ready);
}

#[expect(
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "the worker is the simulator's host: it passes the clock in, whole milliseconds"
)]
fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// The request in a message; `None` for anything else that was posted.
fn request(message: &JsValue) -> Option<Request> {
    let headers = property(message, "headers")
        .dyn_into::<Array>()
        .ok()?
        .iter()
        .filter_map(|pair| {
            let pair = pair.dyn_into::<Array>().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect();
    Some(Request {
        method: property(message, "method").as_string()?,
        path: property(message, "path").as_string()?,
        headers,
        body: property(message, "body")
            .as_string()
            .unwrap_or_default()
            .into_bytes(),
    })
}

fn post(
    scope: &DedicatedWorkerGlobalScope,
    id: &JsValue,
    response: &Response,
) -> Result<(), JsValue> {
    let headers: Array = response
        .headers
        .iter()
        .map(|(name, value)| Array::of2(&JsValue::from_str(name), &JsValue::from_str(value)))
        .collect();
    let body = Uint8Array::from(response.body.as_slice());
    let answer = Object::new();
    Reflect::set(&answer, &"id".into(), id)?;
    Reflect::set(&answer, &"status".into(), &response.status.into())?;
    Reflect::set(&answer, &"headers".into(), &headers)?;
    Reflect::set(&answer, &"body".into(), &body)?;
    scope.post_message_with_transfer(&answer, &Array::of1(&body.buffer()))
}
