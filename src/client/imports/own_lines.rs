//! Lines of JSON that this app wrote.

use carport_domain::history::{Origin, Quality, RowProblem, Sample, Series};
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::place::{Coordinates, Fix};
use carport_domain::units::{Degrees, Kilometers};
use serde_json::Value;

use super::gathered::{CarName, Read};
use super::reading::Source;
use crate::exports::{Digits, HEAD, Line, POSITION, fix_origin, read_instant};

/// Whether the first line is one of ours, without a head before it.
pub(super) fn begins(text: &str) -> bool {
    let first = text.trim_start().lines().next();
    first.is_some_and(|line| serde_json::from_str::<Line>(line).is_ok())
}

/// The version of the first line; `None` for what is no file of this app.
pub(super) fn version(text: &str) -> Option<u64> {
    let first = text.trim_start().lines().next()?;
    let head: Value = serde_json::from_str(first).ok()?;
    head.get(HEAD)?.as_u64()
}

/// Goes through them.
pub(super) struct OwnLines<'a> {
    lines: core::str::SplitInclusive<'a, char>,
    line: usize,
    position: usize,
}

impl<'a> OwnLines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            lines: text.split_inclusive('\n'),
            line: 0,
            position: 0,
        }
    }
}

impl Source for OwnLines<'_> {
    fn read_row(&mut self, read: &mut Read) -> bool {
        let Some(text) = self.lines.next() else {
            return false;
        };
        self.line += 1;
        self.position += text.len();
        let text = text.trim();
        if text.is_empty() {
            return true;
        }
        let problem = match serde_json::from_str::<Line>(text) {
            Ok(line) => take(&line, read).err(),
            // Files that were put behind each other have several heads.
            Err(_) if version(text).is_some() => None,
            Err(_) => Some(RowProblem::NotALine),
        };
        if let Some(problem) = problem {
            read.reject(self.line, problem);
        }
        true
    }

    fn position(&self) -> usize {
        self.position
    }
}

fn take(line: &Line, read: &mut Read) -> Result<(), RowProblem> {
    let damaged = RowProblem::Damaged;
    let car = CarName {
        id: Some(VehicleId::parse(&line.car).ok_or(damaged)?),
        label: Some(line.label.clone()),
        vin: line.vin.as_deref().and_then(|vin| Vin::parse(vin).ok()),
    };
    let measured_at = read_instant(&line.measured_at).ok_or(RowProblem::NoTime)?;
    let value = line
        .value
        .as_ref()
        .map(|digits| digits.value().ok_or(RowProblem::NotANumber));
    let value = value.transpose()?;
    if line.series == POSITION {
        let place = line.place.as_ref().ok_or(damaged)?;
        let pair = place.latitude.value().zip(place.longitude.value());
        let point = pair.and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude));
        let Some(origin) = fix_origin(&line.origin) else {
            read.skipped.newer += 1;
            return Ok(());
        };
        let fix = Fix {
            measured_at,
            coordinates: point.ok_or(RowProblem::NotAPlace)?,
            heading: place.heading.as_ref().and_then(Digits::value).map(Degrees),
            odometer: value.map(Kilometers),
            address: place.address.as_deref().map(Into::into),
            origin,
        };
        read.fix(&car, fix);
        return Ok(());
    }
    let quality = line.quality.as_deref().ok_or(damaged)?;
    let known = (
        Series::parse(&line.series),
        Origin::parse(&line.origin),
        Quality::parse(quality),
    );
    let (Some(series), Some(origin), Some(quality)) = known else {
        read.skipped.newer += 1;
        return Ok(());
    };
    let received_at = line.received_at.as_deref().and_then(read_instant);
    let sample = Sample {
        measured_at,
        value: value.ok_or(RowProblem::NotANumber)?,
        received_at: received_at.ok_or(damaged)?,
        origin,
        quality,
    };
    read.sample(&car, series, sample);
    Ok(())
}
