//! How far a car drove between two instants, as far as its odometer tells.

use super::Timeline;
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// Two odometer readings, and what lies between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bracket {
    /// The reading that opens it.
    pub from: UnixMillis,
    /// The reading that closes it.
    pub until: UnixMillis,
    /// The distance between the two; never negative.
    pub distance: Kilometers,
}

/// The bracket of a span: from the last reading up to its beginning until the last one up to its
/// end, so that the brackets of two spans in a row add up to that of both. Where history begins
/// within the span, its first reading opens it. `None` with fewer than two readings, or where the
/// odometer ran backwards: it was changed or misread.
pub fn bracket(odometer: &Timeline, from: UnixMillis, until: UnixMillis) -> Option<Bracket> {
    let up_to = |at: UnixMillis| odometer.at_millis.partition_point(|known| *known <= at.0);
    let open = up_to(from).saturating_sub(1);
    let close = up_to(until).checked_sub(1)?;
    if close <= open {
        return None;
    }
    let at = |index: usize| UnixMillis(odometer.at_millis[index]);
    let distance = odometer.values[close] - odometer.values[open];
    let is_sound = distance.is_finite() && distance >= 0.0;
    is_sound.then(|| Bracket {
        from: at(open),
        until: at(close),
        distance: Kilometers(distance),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(values: &[(i64, f64)]) -> Timeline {
        let (at_millis, values) = values.iter().copied().unzip();
        Timeline { at_millis, values }
    }

    fn between(line: &Timeline, from: i64, until: i64) -> Option<Bracket> {
        bracket(line, UnixMillis(from), UnixMillis(until))
    }

    #[test]
    fn a_span_is_bracketed_by_the_last_readings_up_to_its_ends() {
        let line = line(&[(10, 100.0), (20, 130.0), (30, 190.0)]);

        let expected = Bracket {
            from: UnixMillis(10),
            until: UnixMillis(20),
            distance: Kilometers(30.0),
        };
        assert_eq!(between(&line, 15, 25), Some(expected));
        assert_eq!(between(&line, 0, 25), Some(expected));
    }

    #[test]
    fn a_single_reading_is_no_distance() {
        assert_eq!(between(&line(&[(10, 100.0)]), 0, 99), None);
        assert_eq!(between(&line(&[]), 0, 99), None);
        assert_eq!(between(&line(&[(10, 100.0), (20, 130.0)]), 21, 99), None);
    }

    #[test]
    fn an_odometer_that_ran_backwards_tells_no_distance() {
        assert_eq!(between(&line(&[(10, 100.0), (20, 30.0)]), 0, 99), None);
    }

    proptest! {
        #[test]
        fn two_spans_in_a_row_add_up(
            steps in prop::collection::vec((1..50_i64, 0.0..90.0_f64), 2..40),
            cut in 0..1_000_i64,
        ) {
            let (mut at, mut km) = (0, 0.0);
            let line = line(&steps.into_iter().map(|(wait, driven)| {
                at += wait;
                km += driven;
                (at, km)
            }).collect::<Vec<_>>());
            let km = |from, until| between(&line, from, until).map_or(0.0, |it| it.distance.0);

            prop_assert!((km(0, cut) + km(cut, 2_000) - km(0, 2_000)).abs() < 1e-9);
        }
    }
}
