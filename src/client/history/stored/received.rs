//! The column that tells when samples came to this device.

use carport_domain::history::Sample;
use carport_domain::time::UnixMillis;

use super::{Rest, put_column};
use crate::storage::StorageError;

const AT_ONCE: u8 = 0;
const AFTER: u8 = 1;
const AT: u8 = 2;
const ALL_AFTER: u8 = 3;

/// When the samples came to this device.
pub(super) enum Received<'a> {
    AtOnce(i64),
    AllAfter(u32),
    After(&'a [[u8; 4]]),
    At(&'a [[u8; 8]]),
}

impl<'a> Received<'a> {
    pub(super) fn read(rest: &mut Rest<'a>, count: usize) -> Result<Self, StorageError> {
        match rest.byte()? {
            AT_ONCE => Ok(Self::AtOnce(i64::from_le_bytes(rest.array()?))),
            ALL_AFTER => Ok(Self::AllAfter(u32::from_le_bytes(rest.array()?))),
            AFTER => rest.column(count).map(Self::After),
            AT => rest.column(count).map(Self::At),
            _ => Err(StorageError::Corrupt),
        }
    }

    /// Tells each sample when it was received; until then that is when it was measured.
    pub(super) fn put(&self, samples: &mut [Sample]) {
        match self {
            Self::AtOnce(told) => {
                for sample in samples {
                    sample.received_at = UnixMillis(*told);
                }
            }
            // That is when they were measured.
            Self::AllAfter(0) => {}
            Self::AllAfter(delay) => {
                for sample in samples {
                    sample.received_at.0 += i64::from(*delay);
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

/// Writes the column that [`Received::read`] reads.
pub(super) fn write(samples: &[Sample], bytes: &mut Vec<u8>) {
    let first = samples.first().map(|sample| sample.received_at);
    if let Some(at) = first
        && samples.iter().all(|sample| sample.received_at == at)
    {
        bytes.push(AT_ONCE);
        bytes.extend(at.0.to_le_bytes());
        return;
    }
    let delays: Option<Vec<u32>> = samples.iter().map(delay).collect();
    match delays.as_deref() {
        Some([delay, rest @ ..]) if rest.iter().all(|other| other == delay) => {
            bytes.push(ALL_AFTER);
            bytes.extend(delay.to_le_bytes());
        }
        Some(delays) => {
            bytes.push(AFTER);
            put_column(bytes, delays.iter().map(|delay| delay.to_le_bytes()));
        }
        None => {
            bytes.push(AT);
            let all = samples.iter().map(|sample| sample.received_at.0);
            put_column(bytes, all.map(i64::to_le_bytes));
        }
    }
}

fn delay(sample: &Sample) -> Option<u32> {
    let delay = sample.received_at.0.checked_sub(sample.measured_at.0)?;
    u32::try_from(delay).ok()
}
