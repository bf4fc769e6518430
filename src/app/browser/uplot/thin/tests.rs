use proptest::prelude::*;

use super::*;

fn line(values: &[f64]) -> (Vec<i64>, Vec<f64>) {
    ((0..).take(values.len()).collect(), values.to_vec())
}

fn shown(thinned: &Thinned) -> Vec<(i64, String)> {
    let pairs = thinned.at_millis.iter().zip(&thinned.values);
    #[expect(clippy::cast_possible_truncation, reason = "small whole numbers")]
    pairs
        .map(|(&at, value)| (at as i64, format!("{value}")))
        .collect()
}

#[test]
fn a_line_of_few_values_stays_as_it_is() {
    let (at, values) = line(&[1.0, 5.0, 2.0]);

    let thinned = thin(&at, &values, Span::new(0, 2), 100);

    assert_eq!(thinned.values, [1.0, 5.0, 2.0]);
    assert_eq!(thinned.in_view, 3);
}

#[test]
fn nothing_is_thinned_to_nothing() {
    assert_eq!(thin(&[], &[], Span::new(0, 9), 100), Thinned::default());
}

#[test]
fn of_a_column_first_lowest_highest_and_last_are_kept_in_their_order() {
    let (at, values) = line(&[3.0, 4.0, 9.0, 5.0, 1.0, 2.0, 2.5]);

    let thinned = thin(&at, &values, Span::new(0, 6), 1);

    // The last instant of the span is the column's too.
    assert_eq!(thinned.values, [3.0, 9.0, 1.0, 2.0, 2.5]);
}

#[test]
fn one_value_beyond_each_border_leads_the_line_out_of_view() {
    let (at, values) = line(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);

    let thinned = thin(&at, &values, Span::new(2, 3), 100);

    assert_eq!(thinned.values, [1.0, 2.0, 3.0, 4.0]);
    assert_eq!(thinned.in_view, 2);
}

#[test]
fn a_break_between_columns_is_kept_once() {
    let mut values = vec![1.0; 20];
    values.extend([f64::NAN; 20]);
    values.extend([2.0; 20]);
    let (at, values) = line(&values);

    let thinned = thin(&at, &values, Span::new(0, 59), 6);

    let broken = thinned.values.iter().filter(|value| value.is_nan()).count();
    assert_eq!(broken, 1);
    assert!(shown(&thinned).contains(&(20, "NaN".to_owned())));
}

#[test]
fn a_break_narrower_than_a_column_is_not_seen() {
    let mut values = vec![1.0; 60];
    values[5] = f64::NAN;
    let (at, values) = line(&values);

    let thinned = thin(&at, &values, Span::new(0, 59), 2);

    assert!(thinned.values.iter().all(|value| value.is_finite()));
}

#[test]
fn values_that_are_no_numbers_alone_draw_nothing() {
    let (at, values) = line(&[f64::NAN; 50]);

    assert!(thin(&at, &values, Span::new(0, 49), 4).values.is_empty());
}

proptest! {
    #[test]
    fn no_lowest_and_no_highest_is_ever_lost(
        steps in prop::collection::vec((1_i64..50, prop::option::weighted(0.9, -1e6_f64..1e6)), 1..400),
        columns in 1_usize..60,
    ) {
        let mut now = 0;
        let mut at = Vec::new();
        let mut values = Vec::new();
        for (step, value) in steps {
            now += step;
            at.push(now);
            values.push(value.unwrap_or(f64::NAN));
        }
        let span = Span::new(0, now);

        let thinned = thin(&at, &values, span, columns);

        for column in 0..columns {
            let bounds = |edge: usize| span.millis() as f64 * edge as f64 / columns as f64;
            let is_inside = |at: f64| {
                at >= bounds(column) && (at < bounds(column + 1) || column + 1 == columns)
            };
            let all = at.iter().zip(&values).filter(|(at, value)| is_inside(**at as f64) && !value.is_nan());
            let kept = thinned.at_millis.iter().zip(&thinned.values);
            let kept: Vec<f64> = kept.filter(|(at, value)| is_inside(**at) && !value.is_nan()).map(|it| *it.1).collect();
            for (_, value) in all {
                prop_assert!(kept.iter().any(|kept| kept <= value));
                prop_assert!(kept.iter().any(|kept| kept >= value));
            }
        }
        prop_assert!(thinned.values.len() <= (columns + 1) * 5 + 2 || thinned.in_view <= columns * 2);
    }

    #[test]
    fn what_is_kept_was_there_and_rises_in_time(
        values in prop::collection::vec(-1e3_f64..1e3, 1..300),
        columns in 1_usize..40,
    ) {
        let (at, values) = line(&values);

        let thinned = thin(&at, &values, Span::new(0, i64::try_from(at.len())?), columns);

        prop_assert!(thinned.at_millis.is_sorted_by(|one, next| one < next));
        for (kept_at, kept) in thinned.at_millis.iter().zip(&thinned.values) {
            let place = at.iter().position(|at| (*at as f64 - kept_at).abs() < 0.5);
            prop_assert_eq!(place.map(|place| values[place].to_bits()), Some(kept.to_bits()));
        }
    }
}
