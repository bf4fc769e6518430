use carport_client::storage::contract::storage_contract;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

const OTHER: Table = Table::Answers;

async fn deleted(name: &str) {
    Factory::new().unwrap().delete(name).unwrap().await.unwrap();
}

/// An empty database of a name that only one test uses.
pub(in crate::browser) async fn fresh(name: &str) -> Database {
    deleted(name).await;
    Database::open_named(name, 1).await.unwrap()
}

/// One more connection to the same database, as another tab would have.
pub(in crate::browser) async fn another(name: &str) -> Database {
    Database::open_named(name, 1).await.unwrap()
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

    let second = Database::open_named("test-reopen", 1).await.unwrap();

    assert_eq!(second.get(OTHER, "a").await, Ok(Some(b"1".to_vec())));
}

#[wasm_bindgen_test]
async fn migrations_skip_what_an_older_app_already_did() {
    let first = fresh("test-migrations").await;
    first.put(OTHER, entry("a", b"1")).await.unwrap();
    drop(first);

    let newer = Database::open_named("test-migrations", 2).await.unwrap();

    assert_eq!(newer.get(OTHER, "a").await, Ok(Some(b"1".to_vec())));
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_app_is_left_alone() {
    deleted("test-newer").await;
    drop(Database::open_named("test-newer", 2).await.unwrap());

    let older = Database::open_named("test-newer", 1).await;

    assert_eq!(older.err(), Some(StorageError::TooNew));
}

#[wasm_bindgen_test]
async fn an_older_tab_lets_go_of_the_database_and_says_why() {
    let older = fresh("test-let-go").await;

    let newer = Database::open_named("test-let-go", 2).await;

    assert!(newer.is_ok());
    assert_eq!(older.get(OTHER, "a").await, Err(StorageError::TooNew));
}

#[wasm_bindgen_test]
async fn a_tab_that_holds_on_blocks_until_it_lets_go() {
    deleted("test-blocked").await;
    let request = Factory::new().unwrap().open("test-blocked", Some(1));
    let stubborn = request.unwrap().await.unwrap();

    let blocked = Database::open_named("test-blocked", 2).await;
    assert_eq!(blocked.err(), Some(StorageError::Blocked));

    stubborn.close();
    let opened = Database::open_named("test-blocked", 2).await;
    // The stubborn tab made version 1 without any store, so only the opening is looked at.
    assert!(opened.is_ok());
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_is_corrupt() {
    let database = fresh("test-corrupt").await;
    let text = JsValue::from_str("text");
    database.put_value(OTHER.name(), "a", &text).await.unwrap();

    assert_eq!(database.get(OTHER, "a").await, Err(StorageError::Corrupt));
    assert_eq!(database.list(OTHER, "").await, Err(StorageError::Corrupt));
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
    let again = Database::open_named("test-erase", 1).await.unwrap();
    assert_eq!(again.get(OTHER, "a").await, Ok(None));
}

#[wasm_bindgen_test]
async fn another_tabs_handle_learns_of_the_erasure() {
    let here = fresh("test-erase-other").await;
    let there = Database::open_named("test-erase-other", 1).await.unwrap();

    here.erase_everything().await.unwrap();

    assert_eq!(there.get(OTHER, "a").await, Err(StorageError::Unavailable));
}
