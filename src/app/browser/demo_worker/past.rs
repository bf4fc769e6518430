//! Asks the demo's worker for the past of one of its cars.

use carport_client::transport::{Response, TransportError};
use carport_domain::ids::Vin;
use carport_domain::time::UnixMillis;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::DemoWorker;
use crate::browser::shape;

/// Which part of a car's past.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    /// The car.
    pub vin: &'a Vin,
    /// The first instant.
    pub from: UnixMillis,
    /// The last one.
    pub until: UnixMillis,
    /// Milliseconds between two instants; under way and while charging a car is heard more often.
    pub step_millis: i64,
    /// For addresses, as a header names it.
    pub language: &'a str,
}

/// One answer about a car's state, and when it came.
#[derive(Debug, PartialEq)]
pub struct Heard {
    /// By our clock.
    pub at: UnixMillis,
    /// As the vendor would have sent it.
    pub answer: Response,
}

impl DemoWorker {
    /// What the vendor would have answered about a car's state over a span, oldest first, had it
    /// been asked all along. Empty for a car that the worker does not know.
    pub async fn past(&self, past: &Past<'_>) -> Result<Vec<Heard>, TransportError> {
        let message = self.ask(|id| message(id, past)).await?;
        if !message.is_object() {
            return Err(TransportError::Unreachable);
        }
        let bytes = shape::field(&message, "past")
            .and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok())
            .map(|bytes| bytes.to_vec())
            .unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n');
        Ok(lines.filter_map(heard).collect())
    }

    /// What the vendor would have answered about the charging of a month of the past, all of it at
    /// once. `None` for a car that is not charged.
    pub async fn past_sessions(
        &self,
        vin: &Vin,
        at: UnixMillis,
        language: &str,
    ) -> Result<Option<Response>, TransportError> {
        let asked = shape::object(&[
            ("vin", vin.as_str().into()),
            ("at", JsValue::from_f64(at.0 as f64)),
            ("language", language.into()),
        ]);
        let message =
            |id: u32| shape::object(&[("id", id.into()), ("sessions", asked.into())]).into();
        let message = self.ask(message).await?;
        if !message.is_object() {
            return Err(TransportError::Unreachable);
        }
        let bytes = shape::field(&message, "sessions")
            .and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
        Ok(bytes.map(|bytes| answered(bytes.to_vec())))
    }
}

fn answered(body: Vec<u8>) -> Response {
    Response {
        status: 200,
        headers: Vec::new(),
        body,
    }
}

/// When, a blank, and the answer; `None` for a line of another shape.
fn heard(line: &[u8]) -> Option<Heard> {
    let blank = line.iter().position(|byte| *byte == b' ')?;
    let (at, answer) = line.split_at(blank);
    let at = core::str::from_utf8(at).ok()?.parse().ok()?;
    Some(Heard {
        at: UnixMillis(at),
        answer: answered(answer[1..].to_vec()),
    })
}

fn message(id: u32, past: &Past<'_>) -> JsValue {
    // Milliseconds of our time are whole numbers far below 2^53.
    let number = |millis: i64| JsValue::from_f64(millis as f64);
    let asked = shape::object(&[
        ("vin", past.vin.as_str().into()),
        ("from", number(past.from.0)),
        ("until", number(past.until.0)),
        ("step", number(past.step_millis)),
        ("language", past.language.into()),
    ]);
    shape::object(&[("id", id.into()), ("past", asked.into())]).into()
}
