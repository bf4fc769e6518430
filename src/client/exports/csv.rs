//! The table for spreadsheets: a row for each value.

use core::fmt::Write as _;

use carport_domain::history::{Sample, Series};
use carport_domain::place::Fix;
use carport_domain::time::UnixMillis;

use super::plain::{Clocks, fix_origin_code, guarded, instant, number};
use super::states::{state_name, unit_name};
use super::{ExportedCar, POSITION, Portion, Ticked};

/// Which spreadsheets a table is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CsvDialect {
    /// Commas between columns, points in numbers.
    #[default]
    Comma,
    /// Semicolons between columns, commas in numbers, and a mark before it all by which older
    /// spreadsheets know UTF-8: what French ones expect.
    Semicolon,
}

impl CsvDialect {
    const fn separator(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

/// Writes a table, piece by piece: [`CsvWriter::head`] first, then any number of portions.
#[derive(Clone, Copy, Debug)]
pub struct CsvWriter<Z> {
    dialect: CsvDialect,
    ticked: Ticked,
    utc_offset_minutes: Z,
}

impl<Z: Fn(UnixMillis) -> i32> CsvWriter<Z> {
    /// `utc_offset_minutes` tells how far the owner's clocks were ahead of UTC at an instant.
    pub const fn new(dialect: CsvDialect, ticked: Ticked, utc_offset_minutes: Z) -> Self {
        Self {
            dialect,
            ticked,
            utc_offset_minutes,
        }
    }

    /// The first row.
    pub fn head(&self) -> String {
        let mut head = String::new();
        if self.dialect == CsvDialect::Semicolon {
            head.push('\u{feff}');
        }
        let mut titles = vec![
            "car",
            "series",
            "measured_at [UTC]",
            "measured_at [local]",
            "value",
            "unit",
            "state",
            "received_at [UTC]",
            "origin",
            "quality",
        ];
        if self.ticked.positions {
            titles.extend([
                "latitude [deg]",
                "longitude [deg]",
                "heading [deg]",
                "address",
            ]);
        }
        if self.ticked.vin {
            titles.push("vin");
        }
        self.row(&mut head, titles.into_iter().map(str::to_owned));
        head
    }

    /// The rows of a portion; none for positions that were not ticked.
    pub fn piece(&self, car: &ExportedCar, portion: Portion<'_>) -> String {
        let mut rows = String::new();
        let mut clocks = Clocks::new(&self.utc_offset_minutes);
        match portion {
            Portion::Samples(series, samples) => {
                for sample in samples.iter().filter(|sample| sample.value.is_finite()) {
                    let shown = clocks.shown(sample.measured_at);
                    self.sample(&mut rows, car, series, sample, shown);
                }
            }
            Portion::Fixes(fixes) if self.ticked.positions => {
                for fix in fixes {
                    let shown = clocks.shown(fix.measured_at);
                    self.fix(&mut rows, car, fix, shown);
                }
            }
            Portion::Fixes(_) => {}
        }
        rows
    }

    fn sample(
        &self,
        rows: &mut String,
        car: &ExportedCar,
        series: Series,
        sample: &Sample,
        shown: String,
    ) {
        let told = [
            guarded(&car.label),
            series.code().to_owned(),
            instant(sample.measured_at),
            shown,
            self.number(sample.value),
            unit_name(series).to_owned(),
            state_name(series, sample.value)
                .unwrap_or_default()
                .to_owned(),
            instant(sample.received_at),
            sample.origin.code().to_owned(),
            sample.quality.code().to_owned(),
        ];
        let place = [const { String::new() }; 4];
        self.told(rows, car, told, place);
    }

    /// The value of a position is the odometer, where it is known.
    fn fix(&self, rows: &mut String, car: &ExportedCar, fix: &Fix, shown: String) {
        let optional = |value: Option<f64>| value.map(|it| self.number(it)).unwrap_or_default();
        let told = [
            guarded(&car.label),
            POSITION.to_owned(),
            instant(fix.measured_at),
            shown,
            optional(fix.odometer.map(|it| it.0)),
            fix.odometer.map_or("", |_| "km").to_owned(),
            String::new(),
            String::new(),
            fix_origin_code(fix.origin).to_owned(),
            String::new(),
        ];
        let place = [
            self.number(fix.coordinates.latitude()),
            self.number(fix.coordinates.longitude()),
            optional(fix.heading.map(|it| it.0)),
            fix.address.as_deref().map(guarded).unwrap_or_default(),
        ];
        self.told(rows, car, told, place);
    }

    fn told(&self, rows: &mut String, car: &ExportedCar, told: [String; 10], place: [String; 4]) {
        let place = place.into_iter().filter(|_| self.ticked.positions);
        let vin = car.vin.as_ref().map(|vin| vin.as_str().to_owned());
        let vin = self.ticked.vin.then(|| vin.unwrap_or_default());
        self.row(rows, told.into_iter().chain(place).chain(vin));
    }

    fn row(&self, rows: &mut String, cells: impl Iterator<Item = String>) {
        let separator = self.dialect.separator();
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                rows.push(separator);
            }
            if cell.contains([separator, '"', '\r', '\n']) || cell.trim() != cell {
                // Writing to a string cannot fail.
                let _ = write!(rows, "\"{}\"", cell.replace('"', "\"\""));
            } else {
                rows.push_str(&cell);
            }
        }
        rows.push_str("\r\n");
    }

    fn number(&self, value: f64) -> String {
        let number = number(value);
        match self.dialect {
            CsvDialect::Comma => number,
            CsvDialect::Semicolon => number.replace('.', ","),
        }
    }
}
