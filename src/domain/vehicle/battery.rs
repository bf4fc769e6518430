//! The battery that the owner plugs in.

use core::time::Duration;

use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::{Amperes, Kilometers, Percent};

/// State of the high-voltage battery.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Battery {
    /// State of charge.
    pub level: Option<Percent>,
    /// Where charging will stop. Never invented: a car that does not tell has none.
    pub target: Option<Percent>,
    /// Electric range.
    pub range: Option<Kilometers>,
    /// Whether the cable is in.
    pub is_plugged_in: Option<bool>,
    /// What charging does.
    pub charging: Reading<Charging>,
    /// Time left, only while charging.
    pub time_left: Option<Duration>,
    /// When it ends: the car's last contact plus the time left, only while charging.
    pub ends_at: Option<UnixMillis>,
    /// Highest alternating current allowed.
    pub ac_limit: Option<Amperes>,
    /// Whether that limit is in force.
    pub is_ac_limit_active: Option<bool>,
}

/// What charging does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charging {
    /// Current flows.
    Charging,
    /// Waits for its time window.
    Waiting,
    /// Interrupted for a while.
    Paused,
    /// About to begin.
    Initialising,
    /// The cable is in, no current flows.
    Plugged,
    /// The target is reached.
    Target,
    /// The battery is full.
    Full,
    /// Ended before the target.
    Stopped,
    /// Not charging, no cable.
    None,
    /// A fault.
    Error,
}
