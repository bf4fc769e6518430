//! What the car uses for a hundred kilometers, from fill to fill.

use carport_domain::history::consumption::{
    Consumption, ElectricConsumption, FuelConsumption, mean_per_100_km,
};
use carport_domain::history::{Shape, Span};
use carport_domain::units::choice::VolumeUnit;
use carport_domain::units::{Kilometers, Liters};

use super::clock::day_of;
use super::period::days_words;
use super::scope::{Scope, count, own, plain, sentence};
use super::{Chart, Color, Dash, Line, Panel, Row, Table, table};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::{Phrase, words};

/// What the chart is made from: all windows that are known, in the order of time.
#[derive(Clone, Copy, Debug)]
pub struct ConsumptionPast<'a> {
    /// From charge to charge.
    pub electric: &'a [ElectricConsumption],
    /// From refuel to refuel.
    pub fuel: &'a [FuelConsumption],
}

/// One window, whatever it burns.
struct Window {
    span: Span,
    kilometers: f64,
    /// In the unit of its panel.
    value: f64,
    is_estimated: bool,
}

/// The windows of one kind, and how they are told.
struct Kind {
    name: &'static str,
    unit: String,
    color: Color,
    windows: Vec<Window>,
    /// Of the windows that are shown, weighed by their distance; in the unit of the panel.
    mean: Option<f64>,
    said: Phrase,
}

/// The chart: a step for each window that touches the span, a panel for each kind of energy.
pub fn consumption(past: &ConsumptionPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.consumption;
    let (length, per_kilometer) = scope.distance_unit();
    let (volume, per_liter) = match scope.units.volume {
        VolumeUnit::Liters => ("L", 1.0),
        unit @ (VolumeUnit::UsGallons | VolumeUnit::UkGallons) => {
            ("gal", Liters(1.0).in_unit(unit))
        }
    };
    let electric = touching(past.electric, scope);
    let fuel = touching(past.fuel, scope);
    let kinds = [
        Kind {
            name: text.electric,
            unit: format!("kWh/100\u{a0}{length}"),
            color: Color::Electric,
            windows: windows(&electric, |it| it.0 / per_kilometer),
            mean: mean_per_100_km(&electric).map(|it| it / per_kilometer),
            said: text.electric_mean,
        },
        Kind {
            name: text.fuel,
            unit: format!("{volume}/100\u{a0}{length}"),
            color: Color::Fuel,
            windows: windows(&fuel, |it| it.0 * per_liter / per_kilometer),
            mean: mean_per_100_km(&fuel).map(|it| it * per_liter / per_kilometer),
            said: text.fuel_mean,
        },
    ];
    let shown: Vec<_> = kinds.iter().filter(|it| !it.windows.is_empty()).collect();
    if shown.is_empty() {
        return plain(text.title, text.none.to_owned(), scope, Vec::new());
    }
    let panels = shown.iter().map(|kind| kind.panel(text.estimated));
    let panels = panels.collect();
    let summary = shown.iter().filter_map(|kind| {
        let mean = locale.number(kind.mean?, 1);
        Some((kind.said)(&format!("{mean}\u{a0}{}", kind.unit)))
    });
    let mut chart = plain(text.title, sentence(summary), scope, panels);
    chart.table = table(&shown, scope, locale);
    chart.notes.push(text.windows.to_owned());
    chart
}

impl Kind {
    /// What is told, and what is estimated as a dashed line.
    fn panel(&self, estimated: Phrase) -> Panel {
        let line = |name: String, dash: Dash, is_estimated: bool| {
            let mut line = Line {
                name,
                color: self.color,
                dash,
                shape: Shape::Steps,
                at_millis: Vec::new(),
                values: Vec::new(),
                band: None,
            };
            let mine = self.windows.iter();
            for window in mine.filter(|it| it.is_estimated == is_estimated) {
                line.add(window);
            }
            line
        };
        let lines = [
            line(self.name.to_owned(), Dash::Solid, false),
            line(estimated(self.name), Dash::Dashed, true),
        ];
        Panel {
            name: self.name.to_owned(),
            unit: self.unit.clone(),
            decimals: 1,
            lines: lines
                .into_iter()
                .filter(|it| !it.values.is_empty())
                .collect(),
            ..Panel::default()
        }
    }
}

impl Line {
    /// One step that ends where its window does; windows may lie over each other.
    fn add(&mut self, window: &Window) {
        let Span {
            from_millis,
            until_millis,
        } = window.span;
        let reached = self.at_millis.last().copied().unwrap_or(i64::MIN);
        let from = from_millis.max(reached.saturating_add(1));
        if from >= until_millis {
            return;
        }
        if reached > i64::MIN {
            self.at_millis.push(from);
            self.values.push(f64::NAN);
        }
        self.at_millis
            .extend([from.saturating_add(1), until_millis]);
        self.values.extend([window.value, window.value]);
    }
}

fn touching<U: Copy, P: Copy>(all: &[Consumption<U, P>], scope: &Scope) -> Vec<Consumption<U, P>> {
    let touches = |it: &&Consumption<U, P>| {
        it.until.0 > scope.span.from_millis && it.from.0 < scope.span.until_millis
    };
    all.iter().filter(touches).copied().collect()
}

fn windows<U, P: Copy>(shown: &[Consumption<U, P>], value: impl Fn(P) -> f64) -> Vec<Window> {
    let window = |it: &Consumption<U, P>| Window {
        span: Span {
            from_millis: it.from.0,
            until_millis: it.until.0,
        },
        kilometers: it.distance.0,
        value: value(it.per_100_km),
        is_estimated: it.is_estimated,
    };
    shown.iter().map(window).collect()
}

/// One row for each window, the newest of them.
fn table(shown: &[&Kind], scope: &Scope, locale: &dyn Locale) -> Table {
    let text = &words(locale.language()).history.consumption;
    let all: usize = shown.iter().map(|it| it.windows.len()).sum();
    let cut = all.saturating_sub(table::MOST_ROWS);
    let mut windows: Vec<_> = shown
        .iter()
        .enumerate()
        .flat_map(|(index, kind)| kind.windows.iter().map(move |it| (index, it)))
        .collect();
    windows.sort_by_key(|(_, window)| window.span);
    let rows = windows[cut..].iter().map(|(index, window)| {
        let (from, until) = (window.span.from_millis, window.span.until_millis);
        let days = days_words(day_of(from, locale), day_of(until, locale), locale);
        let mut cells = vec![days];
        for column in 0..shown.len() {
            cells.push(if column == *index {
                let value = locale.number(window.value, 1);
                let told = if window.is_estimated {
                    (text.estimated)(&value)
                } else {
                    value
                };
                let km = distance(Kilometers(window.kilometers), scope.units, locale).joined();
                (text.window)(&km, &told)
            } else {
                "–".to_owned()
            });
        }
        Row { cells }
    });
    let mut heads = vec![own(locale).time.to_owned()];
    heads.extend(
        shown
            .iter()
            .map(|kind| format!("{}, {}", kind.name, kind.unit)),
    );
    let rows = rows.collect();
    Table {
        caption: match cut {
            0 => String::new(),
            _ => own(locale).table_cut.text(count(cut), locale),
        },
        heads,
        rows,
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::history::BinLength;
    use carport_domain::history::consumption::Levels;
    use carport_domain::time::UnixMillis;
    use carport_domain::units::choice::{DistanceUnit, Units};
    use carport_domain::units::{KilowattHours, KilowattHoursPer100Km};

    use super::*;
    use crate::charts::tests::{PARIS, at};

    fn window(from: &str, until: &str, km: f64, kwh: f64) -> ElectricConsumption {
        Consumption {
            from: UnixMillis(at(from)),
            until: UnixMillis(at(until)),
            distance: Kilometers(km),
            used: KilowattHours(kwh),
            per_100_km: KilowattHoursPer100Km(kwh * 100.0 / km),
            fills: 1,
            levels: Levels::Comparable,
            is_estimated: false,
        }
    }

    fn scope(distance: DistanceUnit) -> Scope {
        Scope {
            span: Span {
                from_millis: at("2026-10-31T23:00"),
                until_millis: at("2026-11-30T23:00"),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at("2026-11-30T12:00")),
            units: Units {
                distance,
                ..Units::default()
            },
        }
    }

    fn drawn(electric: &[ElectricConsumption], distance: DistanceUnit) -> Chart {
        let past = ConsumptionPast {
            electric,
            fuel: &[],
        };
        consumption(&past, &scope(distance), &PARIS)
    }

    #[test]
    fn the_mean_weighs_each_window_by_its_distance() {
        let electric = [
            window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0),
            window("2026-11-05T06:00", "2026-11-09T06:00", 300.0, 48.0),
        ];

        let chart = drawn(&electric, DistanceUnit::Kilometers);

        // 68 kWh over 400 km.
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "17.0 kWh/100 km on average"
        );
        assert_eq!(chart.table.rows.len(), 2);
        assert_eq!(
            chart.table.rows[1].cells[1].replace('\u{a0}', " "),
            "16.0 over 300 km"
        );
    }

    #[test]
    fn miles_are_longer_and_take_more() {
        let electric = [window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0)];

        let chart = drawn(&electric, DistanceUnit::Miles);

        // 20 kWh over 62.137 miles.
        assert_eq!(
            chart.summary.replace('\u{a0}', " "),
            "32.2 kWh/100 mi on average"
        );
    }

    #[test]
    fn windows_apart_leave_a_gap_between_them() {
        let electric = [
            window("2026-11-02T06:00", "2026-11-05T06:00", 100.0, 20.0),
            window("2026-11-08T06:00", "2026-11-09T06:00", 100.0, 20.0),
        ];

        let chart = drawn(&electric, DistanceUnit::Kilometers);

        let values = &chart.panels[0].lines[0].values;
        assert_eq!(values.iter().filter(|it| it.is_nan()).count(), 1);
    }

    #[test]
    fn too_little_for_a_consumption_is_said() {
        let chart = drawn(&[], DistanceUnit::Kilometers);

        assert!(chart.summary.starts_with("Not enough is known"));
        assert_eq!(chart.panels, []);
    }
}
