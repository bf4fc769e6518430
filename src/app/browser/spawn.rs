//! Starts tasks that nobody waits for.

use core::future::Future;

/// Runs a task to its end in the background of this tab.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that starts background tasks"
)]
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}
