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
        let kind = shown[*index];
        let value = format!("{}\u{a0}{}", locale.number(window.value, 1), kind.unit);
        let value = if window.is_estimated {
            (text.estimated)(&value)
        } else {
            value
        };
        let km = distance(Kilometers(window.kilometers), scope.units, locale).joined();
        Row {
            cells: vec![days, kind.name.to_owned(), (text.window)(&km, &value)],
        }
    });
    let heads = [own(locale).time, text.kind, text.title];
    let heads = heads.map(str::to_owned).to_vec();
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
mod tests;
