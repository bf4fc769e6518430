use futures_lite::future::block_on;

use super::*;
use crate::storage::memory::MemoryStorage;

fn car(byte: u8) -> VehicleId {
    VehicleId::from_random([byte; 8])
}

fn document(name: &str, body: &[u8]) -> Document {
    Document {
        name: name.to_owned(),
        fetched_at: UnixMillis(1_750_000_000_000),
        language: "fr".to_owned(),
        status: 200,
        body: body.to_vec(),
    }
}

fn capture(taken_at: i64) -> Capture {
    Capture {
        taken_at: UnixMillis(taken_at),
        documents: vec![
            document("profile", b"{}"),
            document("state", format!("{{\"at\":{taken_at}}}\n").as_bytes()),
        ],
    }
}

fn times(storage: &MemoryStorage, car: &VehicleId) -> Vec<i64> {
    let entries = block_on(list(storage, car)).unwrap();
    entries.iter().map(|entry| entry.taken_at.0).collect()
}

#[test]
fn a_capture_comes_back_as_it_was_kept() {
    let storage = MemoryStorage::default();
    let binary = Capture {
        taken_at: UnixMillis(1),
        documents: vec![document("state", &[0, 10, 255, 10]), document("trips", b"")],
    };

    block_on(add(&storage, &car(1), &binary)).unwrap();

    let entries = block_on(list(&storage, &car(1))).unwrap();
    assert_eq!(entries[0].names, ["state", "trips"]);
    let kept = block_on(read(&storage, &car(1), &entries[0])).unwrap();
    assert_eq!(kept, Some(binary));
}

#[test]
fn the_fifty_first_capture_drops_the_first() {
    let storage = MemoryStorage::default();

    for taken_at in 1..=51 {
        block_on(add(&storage, &car(1), &capture(taken_at))).unwrap();
    }

    let newest_first: Vec<i64> = (2..=51).rev().collect();
    assert_eq!(times(&storage, &car(1)), newest_first);
    let kept = block_on(storage.list(Table::Captures, "")).unwrap();
    assert_eq!(kept.len(), 50 + 1);
    for entry in block_on(list(&storage, &car(1))).unwrap() {
        let held = block_on(read(&storage, &car(1), &entry)).unwrap();
        assert_eq!(held, Some(capture(entry.taken_at.0)));
    }
}

#[test]
fn a_list_from_before_a_capture_was_dropped_finds_nothing_else_in_its_place() {
    let storage = MemoryStorage::default();
    block_on(add(&storage, &car(1), &capture(1))).unwrap();
    let entries = block_on(list(&storage, &car(1))).unwrap();
    for taken_at in 2..=51 {
        block_on(add(&storage, &car(1), &capture(taken_at))).unwrap();
    }

    let gone = block_on(read(&storage, &car(1), &entries[0]));

    assert_eq!(gone, Ok(None));
}

#[test]
fn cars_keep_their_captures_apart() {
    let storage = MemoryStorage::default();
    block_on(add(&storage, &car(1), &capture(1))).unwrap();
    block_on(add(&storage, &car(2), &capture(2))).unwrap();

    block_on(forget(&storage, &car(1))).unwrap();

    assert_eq!(times(&storage, &car(1)), Vec::<i64>::new());
    assert_eq!(times(&storage, &car(2)), [2]);
}

#[test]
fn a_refresh_without_an_answer_takes_no_place() {
    let storage = MemoryStorage::default();
    let nothing = Capture {
        taken_at: UnixMillis(1),
        documents: Vec::new(),
    };

    block_on(add(&storage, &car(1), &nothing)).unwrap();

    assert_eq!(times(&storage, &car(1)), Vec::<i64>::new());
}

#[test]
fn a_damaged_list_is_begun_anew() {
    let storage = MemoryStorage::default();
    let damaged = vec![(keys::capture_index_of(&car(1)), b"{\"v\":1,".to_vec())];
    block_on(storage.put(Table::Captures, damaged)).unwrap();

    block_on(add(&storage, &car(1), &capture(7))).unwrap();

    assert_eq!(times(&storage, &car(1)), [7]);
}

#[test]
fn a_capture_that_was_cut_off_is_damaged() {
    let whole = stored::to_bytes(&capture(1));

    for length in 0..whole.len() {
        let cut = stored::from_bytes(&whole[..length]);
        assert_eq!(cut, Err(StorageError::Corrupt), "{length}");
    }
}

#[test]
fn the_last_answers_are_those_of_every_kind_but_pictures() {
    let storage = MemoryStorage::default();
    let answer = |fetched_at: i64| {
        AnswerRecord {
            body: b"{}".to_vec(),
            fetched_at: UnixMillis(fetched_at),
            language: "en".to_owned(),
            status: 200,
        }
        .to_bytes()
    };
    let answers = vec![
        (keys::state_of(&car(1)), answer(3)),
        (keys::profile_of(&car(1)), answer(2)),
        (
            keys::image_of(&car(1), image::View::AngleSideForty),
            answer(9),
        ),
        (keys::trips_of(&car(1)), b"damaged".to_vec()),
        (keys::state_of(&car(2)), answer(8)),
    ];
    block_on(storage.put(Table::Answers, answers)).unwrap();

    let last = block_on(last_answers(&storage, &car(1))).unwrap().unwrap();

    assert_eq!(last.taken_at, UnixMillis(3));
    let names: Vec<_> = last.documents.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["state", "profile"]);
    assert_eq!(block_on(last_answers(&storage, &car(3))), Ok(None));
}

#[test]
fn a_printed_document_shows_nothing_of_its_body() {
    let printed = format!("{:?}", document("state", b"{\"latitude\":48.1}"));

    assert_eq!(printed, "Document(state, 200, 17 bytes)");
}
