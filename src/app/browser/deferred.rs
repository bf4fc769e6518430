//! A promise together with the function that keeps it.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A promise that Rust keeps. It is never rejected: a failure travels as a value.
#[derive(Clone)]
pub(super) struct Deferred {
    promise: Promise,
    resolve: Function,
}

impl Deferred {
    pub(super) fn new() -> Self {
        let mut kept = None;
        let promise = Promise::new(&mut |resolve, _reject| {
            kept = Some(resolve.unchecked_into::<Function>());
        });
        Self {
            promise: promise.unchecked_into(),
            resolve: kept.expect("a promise calls its executor before the constructor returns"),
        }
    }

    pub(super) fn promise(&self) -> &Promise {
        &self.promise
    }

    /// Keeps the promise. Later calls change nothing.
    pub(super) fn resolve(&self, value: &JsValue) {
        // A resolve function of the engine throws nothing.
        let _ = self.resolve.call1(&JsValue::UNDEFINED, value);
    }

    /// Waits for the value.
    pub(super) async fn value(&self) -> JsValue {
        JsFuture::from(self.promise.clone())
            .await
            .unwrap_or(JsValue::UNDEFINED)
    }
}

/// Waits for whichever promise is kept first; a rejection counts as `undefined`.
pub(super) async fn first(promises: &[&Promise]) -> JsValue {
    let list: js_sys::Array = promises.iter().copied().map(JsValue::from).collect();
    let race: Promise = Promise::race(&list).unchecked_into();
    JsFuture::from(race).await.unwrap_or(JsValue::UNDEFINED)
}
