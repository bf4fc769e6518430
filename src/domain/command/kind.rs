//! The commands by name, and what one was given along, for whoever keeps a log of them.

use super::Command;
use crate::units::Amperes;
use crate::vehicle::charging_plan::ChargingMode;

/// A command without what it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "a command says what it does")]
pub enum CommandKind {
    Lock,
    Unlock,
    FlashLights,
    SoundHorn,
    Find,
    StartClimate,
    StopClimate,
    StartCharging,
    StopCharging,
    SetChargingTarget,
    SetAcLimit,
    SetChargingPlan,
    SendDestination,
}

/// What a command carries, as far as it may be kept: of a destination only its name.
#[derive(Clone, PartialEq)]
pub enum Argument {
    /// Nothing.
    None,
    /// A charging target in percent.
    Target(u8),
    /// A limit of the charging current.
    AcLimit(Amperes),
    /// Another plan.
    Plan {
        /// When charging begins, where the plan says so.
        mode: Option<ChargingMode>,
        /// What tells the plan from others: see [`ChargingPlan::fingerprint`].
        ///
        /// [`ChargingPlan::fingerprint`]: crate::vehicle::charging_plan::ChargingPlan::fingerprint
        fingerprint: Option<String>,
    },
    /// A place of this name.
    Place(String),
}

/// A name may be an address, and departures tell when nobody is at home.
impl core::fmt::Debug for Argument {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::None => formatter.write_str("None"),
            Self::Target(percent) => write!(formatter, "Target({percent})"),
            Self::AcLimit(limit) => write!(formatter, "AcLimit({})", limit.0),
            Self::Plan { mode, .. } => write!(formatter, "Plan({mode:?}, …)"),
            Self::Place(_) => formatter.write_str("Place(…)"),
        }
    }
}

impl CommandKind {
    /// Every command, in the order of the screen.
    pub const ALL: [Self; 13] = [
        Self::Lock,
        Self::Unlock,
        Self::StartClimate,
        Self::StopClimate,
        Self::StartCharging,
        Self::StopCharging,
        Self::SetChargingTarget,
        Self::SetAcLimit,
        Self::SetChargingPlan,
        Self::FlashLights,
        Self::SoundHorn,
        Self::Find,
        Self::SendDestination,
    ];

    /// Its code, for storage and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Unlock => "unlock",
            Self::FlashLights => "lights",
            Self::SoundHorn => "horn",
            Self::Find => "find",
            Self::StartClimate => "climate_start",
            Self::StopClimate => "climate_stop",
            Self::StartCharging => "charge_start",
            Self::StopCharging => "charge_stop",
            Self::SetChargingTarget => "set_target",
            Self::SetAcLimit => "set_ac_limit",
            Self::SetChargingPlan => "set_charging_plan",
            Self::SendDestination => "send_poi",
        }
    }

    /// The command of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether somebody could be harmed or robbed by it, so that its failures are told at once.
    pub const fn is_risky(self) -> bool {
        matches!(self, Self::Unlock | Self::Lock | Self::SoundHorn)
    }
}

impl Command {
    /// Which command it is.
    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::Lock => CommandKind::Lock,
            Self::Unlock => CommandKind::Unlock,
            Self::FlashLights => CommandKind::FlashLights,
            Self::SoundHorn => CommandKind::SoundHorn,
            Self::Find => CommandKind::Find,
            Self::StartClimate => CommandKind::StartClimate,
            Self::StopClimate => CommandKind::StopClimate,
            Self::StartCharging => CommandKind::StartCharging,
            Self::StopCharging => CommandKind::StopCharging,
            // Whoever changes both is told of the target; the log names one thing at a time.
            Self::SetCharging(change) if change.target.is_some() => CommandKind::SetChargingTarget,
            Self::SetCharging(_) => CommandKind::SetAcLimit,
            Self::SetChargingPlan(_) => CommandKind::SetChargingPlan,
            Self::SendDestination(_) => CommandKind::SendDestination,
        }
    }

    /// What of it may be kept.
    pub fn argument(&self) -> Argument {
        match self {
            Self::SetCharging(change) => match (change.target, change.ac_limit) {
                (Some(target), _) => Argument::Target(target.percent()),
                (None, Some(limit)) => Argument::AcLimit(limit),
                (None, None) => Argument::None,
            },
            Self::SetChargingPlan(plan) => Argument::Plan {
                mode: plan.mode.value().copied(),
                fingerprint: plan.fingerprint(),
            },
            Self::SendDestination(destination) => Argument::Place(destination.name.clone()),
            _ => Argument::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_argument_hides_names_and_departures() {
        let place = Argument::Place("Rue de l'Exemple 5".to_owned());
        let plan = Argument::Plan {
            mode: None,
            fingerprint: Some("1@06:50/12".to_owned()),
        };

        assert_eq!(format!("{place:?} {plan:?}"), "Place(…) Plan(None, …)");
    }

    #[test]
    fn every_code_is_read_as_its_command() {
        for kind in CommandKind::ALL {
            assert_eq!(CommandKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(CommandKind::from_code("open_sesame"), None);
    }
}
