//! When a session renews itself, and when it does not.

use core::cell::{Cell, RefCell};

use futures_lite::future::{block_on, yield_now};
use futures_util::future::join_all;

mod renewals;

use super::*;
use crate::endpoints::vehicle_list;
use crate::storage::memory::MemoryVault;
use crate::testing::{FixedHost, answer, identity, tokens};
use crate::transport::TransportError;

/// An hour before the tokens of `testing` run out.
const EARLY: UnixMillis = UnixMillis(1_750_000_000_000);
/// 60 seconds before.
const LATE: UnixMillis = UnixMillis(1_750_003_539_000);

/// A vendor that accepts one access token and one refresh token, and counts.
struct Vendor {
    round: Cell<u32>,
    /// Refuses every refresh token.
    is_dead: Cell<bool>,
    /// Refuses every access token.
    is_deaf: Cell<bool>,
    renewals: Cell<u32>,
    calls: Cell<u32>,
    /// What a renewal is answered with, whatever it shows.
    renewal_answer: RefCell<Option<Response>>,
    /// What a renewal does behind our back.
    meanwhile: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Vendor {
    fn accepting(round: u32) -> Self {
        Self {
            round: Cell::new(round),
            is_dead: Cell::default(),
            is_deaf: Cell::default(),
            renewals: Cell::default(),
            calls: Cell::default(),
            renewal_answer: RefCell::default(),
            meanwhile: RefCell::default(),
        }
    }

    fn renew(&self, request: &Request) -> Response {
        self.renewals.set(self.renewals.get() + 1);
        if let Some(meanwhile) = self.meanwhile.take() {
            meanwhile();
        }
        if let Some(answer) = self.renewal_answer.borrow().clone() {
            return answer;
        }
        let round = self.round.get();
        let is_newest = request
            .body
            .as_deref()
            .is_some_and(|form| form.contains(&format!("refresh_token=refresh-{round}&")));
        if self.is_dead.get() || !is_newest {
            return answer(400, r#"{"error":"invalid_grant"}"#);
        }
        let next = round + 1;
        self.round.set(next);
        answer(
            200,
            &format!(
                r#"{{"access_token":"access-{next}","refresh_token":"refresh-{next}","expires_in":7200}}"#
            ),
        )
    }
}

impl Transport for Vendor {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        yield_now().await;
        if request.path == "/gcdm/oauth/token" {
            return Ok(self.renew(&request));
        }
        self.calls.set(self.calls.get() + 1);
        let expected = format!("Bearer access-{}", self.round.get());
        let is_known = request.header("authorization") == Some(expected.as_str());
        Ok(if is_known && !self.is_deaf.get() {
            answer(200, r#"{"mappingInfos":[]}"#)
        } else {
            answer(401, "")
        })
    }
}

fn account() -> AccountId {
    AccountId::from_random([1; 8])
}

fn vault_with(round: u32) -> MemoryVault {
    let vault = MemoryVault::default();
    block_on(vault.write(&account(), &tokens(round))).unwrap();
    vault
}

fn held(vault: &MemoryVault) -> String {
    let tokens = block_on(vault.read(&account())).unwrap().unwrap();
    tokens.refresh.expose().to_owned()
}

async fn call(vendor: &Vendor, vault: &MemoryVault, now: UnixMillis) -> Result<(), ApiError> {
    let host = FixedHost::at(now);
    let session = Session::new(vendor, vault, &host, account(), identity());
    let answer = session
        .call(Brand::Bmw, vehicle_list::request, vehicle_list::NAME)
        .await;
    answer.map(|_response| ())
}

#[test]
fn a_living_token_is_used_as_it_is() {
    let (vendor, vault) = (Vendor::accepting(1), vault_with(1));

    let result = block_on(call(&vendor, &vault, EARLY));

    assert_eq!(result, Ok(()));
    assert_eq!((vendor.renewals.get(), vendor.calls.get()), (0, 1));
}

#[test]
fn a_token_is_renewed_a_minute_before_its_end() {
    let (vendor, vault) = (Vendor::accepting(1), vault_with(1));

    let result = block_on(call(&vendor, &vault, LATE));

    assert_eq!(result, Ok(()));
    assert_eq!((vendor.renewals.get(), vendor.calls.get()), (1, 1));
    assert_eq!(held(&vault), "refresh-2");
}

#[test]
fn a_refused_token_is_renewed_once_and_the_call_repeated_once() {
    let vendor = Vendor::accepting(1);
    let vault = vault_with(1);
    vendor.is_deaf.set(true);

    let result = block_on(call(&vendor, &vault, EARLY));

    assert_eq!(result, Err(ApiError::SignedOut));
    assert_eq!((vendor.renewals.get(), vendor.calls.get()), (1, 2));
}

#[test]
fn ten_calls_with_a_dead_token_renew_it_once() {
    for now in [EARLY, LATE] {
        let vendor = Vendor::accepting(1);
        let stale = Tokens {
            access: Secret::new("access-0"),
            ..tokens(1)
        };
        let vault = MemoryVault::default();
        block_on(vault.write(&account(), &stale)).unwrap();

        let calls = (0..10).map(|_| call(&vendor, &vault, now));
        let results = block_on(join_all(calls));

        assert_eq!(results, vec![Ok(()); 10]);
        assert_eq!(vendor.renewals.get(), 1);
    }
}

#[test]
fn an_account_without_tokens_is_signed_out_before_any_call() {
    let (vendor, vault) = (Vendor::accepting(1), MemoryVault::default());

    let result = block_on(call(&vendor, &vault, EARLY));

    assert_eq!(result, Err(ApiError::SignedOut));
    assert_eq!(vendor.calls.get(), 0);
}
