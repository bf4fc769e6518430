//! What a start does with two storages: brings back the first, or brings the second up to date.

use std::collections::BTreeSet;

use super::count::{bumped, counted, place};
use super::{Standing, Storage, StorageError, Table, Twice, Write, count};

/// So many entries are compared in one step.
const BATCH: usize = 32;

/// What was brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// How many entries.
    pub entry_count: usize,
}

impl<M: Storage, C: Storage> Twice<M, C> {
    /// Brings everything back if the first storage has lost its count and the second has one. What
    /// the first holds all the same was written since, and stays. All of it or nothing: a recovery
    /// that is cut short begins anew at the next start.
    pub async fn recover(&self) -> Result<Option<Recovered>, StorageError> {
        if self.main.get(Table::Marks, count::KEY).await?.is_some() {
            return Ok(None);
        }
        let copied = match self.copy.get(Table::Marks, count::KEY).await {
            Ok(copied) => copied,
            Err(error) => {
                self.note(Err(error));
                return Ok(None);
            }
        };
        if copied.is_none() {
            return Ok(None);
        }
        let (mut places, mut entries) = (Vec::new(), Vec::new());
        for table in Table::ALL {
            for (key, bytes) in self.copy.list(table, "").await? {
                places.push((table, key));
                entries.push(bytes);
            }
        }
        let marks = places.iter().position(|it| *it == place());
        let mut entry_count = None;
        let write = |held: Vec<Option<Vec<u8>>>| {
            let is_marked = marks.is_some_and(|at| held.get(at).is_some_and(Option::is_some));
            if is_marked {
                // Another tab was faster, and may have written since.
                return held.iter().map(|_| Write::Leave).collect();
            }
            let missing = held.iter().filter(|held| held.is_none()).count();
            entry_count = Some(missing.saturating_sub(1));
            let writes = held.into_iter().zip(entries);
            writes
                .map(|(held, bytes)| held.map_or(Write::Put(bytes), |_newer| Write::Leave))
                .collect()
        };
        self.main.update_all(&places, write).await?;
        let Some(entry_count) = entry_count else {
            return Ok(None);
        };
        // What was written before it came back is not in the copy.
        self.pass().await?;
        Ok(Some(Recovered { entry_count }))
    }

    /// Makes the second what the first is, if their counts differ; a first one that was never kept
    /// twice is from now on. Tells how it stands.
    pub async fn catch_up(&self) -> Standing {
        match self.bring_in_step().await {
            Ok(()) => self.standing.set(Standing::InStep),
            Err(error) => self.note(Err(error)),
        }
        self.standing.get()
    }

    async fn bring_in_step(&self) -> Result<(), StorageError> {
        // Whether there is a second one shows first: without it nothing is counted.
        let copied = self.copy.get(Table::Marks, count::KEY).await?;
        let held = self.main.get(Table::Marks, count::KEY).await?;
        match (counted(held.as_deref()), counted(copied.as_deref())) {
            (Some(held), Some(copied)) if held == copied => return Ok(()),
            (Some(_), _) => {}
            (None, None) => {
                let begin = |held: Option<&[u8]>| match (held, bumped(None, 1)) {
                    (None, Write::Put(one)) => Some(one),
                    _ => None,
                };
                self.main.update(Table::Marks, count::KEY, begin).await?;
            }
            // Only a recovery may say what becomes of this copy.
            (None, Some(_)) => return Err(StorageError::Failed),
        }
        self.pass().await
    }

    /// Compares both, entry by entry, and makes the second what the first is.
    async fn pass(&self) -> Result<(), StorageError> {
        let count = |bytes: Option<Vec<u8>>| counted(bytes.as_deref()).unwrap_or(0);
        let held = count(self.main.get(Table::Marks, count::KEY).await?);
        let copied = count(self.copy.get(Table::Marks, count::KEY).await?);
        let tables = Table::ALL.into_iter();
        for table in tables.filter(|table| *table != Table::Marks) {
            let mut keys: BTreeSet<_> = self.main.keys(table, "").await?.into_iter().collect();
            keys.extend(self.copy.keys(table, "").await?);
            let places: Vec<_> = keys.into_iter().map(|key| (table, key)).collect();
            for places in places.chunks(BATCH) {
                self.align(places).await?;
            }
        }
        // Writes that came meanwhile were counted on both sides.
        let missed = held.wrapping_sub(copied);
        self.write_copy(&[], Vec::new(), missed).await
    }

    async fn align(&self, places: &[(Table, String)]) -> Result<(), StorageError> {
        let wanted = self.held(places).await?;
        let align = |held: Vec<Option<Vec<u8>>>| {
            let pairs = held.into_iter().zip(wanted);
            pairs
                .map(|(held, wanted)| match (&held, &wanted) {
                    (Some(held), Write::Put(bytes)) if held == bytes => Write::Leave,
                    (None, Write::Remove) => Write::Leave,
                    _ => wanted,
                })
                .collect()
        };
        self.copy.update_all(places, align).await
    }
}
