//! Several entries in one transaction.

use std::future::IntoFuture;

use carport_client::storage::{StorageError, Table, Write};
use idb::{KeyRange, Query};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::transaction::Transaction;
use super::{Database, failed, reading_error};

impl Database {
    /// The entries of a range, in the order of keys; of all keys without one.
    pub(super) async fn entries(
        &self,
        table: Table,
        range: Option<KeyRange>,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let reading = self.read(&[table.name()])?;
        let store = reading.store(table.name())?;
        let range = range.map(Query::from);
        // Both are asked for before either is awaited: they see the same state.
        let keys = store.get_all_keys(range.clone(), None).map_err(failed)?;
        let values = store.get_all(range, None).map_err(failed)?;
        let keys = keys.await.map_err(reading_error)?;
        let values = values.await.map_err(reading_error)?;

        let entry = |(key, value)| Ok((text(&key)?, bytes(value)?));
        keys.into_iter().zip(values).map(entry).collect()
    }

    /// What stands under the keys of a range, in their order.
    pub(super) async fn values_in(
        &self,
        table: Table,
        range: KeyRange,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        let reading = self.read(&[table.name()])?;
        let store = reading.store(table.name())?;
        let values = store.get_all(Some(Query::from(range)), None);
        let values = values.map_err(failed)?.await.map_err(reading_error)?;
        values.into_iter().map(bytes).collect()
    }

    /// The keys of a range, in order; all keys without one.
    pub(super) async fn keys_in(
        &self,
        table: Table,
        range: Option<KeyRange>,
    ) -> Result<Vec<String>, StorageError> {
        let reading = self.read(&[table.name()])?;
        let store = reading.store(table.name())?;
        let keys = store.get_all_keys(range.map(Query::from), None);
        let keys = keys.map_err(failed)?.await.map_err(reading_error)?;
        keys.iter().map(text).collect()
    }

    /// Reads entries, hands them to `change`, and writes what it makes of them, all in one.
    pub(super) async fn change_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        let mut stores: Vec<_> = places.iter().map(|(table, _)| table.name()).collect();
        stores.sort_unstable();
        stores.dedup();
        // A transaction over no store is an error to the browser.
        if stores.is_empty() {
            change(Vec::new());
            return Ok(());
        }
        let writing = self.write(&stores)?;
        let held = read_all(&writing, places).await?;
        // The browser runs what follows the last awaited request before it ends the transaction,
        // so that the values are still the last ones when the new ones are put.
        finish(writing, places, change(held)).await
    }
}

/// Writes several entries and ends the transaction: with all of them, or with none.
pub(super) async fn finish(
    transaction: Transaction,
    places: &[(Table, String)],
    writes: Vec<Write>,
) -> Result<(), StorageError> {
    match write_all(&transaction, places, writes) {
        Ok(()) => transaction.finished().await,
        Err(error) => {
            transaction.abort();
            Err(error)
        }
    }
}

async fn read_all(
    transaction: &Transaction,
    places: &[(Table, String)],
) -> Result<Vec<Option<Vec<u8>>>, StorageError> {
    let mut asked = Vec::with_capacity(places.len());
    for (table, key) in places {
        let store = transaction.store(table.name())?;
        let request = store.get(JsValue::from_str(key)).map_err(failed)?;
        // Listens from now on: an answer that comes while another is awaited is kept.
        asked.push(request.into_future());
    }
    // All are heard out, also after a failure: nobody stops listening to what is still to come.
    let mut held = Vec::with_capacity(asked.len());
    for request in asked {
        held.push(request.await);
    }
    let value = |held: Result<Option<JsValue>, idb::Error>| {
        let value = held.map_err(reading_error)?;
        value.map(bytes).transpose()
    };
    let values: Vec<_> = held.into_iter().map(value).collect();
    // The one that failed first ends the transaction, and all behind it say only that.
    if values.contains(&Err(StorageError::Corrupt)) {
        return Err(StorageError::Corrupt);
    }
    values.into_iter().collect()
}

fn write_all(
    transaction: &Transaction,
    places: &[(Table, String)],
    writes: Vec<Write>,
) -> Result<(), StorageError> {
    for ((table, key), write) in places.iter().zip(writes) {
        let key = JsValue::from_str(key);
        match write {
            Write::Leave => {}
            Write::Put(bytes) => {
                let store = transaction.store(table.name())?;
                let value = Uint8Array::from(bytes.as_slice());
                store.put(&value, Some(&key)).map_err(failed)?;
            }
            Write::Remove => {
                let store = transaction.store(table.name())?;
                store.delete(key).map_err(failed)?;
            }
        }
    }
    Ok(())
}

pub(super) fn bytes(value: JsValue) -> Result<Vec<u8>, StorageError> {
    value
        .dyn_into::<Uint8Array>()
        .map(|array| array.to_vec())
        .map_err(|_other| StorageError::Corrupt)
}

fn text(key: &JsValue) -> Result<String, StorageError> {
    key.as_string().ok_or(StorageError::Corrupt)
}
