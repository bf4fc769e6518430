//! Tells when an element changes its size.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Dropping it stops watching.
#[must_use = "dropping the guard stops watching"]
pub struct Resizing {
    observer: Option<ResizeObserver>,
    _closure: Closure<dyn FnMut()>,
}

impl Resizing {
    /// Calls `on_resize` when the element has another size, and once at the beginning.
    pub fn new(element: &Element, on_resize: impl FnMut() + 'static) -> Self {
        let closure = Closure::<dyn FnMut()>::new(on_resize);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self {
            observer,
            _closure: closure,
        }
    }
}

impl Drop for Resizing {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
