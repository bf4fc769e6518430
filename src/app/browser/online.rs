//! Whether this device has a network at all, as far as the browser knows.

use super::listener::Listener;
use super::window;

/// False only when the browser is sure that there is no network.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Listens for changes. Dropping it stops listening.
#[must_use = "dropping the guard stops listening"]
pub struct OnlineGuard {
    _listeners: [Listener; 2],
}

/// Calls `on_change` with the new state each time the network comes or goes.
pub fn on_change(on_change: impl Fn(bool) + Clone + 'static) -> OnlineGuard {
    let window = window();
    let on_gone = on_change.clone();
    OnlineGuard {
        _listeners: [
            Listener::new(&window, "online", move |_event| on_change(true)),
            Listener::new(&window, "offline", move |_event| on_gone(false)),
        ],
    }
}
