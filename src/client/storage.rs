//! The one database, as a trait: tables of versioned envelopes under text keys.

pub mod contract;
pub mod memory;
pub mod twice;

use std::rc::Rc;

/// The tables of the database. Tokens are elsewhere: see [`crate::tokens::TokenVault`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// Accounts on this device.
    Accounts,
    /// Cars on this device.
    Vehicles,
    /// The vendor's last answers, as received.
    Answers,
    /// What was asked of each account, and what was refused.
    Ledgers,
    /// What the last refreshes of each car brought: see [`crate::captures`].
    Captures,
    /// What the app did lately.
    Log,
    /// What each car was told, and what became of it: see [`crate::commands`].
    Commands,
    /// Where each car was found: see [`crate::fixes`].
    Fixes,
    /// Where each car was, month by month: see [`crate::track`].
    Track,
    /// The owner's places: see [`crate::places`].
    Places,
    /// Where each car was parked, by its owner's word: see [`crate::parked`].
    Parked,
    /// What was said of each car, series by series and month by month: see [`crate::history`].
    History,
    /// What each import added to that, so that it can be taken back: see
    /// [`crate::history::imports`].
    Imports,
    /// What charging costs, by the owner's word: see [`crate::tariffs`].
    Tariffs,
    /// What the owner says about trips: see [`crate::trips`].
    Trips,
    /// What a storage notes of itself: see [`twice`].
    Marks,
}

impl Table {
    /// Every table, in the order in which the migrations make them.
    pub const ALL: [Self; 16] = [
        Self::Accounts,
        Self::Vehicles,
        Self::Answers,
        Self::Ledgers,
        Self::Captures,
        Self::Log,
        Self::Commands,
        Self::Fixes,
        Self::Track,
        Self::Places,
        Self::Parked,
        Self::History,
        Self::Imports,
        Self::Tariffs,
        Self::Trips,
        Self::Marks,
    ];

    /// The name of the object store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Vehicles => "vehicles",
            Self::Answers => "answers",
            Self::Ledgers => "ledgers",
            Self::Captures => "captures",
            Self::Log => "log",
            Self::Commands => "commands",
            Self::Fixes => "fixes",
            Self::Track => "track",
            Self::Places => "places",
            Self::Parked => "parked",
            Self::History => "history",
            Self::Imports => "imports",
            Self::Tariffs => "tariffs",
            Self::Trips => "trips",
            Self::Marks => "marks",
        }
    }
}

/// Why the database refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// This browser offers no database, or refuses to open it.
    #[error("the database cannot be opened")]
    Unavailable,
    /// Another tab holds an older version open.
    #[error("another tab holds an older version of the database open")]
    Blocked,
    /// The database was written by a newer app.
    #[error("the database was written by a newer version of the app")]
    TooNew,
    /// No space is left.
    #[error("no space is left")]
    Full,
    /// What was stored cannot be read back.
    #[error("what was stored cannot be read back")]
    Corrupt,
    /// The browser failed in another way.
    #[error("the database failed")]
    Failed,
}

/// What becomes of one entry among several that are changed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// It stays as it is.
    Leave,
    /// These bytes take its place.
    Put(Vec<u8>),
    /// It goes.
    Remove,
}

/// Keeps bytes under keys. Every implementation passes the contract suite.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait Storage {
    /// The bytes under a key.
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError>;

    /// Every entry of a table whose key begins with `prefix`, in the order of keys.
    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError>;

    /// Every entry of a table whose key stands from `from` on and before `until`, in the order of
    /// keys. Both are ASCII: beyond that two storages may order keys differently.
    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError>;

    /// What stands under those keys, in their order, for whoever needs no key to know it by.
    async fn values(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        let entries = self.range(table, from, until).await?;
        Ok(entries.into_iter().map(|(_, bytes)| bytes).collect())
    }

    /// Every key of a table that begins with `prefix`, in order, without what stands under it.
    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError>;

    /// Writes several entries of a table at once: all of them or none, durably.
    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError>;

    /// Writes what `change` makes of the bytes under a key, durably; `None` leaves them as they
    /// are. Reading and writing are one step: of several callers, in whatever tab, each sees what
    /// the one before it wrote.
    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError>;

    /// Changes several entries at once, of whatever tables: all of it or nothing, durably. `change`
    /// gets the bytes under each of `places`, which are all different, and says in the same order
    /// what becomes of them. Reading and writing are one step, as in [`Self::update`].
    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError>;

    /// Removes every entry of a table whose key begins with `prefix`. Removing nothing succeeds.
    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError>;
}

/// A shared storage is the same storage.
impl<S: Storage> Storage for Rc<S> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        (**self).get(table, key).await
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        (**self).list(table, prefix).await
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        (**self).range(table, from, until).await
    }

    async fn values(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        (**self).values(table, from, until).await
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        (**self).keys(table, prefix).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        (**self).put(table, entries).await
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        (**self).update(table, key, change).await
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        (**self).update_all(places, change).await
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        (**self).remove(table, prefix).await
    }
}
