//! Charging mode, window and departures: in the state in one spelling, in the detailed settings
//! in another.

use core::cell::Cell;

use carport_domain::vehicle::charging_plan::{
    ChargingPlan, DepartureTimer, TimeOfDay, TimeWindow, Weekday,
};
use carport_domain::vehicle::profile::DriveTrain;
use jiff::civil;

use super::GapReason;
use super::energy::has_plug;
use crate::wire::{Node, words};

/// More timers than any car has; and each has seven days at most.
const MOST_TIMERS: usize = 100;
const MOST_DAYS: usize = 7;

/// From the state. Cars without a plug carry a plan full of zeros: they have none.
pub(super) fn of_state(state: &Node<'_>, drive_train: Option<DriveTrain>) -> Option<ChargingPlan> {
    let plan = state.at("chargingProfile");
    if !has_plug(state, drive_train) || !plan.is_present() {
        return None;
    }
    let read = watched(&plan, |has_lost| ChargingPlan {
        mode: plan.at("chargingMode").word(&words::CHARGING_MODE),
        preference: plan
            .at("chargingPreference")
            .word(&words::CHARGING_PREFERENCE),
        window: {
            let window = plan.at("reductionOfChargeCurrent");
            time_window(
                clock(&window.at("start"), has_lost),
                clock(&window.at("end"), has_lost),
                has_lost,
            )
        },
        timer_kind: plan.at("chargingControlType").word(&words::TIMER_KIND),
        timers: list(&plan.at("departureTimes"), MOST_TIMERS, has_lost)
            .iter()
            .map(|timer| DepartureTimer {
                id: timer_id(timer),
                is_active: action(&timer.at("action")),
                at: clock(&timer.at("timeStamp"), has_lost),
                days: days(&timer.at("timerWeekDays"), has_lost),
            })
            .collect(),
        has_climate_at_departure: plan.at("climatisationOn").flag(),
        service_pack: None,
        is_readable_whole: false,
    });
    let of_nothing = ChargingPlan {
        is_readable_whole: read.is_readable_whole,
        ..ChargingPlan::default()
    };

    // A plan of which nothing is told is no plan.
    (read != of_nothing).then_some(read)
}

/// From the detailed settings.
pub(super) fn of_settings(root: &Node<'_>) -> ChargingPlan {
    let plan = root.at("chargeAndClimateTimerDetail");
    let mode = plan.at("chargingMode");
    let departures = plan.at("departureTimer");

    watched(root, |has_lost| ChargingPlan {
        mode: mode.at("type").word(&words::CHARGING_MODE),
        preference: mode
            .at("chargingPreference")
            .word(&words::CHARGING_PREFERENCE),
        window: time_window(
            time_slot(&mode.at("startTimeSlot")),
            time_slot(&mode.at("endTimeSlot")),
            has_lost,
        ),
        timer_kind: departures.at("type").word(&words::TIMER_KIND),
        timers: list(&departures.at("weeklyTimers"), MOST_TIMERS, has_lost)
            .iter()
            .map(|timer| DepartureTimer {
                id: timer_id(timer),
                is_active: action(&timer.at("timerAction")),
                at: time_slot(&timer.at("time")),
                days: days(&timer.at("daysOfTheWeek"), has_lost),
            })
            .collect(),
        has_climate_at_departure: plan.at("isPreconditionForDepartureActive").flag(),
        service_pack: root.at("servicePack").text().map(ToOwned::to_owned),
        is_readable_whole: false,
    })
}

/// Reads a plan and marks it as whole if no gap was noted and nothing else was lost.
fn watched(node: &Node<'_>, read: impl FnOnce(&Cell<bool>) -> ChargingPlan) -> ChargingPlan {
    let has_lost = Cell::new(false);
    let (plan, is_clean) = node.cleanly(|| read(&has_lost));
    ChargingPlan {
        is_readable_whole: is_clean && !has_lost.get(),
        ..plan
    }
}

/// A list that is not there would be sent back empty, which says something else.
fn list<'a>(node: &Node<'a>, most: usize, has_lost: &Cell<bool>) -> Vec<Node<'a>> {
    if !node.is_present() {
        has_lost.set(true);
    }
    node.items(most)
}

/// From midnight to midnight is what the vendor sends where there is no window. Half a window is
/// none either, but it would be sent back as none.
fn time_window(
    start: Option<TimeOfDay>,
    end: Option<TimeOfDay>,
    has_lost: &Cell<bool>,
) -> Option<TimeWindow> {
    if start.is_some() != end.is_some() {
        has_lost.set(true);
    }
    let window = TimeWindow {
        start: start?,
        end: end?,
    };
    let is_midnight = |time: TimeOfDay| (time.hour(), time.minute()) == (0, 0);
    (!is_midnight(window.start) || !is_midnight(window.end)).then_some(window)
}

/// `{"hour": 6, "minute": 50}`
fn clock(node: &Node<'_>, has_lost: &Cell<bool>) -> Option<TimeOfDay> {
    let part = |key, most| {
        let number = node.at(key).count(most)?;
        u8::try_from(number).ok()
    };
    let (hour, minute) = (part("hour", 23), part("minute", 59));
    if hour.is_some() != minute.is_some() {
        has_lost.set(true);
    }
    TimeOfDay::new(hour?, minute?)
}

/// A time of day behind the day 1 of the year 1: `0001-01-01T06:50:00`.
fn time_slot(node: &Node<'_>) -> Option<TimeOfDay> {
    if !node.is_present() {
        return None;
    }
    let text = node.required_text()?;
    // A date without its time would be read as midnight.
    let has_minutes = text
        .split_once('T')
        .is_some_and(|(_, time)| time.len() >= "00:00".len());
    let time = text
        .parse::<civil::DateTime>()
        .ok()
        .filter(|_| has_minutes)
        .map(civil::DateTime::time);
    let time = time.and_then(|time| {
        let hour = u8::try_from(time.hour()).ok()?;
        let minute = u8::try_from(time.minute()).ok()?;
        TimeOfDay::new(hour, minute)
    });
    if time.is_none() {
        node.note(GapReason::Expected("a time of day"));
    }
    time
}

fn timer_id(timer: &Node<'_>) -> Option<u8> {
    let id = timer.at("id").count(u32::from(u8::MAX))?;
    u8::try_from(id).ok()
}

fn action(node: &Node<'_>) -> Option<bool> {
    node.word(&words::TIMER_ACTION).value().copied()
}

fn days(node: &Node<'_>, has_lost: &Cell<bool>) -> Vec<Weekday> {
    let days = list(node, MOST_DAYS, has_lost);
    days.iter()
        .filter_map(|day| {
            day.note_if_silent();
            day.word(&words::WEEKDAY).value().copied()
        })
        .collect()
}
