use std::sync::Arc;

use carport_domain::place::{Coordinates, FixOrigin};
use carport_domain::time::UnixMillis;
use carport_domain::units::{Degrees, Kilometers};
use futures_lite::future::block_on;

use super::*;
use crate::storage::memory::MemoryStorage;

/// 2025-05-31T23:30:00Z.
const LATE_IN_MAY: i64 = 1_748_734_200_000;
const HALF_HOUR: i64 = 1_800_000;

fn car(byte: u8) -> VehicleId {
    VehicleId::from_random([byte; 8])
}

fn fix(measured_at: i64) -> Fix {
    Fix {
        measured_at: UnixMillis(measured_at),
        coordinates: Coordinates::new(46.570_812_3, -3.331_234_5).unwrap(),
        heading: Some(Degrees(271.0)),
        odometer: Some(Kilometers(12_345.0)),
        address: Some(Arc::from("12, rue de la Gare, Moulins")),
        origin: FixOrigin::State,
    }
}

fn bare(measured_at: i64) -> Fix {
    Fix {
        heading: None,
        odometer: None,
        address: None,
        origin: FixOrigin::Search,
        ..fix(measured_at)
    }
}

fn keep(storage: &MemoryStorage, fixes: &[Fix]) {
    block_on(append(storage, &car(1), fixes)).unwrap();
}

fn fixes(storage: &MemoryStorage) -> Vec<Fix> {
    block_on(list(storage, &car(1))).unwrap().fixes
}

fn keys_of(storage: &MemoryStorage) -> Vec<String> {
    let records = block_on(storage.list(Table::Track, "")).unwrap();
    records.into_iter().map(|(key, _)| key).collect()
}

fn put_raw(storage: &MemoryStorage, key: &str, json: &str) {
    let record = (key.to_owned(), json.as_bytes().to_vec());
    block_on(storage.put(Table::Track, vec![record])).unwrap();
}

fn raw(storage: &MemoryStorage, key: &str) -> String {
    let bytes = block_on(storage.get(Table::Track, key)).unwrap().unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_track_comes_back_in_the_order_of_time_one_record_a_month() {
    let storage = MemoryStorage::default();
    let (may, june) = (bare(LATE_IN_MAY), fix(LATE_IN_MAY + HALF_HOUR));

    keep(&storage, &[june.clone(), may.clone()]);

    assert_eq!(fixes(&storage), [may, june]);
    let car = "0101010101010101";
    assert_eq!(
        keys_of(&storage),
        [format!("{car}/2025-05"), format!("{car}/2025-06")]
    );
}

#[test]
fn a_month_is_kept_in_columns() {
    let storage = MemoryStorage::default();

    keep(&storage, &[bare(LATE_IN_MAY - 1), fix(LATE_IN_MAY)]);

    assert_eq!(
        raw(&storage, "0101010101010101/2025-05"),
        concat!(
            r#"{"v":1,"measured_at":[1748734199999,1748734200000],"#,
            r#""latitude":[46.5708123,46.5708123],"longitude":[-3.3312345,-3.3312345],"#,
            r#""heading_degrees":[null,271.0],"odometer_km":[null,12345.0],"origin":"FS","#,
            r#""address":[null,0],"addresses":["12, rue de la Gare, Moulins"]}"#
        )
    );
}

#[test]
fn an_instant_that_is_known_stays_as_it_is() {
    let storage = MemoryStorage::default();
    keep(&storage, &[fix(LATE_IN_MAY)]);

    keep(&storage, &[bare(LATE_IN_MAY), bare(LATE_IN_MAY - 1)]);

    assert_eq!(fixes(&storage), [bare(LATE_IN_MAY - 1), fix(LATE_IN_MAY)]);
}

#[test]
fn a_place_is_kept_to_the_centimeter() {
    let storage = MemoryStorage::default();
    let coordinates = Coordinates::new(46.570_812_345_678, 3.331_212_3).unwrap();

    keep(
        &storage,
        &[Fix {
            coordinates,
            ..fix(0)
        }],
    );

    let kept = fixes(&storage)[0].coordinates;
    assert_eq!(kept.latitude().to_bits(), 46.570_812_3_f64.to_bits());
    assert_eq!(kept.longitude().to_bits(), 3.331_212_3_f64.to_bits());
}

#[test]
fn cars_keep_their_tracks_apart() {
    let storage = MemoryStorage::default();
    keep(&storage, &[fix(LATE_IN_MAY)]);
    block_on(append(&storage, &car(2), &[fix(1)])).unwrap();

    block_on(forget(&storage, &car(1))).unwrap();

    assert_eq!(fixes(&storage), []);
    assert_eq!(block_on(list(&storage, &car(2))).unwrap().fixes, [fix(1)]);
}

#[test]
fn a_damaged_month_hides_no_other_and_is_counted() {
    let head = r#"{"v":1,"measured_at":[1],"latitude":[1.0],"longitude":"#;
    let tail = r#""heading_degrees":[null],"odometer_km":[null],"addresses":[],"#;
    for damage in [
        "{".to_owned(),
        format!(r#"{head}[1.0,2.0],{tail}"origin":"S","address":[null]}}"#),
        format!(r#"{head}[1.0],{tail}"origin":"SS","address":[null]}}"#),
        format!(r#"{head}[1.0],{tail}"origin":"?","address":[null]}}"#),
        format!(r#"{head}[1.0],{tail}"origin":"S","address":[0]}}"#),
        format!(r#"{head}[181.0],{tail}"origin":"S","address":[null]}}"#),
    ] {
        let storage = MemoryStorage::default();
        keep(&storage, &[fix(LATE_IN_MAY)]);
        put_raw(&storage, "0101010101010101/1970-01", &damage);

        let listed = block_on(list(&storage, &car(1))).unwrap();

        assert_eq!(listed.fixes, [fix(LATE_IN_MAY)], "{damage}");
        assert_eq!(listed.unreadable_count, 1, "{damage}");
        assert_eq!(listed.unreadable, Some(StorageError::Corrupt), "{damage}");
    }
}

#[test]
fn a_damaged_month_goes_on_beside_what_is_left_of_it() {
    let storage = MemoryStorage::default();
    put_raw(&storage, "0101010101010101/2025-05", "{");

    keep(&storage, &[fix(LATE_IN_MAY)]);
    keep(&storage, &[fix(LATE_IN_MAY - 1)]);

    assert_eq!(fixes(&storage), [fix(LATE_IN_MAY - 1), fix(LATE_IN_MAY)]);
    assert_eq!(raw(&storage, "0101010101010101/2025-05"), "{");
}

#[test]
fn a_month_of_a_newer_app_is_never_overwritten_and_keeps_no_other_from_its_fixes() {
    let storage = MemoryStorage::default();
    let newer = r#"{"v":2,"points":"…"}"#;
    put_raw(&storage, "0101010101010101/2025-05", newer);
    let june = fix(LATE_IN_MAY + HALF_HOUR);

    let kept = block_on(append(&storage, &car(1), &[fix(LATE_IN_MAY), june.clone()]));

    assert_eq!(kept, Err(StorageError::TooNew));
    assert_eq!(raw(&storage, "0101010101010101/2025-05"), newer);
    let listed = block_on(list(&storage, &car(1))).unwrap();
    assert_eq!(listed.fixes, [june]);
    assert_eq!(listed.unreadable, Some(StorageError::TooNew));
}

/// A year, two fixes an hour, of a car that visits forty addresses.
#[test]
fn a_year_of_fixes_is_less_than_a_megabyte() {
    let storage = MemoryStorage::default();
    let year: Vec<Fix> = (0..17_520_i32)
        .map(|step| Fix {
            measured_at: UnixMillis(1_735_689_600_000 + i64::from(step) * HALF_HOUR),
            coordinates: Coordinates::new(
                46.570_812_3 + f64::from(step % 997) * 0.000_123_7,
                3.331_234_5 + f64::from(step % 499) * 0.000_431_1,
            )
            .unwrap(),
            heading: Some(Degrees(f64::from(step % 360))),
            odometer: Some(Kilometers(f64::from(20_000 + step))),
            address: Some(Arc::from(format!("{}, rue de la Gare, Moulins", step % 40))),
            origin: FixOrigin::State,
        })
        .collect();

    keep(&storage, &year);

    let records = block_on(storage.list(Table::Track, "")).unwrap();
    let size: usize = records.iter().map(|(_, bytes)| bytes.len()).sum();
    assert_eq!(records.len(), 12);
    assert_eq!(fixes(&storage).len(), 17_520);
    assert!(size < 1_000_000, "{size} bytes");
}
