//! What is not believed: it stays on the disk, and is kept out of what is drawn and reckoned.
//!
//! The whole series is judged each time, so that a better rule can be applied to all of it later,
//! and what comes later can clear what was doubted.

mod limits;
mod odometer;
mod pressure;
mod ranges;
mod runs;

use super::{Origin, Sample, Series};
use crate::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;

/// Why a sample is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No car measures such a value.
    NotInRange,
    /// An odometer does not fall.
    Backwards,
    /// The same in another unit: miles for kilometers, bar or psi for kilopascals.
    UnitFlip,
    /// Faster than any car.
    TooFast,
    /// Measured more than a day after it was received.
    FromTheFuture,
    /// A zero that stands for nothing: the car had not told its odometer yet.
    NotReported,
}

/// A series, sifted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screened {
    /// What is believed, in the order given.
    pub kept: Vec<Sample>,
    /// What is not, in the order given, with the reason.
    pub quarantined: Vec<(Sample, Reason)>,
    /// Where a replaced instrument began to count anew: the instants of the first samples of all
    /// sections but the first, in milliseconds since 1970, rising.
    pub sections: Vec<i64>,
}

impl Screened {
    /// What came in another unit: when it was measured, and who told it. For [`screen_beside`].
    pub fn flips(&self) -> Vec<(UnixMillis, Origin)> {
        let flips = self.quarantined.iter();
        flips
            .filter(|(_, reason)| *reason == Reason::UnitFlip)
            .map(|(sample, _)| (sample.measured_at, sample.origin))
            .collect()
    }
}

/// Sifts one series. States are believed as they are.
pub fn screen(series: Series, samples: &[Sample]) -> Screened {
    screen_beside(series, samples, &[])
}

/// Sifts one series beside the odometer: a range that was told for the same instant by the same
/// source as a flip of the odometer is one as well. The flips are [`Screened::flips`] of the
/// odometer; series that are no ranges make nothing of them.
pub fn screen_beside(
    series: Series,
    samples: &[Sample],
    flips: &[(UnixMillis, Origin)],
) -> Screened {
    let mut verdicts: Vec<_> = samples.iter().map(|it| alone(series, it)).collect();
    // Judged in the order of time, whatever the order given.
    let mut places: Vec<_> = (0..samples.len())
        .filter(|place| verdicts[*place].is_none())
        .collect();
    places.sort_by_key(|place| samples[*place].measured_at);
    let said: Vec<_> = places
        .iter()
        .map(|place| Said::of(&samples[*place]))
        .collect();
    let mut sections = Vec::new();
    let judged = match series {
        Series::Odometer => {
            let judged = odometer::judge(&said);
            sections = judged.sections;
            judged.verdicts
        }
        Series::ElectricRange | Series::FuelRange | Series::TotalRange => {
            let mut flips = flips.to_vec();
            flips.sort_unstable();
            let mut judged = ranges::judge(&said);
            for (verdict, place) in judged.iter_mut().zip(&places) {
                let told = (samples[*place].measured_at, samples[*place].origin);
                if flips.binary_search(&told).is_ok() {
                    *verdict = Some(Reason::UnitFlip);
                }
            }
            judged
        }
        Series::TirePressure(_) | Series::TireTarget(_) => pressure::judge(&said),
        _ => vec![None; said.len()],
    };
    for (place, judged) in places.into_iter().zip(judged) {
        let is_out = !limits::are_kept(series, samples[place].value);
        verdicts[place] = judged.or(is_out.then_some(Reason::NotInRange));
    }
    let mut screened = Screened {
        sections,
        ..Screened::default()
    };
    for (sample, verdict) in samples.iter().zip(verdicts) {
        match verdict {
            None => screened.kept.push(*sample),
            Some(reason) => screened.quarantined.push((*sample, reason)),
        }
    }
    screened
}

/// What a sample shows by itself. A value out of its limits may still be one in another unit, but
/// not for an odometer, which has to be sifted before it is judged.
fn alone(series: Series, sample: &Sample) -> Option<Reason> {
    let ahead = sample.measured_at.0.saturating_sub(sample.received_at.0);
    if ahead > DAY_MILLIS {
        return Some(Reason::FromTheFuture);
    }
    let is_odometer = series == Series::Odometer;
    let is_out =
        !sample.value.is_finite() || (is_odometer && !limits::are_kept(series, sample.value));
    is_out.then_some(Reason::NotInRange)
}

/// What was said when.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Said {
    at_millis: i64,
    value: f64,
}

impl Said {
    fn of(sample: &Sample) -> Self {
        Self {
            at_millis: sample.measured_at.0,
            value: sample.value,
        }
    }

    /// Hours until something that was said later.
    fn hours_until(self, later: Self) -> f64 {
        later.at_millis.saturating_sub(self.at_millis) as f64 / 3_600_000.0
    }
}

#[cfg(test)]
mod tests;
