//! The period before, laid under the one that is shown.
//!
//! Periods are counted by the clock on the owner's wall: a day with an hour more is a day, and what
//! was at half past seven is compared with what is at half past seven.

use super::{Span, Timeline};
use crate::charging::Month;
use crate::history::bins::{Wall, month_after, within_reason};
use crate::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;

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

impl Earlier {
    /// How far back it lies, in months of the calendar.
    const fn months(self) -> Option<i32> {
        match self {
            Self::Length => None,
            Self::Month => Some(1),
            Self::Year => Some(12),
        }
    }
}

/// The period with which one is compared. `offset_minutes` says how far the owner's clock is ahead
/// of UTC at an instant in milliseconds since 1970.
///
/// A border on a day that the earlier month has not (the 31st, a leap day) lies at the end of that
/// month.
pub fn earlier(span: Span, which: Earlier, offset_minutes: impl Fn(i64) -> i32) -> Span {
    Comparison::new(span, which, offset_minutes).before
}

/// The values of the period before, moved onto the one that is shown.
///
/// What was on a day that this period has not (the 31st, a leap day) is left out, never laid upon
/// another day. So is what the clock shows for the second time, in the night in which it is put
/// back.
pub fn ghost(
    timeline: &Timeline,
    span: Span,
    which: Earlier,
    offset_minutes: impl Fn(i64) -> i32,
) -> Timeline {
    let comparison = Comparison::new(span, which, offset_minutes);
    let (instants, values) = timeline.within(comparison.before);
    let mut ghost = Timeline::default();
    for (at, value) in instants.iter().zip(values) {
        let Some(moved) = comparison.moved(*at) else {
            continue;
        };
        if span.contains(moved) && ghost.at_millis.last().is_none_or(|last| *last < moved) {
            ghost.at_millis.push(moved);
            ghost.values.push(*value);
        }
    }
    ghost
}

struct Comparison {
    wall: Wall,
    before: Span,
    step: Step,
}

/// From the period before to the one that is shown, by the clock on the wall.
#[derive(Clone, Copy)]
enum Step {
    Millis(i64),
    Months(i32),
}

impl Comparison {
    fn new(span: Span, which: Earlier, offset_minutes: impl Fn(i64) -> i32) -> Self {
        let from = within_reason(span.from_millis);
        let until = within_reason(span.until_millis).max(from);
        let days = which.months().map_or(0, |months| i64::from(months) * 31);
        let reach = (until - from).max(days * DAY_MILLIS);
        let wall = Wall::over(from - reach, until, offset_minutes);
        let (from_local, until_local) = (wall.local(from), wall.local(until));
        let (step, before) = match which.months() {
            None => {
                // At least a moment: a clock put back may show the same at both ends.
                let length = (until_local - from_local).max(i64::from(until > from));
                let begins = wall.instant(from_local - length);
                (Step::Millis(length), (begins.min(from), from))
            }
            Some(months) => {
                let back = |local| wall.instant(clamped(local, -months));
                (Step::Months(months), (back(from_local), back(until_local)))
            }
        };
        let before = Span {
            from_millis: before.0,
            until_millis: before.1,
        };
        Self { wall, before, step }
    }

    /// Where an instant of the period before lies in the one that is shown; `None` if it has no
    /// such day.
    fn moved(&self, at_millis: i64) -> Option<i64> {
        let local = self.wall.local(at_millis);
        let moved = match self.step {
            Step::Millis(millis) => local + millis,
            Step::Months(months) => same_day(local, months)?,
        };
        Some(self.wall.instant(moved))
    }
}

/// The same day and time so many months later, or earlier; `None` if that month has no such day.
fn same_day(local_millis: i64, months: i32) -> Option<i64> {
    let (start, end, into) = month_around(local_millis, months);
    (into < end - start).then_some(start + into)
}

/// The same, or the end of the month.
fn clamped(local_millis: i64, months: i32) -> i64 {
    let (start, end, into) = month_around(local_millis, months);
    (start + into).min(end)
}

/// Beginning and end of the month so many months away from the one of a time, and how far into its
/// month that time is.
fn month_around(local_millis: i64, months: i32) -> (i64, i64, i64) {
    let month = Month::of(UnixMillis(local_millis), 0);
    let into = local_millis - month.start().0;
    let other = month_after(month, months);
    (other.start().0, month_after(other, 1).start().0, into)
}

#[cfg(test)]
mod tests;
