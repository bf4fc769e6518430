//! What commands do to the car, as its next answers tell it.

use super::*;

#[test]
fn locking_and_unlocking_show_in_the_state() {
    on(ELECTRIC, "all-fine", |car| {
        assert_eq!(car.end_of(&Command::Unlock), Progress::Executed);
        let unlocked = car.state();
        assert_eq!(unlocked.openings.lock.value(), Some(&Lock::Unlocked));

        assert_eq!(car.end_of(&Command::Lock), Progress::Executed);
        let locked = car.state();
        assert_ne!(locked.openings.lock.value(), Some(&Lock::Unlocked));
        assert!(locked.last_seen_at > unlocked.last_seen_at);
    });
}

#[test]
fn climate_runs_with_time_left_until_it_is_stopped() {
    on(ELECTRIC, "all-fine", |car| {
        assert_eq!(car.end_of(&Command::StartClimate), Progress::Executed);
        assert!(car.state().climate_time_left.is_some());

        assert_eq!(car.end_of(&Command::StopClimate), Progress::Executed);
        assert_eq!(car.state().climate_time_left, None);
    });
}

#[test]
fn charging_is_stopped_and_started_on_either_route() {
    for route in [ChargingRoute::Charging, ChargingRoute::Remote] {
        on(ELECTRIC, "charging", |car| {
            let charging = || car.state().energy.battery.unwrap().charging;
            assert_eq!(charging().value(), Some(&Charging::Charging));

            let stop = Order::new(&Command::StopCharging, route, None).unwrap();
            assert!(car.send(&stop).is_ok(), "{route:?}");
            car.world.pass(60_000);

            assert_ne!(charging().value(), Some(&Charging::Charging));
            assert_eq!(car.end_of(&Command::StartCharging), Progress::Executed);
            assert_eq!(charging().value(), Some(&Charging::Charging));
        });
    }
}

#[test]
fn settings_change_what_they_name_and_leave_the_rest() {
    on(ELECTRIC, "all-fine", |car| {
        let before = car.settings();
        let target = Command::SetCharging(ChargingChange {
            target: ChargingTarget::new(65),
            ac_limit: None,
        });
        let limit = Command::SetCharging(ChargingChange {
            target: None,
            ac_limit: Some(Amperes(10.0)),
        });

        assert_eq!(car.end_of(&target), Progress::Executed);
        let between = car.settings();
        assert_eq!(between.target, Some(Percent(65.0)));
        assert_eq!(between.ac_limit, before.ac_limit);

        assert_eq!(car.end_of(&limit), Progress::Executed);
        let after = car.settings();
        assert_eq!(after.target, Some(Percent(65.0)));
        assert_eq!(after.ac_limit, Some(Amperes(10.0)));
    });
}

#[test]
fn a_plan_comes_back_as_it_was_sent() {
    on(ELECTRIC, "all-fine", |car| {
        let mut plan = car.settings().plan;
        plan.has_climate_at_departure = plan.has_climate_at_departure.map(|is_on| !is_on);
        let first = plan.timers.first_mut().expect("a timer");
        first.is_active = first.is_active.map(|is_on| !is_on);

        let end = car.end_of(&Command::SetChargingPlan(plan.clone()));

        assert_eq!(end, Progress::Executed);
        assert_eq!(car.settings().plan, plan);
        let told = car.state().charging_plan.unwrap();
        assert_eq!(told.timers, plan.timers);
    });
}

#[test]
fn a_searched_car_is_where_its_state_says() {
    on(ELECTRIC, "all-fine", |car| {
        let (receipt, course) = car.tell(&Command::Find).unwrap();
        assert_eq!(course.last(), Some(&Progress::Executed));

        let found = car.position(&receipt).unwrap();

        let told = car.state().position.unwrap();
        assert!(found.coordinates.distance_to(told.coordinates).0 < 50.0);
        assert!(found.address.is_some());
    });
    on(ELECTRIC, "finder-finds-nothing", |car| {
        let (receipt, _) = car.tell(&Command::Find).unwrap();

        assert!(car.position(&receipt).unwrap_err().title.is_some());
    });
}

#[test]
fn a_place_is_taken_with_and_without_an_address() {
    on(ELECTRIC, "all-fine", |car| {
        let customer = block_on(car.session.customer_id()).unwrap().unwrap();
        let city = Address {
            city: Some("Exempleville".to_owned()),
            ..Address::default()
        };
        for (name, address) in [("Charging stop", city), ("", Address::default())] {
            let destination = Destination {
                name: name.to_owned(),
                coordinates: Coordinates::new(45.1885, 5.7245).unwrap(),
                address,
            };
            let request =
                |caller: &_| destination::request(caller, &car.vin, &customer, &destination);

            let answer = ask(car.session, Brand::Bmw, request, destination::NAME);

            assert_eq!(answer.unwrap().status, 201);
        }
    });
}
