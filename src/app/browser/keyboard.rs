//! Keys pressed anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::listener::Listener;
use super::window;

/// Where a key that types would go, the page must not take it. A choice, a switch and a slider
/// take none.
const TAKES_TEXT: &str = "input:not([type=radio], [type=checkbox], [type=range]), textarea, \
                          select, [contenteditable]";

/// Calls `on_key` with each key that is pressed alone, outside of fields and of open dialogs. A key
/// that is made use of goes no further.
pub fn on_key(on_key: impl Fn(&str) -> bool + 'static) -> Listener {
    Listener::new(&window(), "keydown", move |event| {
        let Some(key) = plain_key(&event) else {
            return;
        };
        if on_key(&key) {
            event.prevent_default();
        }
    })
}

fn plain_key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let is_chord = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing();
    if is_chord || event.default_prevented() || event.repeat() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok();
    let is_elsewhere = target.is_some_and(|target| {
        let inside = |selector| target.closest(selector).ok().flatten().is_some();
        inside(TAKES_TEXT) || inside("dialog, [popover]")
    });

    (!is_elsewhere).then(|| event.key())
}
