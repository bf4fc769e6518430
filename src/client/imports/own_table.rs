//! Tables that this app wrote, also after a spreadsheet put their columns into another order.

use std::borrow::Cow;

use carport_domain::history::{Origin, Quality, RowProblem, Sample, Series};
use carport_domain::ids::Vin;
use carport_domain::place::{Coordinates, Fix};
use carport_domain::units::{Degrees, Kilometers};

use super::gathered::{CarName, Read};
use super::reading::Source;
use super::rows::Rows;
use crate::exports::{POSITION, fix_origin, read_instant, unguarded};

/// Where what stands.
pub(super) struct Columns {
    separator: char,
    car: usize,
    series: usize,
    measured_at: usize,
    value: usize,
    received_at: usize,
    origin: usize,
    quality: usize,
    latitude: Option<usize>,
    longitude: Option<usize>,
    heading: Option<usize>,
    address: Option<usize>,
    vin: Option<usize>,
}

/// The columns of a table of this app; `None` for any other text.
pub(super) fn columns(text: &str) -> Option<Columns> {
    [',', ';', '\t'].into_iter().find_map(|separator| {
        let titles = Rows::new(text, separator).next()?.cells.ok()?;
        let at = |title: &str| titles.iter().position(|cell| cell == title);
        Some(Columns {
            separator,
            car: at("car")?,
            series: at("series")?,
            measured_at: at("measured_at [UTC]")?,
            value: at("value")?,
            received_at: at("received_at [UTC]")?,
            origin: at("origin")?,
            quality: at("quality")?,
            latitude: at("latitude [deg]"),
            longitude: at("longitude [deg]"),
            heading: at("heading [deg]"),
            address: at("address"),
            vin: at("vin"),
        })
    })
}

/// Goes through them.
pub(super) struct OwnRows<'a> {
    rows: Rows<'a>,
    columns: Columns,
}

impl<'a> OwnRows<'a> {
    /// `None` for what is no table of this app.
    pub(super) fn new(text: &'a str) -> Option<Self> {
        let columns = columns(text)?;
        let mut rows = Rows::new(text, columns.separator);
        rows.next();
        Some(Self { rows, columns })
    }
}

impl Source for OwnRows<'_> {
    fn read_row(&mut self, read: &mut Read) -> bool {
        let Some(row) = self.rows.next() else {
            return false;
        };
        let taken = row.cells.and_then(|cells| self.columns.take(&cells, read));
        if let Err(problem) = taken {
            read.reject(row.line, problem);
        }
        true
    }

    fn position(&self) -> usize {
        self.rows.position()
    }
}

impl Columns {
    fn take(&self, cells: &[Cow<'_, str>], read: &mut Read) -> Result<(), RowProblem> {
        let at = |column: usize| {
            cells
                .get(column)
                .map(|cell| &**cell)
                .ok_or(RowProblem::TooShort)
        };
        let told = |column: Option<usize>| {
            let cell = column.and_then(|column| cells.get(column));
            cell.map(|cell| &**cell).filter(|cell| !cell.is_empty())
        };
        let car = CarName {
            id: None,
            label: Some(unguarded(at(self.car)?).to_owned()),
            vin: told(self.vin).and_then(|vin| Vin::parse(vin).ok()),
        };
        let measured_at = read_instant(at(self.measured_at)?).ok_or(RowProblem::NoTime)?;
        let code = at(self.series)?;
        let value = at(self.value)?;
        let (origin, quality) = (at(self.origin)?, at(self.quality)?);
        if code == POSITION {
            let number_at = |column| told(column).map(number).transpose();
            let pair = number_at(self.latitude)?.zip(number_at(self.longitude)?);
            let point = pair.and_then(|(lat, long)| Coordinates::new(lat, long));
            let Some(origin) = fix_origin(origin) else {
                read.skipped.newer += 1;
                return Ok(());
            };
            let fix = Fix {
                measured_at,
                coordinates: point.ok_or(RowProblem::NotAPlace)?,
                heading: number_at(self.heading)?.map(Degrees),
                odometer: number_at(Some(self.value))?.map(Kilometers),
                address: told(self.address).map(|it| unguarded(it).into()),
                origin,
            };
            read.fix(&car, fix);
            return Ok(());
        }
        let known = (
            Series::parse(code),
            Origin::parse(origin),
            Quality::parse(quality),
        );
        let (Some(series), Some(origin), Some(quality)) = known else {
            read.skipped.newer += 1;
            return Ok(());
        };
        let sample = Sample {
            measured_at,
            value: number(value)?,
            received_at: read_instant(at(self.received_at)?).ok_or(RowProblem::Damaged)?,
            origin,
            quality,
        };
        read.sample(&car, series, sample);
        Ok(())
    }
}

/// A number as this app writes it: digits, one mark at most, and maybe a power of ten.
fn number(text: &str) -> Result<f64, RowProblem> {
    let is_plain =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '+' | '.' | 'e' | 'E');
    let text = text.replace(',', ".");
    let value = text
        .chars()
        .all(is_plain)
        .then(|| text.parse::<f64>().ok())
        .flatten();
    value
        .filter(|value| value.is_finite())
        .ok_or(RowProblem::NotANumber)
}
