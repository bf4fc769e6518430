//! Copying a text for the owner to paste elsewhere, and taking one that was copied elsewhere.

use wasm_bindgen_futures::JsFuture;

use super::{shape, window};

/// Copies a text. Answers with whether the browser allowed it; it does after a press only.
pub async fn copy(text: &str) -> bool {
    // Without a secure page there is no clipboard at all.
    if !super::document::is_secure() {
        return false;
    }
    let writing = window().navigator().clipboard().write_text(text);
    JsFuture::from(writing).await.is_ok()
}

/// Whether the browser can hand over what was copied; it may still refuse.
pub fn can_read() -> bool {
    let navigator = window().navigator();
    let clipboard = shape::field(&navigator, "clipboard");
    clipboard.is_some_and(|clipboard| shape::field(&clipboard, "readText").is_some())
}

/// What was copied last, if it is a text; asks the owner first, and only after a press. `None` if
/// the browser or the owner refused.
pub async fn read() -> Option<String> {
    if !can_read() {
        return None;
    }
    let reading = window().navigator().clipboard().read_text();
    JsFuture::from(reading).await.ok()?.as_string()
}
