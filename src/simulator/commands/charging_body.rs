//! Charging settings and plans as they are sent; every fault in them gets the same answer.

use serde_json::Value;

use super::service::Service;
use crate::fleet::charging_plan::{
    AC_LIMITS_AMPERES, ChargingMode, ChargingPlan, ClockTime, DepartureTimer, TimerKind,
};

const DAYS: [&str; 7] = [
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY",
];

/// The plan after a command; `None` if its body is not as it must be.
pub(super) fn changed(service: Service, plan: &ChargingPlan, body: &[u8]) -> Option<ChargingPlan> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let mut changed = plan.clone();
    match service {
        Service::Settings => set(&mut changed, &body)?,
        _ => schedule(&mut changed, &body)?,
    }
    Some(changed)
}

/// Settings that are null or missing stay as they are.
fn set(plan: &mut ChargingPlan, body: &Value) -> Option<()> {
    let body = body.as_object()?;
    let named = |key| body.get(key).filter(|value| !value.is_null());
    if let Some(target) = named("chargingTarget") {
        let percent = u8::try_from(target.as_u64()?).ok()?;
        let is_step = (20..=100).contains(&percent) && percent.is_multiple_of(5);
        plan.target_percent = Some(is_step.then_some(percent)?);
    }
    if let Some(limit) = named("acLimitValue") {
        let amperes = u8::try_from(limit.as_u64()?).ok()?;
        let is_offered = AC_LIMITS_AMPERES.contains(&amperes);
        plan.ac_limit_amperes = Some(is_offered.then_some(amperes)?);
    }
    Some(())
}

/// A plan comes whole.
fn schedule(plan: &mut ChargingPlan, body: &Value) -> Option<()> {
    let mode = &body["chargingMode"];
    let preference = mode["chargingPreference"].as_str();
    (plan.mode, plan.prefers_window) = match (mode["type"].as_str()?, preference) {
        ("CHARGING_IMMEDIATELY", Some("NO_PRESELECTION")) => (ChargingMode::Immediate, false),
        ("TIME_SLOT", Some("CHARGING_WINDOW")) => (ChargingMode::Window, true),
        ("NO_ACTION", preference) => (
            ChargingMode::NoAction,
            preference == Some("CHARGING_WINDOW"),
        ),
        _ => return None,
    };
    plan.window = [clock(&mode["startTimeSlot"])?, clock(&mode["endTimeSlot"])?];

    let departure = &body["departureTimer"];
    let kind = match departure["type"].as_str()? {
        "WEEKLY_DEPARTURE_TIMER" => TimerKind::Weekly,
        "TWO_DEPARTURE_TIMER" => TimerKind::TwoTimes,
        _ => return None,
    };
    let timers = departure["weeklyTimers"].as_array()?;
    plan.timers = timers.iter().map(timer).collect::<Option<_>>()?;
    plan.has_climate_at_departure = body["isPreconditionForDepartureActive"].as_bool()?;
    let is_own = kind == plan.timer_kind && body["servicePack"].as_str() == Some(plan.service_pack);
    is_own.then_some(())
}

fn timer(timer: &Value) -> Option<DepartureTimer> {
    let id = u8::try_from(timer["id"].as_u64()?).ok()?;
    let days = timer["daysOfTheWeek"].as_array()?;
    let day = |day: &Value| {
        let day = day.as_str()?;
        DAYS.into_iter().find(|known| *known == day)
    };
    Some(DepartureTimer {
        id: (1..=4).contains(&id).then_some(id)?,
        is_active: match timer["timerAction"].as_str()? {
            "ACTIVATE" => true,
            "DEACTIVATE" => false,
            _ => return None,
        },
        at: clock(&timer["time"])?,
        days: days.iter().map(day).collect::<Option<_>>()?,
    })
}

/// The time of day behind a dummy date: `0001-01-01T06:50:00.000`.
fn clock(time: &Value) -> Option<ClockTime> {
    let (hour, rest) = time.as_str()?.split_once('T')?.1.split_once(':')?;
    ClockTime::new(hour.parse().ok()?, rest.get(..2)?.parse().ok()?)
}
