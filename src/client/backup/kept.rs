//! From the storage into a backup, and back.

use super::{BackupWriter, Extent, Step};
use crate::storage::{Storage, StorageError};

/// Writes every table of an extent, one entry at a time; `sink` gets the lines.
pub async fn write_tables(
    storage: &impl Storage,
    extent: Extent,
    writer: &mut BackupWriter,
    mut sink: impl FnMut(String),
) -> Result<(), StorageError> {
    for table in extent.tables() {
        for (key, bytes) in storage.list(table, "").await? {
            sink(writer.entry(table.name(), &key, &bytes));
        }
    }
    Ok(())
}

impl Step {
    /// Keeps the entry, unless what is here is newer; says whether anything changed.
    pub async fn keep(&self, storage: &impl Storage) -> Result<bool, StorageError> {
        let mut is_changed = false;
        let change = |held: Option<&[u8]>| {
            let bytes = self.change(held);
            is_changed = bytes.is_some();
            bytes
        };
        storage.update(self.table, &self.key, change).await?;
        Ok(is_changed)
    }
}
