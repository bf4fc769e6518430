//! A session under the meter.

use super::*;

#[test]
fn every_call_is_counted() {
    let tab = tab(Vendor::saying(200, LIST));

    for _call in 0..3 {
        assert_eq!(tab.call_at(NOW, Asker::Owner), Ok(()));
    }

    assert_eq!(tab.calls_today(), 3);
}

#[test]
fn after_a_quota_answer_no_request_goes_out_and_the_answer_keeps_its_time() {
    let tab = tab(Vendor::saying(403, QUOTA));
    let told = tab.call_at(NOW, Asker::Owner);
    assert_eq!(
        told,
        Err(ApiError::QuotaUsedUp {
            endpoint: "vehicle_list",
            replenished_at: Some(after(2 * HOUR)),
        })
    );

    for asker in [Asker::Owner, Asker::Automatic] {
        let refused = tab.call_at(after(HOUR), asker);

        // The vendor's time, and a second of reserve.
        assert_eq!(
            refused,
            Err(ApiError::QuotaUsedUp {
                endpoint: "vehicle_list",
                replenished_at: Some(after(2 * HOUR + 1_000)),
            })
        );
    }
    assert_eq!(tab.vendor.calls.get(), 1);
    assert_eq!(tab.calls_today(), 1);
}

#[test]
fn a_closure_holds_in_another_tab_too() {
    let storage = Rc::new(MemoryStorage::default());
    let here = Tab::over(Rc::clone(&storage), Vendor::saying(403, QUOTA));
    let there = Tab::over(storage, Vendor::saying(200, LIST));
    assert!(here.call_at(NOW, Asker::Owner).is_err());

    assert!(there.call_at(NOW, Asker::Owner).is_err());

    assert_eq!(there.vendor.calls.get(), 0);
    assert_eq!(there.calls_today(), 1);
}

#[test]
fn a_closed_account_renews_no_token_either() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(tab.call_at(NOW, Asker::Owner).is_err());

    // The access token has run out meanwhile.
    let refused = tab.call_at(after(HOUR + HOUR / 2), Asker::Automatic);

    assert!(matches!(refused, Err(ApiError::QuotaUsedUp { .. })));
    assert_eq!(tab.vendor.calls.get(), 1);
}

#[test]
fn a_blocked_account_is_asked_once_a_day_by_the_owner_only() {
    let tab = tab(Vendor::saying(489, "Blocked"));
    assert!(tab.call_at(NOW, Asker::Automatic).is_err());

    let blocked = Err(ApiError::Blocked {
        endpoint: "vehicle_list",
    });
    assert_eq!(tab.call_at(NOW, Asker::Automatic), blocked);
    assert_eq!(tab.vendor.calls.get(), 1);
    assert_eq!(tab.call_at(NOW, Asker::Owner), blocked);
    assert_eq!(tab.vendor.calls.get(), 2);
    assert_eq!(tab.call_at(NOW, Asker::Owner), blocked);
    assert_eq!(tab.vendor.calls.get(), 2);
}

/// A vendor that blocks, and then knows the token no more: the list with 401, renewals with a pair.
struct Forgetful {
    blocks: Cell<bool>,
    knows: &'static str,
    calls: Cell<u32>,
}

impl Transport for Forgetful {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.calls.set(self.calls.get() + 1);
        let is_known = request.header("authorization") == Some(self.knows);
        Ok(if kind_of(&request) == CallKind::SignIn {
            let pair =
                r#"{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3599}"#;
            answer(200, pair)
        } else if self.blocks.get() {
            answer(489, "Blocked")
        } else if is_known {
            answer(200, LIST)
        } else {
            answer(401, "")
        })
    }
}

/// A block, then a trial whose token the vendor has forgotten.
fn trial_with_a_forgotten_token(knows: &'static str) -> (Result<(), ApiError>, Ledger, u32) {
    let vendor = Forgetful {
        blocks: Cell::new(true),
        knows,
        calls: Cell::default(),
    };
    let vault = MemoryVault::default();
    block_on(vault.write(&account(), &tokens(1))).unwrap();
    let ledgers = Ledgers::new(MemoryStorage::default(), Allowance::CONNECTED_DRIVE);
    let host = FixedHost::at(NOW);
    let session = Session::new(&vendor, &vault, &host, account(), identity())
        .metered(&ledgers)
        .asked_by(Asker::Owner);
    let call = || block_on(session.call(Brand::Bmw, vehicle_list::request, vehicle_list::NAME));
    assert!(call().is_err());
    vendor.blocks.set(false);

    let trial = call().map(|_response| ());

    let ledger = block_on(ledgers.read(Subject::Account(&account()), NOW));
    (trial, ledger, vendor.calls.get())
}

#[test]
fn a_trial_with_an_old_token_is_repeated_with_a_new_one_and_ends_the_block() {
    let (trial, ledger, calls) = trial_with_a_forgotten_token("Bearer access-2");

    assert_eq!(trial, Ok(()));
    assert_eq!(ledger.blocked_at, None);
    // The block, the trial, the renewal, the repeat.
    assert_eq!(calls, 4);
}

#[test]
fn a_trial_that_ends_signed_out_does_not_end_the_block() {
    let (trial, ledger, _) = trial_with_a_forgotten_token("Bearer nobody");

    assert_eq!(trial, Err(ApiError::SignedOut));
    assert_eq!(ledger.blocked_at, Some(NOW));
}

#[test]
fn a_call_that_found_no_network_is_not_counted() {
    let vendor = Vendor::saying(200, LIST);
    *vendor.says.borrow_mut() = Err(TransportError::Offline);
    let tab = tab(vendor);

    assert_eq!(tab.call_at(NOW, Asker::Owner), Err(ApiError::Offline));

    assert_eq!(tab.calls_today(), 0);
}

#[test]
fn a_renewal_is_counted_apart() {
    let tab = tab(Vendor::saying(
        200,
        r#"{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3599}"#,
    ));

    assert_eq!(tab.call_at(after(HOUR), Asker::Owner), Ok(()));

    let today = tab.ledger().today(after(HOUR));
    assert_eq!((today.metered(), today.sign_in), (1, 1));
}

#[test]
fn a_refused_renewal_counts_no_call_about_the_car() {
    let tab = tab(Vendor::saying(429, "Try again in 60 seconds."));

    let refused = tab.call_at(after(HOUR), Asker::Owner);

    assert!(matches!(refused, Err(ApiError::RateLimited { .. })));
    let today = tab.ledger().today(after(HOUR));
    assert_eq!((today.metered(), today.sign_in), (0, 1));
}

#[test]
fn an_account_without_tokens_gets_no_ledger() {
    let tab = tab(Vendor::saying(200, LIST));
    block_on(tab.vault.remove(&account())).unwrap();

    assert_eq!(tab.call_at(NOW, Asker::Owner), Err(ApiError::SignedOut));

    let left = block_on(tab.ledgers.storage().list(Table::Ledgers, ""));
    assert_eq!(left, Ok(Vec::new()));
}

#[test]
fn a_note_about_an_account_that_is_gone_is_not_kept() {
    let ledgers = Ledgers::new(MemoryStorage::default(), Allowance::CONNECTED_DRIVE);
    let (host, account) = (FixedHost::at(NOW), account());
    let subject = Subject::Account(&account);
    let call = Call {
        kind: CallKind::Reading,
        asker: Asker::Owner,
    };
    let ticket = block_on(ledgers.ask(subject, call, "state", &host)).unwrap();
    block_on(ledgers.forget(&account, Region::RestOfWorld, NOW)).unwrap();

    block_on(ledgers.note(subject, ticket, Outcome::Blocked, &host));

    let left = block_on(ledgers.storage().list(Table::Ledgers, ""));
    assert_eq!(left, Ok(Vec::new()));
}
