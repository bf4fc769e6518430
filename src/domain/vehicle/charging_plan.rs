//! When and how the car charges by itself, and the settings that bound it.

mod departure;
mod fingerprint;

use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::{Amperes, Percent};

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

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
    /// Nothing of the plan was lost in reading: whatever stood there could be read, and no list and
    /// no half of the window was missing. Only such a plan may be sent back: the vendor takes it
    /// whole, and would take what is lost for deleted.
    pub is_readable_whole: bool,
}

impl ChargingPlan {
    /// When the window begins the next time after `now`, which is when a car that waits for it
    /// starts to charge. The window is told by the car's clock: `utc_offset_seconds` is how far that
    /// clock is ahead of UTC.
    pub fn next_window_start(
        &self,
        now: UnixMillis,
        utc_offset_seconds: i32,
    ) -> Option<UnixMillis> {
        let offset_millis = i64::from(utc_offset_seconds) * 1000;
        let start_millis = self.window?.start.minutes_since_midnight() * 60_000;
        let into_day_millis = now.0.checked_add(offset_millis)?.rem_euclid(DAY_MILLIS);
        let wait_millis = (start_millis - into_day_millis).rem_euclid(DAY_MILLIS);
        // A window that begins right now has begun.
        let wait_millis = if wait_millis == 0 {
            DAY_MILLIS
        } else {
            wait_millis
        };

        now.0.checked_add(wait_millis).map(UnixMillis)
    }
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

    fn minutes_since_midnight(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute)
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

    /// 2025-05-04T00:00:00Z.
    const MIDNIGHT: i64 = 1_746_316_800_000;
    const HOUR: i64 = 3_600_000;
    const SUMMER: i32 = 2 * 3600;

    fn next(start: (u8, u8), end: (u8, u8), now: i64, offset: i32) -> Option<i64> {
        let time = |(hour, minute)| TimeOfDay::new(hour, minute).unwrap();
        let plan = ChargingPlan {
            window: Some(TimeWindow {
                start: time(start),
                end: time(end),
            }),
            ..ChargingPlan::default()
        };
        let next = plan.next_window_start(UnixMillis(now), offset);
        next.map(|next| next.0)
    }

    #[test]
    fn a_window_past_midnight_begins_in_the_evening_by_the_cars_clock() {
        let begins_at = MIDNIGHT + 20 * HOUR + HOUR / 2;

        for now in [MIDNIGHT + 10 * HOUR, begins_at - 1, MIDNIGHT - HOUR] {
            assert_eq!(next((22, 30), (6, 30), now, SUMMER), Some(begins_at));
        }
        assert_eq!(
            next((22, 30), (6, 30), begins_at, SUMMER),
            Some(begins_at + 24 * HOUR)
        );
    }

    #[test]
    fn a_window_from_midnight_begins_at_the_next_one() {
        let before = MIDNIGHT - 2 * HOUR - 1;

        assert_eq!(
            next((0, 0), (5, 0), before, SUMMER),
            Some(MIDNIGHT - 2 * HOUR)
        );
        assert_eq!(
            next((0, 0), (5, 0), MIDNIGHT - 2 * HOUR, SUMMER),
            Some(MIDNIGHT + 22 * HOUR)
        );
        assert_eq!(
            next((0, 0), (5, 0), MIDNIGHT, -5 * 3600),
            Some(MIDNIGHT + 5 * HOUR)
        );
    }

    #[test]
    fn a_plan_without_a_window_begins_never() {
        let plan = ChargingPlan::default();

        assert_eq!(plan.next_window_start(UnixMillis(MIDNIGHT), 0), None);
    }

    #[test]
    fn the_end_of_time_has_no_next_window() {
        assert_eq!(next((22, 30), (6, 30), i64::MAX, 3600), None);
    }
}
