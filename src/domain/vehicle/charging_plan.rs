//! When and how the car charges by itself, and the settings that bound it.

use crate::reading::Reading;
use crate::units::{Amperes, Percent};

/// Charging mode and departure timers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChargingPlan {
    /// When charging begins after the cable went in.
    pub mode: Reading<ChargingMode>,
    /// Whether the car prefers a window.
    pub preference: Reading<ChargingPreference>,
    /// The window of cheap current; `None` where the car has none or sends zeros for it.
    pub window: Option<TimeWindow>,
    /// How departures are planned.
    pub timer_kind: Reading<TimerKind>,
    /// The departures, as the car numbers them.
    pub timers: Vec<DepartureTimer>,
    /// Whether the car heats or cools itself before a departure.
    pub has_climate_at_departure: Option<bool>,
    /// The vendor's name of the car's service package; a plan is only taken back with it.
    pub service_pack: Option<String>,
}

/// When charging begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargingMode {
    /// As soon as the cable is in.
    Immediate,
    /// In the window.
    Window,
    /// The car takes no plan.
    NoAction,
}

/// Whether a window is preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargingPreference {
    /// No.
    None,
    /// Yes.
    Window,
}

/// How departures are planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerKind {
    /// Any number of days for each timer.
    Weekly,
    /// Two single departures.
    TwoTimes,
}

/// A time of day by the car's own clock; no zone is told with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// Checks that there is such a time.
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 {
            Some(Self { hour, minute })
        } else {
            None
        }
    }

    /// 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

/// From one time of day to another; past midnight when the end is not after the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeWindow {
    /// Begin.
    pub start: TimeOfDay,
    /// End.
    pub end: TimeOfDay,
}

/// One planned departure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartureTimer {
    /// The car's number of it, from 1.
    pub id: Option<u8>,
    /// Whether it is on.
    pub is_active: Option<bool>,
    /// When.
    pub at: Option<TimeOfDay>,
    /// On which days; none for a single departure.
    pub days: Vec<Weekday>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "a day of the week says what it is")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// The settings that bound charging, as the detailed answer tells them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChargingSettings {
    /// Where charging will stop.
    pub target: Option<Percent>,
    /// Highest alternating current.
    pub ac_limit: Option<Amperes>,
    /// Whether the current is left unlimited.
    pub is_ac_unlimited: Option<bool>,
    /// What may be chosen as the limit, rising.
    pub ac_limit_choices: Vec<Amperes>,
    /// How loud fast charging may be.
    pub loudness: Reading<Loudness>,
    /// Whether the cable is let go when charging is done.
    pub unlocks_cable: Option<bool>,
    /// The plan, where the answer tells it.
    pub plan: ChargingPlan,
}

/// How loud fast charging may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loudness {
    /// As loud as it gets, and as fast.
    Unlimited,
    /// As the car decides.
    Automatic,
    /// The car has no such setting.
    NoAction,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_has_no_twenty_fifth_hour() {
        assert_eq!(TimeOfDay::new(24, 0), None);
        assert_eq!(TimeOfDay::new(7, 60), None);
        assert_eq!(TimeOfDay::new(23, 59).map(TimeOfDay::hour), Some(23));
    }
}
