//! Sign-in and session against the simulated vendor.

use carport_client::error::ApiError;
use carport_client::tokens::{Secret, TokenVault};
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{World, account, list, session, sign_in_with, signed_in};
use futures_lite::future::block_on;

#[test]
fn the_proxys_redirect_signs_in_as_well() {
    let world = World::behind_proxy();

    assert!(sign_in_with(&world, "P1_first", "demo").is_ok());
}

#[test]
fn a_captcha_answer_works_once_even_after_a_wrong_password() {
    let world = World::all_fine();

    let wrong = sign_in_with(&world, "P1_first", "sesame");
    let again = sign_in_with(&world, "P1_first", "demo");
    let fresh = sign_in_with(&world, "P1_second", "demo");

    assert_eq!(wrong, Err(ApiError::CredentialsRefused));
    assert_eq!(again, Err(ApiError::CredentialsRefused));
    assert!(fresh.is_ok());
}

#[test]
fn a_session_outlives_its_first_token() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let first = block_on(vault.read(&account())).unwrap().unwrap();
    let session = session(&world, &vault);

    world.pass(3 * 3_600_000);
    let cars = list(&session, Brand::Bmw).unwrap().value;

    let held = block_on(vault.read(&account())).unwrap().unwrap();
    assert!(!cars.is_empty());
    assert!(held.refresh != first.refresh);
    assert_eq!(world.calls_to("/gcdm/oauth/token"), 2);
}

#[test]
fn a_token_that_the_vendor_forgot_is_renewed_by_its_401() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let mut tokens = block_on(vault.read(&account())).unwrap().unwrap();
    tokens.access = Secret::new("forgotten");
    block_on(vault.write(&account(), &tokens)).unwrap();

    let cars = list(&session(&world, &vault), Brand::Bmw);

    assert!(cars.is_ok());
    assert_eq!(world.calls_to("/eadrax-vcs/v5/vehicle-list"), 2);
}

#[test]
fn a_refused_renewal_is_the_end_of_the_session() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    world.set_scenario("refresh-refused");
    world.pass(3 * 3_600_000);

    let cars = list(&session(&world, &vault), Brand::Bmw);

    assert_eq!(cars, Err(ApiError::SignedOut));
}

#[test]
fn a_redirect_without_a_code_is_an_unreadable_authentication() {
    let world = World::in_scenario("redirect-without-code");

    assert_eq!(
        sign_in_with(&world, "P1_first", "demo"),
        Err(ApiError::Unreadable {
            endpoint: "authenticate"
        })
    );
}

#[test]
fn a_limited_sign_in_is_told_apart_from_a_refused_one() {
    let world = World::in_scenario("sign-in-limited");

    assert_eq!(
        sign_in_with(&world, "P1_first", "demo"),
        Err(ApiError::SignInLimited)
    );
}
