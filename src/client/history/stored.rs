//! The stored form of a month of one series: a column for each thing that is known of a sample.
//!
//! # Why
//!
//! Text would be four times as long, a row for each sample is 180 times slower to write, and typed
//! arrays in an object of the browser's would be a form of its own in memory, in files and on the
//! disk. One run of bytes is the same everywhere. All numbers are little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `CPHM` |
//! | 4 | CRC-32 of everything behind it; these two stay where they are in every version |
//! | 1 | version |
//! | 2, 1 | year and month, by UTC |
//! | 4 | how many samples, at least one |
//! | 4 each | milliseconds from the first instant of the month |
//! | 8 each | values, bit for bit |
//! | 1 | how receipt is told: 0 one instant, 1 delays, 2 instants |
//! | 8, or 4 or 8 each | instants in milliseconds since 1970, or delays after the measurement |
//! | 1, 2 each | how many pairs of origin and quality there are, and their numbers |
//! | 1 each | which pair, where there is more than one |
//!
//! Samples stand in the order of time, then of the bits of their values, each once.

pub(super) mod checksum;

use carport_domain::charging::Month;
use carport_domain::history::{Origin, Quality, Sample};
use carport_domain::time::UnixMillis;

use super::months::span;
use crate::storage::StorageError;
use checksum::crc32;

const MAGIC: [u8; 4] = *b"CPHM";
/// Where the checksum ends, and what it sums up begins.
const SEALED_FROM: usize = 8;
/// The version that this app writes.
const VERSION: u8 = 1;

const RECEIVED_AT_ONCE: u8 = 0;
const RECEIVED_AFTER: u8 = 1;
const RECEIVED_AT: u8 = 2;

/// The stored form of a month. Samples are as [`carport_domain::history::merge`] leaves them, all
/// of this month.
pub(super) fn to_bytes(month: Month, samples: &[Sample]) -> Vec<u8> {
    let count = u32::try_from(samples.len()).expect("a month is no gigabytes");
    let mut bytes = Vec::with_capacity(40 + 21 * samples.len());
    bytes.extend(MAGIC);
    bytes.extend([0; 4]);
    bytes.push(VERSION);
    bytes.extend(month.year.to_le_bytes());
    bytes.push(month.month);
    bytes.extend(count.to_le_bytes());

    let start = month.start().0;
    for sample in samples {
        let after = u32::try_from(sample.measured_at.0 - start);
        let after = after.expect("31 days of milliseconds are below 2³²");
        bytes.extend(after.to_le_bytes());
    }
    for sample in samples {
        bytes.extend(sample.value.to_bits().to_le_bytes());
    }
    write_received(samples, &mut bytes);
    write_provenance(samples, &mut bytes);
    seal(&mut bytes);
    bytes
}

fn seal(bytes: &mut [u8]) {
    let sum = crc32(&bytes[SEALED_FROM..]);
    bytes[MAGIC.len()..SEALED_FROM].copy_from_slice(&sum.to_le_bytes());
}

fn write_received(samples: &[Sample], bytes: &mut Vec<u8>) {
    let first = samples.first().map(|sample| sample.received_at);
    if let Some(at) = first
        && samples.iter().all(|sample| sample.received_at == at)
    {
        bytes.push(RECEIVED_AT_ONCE);
        bytes.extend(at.0.to_le_bytes());
        return;
    }
    let delays: Option<Vec<u32>> = samples.iter().map(delay).collect();
    if let Some(delays) = delays {
        bytes.push(RECEIVED_AFTER);
        bytes.extend(delays.into_iter().flat_map(u32::to_le_bytes));
    } else {
        bytes.push(RECEIVED_AT);
        let all = samples.iter().map(|sample| sample.received_at.0);
        bytes.extend(all.flat_map(i64::to_le_bytes));
    }
}

fn delay(sample: &Sample) -> Option<u32> {
    let delay = sample.received_at.0.checked_sub(sample.measured_at.0)?;
    u32::try_from(delay).ok()
}

fn write_provenance(samples: &[Sample], bytes: &mut Vec<u8>) {
    let pair = |sample: &Sample| [sample.origin.number(), sample.quality.number()];
    let mut pairs: Vec<[u8; 2]> = samples.iter().map(pair).collect();
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

/// Reads the stored form of a month: all of it, or nothing.
pub(super) fn from_bytes(month: Month, bytes: &[u8]) -> Result<Vec<Sample>, StorageError> {
    let mut rest = Rest(bytes);
    if rest.array::<4>()? != MAGIC || u32::from_le_bytes(rest.array()?) != crc32(rest.0) {
        return Err(StorageError::Corrupt);
    }
    match rest.byte()? {
        0 => return Err(StorageError::Corrupt),
        VERSION => {}
        _newer => return Err(StorageError::TooNew),
    }
    let year = i16::from_le_bytes(rest.array()?);
    let is_this_month = (year, rest.byte()?) == (month.year, month.month);
    let count = usize::try_from(u32::from_le_bytes(rest.array()?));
    let count = count.map_err(|_too_many| StorageError::Corrupt)?;
    if !is_this_month || count == 0 {
        return Err(StorageError::Corrupt);
    }
    // Whatever is claimed, no more is set aside than there are bytes for.
    let times = rest.column::<4>(count)?;
    let values = rest.column::<8>(count)?;
    let received = Received::read(&mut rest, count)?;
    let provenance = Provenance::read(&mut rest, count)?;
    if !rest.0.is_empty() {
        return Err(StorageError::Corrupt);
    }

    let span = span(month);
    let start = span.start.0;
    let mut samples = Vec::with_capacity(count);
    let mut before = None;
    for (at, (time, bits)) in times.iter().zip(values).enumerate() {
        let measured_at = UnixMillis(start + i64::from(u32::from_le_bytes(*time)));
        let bits = u64::from_le_bytes(*bits);
        let value = f64::from_bits(bits);
        let identity = Some((measured_at, bits));
        let (origin, quality) = provenance.at(at)?;
        if before >= identity || !value.is_finite() {
            return Err(StorageError::Corrupt);
        }
        before = identity;
        samples.push(Sample {
            measured_at,
            value,
            received_at: received.at(at, measured_at)?,
            origin,
            quality,
        });
    }
    let is_within = samples
        .last()
        .is_some_and(|it| span.contains(&it.measured_at));
    if is_within {
        Ok(samples)
    } else {
        Err(StorageError::Corrupt)
    }
}

/// What has not been read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], StorageError> {
        let (taken, rest) = self
            .0
            .split_at_checked(length)
            .ok_or(StorageError::Corrupt)?;
        self.0 = rest;
        Ok(taken)
    }

    fn column<const N: usize>(&mut self, count: usize) -> Result<&'a [[u8; N]], StorageError> {
        let length = count.checked_mul(N).ok_or(StorageError::Corrupt)?;
        Ok(self.take(length)?.as_chunks().0)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], StorageError> {
        self.column::<N>(1)?
            .first()
            .copied()
            .ok_or(StorageError::Corrupt)
    }

    fn byte(&mut self) -> Result<u8, StorageError> {
        let [byte] = self.array()?;
        Ok(byte)
    }
}

/// When the samples came to this device.
enum Received<'a> {
    AtOnce(i64),
    After(&'a [[u8; 4]]),
    At(&'a [[u8; 8]]),
}

impl<'a> Received<'a> {
    fn read(rest: &mut Rest<'a>, count: usize) -> Result<Self, StorageError> {
        match rest.byte()? {
            RECEIVED_AT_ONCE => Ok(Self::AtOnce(i64::from_le_bytes(rest.array()?))),
            RECEIVED_AFTER => rest.column(count).map(Self::After),
            RECEIVED_AT => rest.column(count).map(Self::At),
            _ => Err(StorageError::Corrupt),
        }
    }

    fn at(&self, at: usize, measured_at: UnixMillis) -> Result<UnixMillis, StorageError> {
        let told = match self {
            Self::AtOnce(told) => Some(*told),
            Self::After(delays) => delays
                .get(at)
                .map(|delay| measured_at.0 + i64::from(u32::from_le_bytes(*delay))),
            Self::At(told) => told.get(at).map(|told| i64::from_le_bytes(*told)),
        };
        told.map(UnixMillis).ok_or(StorageError::Corrupt)
    }
}

/// Who told the samples, and how they came about.
struct Provenance<'a> {
    pairs: Vec<(Origin, Quality)>,
    /// For each sample its pair; empty where all are of the first.
    places: &'a [[u8; 1]],
}

impl<'a> Provenance<'a> {
    fn read(rest: &mut Rest<'a>, count: usize) -> Result<Self, StorageError> {
        let pair_count = usize::from(rest.byte()?);
        let pairs = rest.column::<2>(pair_count)?;
        // Nothing is damaged here: a newer app knows more origins.
        let known = |[origin, quality]: &[u8; 2]| {
            let origin = Origin::of_number(*origin)?;
            Some((origin, Quality::of_number(*quality)?))
        };
        let pairs: Option<Vec<_>> = pairs.iter().map(known).collect();
        let places = match pair_count {
            0 => return Err(StorageError::Corrupt),
            1 => &[],
            _ => rest.column(count)?,
        };
        Ok(Self {
            pairs: pairs.ok_or(StorageError::TooNew)?,
            places,
        })
    }

    fn at(&self, at: usize) -> Result<(Origin, Quality), StorageError> {
        let place = self.places.get(at).map_or(0, |[place]| usize::from(*place));
        self.pairs.get(place).copied().ok_or(StorageError::Corrupt)
    }
}

#[cfg(test)]
mod tests;
