//! What every storage and every vault must do. Each implementation runs these suites: memory in a
//! native test, the browser's in a browser.
//!
//! The suites panic at the first broken promise. They begin by emptying what they use: never run
//! them over an owner's database.

mod several;
mod updates;

use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;

use super::{Storage, Table};
use crate::tokens::{OauthClient, Secret, TokenVault, Tokens};

type Entries = Vec<(String, Vec<u8>)>;

fn entries(pairs: &[(&str, &[u8])]) -> Entries {
    pairs
        .iter()
        .map(|(key, bytes)| ((*key).to_owned(), bytes.to_vec()))
        .collect()
}

/// Every promise of [`Storage`].
///
/// # Panics
///
/// When a promise is broken.
pub async fn storage_contract(storage: &impl Storage) {
    for table in Table::ALL {
        storage.remove(table, "").await.expect("emptying succeeds");
    }
    one_entry(storage).await;
    several_entries(storage).await;
    removal(storage).await;
    several::reading(storage).await;
    updates::updates(storage).await;
    several::updates(storage).await;
    tables_stand_apart(storage).await;
    for table in Table::ALL {
        storage.remove(table, "").await.expect("emptying succeeds");
    }
}

async fn one_entry(storage: &impl Storage) {
    let table = Table::Answers;
    let every_byte: Vec<u8> = (0..=255).collect();
    let large = vec![0xA5; 200_000];
    for (key, bytes) in [
        ("plain", b"text".as_slice()),
        ("empty", b""),
        ("binary", &every_byte),
        ("large", &large),
        ("with/slash and space", b"1"),
        ("Größe-\u{1F697}-\u{6F22}", b"2"),
    ] {
        let missing = storage.get(table, key).await;
        assert_eq!(missing, Ok(None), "{key}: nothing before it is put");

        let put = storage.put(table, entries(&[(key, bytes)])).await;

        assert_eq!(put, Ok(()), "{key}: put succeeds");
        let held = storage.get(table, key).await;
        assert_eq!(held, Ok(Some(bytes.to_vec())), "{key}: the same bytes");
    }

    let put = storage.put(table, entries(&[("plain", b"newer")])).await;
    assert_eq!(put, Ok(()), "overwriting succeeds");
    let held = storage.get(table, "plain").await;
    assert_eq!(held, Ok(Some(b"newer".to_vec())), "the newer value stays");
    assert_eq!(
        storage.get(table, "plai").await,
        Ok(None),
        "a prefix is no key"
    );
    storage.remove(table, "").await.expect("emptying succeeds");
}

async fn several_entries(storage: &impl Storage) {
    let table = Table::Answers;
    assert_eq!(
        storage.put(table, Vec::new()).await,
        Ok(()),
        "putting nothing succeeds"
    );
    let unordered = entries(&[
        ("b/state", b"3"),
        ("a/state", b"2"),
        ("a", b"0"),
        ("a/profile", b"1"),
        ("aa/state", b"4"),
    ]);

    storage.put(table, unordered).await.expect("put succeeds");

    let of_a = storage.list(table, "a/").await;
    assert_eq!(
        of_a,
        Ok(entries(&[("a/profile", b"1"), ("a/state", b"2")])),
        "a prefix lists its own, in order"
    );
    let keys: Vec<_> = storage
        .list(table, "")
        .await
        .expect("list succeeds")
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    assert_eq!(
        keys,
        ["a", "a/profile", "a/state", "aa/state", "b/state"],
        "the empty prefix lists everything, in order"
    );
    assert_eq!(
        storage.list(table, "c").await,
        Ok(Vec::new()),
        "a strange prefix lists nothing"
    );

    let twice = entries(&[("a", b"first"), ("a", b"second")]);
    storage.put(table, twice).await.expect("put succeeds");
    assert_eq!(
        storage.get(table, "a").await,
        Ok(Some(b"second".to_vec())),
        "the last of two values under one key stays"
    );
}

async fn removal(storage: &impl Storage) {
    let table = Table::Answers;

    assert_eq!(storage.remove(table, "a/").await, Ok(()));

    let keys: Vec<_> = storage
        .list(table, "")
        .await
        .expect("list succeeds")
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    assert_eq!(
        keys,
        ["a", "aa/state", "b/state"],
        "only the prefix is removed"
    );
    assert_eq!(
        storage.remove(table, "a/").await,
        Ok(()),
        "removing nothing succeeds"
    );

    let unicode = entries(&[("\u{E9}1", b"1"), ("\u{E9}\u{10FFFF}", b"2"), ("f", b"3")]);
    storage.put(table, unicode).await.expect("put succeeds");
    assert_eq!(storage.remove(table, "\u{E9}").await, Ok(()));
    assert_eq!(
        storage.list(table, "\u{E9}").await,
        Ok(Vec::new()),
        "a prefix reaches to the last code point"
    );
    assert_eq!(storage.get(table, "f").await, Ok(Some(b"3".to_vec())));
}

async fn tables_stand_apart(storage: &impl Storage) {
    for table in Table::ALL {
        let name = table.name().as_bytes();
        let put = storage.put(table, entries(&[("key", name)])).await;
        assert_eq!(put, Ok(()), "put succeeds in {}", table.name());
    }
    storage
        .remove(Table::Accounts, "")
        .await
        .expect("emptying succeeds");

    let keys = |table| storage.get(table, "key");
    assert_eq!(keys(Table::Accounts).await, Ok(None));
    assert_eq!(
        keys(Table::Vehicles).await,
        Ok(Some(b"vehicles".to_vec())),
        "the same key in another table is another entry"
    );
    assert_eq!(keys(Table::Answers).await, Ok(Some(b"answers".to_vec())));
}

fn tokens(round: &str) -> Tokens {
    Tokens {
        access: Secret::new(format!("access-{round}")),
        refresh: Secret::new(format!("refresh-{round}")),
        expires_at: UnixMillis(1_750_000_000_000),
        customer_id: None,
        client: OauthClient {
            id: "client".to_owned(),
            secret: Secret::new("secret"),
            redirect_uri: "app://oauth".to_owned(),
            scope: "openid".to_owned(),
            token_path: "/gcdm/oauth/token".to_owned(),
        },
    }
}

/// Every promise of [`TokenVault`]. It uses two accounts of its own and forgets them.
///
/// # Panics
///
/// When a promise is broken.
pub async fn vault_contract(vault: &impl TokenVault) {
    let first = AccountId::from_random([0xFE; 8]);
    let second = AccountId::from_random([0xFD; 8]);
    for account in [&first, &second] {
        let removed = vault.remove(account).await;
        assert_eq!(removed, Ok(()), "forgetting nothing succeeds");
        assert_eq!(vault.read(account).await, Ok(None), "nothing is held");
    }

    for round in ["1", "2"] {
        assert_eq!(vault.write(&first, &tokens(round)).await, Ok(()));
        let held = vault.read(&first).await;
        assert_eq!(held, Ok(Some(tokens(round))), "the last tokens are held");
    }
    assert_eq!(
        vault.read(&second).await,
        Ok(None),
        "accounts do not share tokens"
    );

    one_holder_at_a_time(vault, &first, &second).await;

    assert_eq!(vault.write(&second, &tokens("3")).await, Ok(()));
    assert_eq!(vault.remove(&first).await, Ok(()));
    assert_eq!(vault.read(&first).await, Ok(None), "removed is gone");
    assert_eq!(vault.read(&second).await, Ok(Some(tokens("3"))));
    assert_eq!(vault.remove(&second).await, Ok(()));
}

async fn one_holder_at_a_time(vault: &impl TokenVault, first: &AccountId, second: &AccountId) {
    let held = vault.lock(first).await;
    drop(vault.lock(second).await);
    {
        // Reading and writing need no lock: they must work for its holder and for anyone else.
        assert_eq!(vault.write(first, &tokens("2")).await, Ok(()));
        let mut waiting = pin!(vault.lock(first));
        for _turn in 0..10 {
            assert!(
                is_pending(waiting.as_mut()).await,
                "a second holder waits for the first"
            );
            assert_eq!(vault.read(first).await, Ok(Some(tokens("2"))));
        }

        drop(held);

        drop(waiting.await);
    }
    drop(vault.lock(first).await);
}

/// Polls once.
async fn is_pending<F: Future>(mut future: core::pin::Pin<&mut F>) -> bool {
    poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_pending())).await
}
