//! Carries the simulator into the demo: a worker that answers as the vendor's servers would.
//!
//! `{kind: "ready", latitude, longitude, scenes}` comes first: where the fleet is at home, and what
//! can be played, each `{id, isRefusing, en: {label, sentence}, fr: {…}}`, the ordinary one first.
//! The page posts `{id, method, path, headers, body}` and gets `{id, status, headers, body}`, or
//! `{id, isOffline: true}` where the scene has no network. `{id, scene}` plays another scene from
//! the next request on, and gets `{id, isPlaying}`: false for one that does not exist.
//! `{id, past: {vin, from, until, step, language}}`, in milliseconds, gets `{id, past}`: the bytes of
//! a line for each answer of `state` that told something new, each of when it was heard, in
//! milliseconds, a blank, and the answer; or no `past` for a number that no car has. The bytes are
//! handed over, not copied. `{id, sessions: {vin, at, language}}` gets `{id, sessions}`: the bytes of
//! what `charging-sessions` would have answered about the month of that instant; or no `sessions`
//! for a car that has none. A page that wants years asks for them part by part, and for the next
//! when it has read the one before: other requests have their turn between.

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
