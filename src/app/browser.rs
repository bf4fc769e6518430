//! The only room that touches web APIs: one file for each, small guards that undo themselves when
//! dropped, and no framework.
//!
//! What needs no browser (shapes, bounds, conversions) is in functions of its own, tested natively;
//! the rest is tested in a real browser by `cargo xtask test browser`.

pub mod blob;
pub mod broadcast;
pub mod captcha;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod config;
mod deferred;
pub mod demo_flag;
pub mod demo_worker;
pub mod document;
pub mod download;
pub mod drag;
pub mod fetch;
pub mod files;
pub mod geolocation;
pub mod hand_over;
pub mod host;
pub mod indexed_db;
pub mod keyboard;
mod late_file;
pub mod leaflet;
pub mod leaflet_script;
pub mod listener;
pub mod locale;
pub mod media;
pub mod near;
pub mod online;
pub mod photo;
pub mod picture;
pub mod resizing;
pub mod settings_store;
mod shape;
pub mod share;
pub mod spawn;
pub mod storage_persist;
pub mod theme_watch;
pub mod touch;
pub mod uplot;
pub mod uplot_script;
pub mod vault;
pub mod visibility;
pub mod web_lock;

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The page's window.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the window"
)]
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a page, never in a worker")
}
