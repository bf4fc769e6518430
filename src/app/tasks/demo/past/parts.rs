//! The parts in which a past is told: the last month closely, and the calendar months before it.
//!
//! Followed as closely as the last month, two years of a car would be thirty thousand answers. As
//! they are told here they are about ten thousand, half a megabyte a month, and no chart of years
//! shows the difference.

use carport_domain::charging::Month;
use carport_domain::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;
/// How much is told closely: what a map shows.
const CLOSE_MILLIS: i64 = 30 * DAY_MILLIS;
/// How often a standing car is asked in it.
const CLOSE_STEP_MILLIS: i64 = 30 * 60_000;
/// The same before it: enough for years, and some ten thousand answers in all.
const FAR_STEP_MILLIS: i64 = 3 * 3_600_000;
/// How many months are told in all, the present one not counted.
const MONTHS: usize = 24;

/// A span of the past that is told at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The first instant.
    pub(super) from: UnixMillis,
    /// The last one.
    pub(super) until: UnixMillis,
    /// Milliseconds between two instants at which a standing car was asked.
    pub(super) step_millis: i64,
}

/// The parts of the two years before an instant, the newest first. They touch and do not overlap.
pub(super) fn parts(now: UnixMillis) -> Vec<Part> {
    let close = Part {
        from: UnixMillis(now.0 - CLOSE_MILLIS),
        until: now,
        step_millis: CLOSE_STEP_MILLIS,
    };
    let first = month_starts(now).nth(MONTHS).unwrap_or(close.from);
    let before = UnixMillis(close.from.0 - 1);
    let starts = month_starts(before).take_while(|start| *start >= first);
    let mut until = close.from;
    let far = starts.map(|from| {
        let part = Part {
            from,
            until: UnixMillis(until.0 - 1),
            step_millis: FAR_STEP_MILLIS,
        };
        until = from;
        part
    });
    core::iter::once(close).chain(far).collect()
}

/// The first instants of an instant's month and of those before it, in UTC, as history is kept.
fn month_starts(at: UnixMillis) -> impl Iterator<Item = UnixMillis> {
    let before = |start: &UnixMillis| Some(Month::of(UnixMillis(start.0 - 1), 0).start());
    core::iter::successors(Some(Month::of(at, 0).start()), before)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2025-05-04T09:30:00Z.
    const MAY: UnixMillis = UnixMillis(1_746_351_000_000);

    #[test]
    fn the_newest_part_comes_first_and_reaches_back_thirty_days() {
        let newest = parts(MAY)[0];

        assert_eq!(newest.until, MAY);
        // 2025-04-04T09:30:00Z.
        assert_eq!(newest.from, UnixMillis(1_743_759_000_000));
        assert_eq!(newest.step_millis, 1_800_000);
    }

    #[test]
    fn parts_touch_and_reach_back_24_months() {
        let parts = parts(MAY);

        for pair in parts.windows(2) {
            assert_eq!(pair[1].until.0 + 1, pair[0].from.0);
            assert!(pair[1].from <= pair[1].until);
            assert_eq!(pair[1].step_millis, 10_800_000);
        }
        // The days of April, and the 23 months from March 2025 back to May 2023.
        assert_eq!(parts.len(), 25);
        assert_eq!(parts[24].from, UnixMillis(1_682_899_200_000));
    }

    #[test]
    fn a_close_part_that_begins_with_a_month_leaves_nothing_of_it() {
        // 2025-05-01T00:00:00Z: thirty days before, April begins.
        let first_of_may = UnixMillis(1_746_057_600_000);

        let parts = parts(first_of_may);

        assert_eq!(parts[0].from, UnixMillis(1_743_465_600_000));
        assert_eq!(parts[1].until, UnixMillis(1_743_465_599_999));
        assert_eq!(parts[1].from, UnixMillis(1_740_787_200_000));
    }
}
