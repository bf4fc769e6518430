//! What is kept comes back, and nothing comes back that was deleted.

use carport_domain::command::Progress;
use carport_domain::command::life::{Event, Life};
use carport_domain::command::proof::Proof;
use carport_domain::ids::CommandId;
use futures_lite::future::block_on;
use proptest::prelude::*;

use super::lives::{START, any_entry, is_same, lock, sent, verified};
use super::*;
use crate::storage::memory::MemoryStorage;

fn car(byte: u8) -> VehicleId {
    VehicleId::from_random([byte; 8])
}

/// Keeps a command as the app does: before it is sent, and then again.
fn kept(storage: &MemoryStorage, entry: &Entry) {
    let before = Entry {
        life: Life::draft(Proof::State, entry.began_at()),
        ..entry.clone()
    };
    block_on(put(storage, &car(1), &before)).unwrap();
    block_on(put(storage, &car(1), entry)).unwrap();
}

fn ids(storage: &MemoryStorage) -> Vec<CommandId> {
    let listed = block_on(list(storage, &car(1))).unwrap();
    listed.entries.into_iter().map(|entry| entry.id).collect()
}

proptest! {
    #[test]
    fn a_command_comes_back_as_it_was_kept(entry in any_entry()) {
        let read = stored::from_bytes(&stored::to_bytes(&entry)).unwrap();

        prop_assert!(is_same(&read, &entry));
    }
}

#[test]
fn a_command_is_one_record_however_far_it_comes() {
    let storage = MemoryStorage::default();
    for events in [&[][..], &sent(), &verified()] {
        block_on(put(&storage, &car(1), &lock(1, events))).unwrap();
    }

    let listed = block_on(list(&storage, &car(1))).unwrap();

    assert_eq!(listed.entries.len(), 1);
    assert!(is_same(&listed.entries[0], &lock(1, &verified())));
    assert_eq!(listed.unreadable, 0);
}

#[test]
fn the_newest_command_comes_first() {
    let storage = MemoryStorage::default();
    for (byte, later_millis) in [(1, 0), (2, 2_000), (3, 1_000)] {
        let mut entry = lock(byte, &[]);
        let mut life = entry.life.kept().clone();
        life.passed[0].at = UnixMillis(START.0 + later_millis);
        entry.life = Life::restored(life);
        block_on(put(&storage, &car(1), &entry)).unwrap();
    }

    let ids = ids(&storage);

    assert_eq!(ids, [2, 3, 1].map(|byte| CommandId::from_random([byte; 8])));
}

#[test]
fn a_running_command_that_was_deleted_does_not_come_back() {
    let storage = MemoryStorage::default();
    kept(&storage, &lock(1, &sent()));

    block_on(forget(&storage, &car(1))).unwrap();
    block_on(put(&storage, &car(1), &lock(1, &verified()))).unwrap();

    assert!(ids(&storage).is_empty());
}

#[test]
fn a_command_of_a_newer_app_is_counted_and_left_alone() {
    let storage = MemoryStorage::default();
    let bytes = stored::to_bytes(&lock(1, &verified()));
    let text = String::from_utf8(bytes).unwrap();
    let newer = [
        text.replace("\"lock\"", "\"fold_mirrors\""),
        text.replace("\"verified\"", "\"applauded\""),
        text.replace("\"connected_drive\"", "\"cardata\""),
        text.replace("\"v\":1", "\"v\":2"),
        text.replace("\"state\"", "\"song\""),
        text.replace("\"proof\"", "\"reason\":{\"code\":\"moon\"},\"proof\""),
        text.replace("\"carrier\"", "\"argument\":{\"tune\":1},\"carrier\""),
        text[..40].to_owned(),
    ];
    let keys =
        (0..).map(|byte| keys::command_of(&car(1), START, &CommandId::from_random([byte; 8])));
    let records: Vec<_> = keys.zip(newer.map(String::into_bytes)).collect();
    block_on(storage.put(Table::Commands, records.clone())).unwrap();

    let listed = block_on(list(&storage, &car(1))).unwrap();

    assert_eq!((listed.entries.len(), listed.unreadable), (0, 8));
    let left = block_on(storage.list(Table::Commands, "")).unwrap();
    assert_eq!(left, records);
}

#[test]
fn one_deleted_command_takes_no_other_with_it_and_can_be_put_back() {
    let storage = MemoryStorage::default();
    for byte in [1, 2] {
        kept(&storage, &lock(byte, &verified()));
    }

    let removed = block_on(remove(&storage, &car(1), &lock(1, &verified()))).unwrap();
    assert_eq!(ids(&storage), [CommandId::from_random([2; 8])]);
    block_on(put_back(&storage, removed)).unwrap();

    assert_eq!(ids(&storage).len(), 2);
}

#[test]
fn deleting_all_leaves_what_is_under_way() {
    let storage = MemoryStorage::default();
    kept(&storage, &lock(1, &verified()));
    kept(&storage, &lock(2, &sent()));
    kept(&storage, &lock(3, &verified()));

    let removed = block_on(remove_finished(&storage, &car(1))).unwrap();

    assert_eq!(removed.len(), 2);
    assert_eq!(ids(&storage), [CommandId::from_random([2; 8])]);
    block_on(put_back(&storage, removed)).unwrap();
    assert_eq!(ids(&storage).len(), 3);
}

#[test]
fn cars_keep_their_commands_apart() {
    let storage = MemoryStorage::default();
    for byte in [1, 2] {
        block_on(put(&storage, &car(byte), &lock(byte, &[]))).unwrap();
    }

    block_on(forget(&storage, &car(2))).unwrap();

    assert_eq!(ids(&storage), [CommandId::from_random([1; 8])]);
}

#[test]
fn what_was_begun_earlier_is_pruned_and_nothing_else() {
    let storage = MemoryStorage::default();
    kept(&storage, &lock(1, &verified()));

    for (before, dropped) in [(START, 0), (UnixMillis(START.0 + 1), 1)] {
        assert_eq!(block_on(prune(&storage, &car(1), before)), Ok(dropped));
    }
    assert!(ids(&storage).is_empty());
}

#[test]
fn a_command_without_an_end_is_unfinished() {
    let mut ended = sent();
    ended.push(Event::Told(Progress::Ignored));
    let entries = [lock(1, &sent()), lock(2, &ended), lock(3, &[])];

    let open: Vec<_> = unfinished(&entries).map(|entry| entry.id.clone()).collect();

    assert_eq!(open, [1, 3].map(|byte| CommandId::from_random([byte; 8])));
}

#[test]
fn an_end_that_another_tab_wrote_is_not_written_over() {
    let storage = MemoryStorage::default();
    let queued = lock(1, &[Event::Confirmed]);
    let taken_back = lock(
        1,
        &[
            Event::Confirmed,
            Event::Withdrawn(carport_domain::command::life::Reason::ByOwner),
        ],
    );
    let sending = lock(1, &[Event::Confirmed, Event::TurnCame]);
    block_on(put(&storage, &car(1), &queued)).unwrap();
    block_on(put(&storage, &car(1), &taken_back)).unwrap();

    let kept = block_on(put(&storage, &car(1), &sending)).unwrap();

    assert_eq!(kept, Kept::Elsewhere(Box::new(taken_back.clone())));
    let listed = block_on(list(&storage, &car(1))).unwrap();
    assert_eq!(listed.entries, [taken_back]);
}

#[test]
fn what_was_sent_is_not_taken_back_by_a_tab_that_does_not_know() {
    let storage = MemoryStorage::default();
    let queued = lock(1, &[Event::Confirmed]);
    let sending = lock(1, &[Event::Confirmed, Event::TurnCame]);
    let taken_back = lock(
        1,
        &[
            Event::Confirmed,
            Event::Withdrawn(carport_domain::command::life::Reason::ByOwner),
        ],
    );
    block_on(put(&storage, &car(1), &queued)).unwrap();
    block_on(put(&storage, &car(1), &sending)).unwrap();

    let kept = block_on(put(&storage, &car(1), &taken_back)).unwrap();

    assert_eq!(kept, Kept::Elsewhere(Box::new(sending)));
}
