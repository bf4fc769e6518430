//! How far a car drove between two instants, as far as its odometer tells.

use super::Timeline;
use crate::time::UnixMillis;
use crate::units::Kilometers;

/// Two odometer readings, and what lies between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bracket {
    /// When the reading was taken that opens it.
    pub from: UnixMillis,
    /// When the reading was taken that closes it.
    pub until: UnixMillis,
    /// What the odometer showed at its beginning.
    pub odometer_from: Kilometers,
    /// What it showed at its end.
    pub odometer_until: Kilometers,
    /// The distance between the two; never negative.
    pub distance: Kilometers,
}

/// Why nobody knows how far a car drove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDistance {
    /// Fewer than two readings tell of the span.
    TooFewReadings,
    /// The odometer ran backwards: it was misread.
    RanBackwards,
    /// Another instrument counts since, from a number of its own.
    Replaced,
}

/// The bracket of a span: from the last reading up to its beginning until the last one up to its
/// end, so that the brackets of two spans in a row add up to that of both. Where history begins
/// within the span, its first reading opens it. `sections` are the instants at which a replaced
/// instrument began to count anew, in milliseconds since 1970.
pub fn bracket(
    odometer: &Timeline,
    sections: &[i64],
    from: UnixMillis,
    until: UnixMillis,
) -> Result<Bracket, NoDistance> {
    let up_to = |at: UnixMillis| odometer.at_millis.partition_point(|known| *known <= at.0);
    let open = up_to(from).saturating_sub(1);
    let close = up_to(until).checked_sub(1);
    let close = close.filter(|close| *close > open);
    let close = close.ok_or(NoDistance::TooFewReadings)?;
    let (opened_at, closed_at) = (odometer.at_millis[open], odometer.at_millis[close]);
    if sections
        .iter()
        .any(|begun| opened_at < *begun && *begun <= closed_at)
    {
        return Err(NoDistance::Replaced);
    }
    let (odometer_from, odometer_until) = (odometer.values[open], odometer.values[close]);
    let distance = odometer_until - odometer_from;
    let is_sound = distance.is_finite() && distance >= 0.0;
    let bracket = is_sound.then_some(Bracket {
        from: UnixMillis(opened_at),
        until: UnixMillis(closed_at),
        odometer_from: Kilometers(odometer_from),
        odometer_until: Kilometers(odometer_until),
        distance: Kilometers(distance),
    });
    bracket.ok_or(NoDistance::RanBackwards)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(values: &[(i64, f64)]) -> Timeline {
        let (at_millis, values) = values.iter().copied().unzip();
        Timeline { at_millis, values }
    }

    fn between(line: &Timeline, from: i64, until: i64) -> Result<Bracket, NoDistance> {
        bracket(line, &[], UnixMillis(from), UnixMillis(until))
    }

    #[test]
    fn a_span_is_bracketed_by_the_last_readings_up_to_its_ends() {
        let line = line(&[(10, 100.0), (20, 130.0), (30, 190.0)]);

        let expected = Bracket {
            from: UnixMillis(10),
            until: UnixMillis(20),
            odometer_from: Kilometers(100.0),
            odometer_until: Kilometers(130.0),
            distance: Kilometers(30.0),
        };
        assert_eq!(between(&line, 15, 25), Ok(expected));
        assert_eq!(between(&line, 0, 25), Ok(expected));
    }

    #[test]
    fn a_single_reading_is_no_distance() {
        let none = Err(NoDistance::TooFewReadings);
        assert_eq!(between(&line(&[(10, 100.0)]), 0, 99), none);
        assert_eq!(between(&line(&[]), 0, 99), none);
        assert_eq!(between(&line(&[(10, 100.0), (20, 130.0)]), 21, 99), none);
    }

    #[test]
    fn an_odometer_that_ran_backwards_tells_no_distance() {
        let found = between(&line(&[(10, 100.0), (20, 30.0)]), 0, 99);

        assert_eq!(found, Err(NoDistance::RanBackwards));
    }

    #[test]
    fn a_replaced_odometer_tells_no_distance_over_its_replacement() {
        let line = line(&[(10, 100.0), (20, 90_000.0), (30, 90_040.0)]);
        let between = |from, until| bracket(&line, &[20], UnixMillis(from), UnixMillis(until));

        assert_eq!(between(10, 20), Err(NoDistance::Replaced));
        assert_eq!(between(20, 30).unwrap().distance, Kilometers(40.0));
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
