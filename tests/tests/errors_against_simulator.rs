//! The refusals of the simulated vendor, through the whole client, as the owner is told of them.

use std::time::Duration;

use carport_client::endpoints::command::{self, ChargingRoute, Order};
use carport_client::error::ApiError;
use carport_client::meter::{Ledgers, Subject};
use carport_client::session::Session;
use carport_client::storage::memory::MemoryStorage;
use carport_domain::budget::{Allowance, Asker};
use carport_domain::command::Command;
use carport_domain::failure::Failure;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{
    START, World, account, ask, identity, list, session, sign_in_with, signed_in,
};
use futures_lite::future::block_on;

const HOURS: i64 = 3_600_000;

fn in_seconds(secs: u64) -> UnixMillis {
    START.after(Duration::from_secs(secs))
}

/// What the owner is told of a call; `None` after a success.
fn told<T>(answer: Result<T, ApiError>) -> Option<Failure> {
    answer.err().map(Failure::from)
}

fn signing_in(scenario: &str) -> Option<Failure> {
    told(sign_in_with(
        &World::in_scenario(scenario),
        "P1_first",
        "demo",
    ))
}

/// A list whose token has run out, so that it is renewed first.
fn renewing(scenario: &str) -> Option<Failure> {
    let world = World::all_fine();
    let vault = signed_in(&world);
    world.set_scenario(scenario);
    world.pass(3 * HOURS);
    told(list(&session(&world, &vault), Brand::Bmw))
}

/// A command to a car.
fn telling(scenario: &str) -> Option<Failure> {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let vin = list(&session, Brand::Bmw).expect("a list").value.remove(0);
    let lock = Order::new(&Command::Lock, ChargingRoute::default(), None).expect("it can be sent");
    world.set_scenario(scenario);
    let request = |caller: &_| command::request(caller, &vin, &lock);
    told(ask(&session, Brand::Bmw, request, command::NAME))
}

#[test]
fn each_refusal_of_a_sign_in_is_told_with_its_wait() {
    for (scenario, expected) in [
        (
            "config-rate-limited",
            Failure::RateLimited {
                retry_at: Some(in_seconds(2)),
            },
        ),
        (
            // It is 9:30 in UTC.
            "config-quota",
            Failure::QuotaUsedUp {
                replenished_at: Some(in_seconds(14 * 3_600 + 1_800)),
            },
        ),
        ("config-denied", Failure::AppOutdated),
        ("config-key-refused", Failure::Rejected { status: 401 }),
        (
            "rate-limited-1-second",
            Failure::RateLimited {
                retry_at: Some(in_seconds(1)),
            },
        ),
        ("captcha-refused", Failure::CredentialsRefused),
        ("sign-in-malformed", Failure::CredentialsRefused),
        ("second-step-refused", Failure::SignInInterrupted),
        ("second-step-malformed", Failure::SignInInterrupted),
        ("token-invalid-request", Failure::SignInInterrupted),
        ("token-invalid-grant", Failure::SignInInterrupted),
        ("token-invalid-client", Failure::Rejected { status: 401 }),
        (
            "sign-in-unavailable",
            Failure::Maintenance { retry_at: None },
        ),
    ] {
        assert_eq!(signing_in(scenario), Some(expected), "{scenario}");
    }
}

#[test]
fn each_refusal_of_a_renewal_ends_the_session_or_leaves_it_for_later() {
    for (scenario, expected) in [
        ("token-invalid-request", Failure::SignedOut),
        ("token-invalid-grant", Failure::SignedOut),
        ("token-invalid-client", Failure::SignedOut),
        (
            "sign-in-unavailable",
            Failure::Maintenance { retry_at: None },
        ),
    ] {
        assert_eq!(renewing(scenario), Some(expected), "{scenario}");
    }
}

#[test]
fn each_limit_on_commands_is_told_with_its_wait() {
    for scenario in ["command-rate-limited", "rate-limited-1-second"] {
        let retry_at = Some(in_seconds(1));
        let limited = Failure::RateLimited { retry_at };
        assert_eq!(telling(scenario), Some(limited), "{scenario}");
    }
}

#[test]
fn a_refusal_of_the_sign_in_host_spares_the_calls_of_a_living_session() {
    for scenario in [
        "captcha-refused",
        "second-step-refused",
        "token-invalid-grant",
        "sign-in-unavailable",
        "config-quota",
    ] {
        let world = World::all_fine();
        let vault = signed_in(&world);
        world.set_scenario(scenario);

        assert_eq!(told(list(&session(&world, &vault), Brand::Bmw)), None);
    }
}

#[test]
fn a_limit_that_is_reached_is_told_with_its_wait_and_no_call_goes_out_before_its_end() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    world.set_scenario("limited");
    let ledgers = Ledgers::new(MemoryStorage::default(), Allowance::CONNECTED_DRIVE);
    let session = Session::new(&world, &vault, &world, account(), identity())
        .metered(&ledgers)
        .asked_by(Asker::Owner);
    let call = || {
        use carport_client::endpoints::vehicle_list::{NAME, request};
        told(block_on(session.call(Brand::Bmw, request, NAME)))
    };
    let path = "/eadrax-vcs/v5/vehicle-list";

    // Ten calls in ten seconds are let through.
    for _call in 0..10 {
        assert_eq!(call(), None);
    }
    let retry_at = Some(in_seconds(10));
    assert_eq!(call(), Some(Failure::RateLimited { retry_at }));
    assert_eq!(world.calls_to(path), 11);

    world.pass(9_000);
    assert!(matches!(call(), Some(Failure::RateLimited { .. })));
    assert_eq!(world.calls_to(path), 11);

    // Ten seconds, one of reserve, and chance.
    world.pass(6_000);
    assert_eq!(call(), None);
    let account = account();
    let ledger = block_on(ledgers.read(Subject::Account(&account), START));
    assert_eq!(ledger.counts.reading, 12);
}
