//! Where records are kept.

use carport_client::storage::memory::MemoryStorage;
use carport_client::storage::twice::Standing;
use carport_client::storage::{Storage, StorageError, Table, Write};

use crate::browser::indexed_db::Kept;

/// The browser's database, or memory where there is none and for the demo.
pub enum AppStorage {
    /// Kept.
    Browser(Kept),
    /// Gone with the page.
    Memory(MemoryStorage),
}

impl AppStorage {
    /// Whether what is put here outlives the page.
    pub const fn is_lasting(&self) -> bool {
        matches!(self, Self::Browser(_))
    }

    /// Brings the second copy up to date, and tells how it stands.
    pub async fn keep_twice(&self) -> Standing {
        match self {
            Self::Browser(kept) => kept.catch_up().await,
            Self::Memory(_) => Standing::Missing,
        }
    }
}

impl Storage for AppStorage {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        match self {
            Self::Browser(storage) => storage.get(table, key).await,
            Self::Memory(storage) => storage.get(table, key).await,
        }
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        match self {
            Self::Browser(storage) => storage.list(table, prefix).await,
            Self::Memory(storage) => storage.list(table, prefix).await,
        }
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        match self {
            Self::Browser(storage) => storage.range(table, from, until).await,
            Self::Memory(storage) => storage.range(table, from, until).await,
        }
    }

    async fn values(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        match self {
            Self::Browser(storage) => storage.values(table, from, until).await,
            Self::Memory(storage) => storage.values(table, from, until).await,
        }
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        match self {
            Self::Browser(storage) => storage.keys(table, prefix).await,
            Self::Memory(storage) => storage.keys(table, prefix).await,
        }
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.put(table, entries).await,
            Self::Memory(storage) => storage.put(table, entries).await,
        }
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.update(table, key, change).await,
            Self::Memory(storage) => storage.update(table, key, change).await,
        }
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.update_all(places, change).await,
            Self::Memory(storage) => storage.update_all(places, change).await,
        }
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        match self {
            Self::Browser(storage) => storage.remove(table, prefix).await,
            Self::Memory(storage) => storage.remove(table, prefix).await,
        }
    }
}
