//! What a model is made of: the parts that decide how it lives and what it reports.

use carport_domain::vehicle::profile::DriveTrain;

use super::{charging_plan::ClockTime, holidays::Holidays, plan::Habit, snapshot::Lock};
use crate::{
    calendar::{HOUR, MINUTE},
    picture::Body,
};

/// One kind of car, with its number: each appears once.
pub(crate) struct Model {
    pub(crate) vin: &'static str,
    /// As in `x-user-agent`.
    pub(crate) brand: &'static str,
    /// As in the profile.
    pub(crate) profile_brand: &'static str,
    pub(crate) name: &'static str,
    pub(crate) year: u16,
    pub(crate) series: &'static str,
    pub(crate) body: Body,
    pub(crate) drive_train: DriveTrain,
    /// Alpha, red, green, blue.
    pub(crate) color: u32,
    pub(crate) country: &'static str,
    pub(crate) steering: Steering,
    pub(crate) unit: HeadUnit,
    pub(crate) battery: Option<Battery>,
    pub(crate) tank: Option<Tank>,
    pub(crate) tires: Option<TireSet>,
    pub(crate) has_sun_roof: bool,
    pub(crate) has_rear_windows: bool,
    /// False for a car whose owner switched tracking off.
    pub(crate) tells_position: bool,
    pub(crate) receiver: Receiver,
    /// Older cars never get past `LOCKED`.
    pub(crate) locks_as: Lock,
    pub(crate) climate: Climate,
    pub(crate) habit: Habit,
    pub(crate) holidays: Holidays,
    pub(crate) condition: Condition,
    /// Odometer when the simulated past begins.
    pub(crate) first_odometer_km: f64,
}

/// How much care a car asks for on an ordinary day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// None.
    Sound,
    /// A few things are low or soon due, none of them urgent.
    Worn,
}

/// How far what it says of its place can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Receiver {
    /// To some meters.
    Steady,
    /// It errs by hundreds of kilometers once in a while.
    Leaping,
}

/// Where the steering wheel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Steering {
    Left,
    Right,
}

/// Names of the electronics, as in the profile.
pub(crate) struct HeadUnit {
    pub(crate) hmi: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) raw: &'static str,
    pub(crate) telematics: Option<&'static str>,
}

/// The traction battery of a car with a plug.
pub(crate) struct Battery {
    pub(crate) capacity_kwh: f64,
    /// What reaches the cells from the socket at home.
    pub(crate) power_kw: f64,
    /// The same beside the motorway; `None` for a car that takes no direct current.
    pub(crate) rapid_kw: Option<f64>,
    /// In mild weather.
    pub(crate) kwh_per_100_km: f64,
    /// The level at which charging stops by setting, in percent; `None` without the setting.
    pub(crate) target_percent: Option<u8>,
    pub(crate) starts: ChargeStart,
    /// How this generation says that it is done.
    pub(crate) done_word: &'static str,
    /// How this generation says that no plug is in.
    pub(crate) unplugged_word: &'static str,
}

/// When charging begins after the plug went in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ChargeStart {
    AtOnce,
    /// In a window of local time, from its begin to its end.
    Window([ClockTime; 2]),
}

/// The fuel tank.
pub(crate) struct Tank {
    pub(crate) liters: f64,
    /// In mild weather.
    pub(crate) liters_per_100_km: f64,
    /// Older cars report liters only.
    pub(crate) reports_percent: bool,
}

/// The tires, with pressures as on the sticker in the door.
pub(crate) struct TireSet {
    pub(crate) dimension: &'static str,
    pub(crate) front_kpa: f64,
    pub(crate) rear_kpa: f64,
}

/// What air conditioning can do while parked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Climate {
    AirConditioning,
    Ventilation,
    /// The car says nothing about it.
    Silent,
}

impl Model {
    /// Red, green, blue.
    pub(crate) const fn color_rgb(&self) -> [u8; 3] {
        let [_, red, green, blue] = self.color.to_be_bytes();
        [red, green, blue]
    }

    /// The drive train, as the vendor spells it.
    pub(crate) const fn drive_train_word(&self) -> &'static str {
        match self.drive_train {
            DriveTrain::Electric => "ELECTRIC",
            DriveTrain::PluginHybrid => "PLUGIN_HYBRID",
            DriveTrain::RangeExtender => "ELECTRIC_WITH_RANGE_EXTENDER",
            DriveTrain::FullHybrid => "HYBRID",
            DriveTrain::MildHybrid => "MILD_HYBRID",
            DriveTrain::Combustion => "COMBUSTION",
        }
    }

    /// Whether charging can be started and stopped from afar.
    pub(crate) fn takes_charging_commands(&self) -> bool {
        self.unit.hmi == "ID8" && self.battery.is_some()
    }

    /// Whether the detailed answer about charging tells settings. Those of the electric hatch can
    /// be read and not set.
    pub(crate) fn has_charging_settings(&self) -> bool {
        self.takes_charging_commands() || self.brand == "mini" && self.battery.is_some()
    }

    /// Whether the vendor keeps the trips: of every car with a plug, and of newer ones without.
    pub(crate) const fn keeps_trips(&self) -> bool {
        self.drive_train.has_plug() || self.year >= 2022
    }

    /// Milliseconds between two uploads of a car that merely stands. Older control units speak up
    /// twice a day.
    pub(crate) const fn signs_of_life(&self) -> i64 {
        match self.unit.telematics {
            Some(_) => 97 * MINUTE,
            None => 11 * HOUR,
        }
    }
}

impl Battery {
    /// Use at a temperature: cold costs more than heat.
    pub(crate) fn kwh_per_km(&self, celsius: f64) -> f64 {
        let cold = (15.0 - celsius).max(0.0) * 0.02;
        let heat = (celsius - 24.0).max(0.0) * 0.007;
        self.kwh_per_100_km / 100.0 * (1.0 + cold + heat)
    }
}

impl Tank {
    /// Use at a temperature.
    pub(crate) fn liters_per_km(&self, celsius: f64) -> f64 {
        let cold = (15.0 - celsius).max(0.0) * 0.006;
        self.liters_per_100_km / 100.0 * (1.0 + cold)
    }
}
