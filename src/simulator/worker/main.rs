//! Carries the simulator into the demo: a worker that answers as the vendor's servers would.
//!
//! The page posts `{id, method, path, headers, body}` and gets `{id, status, headers, body}`;
//! `{kind: "ready", latitude, longitude}` comes first and says where the fleet is at home.

#[cfg(target_arch = "wasm32")]
mod post;

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    post::open();
}

/// There are no workers outside a browser; the native build only proves that the rest compiles.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
