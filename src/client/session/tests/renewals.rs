//! One refresh token, many callers, several tabs.

use super::*;

#[test]
fn a_dead_refresh_token_ends_the_session_and_stays_in_the_vault() {
    let (vendor, vault) = (Vendor::accepting(1), vault_with(1));
    vendor.is_dead.set(true);

    let result = block_on(call(&vendor, &vault, LATE));

    assert_eq!(result, Err(ApiError::SignedOut));
    assert_eq!(held(&vault), "refresh-1");
}

#[test]
fn a_newer_token_written_during_a_failed_renewal_is_taken_over() {
    let vendor = Vendor::accepting(1);
    let vault = std::rc::Rc::new(vault_with(1));
    let sibling = std::rc::Rc::clone(&vault);
    vendor.meanwhile.replace(Some(Box::new(move || {
        block_on(sibling.write(&account(), &tokens(5))).unwrap();
    })));
    vendor.round.set(5);

    let result = block_on(call(&vendor, &vault, LATE));

    assert_eq!(result, Ok(()));
    assert_eq!(held(&vault), "refresh-5");
}

#[test]
fn a_pair_that_another_tab_wrote_is_used_even_if_its_access_token_is_spent() {
    let vendor = Vendor::accepting(5);
    let vault = vault_with(1);
    let sibling = vault.clone();
    vendor.meanwhile.replace(Some(Box::new(move || {
        let spent = Tokens {
            access: Secret::new("access-4"),
            ..tokens(5)
        };
        block_on(sibling.write(&account(), &spent)).unwrap();
    })));

    let result = block_on(call(&vendor, &vault, LATE));

    assert_eq!(result, Ok(()));
    // The first renewal is refused, the second shows the sibling's token.
    assert_eq!(vendor.renewals.get(), 2);
    assert_eq!(held(&vault), "refresh-6");
}

#[test]
fn ten_tasks_of_two_tabs_with_a_dead_token_renew_it_once() {
    for now in [EARLY, LATE] {
        let vendor = Vendor::accepting(1);
        let stale = Tokens {
            access: Secret::new("access-0"),
            ..tokens(1)
        };
        let here = MemoryVault::default();
        block_on(here.write(&account(), &stale)).unwrap();
        let there = here.clone();

        let tabs = (0..10).map(|index| if index % 2 == 0 { &here } else { &there });
        let calls = tabs.map(|vault| call(&vendor, vault, now));
        let results = block_on(join_all(calls));

        assert_eq!(results, vec![Ok(()); 10]);
        assert_eq!(vendor.renewals.get(), 1);
        assert_eq!(held(&there), "refresh-2");
    }
}

#[test]
fn a_wait_in_answer_to_a_renewal_does_not_end_the_session() {
    let quota = r#"{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 00:28:11."}"#;
    for (status, body, expected) in [
        (
            429,
            "Rate limit is exceeded. Try again in 12 seconds.",
            ApiError::RateLimited {
                endpoint: "token",
                retry_at: Some(UnixMillis(LATE.0 + 12_000)),
            },
        ),
        (
            503,
            "",
            ApiError::Maintenance {
                endpoint: "token",
                retry_at: None,
            },
        ),
        (
            403,
            quota,
            ApiError::QuotaUsedUp {
                endpoint: "token",
                replenished_at: Some(UnixMillis(LATE.0 + 1_691_000)),
            },
        ),
        (489, "Blocked", ApiError::Blocked { endpoint: "token" }),
    ] {
        let (vendor, vault) = (Vendor::accepting(1), vault_with(1));
        vendor.renewal_answer.replace(Some(answer(status, body)));

        assert_eq!(block_on(call(&vendor, &vault, LATE)), Err(expected));
        assert_eq!((vendor.renewals.get(), vendor.calls.get()), (1, 0));
        assert_eq!(held(&vault), "refresh-1");

        vendor.renewal_answer.replace(None);
        assert_eq!(block_on(call(&vendor, &vault, LATE)), Ok(()));
    }
}

/// A vault that writes down when it was written to, and refuses if told so.
struct Diary<'a> {
    inner: MemoryVault,
    vendor: &'a Vendor,
    /// The vendor's calls at the time of each write.
    calls_at_write: RefCell<Vec<u32>>,
    is_full: bool,
}

impl TokenVault for Diary<'_> {
    type Lock = <MemoryVault as TokenVault>::Lock;

    async fn read(&self, account: &AccountId) -> Result<Option<Tokens>, StorageError> {
        self.inner.read(account).await
    }

    async fn write(&self, account: &AccountId, tokens: &Tokens) -> Result<(), StorageError> {
        if self.is_full {
            return Err(StorageError::Full);
        }
        yield_now().await;
        let calls = self.vendor.calls.get();
        self.calls_at_write.borrow_mut().push(calls);
        self.inner.write(account, tokens).await
    }

    async fn remove(&self, account: &AccountId) -> Result<(), StorageError> {
        self.inner.remove(account).await
    }

    async fn lock(&self, account: &AccountId) -> Self::Lock {
        self.inner.lock(account).await
    }
}

fn call_with_diary(vault: &Diary<'_>) -> Result<(), ApiError> {
    let host = FixedHost::at(LATE);
    let session = Session::new(vault.vendor, vault, &host, account(), identity());
    let call = session.call(Brand::Bmw, vehicle_list::request, vehicle_list::NAME);
    block_on(call).map(|_response| ())
}

#[test]
fn a_new_pair_is_written_before_it_is_used() {
    let vendor = Vendor::accepting(1);
    let vault = Diary {
        inner: vault_with(1),
        vendor: &vendor,
        calls_at_write: RefCell::default(),
        is_full: false,
    };

    assert_eq!(call_with_diary(&vault), Ok(()));

    assert_eq!(*vault.calls_at_write.borrow(), [0]);
    assert_eq!(vendor.calls.get(), 1);
}

#[test]
fn a_new_pair_that_cannot_be_kept_is_not_used() {
    let vendor = Vendor::accepting(1);
    let vault = Diary {
        inner: vault_with(1),
        vendor: &vendor,
        calls_at_write: RefCell::default(),
        is_full: true,
    };

    let result = call_with_diary(&vault);

    assert_eq!(result, Err(ApiError::Storage(StorageError::Full)));
    assert_eq!(vendor.calls.get(), 0);
}
