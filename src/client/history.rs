//! What was said of each car over the years: one record a car, series and UTC month.
//!
//! Samples are only ever added. What contradicts what is known stands beside it, and who reads
//! chooses. A record that cannot be read is never written over: its month goes on in a part beside
//! it, and the record can be taken out as it is.

mod filling;
pub mod imports;
mod months;
mod raw;
mod stored;
#[cfg(test)]
mod testing;

use core::ops::Range;
use std::collections::BTreeMap;
use std::pin::Pin;

use carport_domain::charging::Month;
use carport_domain::history::{Merged, Sample, Series, merge};
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;

use crate::keys;
use crate::storage::{Storage, StorageError, Table};
use filling::{Filled, Manner, fill};
use months::{Sorting, months_of};

pub use filling::Going;
pub use months::can_keep;
pub use raw::{RawRecord, put_raw, raw_records};

/// What was said of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// In the order of time, each once.
    pub samples: Vec<Sample>,
    /// How many records this app cannot read.
    pub unreadable_count: usize,
    /// Why the first of them cannot be read.
    pub unreadable: Option<StorageError>,
}

/// A series that something is kept of, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub series: Series,
    /// The month of its first record, by UTC.
    pub first: Month,
    /// The month of its last record, by UTC.
    pub last: Month,
}

/// Keeps what was said of a car. Months that cannot be written keep no others from it. What cannot
/// be kept at all is passed over: see [`can_keep`].
pub async fn append(
    storage: &impl Storage,
    car: &VehicleId,
    samples: &[(Series, Sample)],
) -> Result<Merged, StorageError> {
    let merged = add(storage, car, samples, &Manner::Freely).await?;
    Ok(merged.unwrap_or_default())
}

/// As [`append`], for a car that is on this device, which is looked at in the same step; `None`
/// for one that is not, of which nothing is kept.
pub async fn record(
    storage: &impl Storage,
    car: &VehicleId,
    samples: &[(Series, Sample)],
) -> Result<Option<Merged>, StorageError> {
    add(storage, car, samples, &Manner::OfCar(car)).await
}

async fn add(
    storage: &impl Storage,
    car: &VehicleId,
    samples: &[(Series, Sample)],
    manner: &Manner<'_>,
) -> Result<Option<Merged>, StorageError> {
    let mut sorting = Sorting::default();
    for one_series in samples.chunk_by(|(one, _), (next, _)| one == next) {
        let (series, _) = one_series[0];
        sorting.add(car, series, one_series.iter().map(|(_, sample)| sample));
    }
    let filled = fill(storage, sorting.slots(), manner, |_count| Going::On).await?;
    match filled {
        Filled { is_cut: true, .. } => Ok(None),
        Filled {
            refusal: Some(error),
            ..
        } => Err(error),
        Filled { merged, .. } => Ok(Some(merged)),
    }
}

/// What was said of one series in a stretch of time, by the car's clock. Only the months concerned
/// are read. What cannot be read is left out, and told of.
pub async fn read(
    storage: &impl Storage,
    car: &VehicleId,
    series: Series,
    stretch: Range<UnixMillis>,
) -> Result<Listed, StorageError> {
    let mut listed = Listed::default();
    let Some((first, last)) = months_of(&stretch) else {
        return Ok(listed);
    };
    let from = keys::history_month_of(car, series, first);
    let until = keys::after_parts(&keys::history_month_of(car, series, last));
    let records = records(storage, &from, &until).await?;
    let lengths = records.iter();
    let lengths = lengths.map(|bytes| bytes.as_ref().map_or(0, Vec::len));
    listed
        .samples
        .reserve(lengths.sum::<usize>() / stored::USUAL_BYTES);
    for bytes in records {
        let held = listed.samples.len();
        let month = bytes.and_then(|bytes| stored::append_to(&mut listed.samples, &bytes));
        let month = month.and_then(|month| {
            let is_asked = (first..=last).contains(&month);
            is_asked.then_some(()).ok_or(StorageError::Corrupt)
        });
        if let Err(error) = month {
            listed.samples.truncate(held);
            listed.unreadable_count += 1;
            listed.unreadable = listed.unreadable.or(Some(error));
        } else if !is_behind(&listed.samples[..held], &listed.samples[held..]) {
            let part = listed.samples.split_off(held);
            merge(&mut listed.samples, &part);
        }
    }
    let before = |at: UnixMillis| move |sample: &Sample| sample.measured_at < at;
    let samples = &mut listed.samples;
    samples.truncate(samples.partition_point(before(stretch.end)));
    samples.drain(..samples.partition_point(before(stretch.start)));
    Ok(listed)
}

/// The samples of one record, by its key. A series that a newer app follows is too new.
pub fn read_record(key: &str, bytes: &[u8]) -> Result<(Series, Vec<Sample>), StorageError> {
    let place = keys::history_place(key).ok_or(StorageError::Corrupt)?;
    let series = place.series.ok_or(StorageError::TooNew)?;
    Ok((series, stored::from_bytes(place.month, bytes)?))
}

/// Months follow each other; only a part beside a damaged one goes back.
fn is_behind(known: &[Sample], next: &[Sample]) -> bool {
    let ends = known.last().zip(next.first());
    ends.is_none_or(|(last, first)| last.measured_at < first.measured_at)
}

/// The bytes of one record, or why the storage cannot bring them back.
type Record = Result<Vec<u8>, StorageError>;

/// One record that the storage cannot bring back hides no other.
async fn records(
    storage: &impl Storage,
    from: &str,
    until: &str,
) -> Result<Vec<Record>, StorageError> {
    match storage.values(Table::History, from, until).await {
        Ok(records) => Ok(records.into_iter().map(Ok).collect()),
        // Apart, as it is seldom wanted: a browser compiles what it runs for the first time.
        Err(StorageError::Corrupt) => {
            let rare: Pin<Box<dyn Future<Output = _>>> = Box::pin(one_by_one(storage, from, until));
            rare.await
        }
        Err(error) => Err(error),
    }
}

async fn one_by_one(
    storage: &impl Storage,
    from: &str,
    until: &str,
) -> Result<Vec<Record>, StorageError> {
    let mut records = Vec::new();
    for key in storage.keys(Table::History, common(from, until)).await? {
        if (from..until).contains(&key.as_str()) {
            records.extend(one_record(storage, &key).await?);
        }
    }
    Ok(records)
}

async fn one_record(storage: &impl Storage, key: &str) -> Result<Option<Record>, StorageError> {
    match storage.get(Table::History, key).await {
        Ok(bytes) => Ok(bytes.map(Ok)),
        Err(StorageError::Corrupt) => Ok(Some(Err(StorageError::Corrupt))),
        Err(error) => Err(error),
    }
}

/// What two keys begin with; keys are ASCII.
fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let pairs = one.bytes().zip(other.bytes());
    let length = pairs.take_while(|(one, other)| one == other).count();
    one.get(..length).unwrap_or_default()
}

/// Which series of a car something is kept of, in their order. Nothing is read but keys: a month
/// that is damaged counts.
pub async fn series_of(storage: &impl Storage, car: &VehicleId) -> Result<Vec<Kept>, StorageError> {
    let mut all = BTreeMap::<Series, Kept>::new();
    let keys = storage.keys(Table::History, &keys::history_of(car)).await?;
    for place in keys.iter().filter_map(|key| keys::history_place(key)) {
        let Some(series) = place.series else {
            continue;
        };
        let (first, last) = (place.month, place.month);
        let kept = all.entry(series).or_insert(Kept {
            series,
            first,
            last,
        });
        kept.first = kept.first.min(first);
        kept.last = kept.last.max(last);
    }
    Ok(all.into_values().collect())
}

/// Removes everything that was said of a car, in the journals of imports too.
pub async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    imports::forget(storage, car).await?;
    storage.remove(Table::History, &keys::history_of(car)).await
}

#[cfg(test)]
mod tests;
