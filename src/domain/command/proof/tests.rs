//! What a state proves, and what it does not.

use super::*;
use crate::units::{Amperes, Percent};
use crate::vehicle::battery::Battery;
use crate::vehicle::openings::Lock;

const FLOOR: UnixMillis = UnixMillis(1_750_000_000_000);
const LATER: UnixMillis = UnixMillis(1_750_000_000_001);

fn locked(lock: Lock, last_seen_at: UnixMillis) -> Status {
    let mut status = Status {
        last_seen_at: Some(last_seen_at),
        ..Status::default()
    };
    status.openings.lock = Reading::Known(lock);
    status
}

fn seen(kind: CommandKind, status: &Status) -> Sight {
    look(kind, &Argument::None, status, Some(FLOOR))
}

#[test]
fn a_state_that_is_not_later_proves_nothing() {
    let status = locked(Lock::Secured, FLOOR);

    assert_eq!(seen(CommandKind::Lock, &status), Sight::Older);
    let nobody_knows_when = look(CommandKind::Lock, &Argument::None, &status, None);
    assert_eq!(nobody_knows_when, Sight::Older);
}

#[test]
fn a_later_state_shows_whether_the_car_is_locked() {
    let secured = locked(Lock::Secured, LATER);
    let partly = locked(Lock::PartiallyLocked, LATER);

    assert_eq!(seen(CommandKind::Lock, &secured), Sight::Done);
    assert_eq!(seen(CommandKind::Lock, &partly), Sight::Unchanged);
    assert_eq!(seen(CommandKind::Unlock, &partly), Sight::Done);
    assert_eq!(seen(CommandKind::Unlock, &secured), Sight::Unchanged);
}

#[test]
fn a_state_without_the_value_is_silent() {
    let status = Status {
        last_seen_at: Some(LATER),
        ..Status::default()
    };

    for kind in CommandKind::ALL {
        assert_eq!(seen(kind, &status), Sight::Silent, "{kind:?}");
    }
}

#[test]
fn climate_and_charging_show_as_they_were_told() {
    let mut status = locked(Lock::Locked, LATER);
    status.climate = Reading::Known(Climate::Active);
    status.energy.battery = Some(Battery {
        charging: Reading::Known(Charging::Plugged),
        ..Battery::default()
    });

    assert_eq!(seen(CommandKind::StartClimate, &status), Sight::Done);
    assert_eq!(seen(CommandKind::StopClimate, &status), Sight::Unchanged);
    assert_eq!(seen(CommandKind::StartCharging, &status), Sight::Unchanged);
    assert_eq!(seen(CommandKind::StopCharging, &status), Sight::Done);
}

#[test]
fn another_target_or_limit_than_the_one_told_is_no_proof() {
    let mut status = locked(Lock::Locked, LATER);
    status.energy.battery = Some(Battery {
        target: Some(Percent(80.0)),
        ac_limit: Some(Amperes(16.0)),
        ..Battery::default()
    });
    let target = |percent| {
        let told = Argument::Target(percent);
        look(CommandKind::SetChargingTarget, &told, &status, Some(FLOOR))
    };
    let limit = |amperes| {
        let told = Argument::AcLimit(Amperes(amperes));
        look(CommandKind::SetAcLimit, &told, &status, Some(FLOOR))
    };

    assert_eq!((target(80), target(85)), (Sight::Done, Sight::Unchanged));
    assert_eq!((limit(16.0), limit(6.0)), (Sight::Done, Sight::Unchanged));
}
