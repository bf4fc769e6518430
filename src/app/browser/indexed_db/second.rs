//! The second copy: the same tables once more, in a storage bucket of their own.
//!
//! Chromium keeps each bucket's databases in files of their own. When it finds those of one bucket
//! damaged it deletes them all, and the other bucket does not notice. The engines that have no
//! buckets keep their databases in `SQLite`, which survives what this is for.

use core::cell::OnceCell;
use std::rc::Rc;

use carport_client::storage::twice::Twice;
use carport_client::storage::{Storage, StorageError, Table, Write};
use idb::Factory;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

use super::{Database, NAME, migrations};
use crate::browser::deferred::Deferred;
use crate::browser::spawn::spawn;
use crate::browser::{shape, window};

use super::transaction::Durability;

/// The bucket of the second copy.
const BUCKET: &str = "second-copy";

#[wasm_bindgen]
extern "C" {
    /// `navigator.storageBuckets`, which web-sys does not know.
    type StorageBucketManager;

    #[wasm_bindgen(method, catch)]
    fn open(this: &StorageBucketManager, name: &str) -> Result<Promise, JsValue>;
}

/// What is kept on this device: the database, and its second copy where the browser offers one.
pub type Kept = Twice<Database, SecondCopy>;

/// The second copy, which is still being opened while the first is read already: whoever writes
/// waits for it.
#[derive(Clone)]
pub struct SecondCopy {
    opened: Rc<OnceCell<Result<Database, StorageError>>>,
    is_opened: Deferred,
}

impl SecondCopy {
    /// Begins to open it.
    pub fn opening() -> Self {
        Self::opening_named(BUCKET, NAME)
    }

    fn opening_named(bucket: &'static str, name: &'static str) -> Self {
        let copy = Self {
            opened: Rc::default(),
            is_opened: Deferred::new(),
        };
        spawn({
            let copy = copy.clone();
            async move {
                // Nobody else fills the cell.
                let _ = copy.opened.set(opened(bucket, name).await);
                copy.is_opened.resolve(&JsValue::UNDEFINED);
            }
        });
        copy
    }

    /// None at all, as in a browser that offers none.
    pub fn missing() -> Self {
        Self {
            opened: Rc::new(OnceCell::from(Err(StorageError::Unavailable))),
            is_opened: Deferred::new(),
        }
    }

    async fn database(&self) -> Result<&Database, StorageError> {
        if self.opened.get().is_none() {
            self.is_opened.value().await;
        }
        match self.opened.get() {
            Some(Ok(database)) => Ok(database),
            Some(Err(error)) => Err(*error),
            None => Err(StorageError::Failed),
        }
    }
}

async fn opened(bucket: &str, name: &str) -> Result<Database, StorageError> {
    let factory = factory(bucket).await.ok_or(StorageError::Unavailable)?;
    let version = migrations::LATEST;
    // The end of the browser is what this is for: the first database alone waits for the disk.
    Database::open_in(factory, name, version, Durability::Relaxed).await
}

/// The databases of a bucket; `None` where the browser has no buckets, or refuses this one.
async fn factory(bucket: &str) -> Option<Factory> {
    let navigator = window().navigator();
    let buckets = shape::field(navigator.as_ref(), "storageBuckets")?;
    let opening = buckets
        .unchecked_into::<StorageBucketManager>()
        .open(bucket);
    let bucket = JsFuture::from(opening.ok()?).await.ok()?;
    let factory: IdbFactory = shape::field(&bucket, "indexedDB")?.dyn_into().ok()?;
    Some(factory.into())
}

impl Storage for SecondCopy {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.database().await?.get(table, key).await
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.database().await?.list(table, prefix).await
    }

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.database().await?.range(table, from, until).await
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.database().await?.keys(table, prefix).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        self.database().await?.put(table, entries).await
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        self.database().await?.update(table, key, change).await
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        self.database().await?.update_all(places, change).await
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        self.database().await?.remove(table, prefix).await
    }
}
