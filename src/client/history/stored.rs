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

use carport_domain::charging::Month;
use carport_domain::history::{Origin, Quality, Sample};
use carport_domain::time::UnixMillis;
use crc32fast::hash as crc32;

use super::months::{YEARS, span};
use crate::storage::StorageError;

const MAGIC: [u8; 4] = *b"CPHM";
/// Where the checksum ends, and what it sums up begins.
const SEALED_FROM: usize = 8;
/// The version that this app writes.
const VERSION: u8 = 1;

/// So many bytes a sample takes as a refresh tells it.
pub(super) const USUAL_BYTES: usize = 16;

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
    let after = |sample: &Sample| {
        let after = u32::try_from(sample.measured_at.0 - start);
        after
            .expect("31 days of milliseconds are below 2³²")
            .to_le_bytes()
    };
    put_column(&mut bytes, samples.iter().map(after));
    let bits = |sample: &Sample| sample.value.to_bits().to_le_bytes();
    put_column(&mut bytes, samples.iter().map(bits));
    write_received(samples, &mut bytes);
    write_provenance(samples, &mut bytes);
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
        put_column(bytes, delays.into_iter().map(u32::to_le_bytes));
    } else {
        bytes.push(RECEIVED_AT);
        let all = samples.iter().map(|sample| sample.received_at.0);
        put_column(bytes, all.map(i64::to_le_bytes));
    }
}

fn delay(sample: &Sample) -> Option<u32> {
    let delay = sample.received_at.0.checked_sub(sample.measured_at.0)?;
    u32::try_from(delay).ok()
}

fn write_provenance(samples: &[Sample], bytes: &mut Vec<u8>) {
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
    match rest.byte()? {
        0 => return Err(StorageError::Corrupt),
        VERSION => {}
        _newer => return Err(StorageError::TooNew),
    }
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
    let values = rest.column::<8>(count)?;
    let received = Received::read(&mut rest, count)?;
    let provenance = Provenance::read(&mut rest, count)?;
    if !rest.0.is_empty() {
        return Err(StorageError::Corrupt);
    }

    let span = span(month);
    let (origin, quality) = provenance.first;
    let mut is_in_order = true;
    let mut before = (i64::MIN, 0);
    let pairs = times.iter().zip(values);
    // This runs over years at once: what is checked is checked on the way.
    let held = samples.len();
    samples.extend(pairs.map(|(time, bits)| {
        let at = span.start.0 + i64::from(u32::from_le_bytes(*time));
        let bits = u64::from_le_bytes(*bits);
        is_in_order &= (at > before.0 || (at == before.0 && bits > before.1)) && is_number(bits);
        before = (at, bits);
        Sample {
            measured_at: UnixMillis(at),
            value: f64::from_bits(bits),
            received_at: UnixMillis(at),
            origin,
            quality,
        }
    }));
    if !is_in_order || before.0 >= span.end.0 {
        return Err(StorageError::Corrupt);
    }
    received.put(&mut samples[held..]);
    provenance.put(&mut samples[held..])?;
    Ok(month)
}

/// Whether the bits are those of a number: not all of the exponent is set.
const fn is_number(bits: u64) -> bool {
    const EXPONENT: u64 = 0x7FF << 52;
    bits & EXPONENT != EXPONENT
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

    /// Tells each sample when it was received; until then that is when it was measured.
    fn put(&self, samples: &mut [Sample]) {
        match self {
            Self::AtOnce(told) => {
                for sample in samples {
                    sample.received_at = UnixMillis(*told);
                }
            }
            Self::After(delays) => {
                for (sample, delay) in samples.iter_mut().zip(*delays) {
                    sample.received_at.0 += i64::from(u32::from_le_bytes(*delay));
                }
            }
            Self::At(told) => {
                for (sample, told) in samples.iter_mut().zip(*told) {
                    sample.received_at = UnixMillis(i64::from_le_bytes(*told));
                }
            }
        }
    }
}

/// Who told the samples, and how they came about.
struct Provenance<'a> {
    first: (Origin, Quality),
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

    /// Tells each sample who told it, where they are not all of the first pair.
    fn put(&self, samples: &mut [Sample]) -> Result<(), StorageError> {
        for (sample, [place]) in samples.iter_mut().zip(self.places) {
            let pair = self.pairs.get(usize::from(*place));
            (sample.origin, sample.quality) = *pair.ok_or(StorageError::Corrupt)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
