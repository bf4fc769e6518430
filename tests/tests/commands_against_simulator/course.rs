//! How commands go on and how they end.

use super::*;

#[test]
fn a_command_is_pending_then_delivered_then_executed() {
    on(ELECTRIC, "all-fine", |car| {
        let (_, course) = car.tell(&Command::FlashLights).unwrap();

        assert_eq!(course[0], Progress::Underway(Step::Pending));
        assert!(course.contains(&Progress::Underway(Step::Delivered)));
        assert_eq!(course.last(), Some(&Progress::Executed));
    });
}

#[test]
fn the_newer_status_call_tells_the_same_under_its_other_name() {
    on(ELECTRIC, "all-fine", |car| {
        let receipt = car.send(&order(&Command::SoundHorn)).unwrap();
        let request = |caller: &_| {
            let mut request = event::status_request(caller, &car.vin, &receipt.id);
            request.path = request.path.replace("/v3/", "/v4/");
            request
        };

        let answer = ask(car.session, Brand::Bmw, request, event::STATUS).unwrap();

        assert!(String::from_utf8_lossy(&answer.body).contains("rsEventStatus"));
        let progress = event::read_status(&answer).unwrap();
        assert_eq!(progress.value, Progress::Underway(Step::Pending));
    });
}

#[test]
fn a_car_that_cannot_be_told_to_charge_refuses_without_a_second_try() {
    on(DIESEL, "all-fine", |car| {
        let start = order(&Command::StartCharging);

        let error = car.send(&start).unwrap_err();

        let endpoint = command::NAME;
        assert_eq!(error, ApiError::NotSupported { endpoint });
        assert_eq!(start.rerouted(&error), None);
    });
}

#[test]
fn every_way_to_fail_has_its_own_end() {
    let told = |scenario: &str| on(ELECTRIC, scenario, |car| car.end_of(&Command::Lock));

    assert!(matches!(
        told("command-fails"),
        Progress::Failed(Fault {
            title: Some(_),
            description: Some(_),
            ..
        })
    ));
    assert!(matches!(
        told("command-fails-silently"),
        Progress::Failed(Fault {
            title: None,
            description: None,
            code: None,
            ..
        })
    ));
    assert_eq!(told("command-ignored"), Progress::Ignored);
    assert_eq!(told("command-stuck"), Progress::Underway(Step::Pending));
}

#[test]
fn a_command_that_is_not_taken_says_why() {
    let endpoint = command::NAME;
    let forbidden = ApiError::Forbidden {
        endpoint,
        status: 403,
        said: None,
    };
    for (scenario, command, expected) in [
        ("command-not-allowed", Command::Lock, forbidden.clone()),
        ("charging-forbidden", Command::StartCharging, forbidden),
        ("command-busy", Command::Lock, ApiError::Busy { endpoint }),
        (
            "charging-error",
            Command::StopCharging,
            ApiError::NotSupported { endpoint },
        ),
        (
            "command-bad-gateway",
            Command::Lock,
            ApiError::VendorUnreachable { endpoint },
        ),
        (
            "command-unknown",
            Command::Lock,
            ApiError::NotFound {
                endpoint,
                status: 404,
            },
        ),
    ] {
        on(ELECTRIC, scenario, |car| {
            let order = order(&command);
            let error = car.send(&order).unwrap_err();
            assert_eq!(error, expected, "{scenario}");
            assert_eq!(order.rerouted(&error), None, "{scenario}");
        });
    }
    let quota = on(ELECTRIC, "command-quota", |car| {
        car.send(&order(&Command::Lock))
    });
    assert!(matches!(quota, Err(ApiError::QuotaUsedUp { .. })));
}

#[test]
fn a_charging_service_that_knows_no_car_is_asked_once_and_the_other_once() {
    on(ELECTRIC, "command-unknown", |car| {
        let first = order(&Command::StartCharging);

        let second = first.rerouted(&car.send(&first).unwrap_err()).unwrap();
        let third = second.rerouted(&car.send(&second).unwrap_err());

        assert_eq!(third, None);
        assert_eq!(car.world.calls_to("/eadrax-crccs/v1/vehicles/"), 1);
        assert_eq!(car.world.calls_to("/eadrax-vrccs/"), 1);
    });
}

#[test]
fn an_event_that_is_forgotten_is_not_found() {
    on(ELECTRIC, "all-fine", |car| {
        let receipt = car.send(&order(&Command::Lock)).unwrap();
        car.world.set_scenario("event-unknown");

        let request = |caller: &_| event::status_request(caller, &car.vin, &receipt.id);
        let answer = ask(car.session, Brand::Bmw, request, event::STATUS);

        assert_eq!(
            answer,
            Err(ApiError::NotFound {
                endpoint: event::STATUS,
                status: 404
            })
        );
    });
}

#[test]
fn every_car_takes_what_its_capabilities_promise() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    for brand in [Brand::Bmw, Brand::Mini, Brand::Toyota] {
        for vin in list(&session, brand).unwrap().value {
            let profile = read_profile(&session, brand, &vin).unwrap().value;
            let can = read_state(&session, brand, &profile)
                .unwrap()
                .value
                .capabilities;
            for (command, is_promised) in [
                (Command::FlashLights, can.lights),
                (Command::SoundHorn, can.horn),
                (Command::Lock, can.lock),
                (Command::StopClimate, can.climate_stop),
            ] {
                let request = |caller: &_| command::request(caller, &vin, &order(&command));
                let answer = ask(&session, brand, request, command::NAME);
                if is_promised == Some(true) {
                    assert!(
                        command::read(&answer.unwrap()).is_ok(),
                        "{command:?} of {vin:?}"
                    );
                } else if is_promised == Some(false) {
                    assert!(answer.is_err(), "{command:?} of {vin:?}");
                }
                world.pass(60_000);
            }
        }
    }
}
