//! The app: pages, parts, tasks, and the browser they run in.
//!
//! This room wires everything together and decides nothing that could be decided without a screen:
//! rules live in `domain`, the vendor in `client`, words and view models in `present`. It must not
//! know the simulator; the demo reaches it through a worker and the ordinary transport.
//!
//! Reading order: [`state`] (what is held), [`services`] (the wiring), [`log`], [`tasks`] (all that changes
//! state), [`app`] (routes), [`pages`], [`parts`], [`browser`] (the only user of web APIs).

#![expect(
    unreachable_pub,
    reason = "the component macro makes an inner function of every component public"
)]

pub mod app;
pub mod browser;
pub mod context;
pub mod log;
pub mod pages;
pub mod parts;
pub mod services;
pub mod state;
pub mod tasks;

/// Mounts the app.
pub fn run() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
