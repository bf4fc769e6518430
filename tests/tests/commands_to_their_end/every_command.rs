//! Each command is verified by the car, or executed where nothing can verify it, and did something.

use carport_client::endpoints::charging_settings;
use carport_domain::command::{ChargingChange, ChargingTarget};
use carport_domain::units::{Amperes, Percent};
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::charging_plan::ChargingPlan;
use carport_domain::vehicle::climate::Climate;
use carport_tests::world::ask;

use super::*;

const VERIFIED: [Stage; 8] = [
    Stage::Draft,
    Stage::Queued,
    Stage::Sending,
    Stage::Accepted,
    Stage::Pending,
    Stage::Delivered,
    Stage::Executed,
    Stage::Verified,
];

/// The command is verified, having been sent once.
fn verified(car: &Garage<'_>, command: &Command) {
    let before = car.orders();
    let entry = car.carry_out(command);

    assert_eq!(stages(&entry), VERIFIED, "{command:?}");
    assert_eq!(entry.life.reason(), None);
    assert_eq!(entry.event, None);
    assert_eq!(car.orders(), before + 1);
}

/// The command is executed, which nothing can verify.
fn executed(car: &Garage<'_>, command: &Command) {
    let entry = car.carry_out(command);

    assert_eq!(entry.life.stage(), Stage::Executed, "{command:?}");
    assert!(entry.life.is_over());
    assert_eq!(car.orders(), 1);
}

#[test]
fn unlocking_and_locking_are_verified() {
    on(ELECTRIC, "all-fine", |car| {
        let lock = |car: &Garage<'_>| car.state().openings.lock.value().copied();
        verified(car, &Command::Unlock);
        assert!(lock(car).is_some_and(|lock| !lock.is_locked()));

        verified(car, &Command::Lock);
        assert!(lock(car).is_some_and(carport_domain::vehicle::openings::Lock::is_locked));
    });
}

#[test]
fn climate_is_verified_at_its_start_and_its_end() {
    on(ELECTRIC, "all-fine", |car| {
        verified(car, &Command::StartClimate);
        assert_eq!(car.state().climate.value(), Some(&Climate::Active));

        verified(car, &Command::StopClimate);
        assert_ne!(car.state().climate.value(), Some(&Climate::Active));
    });
}

#[test]
fn charging_is_verified_at_its_end_and_its_start() {
    on(ELECTRIC, "charging", |car| {
        let charging = |car: &Garage<'_>| car.state().energy.battery.unwrap().charging;
        verified(car, &Command::StopCharging);
        assert_ne!(charging(car).value(), Some(&Charging::Charging));

        verified(car, &Command::StartCharging);
        assert_eq!(charging(car).value(), Some(&Charging::Charging));
    });
}

#[test]
fn another_target_and_another_limit_are_verified() {
    on(ELECTRIC, "all-fine", |car| {
        let battery = |car: &Garage<'_>| car.state().energy.battery.unwrap();
        verified(
            car,
            &Command::SetCharging(ChargingChange {
                target: ChargingTarget::new(65),
                ac_limit: None,
            }),
        );
        assert_eq!(battery(car).target, Some(Percent(65.0)));

        verified(
            car,
            &Command::SetCharging(ChargingChange {
                target: None,
                ac_limit: Some(Amperes(10.0)),
            }),
        );
        assert_eq!(battery(car).ac_limit, Some(Amperes(10.0)));
    });
}

fn plan_of(car: &Garage<'_>) -> ChargingPlan {
    let session = session(car.world, car.vault);
    let request = |caller: &_| charging_settings::request(caller, &car.vin, true);
    let answer = ask(&session, Brand::Bmw, request, charging_settings::NAME);
    let settings = charging_settings::read(&answer.expect("settings")).expect("settings");
    settings.value.plan
}

#[test]
fn another_plan_is_verified() {
    on(ELECTRIC, "all-fine", |car| {
        let mut plan = plan_of(car);
        let first = plan.timers.first_mut().expect("a timer");
        first.is_active = first.is_active.map(|is_on| !is_on);

        verified(car, &Command::SetChargingPlan(plan.clone()));

        assert_eq!(plan_of(car), plan);
    });
}

#[test]
fn lights_and_horn_are_executed() {
    on(ELECTRIC, "all-fine", |car| {
        executed(car, &Command::FlashLights);
    });
    on(ELECTRIC, "all-fine", |car| {
        executed(car, &Command::SoundHorn);
    });
}

#[test]
fn a_place_that_the_vendor_took_is_executed_without_an_event() {
    on(ELECTRIC, "all-fine", |car| {
        executed(car, &Command::SendDestination(place()));

        let sent = car.wire.sent.borrow();
        assert!(!sent.iter().any(|path| path.contains("eventStatus")));
    });
}

#[test]
fn a_search_is_verified_by_the_position_it_found() {
    on(ELECTRIC, "all-fine", |car| {
        verified(car, &Command::Find);

        let found = car.found.borrow();
        let told = car.state().position.expect("a position");
        let distance = found[0].coordinates.distance_to(told.coordinates);
        assert!(distance.0 < 50.0);
    });
}

#[test]
fn the_path_that_worked_for_charging_is_remembered() {
    on(ELECTRIC, "charging", |car| {
        car.carry_out(&Command::StopCharging);

        assert_eq!(*car.routes.borrow(), [ChargingRoute::Charging]);
    });
}
