//! Several entries at once: read by a range, told by their keys, changed in one step.

use core::future::{Future, poll_fn};
use core::task::Poll;

use super::super::Write;
use super::{Storage, Table, entries};

/// Reading a stretch of keys, and keys alone.
pub(super) async fn reading(storage: &impl Storage) {
    let table = Table::History;
    let months = entries(&[
        ("car/odometer/2024-12", b"12"),
        ("car/odometer/2025-01", b"1"),
        ("car/odometer/2025-01/1", b"1b"),
        ("car/odometer/2025-02", b"2"),
        ("car/odometer_2/2025-01", b"other"),
    ]);
    storage.put(table, months).await.expect("put succeeds");

    let (from, until) = ("car/odometer/2025-01", "car/odometer/2025-02");
    let january = storage.range(table, from, until).await;
    assert_eq!(
        january,
        Ok(entries(&[
            ("car/odometer/2025-01", b"1"),
            ("car/odometer/2025-01/1", b"1b"),
        ])),
        "a range begins with its first key and ends before its last, in order"
    );
    assert_eq!(
        storage.values(table, from, until).await,
        Ok(vec![b"1".to_vec(), b"1b".to_vec()]),
        "values are those of the range, in the order of their keys"
    );
    assert_eq!(
        storage.range(table, "car/p", "car/q").await,
        Ok(Vec::new()),
        "a range without keys is empty"
    );
    for (from, until) in [(from, from), (until, from)] {
        let nothing = storage.range(table, from, until).await;
        assert_eq!(nothing, Ok(Vec::new()), "a range of no length is empty");
        let nothing = storage.values(table, from, until).await;
        assert_eq!(nothing, Ok(Vec::new()), "and has no values");
    }

    let keys = storage.keys(table, "car/odometer/2025").await;
    let expected = [
        "car/odometer/2025-01",
        "car/odometer/2025-01/1",
        "car/odometer/2025-02",
    ];
    assert_eq!(
        keys,
        Ok(expected.map(str::to_owned).to_vec()),
        "a prefix tells its own keys, in order"
    );
    let all = storage.keys(table, "").await.map(|keys| keys.len());
    assert_eq!(all, Ok(5), "the empty prefix tells every key");
    let elsewhere = storage.keys(Table::Imports, "").await;
    assert_eq!(elsewhere, Ok(Vec::new()), "tables do not share keys");
    storage.remove(table, "").await.expect("emptying succeeds");
}

fn place(table: Table, key: &str) -> (Table, String) {
    (table, key.to_owned())
}

/// Changing several entries in one step.
pub(super) async fn updates(storage: &impl Storage) {
    let put = entries(&[("stays", b"1"), ("goes", b"2"), ("changes", b"3")]);
    storage
        .put(Table::History, put)
        .await
        .expect("put succeeds");
    let places = [
        place(Table::History, "changes"),
        place(Table::History, "goes"),
        place(Table::Imports, "comes"),
        place(Table::History, "stays"),
        place(Table::History, "none"),
        place(Table::Imports, "none"),
    ];

    let mut seen = None;
    let updated = storage
        .update_all(&places, |held| {
            seen = Some(held);
            vec![
                Write::Put(b"4".to_vec()),
                Write::Remove,
                Write::Put(Vec::new()),
                Write::Leave,
                Write::Leave,
                Write::Remove,
            ]
        })
        .await;

    assert_eq!(updated, Ok(()), "updating several succeeds");
    let held = [
        Some(b"3".to_vec()),
        Some(b"2".to_vec()),
        None,
        Some(b"1".to_vec()),
        None,
        None,
    ];
    assert_eq!(seen, Some(held.to_vec()), "each is seen, in order");
    let history = storage.list(Table::History, "").await;
    let expected = entries(&[("changes", b"4"), ("stays", b"1")]);
    assert_eq!(history, Ok(expected), "each becomes what was said of it");
    let imports = storage.list(Table::Imports, "").await;
    let expected = entries(&[("comes", b"")]);
    assert_eq!(imports, Ok(expected), "in another table too");

    let nothing = storage.update_all(&[], |_held| Vec::new()).await;
    assert_eq!(nothing, Ok(()), "updating nothing succeeds");
    for table in [Table::History, Table::Imports] {
        storage.remove(table, "").await.expect("emptying succeeds");
    }
    at_once(storage).await;
}

/// Ten updates of several entries that run in turns lose nothing, and neither does one of a single
/// entry beside them.
async fn at_once(storage: &impl Storage) {
    let count = |bytes: Option<&[u8]>| vec![bytes.map_or(0, |bytes| bytes[0]) + 1];
    let places = [place(Table::History, "a"), place(Table::Imports, "b")];
    let mut running: Vec<_> = (0..10)
        .map(|_| {
            Box::pin(storage.update_all(&places, |held| {
                let counted = held.iter().map(|bytes| count(bytes.as_deref()));
                counted.map(Write::Put).collect()
            }))
        })
        .collect();
    let single = storage.update(Table::History, "a", |bytes| Some(count(bytes)));
    poll_fn(|context| {
        running.retain_mut(|update| match update.as_mut().poll(context) {
            Poll::Ready(updated) => {
                assert_eq!(updated, Ok(()), "updating several succeeds");
                false
            }
            Poll::Pending => true,
        });
        if running.is_empty() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    assert_eq!(single.await, Ok(()), "updating one succeeds");

    let held = storage.get(Table::History, "a").await;
    assert_eq!(held, Ok(Some(vec![11])), "every update counts");
    let held = storage.get(Table::Imports, "b").await;
    assert_eq!(held, Ok(Some(vec![10])), "in every table");
}
