//! Carries the simulator into the demo.
fn main() {}
