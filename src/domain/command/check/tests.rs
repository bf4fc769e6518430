//! What forbids a command, and what is said before.

use super::*;
use crate::place::Position;
use crate::reading::Reading;
use crate::vehicle::battery::{Battery, Charging};

const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

fn fresh() -> Status {
    Status {
        last_seen_at: Some(NOW),
        ..Status::default()
    }
}

fn situation(status: &Status) -> Situation<'_> {
    Situation {
        status: Some(status),
        is_online: true,
        is_paused: false,
        phone: None,
        hour: 12,
        has_started_climate: true,
        now: NOW,
    }
}

fn with_cable(is_plugged_in: Option<bool>, charging: Charging) -> Status {
    let mut status = fresh();
    status.energy.battery = Some(Battery {
        is_plugged_in,
        charging: Reading::Known(charging),
        ..Battery::default()
    });
    status
}

fn at(latitude: f64) -> Coordinates {
    Coordinates::new(latitude, 4.8).unwrap()
}

fn parked_at(latitude: f64) -> Status {
    Status {
        position: Some(Position {
            coordinates: at(latitude),
            heading: None,
            address: None,
        }),
        ..fresh()
    }
}

#[test]
fn without_a_network_no_command_is_taken() {
    let status = fresh();
    let offline = Situation {
        is_online: false,
        ..situation(&status)
    };

    for kind in CommandKind::ALL {
        assert_eq!(obstacle(kind, &offline), Some(Obstacle::Offline));
    }
}

#[test]
fn a_car_without_its_cable_is_not_told_to_charge() {
    let unplugged = with_cable(Some(false), Charging::None);
    let silent = with_cable(None, Charging::Plugged);
    let start = |status| obstacle(CommandKind::StartCharging, &situation(status));

    assert_eq!(start(&unplugged), Some(Obstacle::NotPluggedIn));
    assert_eq!(start(&silent), None);
}

#[test]
fn only_what_charges_is_told_to_stop() {
    let waiting = with_cable(Some(true), Charging::Waiting);
    let charging = with_cable(Some(true), Charging::Charging);
    let of = |kind, status| obstacle(kind, &situation(status));

    let stop = of(CommandKind::StopCharging, &waiting);
    assert_eq!(stop, Some(Obstacle::NotCharging));
    assert_eq!(of(CommandKind::StopCharging, &charging), None);
    let start = of(CommandKind::StartCharging, &charging);
    assert_eq!(start, Some(Obstacle::ChargesAlready));
}

#[test]
fn a_car_that_nobody_knows_anything_of_is_refused_nothing() {
    let status = fresh();
    let unknown = Situation {
        status: None,
        ..situation(&status)
    };

    assert_eq!(obstacle(CommandKind::StartCharging, &unknown), None);
    let cautions = cautions(CommandKind::Unlock, &unknown);
    assert_eq!(cautions, [Caution::PlaceUnknown, Caution::NoState]);
}

#[test]
fn a_search_needs_a_place_to_search_from() {
    let lost = fresh();
    let find = |situation: &Situation<'_>| obstacle(CommandKind::Find, situation);

    assert_eq!(find(&situation(&lost)), Some(Obstacle::NoObserver));
    assert_eq!(find(&situation(&parked_at(45.0))), None);
    let with_phone = Situation {
        phone: Some(at(45.0)),
        ..situation(&lost)
    };
    assert_eq!(find(&with_phone), None);
}

#[test]
fn whoever_is_more_than_200_meters_away_is_told_before_unlocking() {
    let status = parked_at(45.0);
    let from = |latitude| {
        let situation = Situation {
            phone: Some(at(latitude)),
            ..situation(&status)
        };
        cautions(CommandKind::Unlock, &situation)
    };

    assert_eq!(from(45.001), []);
    assert!(matches!(from(45.002).as_slice(), [Caution::Far(_)]));
}

#[test]
fn the_garage_is_spoken_of_before_the_first_climate_only() {
    let mut status = with_cable(None, Charging::None);
    status.energy.battery.as_mut().unwrap().level = Some(Percent(19.0));
    let first = Situation {
        has_started_climate: false,
        ..situation(&status)
    };
    let start = CommandKind::StartClimate;

    let before = cautions(start, &first);
    assert_eq!(before, [Caution::Garage, Caution::Low(Percent(19.0))]);
    let later = cautions(start, &situation(&status));
    assert_eq!(later, [Caution::Low(Percent(19.0))]);
}

#[test]
fn the_horn_is_quiet_from_22_to_7() {
    let status = fresh();
    let quiet: Vec<u8> = (0..24)
        .filter(|hour| {
            let situation = Situation {
                hour: *hour,
                ..situation(&status)
            };
            !cautions(CommandKind::SoundHorn, &situation).is_empty()
        })
        .collect();

    assert_eq!(quiet, [0, 1, 2, 3, 4, 5, 6, 22, 23]);
}

#[test]
fn an_open_door_is_spoken_of_before_locking() {
    let mut status = fresh();
    assert_eq!(cautions(CommandKind::Lock, &situation(&status)), []);
    status.openings.trunk = Reading::Known(Opening::Open);

    let cautions = cautions(CommandKind::Lock, &situation(&status));
    assert_eq!(cautions, [Caution::IsOpen]);
}

#[test]
fn a_state_of_half_an_hour_ago_may_have_been_overtaken() {
    let status = Status {
        last_seen_at: Some(UnixMillis(NOW.0 - 31 * 60_000)),
        ..with_cable(Some(true), Charging::Plugged)
    };

    let cautions = cautions(CommandKind::StartCharging, &situation(&status));
    assert_eq!(cautions, [Caution::OldState(Duration::from_mins(31))]);
}
