//! Imports among records that cannot be read.

use super::*;

/// The key under which the first import's journal holds a month.
fn journal(history_key: &str) -> String {
    keys::import_part_of(&import(7).id, history_key)
}

fn two_months() -> Samples {
    odometer(&[
        imported(LATE_IN_MAY, 1.0),
        imported(LATE_IN_MAY + HALF_HOUR, 2.0),
    ])
}

/// The same record as an app writes it that knows one more form.
fn newer_form(storage: &Frail, key: &str) -> Vec<u8> {
    let mut bytes = block_on(storage.inner.get(Table::History, key))
        .unwrap()
        .unwrap();
    bytes[8] += 1;
    let sum = crc32fast::hash(&bytes[8..]);
    bytes[4..8].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn an_import_goes_on_beside_a_damaged_month_and_can_be_taken_back_from_there() {
    let storage = Frail::default();
    storage.put_raw(Table::History, MAY, b"?");
    let before = history(&storage);

    let merged = add(&storage, 7, two_months()).unwrap();

    assert_eq!(merged.added, 2);
    assert_eq!(values(&storage), [1.0, 2.0]);
    assert_eq!(undo(&storage, 7), Ok(taken_back(2)));
    assert_eq!(history(&storage), before);
}

#[test]
fn an_import_into_a_month_of_a_newer_app_is_refused_as_a_whole() {
    let storage = Frail::default();
    tell(&storage, &[sample(LATE_IN_MAY, 1.0)]);
    let newer = newer_form(&storage, MAY);
    storage.put_raw(Table::History, MAY, &newer);
    let before = history(&storage);

    let refused = add(&storage, 7, two_months());

    assert_eq!(refused, Err(NotImported::Storage(StorageError::TooNew)));
    assert_eq!(history(&storage), before);
    assert_eq!(storage.all(Table::Imports), []);
}

#[test]
fn a_month_that_was_damaged_after_an_import_is_left_and_counted() {
    let storage = Frail::default();
    add(&storage, 7, two_months()).unwrap();
    storage.put_raw(Table::History, MAY, b"?");

    let back = undo(&storage, 7);

    let expected = TakenBack {
        count: 1,
        unreadable_count: 1,
    };
    assert_eq!(back, Ok(expected));
    assert_eq!(history(&storage), [(MAY.to_owned(), b"?".to_vec())]);
    assert_eq!(storage.all(Table::Imports), []);
}

#[test]
fn where_the_journal_is_damaged_the_samples_stay() {
    let storage = Frail::default();
    add(&storage, 7, two_months()).unwrap();
    storage.put_raw(Table::Imports, &journal(MAY), b"?");

    let back = undo(&storage, 7).unwrap();

    assert_eq!((back.count, back.unreadable_count), (1, 1));
    assert_eq!(values(&storage), [1.0]);
    assert_eq!(storage.all(Table::Imports), []);
}

#[test]
fn a_month_that_a_newer_app_has_rewritten_keeps_its_journal_until_it_can_be_read() {
    let storage = Frail::default();
    add(&storage, 7, two_months()).unwrap();
    let ours = block_on(storage.inner.get(Table::History, MAY))
        .unwrap()
        .unwrap();
    storage.put_raw(Table::History, MAY, &newer_form(&storage, MAY));

    assert_eq!(undo(&storage, 7), Err(StorageError::TooNew));
    assert_eq!(of(&storage).unsettled_count, 1);
    assert_eq!(block_on(settle(&storage)), Err(StorageError::TooNew));

    storage.put_raw(Table::History, MAY, &ours);
    assert_eq!(block_on(settle(&storage)), Ok(1));
    assert_eq!(history(&storage), []);
}

#[test]
fn a_record_that_the_browser_cannot_bring_back_keeps_no_other_from_being_taken_back() {
    let storage = Frail::default();
    add(&storage, 7, two_months()).unwrap();
    storage.unreadable.borrow_mut().push(MAY.to_owned());

    let back = undo(&storage, 7).unwrap();

    assert_eq!((back.count, back.unreadable_count), (1, 1));
    let left: Vec<_> = history(&storage).into_iter().map(|(key, _)| key).collect();
    assert_eq!(left, [MAY]);
    assert_eq!(storage.all(Table::Imports), []);
}

#[test]
fn a_head_that_cannot_be_read_is_counted_and_left_alone() {
    let head = keys::import_head(&import(7).id);
    let stored = |origin: &str, progress: &str| {
        format!(
            r#"{{"v":1,"at":7,"origin":"{origin}","progress":"{progress}","added":1,"identical":0,"conflicting":0}}"#
        )
    };
    for (bytes, reason) in [
        ("{".to_owned(), StorageError::Corrupt),
        (r#"{"v":2}"#.to_owned(), StorageError::TooNew),
        (stored("table", "paused"), StorageError::Corrupt),
        (stored("oracle", "adding"), StorageError::TooNew),
    ] {
        let storage = Frail::default();
        add(&storage, 7, two_months()).unwrap();
        storage.put_raw(Table::Imports, &head, bytes.as_bytes());

        let listed = of(&storage);

        assert_eq!(listed.unreadable, Some(reason), "{bytes}");
        assert_eq!(listed.unreadable_count, 1, "{bytes}");
        assert_eq!(block_on(settle(&storage)), Ok(0), "{bytes}");
        assert_eq!(undo(&storage, 7), Err(reason), "{bytes}");
        assert_eq!(values(&storage), [1.0, 2.0], "{bytes}");
    }
}
