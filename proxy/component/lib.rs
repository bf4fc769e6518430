//! The room for the proxy's policy as a WASI HTTP component.
//!
//! It will carry requests between a WASI host and the policy in `carport-proxy`, and nothing else:
//! it must not decide anything, know a vendor path, or hold a table of its own. The native server
//! is the only host so far, and the policy is kept free of I/O so that this one needs no second.
