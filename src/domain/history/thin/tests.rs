use proptest::prelude::*;

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

/// A series with gaps: intervals of minutes, of nights and of weeks.
fn series() -> impl Strategy<Value = (Vec<i64>, Vec<f64>)> {
    let interval = prop_oneof![8 => 1..HOUR, 2 => 5 * HOUR..12 * HOUR, 1 => DAY..20 * DAY];
    let value = prop_oneof![20 => -100.0..100.0, 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)];
    proptest::collection::vec((interval, value), 0..120).prop_map(|steps| {
        let mut now = 1_600_000_000_000;
        let rows = steps.into_iter().map(|(interval, value)| {
            now += interval;
            (now, value)
        });
        rows.unzip()
    })
}

fn some_view() -> impl Strategy<Value = View> {
    let start = 1_600_000_000_000 - DAY..1_600_000_000_000 + 100 * DAY;
    (start, 1..200 * DAY, 0..50_usize).prop_map(|(from, length, columns)| View {
        span: Span {
            from_millis: from,
            until_millis: from + length,
        },
        columns,
    })
}

/// In which column an instant of the view lies.
fn column_of(view: View, at: i64) -> i128 {
    let (span, columns) = (view.span.millis(), view.columns.max(1));
    i128::from(at - view.span.from_millis) * columns as i128 / i128::from(span)
}

/// The finite values of a view, column by column.
fn by_column(
    at: &[i64],
    values: &[f64],
    view: View,
) -> std::collections::BTreeMap<i128, Vec<(i64, f64)>> {
    let mut columns = std::collections::BTreeMap::<_, Vec<_>>::new();
    for (at, value) in at.iter().zip(values) {
        if view.span.contains(*at) && value.is_finite() {
            let column = columns.entry(column_of(view, *at)).or_default();
            column.push((*at, *value));
        }
    }
    columns
}

fn lowest(points: &[(i64, f64)]) -> f64 {
    points.iter().map(|it| it.1).fold(f64::INFINITY, f64::min)
}

fn highest(points: &[(i64, f64)]) -> f64 {
    points
        .iter()
        .map(|it| it.1)
        .fold(f64::NEG_INFINITY, f64::max)
}

proptest! {
    #[test]
    fn every_column_keeps_its_ends_and_its_extremes((at, values) in series(), view in some_view()) {
        let thinned = thin(&at, &values, view, GapRule::of(&at));

        let raw = by_column(&at, &values, view);
        let kept = by_column(&thinned.at_millis, &thinned.values, view);
        prop_assert_eq!(raw.len(), kept.len());
        for (raw, kept) in raw.values().zip(kept.values()) {
            prop_assert!(kept.len() <= 4);
            prop_assert_eq!(lowest(raw).to_bits(), lowest(kept).to_bits());
            prop_assert_eq!(highest(raw).to_bits(), highest(kept).to_bits());
            prop_assert_eq!(raw.first(), kept.first());
            prop_assert_eq!(raw.last(), kept.last());
            prop_assert!(kept.iter().all(|it| raw.contains(it)));
        }
        let outside = thinned.at_millis.iter().zip(&thinned.values);
        let outside = outside.filter(|(at, it)| it.is_finite() && !view.span.contains(**at));
        prop_assert!(outside.count() <= 2);
    }

    #[test]
    fn a_gap_as_wide_as_a_column_stays_a_gap((at, values) in series(), view in some_view()) {
        let rule = GapRule::of(&at);
        let thinned = thin(&at, &values, view, rule);

        for pair in at.windows(2) {
            let is_seen = (i128::from(pair[1] - pair[0])) * view.columns.max(1) as i128
                >= i128::from(view.span.millis());
            if !rule.breaks(pair[0], pair[1]) || !is_seen {
                continue;
            }
            // No two values drawn one after the other lie on both sides of it.
            for (index, drawn) in thinned.at_millis.windows(2).enumerate() {
                let crosses = drawn[0] <= pair[0] && drawn[1] >= pair[1];
                let joined = thinned.values[index].is_finite()
                    && thinned.values[index + 1].is_finite();
                prop_assert!(!(crosses && joined));
            }
        }
    }

    #[test]
    fn where_nothing_is_missing_nothing_breaks((at, values) in series(), view in some_view()) {
        let values: Vec<_> = values.iter().map(|it| if it.is_finite() { *it } else { 0.0 }).collect();
        let rule = GapRule::of(&[0, i64::MAX]);

        let thinned = thin(&at, &values, view, rule);

        prop_assert!(thinned.values.iter().all(|it| it.is_finite()));
    }

    #[test]
    fn a_line_thinned_twice_is_the_line_thinned_once((at, values) in series(), view in some_view()) {
        let rule = GapRule::of(&at);
        let once = thin(&at, &values, view, rule);
        let twice = thin(&once.at_millis, &once.values, view, rule);

        let bits = |it: &Thinned| it.values.iter().map(|it| it.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(&once.at_millis, &twice.at_millis);
        prop_assert_eq!(bits(&once), bits(&twice));
    }

    #[test]
    fn whatever_comes_is_drawn_in_the_order_of_time(
        points in proptest::collection::vec((any::<i64>(), any::<f64>()), 0..50),
        from in any::<i64>(),
        until in any::<i64>(),
        columns in any::<usize>(),
    ) {
        let (at, values): (Vec<_>, Vec<_>) = points.into_iter().unzip();

        let thinned = thin(&at, &values, view(from, until, columns), GapRule::default());

        prop_assert!(thinned.at_millis.is_sorted());
        prop_assert_eq!(thinned.at_millis.len(), thinned.values.len());
    }
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
