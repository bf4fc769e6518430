//! Asks the browser not to clear this site's storage when space runs short.

use wasm_bindgen_futures::JsFuture;

use super::{shape, window};

/// Asks, best right after something the user did; the answer is the browser's to give.
pub async fn request_persistence() -> bool {
    let navigator = window().navigator();
    // Absent outside secure contexts.
    if shape::field(navigator.as_ref(), "storage").is_none() {
        return false;
    }
    let Ok(asked) = navigator.storage().persist() else {
        return false;
    };
    JsFuture::from(asked)
        .await
        .is_ok_and(|granted| granted.is_truthy())
}
