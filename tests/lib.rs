//! Tests that cross rooms.
//!
//! What a single room can prove stands beside its code; here stands what takes two: the decode of
//! every simulated car, sign-in from request to token, the proxy against the client's own requests.
//! This room may know every crate but the app, and must not need a browser; `e2e/` does.

pub mod damage;
pub mod facts;
pub mod world;
