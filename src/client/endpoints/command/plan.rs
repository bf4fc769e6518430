//! A charging plan as the vendor takes it: whole, or not at all.

use core::fmt;
use std::collections::HashSet;

use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, DepartureTimer, TimeOfDay, TimerKind, Weekday,
};
use serde_json::{Value, json};

/// The part a plan lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncompletePlan {
    /// Something that was lost in reading: it would be deleted in the car.
    Unread,
    /// When charging begins.
    Mode,
    /// Whether a window is preferred, where the mode does not tell.
    Preference,
    /// The window, which the mode needs.
    Window,
    /// How departures are planned.
    TimerKind,
    /// Whether a timer is on, the time of one that is, or a number of its own.
    Timers,
    /// Whether the car heats or cools itself before a departure.
    Climate,
    /// The service pack, which only the detailed settings tell.
    ServicePack,
}

impl fmt::Display for IncompletePlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Unread => "parts that could not be read",
            Self::Mode => "mode",
            Self::Preference => "preference",
            Self::Window => "window",
            Self::TimerKind => "kind of timers",
            Self::Timers => "timers",
            Self::Climate => "climate at departure",
            Self::ServicePack => "service pack",
        })
    }
}

/// The service wants every part, and answers 500 to a mode and a preference that do not go
/// together (connected-drive-api 4.5): the mode decides both.
pub(super) fn body(plan: &ChargingPlan) -> Result<Value, IncompletePlan> {
    if !plan.is_readable_whole {
        return Err(IncompletePlan::Unread);
    }
    let mode = plan.mode.value().ok_or(IncompletePlan::Mode)?;
    let (kind, preference) = match mode {
        ChargingMode::Immediate => ("CHARGING_IMMEDIATELY", ChargingPreference::None),
        ChargingMode::Window => ("TIME_SLOT", ChargingPreference::Window),
        ChargingMode::NoAction => {
            let preference = plan.preference.value();
            ("NO_ACTION", *preference.ok_or(IncompletePlan::Preference)?)
        }
    };
    if *mode == ChargingMode::Window && plan.window.is_none() {
        return Err(IncompletePlan::Window);
    }
    let (start, end) = plan.window.map_or((None, None), |window| {
        (Some(window.start), Some(window.end))
    });
    let timer_kind = match plan.timer_kind.value().ok_or(IncompletePlan::TimerKind)? {
        TimerKind::Weekly => "WEEKLY_DEPARTURE_TIMER",
        TimerKind::TwoTimes => "TWO_DEPARTURE_TIMER",
    };
    let timers = timers(&plan.timers).ok_or(IncompletePlan::Timers)?;
    let climate = plan
        .has_climate_at_departure
        .ok_or(IncompletePlan::Climate)?;
    let service_pack = plan
        .service_pack
        .as_deref()
        .ok_or(IncompletePlan::ServicePack)?;

    Ok(json!({
        "chargingMode": {
            "chargingPreference": match preference {
                ChargingPreference::None => "NO_PRESELECTION",
                ChargingPreference::Window => "CHARGING_WINDOW",
            },
            "type": kind,
            "timerChange": "NO_CHANGE",
            "startTimeSlot": time_slot(start),
            "endTimeSlot": time_slot(end),
        },
        "departureTimer": { "type": timer_kind, "weeklyTimers": timers },
        "isPreconditionForDepartureActive": climate,
        "servicePack": service_pack,
    }))
}

/// A timer without a number goes by its place, if no other has that number. One that is on needs
/// its time; the time of one that is off is midnight where the car tells none.
fn timers(timers: &[DepartureTimer]) -> Option<Vec<Value>> {
    let mut numbers = HashSet::new();
    let mut written = Vec::new();
    for (timer, place) in timers.iter().zip(1_usize..) {
        let number = timer.id.map_or(place, usize::from);
        let is_active = timer.is_active?;
        if !numbers.insert(number) || (is_active && timer.at.is_none()) {
            return None;
        }
        let days: Vec<_> = timer.days.iter().copied().map(day).collect();
        written.push(json!({
            "id": number,
            "daysOfTheWeek": days,
            "time": time_slot(timer.at),
            "timerAction": if is_active { "ACTIVATE" } else { "DEACTIVATE" },
        }));
    }
    Some(written)
}

/// A time of day stands behind the day 1 of the year 1.
fn time_slot(time: Option<TimeOfDay>) -> String {
    let (hour, minute) = time.map_or((0, 0), |time| (time.hour(), time.minute()));
    format!("0001-01-01T{hour:02}:{minute:02}:00.000")
}

const fn day(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MONDAY",
        Weekday::Tuesday => "TUESDAY",
        Weekday::Wednesday => "WEDNESDAY",
        Weekday::Thursday => "THURSDAY",
        Weekday::Friday => "FRIDAY",
        Weekday::Saturday => "SATURDAY",
        Weekday::Sunday => "SUNDAY",
    }
}
