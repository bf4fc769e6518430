//! What is not believed: it stays on the disk, and is kept out of what is drawn and reckoned.
//!
//! The whole series is judged each time, so that a better rule can be applied to all of it later.

use super::{Origin, Sample, Series};
use crate::time::UnixMillis;

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
    /// A zero that stands for nothing.
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
    /// sections but the first, in milliseconds since 1970.
    pub sections: Vec<i64>,
}

impl Screened {
    /// What came in another unit: who told it of which instant.
    pub fn flips(&self) -> Vec<(UnixMillis, Origin)> {
        Vec::new()
    }
}

/// Sifts one series, sorted as [`super::merge`] leaves it.
pub fn screen(series: Series, samples: &[Sample]) -> Screened {
    screen_beside(series, samples, &[])
}

/// Sifts a range beside the odometer: what came in the same answer as a flip of the odometer is
/// one as well.
pub fn screen_beside(
    series: Series,
    samples: &[Sample],
    flips: &[(UnixMillis, Origin)],
) -> Screened {
    let _ = (series, flips);
    Screened {
        kept: samples.to_vec(),
        ..Screened::default()
    }
}
