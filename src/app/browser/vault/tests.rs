use std::collections::HashSet;

use carport_client::storage::contract::vault_contract;
use carport_client::tokens::{OauthClient, Secret};
use carport_domain::time::UnixMillis;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;
use crate::browser::indexed_db::tests::{another, fresh};

const CANARY: &str = "canary-8f1d2c7a-token";

fn tokens() -> Tokens {
    Tokens {
        access: Secret::new(CANARY),
        refresh: Secret::new(CANARY),
        expires_at: UnixMillis(1_750_000_000_000),
        customer_id: Some(CANARY.to_owned()),
        client: OauthClient {
            id: CANARY.to_owned(),
            secret: Secret::new(CANARY),
            redirect_uri: "app://oauth".to_owned(),
            scope: "openid".to_owned(),
            token_path: "/token".to_owned(),
        },
    }
}

fn account(mark: u8) -> AccountId {
    AccountId::from_random([mark; 8])
}

async fn vault(name: &str) -> BrowserVault {
    BrowserVault::new(fresh(name).await)
}

async fn record(vault: &BrowserVault, account: &AccountId) -> Vec<u8> {
    let value = vault.database.value(VAULT, account.as_str()).await;
    Uint8Array::new(&value.unwrap().unwrap()).to_vec()
}

async fn put_record(vault: &BrowserVault, account: &AccountId, record: &[u8]) {
    let record = Uint8Array::from(record);
    let put = vault.database.put_value(VAULT, account.as_str(), &record);
    put.await.unwrap();
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

#[wasm_bindgen_test]
async fn the_browser_keeps_every_promise_of_a_vault() {
    vault_contract(&vault("test-vault-contract").await).await;
}

#[wasm_bindgen_test]
async fn what_is_stored_does_not_contain_the_token() {
    let vault = vault("test-vault-canary").await;
    vault.write(&account(1), &tokens()).await.unwrap();

    let stored = record(&vault, &account(1)).await;

    let utf16: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let base64 = window().btoa(CANARY).unwrap();
    assert!(stored.len() > CANARY.len());
    assert!(!contains(&stored, CANARY.as_bytes()));
    assert!(!contains(&stored, &utf16));
    assert!(!contains(&stored, &base64.as_bytes()[..20]));
}

#[wasm_bindgen_test]
async fn nobody_gets_the_keys_bytes() {
    let vault = vault("test-vault-key").await;
    let key = vault.key_or_new().await.unwrap();

    assert!(!key.extractable());
    for format in ["raw", "jwk"] {
        let exported = match subtle().unwrap().export_key(format, &key) {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_refused) => false,
        };
        assert!(!exported, "{format}");
    }
}

#[wasm_bindgen_test]
async fn a_thousand_writes_have_a_thousand_ivs() {
    let vault = vault("test-vault-iv").await;
    let key = vault.key_or_new().await.unwrap();
    let mut seen = HashSet::new();

    for _write in 0..1000 {
        let record = seal(&key, b"same", &account(1)).await.unwrap();
        seen.insert(record[1..=IV_BYTES].to_vec());
    }

    assert_eq!(seen.len(), 1000);
}

#[wasm_bindgen_test]
async fn a_flipped_bit_in_any_byte_is_corrupt() {
    let vault = vault("test-vault-flip").await;
    let key = vault.key_or_new().await.unwrap();
    let record = seal(&key, b"a short secret", &account(1)).await.unwrap();

    for at in 0..record.len() {
        let mut flipped = record.clone();
        flipped[at] ^= 1;
        let opened = open(&key, &flipped, &account(1)).await;
        assert_eq!(opened, Err(StorageError::Corrupt), "byte {at}");
    }
}

#[wasm_bindgen_test]
async fn a_record_cut_anywhere_is_corrupt() {
    let vault = vault("test-vault-cut").await;
    vault.write(&account(1), &tokens()).await.unwrap();
    let record = record(&vault, &account(1)).await;

    for length in [0, 1, 12, 13, 28, 29, record.len() - 1] {
        put_record(&vault, &account(1), &record[..length]).await;
        let read = vault.read(&account(1)).await;
        assert_eq!(read, Err(StorageError::Corrupt), "{length} bytes");
    }
}

#[wasm_bindgen_test]
async fn a_record_moved_to_another_account_is_corrupt() {
    let vault = vault("test-vault-moved").await;
    vault.write(&account(1), &tokens()).await.unwrap();
    let record = record(&vault, &account(1)).await;

    put_record(&vault, &account(2), &record).await;

    assert_eq!(vault.read(&account(2)).await, Err(StorageError::Corrupt));
}

#[wasm_bindgen_test]
async fn tokens_without_their_key_are_corrupt() {
    let vault = vault("test-vault-keyless").await;
    vault.write(&account(1), &tokens()).await.unwrap();

    let removed = vault.database.remove_value(KEYS, KEY_NAME).await;

    assert_eq!(removed, Ok(()));
    assert_eq!(vault.read(&account(1)).await, Err(StorageError::Corrupt));
}

#[wasm_bindgen_test]
async fn two_tabs_that_write_first_at_once_share_one_key() {
    let here = vault("test-vault-race").await;
    let there = BrowserVault::new(another("test-vault-race").await);
    let (one, two) = (account(1), account(2));
    let tokens = tokens();

    let written =
        futures_lite::future::zip(here.write(&one, &tokens), there.write(&two, &tokens)).await;

    assert_eq!(written, (Ok(()), Ok(())));
    assert_eq!(there.read(&one).await, Ok(Some(tokens.clone())));
    assert_eq!(here.read(&two).await, Ok(Some(tokens)));
}
