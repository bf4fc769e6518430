//! One transaction: all of it or none, as durable as its database asks.

use carport_client::storage::StorageError;
use idb::{KeyRange, ObjectStore};
use js_sys::{Array, JsString};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction, IdbTransactionMode};

use crate::browser::deferred::Deferred;
use crate::browser::listener::Listener;
use crate::browser::shape;

#[wasm_bindgen]
extern "C" {
    /// The database again, for the one method whose options web-sys still calls unstable.
    type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn begin(
        this: &DurableDatabase,
        stores: &Array,
        mode: IdbTransactionMode,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// When a write counts as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Durability {
    /// Once it is on the disk.
    Strict,
    /// Once the operating system has it: the end of the browser does it no harm, a power cut may.
    Relaxed,
}

impl Durability {
    const fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Relaxed => "relaxed",
        }
    }
}

/// A look at some stores. Nobody waits for its end.
pub(super) struct Reading(IdbTransaction);

impl Reading {
    pub(super) fn begin(connection: &IdbDatabase, stores: &[&str]) -> Result<Self, StorageError> {
        connection
            .transaction_with_str_sequence(&names(stores))
            .map(Self)
            .map_err(|_error| StorageError::Failed)
    }

    pub(super) fn store(&self, name: &str) -> Result<ObjectStore, StorageError> {
        store(&self.0, name)
    }
}

fn names(stores: &[&str]) -> Array {
    stores.iter().map(|name| JsValue::from_str(name)).collect()
}

fn store(transaction: &IdbTransaction, name: &str) -> Result<ObjectStore, StorageError> {
    transaction
        .object_store(name)
        .map(ObjectStore::from)
        .map_err(|_error| StorageError::Failed)
}

/// Changes to some stores. Requests are issued at once, without awaiting in between, and then [`Self::finished`] is
/// awaited: a transaction commits by itself as soon as nothing is asked of it.
pub(super) struct Transaction {
    inner: IdbTransaction,
    ended: Deferred,
    _listeners: [Listener; 2],
}

impl Transaction {
    pub(super) fn begin(
        connection: &IdbDatabase,
        stores: &[&str],
        durability: Durability,
    ) -> Result<Self, StorageError> {
        let options = shape::object(&[("durability", durability.name().into())]);
        let inner = connection
            .unchecked_ref::<DurableDatabase>()
            .begin(&names(stores), IdbTransactionMode::Readwrite, &options)
            .map_err(|_error| StorageError::Failed)?;
        let ended = Deferred::new();
        let on_end = |value: bool| {
            let ended = ended.clone();
            move |_event| ended.resolve(&JsValue::from_bool(value))
        };
        let listeners = [
            Listener::new(&inner, "complete", on_end(true)),
            Listener::new(&inner, "abort", on_end(false)),
        ];

        Ok(Self {
            inner,
            ended,
            _listeners: listeners,
        })
    }

    pub(super) fn store(&self, name: &str) -> Result<ObjectStore, StorageError> {
        store(&self.inner, name)
    }

    /// Takes everything back. One that has ended already has nothing to take back.
    pub(super) fn abort(self) {
        let _ = self.inner.abort();
    }

    /// Waits until everything is where it is to be, or nothing is.
    pub(super) async fn finished(self) -> Result<(), StorageError> {
        if self.ended.value().await.is_truthy() {
            return Ok(());
        }
        let is_full = self
            .inner
            .error()
            .is_some_and(|error| error.name() == "QuotaExceededError");
        Err(if is_full {
            StorageError::Full
        } else {
            StorageError::Failed
        })
    }
}

/// The keys that begin with a prefix; `None` is every key.
pub(super) fn range(prefix: &str) -> Result<Option<KeyRange>, StorageError> {
    let lower: Vec<u16> = prefix.encode_utf16().collect();
    if lower.is_empty() {
        return Ok(None);
    }
    let lower_bound = JsValue::from(JsString::from_char_code(&lower));
    let range = match after(&lower) {
        Some(upper) => KeyRange::bound(
            &lower_bound,
            &JsString::from_char_code(&upper),
            Some(false),
            Some(true),
        ),
        None => KeyRange::lower_bound(&lower_bound, Some(false)),
    };
    range.map(Some).map_err(|_error| StorageError::Failed)
}

/// The keys from one on and before another; `None` if there is nothing between them.
pub(super) fn between(from: &str, until: &str) -> Result<Option<KeyRange>, StorageError> {
    if from >= until {
        return Ok(None);
    }
    let (from, until) = (JsValue::from_str(from), JsValue::from_str(until));
    KeyRange::bound(&from, &until, Some(false), Some(true))
        .map(Some)
        .map_err(|_error| StorageError::Failed)
}

/// The first text after every text that begins with this one, in the database's order of UTF-16
/// units; none after a run of the last unit.
fn after(prefix: &[u16]) -> Option<Vec<u16>> {
    let last = prefix.iter().rposition(|unit| *unit != u16::MAX)?;
    let mut upper = prefix[..=last].to_vec();
    upper[last] += 1;
    Some(upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_of_a_prefix_ends_before_its_neighbor() {
        let after_ab: Vec<u16> = "ac".encode_utf16().collect();

        assert_eq!(after(&[0x61, 0x62]), Some(after_ab));
    }

    #[test]
    fn the_last_unit_carries_and_a_run_of_it_has_no_end() {
        assert_eq!(after(&[0x61, u16::MAX]), Some(vec![0x62]));
        assert_eq!(after(&[u16::MAX]), None);
    }
}
