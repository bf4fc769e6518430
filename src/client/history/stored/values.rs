//! The column of values. What a car tells has few decimal places, and takes half the room that way.

use carport_domain::history::Sample;

use super::{Rest, put_column};
use crate::storage::StorageError;

/// What each number of decimal places counts in, as a part of one.
const UNITS: [f64; 7] = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6];
const BIT_FOR_BIT: u8 = 255;

pub(super) enum Values<'a> {
    Bits(&'a [[u8; 8]]),
    Decimals { all: &'a [[u8; 4]], places: Places },
}

impl<'a> Values<'a> {
    pub(super) fn read(rest: &mut Rest<'a>, count: usize) -> Result<Self, StorageError> {
        let told = rest.byte()?;
        if told == BIT_FOR_BIT {
            return rest.column(count).map(Self::Bits);
        }
        let places = Places::new(told).ok_or(StorageError::Corrupt)?;
        let all = rest.column(count)?;
        Ok(Self::Decimals { all, places })
    }
}

/// A number of decimal places.
#[derive(Clone, Copy)]
pub(super) struct Places(u8);

impl Places {
    fn new(count: u8) -> Option<Self> {
        (usize::from(count) < UNITS.len()).then_some(Self(count))
    }

    /// By what a count of the last place is divided.
    pub(super) fn unit(self) -> f64 {
        UNITS[usize::from(self.0)]
    }

    /// How many of the last place a value is, if that gives it back bit for bit.
    fn count(self, value: f64) -> Option<i32> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what was cut does not come back"
        )]
        let count = (value * self.unit()).round_ties_even() as i32;
        let back = f64::from(count) / self.unit();
        (back.to_bits() == value.to_bits()).then_some(count)
    }
}

/// Writes the column that [`Values::read`] reads.
pub(super) fn write(samples: &[Sample], bytes: &mut Vec<u8>) {
    let counts = |places: Places| {
        let counts = samples.iter().map(|sample| places.count(sample.value));
        let counts: Vec<i32> = counts.collect::<Option<_>>()?;
        Some((places, counts))
    };
    if let Some((places, counts)) = (0..).map_while(Places::new).find_map(counts) {
        bytes.push(places.0);
        put_column(bytes, counts.into_iter().map(i32::to_le_bytes));
    } else {
        bytes.push(BIT_FOR_BIT);
        let bits = samples.iter().map(|sample| sample.value.to_le_bytes());
        put_column(bytes, bits);
    }
}
