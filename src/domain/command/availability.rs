//! Whether a car can be told something, and if not, why.

use super::CommandKind;
use crate::vehicle::capability::Capabilities;

/// How the source of a car stands to commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// It carries them.
    Open,
    /// It has none: files, and the official read-only source.
    None,
    /// The vendor answers its own app only.
    Blocked,
}

/// Why a command is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The car cannot.
    NotOnVehicle,
    /// The source carries no commands.
    NotInSource,
    /// The owner has to activate or book it first.
    NeedsSubscription,
    /// The vendor answers its own app only.
    Blocked,
    /// The car's answer does not say whether it can.
    Unknown,
    /// The owner switched commands off on this device.
    ReadOnly,
}

/// Whether a command is offered: `Ok`, or why not.
///
/// A search is offered unless the car denies it outright: cars are on record that say nothing of
/// it and can be found (connected-drive-api 3.5).
pub fn availability(
    kind: CommandKind,
    capabilities: Option<&Capabilities>,
    channel: Channel,
    is_read_only: bool,
) -> Result<(), Unavailable> {
    if is_read_only {
        return Err(Unavailable::ReadOnly);
    }
    match channel {
        Channel::None => return Err(Unavailable::NotInSource),
        Channel::Blocked => return Err(Unavailable::Blocked),
        Channel::Open => {}
    }
    let Some(capabilities) = capabilities else {
        return Err(Unavailable::Unknown);
    };
    match offered(kind, capabilities) {
        Some(true) => Ok(()),
        None if kind == CommandKind::Find => Ok(()),
        Some(false) if capabilities.needs_subscription == Some(true) => {
            Err(Unavailable::NeedsSubscription)
        }
        Some(false) => Err(Unavailable::NotOnVehicle),
        None => Err(Unavailable::Unknown),
    }
}

const fn offered(kind: CommandKind, capabilities: &Capabilities) -> Option<bool> {
    match kind {
        CommandKind::Lock => capabilities.lock,
        CommandKind::Unlock => capabilities.unlock,
        CommandKind::FlashLights => capabilities.lights,
        CommandKind::SoundHorn => capabilities.horn,
        CommandKind::Find => capabilities.find,
        CommandKind::StartClimate => capabilities.climate_start,
        CommandKind::StopClimate => capabilities.climate_stop,
        CommandKind::StartCharging => capabilities.charge_start,
        CommandKind::StopCharging => capabilities.charge_stop,
        CommandKind::SetChargingTarget => capabilities.set_target,
        CommandKind::SetAcLimit => capabilities.set_ac_limit,
        CommandKind::SetChargingPlan => capabilities.set_charging_plan,
        CommandKind::SendDestination => capabilities.send_poi,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: CommandKind, capabilities: Capabilities) -> Result<(), Unavailable> {
        availability(kind, Some(&capabilities), Channel::Open, false)
    }

    #[test]
    fn what_the_car_denies_or_does_not_tell_is_not_offered() {
        let capabilities = Capabilities {
            lock: Some(true),
            horn: Some(false),
            ..Capabilities::default()
        };

        assert_eq!(asked(CommandKind::Lock, capabilities), Ok(()));
        assert_eq!(
            asked(CommandKind::SoundHorn, capabilities),
            Err(Unavailable::NotOnVehicle)
        );
        assert_eq!(
            asked(CommandKind::FlashLights, capabilities),
            Err(Unavailable::Unknown)
        );
    }

    #[test]
    fn a_car_that_says_nothing_of_being_found_may_be_searched() {
        assert_eq!(asked(CommandKind::Find, Capabilities::default()), Ok(()));
        let denied = Capabilities {
            find: Some(false),
            ..Capabilities::default()
        };
        assert_eq!(
            asked(CommandKind::Find, denied),
            Err(Unavailable::NotOnVehicle)
        );
    }

    #[test]
    fn a_denial_of_a_car_without_a_contract_is_about_the_contract() {
        let capabilities = Capabilities {
            lock: Some(false),
            needs_subscription: Some(true),
            ..Capabilities::default()
        };

        assert_eq!(
            asked(CommandKind::Lock, capabilities),
            Err(Unavailable::NeedsSubscription)
        );
    }

    #[test]
    fn source_and_owner_come_before_the_car() {
        let able = Capabilities {
            lock: Some(true),
            ..Capabilities::default()
        };
        let of = |channel, is_read_only| {
            availability(CommandKind::Lock, Some(&able), channel, is_read_only)
        };

        assert_eq!(of(Channel::None, false), Err(Unavailable::NotInSource));
        assert_eq!(of(Channel::Blocked, false), Err(Unavailable::Blocked));
        assert_eq!(of(Channel::Open, true), Err(Unavailable::ReadOnly));
    }
}
