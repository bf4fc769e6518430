use carport_domain::ids::PlaceId;
use carport_domain::tariff::price::{Band, Currency, LocalDay, MinuteOfDay, Price, Rate, Weekdays};
use carport_domain::tariff::{Tariff, TariffPlace, Validity};
use carport_domain::time::UnixMillis;
use futures_lite::future::block_on;

use super::*;
use crate::storage::memory::MemoryStorage;

fn rate(amount: f64) -> Rate {
    Rate::try_new(amount).unwrap()
}

fn minute(hour: u16) -> MinuteOfDay {
    MinuteOfDay::try_new(hour, 30).unwrap()
}

fn at_home() -> Tariff {
    Tariff {
        place: TariffPlace::Own(PlaceId::from_random([7; 8])),
        validity: Validity {
            from: Some(LocalDay(20_000)),
            until: None,
        },
        currency: Currency::parse("chf").unwrap(),
        price: Price::Bands {
            base: rate(0.31),
            bands: vec![Band {
                days: Weekdays::WORKING,
                from: minute(22),
                until: minute(6),
                per_kwh: rate(0.19),
            }],
        },
        per_session: rate(0.5),
        per_minute: Rate::NONE,
    }
}

fn flat(place: TariffPlace, amount: f64) -> Tariff {
    Tariff {
        place,
        validity: Validity::default(),
        currency: Currency::parse("EUR").unwrap(),
        price: Price::Flat(rate(amount)),
        per_session: Rate::NONE,
        per_minute: rate(0.05),
    }
}

fn keep(storage: &MemoryStorage, tariffs: &[Tariff], at: i64) -> Tariffs {
    let revise = |held: &mut Tariffs| held.revise(tariffs.to_vec(), UnixMillis(at));
    block_on(change(storage, revise)).unwrap()
}

#[test]
fn every_kind_of_tariff_comes_back_as_it_was() {
    let storage = MemoryStorage::default();
    let mut free = flat(TariffPlace::Anywhere, 0.0);
    free.price = Price::Free;
    let all = [at_home(), flat(TariffPlace::Elsewhere, 0.59), free];

    let kept = keep(&storage, &all, 1_000);

    let read = block_on(get(&storage)).unwrap();
    assert_eq!(read.current(), all);
    assert_eq!(read, kept);
}

#[test]
fn a_list_that_is_taken_back_leaves_the_one_before() {
    let storage = MemoryStorage::default();
    keep(&storage, &[at_home()], 1_000);
    keep(&storage, &[flat(TariffPlace::Elsewhere, 0.59)], 2_000);

    block_on(change(&storage, |held| held.undo().is_some())).unwrap();

    assert_eq!(block_on(get(&storage)).unwrap().current(), [at_home()]);
}

#[test]
fn of_very_many_lists_the_newest_fifty_are_kept() {
    let storage = MemoryStorage::default();
    for count in 0..60_i32 {
        let tariff = flat(TariffPlace::Elsewhere, f64::from(count));
        keep(&storage, &[tariff], i64::from(count));
    }

    let read = block_on(get(&storage)).unwrap();

    assert_eq!(read.revisions().len(), 50);
    assert_eq!(read.revisions()[0].kept_at, UnixMillis(10));
}

#[test]
fn what_a_newer_app_wrote_is_neither_read_nor_written_over() {
    let storage = MemoryStorage::default();
    let newer = br#"{"v":2,"prices":"in a form of its own"}"#.to_vec();
    let record = (KEY.to_owned(), newer.clone());
    block_on(storage.put(Table::Tariffs, vec![record])).unwrap();

    let refused = block_on(change(&storage, |held| {
        held.revise(vec![at_home()], UnixMillis(1))
    }));

    assert_eq!(refused, Err(StorageError::TooNew));
    assert_eq!(block_on(get(&storage)), Err(StorageError::TooNew));
    let kept = block_on(storage.get(Table::Tariffs, KEY)).unwrap();
    assert_eq!(kept, Some(newer));
}

#[test]
fn a_price_that_is_no_price_is_damage_and_not_free() {
    let storage = MemoryStorage::default();
    let damaged = br#"{"v":1,"revisions":[{"kept_at":1,"tariffs":[{"place":"elsewhere",
        "currency":"EUR","price":{"kind":"flat","per_kwh":-1},"per_session":0,"per_minute":0}]}]}"#;
    let record = (KEY.to_owned(), damaged.to_vec());
    block_on(storage.put(Table::Tariffs, vec![record])).unwrap();

    assert_eq!(block_on(get(&storage)), Err(StorageError::Corrupt));
}
