//! What is read at one instant: the sample nearest to it, exactly as it is kept.

use carport_domain::history::Shape;
use carport_present::charts::Line;

/// The place of the value that a line has at an instant; none where it is broken.
pub fn place_at(line: &Line, at_millis: i64) -> Option<usize> {
    let place = match line.shape {
        // A value holds until the next one.
        Shape::Steps => line
            .at_millis
            .partition_point(|&at| at <= at_millis)
            .checked_sub(1)?,
        Shape::Line => nearest(&line.at_millis, at_millis)?,
    };
    line.values.get(place).filter(|value| value.is_finite())?;
    Some(place)
}

/// The instant of the sample that lies nearest, over all the lines.
pub(super) fn snapped<'a>(lines: impl Iterator<Item = &'a Line>, at_millis: i64) -> Option<i64> {
    let found = lines.filter_map(|line| {
        let places = around(&line.at_millis, at_millis);
        let known = places.into_iter().flatten().filter(|&place| {
            line.values
                .get(place)
                .is_some_and(|value| value.is_finite())
        });
        known
            .map(|place| line.at_millis[place])
            .min_by_key(|at| at.abs_diff(at_millis))
    });
    found.min_by_key(|at| at.abs_diff(at_millis))
}

/// The instant of the next sample over all the lines, or of the one before.
pub(super) fn neighbor<'a>(
    lines: impl Iterator<Item = &'a Line>,
    at_millis: i64,
    is_later: bool,
) -> Option<i64> {
    let found = lines.filter_map(|line| {
        let known = |place: &usize| line.values.get(*place).is_some_and(|it| it.is_finite());
        let place = if is_later {
            let from = line.at_millis.partition_point(|&at| at <= at_millis);
            (from..line.at_millis.len()).find(known)
        } else {
            let end = line.at_millis.partition_point(|&at| at < at_millis);
            (0..end).rev().find(known)
        };
        place.map(|place| line.at_millis[place])
    });
    if is_later { found.min() } else { found.max() }
}

fn nearest(all: &[i64], at_millis: i64) -> Option<usize> {
    around(all, at_millis)
        .into_iter()
        .flatten()
        .min_by_key(|&place| all[place].abs_diff(at_millis))
}

/// The last place before an instant and the first one not before it.
fn around(all: &[i64], at_millis: i64) -> [Option<usize>; 2] {
    let after = all.partition_point(|&at| at < at_millis);
    [after.checked_sub(1), (after < all.len()).then_some(after)]
}

#[cfg(test)]
mod tests {
    use carport_present::charts::{Color, Dash};

    use super::*;

    fn line(shape: Shape, at_millis: &[i64], values: &[f64]) -> Line {
        Line {
            name: "A".to_owned(),
            color: Color::Main,
            dash: Dash::Solid,
            shape,
            at_millis: at_millis.to_vec(),
            values: values.to_vec(),
            band: None,
        }
    }

    #[test]
    fn a_stepping_value_holds_until_the_next() {
        let line = line(Shape::Steps, &[10, 20], &[1.0, 2.0]);

        assert_eq!(place_at(&line, 19), Some(0));
        assert_eq!(place_at(&line, 20), Some(1));
        assert_eq!(place_at(&line, 99), Some(1));
        assert_eq!(place_at(&line, 9), None);
    }

    #[test]
    fn of_a_straight_line_the_nearest_sample_is_read() {
        let line = line(Shape::Line, &[10, 20], &[1.0, 2.0]);

        assert_eq!(place_at(&line, 14), Some(0));
        assert_eq!(place_at(&line, 16), Some(1));
        assert_eq!(place_at(&line, -5), Some(0));
    }

    #[test]
    fn in_a_gap_nothing_is_read() {
        let line = line(Shape::Steps, &[10, 20, 30], &[1.0, f64::NAN, 2.0]);

        assert_eq!(place_at(&line, 25), None);
    }

    #[test]
    fn a_line_of_nothing_is_read_nowhere() {
        let empty = line(Shape::Line, &[], &[]);

        assert_eq!(place_at(&empty, 5), None);
        assert_eq!(snapped([&empty].into_iter(), 5), None);
        assert_eq!(neighbor([&empty].into_iter(), 5, true), None);
    }

    #[test]
    fn the_crosshair_snaps_to_the_nearest_sample_of_any_line() {
        let lines = [
            line(Shape::Line, &[10, 40], &[1.0, 2.0]),
            line(Shape::Line, &[17], &[3.0]),
        ];

        assert_eq!(snapped(lines.iter(), 16), Some(17));
        assert_eq!(snapped(lines.iter(), 12), Some(10));
    }

    #[test]
    fn keys_step_over_what_is_not_known() {
        let lines = [line(Shape::Line, &[10, 20, 30], &[1.0, f64::NAN, 3.0])];

        assert_eq!(neighbor(lines.iter(), 10, true), Some(30));
        assert_eq!(neighbor(lines.iter(), 30, false), Some(10));
        assert_eq!(neighbor(lines.iter(), 30, true), None);
    }
}
