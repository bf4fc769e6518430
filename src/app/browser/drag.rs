//! Follows a finger or a mouse that drags something, until it lets go.

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

use super::listener::Listener;
use super::window;

/// Calls `on_move` with the value of `attribute` of whatever is under the pointer, and `on_end`
/// once when it lets go or is taken away.
pub fn follow(
    attribute: &'static str,
    on_move: impl Fn(String) + 'static,
    on_end: impl Fn() + Clone + 'static,
) -> [Listener; 3] {
    let window = window();
    let moved = move |event: Event| {
        if let Some(value) = under(&event, attribute) {
            on_move(value);
        }
    };
    let cancelled = on_end.clone();
    [
        // Whatever is dragged may move in the document meanwhile, so the window listens.
        Listener::new(&window, "pointermove", moved),
        Listener::new(&window, "pointerup", move |_event| on_end()),
        Listener::new(&window, "pointercancel", move |_event| cancelled()),
    ]
}

fn under(event: &Event, attribute: &str) -> Option<String> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let element = window().document()?.element_from_point(x, y)?;
    let marked = element.closest(&format!("[{attribute}]")).ok()??;
    marked.get_attribute(attribute)
}
