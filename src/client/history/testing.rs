//! A storage that can be hurt, and samples to put there.

use core::cell::{Cell, RefCell};

use carport_domain::history::{Origin, Quality, Sample};
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;
use futures_lite::future::block_on;
use proptest::prelude::*;

use crate::storage::memory::MemoryStorage;
use crate::storage::{Storage, StorageError, Table, Write};

/// 2025-05-31T23:30:00Z.
pub(super) const LATE_IN_MAY: i64 = 1_748_734_200_000;
pub(super) const HALF_HOUR: i64 = 1_800_000;
pub(super) const DAY: i64 = 86_400_000;

pub(super) fn car(byte: u8) -> VehicleId {
    VehicleId::from_random([byte; 8])
}

/// As the vendor tells it, a minute later.
pub(super) fn sample(measured_at: i64, value: f64) -> Sample {
    Sample {
        measured_at: UnixMillis(measured_at),
        value,
        received_at: UnixMillis(measured_at + 60_000),
        origin: Origin::ConnectedDrive,
        quality: Quality::Reported,
    }
}

/// Samples of four months around the turn of a year, of which many are of one instant.
pub(super) fn any_samples() -> impl Strategy<Value = Vec<Sample>> {
    let one = (
        prop_oneof![0..120_i64, -2..2_i64],
        0..5_i64,
        0..4_u8,
        0..3_i64,
        prop::sample::select(Origin::ALL),
    );
    // 2025-01-01T00:00:00Z.
    let new_year = 1_735_689_600_000;
    let sample = one.prop_map(move |(day, step, value, delay, origin)| Sample {
        received_at: UnixMillis(new_year + (60 + delay) * DAY),
        origin,
        ..sample(new_year + (day - 60) * DAY + step, f64::from(value))
    });
    prop::collection::vec(sample, 0..60)
}

/// Memory that can be hurt.
#[derive(Default)]
pub(super) struct Frail {
    pub(super) inner: MemoryStorage,
    /// So many writes succeed, and then nothing does; `None` for a storage in good health.
    pub(super) writes_left: Cell<Option<u32>>,
    /// Whether the write with which it dies is done all the same, and only nobody hears of it.
    pub(super) dies_after_writing: Cell<bool>,
    /// Entries that cannot be brought back.
    pub(super) unreadable: RefCell<Vec<String>>,
    /// How many writes were asked for.
    pub(super) write_count: Cell<u32>,
    /// How many entries were read.
    pub(super) read_count: Cell<usize>,
}

impl Frail {
    pub(super) fn dying(writes_left: u32, dies_after_writing: bool) -> Self {
        let frail = Self::default();
        frail.writes_left.set(Some(writes_left));
        frail.dies_after_writing.set(dies_after_writing);
        frail
    }

    pub(super) fn revive(&self) {
        self.writes_left.set(None);
    }

    pub(super) fn all(&self, table: Table) -> Vec<(String, Vec<u8>)> {
        block_on(self.inner.list(table, "")).unwrap()
    }

    pub(super) fn put_raw(&self, table: Table, key: &str, bytes: &[u8]) {
        let record = (key.to_owned(), bytes.to_vec());
        block_on(self.inner.put(table, vec![record])).unwrap();
    }

    fn read<'a>(&self, keys: impl IntoIterator<Item = &'a String>) -> Result<(), StorageError> {
        if self.writes_left.get() == Some(0) {
            return Err(StorageError::Failed);
        }
        let unreadable = self.unreadable.borrow();
        for key in keys {
            self.read_count.set(self.read_count.get() + 1);
            if unreadable.contains(key) {
                return Err(StorageError::Corrupt);
            }
        }
        Ok(())
    }

    /// Whether a write is done, and what is told of it.
    fn write(&self) -> (bool, Result<(), StorageError>) {
        self.write_count.set(self.write_count.get() + 1);
        match self.writes_left.get() {
            None => (true, Ok(())),
            Some(0) => (false, Err(StorageError::Failed)),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                let is_last = left == 1;
                let told = if is_last {
                    Err(StorageError::Failed)
                } else {
                    Ok(())
                };
                (!is_last || self.dies_after_writing.get(), told)
            }
        }
    }
}

impl Storage for Frail {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.read([&key.to_owned()])?;
        self.inner.get(table, key).await
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let listed = self.inner.list(table, prefix).await?;
        self.read(listed.iter().map(|(key, _)| key))?;
        Ok(listed)
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let listed = self.inner.range(table, from, until).await?;
        self.read(listed.iter().map(|(key, _)| key))?;
        Ok(listed)
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.read([])?;
        self.inner.keys(table, prefix).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        let (is_done, told) = self.write();
        if is_done {
            self.inner.put(table, entries).await?;
        }
        told
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        let places = [(table, key.to_owned())];
        let change = |held: Vec<Option<Vec<u8>>>| {
            let held = held.first().and_then(Option::as_deref);
            vec![change(held).map_or(Write::Leave, Write::Put)]
        };
        self.update_all(&places, change).await
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        self.read(places.iter().map(|(_, key)| key))?;
        let (is_done, told) = self.write();
        // The change is made and lost, as in a transaction that aborts.
        let change = |held| {
            let writes = change(held);
            if is_done { writes } else { Vec::new() }
        };
        self.inner.update_all(places, change).await?;
        told
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        let (is_done, told) = self.write();
        if is_done {
            self.inner.remove(table, prefix).await?;
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::contract;

    #[test]
    fn a_storage_in_good_health_keeps_the_contract() {
        block_on(contract::storage_contract(&Frail::default()));
    }
}
