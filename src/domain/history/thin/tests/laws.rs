//! What holds whatever a line looks like.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

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
fn by_column(at: &[i64], values: &[f64], view: View) -> BTreeMap<i128, Vec<(i64, f64)>> {
    let mut columns = BTreeMap::<_, Vec<_>>::new();
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
        let thinned = thin(&at, &values, view, GapRule::NEVER);

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
