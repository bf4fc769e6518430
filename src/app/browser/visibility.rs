//! Whether someone can see this tab.

use super::listener::Listener;
use super::window;

/// Whether the tab is in the background or the screen is off.
pub fn is_hidden() -> bool {
    window()
        .document()
        .is_some_and(|document| document.hidden())
}

/// Listens for changes. Dropping it stops listening.
#[must_use = "dropping the guard stops listening"]
pub struct VisibilityGuard {
    _listener: Option<Listener>,
}

/// Calls `on_change` with [`is_hidden`] each time the tab is hidden or shown.
pub fn on_change(on_change: impl Fn(bool) + 'static) -> VisibilityGuard {
    let listener = window().document().map(|document| {
        Listener::new(&document, "visibilitychange", move |_event| {
            on_change(is_hidden());
        })
    });
    VisibilityGuard {
        _listener: listener,
    }
}
