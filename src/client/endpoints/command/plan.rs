//! A charging plan as the vendor takes it: whole, or not at all.

use core::fmt;

use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, DepartureTimer, TimeOfDay, TimerKind, Weekday,
};
use serde_json::{Value, json};

/// The part a plan lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncompletePlan {
    /// When charging begins.
    Mode,
    /// The window, which the mode needs.
    Window,
    /// How departures are planned.
    TimerKind,
    /// Whether a timer is on, or the time of one that is.
    Timers,
    /// Whether the car heats or cools itself before a departure.
    Climate,
    /// The service pack, which only the detailed settings tell.
    ServicePack,
}

impl fmt::Display for IncompletePlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Mode => "mode",
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
    let mode = plan.mode.value().ok_or(IncompletePlan::Mode)?;
    let (kind, preference) = match mode {
        ChargingMode::Immediate => ("CHARGING_IMMEDIATELY", ChargingPreference::None),
        ChargingMode::Window => ("TIME_SLOT", ChargingPreference::Window),
        ChargingMode::NoAction => (
            "NO_ACTION",
            *plan.preference.value().unwrap_or(&ChargingPreference::None),
        ),
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
    let timers: Option<Vec<_>> = plan.timers.iter().zip(1..).map(timer).collect();
    let timers = timers.ok_or(IncompletePlan::Timers)?;
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

/// A timer without a number goes by its place. One that is on needs its time; the time of one
/// that is off is midnight where the car tells none.
fn timer((timer, place): (&DepartureTimer, u8)) -> Option<Value> {
    let is_active = timer.is_active?;
    if is_active && timer.at.is_none() {
        return None;
    }
    let days: Vec<_> = timer.days.iter().copied().map(day).collect();

    Some(json!({
        "id": timer.id.unwrap_or(place),
        "daysOfTheWeek": days,
        "time": time_slot(timer.at),
        "timerAction": if is_active { "ACTIVATE" } else { "DEACTIVATE" },
    }))
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
