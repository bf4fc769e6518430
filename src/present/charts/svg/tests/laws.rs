//! What holds of every picture.

use proptest::prelude::*;

use super::*;

fn any_chart() -> impl Strategy<Value = Chart> {
    let value = prop_oneof![3 => -10.0..110.0_f64, 1 => prop::num::f64::ANY];
    let time = prop_oneof![3 => -1_000_000_i64..2_000_000, 1 => any::<i64>()];
    let points = prop::collection::vec((time.clone(), value.clone()), 0..40);
    (points, time.clone(), time, value, any::<bool>(), ".*").prop_map(
        |(mut points, from, until, value, is_state, text)| {
            points.sort_by_key(|it| it.0);
            let (times, values): (Vec<_>, Vec<_>) = points.into_iter().unzip();
            let band = Some((values.clone(), values.iter().map(|it| it + 1.0).collect()));
            let line = Line {
                band,
                name: text.clone(),
                color: Color::Other(2),
                ..line(times.clone(), values)
            };
            let bars = times
                .iter()
                .map(|at| BarStack {
                    from_millis: *at,
                    until_millis: at.saturating_add(500_000),
                    bars: vec![Bar {
                        name: text.clone(),
                        color: Color::Fuel,
                        value,
                        is_partial: is_state,
                    }],
                    label: text.clone(),
                })
                .collect();
            let marks = vec![Mark {
                at_millis: from,
                value,
                name: text.clone(),
                label: text.clone(),
                color: Color::Warning,
            }];
            let states = if is_state {
                vec![text.clone(), text.clone()]
            } else {
                Vec::new()
            };
            Chart {
                title: text.clone(),
                from_millis: from,
                until_millis: until,
                bands: vec![Band {
                    from_millis: from,
                    until_millis: until,
                    name: text.clone(),
                    color: Color::Electric,
                }],
                coverage: vec![Coverage {
                    from_millis: from,
                    until_millis: until,
                    kind: CoverageKind::Missing,
                }],
                notes: vec![text],
                ..chart(vec![Panel {
                    lines: vec![line],
                    bars,
                    marks,
                    states,
                    ..Panel::default()
                }])
            }
        },
    )
}

proptest! {
    #[test]
    fn every_picture_is_whole_and_every_number_in_it_is_one(
        chart in any_chart(), width in prop::num::f64::ANY, height in prop::num::f64::ANY,
    ) {
        let svg = write(&chart, Look { width, height, theme: Theme::Dark }, &PARIS);

        let (found, is_whole) = attributes(&svg);
        prop_assert!(is_whole, "{}", svg);
        for (key, value) in found {
            let is_number = !["NaN", "inf"].iter().any(|wrong| value.contains(wrong));
            prop_assert!(is_number || key == "font-family", "{key}={value}");
            if ["x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r"].contains(&key.as_str()) {
                prop_assert!(value.parse::<f64>().is_ok_and(f64::is_finite), "{}={}", key, value);
            }
            if ["width", "height"].contains(&key.as_str()) {
                prop_assert!(!value.starts_with('-'), "{}={}", key, value);
            }
        }
    }
}
