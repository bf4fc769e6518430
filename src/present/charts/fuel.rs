//! Fuel: what is in the tank, and when it was filled.

use carport_domain::history::Shape;
use carport_domain::history::refuels::Refuel;
use carport_domain::units::choice::{Units, VolumeUnit};
use carport_domain::units::{Liters, Percent};

use super::scope::{Followed, Scope, absence, count, own, plain, sentence};
use super::{Chart, Color, Dash, Line, Mark, Panel, table};
use crate::format::{percent, volume};
use crate::locale::Locale;
use crate::words::words;

/// What the chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct FuelPast<'a> {
    /// Liters in the tank; empty where the car does not tell them.
    pub liters: Followed<'a>,
    /// Share of the tank; empty where the car does not tell it.
    pub share: Followed<'a>,
    /// How much the tank holds, if the owner has said so: a share becomes liters with it.
    pub tank: Option<Liters>,
    /// When it was filled.
    pub refuels: &'a [Refuel],
}

/// How numbers of one tank are told.
#[derive(Clone, Copy)]
struct Gauge {
    /// What one of the recorded unit is in the shown one.
    factor: f64,
    /// Liters behind one of the recorded unit; `None` where only shares are known.
    liters: Option<f64>,
    units: Units,
}

/// The chart, in liters where they are told or follow from the size of the tank, else in percent.
pub fn fuel(past: &FuelPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.fuel;
    let (followed, liters) = if past.liters.timeline.is_empty() {
        (past.share, past.tank.map(|tank| tank.0 / 100.0))
    } else {
        (past.liters, Some(1.0))
    };
    let gauge = Gauge {
        factor: liters.map_or(1.0, |it| Liters(it).in_unit(scope.units.volume)),
        liters,
        units: scope.units,
    };
    let (name, unit) = match (liters, scope.units.volume) {
        (None, _) => (text.share, "%"),
        (Some(_), VolumeUnit::Liters) => (text.liters, "L"),
        (Some(_), _) => (text.liters, "gal"),
    };
    let (at_millis, values) = followed.columns(scope, Shape::Steps, |it| it * gauge.factor);
    let line = Line {
        name: name.to_owned(),
        color: Color::Fuel,
        dash: Dash::Solid,
        shape: Shape::Steps,
        at_millis,
        values,
        band: None,
    };
    let refuels: Vec<_> = past
        .refuels
        .iter()
        .filter(|it| {
            it.happened
                .latest
                .is_some_and(|at| scope.span.contains(at.0))
        })
        .collect();
    let marks = refuels
        .iter()
        .filter_map(|it| gauge.mark(it, past.tank, locale))
        .collect();
    let panels = vec![Panel {
        name: name.to_owned(),
        unit: unit.to_owned(),
        bounds: liters.is_none().then_some((0.0, 100.0)),
        lines: vec![line],
        marks,
        ..Panel::default()
    }];
    if let Some(absence) = absence(&panels, &[followed.timeline], locale) {
        return plain(text.title, absence, scope, Vec::new());
    }
    let summary = gauge.summary(followed, &refuels, past.tank, scope, locale);
    let mut chart = plain(text.title, summary, scope, panels);
    let span = (scope.span.from_millis, scope.span.until_millis);
    chart.table = table::of_lines(&[&chart.panels[0].lines[0]], unit, 1, span, locale);
    chart.notes = followed.notes(scope, locale);
    if refuels.iter().any(|it| it.is_at_least()) {
        chart.notes.push(text.approximate.to_owned());
    }
    chart
}

/// What went in, as it is told; `None` where neither liters nor share are known.
pub(crate) fn refueled(
    refuel: &Refuel,
    tank: Option<Liters>,
    units: Units,
    locale: &dyn Locale,
) -> Option<String> {
    let told = match refuel.amount(tank) {
        Some(liters) => volume(liters, units, locale).joined(),
        None => percent(refuel.rise()?, locale).joined(),
    };
    if refuel.is_at_least() {
        return Some((own(locale).at_least)(&told));
    }
    Some(told)
}

impl Gauge {
    fn told(self, recorded: f64, locale: &dyn Locale) -> String {
        match self.liters {
            Some(liters) => volume(Liters(recorded * liters), self.units, locale).joined(),
            None => percent(Percent(recorded), locale).joined(),
        }
    }

    fn mark(self, refuel: &Refuel, tank: Option<Liters>, locale: &dyn Locale) -> Option<Mark> {
        let text = &words(locale.language()).history.fuel;
        let liters = refuel.liters_after.map(|it| it.0);
        let share = refuel.percent_after.map(|it| it.0);
        let height = match self.liters {
            None => share,
            Some(each) => liters.or_else(|| share.map(|it| it * each)),
        };
        let in_unit = |it: f64| match self.liters {
            Some(_) => Liters(it).in_unit(self.units.volume),
            None => it,
        };
        Some(Mark {
            at_millis: refuel.happened.latest?.0,
            value: in_unit(height?),
            name: text.refueled.to_owned(),
            label: (text.refuel)(&refueled(refuel, tank, self.units, locale)?),
            color: Color::Fuel,
        })
    }

    fn summary(
        self,
        followed: Followed<'_>,
        refuels: &[&Refuel],
        tank: Option<Liters>,
        scope: &Scope,
        locale: &dyn Locale,
    ) -> String {
        let text = &words(locale.language()).history.fuel;
        let (_, values) = followed.within(scope);
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut parts = Vec::new();
        if low <= high {
            parts.push((text.extremes)(
                &self.told(low, locale),
                &self.told(high, locale),
            ));
        }
        if refuels.is_empty() {
            parts.push(text.no_refuel.to_owned());
            return sentence(parts);
        }
        parts.push(text.refuels.text(count(refuels.len()), locale));
        // A sum needs them all.
        let amounts: Option<Vec<_>> = refuels.iter().map(|it| it.amount(tank)).collect();
        if let Some(amounts) = amounts {
            let all = Liters(amounts.iter().map(|it| it.0).sum());
            parts.push((text.filled)(&volume(all, self.units, locale).joined()));
        }
        sentence(parts)
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::history::{BinLength, CarLines, Span, Timeline, refuels};
    use carport_domain::time::UnixMillis;

    use super::*;
    use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

    fn tank(values: &[f64]) -> Timeline {
        let start = at("2026-11-01T06:00");
        let times = (0_i64..).take(values.len());
        Timeline {
            at_millis: times.map(|it| start + it * 6 * 3_600_000).collect(),
            values: values.to_vec(),
        }
    }

    fn scope() -> Scope {
        Scope {
            span: Span {
                from_millis: at("2026-10-31T23:00"),
                until_millis: at("2026-11-05T23:00"),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at("2026-11-05T23:00")),
            units: Units::default(),
        }
    }

    fn drawn(liters: &Timeline, share: &Timeline, size: Option<f64>, locale: &dyn Locale) -> Chart {
        let lines = CarLines {
            fuel_liters: liters.clone(),
            fuel_percent: share.clone(),
            ..CarLines::default()
        };
        let followed = |timeline| Followed {
            timeline,
            quarantined: 0,
        };
        let past = FuelPast {
            liters: followed(liters),
            share: followed(share),
            tank: size.map(Liters),
            refuels: &refuels::find(&lines),
        };
        fuel(&past, &scope(), locale)
    }

    #[test]
    fn a_refuel_is_marked_with_its_amount() {
        let chart = drawn(
            &tank(&[20.0, 12.0, 44.0, 40.0]),
            &Timeline::default(),
            None,
            &PARIS,
        );

        let marks = &chart.panels[0].marks;
        assert_eq!(marks.len(), 1);
        assert!((marks[0].value - 44.0).abs() < 1e-9);
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "Between 12 L and 44 L, refuelled 1 time, about 32 L in all"
        );
    }

    #[test]
    fn a_share_stays_a_share_without_the_size_of_the_tank() {
        let share = tank(&[40.0, 25.0, 95.0]);

        let chart = drawn(&Timeline::default(), &share, None, &PARIS_IN_FRENCH);

        assert_eq!(chart.panels[0].unit, "%");
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "Entre 25 % et 95 %, 1 plein"
        );
    }

    #[test]
    fn a_share_of_a_known_tank_is_liters() {
        let share = tank(&[50.0, 40.0]);

        let chart = drawn(&Timeline::default(), &share, Some(60.0), &PARIS);

        assert_eq!(chart.panels[0].unit, "L");
        assert!((chart.panels[0].lines[0].values[0] - 30.0).abs() < 1e-9);
        assert!(chart.summary.contains("not refuelled"));
    }
}
