//! Any one series, for those that have no chart of their own.

use carport_domain::history::{Series, Unit};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::{PressureUnit, TemperatureUnit, VolumeUnit};
use carport_domain::units::{Celsius, Kilopascals, Liters};

use super::scope::{Scope, absence, own, plain, sentence};
use super::{Chart, Color, Dash, Followed, Line, Panel, Row, Table, table};
use crate::followed::{series_name, state_names};
use crate::locale::{DateForm, Locale};

/// So many changes of a state a table lists.
const MOST_ROWS: usize = 2_000;

/// The chart: a line for numbers, lanes for states.
pub fn any_series(
    series: Series,
    followed: Followed<'_>,
    scope: &Scope,
    locale: &dyn Locale,
) -> Chart {
    let title = series_name(series, locale);
    let states = state_names(series, locale);
    let measure = Measured::of(series, scope);
    let (at_millis, values) = followed.columns(scope, series.shape(), |value| measure.shown(value));
    let line = Line {
        name: title.clone(),
        color: Color::Main,
        dash: Dash::Solid,
        shape: series.shape(),
        at_millis,
        values,
        band: None,
    };
    let panel = Panel {
        unit: measure.unit.to_owned(),
        decimals: measure.decimals,
        states: states.clone().unwrap_or_default(),
        lines: vec![line],
        ..Panel::default()
    };
    let panels = vec![panel];
    if let Some(absence) = absence(&panels, &[followed.timeline], locale) {
        return plain(&title, absence, scope, Vec::new());
    }
    let summary = match &states {
        Some(names) => state_summary(followed, names, scope, locale),
        None => number_summary(followed, &measure, scope, locale),
    };
    let mut chart = plain(&title, summary, scope, panels);
    chart.table = if let Some(names) = &states {
        table_of_states(followed, &title, names, scope, locale)
    } else {
        let lines: Vec<_> = chart.panels[0].lines.iter().collect();
        let span = (scope.span.from_millis, scope.span.until_millis);
        table::of_lines(&lines, measure.unit, measure.decimals, span, locale)
    };
    chart.notes = followed.notes(scope, locale);
    chart
}

/// How the numbers of a series are shown, in the owner's units.
struct Measured {
    unit: &'static str,
    decimals: u8,
    shown: Shown,
}

enum Shown {
    Times(f64),
    Temperature(TemperatureUnit),
}

impl Measured {
    fn of(series: Series, scope: &Scope) -> Self {
        let units = scope.units;
        let plainly = |unit, decimals| (unit, decimals, Shown::Times(1.0));
        let (unit, decimals, shown) = match series.unit() {
            Unit::Kilometers => {
                let (unit, factor) = scope.distance_unit();
                (unit, 0, Shown::Times(factor))
            }
            Unit::Percent => plainly("%", 0),
            Unit::Liters => {
                let unit = match units.volume {
                    VolumeUnit::Liters => "L",
                    VolumeUnit::UsGallons | VolumeUnit::UkGallons => "gal",
                };
                (unit, 1, Shown::Times(Liters(1.0).in_unit(units.volume)))
            }
            Unit::Kilopascals => {
                let (unit, decimals) = match units.pressure {
                    PressureUnit::Bar => ("bar", 2),
                    PressureUnit::Psi => ("psi", 1),
                    PressureUnit::Kilopascals => ("kPa", 0),
                };
                let factor = Kilopascals(1.0).in_unit(units.pressure);
                (unit, decimals, Shown::Times(factor))
            }
            Unit::Amperes => plainly("A", 0),
            Unit::Volts => plainly("V", 1),
            Unit::Minutes => plainly("min", 0),
            Unit::Celsius => {
                let unit = match units.temperature {
                    TemperatureUnit::Celsius => "°C",
                    TemperatureUnit::Fahrenheit => "°F",
                };
                (unit, 1, Shown::Temperature(units.temperature))
            }
            Unit::State(_) => plainly("", 0),
        };
        Self {
            unit,
            decimals,
            shown,
        }
    }

    fn shown(&self, value: f64) -> f64 {
        match self.shown {
            Shown::Times(factor) => value * factor,
            Shown::Temperature(unit) => Celsius(value).in_unit(unit),
        }
    }

    fn text(&self, value: f64, locale: &dyn Locale) -> String {
        let number = locale.number(self.shown(value), self.decimals);
        format!("{number}\u{a0}{}", self.unit)
    }
}

/// `13.1 V (12.2 V to 13.4 V)`.
fn number_summary(
    followed: Followed<'_>,
    measure: &Measured,
    scope: &Scope,
    locale: &dyn Locale,
) -> String {
    let (_, values) = followed.within(scope);
    let Some(last) = values.last() else {
        return String::new();
    };
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let last = measure.text(*last, locale);
    if values.len() == 1 {
        return last;
    }
    let text = own(locale);
    let extremes = (text.low_to_high)(&measure.text(low, locale), &measure.text(high, locale));
    (text.last_and_extremes)(&last, &extremes)
}

/// What was so last.
fn state_summary(
    followed: Followed<'_>,
    names: &[String],
    scope: &Scope,
    locale: &dyn Locale,
) -> String {
    let last = followed.timeline.last_said(scope.until() - 1);
    sentence(last.map(|(_, value)| name_of(value, names, locale)))
}

fn name_of(value: f64, names: &[String], locale: &dyn Locale) -> String {
    let found = names
        .iter()
        .enumerate()
        .find(|(number, _)| (*number as f64).total_cmp(&value).is_eq());
    found.map_or_else(
        || own(locale).not_known.to_owned(),
        |(_, name)| name.clone(),
    )
}

/// One row for each change.
fn table_of_states(
    followed: Followed<'_>,
    title: &str,
    names: &[String],
    scope: &Scope,
    locale: &dyn Locale,
) -> Table {
    let text = own(locale);
    let (instants, values) = followed.within(scope);
    let mut rows: Vec<Row> = Vec::new();
    let mut before = None;
    for (at, value) in instants.iter().zip(values) {
        let bits = value.to_bits();
        if before.replace(bits) == Some(bits) {
            continue;
        }
        let at = UnixMillis(*at);
        let day = locale.date(at, DateForm::Day);
        let when = format!("{day} {}", locale.date(at, DateForm::Time));
        rows.push(Row {
            cells: vec![when, name_of(*value, names, locale)],
        });
    }
    let left_out = rows.len().saturating_sub(MOST_ROWS);
    rows.drain(..left_out);
    let caption = match left_out {
        0 => String::new(),
        count => text
            .table_cut
            .text(u64::try_from(count).unwrap_or(u64::MAX), locale),
    };
    Table {
        caption,
        heads: vec![text.time.to_owned(), title.to_owned()],
        rows,
    }
}

#[cfg(test)]
mod tests;
