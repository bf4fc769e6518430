//! Records that cannot be read, and writes that fail.

use carport_domain::history::Origin;

use super::*;

fn raw(storage: &Frail, key: &str) -> Vec<u8> {
    let bytes = block_on(storage.inner.get(Table::History, key)).unwrap();
    bytes.unwrap()
}

#[test]
fn a_damaged_month_hides_no_other_and_is_counted() {
    let storage = Frail::default();
    keep(&storage, &[sample(LATE_IN_MAY + HALF_HOUR, 2.0)]);
    storage.put_raw(Table::History, MAY, b"?");

    let all = listed(&storage, ALWAYS);

    assert_eq!(all.samples, [sample(LATE_IN_MAY + HALF_HOUR, 2.0)]);
    assert_eq!(
        (all.unreadable_count, all.unreadable),
        (1, Some(StorageError::Corrupt))
    );
    let june = UnixMillis(LATE_IN_MAY + HALF_HOUR)..UnixMillis(i64::MAX);
    assert_eq!(listed(&storage, june).unreadable_count, 0);
}

#[test]
fn a_damaged_month_goes_on_beside_what_is_left_of_it() {
    let storage = Frail::default();
    storage.put_raw(Table::History, MAY, b"?");
    storage.put_raw(Table::History, &format!("{MAY}/1"), b"??");

    keep(
        &storage,
        &[
            sample(LATE_IN_MAY, 1.0),
            sample(LATE_IN_MAY + HALF_HOUR, 2.0),
        ],
    );
    keep(&storage, &[sample(LATE_IN_MAY - 1, 3.0)]);

    assert_eq!(
        samples(&storage),
        [
            sample(LATE_IN_MAY - 1, 3.0),
            sample(LATE_IN_MAY, 1.0),
            sample(LATE_IN_MAY + HALF_HOUR, 2.0),
        ]
    );
    assert_eq!(raw(&storage, MAY), b"?");
    assert_eq!(raw(&storage, &format!("{MAY}/1")), b"??");
}

#[test]
fn a_month_that_is_damaged_all_over_keeps_no_other_from_its_samples() {
    let storage = Frail::default();
    for key in [MAY.to_owned(), format!("{MAY}/1"), format!("{MAY}/2")] {
        storage.put_raw(Table::History, &key, b"?");
    }
    let june = sample(LATE_IN_MAY + HALF_HOUR, 2.0);
    let told = of(Series::Odometer, &[sample(LATE_IN_MAY, 1.0), june]);

    let kept = block_on(append(&storage, &car(1), &told));

    assert_eq!(kept, Err(StorageError::Corrupt));
    assert_eq!(samples(&storage), [june]);
}

#[test]
fn parts_of_one_month_are_read_as_one() {
    let storage = Frail::default();
    keep(
        &storage,
        &[
            sample(LATE_IN_MAY, 1.0),
            sample(LATE_IN_MAY + HALF_HOUR, 2.0),
        ],
    );
    let beside = stored::to_bytes(
        Month::of(UnixMillis(LATE_IN_MAY), 0),
        &[sample(LATE_IN_MAY - 1, 3.0), sample(LATE_IN_MAY, 1.0)],
    );
    storage.put_raw(Table::History, &format!("{MAY}/1"), &beside);

    let values: Vec<_> = samples(&storage).iter().map(|it| it.value).collect();

    assert_eq!(values, [3.0, 1.0, 2.0]);
}

#[test]
fn a_month_of_a_newer_app_is_never_overwritten() {
    let storage = Frail::default();
    keep(
        &storage,
        &[Sample {
            origin: Origin::Owner,
            ..sample(LATE_IN_MAY, 1.0)
        }],
    );
    let newer = newer_form(raw(&storage, MAY));
    storage.put_raw(Table::History, MAY, &newer);
    let june = sample(LATE_IN_MAY + HALF_HOUR, 2.0);
    let told = of(Series::Odometer, &[sample(LATE_IN_MAY - 1, 1.0), june]);

    let kept = block_on(append(&storage, &car(1), &told));

    assert_eq!(kept, Err(StorageError::TooNew));
    assert_eq!(raw(&storage, MAY), newer);
    let all = listed(&storage, ALWAYS);
    assert_eq!(all.samples, [june]);
    assert_eq!(all.unreadable, Some(StorageError::TooNew));
}

/// The same record as an app writes it that knows one more form.
fn newer_form(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes[8] += 1;
    let sum = crc32fast::hash(&bytes[8..]);
    bytes[4..8].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn a_record_that_the_browser_cannot_bring_back_hides_no_other_and_stops_none() {
    let storage = Frail::default();
    keep(
        &storage,
        &[
            sample(LATE_IN_MAY, 1.0),
            sample(LATE_IN_MAY + HALF_HOUR, 2.0),
        ],
    );
    storage.unreadable.borrow_mut().push(MAY.to_owned());

    let all = listed(&storage, ALWAYS);
    assert_eq!(all.samples, [sample(LATE_IN_MAY + HALF_HOUR, 2.0)]);
    assert_eq!(all.unreadable_count, 1);

    keep(
        &storage,
        &[
            sample(LATE_IN_MAY - 1, 3.0),
            sample(LATE_IN_MAY + HALF_HOUR + 1, 4.0),
        ],
    );
    let values: Vec<_> = samples(&storage).iter().map(|it| it.value).collect();
    assert_eq!(values, [3.0, 2.0, 4.0]);
}

#[test]
fn a_refresh_for_which_there_is_no_space_is_told_of_and_changes_nothing() {
    let storage = Frail::default();
    let told = of(
        Series::Odometer,
        &[
            sample(LATE_IN_MAY, 1.0),
            sample(LATE_IN_MAY + HALF_HOUR, 2.0),
        ],
    );
    storage.full_at.set(Some(1));

    let kept = block_on(append(&storage, &car(1), &told));

    assert_eq!(kept, Err(StorageError::Full));
    assert_eq!(samples(&storage), []);
}

#[test]
fn records_can_be_taken_out_as_they_are() {
    let storage = Frail::default();
    keep(&storage, &[sample(LATE_IN_MAY + HALF_HOUR, 2.0)]);
    storage.put_raw(Table::History, MAY, b"?");
    let strange = "0101010101010101/warp_core/2025-05";
    storage.put_raw(Table::History, strange, b"??");

    let records = block_on(raw_records(&storage, &car(1))).unwrap();

    let names: Vec<_> = records
        .iter()
        .map(|it| (&*it.name, it.unreadable))
        .collect();
    let damaged = Some(StorageError::Corrupt);
    assert_eq!(
        names,
        [
            ("odometer/2025-05", damaged),
            ("odometer/2025-06", None),
            ("warp_core/2025-05", damaged),
        ]
    );
    assert_eq!(records[0].bytes, b"?");
    assert_eq!(
        format!("{:?}", records[0]),
        "RawRecord(odometer/2025-05, 1 bytes)"
    );
}

#[test]
fn a_record_that_was_taken_out_is_put_back_beside_what_is_there_and_once() {
    let storage = Frail::default();
    let record = |name: &str, bytes: &[u8]| RawRecord {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        unreadable: Some(StorageError::Corrupt),
    };
    let put = |record: &RawRecord| block_on(put_raw(&storage, &car(1), record));
    keep(&storage, &[sample(LATE_IN_MAY, 1.0)]);
    let (first, second) = (
        record("odometer/2025-05", b"?"),
        record("odometer/2025-05/1", b"??"),
    );

    for record in [&first, &second, &first] {
        assert_eq!(put(record), Ok(()));
    }

    assert_eq!(samples(&storage), [sample(LATE_IN_MAY, 1.0)]);
    assert_eq!(raw(&storage, &format!("{MAY}/1")), b"?");
    assert_eq!(raw(&storage, &format!("{MAY}/2")), b"??");
    for refused in [
        record("odometer/2025-05", b"???"),
        record("../secrets", b"?"),
    ] {
        assert_eq!(put(&refused), Err(StorageError::Corrupt));
    }
    assert_eq!(keys_of(&storage).len(), 3);
}
