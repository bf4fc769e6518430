//! Remembers within one tab that the demo is open and what it plays, so that it survives a reload.

use wasm_bindgen::JsValue;

use super::window;

const KEY: &str = "carport.demo";

/// What the demo of this tab plays, if it is open.
pub fn scene() -> Option<String> {
    with_session_storage(|storage| storage.get_item(KEY)).flatten()
}

/// This tab has the demo open and plays this.
pub fn set(scene: &str) {
    with_session_storage(|storage| storage.set_item(KEY, scene));
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
