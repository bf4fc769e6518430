use carport_domain::history::trips::TripId;
use carport_domain::history::trips::edits::{OwnersWords, TripEdit, TripTag};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use futures_lite::future::block_on;

use super::*;
use crate::storage::memory::MemoryStorage;

fn car(byte: u8) -> VehicleId {
    VehicleId::from_random([byte; 8])
}

/// A device that knows two cars.
fn device() -> MemoryStorage {
    let storage = MemoryStorage::default();
    let cars = [1, 2].map(|byte| (keys::vehicle(&car(byte)), b"{}".to_vec()));
    block_on(storage.put(Table::Vehicles, cars.to_vec())).unwrap();
    storage
}

fn id(odometer: f64) -> TripId {
    TripId {
        before_start: UnixMillis(1_750_000_000_000),
        odometer: Kilometers(odometer),
    }
}

fn note(text: &str) -> TripEdit {
    TripEdit::Note {
        trip: id(12_345.6),
        text: OwnersWords(text.to_owned()),
    }
}

fn every_kind() -> Vec<TripEdit> {
    let split = |at| TripEdit::Split {
        trip: id(12_345.6),
        odometer: Kilometers(12_350.1),
        at,
    };
    vec![
        TripEdit::Merge {
            first: id(12_345.6),
            second: id(12_360.0),
        },
        split(None),
        split(Some(UnixMillis(1_750_000_600_000))),
        TripEdit::Tag {
            trip: id(12_345.6),
            tags: vec![
                TripTag::Business,
                TripTag::Private,
                TripTag::Commute,
                TripTag::Custom(OwnersWords("Chœur".to_owned())),
            ],
        },
        note("Two lines,\nboth « kept »"),
        note(""),
    ]
}

fn say(storage: &MemoryStorage, byte: u8, said: &[TripEdit]) -> Option<TripEdits> {
    let say = |edits: &mut TripEdits| {
        edits.edits.extend(said.iter().cloned());
        true
    };
    block_on(change(storage, &car(byte), say)).unwrap()
}

fn kept(storage: &MemoryStorage, byte: u8) -> Option<Vec<u8>> {
    block_on(storage.get(Table::Trips, &keys::trip_edits_of(&car(byte)))).unwrap()
}

fn holds(bytes: &[u8]) -> MemoryStorage {
    let storage = device();
    let record = (keys::trip_edits_of(&car(1)), bytes.to_vec());
    block_on(storage.put(Table::Trips, vec![record])).unwrap();
    storage
}

#[test]
fn every_kind_of_edit_comes_back_as_it_was_to_its_own_car() {
    let storage = device();

    let told = say(&storage, 1, &every_kind()).unwrap();

    let read = block_on(get(&storage, &car(1))).unwrap();
    assert_eq!(read.edits, every_kind());
    assert_eq!(read, told);
    assert_eq!(
        block_on(get(&storage, &car(2))).unwrap(),
        TripEdits::default()
    );
}

#[test]
fn a_change_sees_what_the_one_before_it_kept() {
    let storage = device();
    say(&storage, 1, &[note("one")]);

    say(&storage, 1, &[note("two")]);

    let read = block_on(get(&storage, &car(1))).unwrap();
    assert_eq!(read.edits, [note("one"), note("two")]);
}

#[test]
fn a_change_that_says_nothing_writes_nothing() {
    let storage = device();

    let told = block_on(change(&storage, &car(1), |_edits| false)).unwrap();

    assert_eq!(told, Some(TripEdits::default()));
    assert_eq!(kept(&storage, 1), None);
}

#[test]
fn a_car_that_was_forgotten_meanwhile_leaves_nothing_behind() {
    let storage = device();

    let told = say(&storage, 3, &[note("too late")]);

    assert_eq!(told, None);
    assert_eq!(kept(&storage, 3), None);
}

#[test]
fn what_a_newer_app_wrote_is_neither_read_nor_written_over() {
    let newer = br#"{"v":2,"journeys":"in a form of its own"}"#;
    let storage = holds(newer);

    let refused = block_on(change(&storage, &car(1), |_edits| true));

    assert_eq!(refused, Err(StorageError::TooNew));
    assert_eq!(block_on(get(&storage, &car(1))), Err(StorageError::TooNew));
    assert_eq!(kept(&storage, 1), Some(newer.to_vec()));
}

#[test]
fn damage_is_told_and_stays_as_it_is() {
    for damaged in [
        &b"{\"v\":1,\"edits\":[{\"kind\":\"note\""[..],
        br#"{"v":1,"edits":[{"kind":"fly","trip":{"before_start":1,"odometer_km":2}}]}"#,
        br#"{"v":1,"edits":[{"kind":"note","trip":{"before_start":1,"odometer_km":-2},"text":""}]}"#,
        br#"{"v":1,"edits":[{"kind":"split","trip":{"before_start":1,"odometer_km":2},"odometer_km":null}]}"#,
    ] {
        let storage = holds(damaged);

        let refused = block_on(change(&storage, &car(1), |_edits| true));

        assert_eq!(refused, Err(StorageError::Corrupt));
        assert_eq!(
            block_on(get(&storage, &car(1))),
            Err(StorageError::Corrupt)
        );
        assert_eq!(kept(&storage, 1), Some(damaged.to_vec()));
    }
}

#[test]
fn only_the_car_that_is_forgotten_loses_what_was_said() {
    let storage = device();
    say(&storage, 1, &[note("one")]);
    say(&storage, 2, &[note("two")]);

    block_on(forget(&storage, &car(1))).unwrap();

    assert_eq!(kept(&storage, 1), None);
    assert_eq!(
        block_on(get(&storage, &car(2))).unwrap().edits,
        [note("two")]
    );
}
