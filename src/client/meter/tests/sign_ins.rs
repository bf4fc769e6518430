//! A sign-in under the meter, of this device and of an account that it knows.

use super::*;
use crate::sign_in::{Credentials, sign_in};
use crate::tokens::Secret;

fn credentials() -> Credentials {
    Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("sesame"),
        captcha: Secret::new("P1_a"),
        brand: Brand::Bmw,
    }
}

fn sign_in_at<S: Storage>(tab: &Tab<S>, now: UnixMillis) -> ApiError {
    let host = FixedHost::at(now);
    let (identity, vendor) = (identity(), &tab.vendor);
    let signing = sign_in(vendor, &host, &identity, credentials(), None, &tab.ledgers);
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
        let signing = sign_in(&vendor, &host, &identity, credentials(), None, &ledgers);
        block_on(signing).unwrap_err()
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

/// Signs in again for the account that the tab holds.
fn sign_in_again<S: Storage>(tab: &Tab<S>, now: UnixMillis) -> ApiError {
    let host = FixedHost::at(now);
    let (identity, known) = (identity(), account());
    let signing = sign_in(
        &tab.vendor,
        &host,
        &identity,
        credentials(),
        Some(&known),
        &tab.ledgers,
    );
    block_on(signing).unwrap_err()
}

const NO_CLIENT: ApiError = ApiError::Unreadable { endpoint: "config" };

#[test]
fn signing_in_again_to_an_account_closed_by_quota_is_refused_with_its_time() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(tab.call_at(NOW, Asker::Owner).is_err());

    let refused = sign_in_again(&tab, after(HOUR));

    // The vendor's time, and a second of reserve.
    let replenished_at = Some(after(2 * HOUR + 1_000));
    assert_eq!(
        refused,
        ApiError::QuotaUsedUp {
            endpoint: "config",
            replenished_at
        }
    );
    assert_eq!(tab.vendor.calls.get(), 1);
    tab.vendor.says(200, "{}");
    assert_eq!(sign_in_again(&tab, after(2 * HOUR + 1_000)), NO_CLIENT);
}

#[test]
fn another_account_may_sign_in_while_one_is_closed() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(tab.call_at(NOW, Asker::Owner).is_err());
    tab.vendor.says(200, "{}");

    assert_eq!(sign_in_at(&tab, after(HOUR)), NO_CLIENT);
}

#[test]
fn signing_in_again_to_a_blocked_account_is_its_one_trial_of_the_day() {
    let tab = tab(Vendor::saying(489, "Blocked"));
    assert!(tab.call_at(NOW, Asker::Owner).is_err());

    let blocked = ApiError::Blocked { endpoint: "config" };
    assert_eq!(sign_in_again(&tab, after(HOUR)), blocked);
    assert_eq!(tab.vendor.calls.get(), 2);
    assert_eq!(sign_in_again(&tab, after(2 * HOUR)), blocked);
    assert!(tab.call_at(after(2 * HOUR), Asker::Owner).is_err());
    assert_eq!(tab.vendor.calls.get(), 2);

    assert_eq!(sign_in_again(&tab, after(25 * HOUR)), blocked);
    assert_eq!(tab.vendor.calls.get(), 3);
}

#[test]
fn a_quota_or_a_block_met_while_signing_in_closes_the_account_too() {
    for (status, body) in [(403, QUOTA), (489, "Blocked")] {
        let tab = tab(Vendor::saying(status, body));
        let met = sign_in_again(&tab, NOW);

        let refused = tab.call_at(NOW, Asker::Automatic).unwrap_err();

        assert!(met.to_string().starts_with("config: "), "{met}");
        assert_eq!(
            outcome_of::<()>(&Err(refused)) == Outcome::Blocked,
            status == 489
        );
        assert_eq!(tab.vendor.calls.get(), 1);
    }
}

#[test]
fn a_sign_in_that_this_device_refuses_is_no_call_of_the_account() {
    let tab = tab(Vendor::saying(403, QUOTA));
    assert!(matches!(
        sign_in_at(&tab, NOW),
        ApiError::QuotaUsedUp { .. }
    ));

    let refused = sign_in_again(&tab, after(HOUR));

    assert!(matches!(refused, ApiError::QuotaUsedUp { .. }));
    assert_eq!(tab.calls_today(), 0);
    assert_eq!(tab.vendor.calls.get(), 1);
}

#[test]
fn too_many_attempts_to_sign_in_leave_a_living_session_alone() {
    let storage = Rc::new(MemoryStorage::default());
    let tab = Tab::over(Rc::clone(&storage), Vendor::saying(200, LIST));
    let vendor = Limited(Cell::default());
    let (host, identity, known) = (FixedHost::at(NOW), identity(), account());
    let signing = sign_in(
        &vendor,
        &host,
        &identity,
        credentials(),
        Some(&known),
        &tab.ledgers,
    );
    assert_eq!(block_on(signing), Err(ApiError::SignInLimited));

    assert_eq!(tab.call_at(NOW, Asker::Automatic), Ok(()));
    assert_eq!(tab.ledger().sign_in, None);
}
