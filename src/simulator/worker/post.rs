//! Messages in and out of the worker.

use std::cell::RefCell;

use carport_domain::time::UnixMillis;
use carport_simulator::{MENU, Offer, Request, Response, Simulator, Span, Wording};
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
    let ready = ready(&simulator);

    let simulator = RefCell::new(simulator);
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // The page may be gone; then nobody misses the answer.
        let _ = answer(&answering, &mut simulator.borrow_mut(), &event.data());
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // The worker answers for as long as it lives.
    answer.forget();

    let _ = scope.post_message(&ready);
}

/// Where the fleet is at home, and what can be played.
fn ready(simulator: &Simulator) -> JsValue {
    let (latitude, longitude) = simulator.home();
    let scenes: Array = MENU.iter().map(scene).collect();
    object(&[
        ("kind", "ready".into()),
        ("latitude", latitude.into()),
        ("longitude", longitude.into()),
        ("scenes", scenes.into()),
    ])
}

fn scene(offer: &Offer) -> JsValue {
    let wording = |wording: Wording| {
        object(&[
            ("label", wording.label.into()),
            ("sentence", wording.sentence.into()),
        ])
    };
    object(&[
        ("id", offer.id.into()),
        ("isRefusing", offer.is_refusing().into()),
        ("en", wording(offer.english)),
        ("fr", wording(offer.french)),
    ])
}

/// Answers one message; what is neither a request nor a scene is passed over.
fn answer(
    scope: &DedicatedWorkerGlobalScope,
    simulator: &mut Simulator,
    message: &JsValue,
) -> Result<(), JsValue> {
    let id = property(message, "id");
    if let Some(scene) = property(message, "scene").as_string() {
        let is_playing = simulator.set_scenario(&scene).is_ok();
        return scope.post_message(&object(&[("id", id), ("isPlaying", is_playing.into())]));
    }
    let asked = property(message, "past");
    if asked.is_object() {
        return recall(scope, simulator, &id, &asked);
    }
    let asked = property(message, "sessions");
    if asked.is_object() {
        return recall_sessions(scope, simulator, &id, &asked);
    }
    match request(message) {
        Some(_) if simulator.is_cut_off() => {
            scope.post_message(&object(&[("id", id), ("isOffline", true.into())]))
        }
        Some(request) => post(scope, &id, &simulator.answer(&request, now())),
        None => Ok(()),
    }
}

/// Answers with the past of a car, in one transfer.
fn recall(
    scope: &DedicatedWorkerGlobalScope,
    simulator: &mut Simulator,
    id: &JsValue,
    asked: &JsValue,
) -> Result<(), JsValue> {
    let text = |key| property(asked, key).as_string().unwrap_or_default();
    let span = Span {
        from: UnixMillis(whole(&property(asked, "from"))),
        until: UnixMillis(whole(&property(asked, "until"))),
        step_millis: whole(&property(asked, "step")),
    };
    let Some(past) = simulator.past(&text("vin"), &span, &text("language"), now()) else {
        return scope.post_message(&object(&[("id", id.clone())]));
    };
    hand_over(scope, id, ("past", &past))
}

/// Answers with the charging sessions of a month.
fn recall_sessions(
    scope: &DedicatedWorkerGlobalScope,
    simulator: &mut Simulator,
    id: &JsValue,
    asked: &JsValue,
) -> Result<(), JsValue> {
    let text = |key| property(asked, key).as_string().unwrap_or_default();
    let at = UnixMillis(whole(&property(asked, "at")));
    match simulator.past_sessions(&text("vin"), at, &text("language"), now()) {
        Some(sessions) => hand_over(scope, id, ("sessions", &sessions)),
        None => scope.post_message(&object(&[("id", id.clone())])),
    }
}

/// Answers with bytes, which are not copied again.
fn hand_over(
    scope: &DedicatedWorkerGlobalScope,
    id: &JsValue,
    (name, bytes): (&'static str, &[u8]),
) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let answer = object(&[("id", id.clone()), (name, bytes.clone().into())]);
    scope.post_message_with_transfer(&answer, &Array::of1(&bytes.buffer()))
}

/// A number of milliseconds; 0 for anything else.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float cast saturates, and the simulator reckons within its years"
)]
fn whole(value: &JsValue) -> i64 {
    value.as_f64().unwrap_or_default() as i64
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
    let answer = object(&[
        ("id", id.clone()),
        ("status", response.status.into()),
        ("headers", headers.into()),
        ("body", body.clone().into()),
    ]);
    scope.post_message_with_transfer(&answer, &Array::of1(&body.buffer()))
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object throws nothing.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
