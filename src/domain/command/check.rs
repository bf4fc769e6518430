//! What speaks against a command right now, as far as this device can tell.
//!
//! An [`Obstacle`] forbids it, a [`Caution`] is said before the owner decides. Nothing is invented:
//! a car that says nothing of its cable is not refused.

use core::time::Duration;

use super::CommandKind;
use super::proof::is_current_flowing;
use crate::place::Coordinates;
use crate::time::UnixMillis;
use crate::units::{Meters, Percent};
use crate::vehicle::Status;
use crate::vehicle::climate::Climate;
use crate::vehicle::openings::Opening;

/// Below this share of charge or fuel the owner is asked whether the climate is worth it.
const LOW: Percent = Percent(20.0);
/// Whoever is farther from the car than this should know before unlocking it.
const FAR: Meters = Meters(200.0);
/// A state older than this may have been overtaken by life.
const OLD: Duration = Duration::from_mins(30);

/// What forbids a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// This device has no network; commands are not kept for later.
    Offline,
    /// The owner paused this car.
    Paused,
    /// No cable is in.
    NotPluggedIn,
    /// No current flows.
    NotCharging,
    /// It charges already.
    ChargesAlready,
    /// It is searched from a place, and none is known.
    NoObserver,
}

/// What the owner should know before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Caution {
    /// Something is open: the car may not lock.
    IsOpen,
    /// The owner is far from the car.
    Far(Meters),
    /// Nobody knows where the car is.
    PlaceUnknown,
    /// Charge or fuel are low.
    Low(Percent),
    /// Exhaust of an auxiliary heater is deadly in a garage.
    Garage,
    /// The climate does not run, as far as the car has said.
    ClimateIsOff,
    /// People sleep.
    QuietHours,
    /// What is known of the car is this old.
    OldState(Duration),
    /// Nothing is known of the car.
    NoState,
}

/// What is known at the moment of the decision.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// What the car last said.
    pub status: Option<&'a Status>,
    /// Whether this device has a network.
    pub is_online: bool,
    /// Whether the owner paused this car.
    pub is_paused: bool,
    /// Where the owner is, if that is known.
    pub phone: Option<Coordinates>,
    /// Hour of the day where the owner is, 0 to 23.
    pub hour: u8,
    /// Whether climate was started from this device before.
    pub has_started_climate: bool,
    /// Now, by our clock.
    pub now: UnixMillis,
}

/// The first thing that forbids a command.
pub fn obstacle(kind: CommandKind, situation: &Situation<'_>) -> Option<Obstacle> {
    if !situation.is_online {
        return Some(Obstacle::Offline);
    }
    if situation.is_paused {
        return Some(Obstacle::Paused);
    }
    let status = situation.status?;
    let battery = status.energy.battery.as_ref();
    let is_plugged_in = battery.and_then(|battery| battery.is_plugged_in);
    let flows = battery
        .and_then(|battery| battery.charging.value().copied())
        .map(is_current_flowing);
    match kind {
        CommandKind::StartCharging if is_plugged_in == Some(false) => Some(Obstacle::NotPluggedIn),
        CommandKind::StartCharging if flows == Some(true) => Some(Obstacle::ChargesAlready),
        CommandKind::StopCharging if flows == Some(false) => Some(Obstacle::NotCharging),
        CommandKind::Find if status.position.is_none() && situation.phone.is_none() => {
            Some(Obstacle::NoObserver)
        }
        _ => None,
    }
}

/// Everything that the owner should know before, the gravest first.
pub fn cautions(kind: CommandKind, situation: &Situation<'_>) -> Vec<Caution> {
    let mut found = Vec::new();
    match kind {
        CommandKind::Lock => found.extend(is_open(situation).then_some(Caution::IsOpen)),
        CommandKind::Unlock => found.extend(far(situation)),
        CommandKind::StartClimate => {
            found.extend((!situation.has_started_climate).then_some(Caution::Garage));
            found.extend(low(situation));
        }
        CommandKind::StopClimate => found.extend(is_climate_off(situation)),
        CommandKind::SoundHorn => {
            let is_quiet = situation.hour >= 22 || situation.hour < 7;
            found.extend(is_quiet.then_some(Caution::QuietHours));
        }
        _ => {}
    }
    if depends_on_state(kind) {
        found.extend(age(situation));
    }
    found
}

/// Whether what the car last said matters for the decision.
const fn depends_on_state(kind: CommandKind) -> bool {
    matches!(
        kind,
        CommandKind::Unlock
            | CommandKind::StartCharging
            | CommandKind::StopCharging
            | CommandKind::StartClimate
    )
}

fn age(situation: &Situation<'_>) -> Option<Caution> {
    let Some(seen_at) = situation.status.and_then(|status| status.last_seen_at) else {
        return Some(Caution::NoState);
    };
    let age = seen_at.age(situation.now);
    (age > OLD).then_some(Caution::OldState(age))
}

fn far(situation: &Situation<'_>) -> Option<Caution> {
    let Some(position) = situation.status.and_then(|status| status.position.as_ref()) else {
        return Some(Caution::PlaceUnknown);
    };
    let distance = position.coordinates.distance_to(situation.phone?);
    (distance > FAR).then_some(Caution::Far(distance))
}

fn low(situation: &Situation<'_>) -> Option<Caution> {
    let energy = &situation.status?.energy;
    let level = energy.battery.as_ref().and_then(|battery| battery.level);
    let fuel = energy.fuel.as_ref().and_then(|fuel| fuel.percent);
    let share = level.or(fuel)?;
    (share < LOW).then_some(Caution::Low(share))
}

fn is_climate_off(situation: &Situation<'_>) -> Option<Caution> {
    let climate = situation.status?.climate.value()?;
    (*climate != Climate::Active).then_some(Caution::ClimateIsOff)
}

fn is_open(situation: &Situation<'_>) -> bool {
    let Some(status) = situation.status else {
        return false;
    };
    let openings = &status.openings;
    let doors = [
        &openings.doors.left_front,
        &openings.doors.right_front,
        &openings.doors.left_rear,
        &openings.doors.right_rear,
        &openings.trunk,
        &openings.hood,
    ];
    doors
        .into_iter()
        .any(|door| door.value().is_some_and(|door| *door != Opening::Closed))
}

#[cfg(test)]
mod tests;
