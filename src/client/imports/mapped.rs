//! Tables of others, read as their owner confirmed it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use carport_domain::history::{
    Layout, Mapping, PreviewRow, Quality, Role, RowProblem, Sample, Series, Target, Unit,
};
use carport_domain::place::{Coordinates, Fix, FixOrigin};
use carport_domain::time::UnixMillis;

use super::gathered::{CarName, Read};
use super::numbers::number;
use super::reading::Source;
use super::rows::Rows;
use super::times::{Moment, moment};
use super::words::{self, is_missing};
use super::zone::Zone;

/// What one cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    /// A value.
    Value(Series, f64),
    /// A place.
    Place(Coordinates),
    /// Its writer does not know.
    Unavailable,
    /// A zero that stands for what is not known.
    Zero,
    /// Nothing that is kept.
    Ignored,
}

/// Goes through a table.
pub(super) struct MappedRows<'a> {
    rows: Rows<'a>,
    mapping: &'a Mapping,
    zone: Zone<'a>,
    received_at: UnixMillis,
    names: BTreeMap<Option<String>, CarName>,
}

impl<'a> MappedRows<'a> {
    pub(super) fn new(
        text: &'a str,
        mapping: &'a Mapping,
        utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32,
        received_at: UnixMillis,
    ) -> Self {
        let mut rows = Rows::new(text, mapping.separator);
        if mapping.has_header {
            rows.next();
        }
        Self {
            rows,
            mapping,
            zone: Zone::new(utc_offset_minutes),
            received_at,
            names: BTreeMap::new(),
        }
    }

    fn take(&mut self, cells: &[Cow<'_, str>], read: &mut Read) -> Result<(), RowProblem> {
        let mapping = self.mapping;
        // Rows of what is not kept are not looked at: whatever is in them is no mistake.
        let mut told = told(mapping, cells)?;
        let count = told.len();
        told.retain(|(target, ..)| target.role != Role::Ignored);
        read.skipped.ignored += count - told.len();
        if told.is_empty() {
            return Ok(());
        }
        let measured_at = instant(mapping, cells, &mut self.zone)?;
        let mut first_problem = None;
        for (target, cell, unit) in told {
            let name = self
                .names
                .entry(target.car.clone())
                .or_insert_with(|| CarName {
                    label: target.car.clone(),
                    ..CarName::default()
                });
            match said(mapping, target.role, cell, unit) {
                Ok(Said::Value(series, value)) => {
                    let sample = Sample {
                        measured_at,
                        value,
                        received_at: self.received_at,
                        origin: mapping.origin,
                        quality: Quality::Imported,
                    };
                    read.sample(name, series, sample);
                }
                Ok(Said::Place(coordinates)) => read.fix(name, fix(measured_at, coordinates)),
                Ok(Said::Unavailable) => read.skipped.unavailable += 1,
                Ok(Said::Zero) => read.skipped.zeros += 1,
                Ok(Said::Ignored) => read.skipped.ignored += 1,
                // The other cells of the row may be good.
                Err(problem) => first_problem = first_problem.or(Some(problem)),
            }
        }
        first_problem.map_or(Ok(()), Err)
    }
}

impl Source for MappedRows<'_> {
    fn read_row(&mut self, read: &mut Read) -> bool {
        let Some(row) = self.rows.next() else {
            return false;
        };
        let taken = row.cells.and_then(|cells| self.take(&cells, read));
        if let Err(problem) = taken {
            read.reject(row.line, problem);
        }
        true
    }

    fn position(&self) -> usize {
        self.rows.position()
    }
}

/// A place that came with the state of a car, as everything in such tables did.
fn fix(measured_at: UnixMillis, coordinates: Coordinates) -> Fix {
    Fix {
        measured_at,
        coordinates,
        heading: None,
        odometer: None,
        address: None,
        origin: FixOrigin::State,
    }
}

type Told<'a> = (&'a Target, &'a str, Option<&'a str>);

/// The cells of a row that tell something, with what they tell and the unit beside them.
fn told<'a>(mapping: &'a Mapping, cells: &'a [Cow<'_, str>]) -> Result<Vec<Told<'a>>, RowProblem> {
    let at = |column: usize| {
        cells
            .get(column)
            .map(|cell| &**cell)
            .ok_or(RowProblem::TooShort)
    };
    match &mapping.layout {
        Layout::Columns(columns) => {
            let told = columns
                .iter()
                .map(|(column, target)| Ok((target, at(*column)?, None)));
            told.collect()
        }
        Layout::Named {
            name,
            value,
            unit,
            targets,
        } => {
            let unit = unit
                .and_then(|column| cells.get(column))
                .map(|cell| &**cell);
            let target = targets.get(at(*name)?).unwrap_or(&IGNORED);
            Ok(vec![(target, at(*value)?, unit)])
        }
    }
}

const IGNORED: Target = Target {
    car: None,
    role: Role::Ignored,
};

fn instant(
    mapping: &Mapping,
    cells: &[Cow<'_, str>],
    zone: &mut Zone<'_>,
) -> Result<UnixMillis, RowProblem> {
    let cell = cells.get(mapping.time).ok_or(RowProblem::TooShort)?;
    match moment(cell, mapping.date_order)? {
        Moment::Instant(at) => Ok(at),
        Moment::Local(shown) => zone.instant(shown),
    }
}

pub(super) fn said(
    mapping: &Mapping,
    role: Role,
    cell: &str,
    beside: Option<&str>,
) -> Result<Said, RowProblem> {
    let (series, unit, is_zero_missing) = match role {
        Role::Ignored => return Ok(Said::Ignored),
        Role::Position if is_missing(cell) => return Ok(Said::Unavailable),
        Role::Position => return place(cell).map(Said::Place).ok_or(RowProblem::NotAPlace),
        Role::Value {
            series,
            unit,
            is_zero_missing,
        } => (series, unit, is_zero_missing),
    };
    if let Unit::State(kind) = series.unit() {
        let state = words::state(kind, cell, mapping.origin)?;
        return Ok(state.map_or(Said::Unavailable, |state| Said::Value(series, state)));
    }
    if is_missing(cell) {
        return Ok(Said::Unavailable);
    }
    let (value, behind) = number(cell, mapping.decimal_mark)?;
    let unit = match Some(behind).filter(|text| !text.is_empty()).or(beside) {
        Some(text) if !text.trim().is_empty() => words::unit(text).ok_or(RowProblem::WrongUnit)?,
        _ => unit,
    };
    if is_zero_missing && value == 0.0 {
        return Ok(Said::Zero);
    }
    let value = unit.convert(value, series).ok_or(RowProblem::WrongUnit)?;
    Ok(Said::Value(series, value))
}

/// Latitude and longitude in one text. The plugin's export turns every point into a comma, which
/// leaves four numbers.
fn place(text: &str) -> Option<Coordinates> {
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let pair = if let Some((latitude, longitude)) = text.split_once(';') {
        (number(latitude)?, number(longitude)?)
    } else {
        let parts: Vec<_> = text.split(',').collect();
        match *parts {
            [latitude, longitude] => (number(latitude)?, number(longitude)?),
            [a, b, c, d] => (number(&format!("{a}.{b}"))?, number(&format!("{c}.{d}"))?),
            _ => return None,
        }
    };
    Coordinates::new(pair.0, pair.1)
}

/// The first rows as they would be read.
pub(super) fn preview(
    text: &str,
    mapping: &Mapping,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
    count: usize,
) -> Vec<PreviewRow> {
    let mut zone = Zone::new(utc_offset_minutes);
    let rows = Rows::new(text, mapping.separator).skip(usize::from(mapping.has_header));
    rows.take(count)
        .map(|row| match row.cells {
            Ok(cells) => preview_row(row.line, &cells, mapping, &mut zone),
            Err(problem) => PreviewRow {
                line: row.line,
                cells: Vec::new(),
                measured_at: None,
                values: Vec::new(),
                problem: Some(problem),
            },
        })
        .collect()
}

fn preview_row(
    line: usize,
    cells: &[Cow<'_, str>],
    mapping: &Mapping,
    zone: &mut Zone<'_>,
) -> PreviewRow {
    let at = instant(mapping, cells, zone);
    let mut preview = PreviewRow {
        line,
        cells: cells.iter().map(|cell| cell.clone().into_owned()).collect(),
        measured_at: at.ok(),
        values: Vec::new(),
        problem: at.err(),
    };
    let told = told(mapping, cells).unwrap_or_else(|problem| {
        preview.problem = preview.problem.or(Some(problem));
        Vec::new()
    });
    for (target, cell, unit) in told {
        match said(mapping, target.role, cell, unit) {
            Ok(Said::Value(series, value)) => preview.values.push((series, value)),
            Ok(_) => {}
            Err(problem) => preview.problem = preview.problem.or(Some(problem)),
        }
    }
    preview
}
