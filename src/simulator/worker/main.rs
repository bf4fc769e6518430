//! Carries the simulator into the demo.

// Without the glue's own functions in it, the module cannot be loaded by the page.
use wasm_bindgen as _;

fn main() {}
