//! Battery, tank, ranges and the charging profile.

use carport_domain::vehicle::profile::DriveTrain;
use serde_json::{Value, json};

use super::{whole, whole_below};
use crate::fleet::{
    charging_plan::{ChargingMode, ChargingPlan, ClockTime, TimerKind},
    model::{Battery, Model},
    snapshot::{Plug, Snapshot},
};

/// Ranges in whole kilometers, before the vendor mixes them.
pub(crate) struct Ranges {
    electric_km: Option<i64>,
    fuel_km: Option<i64>,
}

impl Ranges {
    /// From what is in battery and tank, and the weather of the day.
    pub(crate) fn new(model: &Model, snapshot: &Snapshot) -> Self {
        let celsius = snapshot.celsius;
        Self {
            electric_km: model.battery.as_ref().map(|battery| {
                let kwh = snapshot.battery_share * battery.capacity_kwh;
                whole_below(kwh / battery.kwh_per_km(celsius))
            }),
            fuel_km: model
                .tank
                .as_ref()
                .map(|tank| whole_below(snapshot.fuel_liters / tank.liters_per_km(celsius))),
        }
    }

    /// `state.range`: the sum, except for the range extender, where it is the electric one alone.
    pub(crate) fn total(&self, drive_train: DriveTrain) -> i64 {
        let electric = self.electric_km.unwrap_or(0);
        match drive_train {
            DriveTrain::RangeExtender => electric,
            _ => electric + self.fuel_km.unwrap_or(0),
        }
    }

    /// `combustionFuelLevel.range`: of a plug-in hybrid this is the total.
    fn fuel(&self, drive_train: DriveTrain) -> i64 {
        match drive_train {
            DriveTrain::PluginHybrid => self.total(drive_train),
            _ => self.fuel_km.unwrap_or(0),
        }
    }
}

/// `chargingStatus`.
pub(crate) const fn status_word(battery: &Battery, plug: Plug) -> &'static str {
    match plug {
        Plug::Out => battery.unplugged_word,
        Plug::Waiting => "WAITING_FOR_CHARGING",
        Plug::Idle => "PLUGGED_IN",
        Plug::Charging { .. } => "CHARGING",
        Plug::Done => battery.done_word,
    }
}

/// `chargingMode` of the charging profile.
pub(crate) const fn mode_word(mode: ChargingMode) -> &'static str {
    match mode {
        ChargingMode::Immediate => "IMMEDIATE_CHARGING",
        ChargingMode::Window => "DELAYED_CHARGING",
        ChargingMode::NoAction => "NO_ACTION",
    }
}

/// `electricChargingState`.
pub(crate) fn electric(battery: &Battery, snapshot: &Snapshot, ranges: &Ranges) -> Value {
    let is_plugged = snapshot.plug != Plug::Out;
    let mut electric = json!({
        "chargingLevelPercent": whole(snapshot.battery_share * 100.0),
        "range": ranges.electric_km,
        "isChargerConnected": is_plugged,
        "chargingConnectionType": if is_plugged { "CONDUCTIVE" } else { "UNKNOWN" },
        "chargingStatus": status_word(battery, snapshot.plug),
    });
    if let Some(target) = snapshot.plan.target_percent {
        electric["chargingTarget"] = json!(target);
    }
    if let Plug::Charging { minutes_left } = snapshot.plug {
        electric["remainingChargingMinutes"] = json!(minutes_left);
    }
    electric
}

/// `combustionFuelLevel`: empty for a car without a tank, liters only for older ones.
pub(crate) fn fuel(model: &Model, snapshot: &Snapshot, ranges: &Ranges) -> Value {
    let Some(tank) = &model.tank else {
        return json!({});
    };
    let mut fuel = json!({
        "remainingFuelLiters": whole_below(snapshot.fuel_liters),
        "range": ranges.fuel(model.drive_train),
    });
    if tank.reports_percent {
        fuel["remainingFuelPercent"] = json!(whole(snapshot.fuel_liters / tank.liters * 100.0));
    }
    fuel
}

fn clock(time: ClockTime) -> Value {
    json!({"hour": time.hour, "minute": time.minute})
}

/// `chargingProfile`; cars without a plug send one too, full of zeros.
pub(crate) fn profile(model: &Model, plan: &ChargingPlan) -> Value {
    let departures: Vec<Value> = plan
        .timers
        .iter()
        .map(|timer| {
            json!({
                "id": timer.id,
                "action": if timer.is_active { "ACTIVATE" } else { "DEACTIVATE" },
                "timeStamp": clock(timer.at),
                "timerWeekDays": timer.days,
            })
        })
        .collect();
    json!({
        "chargingControlType": match plan.timer_kind {
            TimerKind::TwoTimes => "TWO_TIMES_TIMER",
            TimerKind::Weekly => "WEEKLY_PLANNER",
        },
        "chargingMode": mode_word(plan.mode),
        "chargingPreference": if plan.prefers_window {
            "CHARGING_WINDOW"
        } else {
            "NO_PRESELECTION"
        },
        "climatisationOn": plan.has_climate_at_departure,
        "chargingSettings": settings(model, plan),
        "reductionOfChargeCurrent": {
            "start": clock(plan.window[0]),
            "end": clock(plan.window[1]),
        },
        "departureTimes": departures,
    })
}

/// `chargingProfile` with nothing but the limits.
pub(crate) fn limits(plan: &ChargingPlan) -> Value {
    let mut limits = json!({"targetSoc": plan.target_percent.unwrap_or(0)});
    if let Some(amperes) = plan.ac_limit_amperes {
        limits["acCurrentLimit"] = json!(amperes);
    }
    json!({ "chargingSettings": limits })
}

fn settings(model: &Model, plan: &ChargingPlan) -> Value {
    let mut settings = json!({
        "targetSoc": plan.target_percent.unwrap_or(0),
        "hospitality": "NO_ACTION",
        "idcc": "NO_ACTION",
    });
    if model.takes_charging_commands() {
        settings["idcc"] = json!("UNLIMITED_LOUD");
    }
    if let Some(amperes) = plan.ac_limit_amperes {
        settings["acCurrentLimit"] = json!(amperes);
        settings["isAcCurrentLimitActive"] = json!(true);
    }
    settings
}
