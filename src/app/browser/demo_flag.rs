//! Remembers within one tab that the demo is open, so that it survives a reload.

use wasm_bindgen::JsValue;

use super::window;

const KEY: &str = "carport.demo";

/// Whether this tab has the demo open.
pub fn is_set() -> bool {
    with_session_storage(|storage| storage.get_item(KEY))
        .flatten()
        .is_some()
}

/// This tab has the demo open.
pub fn set() {
    with_session_storage(|storage| storage.set_item(KEY, "1"));
}

/// This tab has left the demo.
pub fn clear() {
    with_session_storage(|storage| storage.remove_item(KEY));
}

/// A browser that refuses merely forgets the demo at the next reload.
#[expect(
    clippy::disallowed_types,
    reason = "the one place that touches session storage"
)]
fn with_session_storage<T>(
    use_it: impl FnOnce(&web_sys::Storage) -> Result<T, JsValue>,
) -> Option<T> {
    let storage = window().session_storage().ok().flatten()?;
    use_it(&storage).ok()
}
