//! Stored forms survive, and what is not ours is refused.

use carport_domain::budget::{CallKind, Closure, ClosureReason, Counts, Ledger, Trouble, Troubles};
use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::vehicle::profile::Brand;

use carport_domain::time::UnixMillis;

use super::*;
use crate::identity::Region;
use crate::testing;
use crate::tokens::Tokens;

fn login() -> Login {
    Login {
        region: Region::NorthAmerica,
        email: "owner@example.org".to_owned(),
        installation: testing::identity().installation,
    }
}

fn account() -> AccountRecord {
    AccountRecord {
        id: AccountId::from_random([1; 8]),
        origin: AccountOrigin::ConnectedDrive(login()),
        added_at: UnixMillis(1_750_000_000_000),
    }
}

fn vehicle() -> VehicleRecord {
    VehicleRecord::new(
        VehicleId::from_random([2; 8]),
        AccountId::from_random([1; 8]),
        Vin::parse("WMW00000000MCE006").unwrap(),
        Brand::Mini,
    )
}

fn ledger() -> LedgerRecord {
    let mut troubles = Troubles::default();
    let trouble = Trouble {
        failures: 8,
        noted_at: UnixMillis(9),
        retry_at: Some(UnixMillis(10)),
    };
    troubles.set(CallKind::Reading, Some(trouble));
    let closure = |reason| Closure {
        reason,
        noted_at: UnixMillis(1_750_000_000_000),
        until: UnixMillis(1_750_003_600_000),
    };
    LedgerRecord(Ledger {
        day: 20_254,
        counts: Counts {
            reading: 1,
            extra: 0,
            history: 2,
            command: 3,
            event_poll: 4,
            sign_in: 5,
        },
        vehicle: Some(closure(ClosureReason::QuotaUsedUp)),
        sign_in: Some(closure(ClosureReason::SignInLimited)),
        blocked_at: Some(UnixMillis(6)),
        tried_at: Some(UnixMillis(7)),
        troubles,
    })
}

/// With what the first form had no place for.
fn full_ledger() -> LedgerRecord {
    let mut record = ledger();
    record.0.counts.extra = 11;
    for (failures, kind) in (12..).zip(CallKind::ALL) {
        let trouble = Trouble {
            failures,
            noted_at: UnixMillis(13),
            retry_at: None,
        };
        record.0.troubles.set(kind, Some(trouble));
    }
    record
}

fn image() -> AnswerRecord {
    AnswerRecord {
        body: b"\x89PNG\r\n\x1a\n\0\n{}".to_vec(),
        fetched_at: UnixMillis(1_750_000_000_000),
        language: "fr".to_owned(),
        status: 200,
    }
}

#[test]
fn every_record_survives_its_stored_form() {
    assert_eq!(
        AccountRecord::from_bytes(&account().to_bytes()),
        Ok(account())
    );
    assert_eq!(
        VehicleRecord::from_bytes(&vehicle().to_bytes()),
        Ok(vehicle())
    );
    assert_eq!(AnswerRecord::from_bytes(&image().to_bytes()), Ok(image()));
    assert_eq!(LedgerRecord::from_bytes(&ledger().to_bytes()), Ok(ledger()));
    assert_eq!(
        LedgerRecord::from_bytes(&full_ledger().to_bytes()),
        Ok(full_ledger())
    );
    let tokens = testing::tokens(1);
    assert_eq!(Tokens::from_bytes(&tokens.to_bytes()), Ok(tokens));
}

#[test]
fn an_account_of_opened_files_survives_and_has_no_login() {
    let files = AccountRecord {
        origin: AccountOrigin::Import,
        ..account()
    };

    assert!(files.login().is_none() && files.email().is_none());
    assert_eq!(AccountRecord::from_bytes(&files.to_bytes()), Ok(files));
}

#[test]
fn the_first_form_of_an_account_is_read_for_ever_as_the_vendors() {
    let stored = br#"{"v":1,"id":"0101010101010101","region":"na","email":"owner@example.org",
        "build":"417305862","session_id":"2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55",
        "added_at":1750000000000}"#;

    assert_eq!(AccountRecord::from_bytes(stored), Ok(account()));
}

#[test]
fn an_account_of_a_source_to_come_is_newer_and_not_damaged() {
    let stored = br#"{"v":2,"id":"0101010101010101","source":"cardata","added_at":1}"#;

    assert_eq!(AccountRecord::from_bytes(stored), Err(StorageError::TooNew));
}

#[test]
fn the_first_form_of_a_ledger_is_read_for_ever() {
    let stored = br#"{"v":1,"day":20254,
        "counts":{"reading":1,"history":2,"command":3,"event_poll":4,"sign_in":5},
        "vehicle":{"reason":"quota","noted_at":1750000000000,"until":1750003600000},
        "sign_in":{"reason":"sign-in","noted_at":1750000000000,"until":1750003600000},
        "blocked_at":6,"tried_at":7,"trouble":{"failures":8,"noted_at":9,"retry_at":10}}"#;

    assert_eq!(LedgerRecord::from_bytes(stored), Ok(ledger()));
    let bare = LedgerRecord::from_bytes(br#"{"v":1,"day":20254}"#);
    assert!(bare.is_ok_and(|record| record.0.day == 20_254));
}

#[test]
fn the_first_form_of_an_answer_is_a_line_and_its_bytes() {
    let stored = b"{\"v\":1,\"fetched_at\":7,\"language\":\"en\",\"status\":200}\n{\"state\":{}}\n";

    let record = AnswerRecord::from_bytes(stored).unwrap();

    assert_eq!(record.body, b"{\"state\":{}}\n");
    assert_eq!(record.fetched_at, UnixMillis(7));
}

#[test]
fn a_newer_form_is_refused_as_newer_whatever_it_holds() {
    let newer = b"{\"v\":99,\"owner\":{}}\n";

    assert_eq!(AccountRecord::from_bytes(newer), Err(StorageError::TooNew));
    assert_eq!(VehicleRecord::from_bytes(newer), Err(StorageError::TooNew));
    assert_eq!(AnswerRecord::from_bytes(newer), Err(StorageError::TooNew));
    assert_eq!(Tokens::from_bytes(newer), Err(StorageError::TooNew));
    assert_eq!(LedgerRecord::from_bytes(newer), Err(StorageError::TooNew));
}

#[test]
fn garbage_is_corrupt() {
    for garbage in [
        b"".as_slice(),
        b"\n",
        b"{}\n",
        b"{\"v\":0}\n",
        b"{\"v\":1}\n",
        b"{\"v\":\"1\"}\n",
        b"\xff\xfe\n",
    ] {
        let corrupt = StorageError::Corrupt;
        assert_eq!(AccountRecord::from_bytes(garbage), Err(corrupt));
        assert_eq!(VehicleRecord::from_bytes(garbage), Err(corrupt));
        assert_eq!(AnswerRecord::from_bytes(garbage), Err(corrupt));
        assert_eq!(Tokens::from_bytes(garbage), Err(corrupt));
        assert_eq!(LedgerRecord::from_bytes(garbage), Err(corrupt));
    }
}

#[test]
fn marks_that_would_break_a_header_are_corrupt() {
    for build in ["", "12345678", "12345678é", "12345678x"] {
        let mut login = login();
        login.installation.build = build.to_owned();
        let record = AccountRecord {
            origin: AccountOrigin::ConnectedDrive(login),
            ..account()
        };

        assert_eq!(
            AccountRecord::from_bytes(&record.to_bytes()),
            Err(StorageError::Corrupt)
        );
    }
}

#[test]
fn a_printed_answer_shows_no_body() {
    let record = AnswerRecord {
        body: b"secret place".to_vec(),
        ..image()
    };

    assert_eq!(format!("{record:?}"), "AnswerRecord(200, 12 bytes)");
}
