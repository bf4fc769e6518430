//! What is held of a car's charging beside its state.

use carport_domain::charging::{Asked, MonthAccount};
use carport_domain::remote::Remote;
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::charging_plan::ChargingSettings;
use leptos::prelude::*;

/// Settings and sessions, each asked for in its own time.
#[derive(Clone, Debug)]
pub struct VehicleCharging {
    /// The settings in detail.
    pub settings: ArcRwSignal<Remote<ChargingSettings>>,
    /// The account of the month.
    pub month: ArcRwSignal<Remote<MonthAccount>>,
    /// When the settings were asked for.
    pub settings_asked: ArcStoredValue<Asked>,
    /// When the month was asked for, and what has happened since.
    pub month_asked: ArcStoredValue<Asked>,
    /// Whether the owner wants to change the plan of a car whose settings tell nothing else: until
    /// then they are not worth a call.
    pub is_plan_wanted: ArcStoredValue<bool>,
}

impl VehicleCharging {
    /// Whether the settings are worth a call.
    pub fn wants_settings(&self, offered: &Capabilities) -> bool {
        let has_plan = offered.set_charging_plan == Some(true);
        offered.charging_settings == Some(true) || (has_plan && self.is_plan_wanted.get_value())
    }
}

impl Default for VehicleCharging {
    fn default() -> Self {
        Self {
            settings: ArcRwSignal::new(Remote::NotAsked),
            month: ArcRwSignal::new(Remote::NotAsked),
            settings_asked: ArcStoredValue::new(Asked::default()),
            month_asked: ArcStoredValue::new(Asked::default()),
            is_plan_wanted: ArcStoredValue::new(false),
        }
    }
}
