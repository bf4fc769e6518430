//! The battery that the owner plugs in.

use core::time::Duration;

use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::{Amperes, Kilometers, Percent};
use crate::vehicle::charging_plan::ChargingSettings;

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

impl Battery {
    /// Takes from the detailed settings what the state is silent about. What the state says, stays:
    /// it is read more often.
    pub fn complete_from(&mut self, settings: &ChargingSettings) {
        self.target = self.target.or(settings.target);
        self.ac_limit = self.ac_limit.or(settings.ac_limit);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_complete_what_the_state_is_silent_about() {
        let mut battery = Battery {
            target: Some(Percent(80.0)),
            ..Battery::default()
        };

        battery.complete_from(&ChargingSettings {
            target: Some(Percent(90.0)),
            ac_limit: Some(Amperes(16.0)),
            ..ChargingSettings::default()
        });

        assert_eq!(battery.target, Some(Percent(80.0)));
        assert_eq!(battery.ac_limit, Some(Amperes(16.0)));
    }
}
