//! A storage that keeps everything twice, for browsers that may throw a whole database away.
//!
//! A write counts as done once it stands in both. Both count their writes, each in the step that
//! writes, so that two equal counts mean two equal storages: that is all a start has to look at.
//! When the first one has lost everything, its count included, [`Twice::recover`] brings it back
//! from the second. A second one that fails or is missing stops nobody: [`Twice::standing`] tells.

mod count;
mod pass;
#[cfg(test)]
mod tests;
mod turns;

use core::cell::Cell;

use self::count::{bumped, counted, place};
pub use self::pass::Recovered;
use self::turns::Turns;
use super::{Storage, StorageError, Table, Write};

/// How the second copy stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// It holds everything.
    InStep,
    /// It lacks something, for this reason; the next start tries again.
    Behind(StorageError),
    /// There is none.
    Missing,
}

/// Two storages as one: reads come from the first alone.
#[derive(Debug, Default)]
pub struct Twice<M, C> {
    main: M,
    copy: C,
    standing: Cell<Standing>,
    turns: Turns,
}

impl<M: Storage, C: Storage> Twice<M, C> {
    /// Both, as they are: [`Self::recover`] and [`Self::catch_up`] come next.
    pub fn new(main: M, copy: C) -> Self {
        Self {
            main,
            copy,
            standing: Cell::default(),
            turns: Turns::default(),
        }
    }

    /// The first one, for what is kept only once.
    pub const fn first(&self) -> &M {
        &self.main
    }

    /// How the second copy stands now.
    pub fn standing(&self) -> Standing {
        self.standing.get()
    }

    /// Whether nothing has to be written twice, because there is no second one.
    fn is_alone(&self) -> bool {
        self.standing.get() == Standing::Missing
    }

    /// What the copy answered, for those who ask how it stands.
    fn note(&self, copied: Result<(), StorageError>) {
        match copied {
            Ok(()) => {}
            Err(StorageError::Unavailable)
                if matches!(self.standing.get(), Standing::Unknown | Standing::Missing) =>
            {
                self.standing.set(Standing::Missing);
            }
            Err(error) => self.standing.set(Standing::Behind(error)),
        }
    }

    /// Writes to the second what the first has just kept as its write number `number`.
    async fn copy_over(
        &self,
        places: &[(Table, String)],
        writes: Vec<Write>,
        number: u64,
    ) -> Result<(), StorageError> {
        self.write_copy(places, writes, 1).await?;
        let mut newest = number;
        loop {
            let now = self.main.get(Table::Marks, count::KEY).await?;
            let now = counted(now.as_deref());
            if now == Some(newest) || now.is_none() {
                return Ok(());
            }
            // Somebody wrote meanwhile, perhaps to the same places, and may have been copied
            // before: what stands in the first one now is right.
            let writes = self.held(places).await?;
            self.write_copy(places, writes, 0).await?;
            newest = now.unwrap_or(newest);
        }
    }

    /// What would make the places of the copy what they are in the first.
    async fn held(&self, places: &[(Table, String)]) -> Result<Vec<Write>, StorageError> {
        let mut writes = Vec::with_capacity(places.len());
        for (table, key) in places {
            let held = self.main.get(*table, key).await?;
            writes.push(held.map_or(Write::Remove, Write::Put));
        }
        Ok(writes)
    }

    /// Writes to the copy, which counts so many writes more.
    async fn write_copy(
        &self,
        places: &[(Table, String)],
        mut writes: Vec<Write>,
        more: u64,
    ) -> Result<(), StorageError> {
        let mut places = places.to_vec();
        places.push(place());
        let write = |mut held: Vec<Option<Vec<u8>>>| {
            let count = held.pop().flatten();
            writes.push(bumped(count.as_deref(), more));
            writes
        };
        self.copy.update_all(&places, write).await
    }

    /// Counts a write in the first one that its own step cannot count.
    async fn count_in_main(&self) -> Result<bool, StorageError> {
        let mut is_kept_twice = false;
        let count = |held: Vec<Option<Vec<u8>>>| {
            let count = held.first().cloned().flatten();
            is_kept_twice = count.is_some();
            vec![match count {
                Some(count) => bumped(Some(&count), 1),
                None => Write::Leave,
            }]
        };
        self.main.update_all(&[place()], count).await?;
        Ok(is_kept_twice)
    }

    /// Removes from both. The copy goes first and last: what the owner deletes comes back from
    /// nowhere, not even after a crash in between.
    async fn remove_both(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        if !self.count_in_main().await? {
            return self.main.remove(table, prefix).await;
        }
        self.note(self.copy.remove(table, prefix).await);
        self.main.remove(table, prefix).await?;
        // Whoever copies right now sees by this count that something happened.
        self.count_in_main().await?;
        let copied = match self.copy.remove(table, prefix).await {
            Ok(()) => self.write_copy(&[], Vec::new(), 2).await,
            Err(error) => Err(error),
        };
        self.note(copied);
        Ok(())
    }
}

impl<M: Storage, C: Storage> Storage for Twice<M, C> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.main.get(table, key).await
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.main.list(table, prefix).await
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.main.range(table, from, until).await
    }

    async fn values(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        self.main.values(table, from, until).await
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.main.keys(table, prefix).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        if self.is_alone() {
            return self.main.put(table, entries).await;
        }
        // Of two entries under one key the last one counts, and places are all different.
        let entries: std::collections::BTreeMap<_, _> = entries.into_iter().collect();
        let (places, writes): (Vec<_>, Vec<_>) = entries
            .into_iter()
            .map(|(key, bytes)| ((table, key), Write::Put(bytes)))
            .unzip();
        self.update_all(&places, |_held| writes).await
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        let change = |held: Vec<Option<Vec<u8>>>| {
            let held = held.first().and_then(Option::as_deref);
            vec![change(held).map_or(Write::Leave, Write::Put)]
        };
        self.update_all(&[(table, key.to_owned())], change).await
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        if self.is_alone() {
            return self.main.update_all(places, change).await;
        }
        let mut all = places.to_vec();
        all.push(place());
        let mut to_copy = None;
        let mut turn = None;
        let write = |mut held: Vec<Option<Vec<u8>>>| {
            turn = Some(self.turns.draw());
            let count = held.pop().flatten();
            let mut writes = change(held);
            let is_change = writes.iter().any(|write| *write != Write::Leave);
            writes.push(match count {
                Some(count) if is_change => {
                    let count = Some(count.as_slice());
                    let number = counted(count).map_or(1, |count| count.wrapping_add(1));
                    to_copy = Some((writes.clone(), number));
                    bumped(count, 1)
                }
                _ => Write::Leave,
            });
            writes
        };
        self.main.update_all(&all, write).await?;
        if let Some((writes, number)) = to_copy {
            self.note(self.copy_over(places, writes, number).await);
        }
        if let Some(turn) = &turn {
            turn.comes().await;
        }
        Ok(())
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        if self.is_alone() {
            return self.main.remove(table, prefix).await;
        }
        self.remove_both(table, prefix).await
    }
}
