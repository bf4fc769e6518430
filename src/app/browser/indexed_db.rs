//! The one database: versioned envelopes and encrypted tokens, under text keys.
//!
//! # Why not only `idb`
//!
//! `idb` opens no transaction of strict durability and loses the reason of an aborted one, so
//! [`transaction`] does both; opening, stores and reads go through the crate.

mod migrations;
mod opening;
mod second;
mod several;
mod transaction;

use core::cell::Cell;
use std::rc::Rc;

use carport_client::storage::{Storage, StorageError, Table, Write};
use idb::Factory;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbVersionChangeEvent};

pub(super) use self::migrations::{KEYS, VAULT};
pub use self::second::{Kept, SecondCopy};
use self::several::bytes;
use self::transaction::{Durability, Reading, Transaction};
use super::deferred::{Deferred, first};
use super::listener::Listener;
use super::spawn::spawn;

const NAME: &str = "carport";

/// The open database. Clones share one connection, which closes with the last of them.
#[derive(Clone)]
pub struct Database {
    inner: Rc<Inner>,
}

struct Inner {
    factory: Factory,
    connection: IdbDatabase,
    durability: Durability,
    /// Set once the connection has been closed under us, with what to tell the owner.
    closed: Rc<Cell<Option<StorageError>>>,
    _listeners: [Listener; 2],
}

impl Database {
    /// Opens the database and brings it to the present version.
    pub async fn open() -> Result<Self, StorageError> {
        Self::open_named(NAME, migrations::LATEST).await
    }

    async fn open_named(name: &str, version: u32) -> Result<Self, StorageError> {
        let factory = Factory::new().map_err(|_error| StorageError::Unavailable)?;
        Self::open_in(factory, name, version, Durability::Strict).await
    }

    async fn open_in(
        factory: Factory,
        name: &str,
        version: u32,
        durability: Durability,
    ) -> Result<Self, StorageError> {
        let connection = opening::open(&factory, name, version).await?;
        Ok(Self::over(factory, connection, durability))
    }

    fn over(factory: Factory, connection: IdbDatabase, durability: Durability) -> Self {
        let closed = Rc::new(Cell::new(None));
        let on_version_change = {
            let (closed, connection) = (Rc::clone(&closed), connection.clone());
            move |event: Event| {
                let is_deletion = event
                    .dyn_ref::<IdbVersionChangeEvent>()
                    .is_none_or(|event| event.new_version().is_none());
                closed.set(Some(if is_deletion {
                    StorageError::Unavailable
                } else {
                    StorageError::TooNew
                }));
                connection.close();
            }
        };
        // The browser itself closes a connection when the owner clears the site's data.
        let on_close = {
            let closed = Rc::clone(&closed);
            move |_event: Event| closed.set(Some(StorageError::Unavailable))
        };
        let listeners = [
            Listener::new(&connection, "versionchange", on_version_change),
            Listener::new(&connection, "close", on_close),
        ];
        Self {
            inner: Rc::new(Inner {
                factory,
                connection,
                durability,
                closed,
                _listeners: listeners,
            }),
        }
    }

    /// Removes everything, tokens and their key included. This handle is of no use afterwards:
    /// every later call says `Unavailable`, in other tabs too.
    pub async fn erase_everything(&self) -> Result<(), StorageError> {
        let name = self.inner.connection.name();
        // Emptied first: a tab that does not let go delays the deletion, not the erasure.
        let emptying = self.write(&migrations::STORES)?;
        for store in migrations::STORES {
            emptying.store(store)?.clear().map_err(failed)?;
        }
        emptying.finished().await?;

        self.inner.closed.set(Some(StorageError::Unavailable));
        self.inner.connection.close();
        let mut request = self.inner.factory.delete(&name).map_err(failed)?;
        let blocked = Deferred::new();
        request.on_blocked({
            let blocked = blocked.clone();
            move |_event| blocked.resolve(&JsValue::UNDEFINED)
        });
        let deleted = Deferred::new();
        spawn({
            let deleted = deleted.clone();
            async move {
                let outcome = request.await.is_ok();
                deleted.resolve(&JsValue::from_bool(outcome));
            }
        });
        let outcome = first(&[deleted.promise(), blocked.promise()]).await;
        if outcome.is_undefined() || outcome.is_truthy() {
            Ok(())
        } else {
            Err(StorageError::Failed)
        }
    }

    fn write(&self, stores: &[&str]) -> Result<Transaction, StorageError> {
        Transaction::begin(self.open_connection()?, stores, self.inner.durability)
    }

    fn read(&self, stores: &[&str]) -> Result<Reading, StorageError> {
        Reading::begin(self.open_connection()?, stores)
    }

    /// The connection, unless it was closed under us.
    fn open_connection(&self) -> Result<&IdbDatabase, StorageError> {
        match self.inner.closed.get() {
            Some(reason) => Err(reason),
            None => Ok(&self.inner.connection),
        }
    }

    /// The value under a key of any store.
    pub(super) async fn value(
        &self,
        store: &str,
        key: &str,
    ) -> Result<Option<JsValue>, StorageError> {
        let reading = self.read(&[store])?;
        let request = reading.store(store)?.get(JsValue::from_str(key));
        request.map_err(failed)?.await.map_err(reading_error)
    }

    /// Writes a value under a key of any store, durably.
    pub(super) async fn put_value(
        &self,
        store: &str,
        key: &str,
        value: &JsValue,
    ) -> Result<(), StorageError> {
        let writing = self.write(&[store])?;
        writing
            .store(store)?
            .put(value, Some(&JsValue::from_str(key)))
            .map_err(failed)?;
        writing.finished().await
    }

    /// Writes a value only if its key is free. Of several callers, in whatever tab, one wins.
    pub(super) async fn claim(
        &self,
        store: &str,
        key: &str,
        value: &JsValue,
    ) -> Result<(), StorageError> {
        let writing = self.write(&[store])?;
        writing
            .store(store)?
            .add(value, Some(&JsValue::from_str(key)))
            .map_err(failed)?;
        writing.finished().await
    }

    /// Removes a key of any store.
    pub(super) async fn remove_value(&self, store: &str, key: &str) -> Result<(), StorageError> {
        let writing = self.write(&[store])?;
        writing
            .store(store)?
            .delete(JsValue::from_str(key))
            .map_err(failed)?;
        writing.finished().await
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.connection.close();
    }
}

impl Storage for Database {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.value(table.name(), key).await?.map(bytes).transpose()
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let range = transaction::range(prefix)?;
        self.entries(table, range).await
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        match transaction::between(from, until)? {
            Some(range) => self.entries(table, Some(range)).await,
            None => Ok(Vec::new()),
        }
    }

    async fn values(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        match transaction::between(from, until)? {
            Some(range) => self.values_in(table, range).await,
            None => Ok(Vec::new()),
        }
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        let range = transaction::range(prefix)?;
        self.keys_in(table, range).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        let entries = entries.into_iter();
        let (places, writes): (Vec<_>, Vec<_>) = entries
            .map(|(key, value)| ((table, key), Write::Put(value)))
            .unzip();
        let writing = self.write(&[table.name()])?;
        several::finish(writing, &places, writes).await
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        let writing = self.write(&[table.name()])?;
        let store = writing.store(table.name())?;
        let key = JsValue::from_str(key);
        let held = store.get(key.clone()).map_err(failed)?;
        // The browser runs what follows an awaited request before it ends the transaction, so
        // that the value is still the last one when the new one is put.
        let held = held.await.map_err(reading_error)?.map(bytes).transpose()?;
        if let Some(bytes) = change(held.as_deref()) {
            let value = Uint8Array::from(bytes.as_slice());
            store.put(&value, Some(&key)).map_err(failed)?;
        }
        writing.finished().await
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        self.change_all(places, change).await
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        let writing = self.write(&[table.name()])?;
        let store = writing.store(table.name())?;
        match transaction::range(prefix)? {
            Some(range) => {
                store.delete(range).map_err(failed)?;
            }
            None => {
                store.clear().map_err(failed)?;
            }
        }
        writing.finished().await
    }
}

/// A stored value that the browser cannot bring back is damaged, not absent.
fn reading_error(error: idb::Error) -> StorageError {
    match error {
        idb::Error::DomException(exception) => match exception.name().as_str() {
            "DataError" | "NotReadableError" => StorageError::Corrupt,
            _ => StorageError::Failed,
        },
        _ => StorageError::Failed,
    }
}

fn failed(_error: idb::Error) -> StorageError {
    StorageError::Failed
}

#[cfg(all(test, target_arch = "wasm32"))]
pub(super) mod tests;
