//! The samples of a backup: car by car and series by series, as an import takes them.

use std::collections::BTreeMap;

use carport_domain::history::{Sample, Series, merge};
use carport_domain::ids::VehicleId;

use crate::history::{RawRecord, read_record};
use crate::keys;

/// What was said of the cars of a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeldHistory {
    /// In the order of cars and series, each sample once.
    pub samples: Vec<(VehicleId, Series, Vec<Sample>)>,
    /// What this app cannot read, to be put beside what is there.
    pub unreadable: Vec<(VehicleId, RawRecord)>,
    /// How many records have a key that is none; nothing can be done with them.
    pub lost_count: usize,
}

impl HeldHistory {
    /// Reads the records of [`super::Plan::history`].
    pub fn read(records: Vec<(String, Vec<u8>)>) -> Self {
        let mut held = Self::default();
        let mut all = BTreeMap::<(VehicleId, Series), Vec<Sample>>::new();
        for (key, bytes) in records {
            let Some((car, name)) = of_key(&key) else {
                held.lost_count += 1;
                continue;
            };
            match read_record(&key, &bytes) {
                Ok((series, samples)) => {
                    merge(all.entry((car, series)).or_default(), &samples);
                }
                Err(error) => held.unreadable.push((
                    car,
                    RawRecord {
                        name,
                        bytes,
                        unreadable: Some(error),
                    },
                )),
            }
        }
        let flat = all.into_iter();
        held.samples = flat
            .map(|((car, series), samples)| (car, series, samples))
            .collect();
        held
    }

    /// How many samples there are.
    pub fn count(&self) -> usize {
        self.samples
            .iter()
            .map(|(_, _, samples)| samples.len())
            .sum()
    }
}

fn of_key(key: &str) -> Option<(VehicleId, String)> {
    let (car, name) = key.split_once('/')?;
    keys::history_place(key)?;
    Some((VehicleId::parse(car)?, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use carport_domain::history::{Origin, Quality};
    use carport_domain::time::UnixMillis;
    use futures_lite::future::block_on;

    use super::*;
    use crate::history::append;
    use crate::storage::memory::MemoryStorage;
    use crate::storage::{Storage, StorageError, Table};

    #[test]
    fn the_records_of_a_car_come_back_as_the_samples_that_were_kept() {
        let storage = MemoryStorage::default();
        let car = VehicleId::from_random([1; 8]);
        let told = [1_700_000_000_000, 1_710_000_000_000].map(|at| Sample {
            measured_at: UnixMillis(at),
            value: 12_000.1,
            received_at: UnixMillis(at + 60_000),
            origin: Origin::ConnectedDrive,
            quality: Quality::Measured,
        });
        let kept = told.map(|sample| (Series::Odometer, sample));
        block_on(append(&storage, &car, &kept)).unwrap();
        let mut records = block_on(storage.list(Table::History, "")).unwrap();
        // A record of a newer app, and one that is nobody's.
        let newer = format!("{}/tide/2026-01", car.as_str());
        records.push((newer, b"{}".to_vec()));
        records.push(("nobody".to_owned(), Vec::new()));

        let held = HeldHistory::read(records);

        assert_eq!(held.samples, [(car, Series::Odometer, told.to_vec())]);
        assert_eq!(held.count(), 2);
        let (_, newer) = &held.unreadable[0];
        assert_eq!(newer.name, "tide/2026-01");
        assert_eq!(newer.unreadable, Some(StorageError::TooNew));
        assert_eq!(held.lost_count, 1);
    }
}
