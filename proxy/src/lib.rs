//! The proxy between the browser and the vendor's servers.
//!
//! It adds what a browser needs to read the vendor's answers, forwards what its table lists, and
//! refuses the rest. It keeps no tokens, no state and no bodies, and knows nothing of what it
//! carries. Read `policy` first: it decides everything and touches no socket. `site` says how the
//! built app is served; `native` is the server around both, and does not exist on WebAssembly.

pub mod policy;
pub mod site;

#[cfg(not(target_family = "wasm"))]
pub mod native;

#[cfg(not(target_family = "wasm"))]
pub use native::{Settings, run};
