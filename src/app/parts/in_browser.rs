//! What the gestures do in a real page.

mod countdown;
mod hold;
mod slide;

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

/// How often something was called.
#[derive(Clone, Default)]
struct Count(Arc<AtomicU32>);

impl Count {
    fn callback(&self) -> Callback<()> {
        let count = self.clone();
        Callback::new(move |()| {
            count.0.fetch_add(1, Ordering::Relaxed);
        })
    }

    fn now(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    /// Waits until it was called.
    async fn is_called(&self) {
        while self.now() == 0 {
            crate::browser::clock::sleep(core::time::Duration::ZERO).await;
        }
    }
}

/// How often each callback of a gesture was called.
#[derive(Clone, Default)]
struct Calls {
    fired: Count,
    let_go: Count,
    asked: Count,
}

impl Calls {
    /// Fired, let go, asked.
    fn all(&self) -> [u32; 3] {
        [self.fired.now(), self.let_go.now(), self.asked.now()]
    }
}

/// Something in the page; dropping it takes it out again.
struct Mounted {
    root: HtmlElement,
    handle: Option<Box<dyn Any>>,
}

impl Mounted {
    fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let body = document().body().unwrap();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        body.append_child(&root).unwrap();
        let handle = Box::new(mount_to(root.clone(), view));
        Self {
            root,
            handle: Some(handle),
        }
    }

    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap().unwrap();
        found.unchecked_into()
    }

    fn button(&self) -> HtmlElement {
        self.find("button")
    }

    /// A key on the button.
    fn key(&self, kind: &str, key: &str, is_repeated: bool) {
        press_on(&self.button(), kind, key, is_repeated);
    }

    /// A click of a pointer, as the browser adds it to each press.
    fn click(&self) {
        let init = MouseEventInit::new();
        init.set_detail(1);
        init.set_bubbles(true);
        let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
        self.button().dispatch_event(&event).unwrap();
    }

    fn take_away(&mut self) {
        self.handle = None;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.take_away();
        self.root.remove();
    }
}

fn press_on(element: &HtmlElement, kind: &str, key: &str, is_repeated: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_repeat(is_repeated);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict(kind, &init).unwrap();
    element.dispatch_event(&event).unwrap();
}
