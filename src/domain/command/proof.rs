//! Whether the car did it: what its state says afterwards.

use super::{Argument, CommandKind};
use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::vehicle::Status;
use crate::vehicle::battery::Charging;
use crate::vehicle::climate::Climate;

/// What can show that a command was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The car's state.
    State,
    /// The position that the car was asked for.
    Position,
    /// Nothing: the source's word is the last one.
    Word,
}

/// What a look at the car's state shows of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The car did it, and has said so since.
    Done,
    /// The car has not spoken since.
    Older,
    /// The car has spoken since, and is not as it was told.
    Unchanged,
    /// The state does not tell.
    Silent,
}

impl Proof {
    /// What can show that a command of a kind was carried out.
    pub const fn of(kind: CommandKind) -> Self {
        match kind {
            CommandKind::FlashLights | CommandKind::SoundHorn | CommandKind::SendDestination => {
                Self::Word
            }
            CommandKind::Find => Self::Position,
            _ => Self::State,
        }
    }
}

/// Looks for what was told in a state, which counts only if the car has spoken after `floor`.
pub fn look(
    kind: CommandKind,
    argument: &Argument,
    status: &Status,
    floor: Option<UnixMillis>,
) -> Sight {
    let is_newer = status
        .last_seen_at
        .zip(floor)
        .is_some_and(|(seen_at, floor)| seen_at > floor);
    match is_as_told(kind, argument, status) {
        _ if !is_newer => Sight::Older,
        None => Sight::Silent,
        Some(true) => Sight::Done,
        Some(false) => Sight::Unchanged,
    }
}

/// Whether the car is as it was told to be; `None` where the state does not say.
pub fn is_as_told(kind: CommandKind, argument: &Argument, status: &Status) -> Option<bool> {
    let battery = status.energy.battery.as_ref();
    let lock = || status.openings.lock.value();
    let charging = || known(&battery?.charging).map(is_current_flowing);
    match kind {
        CommandKind::Lock => Some(lock()?.is_locked()),
        // Many cars open the driver's door first, and stay locked in part.
        CommandKind::Unlock => Some(!lock()?.is_locked()),
        CommandKind::StartClimate => Some(known(&status.climate)? == Climate::Active),
        CommandKind::StopClimate => Some(known(&status.climate)? != Climate::Active),
        CommandKind::StartCharging => charging(),
        CommandKind::StopCharging => charging().map(|flows| !flows),
        CommandKind::SetChargingTarget | CommandKind::SetAcLimit | CommandKind::SetChargingPlan => {
            is_set(argument, status)
        }
        CommandKind::FlashLights
        | CommandKind::SoundHorn
        | CommandKind::Find
        | CommandKind::SendDestination => None,
    }
}

fn is_set(argument: &Argument, status: &Status) -> Option<bool> {
    let battery = status.energy.battery.as_ref();
    match argument {
        Argument::Target(percent) => {
            Some((battery?.target?.0 - f64::from(*percent)).abs() < f64::EPSILON)
        }
        Argument::AcLimit(limit) => Some((battery?.ac_limit?.0 - limit.0).abs() < f64::EPSILON),
        Argument::Plan { fingerprint, .. } => {
            let told = fingerprint.as_deref()?;
            Some(status.charging_plan.as_ref()?.fingerprint()? == told)
        }
        Argument::None | Argument::Place(_) => None,
    }
}

/// Whether current flows, or is about to.
pub const fn is_current_flowing(charging: Charging) -> bool {
    matches!(charging, Charging::Charging | Charging::Initialising)
}

fn known<T: Copy>(reading: &Reading<T>) -> Option<T> {
    reading.value().copied()
}

#[cfg(test)]
mod tests;
