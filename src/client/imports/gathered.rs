//! What has been read so far, car by car.

use std::collections::BTreeMap;

use carport_domain::history::{Rejected, RowProblem, Sample, Series, Skipped, merge};
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::place::Fix;
use carport_domain::time::UnixMillis;

/// So many rejected rows are told one by one; more are only counted.
const MOST_REJECTED: usize = 1_000;

/// How a file knows a car.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CarName {
    /// Its local id on the device that wrote the file.
    pub id: Option<VehicleId>,
    /// What it is called there.
    pub label: Option<String>,
    /// Its number, where the file tells it.
    pub vin: Option<Vin>,
}

/// What others call a car is theirs.
impl core::fmt::Debug for CarName {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("CarName(…)")
    }
}

/// What a file says of one car.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadCar {
    /// How the file knows it. Which car it is here, its owner says.
    pub name: CarName,
    /// Its samples, as [`carport_domain::history::merge`] leaves them.
    pub samples: BTreeMap<Series, Vec<Sample>>,
    /// Where it was, in the order of time.
    pub fixes: Vec<Fix>,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Car by car, in the order in which they were met.
    pub cars: Vec<ReadCar>,
    /// The first rows that were not kept, in the order of the file.
    pub rejected: Vec<Rejected>,
    /// How many there are of them.
    pub rejected_count: usize,
    /// What said nothing.
    pub skipped: Skipped,
    /// From the first instant to the last; `None` where nothing was kept.
    pub span: Option<(UnixMillis, UnixMillis)>,
}

impl Read {
    /// How many samples and positions there are.
    pub fn count(&self) -> usize {
        let of_car =
            |car: &ReadCar| car.fixes.len() + car.samples.values().map(Vec::len).sum::<usize>();
        self.cars.iter().map(of_car).sum()
    }

    pub(super) fn reject(&mut self, line: usize, problem: RowProblem) {
        self.rejected_count += 1;
        if self.rejected.len() < MOST_REJECTED {
            self.rejected.push(Rejected { line, problem });
        }
    }

    pub(super) fn sample(&mut self, car: &CarName, series: Series, sample: Sample) {
        self.car(car)
            .samples
            .entry(series)
            .or_default()
            .push(sample);
    }

    pub(super) fn fix(&mut self, car: &CarName, fix: Fix) {
        self.car(car).fixes.push(fix);
    }

    fn car(&mut self, name: &CarName) -> &mut ReadCar {
        let known = self.cars.iter().position(|car| car.name == *name);
        let at = known.unwrap_or_else(|| {
            self.cars.push(ReadCar {
                name: name.clone(),
                ..ReadCar::default()
            });
            self.cars.len() - 1
        });
        &mut self.cars[at]
    }

    /// Brings everything into order, each thing once.
    pub(super) fn settle(&mut self) {
        for car in &mut self.cars {
            for samples in car.samples.values_mut() {
                let mut settled = Vec::new();
                self.skipped.repeated += merge(&mut settled, samples).identical;
                *samples = settled;
            }
            car.fixes.sort_by_key(|fix| fix.measured_at);
            let count = car.fixes.len();
            car.fixes.dedup_by_key(|fix| fix.measured_at);
            self.skipped.repeated += count - car.fixes.len();
        }
        let samples = self.cars.iter().flat_map(|car| car.samples.values());
        let ends = |first: Option<UnixMillis>, last: Option<UnixMillis>| first.zip(last);
        let of_samples = samples.filter_map(|it| {
            ends(
                it.first().map(|it| it.measured_at),
                it.last().map(|it| it.measured_at),
            )
        });
        let of_fixes = self.cars.iter().filter_map(|car| {
            let (first, last) = (car.fixes.first(), car.fixes.last());
            ends(
                first.map(|it| it.measured_at),
                last.map(|it| it.measured_at),
            )
        });
        let spans = of_samples.chain(of_fixes);
        self.span = spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    }
}
