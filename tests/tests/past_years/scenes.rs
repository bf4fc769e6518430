//! The past in scenes that change lives, refuse or spoil answers.

use carport_client::endpoints::state;
use carport_domain::time::UnixMillis;
use carport_simulator::scenarios;
use carport_tests::world::{START, World};

use super::told::{Moment, moment, profiles};

const DAY: i64 = 86_400_000;
const STEP: i64 = 1_800_000;

/// Twelve days of each car, up to now.
fn weeks_in(scene: &str) -> Vec<Vec<Moment>> {
    told_in(scene, (UnixMillis(START.0 - 12 * DAY), START))
}

fn told_in(scene: &str, span: (UnixMillis, UnixMillis)) -> Vec<Vec<Moment>> {
    let world = World::all_fine();
    let profiles = profiles(&world);
    world.set_scenario(scene);
    profiles
        .iter()
        .map(|profile| {
            let heard = world.heard(&profile.vin, span, STEP).into_iter();
            heard
                .map(|(at, answer)| {
                    let read = state::read(&answer, profile).expect("an answer of state");
                    assert_eq!(read.gaps, [], "{scene}");
                    moment(at, &read.value)
                })
                .collect()
        })
        .collect()
}

#[test]
fn every_scene_has_a_past_of_every_car() {
    // A Thursday, and long enough ago for the scene in which nothing has been said since.
    let day = (
        UnixMillis(START.0 - 10 * DAY),
        UnixMillis(START.0 - 9 * DAY - 1),
    );
    for scene in scenarios() {
        let days = told_in(scene, day);
        assert_eq!(days.len(), 7);
        assert!(days.iter().all(|day| day.len() > 5), "{scene}");
    }
}

#[test]
fn without_positions_all_else_is_told() {
    for week in weeks_in("position-missing") {
        assert!(week.iter().all(|moment| moment.place.is_none()));
    }
}

#[test]
fn cars_that_are_silent_for_nine_days_have_said_nothing_since() {
    for week in weeks_in("stale-9-days") {
        let last = week.last().unwrap();
        assert!(last.heard_at.0 <= START.0 - 9 * DAY);
        assert!(last.measured_at.0 > START.0 - 11 * DAY);
    }
}

#[test]
fn what_refuses_the_present_leaves_the_past_as_it_was() {
    let odometers = |scene| -> Vec<(i64, u64)> {
        let weeks = weeks_in(scene).into_iter().flatten();
        weeks
            .map(|it| (it.measured_at.0, it.odometer.to_bits()))
            .collect()
    };
    let ordinary = odometers("all-fine");

    for scene in ["quota", "blocked", "offline"] {
        assert_eq!(odometers(scene), ordinary, "{scene}");
    }
}

#[test]
fn a_month_is_the_same_at_each_asking_and_however_late() {
    let world = World::all_fine();
    for profile in profiles(&world) {
        let month = (
            UnixMillis(START.0 - 400 * DAY),
            UnixMillis(START.0 - 370 * DAY),
        );
        let first = world.heard(&profile.vin, month, 10_800_000);
        let again = world.heard(&profile.vin, month, 10_800_000);
        world.pass(30 * DAY);
        let later = world.heard(&profile.vin, month, 10_800_000);

        assert!(first.len() > 60);
        assert!(first == again && first == later, "{:?}", profile.model);
    }
}
