//! A ledger that cannot be read or written does not stop the owner.

use super::*;
use crate::storage::Write;

/// A storage that fails in one way.
struct Broken {
    inner: MemoryStorage,
    reading: Option<StorageError>,
    writing: Cell<Option<StorageError>>,
}

impl Broken {
    fn new(reading: Option<StorageError>, writing: Option<StorageError>) -> Self {
        Self {
            inner: MemoryStorage::default(),
            reading,
            writing: Cell::new(writing),
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

    async fn range(
        &self,
        table: Table,
        from: &str,
        until: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        self.inner.range(table, from, until).await
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.inner.keys(table, prefix).await
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
        match self.writing.get() {
            // The change is made and lost, as in a transaction that aborts.
            Some(error) => {
                let held = self.inner.get(table, key).await?;
                let _lost = change(held.as_deref());
                Err(error)
            }
            None => self.inner.update(table, key, change).await,
        }
    }

    async fn update_all(
        &self,
        places: &[(Table, String)],
        change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        self.inner.update_all(places, change).await
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

#[test]
fn a_tab_whose_write_failed_once_does_not_undo_the_closure_of_another() {
    let storage = Rc::new(Broken::new(None, Some(StorageError::Full)));
    let here = Tab::over(Rc::clone(&storage), Vendor::saying(200, LIST));
    let there = Tab::over(Rc::clone(&storage), Vendor::saying(403, QUOTA));
    assert_eq!(here.call_at(NOW, Asker::Owner), Ok(()));
    assert_eq!(here.call_at(NOW, Asker::Owner), Ok(()));
    storage.writing.set(None);
    assert!(there.call_at(NOW, Asker::Owner).is_err());

    let refused = here.call_at(NOW, Asker::Owner);

    assert!(matches!(refused, Err(ApiError::QuotaUsedUp { .. })));
    assert_eq!(here.vendor.calls.get(), 2);
    // What could not be kept is kept now, beside the closure of the other tab.
    assert!(there.call_at(NOW, Asker::Owner).is_err());
    assert_eq!(there.calls_today(), 2);
}

#[test]
fn a_refusal_that_could_not_be_kept_is_kept_with_the_next_write() {
    let storage = Rc::new(Broken::new(None, Some(StorageError::Full)));
    let here = Tab::over(Rc::clone(&storage), Vendor::saying(403, QUOTA));
    let there = Tab::over(Rc::clone(&storage), Vendor::saying(200, LIST));
    assert!(here.call_at(NOW, Asker::Owner).is_err());
    storage.writing.set(None);
    assert!(here.call_at(NOW, Asker::Owner).is_err());

    let refused = there.call_at(NOW, Asker::Owner);

    assert!(matches!(refused, Err(ApiError::QuotaUsedUp { .. })));
    assert_eq!(there.vendor.calls.get(), 0);
}

#[test]
fn a_note_after_a_write_that_failed_is_kept() {
    let storage = Rc::new(Broken::new(None, Some(StorageError::Full)));
    let ledgers = Ledgers::new(Rc::clone(&storage), Allowance::CONNECTED_DRIVE);
    let (host, account) = (FixedHost::at(NOW), account());
    let subject = Subject::Account(&account);
    let call = Call {
        kind: CallKind::Reading,
        asker: Asker::Owner,
    };
    let ticket = block_on(ledgers.ask(subject, call, "state", &host)).unwrap();
    storage.writing.set(None);

    block_on(ledgers.note(subject, ticket, Outcome::Blocked, &host));

    let others = Ledgers::new(storage, Allowance::CONNECTED_DRIVE);
    let ledger = block_on(others.read(subject, NOW));
    assert_eq!(ledger.blocked_at, Some(NOW));
}
