//! Where a line must break, because nobody knows what was between two values.
//!
//! The rule is the same for numbers and for states: a value may hold, and a line may be drawn, as
//! long as the car is not silent for much longer than it usually is.

use super::{Span, Timeline};

const HOUR_MILLIS: i64 = 3_600_000;
/// A car that stands still at night says nothing for hours.
const LEAST_SILENCE_MILLIS: i64 = 6 * HOUR_MILLIS;
/// How many times the usual interval is too long.
const TOO_LONG: i64 = 3;

/// However seldom a car speaks, of a whole season nobody knows anything.
const MOST_SILENCE_MILLIS: i64 = 100 * 24 * HOUR_MILLIS;

/// How long nothing may be said before it is a gap: three times the median interval, between six
/// hours and a hundred days.
///
/// It is never less than six hours. The smaller would tear a car that reports once a day to pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapRule {
    longest_millis: i64,
}

impl Default for GapRule {
    /// Six hours: what holds for a series whose pace is not known.
    fn default() -> Self {
        Self {
            longest_millis: LEAST_SILENCE_MILLIS,
        }
    }
}

impl GapRule {
    /// For lines that say themselves where they break, by values that are no numbers.
    pub const NEVER: Self = Self {
        longest_millis: i64::MAX,
    };

    /// The rule that follows from the pace of a whole series, given in the order of time. The rule
    /// of a part would tear lines differently at every zoom.
    ///
    /// Of an even number of intervals the shorter one in the middle counts: a few readings and a
    /// hole prove no pace. Neither does a single interval. What is not in order tells none.
    pub fn of(at_millis: &[i64]) -> Self {
        let mut intervals: Vec<i64> = at_millis
            .windows(2)
            .map(|pair| pair[1].saturating_sub(pair[0]))
            .filter(|interval| *interval > 0)
            .collect();
        if intervals.len() < 2 {
            return Self::default();
        }
        let middle = (intervals.len() - 1) / 2;
        let (_, median, _) = intervals.select_nth_unstable(middle);
        Self {
            longest_millis: median
                .saturating_mul(TOO_LONG)
                .clamp(LEAST_SILENCE_MILLIS, MOST_SILENCE_MILLIS),
        }
    }

    /// The longest silence that is no gap, in milliseconds.
    pub fn longest_millis(self) -> i64 {
        self.longest_millis
    }

    /// Whether nobody knows what was between two values that follow each other.
    pub fn breaks(self, from_millis: i64, until_millis: i64) -> bool {
        until_millis.saturating_sub(from_millis) > self.longest_millis
    }
}

/// A time of which nothing is known, between the last value before it and the first after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// When the value before it was measured, in milliseconds since 1970.
    pub from_millis: i64,
    /// When the value after it was.
    pub until_millis: i64,
}

impl Timeline {
    /// The rule of this series.
    pub fn gap_rule(&self) -> GapRule {
        GapRule::of(&self.at_millis)
    }

    /// Where its line breaks, in the order of time. The silence since the last value is none of
    /// them: see [`Self::not_known_since`].
    pub fn gaps(&self) -> Vec<Gap> {
        self.gaps_by(self.gap_rule())
    }

    /// The same by the rule of another series, or of several together.
    pub fn gaps_by(&self, rule: GapRule) -> Vec<Gap> {
        let pairs = self.at_millis.windows(2);
        pairs
            .filter(|pair| rule.breaks(pair[0], pair[1]))
            .map(|pair| Gap {
                from_millis: pair[0],
                until_millis: pair[1],
            })
            .collect()
    }

    /// Since when nothing is known, if the last value is too old to hold still.
    pub fn not_known_since(&self, now_millis: i64) -> Option<i64> {
        let last = *self.at_millis.last()?;
        self.gap_rule().breaks(last, now_millis).then_some(last)
    }
}

impl From<Gap> for Span {
    fn from(gap: Gap) -> Self {
        Self {
            from_millis: gap.from_millis,
            until_millis: gap.until_millis,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY_MILLIS: i64 = 24 * HOUR_MILLIS;

    fn at(at_millis: Vec<i64>) -> Timeline {
        let values = vec![1.0; at_millis.len()];
        Timeline { at_millis, values }
    }

    fn every(interval_millis: i64, count: i64) -> Vec<i64> {
        (0..count).map(|it| it * interval_millis).collect()
    }

    #[test]
    fn a_hole_of_twelve_days_is_a_gap() {
        let mut instants = every(HOUR_MILLIS / 2, 48);
        let last = 47 * HOUR_MILLIS / 2;
        instants.push(last + 12 * DAY_MILLIS);

        let gap = Gap {
            from_millis: last,
            until_millis: last + 12 * DAY_MILLIS,
        };
        assert_eq!(at(instants).gaps(), [gap]);
    }

    #[test]
    fn a_night_of_six_hours_is_none_and_a_minute_more_is_one() {
        let night = |millis: i64| {
            let mut instants = every(HOUR_MILLIS / 2, 48);
            instants.push(47 * HOUR_MILLIS / 2 + millis);
            at(instants).gaps().len()
        };

        assert_eq!(night(6 * HOUR_MILLIS), 0);
        assert_eq!(night(6 * HOUR_MILLIS + 60_000), 1);
    }

    #[test]
    fn a_car_that_reports_once_a_day_is_not_torn_to_pieces() {
        let mut instants = every(DAY_MILLIS, 30);
        instants.push(29 * DAY_MILLIS + 3 * DAY_MILLIS);
        instants.push(32 * DAY_MILLIS + 3 * DAY_MILLIS + 1);

        let gap = Gap {
            from_millis: 32 * DAY_MILLIS,
            until_millis: 35 * DAY_MILLIS + 1,
        };
        assert_eq!(at(instants).gaps(), [gap]);
    }

    #[test]
    fn one_hole_of_years_does_not_move_the_median() {
        let mut instants = every(HOUR_MILLIS, 10);
        instants.push(9 * HOUR_MILLIS + 1_000 * DAY_MILLIS);

        assert_eq!(at(instants).gap_rule(), GapRule::default());
    }

    #[test]
    fn a_few_readings_and_a_hole_prove_no_pace() {
        let years = 1_000 * DAY_MILLIS;
        for instants in [
            vec![0, years],
            vec![0, DAY_MILLIS, years],
            vec![0, years, years + DAY_MILLIS],
        ] {
            let line = at(instants);

            assert_eq!(line.gaps().len(), 1, "{line:?}");
            assert!(line.gaps()[0].until_millis - line.gaps()[0].from_millis > 900 * DAY_MILLIS);
        }
    }

    #[test]
    fn a_book_with_a_line_a_month_is_a_line_and_one_with_a_line_a_year_is_not() {
        assert_eq!(at(every(31 * DAY_MILLIS, 12)).gaps(), []);
        assert_eq!(at(every(365 * DAY_MILLIS, 12)).gaps().len(), 11);
    }

    #[test]
    fn nothing_and_one_value_have_no_gaps() {
        assert_eq!(at(vec![]).gaps(), []);
        assert_eq!(at(vec![5]).gaps(), []);
    }

    #[test]
    fn the_silence_since_the_last_value_is_not_known_and_no_gap() {
        let day = at(every(HOUR_MILLIS, 25));

        assert_eq!(day.gaps(), []);
        assert_eq!(day.not_known_since(DAY_MILLIS + 6 * HOUR_MILLIS), None);
        assert_eq!(
            day.not_known_since(DAY_MILLIS + 7 * HOUR_MILLIS),
            Some(DAY_MILLIS)
        );
        assert_eq!(at(vec![]).not_known_since(DAY_MILLIS), None);
    }

    #[test]
    fn the_ends_of_time_are_far_apart() {
        assert_eq!(at(vec![i64::MIN, 0, 1, 2, 3, i64::MAX]).gaps().len(), 2);
    }

    proptest! {
        #[test]
        fn a_gap_lies_between_two_values_that_follow_each_other(
            mut instants in proptest::collection::vec(0..400_000_000_i64, 0..60),
        ) {
            instants.sort_unstable();
            instants.dedup();
            let line = at(instants);

            for gap in line.gaps() {
                prop_assert!(gap.until_millis - gap.from_millis > line.gap_rule().longest_millis());
                let next = line.at_millis.iter().find(|at| **at > gap.from_millis);
                prop_assert_eq!(next, Some(&gap.until_millis));
            }
        }
    }
}
