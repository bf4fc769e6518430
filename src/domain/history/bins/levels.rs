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
    /// How many values were measured in the bin. Zero where only a step of before holds.
    pub count: usize,
}

/// The levels of each bin; `None` where nothing is known of it.
///
/// A step holds until the next value, and so into the bins after it, unless a gap lies between. The
/// last one of all holds until now, unless it is older than a silence may be. A line tells of the
/// bins in which it was measured alone.
pub fn levels(
    timeline: &Timeline,
    shape: Shape,
    bins: &[Span],
    rule: GapRule,
    now_millis: i64,
) -> Vec<Option<Level>> {
    bins.iter()
        .map(|bin| {
            let (_, values) = timeline.within(*bin);
            let held = match shape {
                Shape::Steps if bin.from_millis < now_millis => {
                    held_into(timeline, *bin, rule, now_millis)
                }
                Shape::Steps | Shape::Line => None,
            };
            let measured = values.iter().copied();
            let level = held.into_iter().chain(measured).fold(None, |level, value| {
                let level = level.unwrap_or(Level {
                    min: value,
                    max: value,
                    last: value,
                    count: 0,
                });
                Some(Level {
                    min: level.min.min(value),
                    max: level.max.max(value),
                    last: value,
                    count: 0,
                })
            });
            level.map(|level: Level| Level {
                count: values.len(),
                ..level
            })
        })
        .collect()
}

/// The value that holds where a bin begins, if nothing is said at that instant.
fn held_into(timeline: &Timeline, bin: Span, rule: GapRule, now_millis: i64) -> Option<f64> {
    let next = timeline
        .at_millis
        .partition_point(|at| *at < bin.from_millis);
    let before = next.checked_sub(1)?;
    let next_said = timeline.at_millis.get(next).copied();
    if next_said == Some(bin.from_millis) {
        return None;
    }
    let ends = next_said.unwrap_or(now_millis);
    let holds = !rule.breaks(timeline.at_millis[before], ends);
    holds.then(|| timeline.values[before])
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;
    const DAY: i64 = 24 * HOUR;

    fn days() -> [Span; 3] {
        [0, 1, 2].map(|day| Span {
            from_millis: day * DAY,
            until_millis: (day + 1) * DAY,
        })
    }

    fn told(shape: Shape, readings: &[(i64, f64)]) -> Vec<Option<(f64, f64, f64, usize)>> {
        let (at_millis, values) = readings.iter().copied().unzip();
        let timeline = Timeline { at_millis, values };
        levels(&timeline, shape, &days(), GapRule::default(), 27 * HOUR)
            .into_iter()
            .map(|it| it.map(|it| (it.min, it.max, it.last, it.count)))
            .collect()
    }

    #[test]
    fn a_bin_knows_its_lowest_highest_and_last() {
        let readings = [
            (HOUR, 50.0),
            (2 * HOUR, 80.0),
            (3 * HOUR, 20.0),
            (4 * HOUR, 60.0),
        ];

        let told = told(Shape::Line, &readings);

        assert_eq!(told, [Some((20.0, 80.0, 60.0, 4)), None, None]);
    }

    #[test]
    fn a_step_holds_into_the_next_day_and_a_line_does_not() {
        let readings = [(22 * HOUR, 40.0), (26 * HOUR, 70.0)];

        assert_eq!(
            told(Shape::Steps, &readings)[1],
            Some((40.0, 70.0, 70.0, 1))
        );
        assert_eq!(told(Shape::Line, &readings)[1], Some((70.0, 70.0, 70.0, 1)));
    }

    #[test]
    fn no_step_holds_across_a_gap() {
        let readings = [(HOUR, 40.0), (26 * HOUR, 70.0)];

        assert_eq!(
            told(Shape::Steps, &readings)[1],
            Some((70.0, 70.0, 70.0, 1))
        );
    }

    #[test]
    fn a_step_said_at_midnight_ends_the_one_before() {
        let readings = [(22 * HOUR, 40.0), (24 * HOUR, 70.0)];

        assert_eq!(
            told(Shape::Steps, &readings)[1],
            Some((70.0, 70.0, 70.0, 1))
        );
    }

    #[test]
    fn the_last_step_holds_until_now_if_it_is_young_enough() {
        let young = told(Shape::Steps, &[(22 * HOUR, 40.0)]);
        let old = told(Shape::Steps, &[(20 * HOUR, 40.0)]);

        assert_eq!(young[1], Some((40.0, 40.0, 40.0, 0)));
        assert_eq!(young[2], None);
        assert_eq!(old[1], None);
    }
}
