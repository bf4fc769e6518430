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
//! | 1 | how values are told: 0 to 6 with so many decimal places, 255 bit for bit |
//! | 4 or 8 each | how many units of the last place, signed; or values bit for bit |
//! | 1 | how receipt is told: 0 one instant, 1 delays, 2 instants, 3 one delay |
//! | 8, 4 or 8 each, 4 | instants in milliseconds since 1970, or delays after the measurement |
//! | 1, 2 each | how many pairs of origin and quality there are, and their numbers |
//! | 1 each | which pair, where there is more than one |
//!
//! Samples stand in the order of time, then of the bits of their values, each once.
//!
//! Version 1 told all values bit for bit, without the byte that says so, and knew no receipt 3. It
//! is still read.

use carport_domain::charging::Month;
use carport_domain::history::Sample;
use carport_domain::time::UnixMillis;
use crc32fast::hash as crc32;

use super::months::{YEARS, span};
use crate::storage::StorageError;
use provenance::Provenance;
use received::Received;
use values::Values;

mod provenance;
mod received;
mod values;

const MAGIC: [u8; 4] = *b"CPHM";
/// Where the checksum ends, and what it sums up begins.
const SEALED_FROM: usize = 8;
/// The version that this app writes.
const VERSION: u8 = 2;
/// The first version that says how values are told.
const WITH_DECIMALS: u8 = 2;

/// So many bytes a sample takes as a refresh tells it.
pub(super) const USUAL_BYTES: usize = 12;

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
    let after = |sample: &Sample| {
        let after = u32::try_from(sample.measured_at.0 - start);
        after
            .expect("31 days of milliseconds are below 2³²")
            .to_le_bytes()
    };
    put_column(&mut bytes, samples.iter().map(after));
    values::write(samples, &mut bytes);
    received::write(samples, &mut bytes);
    provenance::write(samples, &mut bytes);
    seal(&mut bytes);
    bytes
}

/// Room first, and then nothing but numbers: this runs over years at once.
fn put_column<const N: usize>(bytes: &mut Vec<u8>, values: impl ExactSizeIterator<Item = [u8; N]>) {
    let from = bytes.len();
    bytes.resize(from + N * values.len(), 0);
    let (places, _) = bytes[from..].as_chunks_mut::<N>();
    for (place, value) in places.iter_mut().zip(values) {
        *place = value;
    }
}

fn seal(bytes: &mut [u8]) {
    let sum = crc32(&bytes[SEALED_FROM..]);
    bytes[MAGIC.len()..SEALED_FROM].copy_from_slice(&sum.to_le_bytes());
}

/// Reads the stored form of a month: all of it, or nothing.
pub(super) fn from_bytes(month: Month, bytes: &[u8]) -> Result<Vec<Sample>, StorageError> {
    let mut samples = Vec::new();
    match append_to(&mut samples, bytes)? {
        found if found == month => Ok(samples),
        _another => Err(StorageError::Corrupt),
    }
}

/// The same behind others, of whatever month it says it is; on an error nothing is added.
pub(super) fn append_to(samples: &mut Vec<Sample>, bytes: &[u8]) -> Result<Month, StorageError> {
    let held = samples.len();
    let month = extend(samples, bytes);
    if month.is_err() {
        samples.truncate(held);
    }
    month
}

/// On an error some of the samples may have been added.
fn extend(samples: &mut Vec<Sample>, bytes: &[u8]) -> Result<Month, StorageError> {
    let mut rest = Rest(bytes);
    if rest.array::<4>()? != MAGIC || u32::from_le_bytes(rest.array()?) != crc32(rest.0) {
        return Err(StorageError::Corrupt);
    }
    let version = match rest.byte()? {
        0 => return Err(StorageError::Corrupt),
        known @ ..=VERSION => known,
        _newer => return Err(StorageError::TooNew),
    };
    let month = Month {
        year: i16::from_le_bytes(rest.array()?),
        month: rest.byte()?,
    };
    let is_month = YEARS.contains(&month.year) && (1..=12).contains(&month.month);
    let count = usize::try_from(u32::from_le_bytes(rest.array()?));
    let count = count.map_err(|_too_many| StorageError::Corrupt)?;
    if !is_month || count == 0 {
        return Err(StorageError::Corrupt);
    }
    // Whatever is claimed, no more is set aside than there are bytes for.
    let times = rest.column::<4>(count)?;
    let values = match version {
        ..WITH_DECIMALS => rest.column(count).map(Values::Bits),
        _ => Values::read(&mut rest, count),
    }?;
    let received = Received::read(&mut rest, count)?;
    let provenance = Provenance::read(&mut rest, count)?;
    if !rest.0.is_empty() {
        return Err(StorageError::Corrupt);
    }

    let span = span(month);
    let (origin, quality) = provenance.first();
    let sample = |time: &[u8; 4], value| {
        let at = UnixMillis(span.start.0 + i64::from(u32::from_le_bytes(*time)));
        Sample {
            measured_at: at,
            value,
            received_at: at,
            origin,
            quality,
        }
    };
    let held = samples.len();
    // These run over years at once.
    let is_in_order = match values {
        Values::Bits(all) => {
            let values = all.iter().map(|bits| f64::from_le_bytes(*bits));
            extend_in_order(samples, times.iter().zip(values), sample)
        }
        Values::Decimals { all, places } => {
            let unit = places.unit();
            let values = all
                .iter()
                .map(|it| f64::from(i32::from_le_bytes(*it)) / unit);
            extend_in_order(samples, times.iter().zip(values), sample)
        }
    };
    let last = samples.last().map(|it| it.measured_at);
    if !is_in_order || last >= Some(span.end) {
        return Err(StorageError::Corrupt);
    }
    received.put(&mut samples[held..]);
    provenance.put(&mut samples[held..])?;
    Ok(month)
}

/// Whether every sample is behind the one before it, and a number; checked on the way.
fn extend_in_order<'a>(
    samples: &mut Vec<Sample>,
    pairs: impl Iterator<Item = (&'a [u8; 4], f64)>,
    sample: impl Fn(&'a [u8; 4], f64) -> Sample,
) -> bool {
    let mut is_in_order = true;
    let mut before = (i64::MIN, 0);
    samples.extend(pairs.map(|(time, value)| {
        let sample = sample(time, value);
        let (at, bits) = (sample.measured_at.0, value.to_bits());
        is_in_order &= at > before.0 || (at == before.0 && bits > before.1);
        is_in_order &= value.is_finite();
        before = (at, bits);
        sample
    }));
    is_in_order
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

#[cfg(test)]
mod tests;
