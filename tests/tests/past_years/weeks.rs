//! The present of an ordinary day, at every hour of a week in each season.

use core::time::Duration;

use carport_client::host::Host as _;
use carport_domain::alerts::{Alert, Matter, alerts};
use carport_domain::place::{Coordinates, Home, Presence};
use carport_domain::time::UnixMillis;
use carport_domain::units::Meters;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::openings::Lock;
use carport_simulator::Simulator;
use carport_tests::world::{START, World, all_cars, read_profile, read_state, session, signed_in};

use super::told::I3;

const HOUR: i64 = 3_600_000;
const WEEK_HOURS: i64 = 7 * 24;
const SEASON: i64 = 91 * 24 * HOUR;
/// The demo's home: see the app's.
const RADIUS: Meters = Meters(80.0);
/// Within that time whoever gets in has left, and whoever gets out has locked.
const AT_THE_DOOR: i64 = 4 * 60_000;

fn home() -> Home {
    let (latitude, longitude) = Simulator::new(7, START).home();
    Home {
        center: Coordinates::new(latitude, longitude).expect("home is on this planet"),
        radius: RADIUS,
    }
}

/// A car as its owner sees it.
type Look<'a> = (&'a Status, Presence, Vec<Alert<'a>>);

fn look<'a>(status: &'a Status, home: &Home, now: UnixMillis) -> Look<'a> {
    let presence = Presence::new(Some(home), status.position.as_ref());
    (status, presence, alerts(status, presence, now))
}

/// Looks at each car at each hour of four weeks, and again when whoever was at its door is gone.
fn each_hour(check: impl Fn(&str, [Look<'_>; 2])) {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let home = home();
    let cars: Vec<_> = all_cars(&session)
        .into_iter()
        .map(|(brand, vin)| {
            (
                brand,
                read_profile(&session, brand, &vin)
                    .expect("a profile")
                    .value,
            )
        })
        .collect();
    for _season in 0..4 {
        for _hour in 0..WEEK_HOURS {
            let states = || -> Vec<Status> {
                let read = |(brand, profile)| read_state(&session, brand, profile);
                let cars = cars.iter().map(|(brand, profile)| (*brand, profile));
                cars.map(|car| read(car).expect("a state").value).collect()
            };
            let first = states();
            let now = world.now();
            world.pass(AT_THE_DOOR);
            let second = states();
            let later = now.after(Duration::from_millis(AT_THE_DOOR.unsigned_abs()));
            for (index, (_, profile)) in cars.iter().enumerate() {
                let model = profile.model.as_deref().expect("every car has a name");
                check(
                    model,
                    [
                        look(&first[index], &home, now),
                        look(&second[index], &home, later),
                    ],
                );
            }
            world.pass(HOUR - AT_THE_DOOR);
        }
        world.pass(SEASON - WEEK_HOURS * HOUR);
    }
}

/// Whether it is about somebody who has just got out, or is about to drive.
fn is_at_the_door(alert: &Alert<'_>) -> bool {
    alert.matter == Matter::UnlockedAway
}

#[test]
fn an_ordinary_week_raises_no_alert_in_any_season() {
    each_hour(|model, [(_, _, now), (_, _, later)]| {
        let lasting = now
            .iter()
            .filter(|alert| !is_at_the_door(alert) || later.contains(alert));
        let is_expected = |alert: &&Alert<'_>| {
            // This one has never told where it is.
            model == I3 && alert.matter == Matter::PositionUnknown
        };
        let unexpected: Vec<_> = lasting.filter(|alert| !is_expected(alert)).collect();
        assert!(unexpected.is_empty(), "{model} {unexpected:?}");
    });
}

#[test]
fn a_car_that_stands_at_home_is_locked() {
    each_hour(|model, looks| {
        let is_open = |(status, presence, _): &Look<'_>| {
            let lock = status.openings.lock.value();
            matches!(presence, Presence::Home(_)) && lock.is_none_or(|lock| *lock == Lock::Unlocked)
        };
        assert!(!looks.iter().all(is_open), "{model}");
    });
}
