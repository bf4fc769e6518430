//! A session and a sign-in under the meter.

use super::*;
use crate::sign_in::{Credentials, sign_in};
use crate::tokens::Secret;

const QUOTA: &str = r#"{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 02:00:00."}"#;
const LIST: &str = r#"{"mappingInfos":[]}"#;
const HOUR: i64 = 3_600_000;

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

fn sign_in_at<S: Storage>(tab: &Tab<S>, now: UnixMillis) -> ApiError {
    let host = FixedHost::at(now);
    let credentials = Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("sesame"),
        captcha: Secret::new("P1_a"),
        brand: Brand::Bmw,
    };
    let identity = identity();
    let signing = sign_in(&tab.vendor, &host, &identity, credentials, &tab.ledgers);
    block_on(signing).unwrap_err()
}

#[test]
fn a_sign_in_stops_at_a_quota_until_its_time() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(matches!(
        sign_in_at(&tab, NOW),
        ApiError::QuotaUsedUp { .. }
    ));

    assert!(matches!(
        sign_in_at(&tab, after(HOUR)),
        ApiError::QuotaUsedUp { .. }
    ));
    assert_eq!(tab.vendor.calls.get(), 1);
    tab.vendor.says(200, "{}");
    assert_eq!(
        sign_in_at(&tab, after(2 * HOUR + 1_000)),
        ApiError::Unreadable { endpoint: "config" }
    );
}

/// The configuration, and then an empty 429.
struct Limited(Cell<u32>);

impl Transport for Limited {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.0.set(self.0.get() + 1);
        Ok(if request.upstream == Upstream::Api(Region::RestOfWorld) {
            answer(
                200,
                r#"{"clientId":"a","clientSecret":"b","returnUrl":"c","scopes":["d"],
                    "tokenEndpoint":"https://customer.bmwgroup.com/gcdm/oauth/token"}"#,
            )
        } else {
            answer(429, "")
        })
    }
}

#[test]
fn after_too_many_attempts_no_password_is_sent_until_midnight_utc() {
    let vendor = Limited(Cell::default());
    let ledgers = Ledgers::new(MemoryStorage::default(), Allowance::CONNECTED_DRIVE);
    let identity = identity();
    let attempt = |now| {
        let host = FixedHost::at(now);
        let credentials = Credentials {
            email: "owner@example.org".to_owned(),
            password: Secret::new("sesame"),
            captcha: Secret::new("P1_a"),
            brand: Brand::Bmw,
        };
        block_on(sign_in(&vendor, &host, &identity, credentials, &ledgers)).unwrap_err()
    };
    assert_eq!(attempt(NOW), ApiError::SignInLimited);
    let before = vendor.0.get();

    assert_eq!(attempt(after(HOUR)), ApiError::SignInLimited);

    // The configuration may be asked for; the password stays here.
    assert_eq!(vendor.0.get() - before, 1);
    // 2025-06-16T00:00:00Z.
    assert_eq!(
        attempt(UnixMillis(1_750_032_000_000)),
        ApiError::SignInLimited
    );
    assert_eq!(vendor.0.get() - before, 3);
}

#[test]
fn an_account_that_is_gone_leaves_no_ledger() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(tab.call_at(NOW, Asker::Owner).is_err());
    tab.vendor.says(401, "");
    assert!(matches!(sign_in_at(&tab, NOW), ApiError::Rejected { .. }));

    block_on(tab.ledgers.forget(&account(), Region::RestOfWorld, NOW)).unwrap();

    let left = block_on(tab.ledgers.storage().list(Table::Ledgers, ""));
    assert_eq!(left, Ok(Vec::new()));
}

#[test]
fn a_limit_on_sign_ins_outlives_the_account() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(matches!(
        sign_in_at(&tab, NOW),
        ApiError::QuotaUsedUp { .. }
    ));

    block_on(tab.ledgers.forget(&account(), Region::RestOfWorld, NOW)).unwrap();

    assert!(matches!(
        sign_in_at(&tab, after(HOUR)),
        ApiError::QuotaUsedUp { .. }
    ));
    assert_eq!(tab.vendor.calls.get(), 1);
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
