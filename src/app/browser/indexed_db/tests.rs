use carport_client::storage::contract::storage_contract;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

const OTHER: Table = Table::Answers;
/// The version of an app that does not exist yet.
const NEWER: u32 = migrations::LATEST + 1;

async fn deleted(name: &str) {
    Factory::new().unwrap().delete(name).unwrap().await.unwrap();
}

/// An empty database of a name that only one test uses.
pub(in crate::browser) async fn fresh(name: &str) -> Database {
    deleted(name).await;
    Database::open_named(name, migrations::LATEST)
        .await
        .unwrap()
}

/// One more connection to the same database, as another tab would have.
pub(in crate::browser) async fn another(name: &str) -> Database {
    Database::open_named(name, migrations::LATEST)
        .await
        .unwrap()
}

fn entry(key: &str, value: &[u8]) -> Vec<(String, Vec<u8>)> {
    vec![(key.to_owned(), value.to_vec())]
}

#[wasm_bindgen_test]
async fn the_browser_keeps_every_promise_of_a_storage() {
    storage_contract(&fresh("test-contract").await).await;
}

#[wasm_bindgen_test]
async fn what_was_put_is_there_after_reopening() {
    let first = fresh("test-reopen").await;
    first.put(OTHER, entry("a", b"1")).await.unwrap();
    drop(first);

    let second = another("test-reopen").await;

    assert_eq!(second.get(OTHER, "a").await, Ok(Some(b"1".to_vec())));
}

#[wasm_bindgen_test]
async fn a_database_of_every_older_version_is_lifted_without_loss() {
    for version in 1..migrations::LATEST {
        let name = format!("test-migrations-{version}");
        deleted(&name).await;
        let older = Database::open_named(&name, version).await.unwrap();
        for table in [Table::Accounts, Table::Vehicles, Table::Answers] {
            older.put(table, entry("a", b"1")).await.unwrap();
        }
        drop(older);

        let lifted = another(&name).await;

        for table in [Table::Accounts, Table::Vehicles, Table::Answers] {
            assert_eq!(lifted.get(table, "a").await, Ok(Some(b"1".to_vec())));
        }
        for table in Table::ALL {
            let put = lifted.put(table, entry("a", b"2")).await;
            assert_eq!(put, Ok(()), "{}", table.name());
        }
    }
}

#[wasm_bindgen_test]
async fn migrations_skip_what_an_older_app_already_did() {
    let first = fresh("test-migrations").await;
    first.put(OTHER, entry("a", b"1")).await.unwrap();
    drop(first);

    let newer = Database::open_named("test-migrations", NEWER).await;

    let newer = newer.unwrap();
    assert_eq!(newer.get(OTHER, "a").await, Ok(Some(b"1".to_vec())));
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_app_is_left_alone() {
    deleted("test-newer").await;
    drop(Database::open_named("test-newer", NEWER).await.unwrap());

    let older = Database::open_named("test-newer", migrations::LATEST).await;

    assert_eq!(older.err(), Some(StorageError::TooNew));
}

#[wasm_bindgen_test]
async fn an_older_tab_lets_go_of_the_database_and_says_why() {
    let older = fresh("test-let-go").await;

    let newer = Database::open_named("test-let-go", NEWER).await;

    assert!(newer.is_ok());
    assert_eq!(older.get(OTHER, "a").await, Err(StorageError::TooNew));
}

#[wasm_bindgen_test]
async fn a_tab_that_holds_on_blocks_until_it_lets_go() {
    deleted("test-blocked").await;
    let request = Factory::new()
        .unwrap()
        .open("test-blocked", Some(migrations::LATEST));
    let stubborn = request.unwrap().await.unwrap();

    let blocked = Database::open_named("test-blocked", NEWER).await;
    assert_eq!(blocked.err(), Some(StorageError::Blocked));

    stubborn.close();
    let opened = Database::open_named("test-blocked", NEWER).await;
    // The stubborn tab made its version without any store, so only the opening is looked at.
    assert!(opened.is_ok());
}

#[wasm_bindgen_test]
async fn updates_of_two_tabs_lose_nothing() {
    let here = fresh("test-two-tabs").await;
    let there = another("test-two-tabs").await;
    let count = |bytes: Option<&[u8]>| Some(vec![bytes.map_or(0, |bytes| bytes[0]) + 1]);

    for _round in 0..5 {
        let both = futures_lite::future::zip(
            here.update(Table::Ledgers, "a", count),
            there.update(Table::Ledgers, "a", count),
        );
        assert_eq!(both.await, (Ok(()), Ok(())));
    }

    assert_eq!(here.get(Table::Ledgers, "a").await, Ok(Some(vec![10])));
}

#[wasm_bindgen_test]
async fn updates_of_several_entries_by_two_tabs_lose_nothing() {
    let here = fresh("test-two-tabs-several").await;
    let there = another("test-two-tabs-several").await;
    let places = [Table::History, Table::Imports].map(|table| (table, "a".to_owned()));
    let count = |held: Vec<Option<Vec<u8>>>| {
        let counted = held.into_iter();
        let counted = counted.map(|bytes| vec![bytes.map_or(0, |bytes| bytes[0]) + 1]);
        counted.map(Write::Put).collect()
    };

    for _round in 0..5 {
        let both = futures_lite::future::zip(
            here.update_all(&places, count),
            there.update_all(&places, count),
        );
        assert_eq!(both.await, (Ok(()), Ok(())));
    }

    for table in [Table::History, Table::Imports] {
        assert_eq!(here.get(table, "a").await, Ok(Some(vec![10])));
    }
}

#[wasm_bindgen_test]
async fn an_update_of_ten_years_of_months_is_one_step() {
    let database = fresh("test-many-months").await;
    let places: Vec<_> = (0..120)
        .map(|month| (Table::History, format!("car/odometer/{month:03}")))
        .collect();
    let month = vec![7; 25_000];

    let written = database.update_all(&places, |held| {
        assert!(held.iter().all(Option::is_none));
        held.iter().map(|_| Write::Put(month.clone())).collect()
    });
    assert_eq!(written.await, Ok(()));

    let read = database.range(Table::History, "car/odometer/", "car/odometer0");
    let read = read.await.unwrap();
    assert_eq!(read.len(), 120);
    assert!(read.iter().all(|(_, bytes)| *bytes == month));
}

#[wasm_bindgen_test]
async fn a_track_of_an_older_app_is_there_when_history_comes() {
    let name = "test-before-history";
    deleted(name).await;
    let older = Database::open_named(name, 5).await.unwrap();
    older
        .put(Table::Track, entry("car/2025-05", b"1"))
        .await
        .unwrap();
    drop(older);

    let lifted = another(name).await;

    let track = lifted.get(Table::Track, "car/2025-05").await;
    assert_eq!(track, Ok(Some(b"1".to_vec())));
    assert_eq!(lifted.keys(Table::History, "").await, Ok(Vec::new()));
    let put = lifted.put(Table::History, entry("a", b"2")).await;
    assert_eq!(put, Ok(()));
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_stops_an_update_of_several_and_changes_nothing() {
    let database = fresh("test-corrupt-several").await;
    let text = JsValue::from_str("text");
    database.put_value(OTHER.name(), "a", &text).await.unwrap();
    let places = ["b", "a"].map(|key| (OTHER, key.to_owned()));

    let updated = database.update_all(&places, |held| {
        held.iter().map(|_| Write::Put(vec![1])).collect()
    });

    assert_eq!(updated.await, Err(StorageError::Corrupt));
    assert_eq!(database.get(OTHER, "b").await, Ok(None));
    assert_eq!(database.value(OTHER.name(), "a").await, Ok(Some(text)));
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_is_corrupt() {
    let database = fresh("test-corrupt").await;
    let text = JsValue::from_str("text");
    database.put_value(OTHER.name(), "a", &text).await.unwrap();

    assert_eq!(database.get(OTHER, "a").await, Err(StorageError::Corrupt));
    assert_eq!(database.list(OTHER, "").await, Err(StorageError::Corrupt));
    let range = database.range(OTHER, "a", "b").await;
    assert_eq!(range, Err(StorageError::Corrupt));
    assert_eq!(database.keys(OTHER, "").await, Ok(vec!["a".to_owned()]));
}

#[wasm_bindgen_test]
async fn of_two_claims_the_first_counts() {
    let database = fresh("test-claim").await;
    let (one, two) = (JsValue::from_f64(1.0), JsValue::from_f64(2.0));

    assert_eq!(database.claim(KEYS, "a", &one).await, Ok(()));
    assert_eq!(
        database.claim(KEYS, "a", &two).await,
        Err(StorageError::Failed)
    );
    assert_eq!(database.value(KEYS, "a").await, Ok(Some(one)));
}

#[wasm_bindgen_test]
async fn erasing_leaves_no_database_and_a_handle_that_says_so() {
    let database = fresh("test-erase").await;
    database.put(OTHER, entry("a", b"1")).await.unwrap();

    assert_eq!(database.erase_everything().await, Ok(()));

    assert_eq!(
        database.get(OTHER, "a").await,
        Err(StorageError::Unavailable)
    );
    let again = another("test-erase").await;
    assert_eq!(again.get(OTHER, "a").await, Ok(None));
}

#[wasm_bindgen_test]
async fn another_tabs_handle_learns_of_the_erasure() {
    let here = fresh("test-erase-other").await;
    let there = another("test-erase-other").await;

    here.erase_everything().await.unwrap();

    assert_eq!(there.get(OTHER, "a").await, Err(StorageError::Unavailable));
}
