//! Of which time something is known, and from whom.

use super::{GapRule, Origin, Sample, Span};

/// How a span is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// This app was told.
    Recorded,
    /// It came from a file.
    Imported,
    /// Nobody knows.
    Missing,
}

/// A span with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The span.
    pub span: Span,
    /// How it is known.
    pub known: Known,
}

/// What is known of a span up to now, from the samples of one or many series.
pub fn coverage(
    series: &[&[Sample]],
    span: Span,
    rule: Option<GapRule>,
    now_millis: i64,
) -> Vec<Covered> {
    let _ = (series, rule, now_millis, Origin::ALL);
    vec![Covered {
        span,
        known: Known::Missing,
    }]
}

/// Which share of the time is known, 0 to 1; `None` of no time at all.
pub fn share_known(covered: &[Covered]) -> Option<f64> {
    let _ = covered;
    None
}
