//! Renewals against the simulated vendor, which takes each refresh token once.

use carport_client::endpoints::vehicle_list;
use carport_client::error::ApiError;
use carport_client::storage::memory::MemoryVault;
use carport_client::tokens::{Secret, TokenVault, Tokens};
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{World, account, list, session, sign_in_with, signed_in};
use futures_lite::future::block_on;
use futures_util::future::join_all;

const TOKEN: &str = "/gcdm/oauth/token";
const HOURS: i64 = 3_600_000;

fn held(vault: &MemoryVault) -> Tokens {
    let held = block_on(vault.read(&account())).expect("memory gives tokens back");
    held.expect("the account is signed in")
}

#[test]
fn ten_tasks_of_two_tabs_make_one_renewal() {
    let world = World::all_fine();
    let here = signed_in(&world);
    let there = here.clone();
    world.pass(3 * HOURS);
    let before = world.calls_to(TOKEN);

    let sessions = [session(&world, &here), session(&world, &there)];
    let answers = block_on(join_all((0..10).map(|index| {
        sessions[index % 2].call(Brand::Bmw, vehicle_list::request, vehicle_list::NAME)
    })));

    assert!(answers.iter().all(Result::is_ok));
    assert_eq!(world.calls_to(TOKEN) - before, 1);
}

#[test]
fn a_chain_of_renewals_never_shows_a_token_twice() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let mut seen = vec![held(&vault).refresh.expose().to_owned()];

    for _round in 0..5 {
        world.pass(3 * HOURS);
        assert!(list(&session(&world, &vault), Brand::Bmw).is_ok());
        let refresh = held(&vault).refresh.expose().to_owned();
        assert!(!seen.contains(&refresh));
        seen.push(refresh);
    }
}

#[test]
fn a_second_sign_in_saves_a_session_whose_refresh_token_is_refused() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let refused = Tokens {
        refresh: Secret::new("refused"),
        ..held(&vault)
    };
    block_on(vault.write(&account(), &refused)).unwrap();
    world.pass(3 * HOURS);

    let lost = list(&session(&world, &vault), Brand::Bmw);
    assert_eq!(lost, Err(ApiError::SignedOut));

    let tokens = sign_in_with(&world, "P1_second", "demo").unwrap();
    block_on(vault.write(&account(), &tokens)).unwrap();
    assert!(list(&session(&world, &vault), Brand::Bmw).is_ok());
}

#[test]
fn a_renewal_during_maintenance_keeps_the_session_for_later() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    world.set_scenario("maintenance");
    world.pass(3 * HOURS);

    let refused = list(&session(&world, &vault), Brand::Bmw);
    world.set_scenario("all-fine");
    let later = list(&session(&world, &vault), Brand::Bmw);

    assert_eq!(
        refused,
        Err(ApiError::Maintenance {
            endpoint: "token",
            retry_at: None
        })
    );
    assert!(later.is_ok());
}
