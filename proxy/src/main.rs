//! `carport-proxy`: reads its settings, binds its port, says where it listens, and serves until it
//! is told to stop.

#[cfg(not(target_family = "wasm"))]
mod serve;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    serve::main()
}

/// On WebAssembly there is only the policy.
#[cfg(target_family = "wasm")]
fn main() {}
