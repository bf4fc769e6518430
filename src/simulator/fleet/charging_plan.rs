//! What the owner has set about charging: target, current, mode, window and departures.

use super::model::{ChargeStart, Model};

/// What may be chosen as the highest alternating current, in amperes.
pub(crate) const AC_LIMITS_AMPERES: [u8; 13] = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 32];
/// What cars leave the factory with; the socket at home gives no more.
pub(crate) const FIRST_AC_LIMIT_AMPERES: u8 = 16;

/// All settings of one car. Cars without a plug have them too, and never use them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChargingPlan {
    /// `None` without the setting: such a car charges until it is full.
    pub(crate) target_percent: Option<u8>,
    /// `None` without the setting.
    pub(crate) ac_limit_amperes: Option<u8>,
    pub(crate) mode: ChargingMode,
    pub(crate) prefers_window: bool,
    /// Begin and end of cheap current; both midnight means that there is none.
    pub(crate) window: [ClockTime; 2],
    pub(crate) timer_kind: TimerKind,
    pub(crate) timers: Vec<DepartureTimer>,
    /// Whether the car heats or cools itself before a departure.
    pub(crate) has_climate_at_departure: bool,
    /// The vendor's name of the service package; whoever changes the plan must say it.
    pub(crate) service_pack: &'static str,
}

/// When charging begins after the cable went in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChargingMode {
    Immediate,
    Window,
    NoAction,
}

/// How departures are planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimerKind {
    Weekly,
    TwoTimes,
}

/// A time of day by the car's own clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClockTime {
    pub(crate) hour: u8,
    pub(crate) minute: u8,
}

/// One planned departure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DepartureTimer {
    /// From 1 to 4.
    pub(crate) id: u8,
    pub(crate) is_active: bool,
    pub(crate) at: ClockTime,
    /// As the vendor spells them.
    pub(crate) days: Vec<&'static str>,
}

impl ClockTime {
    /// `None` for a time no clock shows.
    pub(crate) const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 {
            Some(Self { hour, minute })
        } else {
            None
        }
    }

    /// Minutes since midnight.
    pub(crate) fn minutes(self) -> f64 {
        f64::from(self.hour) * 60.0 + f64::from(self.minute)
    }
}

impl ChargingPlan {
    /// What a car was delivered with.
    pub(crate) fn delivered(model: &Model) -> Self {
        let battery = model.battery.as_ref();
        let window = match battery.map(|battery| battery.starts) {
            Some(ChargeStart::Window(window)) => Some(window),
            Some(ChargeStart::AtOnce) | None => None,
        };
        let is_limited = model.takes_charging_commands();
        Self {
            target_percent: battery.and_then(|battery| battery.target_percent),
            ac_limit_amperes: is_limited.then_some(FIRST_AC_LIMIT_AMPERES),
            mode: if window.is_some() {
                ChargingMode::Window
            } else {
                ChargingMode::Immediate
            },
            prefers_window: window.is_some(),
            window: window.unwrap_or_default(),
            timer_kind: if model.unit.hmi == "ID4" {
                TimerKind::TwoTimes
            } else {
                TimerKind::Weekly
            },
            timers: (1..=4).map(DepartureTimer::unset).collect(),
            has_climate_at_departure: false,
            service_pack: match model.unit.hmi {
                "ID8" => "WAVE_01",
                "ID4" => "TCB1",
                _ => "ATM2",
            },
        }
    }

    /// The level at which a car left on the plug stops, from 0 to 1.
    pub(crate) fn full_share(&self) -> f64 {
        f64::from(self.target_percent.unwrap_or(100)) / 100.0
    }
}

impl DepartureTimer {
    const fn unset(id: u8) -> Self {
        Self {
            id,
            is_active: false,
            at: ClockTime { hour: 0, minute: 0 },
            days: Vec::new(),
        }
    }
}
