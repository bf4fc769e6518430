//! A ledger that cannot be read or written does not stop the owner.

use super::*;

const LIST: &str = r#"{"mappingInfos":[]}"#;

/// A storage that fails in one way.
struct Broken {
    inner: MemoryStorage,
    reading: Option<StorageError>,
    writing: Option<StorageError>,
}

impl Broken {
    fn new(reading: Option<StorageError>, writing: Option<StorageError>) -> Self {
        Self {
            inner: MemoryStorage::default(),
            reading,
            writing,
        }
    }
}

impl Storage for Broken {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        match self.reading {
            Some(error) => Err(error),
            None => self.inner.get(table, key).await,
        }
    }

    async fn list(
        &self,
        table: Table,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.inner.list(table, prefix).await
    }

    async fn put(&self, table: Table, entries: Vec<(String, Vec<u8>)>) -> Result<(), StorageError> {
        self.inner.put(table, entries).await
    }

    async fn update(
        &self,
        table: Table,
        key: &str,
        change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
    ) -> Result<(), StorageError> {
        if let Some(error) = self.reading {
            return Err(error);
        }
        match self.writing {
            // The change is made and lost, as in a transaction that aborts.
            Some(error) => {
                let _lost = change(None);
                Err(error)
            }
            None => self.inner.update(table, key, change).await,
        }
    }

    async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
        self.inner.remove(table, prefix).await
    }
}

fn tab_with_record(bytes: &[u8]) -> Tab<MemoryStorage> {
    let storage = MemoryStorage::default();
    let entry = (Subject::Account(&account()).key(), bytes.to_vec());
    block_on(storage.put(Table::Ledgers, vec![entry])).unwrap();
    Tab::over(storage, Vendor::saying(200, LIST))
}

#[test]
fn a_ledger_that_cannot_be_read_is_empty_and_told_once() {
    let tab = tab_with_record(b"{\"v\":1,");

    assert_eq!(tab.call_at(NOW, Asker::Owner), Ok(()));
    assert_eq!(tab.call_at(NOW, Asker::Owner), Ok(()));

    assert_eq!(tab.ledgers.take_damage(), Some(StorageError::Corrupt));
    assert_eq!(tab.ledgers.take_damage(), None);
    assert_eq!(tab.calls_today(), 2);
}

#[test]
fn a_ledger_of_a_newer_app_is_left_alone_and_closures_hold_in_this_tab() {
    let newer = b"{\"v\":2}";
    let tab = tab_with_record(newer);
    tab.vendor.says(489, "Blocked");

    assert!(tab.call_at(NOW, Asker::Automatic).is_err());
    assert!(tab.call_at(NOW, Asker::Automatic).is_err());

    assert_eq!(tab.vendor.calls.get(), 1);
    let key = Subject::Account(&account()).key();
    let held = block_on(tab.ledgers.storage().get(Table::Ledgers, &key));
    assert_eq!(held, Ok(Some(newer.to_vec())));
    assert_eq!(tab.ledgers.take_damage(), Some(StorageError::TooNew));
}

#[test]
fn without_a_storage_counts_and_closures_live_in_this_tab() {
    let unavailable = Some(StorageError::Unavailable);
    for storage in [
        Broken::new(unavailable, None),
        Broken::new(None, Some(StorageError::Full)),
    ] {
        let tab = Tab::over(storage, Vendor::saying(200, LIST));
        assert_eq!(tab.call_at(NOW, Asker::Owner), Ok(()));
        tab.vendor.says(489, "Blocked");
        assert!(tab.call_at(NOW, Asker::Automatic).is_err());

        assert!(tab.call_at(NOW, Asker::Automatic).is_err());

        assert_eq!(tab.vendor.calls.get(), 2);
        assert_eq!(tab.calls_today(), 2);
        assert!(tab.ledgers.take_damage().is_some());
        assert_eq!(tab.ledgers.take_damage(), None);
    }
}

#[test]
fn a_value_that_is_no_ledger_at_all_is_replaced() {
    let storage = Rc::new(Broken::new(Some(StorageError::Corrupt), None));
    let tab = Tab::over(Rc::clone(&storage), Vendor::saying(200, LIST));

    assert_eq!(tab.call_at(NOW, Asker::Owner), Ok(()));

    let key = Subject::Account(&account()).key();
    let held = block_on(storage.inner.get(Table::Ledgers, &key)).unwrap();
    assert!(held.is_some());
}
