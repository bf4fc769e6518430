//! Charging mode, window and departures: in the state in one spelling, in the detailed settings
//! in another.

use carport_domain::reading::Reading;
use carport_domain::vehicle::charging_plan::{ChargingPlan, DepartureTimer, TimeOfDay, TimeWindow};
use carport_domain::vehicle::profile::DriveTrain;
use jiff::civil;

use super::GapReason;
use super::energy::has_plug;
use crate::wire::{Node, words};

/// From the state. Cars without a plug carry a plan full of zeros: they have none.
pub(super) fn of_state(state: &Node<'_>, drive_train: Option<DriveTrain>) -> Option<ChargingPlan> {
    let plan = state.at("chargingProfile");
    if !has_plug(state, drive_train) || !plan.is_present() {
        return None;
    }
    let window = plan.at("reductionOfChargeCurrent");
    let timers = plan.at("departureTimes").items();
    let read = ChargingPlan {
        mode: plan.at("chargingMode").word(&words::CHARGING_MODE),
        preference: plan
            .at("chargingPreference")
            .word(&words::CHARGING_PREFERENCE),
        window: time_window(clock(&window.at("start")), clock(&window.at("end"))),
        timer_kind: plan.at("chargingControlType").word(&words::TIMER_KIND),
        timers: timers
            .iter()
            .map(|timer| DepartureTimer {
                id: timer_id(timer),
                is_active: action(&timer.at("action")),
                at: clock(&timer.at("timeStamp")),
                days: days(&timer.at("timerWeekDays")),
            })
            .collect(),
        has_climate_at_departure: plan.at("climatisationOn").flag(),
        service_pack: None,
    };

    // A plan of which nothing is told is no plan.
    (read != ChargingPlan::default()).then_some(read)
}

/// From the detailed settings.
pub(super) fn of_settings(root: &Node<'_>) -> ChargingPlan {
    let plan = root.at("chargeAndClimateTimerDetail");
    let mode = plan.at("chargingMode");
    let departures = plan.at("departureTimer");
    let timers = departures.at("weeklyTimers").items();

    ChargingPlan {
        mode: mode.at("type").word(&words::CHARGING_MODE),
        preference: mode
            .at("chargingPreference")
            .word(&words::CHARGING_PREFERENCE),
        window: time_window(
            time_slot(&mode.at("startTimeSlot")),
            time_slot(&mode.at("endTimeSlot")),
        ),
        timer_kind: departures.at("type").word(&words::TIMER_KIND),
        timers: timers
            .iter()
            .map(|timer| DepartureTimer {
                id: timer_id(timer),
                is_active: action(&timer.at("timerAction")),
                at: time_slot(&timer.at("time")),
                days: days(&timer.at("daysOfTheWeek")),
            })
            .collect(),
        has_climate_at_departure: plan.at("isPreconditionForDepartureActive").flag(),
        service_pack: root.at("servicePack").text().map(ToOwned::to_owned),
    }
}

/// From midnight to midnight is what the vendor sends where there is no window.
fn time_window(start: Option<TimeOfDay>, end: Option<TimeOfDay>) -> Option<TimeWindow> {
    let window = TimeWindow {
        start: start?,
        end: end?,
    };
    (window.start != window.end).then_some(window)
}

/// `{"hour": 6, "minute": 50}`
fn clock(node: &Node<'_>) -> Option<TimeOfDay> {
    let part = |key, most| {
        let number = node.at(key).count(most)?;
        u8::try_from(number).ok()
    };
    let (hour, minute) = (part("hour", 23), part("minute", 59));
    TimeOfDay::new(hour?, minute?)
}

/// A time of day behind the day 1 of the year 1: `0001-01-01T06:50:00`.
fn time_slot(node: &Node<'_>) -> Option<TimeOfDay> {
    let text = node.text()?;
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

fn days(node: &Node<'_>) -> Vec<carport_domain::vehicle::charging_plan::Weekday> {
    let days = node.items();
    days.iter()
        .filter_map(|day| match day.word(&words::WEEKDAY) {
            Reading::Known(day) => Some(day),
            _ => None,
        })
        .collect()
}
