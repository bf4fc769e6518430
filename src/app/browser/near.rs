//! Tells when an element comes near the part of the page that is seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// So far beyond the screen an element is near: a flick of the finger away.
const MARGIN: &str = "400px 0px";

/// Dropping it stops watching.
#[must_use = "dropping the guard stops watching"]
pub struct Near {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Near {
    /// Calls `on_near` each time the element comes near. `None` where the browser cannot tell.
    pub fn new(element: &Element, mut on_near: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let is_near = entries.iter().any(|entry| {
                entry
                    .dyn_into::<IntersectionObserverEntry>()
                    .is_ok_and(|entry| entry.is_intersecting())
            });
            if is_near {
                on_near();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options)
                .ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _closure: closure,
        })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
