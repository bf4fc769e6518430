//! One car: who it is, what it last said, what it can be asked.

pub mod battery;
pub mod body;
pub mod capability;
pub mod charging_plan;
pub mod climate;
pub mod energy;
pub mod message;
pub mod openings;
pub mod preferences;
pub mod profile;
pub mod tires;

use core::time::Duration;

use crate::place::Position;
use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::Kilometers;

use capability::Capabilities;
use charging_plan::ChargingPlan;
use climate::Climate;
use energy::Energy;
use message::Message;
use openings::Openings;
use tires::Tires;

/// What the car last said about itself. The default is a car that said nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// When the car last spoke to the vendor; `None` if it never did.
    pub last_seen_at: Option<UnixMillis>,
    /// `None` also for the zero of a car that never reported.
    pub odometer: Option<Kilometers>,
    /// Lock, doors, windows, lids.
    pub openings: Openings,
    /// Battery, fuel, ranges.
    pub energy: Energy,
    /// Pressures.
    pub tires: Tires,
    /// Where it is, if it says so.
    pub position: Option<Position>,
    /// Heating and cooling while parked.
    pub climate: Reading<Climate>,
    /// How long the climate still runs, only while it runs.
    pub climate_time_left: Option<Duration>,
    /// When and how the car charges by itself; `None` without a plug or without a word about it.
    pub charging_plan: Option<ChargingPlan>,
    /// Whether the owner switched reporting off in the car: then there is no position.
    pub is_private: Option<bool>,
    /// Whether the car sends its state at all; `false` for cars that only speak to a phone.
    pub reports_state: Option<bool>,
    /// Check-control messages and services due.
    pub messages: Vec<Message>,
    /// The side of the steering wheel; decides which door is the driver's.
    pub steering: Option<SteeringSide>,
    /// What the car can be asked.
    pub capabilities: Capabilities,
}

/// Where the driver sits, seen in the direction of travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SteeringSide {
    /// Most of the world.
    Left,
    /// Great Britain, Ireland, Japan, Australia, …
    Right,
}
