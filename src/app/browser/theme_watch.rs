//! Tells when the page's colors change: another theme was chosen, or the device turned dark or light.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

use super::listener::Listener;
use super::window;

/// Dropping it stops watching.
#[must_use = "dropping the guard stops watching"]
pub struct ThemeWatch {
    observer: Option<MutationObserver>,
    _closure: Closure<dyn FnMut()>,
    _device: Option<Listener>,
}

impl ThemeWatch {
    /// Calls `on_change` after each change.
    pub fn new(on_change: impl Fn() + Clone + 'static) -> Self {
        let device = window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten();
        let device = device.map(|device| {
            let on_change = on_change.clone();
            Listener::new(&device, "change", move |_event| on_change())
        });
        let closure = Closure::<dyn FnMut()>::new(on_change);
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).ok();
        let root = window()
            .document()
            .and_then(|document| document.document_element());
        if let (Some(observer), Some(root)) = (&observer, root) {
            let options = MutationObserverInit::new();
            options.set_attributes(true);
            options.set_attribute_filter(&js_sys::Array::of1(&"data-theme".into()));
            // The options are complete: nothing is thrown.
            let _ = observer.observe_with_options(&root, &options);
        }
        Self {
            observer,
            _closure: closure,
            _device: device,
        }
    }
}

impl Drop for ThemeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
