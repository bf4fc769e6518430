//! What a car can be asked, as far as its source tells.

/// One flag for each thing; `None` when the source is silent about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Lock the doors.
    pub lock: Option<bool>,
    /// Unlock the doors.
    pub unlock: Option<bool>,
    /// Flash the lights.
    pub lights: Option<bool>,
    /// Sound the horn.
    pub horn: Option<bool>,
    /// Find the car.
    pub find: Option<bool>,
    /// Send a destination.
    pub send_poi: Option<bool>,
    /// Start charging.
    pub charge_start: Option<bool>,
    /// Stop charging.
    pub charge_stop: Option<bool>,
    /// Start climate.
    pub climate_start: Option<bool>,
    /// Stop climate.
    pub climate_stop: Option<bool>,
    /// Set the charging target.
    pub set_target: Option<bool>,
    /// Set the charging current.
    pub set_ac_limit: Option<bool>,
    /// Set charging mode and departure timers, and read them.
    pub set_charging_plan: Option<bool>,
    /// Read the charging settings in detail.
    pub charging_settings: Option<bool>,
    /// The owner has to activate or book remote services first.
    pub needs_subscription: Option<bool>,
    /// Charging sessions exist.
    pub charging_history: Option<bool>,
    /// Trips exist.
    pub trip_history: Option<bool>,
}
