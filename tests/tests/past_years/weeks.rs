//! The present of an ordinary day, at every hour of a week in each season.

use std::sync::LazyLock;

use carport_client::host::Host as _;
use carport_domain::alerts::{Alert, Matter, alerts};
use carport_domain::place::{Coordinates, Home, Presence};
use carport_domain::time::UnixMillis;
use carport_domain::units::Meters;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::openings::Lock;
use carport_domain::vehicle::profile::Profile;
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
struct Look<'a> {
    status: &'a Status,
    presence: Presence,
    alerts: Vec<Alert<'a>>,
}

fn look<'a>(status: &'a Status, home: &Home, now: UnixMillis) -> Look<'a> {
    let presence = Presence::new(Some(home), status.position.as_ref());
    Look {
        status,
        presence,
        alerts: alerts(status, presence, now),
    }
}

/// What an owner would not expect of an ordinary day.
#[derive(Default)]
struct Ills {
    looks: usize,
    alerts: Vec<String>,
    unlocked: Vec<String>,
}

/// Four weeks, looked at once for both tests.
static ILLS: LazyLock<Ills> = LazyLock::new(|| {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let home = home();
    let mut ills = Ills::default();
    for (brand, vin) in all_cars(&session) {
        let profile = read_profile(&session, brand, &vin).expect("a profile");
        let profile = profile.value;
        let read = || {
            read_state(&session, brand, &profile)
                .expect("a state")
                .value
        };
        for _season in 0..4 {
            for _hour in 0..WEEK_HOURS {
                let now = read();
                let first = look(&now, &home, world.now());
                world.pass(AT_THE_DOOR);
                ills.looks += 1;
                if is_ill(&profile, &first) {
                    let later = read();
                    let second = look(&later, &home, world.now());
                    ills.add(&profile, &first, &second);
                }
                world.pass(HOUR - AT_THE_DOOR);
            }
            world.pass(SEASON - WEEK_HOURS * HOUR);
        }
        world.pass(-4 * SEASON);
    }
    ills
});

/// The alerts that an owner would wonder at. One car has never told where it is.
fn surprising<'a>(profile: &Profile, look: &'a Look<'_>) -> Vec<&'a Alert<'a>> {
    let is_silent = profile.model.as_deref() == Some(I3);
    let alerts = look.alerts.iter();
    alerts
        .filter(|alert| !(is_silent && alert.matter == Matter::PositionUnknown))
        .collect()
}

fn is_unlocked_at_home(seen: &Look<'_>) -> bool {
    let lock = seen.status.openings.lock.value();
    matches!(seen.presence, Presence::Home(_)) && lock.is_none_or(|lock| *lock == Lock::Unlocked)
}

fn is_ill(profile: &Profile, look: &Look<'_>) -> bool {
    !surprising(profile, look).is_empty() || is_unlocked_at_home(look)
}

impl Ills {
    /// Whoever was getting in or out is gone at the second look; any other alert counts at once.
    fn add(&mut self, profile: &Profile, first: &Look<'_>, second: &Look<'_>) {
        let model = profile.model.as_deref().unwrap_or_default();
        let lasting = surprising(profile, second);
        for alert in surprising(profile, first) {
            if alert.matter != Matter::UnlockedAway || lasting.contains(&alert) {
                self.alerts.push(format!("{model} {alert:?}"));
            }
        }
        if is_unlocked_at_home(first) && is_unlocked_at_home(second) {
            self.unlocked.push(model.to_owned());
        }
    }
}

#[test]
fn an_ordinary_week_raises_no_alert_in_any_season() {
    assert_eq!(ILLS.looks, 7 * 4 * 168);
    assert!(ILLS.alerts.is_empty(), "{:?}", ILLS.alerts);
}

#[test]
fn a_car_that_stands_at_home_is_locked() {
    assert!(ILLS.unlocked.is_empty(), "{:?}", ILLS.unlocked);
}
