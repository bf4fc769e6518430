//! The four tires over time, beside what they should have.

use carport_domain::history::{Shape, Timeline};
use carport_domain::units::Kilopascals;
use carport_domain::units::choice::PressureUnit;
use carport_domain::vehicle::openings::Corner;

use super::gathered::{Gathered, gathered_length};
use super::scope::{Followed, Scope, absence, plain, sentence};
use super::{Chart, Color, Dash, Line, Panel, table};
use crate::format::pressure_in_full;
use crate::locale::Locale;
use crate::words::{Text, words};

/// Nearer to its target than that, a tire is at it: sensors are no better.
const NEAR_KPA: f64 = 5.0;

/// One tire.
#[derive(Clone, Copy, Debug)]
pub struct TirePast<'a> {
    /// Which one.
    pub corner: Corner,
    /// Its pressure.
    pub pressure: Followed<'a>,
    /// What it should be.
    pub target: &'a Timeline,
}

/// The chart. Tires of which nothing was ever said are left out.
pub fn tires(past: &[TirePast<'_>], scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.tires;
    let unit = scope.units.pressure;
    let (unit_text, decimals) = match unit {
        PressureUnit::Bar => ("bar", 2),
        PressureUnit::Psi => ("psi", 1),
        PressureUnit::Kilopascals => ("kPa", 0),
    };
    let convert = |kpa: f64| Kilopascals(kpa).in_unit(unit);
    let told: Vec<_> = past
        .iter()
        .filter(|tire| !tire.pressure.timeline.is_empty())
        .collect();
    let length = gathered_length(scope);
    let mut lines: Vec<Line> = told
        .iter()
        .map(|tire| {
            let (at_millis, values) = match length {
                None => tire.pressure.columns(scope, Shape::Line, convert),
                // A tire is at its lowest when it is cold, which is when it can be compared.
                Some(length) => {
                    let days = Gathered::of(tire.pressure, scope, length, locale);
                    let lowest = days.each(|it| convert(it.min));
                    (days.at_millis, lowest)
                }
            };
            Line {
                name: name(tire.corner, locale).to_owned(),
                color: Color::Other(place(tire.corner)),
                dash: Dash::Solid,
                shape: Shape::Line,
                at_millis,
                values,
                band: None,
            }
        })
        .collect();
    let measured = lines.len();
    add_targets(&mut lines, &told, scope, locale);
    let has_targets = lines.len() > measured;
    let panels = vec![Panel {
        unit: unit_text.to_owned(),
        decimals,
        lines,
        ..Panel::default()
    }];
    let timelines: Vec<_> = told.iter().map(|it| it.pressure.timeline).collect();
    if let Some(absence) = absence(&panels, &timelines, locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let summary = summary(&told, scope, locale);
    let mut chart = plain(text.title, summary, scope, panels);
    let shown: Vec<_> = chart.panels[0].lines[..measured].iter().collect();
    let span = (scope.span.from_millis, scope.span.until_millis);
    chart.table = table::of_lines(&shown, unit_text, decimals, span, locale);
    let speaks = told.iter().max_by_key(|it| it.pressure.timeline.len());
    if let Some(tire) = speaks {
        let quarantined = told.iter().map(|it| it.pressure.quarantined).sum();
        let followed = Followed {
            quarantined,
            ..tire.pressure
        };
        chart.notes = followed.notes(scope, locale);
    }
    if length.is_some() {
        chart.notes.push(text.by_day.to_owned());
    }
    chart.notes.push(text.summary.to_owned());
    if !has_targets {
        chart.notes.push(text.no_target.to_owned());
    }
    chart
}

/// A line for each target; one for tires that share theirs.
fn add_targets(lines: &mut Vec<Line>, told: &[&TirePast<'_>], scope: &Scope, locale: &dyn Locale) {
    let text = &words(locale.language()).history.tires;
    let unit = scope.units.pressure;
    let mut targets: Vec<(Vec<Corner>, Vec<i64>, Vec<f64>)> = Vec::new();
    for tire in told {
        let followed = Followed {
            timeline: tire.target,
            quarantined: 0,
        };
        let convert = |kpa: f64| Kilopascals(kpa).in_unit(unit);
        let (at, values) = followed.columns(scope, Shape::Steps, convert);
        if !values.iter().any(|it| it.is_finite()) {
            continue;
        }
        let same = |other: &[f64]| {
            let pairs = other.iter().zip(&values);
            other.len() == values.len() && pairs.clone().all(|(a, b)| a.total_cmp(b).is_eq())
        };
        match targets.iter_mut().find(|it| it.1 == at && same(&it.2)) {
            Some(known) => known.0.push(tire.corner),
            None => targets.push((vec![tire.corner], at, values)),
        }
    }
    let is_one = targets.len() == 1;
    for (corners, at_millis, values) in targets {
        let of = corners.iter().map(|it| name(*it, locale));
        let of = of.collect::<Vec<_>>().join(", ");
        lines.push(Line {
            name: if is_one {
                text.target.to_owned()
            } else {
                (text.target_of)(&of)
            },
            color: match corners.first() {
                Some(corner) if !is_one => Color::Other(place(*corner)),
                _ => Color::Quiet,
            },
            dash: Dash::Dashed,
            shape: Shape::Steps,
            at_millis,
            values,
            band: None,
        });
    }
}

/// How the tires were at last, in the span.
fn summary(told: &[&TirePast<'_>], scope: &Scope, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.tires;
    let full = |kpa: f64| pressure_in_full(Kilopascals(kpa), scope.units, locale).joined();
    let last: Vec<_> = told
        .iter()
        .filter_map(|tire| {
            let (at, values) = tire.pressure.within(scope);
            let (at, value) = (*at.last()?, *values.last()?);
            let target = tire.target.last_said(at).map(|it| it.1);
            Some((tire.corner, value, target))
        })
        .collect();
    let lowest = last.iter().min_by(|one, other| one.1.total_cmp(&other.1));
    let mut parts = Vec::new();
    if let Some((corner, value, _)) = lowest {
        parts.push((text.lowest)(name(*corner, locale), &full(*value)));
    }
    let below = last.iter().filter_map(|(corner, value, target)| {
        let by = (*target)? - value;
        (by > NEAR_KPA).then(|| (text.below)(name(*corner, locale), &full(by)))
    });
    let below: Vec<_> = below.collect();
    let all_known = !last.is_empty() && last.iter().all(|it| it.2.is_some());
    if below.is_empty() && all_known {
        parts.push(text.all_near.to_owned());
    }
    parts.extend(below);
    sentence(parts)
}

fn name(corner: Corner, locale: &dyn Locale) -> Text {
    let text = &words(locale.language()).history.tires;
    match corner {
        Corner::LeftFront => text.left_front,
        Corner::RightFront => text.right_front,
        Corner::LeftRear => text.left_rear,
        Corner::RightRear => text.right_rear,
    }
}

fn place(corner: Corner) -> u8 {
    match corner {
        Corner::LeftFront => 0,
        Corner::RightFront => 1,
        Corner::LeftRear => 2,
        Corner::RightRear => 3,
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::history::{BinLength, Span};
    use carport_domain::time::UnixMillis;
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::tests::{PARIS, at};

    fn line(values: &[f64]) -> Timeline {
        let start = at("2026-11-01T06:00");
        Timeline {
            at_millis: (0_i64..)
                .take(values.len())
                .map(|it| start + it * 3_600_000)
                .collect(),
            values: values.to_vec(),
        }
    }

    fn scope(pressure: PressureUnit) -> Scope {
        Scope {
            span: Span {
                from_millis: at("2026-10-31T23:00"),
                until_millis: at("2026-11-01T23:00"),
            },
            bin_length: BinLength::Hour,
            now: UnixMillis(at("2026-11-01T10:00")),
            units: Units {
                pressure,
                ..Units::default()
            },
        }
    }

    fn drawn(pressures: [&Timeline; 2], targets: [&Timeline; 2], unit: PressureUnit) -> Chart {
        let tire = |corner, pressure, target| TirePast {
            corner,
            pressure: Followed {
                timeline: pressure,
                quarantined: 0,
            },
            target,
        };
        let past = [
            tire(Corner::LeftFront, pressures[0], targets[0]),
            tire(Corner::LeftRear, pressures[1], targets[1]),
        ];
        tires(&past, &scope(unit), &PARIS)
    }

    #[test]
    fn the_tire_that_lacks_air_is_named_with_how_much() {
        let (front, rear) = (line(&[250.0, 249.0]), line(&[240.0, 221.0]));
        let target = line(&[250.0, 250.0]);

        let chart = drawn([&front, &rear], [&target, &target], PressureUnit::Bar);

        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "Lowest at last: Rear left, 2.21 bar, Rear left was 0.29 bar below its target at last"
        );
        let names = chart.panels[0].lines.iter().map(|it| it.name.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["Front left", "Rear left", "Target pressure"]
        );
    }

    #[test]
    fn pounds_are_told_in_pounds() {
        let front = line(&[250.0, 248.211]);
        let none = Timeline::default();

        let chart = drawn([&front, &none], [&none, &none], PressureUnit::Psi);

        assert_eq!(chart.panels[0].unit, "psi");
        assert_eq!(chart.panels[0].lines.len(), 1);
        assert!((chart.panels[0].lines[0].values[1] - 36.0).abs() < 0.001);
        assert!(
            chart
                .notes
                .iter()
                .any(|it| it == "The car names no target pressure.")
        );
    }

    #[test]
    fn two_targets_say_whose_they_are() {
        let (front, rear) = (line(&[250.0]), line(&[280.0]));
        let (low, high) = (line(&[250.0]), line(&[280.0]));

        let chart = drawn([&front, &rear], [&low, &high], PressureUnit::Kilopascals);

        let names = chart.panels[0].lines[2..].iter().map(|it| it.name.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["Target: Front left", "Target: Rear left"]
        );
        assert!(chart.summary.ends_with("all at or above their target"));
    }
}
