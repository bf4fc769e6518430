//! The past of the simulated cars, read as what the vendor answers now is read.

use carport_client::endpoints::state;
use carport_domain::vehicle::profile::Brand;
use carport_domain::vehicle::{Status, profile::Profile};
use carport_tests::world::{START, World, list, read_profile, session, signed_in};

const DAYS: i64 = 30;

/// What was heard of each car in a month.
fn each_past(world: &World, check: impl Fn(&Profile, &[Status])) {
    let vault = signed_in(world);
    let session = session(world, &vault);
    for brand in [Brand::Bmw, Brand::Mini] {
        for vin in list(&session, brand).expect("the list is read").value {
            let profile = read_profile(&session, brand, &vin).expect("the car has a profile");
            let profile = profile.value;
            let read = |answer| {
                let read = state::read(&answer, &profile).expect("an answer of state");
                assert_eq!(read.gaps, []);
                read.value
            };
            let heard: Vec<Status> = world.past(&vin, DAYS).into_iter().map(read).collect();
            check(&profile, &heard);
        }
    }
}

#[test]
fn a_month_is_read_without_a_gap_from_old_to_new() {
    each_past(&World::all_fine(), |_profile, heard| {
        let told: Vec<i64> = heard.iter().map(|it| it.last_seen_at.unwrap().0).collect();
        let driven = || heard.iter().map(|it| it.odometer.unwrap().0);

        assert!(heard.len() > 100);
        assert!(told.is_sorted_by(|one, next| one < next));
        assert!(told.iter().all(|at| *at <= START.0));
        assert!(driven().is_sorted());
    });
}

#[test]
fn each_answer_tells_where_the_car_was_unless_it_never_does() {
    each_past(&World::all_fine(), |profile, heard| {
        let tells = heard.iter().filter(|it| it.position.is_some()).count();
        let is_silent = profile.model.as_deref() == Some("i3 (+ REX)");

        assert_eq!(tells, if is_silent { 0 } else { heard.len() });
    });
}

#[test]
fn a_car_without_a_position_has_none_in_its_past() {
    each_past(
        &World::in_scenario("position-missing"),
        |_profile, heard| {
            assert!(!heard.is_empty());
            assert!(heard.iter().all(|it| it.position.is_none()));
        },
    );
}
