//! Storage and a vault that forget everything at the end: for tests, and for a browser without a
//! database.

use core::cell::RefCell;
use core::future::poll_fn;
use core::task::{Poll, Waker};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use carport_domain::ids::AccountId;

use super::{Storage, StorageError, Table, Write};
use crate::tokens::{TokenVault, Tokens};

/// Tables in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    tables: RefCell<HashMap<Table, BTreeMap<String, Vec<u8>>>>,
}

impl Storage for MemoryStorage {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        let tables = self.tables.borrow();
        let entry = tables.get(&table).and_then(|entries| entries.get(key));
        Ok(entry.cloned())
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let tables = self.tables.borrow();
        let entries = tables.get(&table).into_iter().flatten();
        Ok(entries
            .filter(|(key, _)| key.starts_with(prefix))
            .map(|(key, bytes)| (key.clone(), bytes.clone()))
            .collect())
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let tables = self.tables.borrow();
        let entries = tables.get(&table).into_iter().flatten();
        Ok(entries
            .filter(|(key, _)| (from..until).contains(&key.as_str()))
            .map(|(key, bytes)| (key.clone(), bytes.clone()))
            .collect())
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        let tables = self.tables.borrow();
        let keys = tables.get(&table).into_iter().flat_map(BTreeMap::keys);
        Ok(keys
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect())
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        let mut tables = self.tables.borrow_mut();
        tables.entry(table).or_default().extend(entries);
        Ok(())
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        let mut tables = self.tables.borrow_mut();
        let entries = tables.entry(table).or_default();
        if let Some(bytes) = change(entries.get(key).map(Vec::as_slice)) {
            entries.insert(key.to_owned(), bytes);
        }
        Ok(())
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        let mut tables = self.tables.borrow_mut();
        let held = places
            .iter()
            .map(|(table, key)| tables.get(table)?.get(key).cloned())
            .collect();
        for ((table, key), write) in places.iter().zip(change(held)) {
            let entries = tables.entry(*table).or_default();
            match write {
                Write::Leave => {}
                Write::Put(bytes) => {
                    entries.insert(key.clone(), bytes);
                }
                Write::Remove => {
                    entries.remove(key);
                }
            }
        }
        Ok(())
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        let mut tables = self.tables.borrow_mut();
        if let Some(entries) = tables.get_mut(&table) {
            entries.retain(|key, _| !key.starts_with(prefix));
        }
        Ok(())
    }
}

/// Tokens in memory. Clones share them, and their locks.
#[derive(Clone, Debug, Default)]
pub struct MemoryVault {
    tokens: Rc<RefCell<HashMap<AccountId, Tokens>>>,
    queues: Rc<RefCell<HashMap<AccountId, Queue>>>,
}

/// Who holds the lock of an account, and who waits.
#[derive(Debug, Default)]
struct Queue {
    is_held: bool,
    waiting: Vec<Waker>,
}

/// The lock of one account, until dropped.
#[derive(Debug)]
pub struct MemoryLock {
    account: AccountId,
    queues: Rc<RefCell<HashMap<AccountId, Queue>>>,
}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        let woken = self
            .queues
            .borrow_mut()
            .get_mut(&self.account)
            .map(|queue| {
                queue.is_held = false;
                core::mem::take(&mut queue.waiting)
            });
        // All are woken and the first to be polled takes it: fair enough for one page.
        woken.into_iter().flatten().for_each(Waker::wake);
    }
}

impl TokenVault for MemoryVault {
    type Lock = MemoryLock;

    async fn read(&self, account: &AccountId) -> Result<Option<Tokens>, StorageError> {
        Ok(self.tokens.borrow().get(account).cloned())
    }

    async fn write(&self, account: &AccountId, tokens: &Tokens) -> Result<(), StorageError> {
        let mut held = self.tokens.borrow_mut();
        held.insert(account.clone(), tokens.clone());
        Ok(())
    }

    async fn remove(&self, account: &AccountId) -> Result<(), StorageError> {
        self.tokens.borrow_mut().remove(account);
        Ok(())
    }

    async fn lock(&self, account: &AccountId) -> MemoryLock {
        poll_fn(|context| {
            let mut queues = self.queues.borrow_mut();
            let queue = queues.entry(account.clone()).or_default();
            if queue.is_held {
                queue.waiting.push(context.waker().clone());
                return Poll::Pending;
            }
            queue.is_held = true;
            Poll::Ready(())
        })
        .await;

        MemoryLock {
            account: account.clone(),
            queues: Rc::clone(&self.queues),
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_lite::future::block_on;

    use super::*;
    use crate::storage::contract;

    #[test]
    fn storage_in_memory_keeps_the_contract() {
        block_on(contract::storage_contract(&MemoryStorage::default()));
    }

    #[test]
    fn a_vault_in_memory_keeps_the_contract() {
        block_on(contract::vault_contract(&MemoryVault::default()));
    }
}
