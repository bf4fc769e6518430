//! Updates of one entry: nobody's is lost.

use core::future::{Future, poll_fn};
use core::task::Poll;

use super::{Storage, Table};

pub(super) async fn updates(storage: &impl Storage) {
    let table = Table::Ledgers;
    let count = |bytes: Option<&[u8]>| bytes.map_or(0, |bytes| bytes[0]) + 1;

    for round in 1..=3_u8 {
        let change = |bytes: Option<&[u8]>| Some(vec![count(bytes)]);
        let updated = storage.update(table, "count", change).await;
        assert_eq!(updated, Ok(()), "updating succeeds");
        let held = storage.get(table, "count").await;
        assert_eq!(held, Ok(Some(vec![round])), "an update sees the one before");
    }
    let updated = storage.update(table, "count", |_bytes| None).await;
    assert_eq!(updated, Ok(()), "leaving it succeeds");
    let held = storage.get(table, "count").await;
    assert_eq!(held, Ok(Some(vec![3])), "what is left alone stays");
    let updated = storage.update(table, "none", |_bytes| None).await;
    assert_eq!(updated, Ok(()), "leaving nothing succeeds");
    assert_eq!(storage.get(table, "none").await, Ok(None));

    at_once(storage, table).await;
}

/// Ten updates that run in turns lose nothing.
async fn at_once(storage: &impl Storage, table: Table) {
    let mut running: Vec<_> = (0..10)
        .map(|_| {
            Box::pin(storage.update(table, "at-once", |bytes| {
                Some(vec![bytes.map_or(0, |bytes| bytes[0]) + 1])
            }))
        })
        .collect();
    poll_fn(|context| {
        running.retain_mut(|update| match update.as_mut().poll(context) {
            Poll::Ready(updated) => {
                assert_eq!(updated, Ok(()), "updating succeeds");
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
    let held = storage.get(table, "at-once").await;
    assert_eq!(held, Ok(Some(vec![10])), "every update counts");
}
