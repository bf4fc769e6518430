//! Serves the stand-in over HTTP/1.1 on loopback. The only place that reads the system's clock.

#[cfg(not(target_arch = "wasm32"))]
mod server;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    server::run(std::env::args().skip(1))
}

/// In a browser the worker carries the simulator instead.
#[cfg(target_arch = "wasm32")]
fn main() {}
