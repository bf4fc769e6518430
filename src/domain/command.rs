//! What a car can be told, and what becomes of it.
//!
//! [`CommandKind`] names the commands, [`availability`] says which a car takes, [`check`] what
//! speaks against one now, [`life`] how far it has come, [`proof`] whether the car did it.

pub mod availability;
pub mod check;
pub mod entry;
mod kind;
pub mod life;
pub mod proof;

pub use kind::{Argument, CommandKind};

use crate::place::Coordinates;
use crate::units::{Amperes, Percent};
use crate::vehicle::charging_plan::ChargingPlan;

/// One thing to tell the car.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Lock the doors.
    Lock,
    /// Unlock the doors.
    Unlock,
    /// Flash the lights.
    FlashLights,
    /// Sound the horn.
    SoundHorn,
    /// Ask the car where it is.
    Find,
    /// Heat, cool or ventilate, at the temperature that is set in the car.
    StartClimate,
    /// Stop that.
    StopClimate,
    /// Start charging.
    StartCharging,
    /// Stop charging.
    StopCharging,
    /// Change the charging settings.
    SetCharging(ChargingChange),
    /// Change charging mode and departure timers: all of it at once.
    SetChargingPlan(ChargingPlan),
    /// Send a place to the car's navigation.
    SendDestination(Destination),
}

/// What is to change of the charging settings; `None` leaves a setting as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChargingChange {
    /// Where charging will stop.
    pub target: Option<ChargingTarget>,
    /// Highest alternating current; one of the choices that the car offers.
    pub ac_limit: Option<Amperes>,
}

/// A target that the vendor takes: 20 to 100 percent, in steps of 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChargingTarget(u8);

impl ChargingTarget {
    /// Checks bounds and step.
    pub const fn new(percent: u8) -> Option<Self> {
        if percent >= 20 && percent <= 100 && percent.is_multiple_of(5) {
            Some(Self(percent))
        } else {
            None
        }
    }

    /// The number.
    pub const fn percent(self) -> u8 {
        self.0
    }
}

impl From<ChargingTarget> for Percent {
    fn from(target: ChargingTarget) -> Self {
        Self(f64::from(target.0))
    }
}

/// How far a command has come, as the source tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// On its way. The source's words for it are steps that may come in any number.
    Underway(Step),
    /// Done.
    Executed,
    /// Not needed, or not possible now: the car did nothing.
    Ignored,
    /// Not done.
    Failed(Fault),
}

impl Progress {
    /// Whether nothing more will come.
    pub const fn is_final(&self) -> bool {
        !matches!(self, Self::Underway(_))
    }
}

/// Steps on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The source took it.
    Accepted,
    /// On its way to the car.
    Pending,
    /// The car has it.
    Delivered,
    /// The car does it.
    Running,
    /// A word nobody has taught us: neither done nor failed, so it goes on.
    Unknown,
}

/// Why a command was not done, in the source's words where it has any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// A short text for the owner, in the language that was asked for.
    pub title: Option<String>,
    /// A longer one.
    pub description: Option<String>,
    /// A code, such as `CHARGING_MODE_NOT_SET`.
    pub code: Option<String>,
    /// Whether the source thinks that trying again may help.
    pub is_retriable: Option<bool>,
}

/// A place to send to the car.
#[derive(Clone, PartialEq)]
pub struct Destination {
    /// What the car shows.
    pub name: String,
    /// Where it is.
    pub coordinates: Coordinates,
    /// Its address, in as many parts as are known.
    pub address: Address,
}

/// Where somebody goes is as private as where they are.
impl core::fmt::Debug for Destination {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Destination(…)")
    }
}

/// An address in parts; an unknown part is `None`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Street with house number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// An address is a position too.
impl core::fmt::Debug for Address {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Address(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_off_the_steps_or_bounds_is_none() {
        let taken: Vec<u8> = (0..=u8::MAX)
            .filter(|percent| ChargingTarget::new(*percent).is_some())
            .collect();

        assert_eq!(taken.first(), Some(&20));
        assert_eq!(taken.last(), Some(&100));
        assert_eq!(taken.len(), 17);
    }

    #[test]
    fn delivery_is_not_the_end() {
        assert!(!Progress::Underway(Step::Delivered).is_final());
        assert!(!Progress::Underway(Step::Unknown).is_final());
        assert!(Progress::Executed.is_final());
        assert!(Progress::Failed(Fault::default()).is_final());
    }

    #[test]
    fn a_printed_destination_hides_where_it_is() {
        let destination = Destination {
            name: "Charging stop".to_owned(),
            coordinates: Coordinates::new(45.1885, 5.7245).unwrap(),
            address: Address::default(),
        };

        assert_eq!(format!("{destination:?}"), "Destination(…)");
    }
}
