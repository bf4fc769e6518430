//! How much of this device the site may fill, and whether the browser may clear it.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::{shape, window};

/// How much room there is, in bytes, as far as the browser tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// What this site fills.
    pub used_bytes: f64,
    /// What it may fill.
    pub of_bytes: f64,
}

/// Asks, best right after something the user did; the answer is the browser's to give.
pub async fn request_persistence() -> bool {
    let asked = manager().map(|storage| storage.persist());
    is_granted(asked).await
}

/// Whether the browser clears nothing by itself.
pub async fn is_persistent() -> bool {
    let asked = manager().map(|storage| storage.persisted());
    is_granted(asked).await
}

/// How much room there is; `None` where the browser does not tell.
pub async fn room() -> Option<Room> {
    let told = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let told: StorageEstimate = told.unchecked_into();
    Some(Room {
        used_bytes: told.get_usage()?,
        of_bytes: told.get_quota()?,
    })
}

async fn is_granted(asked: Option<Result<Promise, JsValue>>) -> bool {
    let Some(Ok(asked)) = asked else {
        return false;
    };
    JsFuture::from(asked)
        .await
        .is_ok_and(|granted| granted.is_truthy())
}

/// Absent outside secure contexts.
fn manager() -> Option<StorageManager> {
    let navigator = window().navigator();
    shape::field(navigator.as_ref(), "storage").map(|_| navigator.storage())
}
