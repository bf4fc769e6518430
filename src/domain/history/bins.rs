//! Hours, days, weeks, months and years of the owner's clock, and what a series says of each.

mod distance;
mod levels;
mod shares;
mod wall;

use super::Span;
use crate::charging::Month;
use crate::time::UnixMillis;
pub use distance::{Distance, Distances, Together, distances};
pub use levels::{Level, levels};
pub use shares::{Shares, shares};
pub(super) use wall::{Wall, within_reason};

const HOUR_MILLIS: i64 = 3_600_000;
const DAY_MILLIS: i64 = 24 * HOUR_MILLIS;
/// 1970 began on a Thursday.
const DAYS_FROM_MONDAY: i64 = 3;

/// How long a bin is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BinLength {
    /// From a full hour to the next. An hour that the clock shows twice is two.
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
/// since 1970. What lies before 1970 or after 2200 is in no bin.
pub fn bins(span: Span, length: BinLength, offset_minutes: impl Fn(i64) -> i32) -> Vec<Span> {
    let from = within_reason(span.from_millis);
    let until = within_reason(span.until_millis);
    if from >= until {
        return Vec::new();
    }
    let reach = length.longest_days() * DAY_MILLIS;
    let wall = Wall::over(from - reach, until + reach, offset_minutes);
    let mut starts = Starts {
        length,
        wall: &wall,
        local_millis: length.start(wall.local(from)),
    };
    let mut bins = Vec::new();
    let mut start = starts.around(from);
    while start < until {
        let end = starts.after(start);
        // A day that a clock leaps over as a whole has no time.
        if end > start.max(from) {
            bins.push(Span {
                from_millis: start,
                until_millis: end,
            });
        }
        start = end;
    }
    bins
}

/// Where bins begin.
struct Starts<'a> {
    length: BinLength,
    wall: &'a Wall,
    /// What the clock shows, or should, where the last of them began.
    local_millis: i64,
}

impl Starts<'_> {
    /// Where the bin around an instant begins, or one before it.
    fn around(&self, at_millis: i64) -> i64 {
        if self.length != BinLength::Hour {
            return self.wall.instant(self.local_millis);
        }
        let since_full = self.wall.local(at_millis).rem_euclid(HOUR_MILLIS);
        (at_millis - since_full).max(self.wall.stretch(at_millis).0)
    }

    /// Where the next one begins.
    fn after(&mut self, start: i64) -> i64 {
        if self.length != BinLength::Hour {
            self.local_millis = self.length.next(self.local_millis);
            return self.wall.instant(self.local_millis);
        }
        let since_full = self.wall.local(start).rem_euclid(HOUR_MILLIS);
        (start + HOUR_MILLIS - since_full).min(self.wall.stretch(start).1)
    }
}

impl BinLength {
    const fn longest_days(self) -> i64 {
        match self {
            Self::Hour | Self::Day => 1,
            Self::Week => 7,
            Self::Month => 31,
            Self::Year => 366,
        }
    }

    /// What the clock showed where the bin of a shown time began.
    fn start(self, local_millis: i64) -> i64 {
        let days = local_millis.div_euclid(DAY_MILLIS);
        match self {
            Self::Hour => local_millis - local_millis.rem_euclid(HOUR_MILLIS),
            Self::Day => days * DAY_MILLIS,
            Self::Week => (days - (days + DAYS_FROM_MONDAY).rem_euclid(7)) * DAY_MILLIS,
            Self::Month => month_of(local_millis).start().0,
            Self::Year => year_start(month_of(local_millis).year),
        }
    }

    /// What it shows where the bin after the one that begins at a shown time begins.
    fn next(self, local_millis: i64) -> i64 {
        let month = month_of(local_millis);
        match self {
            Self::Hour => local_millis + HOUR_MILLIS,
            Self::Day => local_millis + DAY_MILLIS,
            Self::Week => local_millis + 7 * DAY_MILLIS,
            Self::Month => month_after(month, 1).start().0,
            Self::Year => year_start(month.year + 1),
        }
    }
}

fn month_of(local_millis: i64) -> Month {
    Month::of(UnixMillis(local_millis), 0)
}

fn year_start(year: i16) -> i64 {
    Month { year, month: 1 }.start().0
}

/// So many months later; before, if negative.
pub(super) fn month_after(month: Month, months: i32) -> Month {
    let count = i32::from(month.year) * 12 + i32::from(month.month) - 1 + months;
    let year = count.div_euclid(12);
    Month {
        year: i16::try_from(year).unwrap_or(if year < 0 { i16::MIN } else { i16::MAX }),
        month: u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1),
    }
}

#[cfg(test)]
pub(super) mod tests;
