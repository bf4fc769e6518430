//! The columns that tell who told samples, and how they came about.

use carport_domain::history::{Origin, Quality, Sample};

use super::Rest;
use crate::storage::StorageError;

/// Who told the samples, and how they came about.
pub(super) struct Provenance<'a> {
    first: (Origin, Quality),
    pairs: Vec<(Origin, Quality)>,
    /// For each sample its pair; empty where all are of the first.
    places: &'a [[u8; 1]],
}

impl<'a> Provenance<'a> {
    pub(super) fn read(rest: &mut Rest<'a>, count: usize) -> Result<Self, StorageError> {
        let pair_count = usize::from(rest.byte()?);
        let pairs = rest.column::<2>(pair_count)?;
        // Nothing is damaged here: a newer app knows more origins.
        let known = |[origin, quality]: &[u8; 2]| {
            let origin = Origin::of_number(*origin)?;
            Some((origin, Quality::of_number(*quality)?))
        };
        let pairs: Option<Vec<_>> = pairs.iter().map(known).collect();
        let pairs = pairs.ok_or(StorageError::TooNew)?;
        let first = *pairs.first().ok_or(StorageError::Corrupt)?;
        let places = match pairs.len() {
            1 => &[],
            _ => rest.column(count)?,
        };
        Ok(Self {
            first,
            pairs,
            places,
        })
    }

    /// Who told the samples, unless [`Self::put`] says otherwise.
    pub(super) fn first(&self) -> (Origin, Quality) {
        self.first
    }

    /// Tells each sample who told it, where they are not all of the first pair.
    pub(super) fn put(&self, samples: &mut [Sample]) -> Result<(), StorageError> {
        for (sample, [place]) in samples.iter_mut().zip(self.places) {
            let pair = self.pairs.get(usize::from(*place));
            (sample.origin, sample.quality) = *pair.ok_or(StorageError::Corrupt)?;
        }
        Ok(())
    }
}

/// Writes the columns that [`Provenance::read`] reads.
pub(super) fn write(samples: &[Sample], bytes: &mut Vec<u8>) {
    let pair = |sample: &Sample| [sample.origin.number(), sample.quality.number()];
    // Neighbors are mostly told alike.
    let mut pairs: Vec<[u8; 2]> = Vec::new();
    for sample in samples {
        let pair = pair(sample);
        if pairs.last() != Some(&pair) {
            pairs.push(pair);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    bytes.push(u8::try_from(pairs.len()).expect("there are fewer than 256 pairs"));
    bytes.extend(pairs.iter().flatten());
    if pairs.len() > 1 {
        let place = |sample| pairs.partition_point(|known| *known < pair(sample));
        let places = samples.iter().map(place);
        bytes.extend(places.map(|at| u8::try_from(at).unwrap_or(u8::MAX)));
    }
}
