//! How long each state held in each bin.

use crate::history::{GapRule, Span, Timeline};

/// How long each state held in one bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The bin.
    pub span: Span,
    /// The states by their numbers, rising, each with the milliseconds for which it held.
    pub held: Vec<(f64, u64)>,
    /// Of these milliseconds nobody knows. What lies after `now` is in neither.
    pub unknown_millis: u64,
}

/// The shares of each bin up to now.
pub fn shares(timeline: &Timeline, bins: &[Span], rule: GapRule, now_millis: i64) -> Vec<Shares> {
    let _ = (timeline, bins, rule, now_millis);
    Vec::new()
}
