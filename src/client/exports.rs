//! History as files that others can read: tables for spreadsheets, and lines of JSON for programs.
//!
//! Both are written piece by piece, and both are read back bit for bit by [`crate::imports`].

mod csv;
mod json_lines;
mod plain;
mod states;

use carport_domain::charging::Month;
use carport_domain::history::{Sample, Series};
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::place::Fix;
use carport_domain::time::UnixMillis;

pub use csv::{CsvDialect, CsvWriter};
pub use json_lines::JsonLinesWriter;
pub(crate) use json_lines::{Digits, HEAD, Line, VERSION};
pub(crate) use plain::{fix_origin, hex, instant, read_instant, unguarded};
pub(crate) use states::state_of_name;

/// How the rows of positions are named in files: it is no series of numbers.
pub(crate) const POSITION: &str = "position";

/// A car in a file.
#[derive(Clone, PartialEq, Eq)]
pub struct ExportedCar {
    /// Its local id, which tells nobody anything.
    pub id: VehicleId,
    /// What its owner calls it. See [`tell_apart`].
    pub label: String,
    /// Its number, which is written only if [`Ticked::vin`] says so.
    pub vin: Option<Vin>,
}

/// What its owner calls a car is theirs.
impl core::fmt::Debug for ExportedCar {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "ExportedCar({}, …)", self.id.as_str())
    }
}

/// What stays out of a file unless its owner ticks it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    /// Where the cars were.
    pub positions: bool,
    /// Their numbers.
    pub vin: bool,
}

/// What was said of one car: something for one piece of a file.
#[derive(Clone, Copy, Debug)]
pub enum Portion<'a> {
    /// Samples of one series.
    Samples(Series, &'a [Sample]),
    /// Positions.
    Fixes(&'a [Fix]),
}

/// Gives cars of the same name a number behind it: a table knows a car by nothing else.
pub fn tell_apart(cars: &mut [ExportedCar]) {
    for at in 1..cars.len() {
        let (before, rest) = cars.split_at_mut(at);
        let is_taken = |label: &str| before.iter().any(|car| car.label == label);
        let Some(car) = rest.first_mut().filter(|car| is_taken(&car.label)) else {
            continue;
        };
        let numbered = (2..).map(|count: u32| format!("{} ({count})", car.label));
        if let Some(label) = numbered.into_iter().find(|label| !is_taken(label)) {
            car.label = label;
        }
    }
}

/// The portions of sorted samples, a UTC month each.
pub fn months(series: Series, samples: &[Sample]) -> impl Iterator<Item = Portion<'_>> {
    by_month(samples, |sample| sample.measured_at)
        .map(move |samples| Portion::Samples(series, samples))
}

/// The portions of sorted positions, a UTC month each.
pub fn months_of_fixes(fixes: &[Fix]) -> impl Iterator<Item = Portion<'_>> {
    by_month(fixes, |fix| fix.measured_at).map(Portion::Fixes)
}

/// A day in UTC for the name of a file: `2026-11-23`.
pub fn file_date(now: UnixMillis) -> String {
    let instant = instant(now);
    instant.split('T').next().unwrap_or_default().to_owned()
}

fn by_month<T>(all: &[T], at: impl Fn(&T) -> UnixMillis) -> impl Iterator<Item = &[T]> {
    all.chunk_by(move |one, next| Month::of(at(one), 0) == Month::of(at(next), 0))
}

#[cfg(test)]
mod tests;
