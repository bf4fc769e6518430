//! What the page of commands says, without a page.
//!
//! [`board`] are the buttons, [`obstacles`] what is in the way of one, [`confirm`] what is asked
//! before, [`progress`] how far one command has come, [`found`] where a search has found the car, [`log`] what became of those before,
//! [`last`] the newest one for another screen.

pub mod board;
pub mod confirm;
mod failures;
pub mod found;
pub mod last;
pub mod log;
pub mod obstacles;
pub mod progress;

use carport_domain::command::{Argument, CommandKind};
use carport_domain::units::Percent;
use carport_domain::vehicle::charging_plan::ChargingMode;

use crate::format::{current, percent};
use crate::locale::Locale;
use crate::words::{CommandGroups, Commands, words};

/// How a command is given: the riskier, the harder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gesture {
    /// One tap.
    Tap,
    /// One tap, and some seconds to take it back.
    TapThenCancel,
    /// A handle is slid to the end.
    Slide,
    /// A button is held.
    Hold,
    /// A question is answered.
    Ask,
    /// A form is filled in.
    Form,
}

/// How long a command of [`Gesture::TapThenCancel`] can be taken back.
pub const SECONDS_TO_CANCEL: u32 = 5;

/// What a command is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Doors.
    Security,
    /// Heating, cooling, ventilation.
    Climate,
    /// The battery.
    Charging,
    /// Seeing, hearing and finding the car.
    Locate,
    /// The car's navigation.
    Send,
}

impl Gesture {
    /// The gesture of a command.
    pub const fn of(kind: CommandKind) -> Self {
        match kind {
            CommandKind::Lock | CommandKind::StopClimate | CommandKind::FlashLights => Self::Tap,
            CommandKind::StartClimate | CommandKind::StartCharging | CommandKind::StopCharging => {
                Self::TapThenCancel
            }
            CommandKind::Unlock => Self::Slide,
            CommandKind::SoundHorn => Self::Hold,
            CommandKind::Find => Self::Ask,
            CommandKind::SetChargingTarget
            | CommandKind::SetAcLimit
            | CommandKind::SetChargingPlan
            | CommandKind::SendDestination => Self::Form,
        }
    }
}

impl Group {
    /// Every group, in the order of the screen.
    pub const ALL: [Self; 5] = [
        Self::Security,
        Self::Climate,
        Self::Charging,
        Self::Locate,
        Self::Send,
    ];

    /// The group of a command.
    pub const fn of(kind: CommandKind) -> Self {
        match kind {
            CommandKind::Lock | CommandKind::Unlock => Self::Security,
            CommandKind::StartClimate | CommandKind::StopClimate => Self::Climate,
            CommandKind::StartCharging
            | CommandKind::StopCharging
            | CommandKind::SetChargingTarget
            | CommandKind::SetAcLimit
            | CommandKind::SetChargingPlan => Self::Charging,
            CommandKind::FlashLights | CommandKind::SoundHorn | CommandKind::Find => Self::Locate,
            CommandKind::SendDestination => Self::Send,
        }
    }

    /// Its heading.
    pub const fn title(self, words: &CommandGroups) -> &'static str {
        match self {
            Self::Security => words.security,
            Self::Climate => words.climate,
            Self::Charging => words.charging,
            Self::Locate => words.locate,
            Self::Send => words.send,
        }
    }
}

/// What a command is called, with what it carries: `Charging target 80 %`.
pub fn command_name(kind: CommandKind, argument: &Argument, locale: &dyn Locale) -> String {
    let words: &Commands = &words(locale.language()).commands;
    match argument {
        Argument::Target(share) => {
            (words.target_name)(&percent(Percent(f64::from(*share)), locale).joined())
        }
        Argument::AcLimit(limit) => (words.limit_name)(&current(*limit, locale).joined()),
        Argument::Place(name) if !name.trim().is_empty() => (words.place_name)(name.trim()),
        Argument::Plan { mode, .. } => match mode {
            Some(ChargingMode::Immediate) => words.plan_at_once_name.to_owned(),
            Some(ChargingMode::Window) => words.plan_in_window_name.to_owned(),
            Some(ChargingMode::NoAction) | None => words.names.of(kind).to_owned(),
        },
        Argument::Place(_) | Argument::None => words.names.of(kind).to_owned(),
    }
}

#[cfg(test)]
mod tests;
