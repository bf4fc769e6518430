//! A log survives its file, and no other file passes for one.

use carport_domain::command::life::Event;
use carport_domain::command::{Argument, Fault, Progress};
use futures_lite::future::block_on;
use proptest::prelude::*;
use serde_json::json;

use super::super::lives::{START, any_entry, is_same, lock, sent, verified};
use super::super::{Listed, list, put};
use super::*;
use crate::storage::memory::MemoryStorage;

fn car() -> VehicleId {
    VehicleId::from_random([1; 8])
}

fn file(entries: &[Entry]) -> Vec<u8> {
    text(entries).into_bytes()
}

fn text(entries: &[Entry]) -> String {
    write(entries, UnixMillis(START.0 + 60_000), "0.1.0")
}

fn merged(storage: &MemoryStorage, bytes: &[u8]) -> Merged {
    block_on(merge(storage, &car(), read(bytes).unwrap())).unwrap()
}

fn listed(storage: &MemoryStorage) -> Listed {
    block_on(list(storage, &car())).unwrap()
}

proptest! {
    #[test]
    fn a_log_is_read_as_it_was_written(entries in proptest::collection::vec(any_entry(), 0..4)) {
        let read = read(&file(&entries)).unwrap();

        prop_assert_eq!(read.created_at, UnixMillis(START.0 + 60_000));
        prop_assert_eq!(read.unreadable, 0);
        prop_assert_eq!(read.entries.len(), entries.len());
        for (read, written) in read.entries.iter().zip(&entries) {
            prop_assert!(is_same(read, written));
        }
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in any::<Vec<u8>>(), cut in any::<proptest::sample::Index>()) {
        let _ = read(&bytes);
        let whole = file(&[lock(1, &verified())]);
        let cut = cut.index(whole.len());
        prop_assert_eq!(read(&whole[..cut]), Err(FileError::NotJson));
    }
}

#[test]
fn a_file_has_the_documented_shape() {
    let fault = Fault {
        title: Some("Not now".to_owned()),
        code: Some("CHARGING_MODE_NOT_SET".to_owned()),
        is_retriable: Some(true),
        ..Fault::default()
    };
    let mut events = sent();
    events.push(Event::Told(Progress::Failed(fault)));
    let mut entry = lock(1, &events);
    entry.device = Some("Firefox".to_owned());
    entry.seen_before_at = Some(START);
    entry.argument = Argument::Target(80);

    let value: Value = serde_json::from_slice(&file(&[entry])).unwrap();

    assert_eq!(
        value,
        json!({
            "carport_commands": 1,
            "created_at": "2025-06-15T15:07:40Z",
            "app_version": "0.1.0",
            "commands": [{
                "id": "0101010101010101",
                "command": "lock",
                "argument": {"target_percent": 80},
                "carrier": "connected_drive",
                "device": "Firefox",
                "car_seen_before_at": "2025-06-15T15:06:40Z",
                "proof": "state",
                "stages": [
                    {"stage": "draft", "at": "2025-06-15T15:06:40Z"},
                    {"stage": "queued", "at": "2025-06-15T15:06:41Z"},
                    {"stage": "sending", "at": "2025-06-15T15:06:42Z"},
                    {"stage": "accepted", "at": "2025-06-15T15:06:43Z"},
                    {"stage": "failed", "at": "2025-06-15T15:06:44Z"},
                ],
                "reason": {
                    "code": "fault",
                    "said": {
                        "title": "Not now",
                        "code": "CHARGING_MODE_NOT_SET",
                        "is_retriable": true,
                    },
                },
            }],
        })
    );
}

#[test]
fn a_file_that_is_read_twice_adds_nothing_the_second_time() {
    let storage = MemoryStorage::default();
    let file = file(&[lock(1, &verified()), lock(2, &verified())]);

    let first = merged(&storage, &file);
    let second = merged(&storage, &file);

    assert_eq!((first.added, first.known), (2, 0));
    assert_eq!((second.added, second.known), (0, 2));
    assert_eq!(listed(&storage).entries.len(), 2);
}

#[test]
fn a_command_of_the_log_is_not_changed_by_a_file() {
    let storage = MemoryStorage::default();
    block_on(put(&storage, &car(), &lock(1, &[]))).unwrap();
    block_on(put(&storage, &car(), &lock(1, &verified()))).unwrap();

    merged(&storage, &file(&[lock(1, &sent())]));

    assert!(is_same(&listed(&storage).entries[0], &lock(1, &verified())));
}

#[test]
fn a_command_that_was_under_way_in_a_file_is_not_taken_up_again() {
    let storage = MemoryStorage::default();
    let mut executed = sent();
    executed.push(Event::Told(Progress::Executed));
    let mut running = lock(1, &sent());
    running.event = Some("an-event".to_owned());

    merged(&storage, &file(&[running, lock(2, &executed)]));

    let entries = listed(&storage).entries;
    let ends: Vec<_> = entries.iter().map(|entry| entry.life.stage()).collect();
    assert_eq!(ends, [Stage::ExecutedUnconfirmed, Stage::NoAnswer]);
    for entry in &entries {
        assert_eq!(entry.event, None);
        assert_eq!(entry.life.since(), UnixMillis(START.0 + 60_000));
    }
}

#[test]
fn a_broken_command_is_counted_and_takes_no_other_with_it() {
    let storage = MemoryStorage::default();
    let broken = text(&[lock(1, &verified()), lock(2, &verified())])
        .replacen("\"verified\"", "\"applauded\"", 1)
        .replacen("\"commands\": [", "\"commands\": [7, {},", 1);

    let merged = merged(&storage, broken.as_bytes());

    assert_eq!(
        merged,
        Merged {
            added: 1,
            known: 0,
            unreadable: 3
        }
    );
}

#[test]
fn what_is_no_log_is_refused_with_its_reason() {
    let whole = text(&[lock(1, &verified())]);
    let with = |from: &str, to: &str| whole.replace(from, to);
    for (text, error) in [
        (String::new(), FileError::NotJson),
        ("{".to_owned(), FileError::NotJson),
        ("[]".to_owned(), FileError::NotALog),
        ("{\"carport_capture\":1}".to_owned(), FileError::NotALog),
        (
            with("commands\": 1", "commands\": \"1\""),
            FileError::NotALog,
        ),
        (with("commands\": 1", "commands\": 0"), FileError::NotALog),
        (with("commands\": 1", "commands\": 2"), FileError::TooNew),
        (
            with("2025-06-15T15:07:40Z", "yesterday"),
            FileError::Damaged("created_at"),
        ),
        (
            with("\"commands\":", "\"orders\":"),
            FileError::Damaged("commands"),
        ),
    ] {
        assert_eq!(read(text.as_bytes()), Err(error), "{error}");
    }
}

#[test]
fn a_file_beyond_all_bounds_is_refused() {
    let large = vec![b' '; MOST_BYTES + 1];
    let many = format!(
        "{{\"carport_commands\":1,\"created_at\":\"2025-06-15T15:07:40Z\",\"commands\":[{}7]}}",
        "7,".repeat(MOST_COMMANDS)
    );

    assert_eq!(read(&large), Err(FileError::TooLarge));
    assert_eq!(read(many.as_bytes()), Err(FileError::TooManyCommands));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = format!("\u{feff}{}", text(&[]));

    assert!(read(text.as_bytes()).is_ok());
}
