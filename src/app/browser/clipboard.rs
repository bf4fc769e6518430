//! Copying a text for the owner to paste elsewhere.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text. Answers with whether the browser allowed it; it does after a press only.
pub async fn copy(text: &str) -> bool {
    // Without a secure page there is no clipboard at all.
    if !super::document::is_secure() {
        return false;
    }
    let writing = window().navigator().clipboard().write_text(text);
    JsFuture::from(writing).await.is_ok()
}
