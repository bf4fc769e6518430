//! The detailed answer about charging: labels in the language asked for, then the same as codes.

use serde_json::{Value, json};

use crate::{
    fleet::{
        charging_plan::{AC_LIMITS_AMPERES, ChargingMode, ChargingPlan, ClockTime, TimerKind},
        model::Model,
    },
    language::Language,
};

/// The short form holds the plan; the full one the settings too.
pub(crate) fn settings(
    model: &Model,
    plan: &ChargingPlan,
    is_full: bool,
    language: Language,
) -> Value {
    let mut answer = json!({
        "chargeAndClimateSettings": {
            "chargeAndClimateTimer": {"showDepartureTimers": false},
        },
        "chargeAndClimateTimerDetail": timer_detail(plan),
        "servicePack": plan.service_pack,
    });
    if is_full {
        let off = on_or_off(false, language);
        answer["chargeAndClimateSettings"] = json!({
            "chargeAndClimateTimer": timer_labels(plan, language),
            "chargingFlap": {"permanentlyUnlockLabel": off},
            "chargingSettings": setting_labels(model, plan, language),
        });
        answer["chargingFlapDetail"] = json!({"isPermanentlyUnlock": false});
        answer["chargingSettingsDetail"] = setting_detail(model, plan);
    }
    answer
}

const fn on_or_off(is_on: bool, language: Language) -> &'static str {
    if is_on {
        language.pick_of_three(["On", "Activé", "Ein"])
    } else {
        language.pick_of_three(["Off", "Désactivé", "Aus"])
    }
}

fn timer_labels(plan: &ChargingPlan, language: Language) -> Value {
    let mode = match plan.mode {
        ChargingMode::Immediate => language.pick_of_three([
            "Charge immediately",
            "Charger immédiatement",
            "Sofort laden",
        ]),
        ChargingMode::Window => language.pick_of_three([
            "Charge in time slot",
            "Charger dans la plage horaire",
            "Im Zeitfenster laden",
        ]),
        ChargingMode::NoAction => language.pick_of_three(["No action", "Aucune action", "Keine"]),
    };
    let mut departures: Vec<String> = plan
        .timers
        .iter()
        .filter(|timer| timer.is_active)
        .map(|timer| hour_and_minute(timer.at))
        .collect();
    let has_departures = !departures.is_empty();
    if !has_departures {
        departures.push(on_or_off(false, language).to_owned());
    }
    json!({
        "chargingMode": mode,
        "chargingModeSemantics": mode,
        "departureTimerSemantics": departures.join(", "),
        "departureTimer": departures,
        "preconditionForDeparture": on_or_off(plan.has_climate_at_departure, language),
        "showDepartureTimers": has_departures,
    })
}

fn setting_labels(model: &Model, plan: &ChargingPlan, language: Language) -> Value {
    let unlimited = language.pick_of_three(["Not limited", "Non limité", "Nicht begrenzt"]);
    let (limit, limit_in_words) = match plan.ac_limit_amperes {
        Some(amperes) => {
            let unit = language.pick_of_three(["amperes", "ampères", "Ampere"]);
            (format!("{amperes}A"), format!("{amperes} {unit}"))
        }
        None => (unlimited.to_owned(), unlimited.to_owned()),
    };
    let space = language.pick_of_three(["", " ", " "]);
    json!({
        "acCurrentLimitLabel": limit,
        "acCurrentLimitLabelSemantics": limit_in_words,
        "chargingTargetLabel": format!("{}{space}%", target(plan)),
        "dcLoudnessLabel": if model.takes_charging_commands() {
            unlimited
        } else {
            on_or_off(false, language)
        },
        "unlockCableAutomaticallyLabel": on_or_off(false, language),
    })
}

fn target(plan: &ChargingPlan) -> u8 {
    plan.target_percent.unwrap_or(100)
}

fn setting_detail(model: &Model, plan: &ChargingPlan) -> Value {
    let most = AC_LIMITS_AMPERES[AC_LIMITS_AMPERES.len() - 1];
    json!({
        "acLimit": {
            "current": {"unit": "A", "value": plan.ac_limit_amperes.unwrap_or(most)},
            "isUnlimited": plan.ac_limit_amperes.is_none(),
            "min": AC_LIMITS_AMPERES[0],
            "max": most,
            "values": AC_LIMITS_AMPERES,
        },
        "chargingTarget": target(plan),
        "dcLoudness": if model.takes_charging_commands() {
            "UNLIMITED_LOUD"
        } else {
            "NO_ACTION"
        },
        "isUnlockCableActive": false,
        "minChargingTargetToWarning": 0,
    })
}

fn timer_detail(plan: &ChargingPlan) -> Value {
    let timers: Vec<Value> = plan
        .timers
        .iter()
        .map(|timer| {
            json!({
                "id": timer.id,
                "daysOfTheWeek": timer.days,
                "time": slot(timer.at),
                "timerAction": if timer.is_active { "ACTIVATE" } else { "DEACTIVATE" },
            })
        })
        .collect();
    json!({
        "chargingMode": {
            "chargingPreference": if plan.prefers_window {
                "CHARGING_WINDOW"
            } else {
                "NO_PRESELECTION"
            },
            "type": match plan.mode {
                ChargingMode::Immediate => "CHARGING_IMMEDIATELY",
                ChargingMode::Window => "TIME_SLOT",
                ChargingMode::NoAction => "NO_ACTION",
            },
            "startTimeSlot": slot(plan.window[0]),
            "endTimeSlot": slot(plan.window[1]),
        },
        "departureTimer": {
            "type": match plan.timer_kind {
                TimerKind::Weekly => "WEEKLY_DEPARTURE_TIMER",
                TimerKind::TwoTimes => "TWO_DEPARTURE_TIMER",
            },
            "weeklyTimers": timers,
        },
        "isPreconditionForDepartureActive": plan.has_climate_at_departure,
    })
}

fn hour_and_minute(time: ClockTime) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

/// A time of day on a day that means nothing.
fn slot(time: ClockTime) -> String {
    format!("0001-01-01T{}:00", hour_and_minute(time))
}
