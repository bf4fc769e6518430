//! Every simulated car is read without a gap, and every bad answer ends in the right error.

use std::time::Duration;

use carport_client::endpoints::image;
use carport_client::error::ApiError;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{
    START, World, list, read_profile, read_state, session, signed_in, state_in_scenario,
};
use futures_lite::future::block_on;

#[test]
fn every_simulated_car_is_read_without_a_gap() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let mut cars = 0;

    for brand in [Brand::Bmw, Brand::Mini, Brand::Toyota] {
        let vins = list(&session, brand).unwrap();
        assert_eq!(vins.gaps, []);
        for vin in vins.value {
            let profile = read_profile(&session, brand, &vin).unwrap();
            assert_eq!(profile.gaps, []);
            assert_eq!(profile.value.vin, vin);
            assert_eq!(profile.value.brand, Some(brand));
            assert!(profile.value.drive_train.is_some());
            let status = read_state(&session, brand, &profile.value).unwrap();
            assert_eq!(status.gaps, []);
            world.pass(2_000);
            cars += 1;
        }
    }

    assert!(cars >= 6, "the fleet has {cars} cars");
}

#[test]
fn a_car_has_a_picture() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let vin = list(&session, Brand::Bmw).unwrap().value.remove(0);

    let request = |caller: &_| image::request(caller, &vin, image::View::AngleSideForty);
    let answer = block_on(session.call(Brand::Bmw, request, image::NAME)).unwrap();

    assert!(image::read(&answer).is_ok());
}

#[test]
fn a_picture_that_is_not_there_is_told_from_one_of_a_strange_car() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let vin = list(&session, Brand::Bmw).unwrap().value.remove(0);

    for (id, status) in [("image-not-found", 404), ("image-not-owned", 424)] {
        world.set_scenario(id);
        let request = |caller: &_| image::request(caller, &vin, image::View::Front);
        let answer = block_on(session.call(Brand::Bmw, request, image::NAME));
        assert_eq!(
            answer,
            Err(ApiError::NotFound {
                endpoint: image::NAME,
                status
            })
        );
    }
}

#[test]
fn broken_answers_are_unreadable_states() {
    for id in ["answer-cut-in-half", "html-instead-of-json"] {
        assert_eq!(
            state_in_scenario(id),
            Err(ApiError::Unreadable { endpoint: "state" }),
            "{id}"
        );
    }
}

#[test]
fn a_short_vin_costs_one_car_of_the_list() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let all = list(&session, Brand::Bmw).unwrap().value.len();
    world.set_scenario("short-vin");

    let list = list(&session, Brand::Bmw).unwrap();

    assert_eq!(list.gaps.len(), 1);
    assert!(list.value.len() + 1 >= all, "the others stay");
}

#[test]
fn missing_keys_and_unknown_codes_leave_the_rest_standing() {
    assert!(state_in_scenario("missing-keys").is_ok());

    let unknown = state_in_scenario("unknown-codes").unwrap();

    assert!(!unknown.gaps.is_empty());
    assert!(unknown.value.odometer.is_some());
}

#[test]
fn a_car_that_never_reported_has_neither_time_nor_odometer() {
    let status = state_in_scenario("never-reported").unwrap().value;

    assert_eq!((status.last_seen_at, status.odometer), (None, None));
}

#[test]
fn every_refusal_has_its_own_name() {
    let endpoint = "state";
    let rejected = |status| ApiError::Rejected { endpoint, status };
    for (id, expected) in [
        ("blocked", ApiError::Blocked { endpoint }),
        (
            "app-denied",
            ApiError::Forbidden {
                endpoint,
                status: 403,
                said: None,
            },
        ),
        (
            "mobile-access-disabled",
            ApiError::MobileAccessDisabled { endpoint },
        ),
        ("request-timeout", ApiError::VehicleUnavailable { endpoint }),
        ("account-locked", ApiError::AccountLocked { endpoint }),
        ("server-error", rejected(500)),
        ("server-error-text", rejected(500)),
        ("server-error-problem", rejected(500)),
        ("state-refused", rejected(400)),
        ("blocked-state-only", ApiError::Blocked { endpoint }),
        ("blocked-data", ApiError::Blocked { endpoint }),
        ("blocked-other-status", ApiError::Blocked { endpoint }),
        ("unauthorized", ApiError::SignedOut),
        ("bad-gateway", ApiError::VendorUnreachable { endpoint }),
        (
            "maintenance",
            ApiError::Maintenance {
                endpoint,
                retry_at: None,
            },
        ),
        (
            "rate-limited",
            ApiError::RateLimited {
                endpoint,
                retry_at: Some(START.after(Duration::from_secs(12))),
            },
        ),
        (
            "rate-limited-by-header",
            ApiError::RateLimited {
                endpoint,
                retry_at: Some(START.after(Duration::from_secs(20))),
            },
        ),
    ] {
        assert_eq!(state_in_scenario(id), Err(expected), "{id}");
    }
}

#[test]
fn a_used_up_quota_tells_when_it_is_replenished() {
    let result = state_in_scenario("quota");

    assert!(
        matches!(
            result,
            Err(ApiError::QuotaUsedUp {
                endpoint: "state",
                replenished_at: Some(at)
            }) if at > START
        ),
        "{result:?}"
    );
}
