mod laws;

use super::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn view(from_millis: i64, until_millis: i64, columns: usize) -> View {
    let span = Span {
        from_millis,
        until_millis,
    };
    View { span, columns }
}

/// With numbers that are no number written as `None`.
fn drawn(at_millis: &[i64], values: &[f64], view: View) -> Vec<(i64, Option<f64>)> {
    let thinned = thin(at_millis, values, view, GapRule::default());
    let values = thinned
        .values
        .iter()
        .map(|it| it.is_finite().then_some(*it));
    thinned.at_millis.into_iter().zip(values).collect()
}

#[test]
fn a_column_keeps_first_lowest_highest_and_last_in_their_order() {
    let at = [0, 1, 2, 3, 4, 5, 6];
    let values = [5.0, 6.0, 9.0, 5.0, 1.0, 4.0, 3.0];

    let expected = [
        (0, Some(5.0)),
        (2, Some(9.0)),
        (4, Some(1.0)),
        (6, Some(3.0)),
    ];
    assert_eq!(drawn(&at, &values, view(0, 10, 1)), expected);
}

#[test]
fn four_values_in_a_column_stand_as_they_are() {
    let at = [0, 1, 2, 3];
    let values = [1.0, 2.0, 3.0, 4.0];

    assert_eq!(drawn(&at, &values, view(0, 10, 1)).len(), 4);
}

#[test]
fn a_flat_column_is_its_ends() {
    let at = [0, 1, 2, 3, 4, 5];

    let expected = [(0, Some(7.0)), (5, Some(7.0))];
    assert_eq!(drawn(&at, &[7.0; 6], view(0, 10, 1)), expected);
}

#[test]
fn the_line_enters_and_leaves_the_picture() {
    let at = [0, 10, 20, 30, 40];
    let values = [0.0, 1.0, 2.0, 3.0, 4.0];

    let expected = [(10, Some(1.0)), (20, Some(2.0)), (30, Some(3.0))];
    assert_eq!(drawn(&at, &values, view(15, 25, 100)), expected);
}

#[test]
fn a_view_between_two_values_shows_the_line_that_joins_them() {
    let expected = [(0, Some(1.0)), (100, Some(2.0))];

    assert_eq!(drawn(&[0, 100], &[1.0, 2.0], view(40, 60, 10)), expected);
}

#[test]
fn a_value_at_the_end_of_the_view_is_the_neighbor_after_it() {
    let expected = [(0, Some(1.0)), (10, Some(2.0))];

    assert_eq!(
        drawn(&[0, 10, 20], &[1.0, 2.0, 3.0], view(0, 10, 5)),
        expected
    );
}

#[test]
fn a_hole_of_twelve_days_stays_a_hole() {
    let at = [0, HOUR, HOUR + 12 * DAY, 2 * HOUR + 12 * DAY];
    let values = [1.0, 2.0, 3.0, 4.0];

    let expected = [
        (0, Some(1.0)),
        (HOUR, Some(2.0)),
        (HOUR + 1, None),
        (HOUR + 12 * DAY, Some(3.0)),
        (2 * HOUR + 12 * DAY, Some(4.0)),
    ];
    assert_eq!(drawn(&at, &values, view(0, 60 * DAY, 1_200)), expected);
}

#[test]
fn no_line_enters_or_leaves_across_a_gap() {
    let at = [0, 12 * DAY, 24 * DAY];
    let values = [1.0, 2.0, 3.0];

    let expected = [(12 * DAY, Some(2.0))];
    assert_eq!(drawn(&at, &values, view(6 * DAY, 18 * DAY, 100)), expected);
    assert_eq!(drawn(&at, &values, view(2 * DAY, 3 * DAY, 100)), []);
}

#[test]
fn a_night_narrower_than_a_column_is_bridged() {
    // Columns of a day; a silence of 12 hours over the border of two.
    let at = [18 * HOUR, 30 * HOUR];

    let expected = [(18 * HOUR, Some(1.0)), (30 * HOUR, Some(2.0))];
    assert_eq!(drawn(&at, &[1.0, 2.0], view(0, 10 * DAY, 10)), expected);
}

#[test]
fn a_line_that_was_broken_stays_broken() {
    let at = [0, 10, 20, 30];
    let values = [1.0, f64::NAN, f64::INFINITY, 2.0];

    let expected = [(0, Some(1.0)), (1, None), (30, Some(2.0))];
    assert_eq!(drawn(&at, &values, view(0, 100, 100)), expected);
}

#[test]
fn a_break_within_a_column_cannot_be_seen() {
    let values = [1.0, f64::NAN, 2.0];

    let expected = [(0, Some(1.0)), (20, Some(2.0))];
    assert_eq!(drawn(&[0, 10, 20], &values, view(0, 100, 1)), expected);
}

#[test]
fn a_break_at_the_border_of_the_view_lets_nothing_in_or_out() {
    let at = [0, 10, 20, 30, 40];
    let values = [1.0, f64::NAN, 2.0, f64::NAN, 3.0];

    assert_eq!(drawn(&at, &values, view(15, 25, 9)), [(20, Some(2.0))]);
    assert_eq!(drawn(&at, &values, view(5, 35, 9)), [(20, Some(2.0))]);
}

#[test]
fn nothing_and_no_span_draw_nothing() {
    assert_eq!(drawn(&[], &[], view(0, 100, 10)), []);
    assert_eq!(drawn(&[5], &[1.0], view(10, 10, 10)), []);
    assert_eq!(drawn(&[5], &[1.0], view(10, 0, 10)), []);
}

#[test]
fn one_value_is_drawn_where_it_lies_in_the_view_alone() {
    assert_eq!(drawn(&[5], &[1.0], view(0, 10, 0)), [(5, Some(1.0))]);
    assert_eq!(drawn(&[5], &[1.0], view(6, 10, 4)), []);
}

#[test]
fn what_goes_back_in_time_is_left_out() {
    let at = [0, 20, 10, 30];
    let values = [0.0, 2.0, 1.0, 3.0];

    let expected = [(0, Some(0.0)), (20, Some(2.0)), (30, Some(3.0))];
    assert_eq!(drawn(&at, &values, view(0, 100, 100)), expected);
}

#[test]
fn the_whole_of_time_is_a_span() {
    let at = [i64::MIN, -1, 0, 1, i64::MAX];
    let values = [1.0; 5];
    let thinned = thin(
        &at,
        &values,
        view(i64::MIN, i64::MAX, usize::MAX),
        GapRule::default(),
    );

    // The end of time is the neighbor after the view, beyond a gap.
    assert_eq!(thinned.at_millis, [i64::MIN, i64::MIN + 1, -1, 0, 1]);
}

#[test]
#[ignore = "takes time, and tells it: cargo test -- --ignored --nocapture the_time_it_takes"]
#[expect(
    clippy::disallowed_methods,
    reason = "the time it takes is what is asked"
)]
fn the_time_it_takes_to_thin_ten_years() {
    let at: Vec<i64> = (0..175_320).map(|it| it * HOUR / 2).collect();
    let values: Vec<f64> = at.iter().map(|it| ((it / 7_000_000) % 80) as f64).collect();
    let rule = GapRule::of(&at);
    for (name, span) in [("ten years", 175_320 * HOUR / 2), ("a month", 30 * DAY)] {
        let mut times: Vec<_> = (0..101)
            .map(|_| {
                let start = std::time::Instant::now();
                let thinned = thin(&at, &values, view(0, span, 1_200), rule);
                assert!(thinned.values.len() <= 4 * 1_200 + 2);
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("{name}: median {:?}, most {:?}", times[50], times[100]);
    }
}
