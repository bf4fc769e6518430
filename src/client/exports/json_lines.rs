//! Lines of JSON: a head, then an object for each value with everything that is known of it.

use carport_domain::history::{Sample, Series};
use carport_domain::place::Fix;
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::plain::{fix_origin_code, instant, number};
use super::states::{state_name, unit_name};
use super::{ExportedCar, POSITION, Portion, Ticked};

/// The key by which the first line is known.
pub(crate) const HEAD: &str = "carport_history";
/// The version that this app writes.
pub(crate) const VERSION: u64 = 1;

#[derive(Serialize)]
struct Head<'a> {
    carport_history: u64,
    written_at: String,
    app_version: &'a str,
}

/// One value. Numbers are kept as they are written: JSON readers may round them.
#[derive(Deserialize, Serialize)]
pub(crate) struct Line {
    pub(crate) car: String,
    pub(crate) label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) vin: Option<String>,
    pub(crate) series: String,
    pub(crate) measured_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<Digits>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) received_at: Option<String>,
    pub(crate) origin: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) quality: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<Place>,
}

/// A number as it stands in the file.
#[derive(Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct Digits(Box<RawValue>);

#[derive(Deserialize, Serialize)]
pub(crate) struct Place {
    pub(crate) latitude: Digits,
    pub(crate) longitude: Digits,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) heading: Option<Digits>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
}

impl Digits {
    fn of(value: f64) -> Self {
        let digits = RawValue::from_string(number(value));
        Self(digits.expect("the digits of a finite number are JSON"))
    }

    /// The number; `None` for what is none, or none that is finite.
    pub(crate) fn value(&self) -> Option<f64> {
        let value: f64 = self.0.get().parse().ok()?;
        value.is_finite().then_some(value)
    }
}

/// Writes lines of JSON, piece by piece: [`JsonLinesWriter::head`] first, then any number of
/// portions.
#[derive(Clone, Copy, Debug)]
pub struct JsonLinesWriter {
    ticked: Ticked,
}

impl JsonLinesWriter {
    /// Nothing is ticked by itself.
    pub const fn new(ticked: Ticked) -> Self {
        Self { ticked }
    }

    /// The first line.
    pub fn head(&self, now: UnixMillis, app_version: &str) -> String {
        line(&Head {
            carport_history: VERSION,
            written_at: instant(now),
            app_version,
        })
    }

    /// The lines of a portion; none for positions that were not ticked.
    pub fn piece(&self, car: &ExportedCar, portion: Portion<'_>) -> String {
        match portion {
            Portion::Samples(series, samples) => {
                let finite = samples.iter().filter(|sample| sample.value.is_finite());
                let lines = finite.map(|sample| line(&self.sample(car, series, sample)));
                lines.collect()
            }
            Portion::Fixes(fixes) if self.ticked.positions => {
                let lines = fixes.iter().map(|fix| line(&self.fix(car, fix)));
                lines.collect()
            }
            Portion::Fixes(_) => String::new(),
        }
    }

    fn vin(self, car: &ExportedCar) -> Option<String> {
        let vin = car.vin.as_ref().filter(|_| self.ticked.vin);
        vin.map(|vin| vin.as_str().to_owned())
    }

    fn sample(self, car: &ExportedCar, series: Series, sample: &Sample) -> Line {
        let unit = Some(unit_name(series)).filter(|unit| !unit.is_empty());
        Line {
            car: car.id.as_str().to_owned(),
            label: car.label.clone(),
            vin: self.vin(car),
            series: series.code().to_owned(),
            measured_at: instant(sample.measured_at),
            value: Some(Digits::of(sample.value)),
            unit: unit.map(str::to_owned),
            state: state_name(series, sample.value).map(str::to_owned),
            received_at: Some(instant(sample.received_at)),
            origin: sample.origin.code().to_owned(),
            quality: Some(sample.quality.code().to_owned()),
            place: None,
        }
    }

    /// The value of a position is the odometer, where it is known.
    fn fix(self, car: &ExportedCar, fix: &Fix) -> Line {
        Line {
            car: car.id.as_str().to_owned(),
            label: car.label.clone(),
            vin: self.vin(car),
            series: POSITION.to_owned(),
            measured_at: instant(fix.measured_at),
            value: fix.odometer.map(|it| Digits::of(it.0)),
            unit: fix.odometer.map(|_| "km".to_owned()),
            state: None,
            received_at: None,
            origin: fix_origin_code(fix.origin).to_owned(),
            quality: None,
            place: Some(Place {
                latitude: Digits::of(fix.coordinates.latitude()),
                longitude: Digits::of(fix.coordinates.longitude()),
                heading: fix.heading.map(|it| Digits::of(it.0)),
                address: fix.address.as_deref().map(str::to_owned),
            }),
        }
    }
}

fn line(stored: &impl Serialize) -> String {
    let text = serde_json::to_string(stored);
    let mut text = text.expect("plain structs with text keys always serialize");
    text.push('\n');
    text
}
