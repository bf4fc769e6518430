//! The forms of commands that carry something: what they offer, what is wrong with what was typed,
//! and the command that comes of it.
//!
//! [`destination`] is a place to send, [`charging`] are target and current limit, [`plan`] is the
//! charging plan with its window and departures.

pub mod charging;
pub mod destination;
pub mod plan;
mod steps;

pub use steps::Steps;
