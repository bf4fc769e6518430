//! What a car said at one instant, of several series at once: what reckonings read.

use core::time::Duration;

use super::{Series, StateCode, StateKind, Timeline, state_code};
use crate::time::UnixMillis;
use crate::vehicle::battery::Charging;
use crate::vehicle::climate::Climate;

/// Odometers that differ by less have not moved: sources round differently.
pub(in crate::history) const STILL_KM: f64 = 0.5;

/// The lines that reckonings about energy and driving read. One that was never recorded is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CarLines {
    /// [`Series::Odometer`].
    pub odometer: Timeline,
    /// [`Series::BatteryLevel`].
    pub battery_level: Timeline,
    /// [`Series::Charging`].
    pub charging: Timeline,
    /// [`Series::Plug`].
    pub plug: Timeline,
    /// [`Series::Climate`].
    pub climate: Timeline,
    /// [`Series::FuelPercent`].
    pub fuel_percent: Timeline,
    /// [`Series::FuelLiters`].
    pub fuel_liters: Timeline,
}

/// An instant that is known only to lie between two readings.
///
/// For a beginning, the earlier is the last reading before it and the later the first one after
/// it. An end that is not told is unknown: history begins or ends there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// Not before this.
    pub earliest: Option<UnixMillis>,
    /// Not after this.
    pub latest: Option<UnixMillis>,
}

/// A time without any reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The last reading before it.
    pub from: UnixMillis,
    /// The first reading after it.
    pub until: UnixMillis,
}

/// Everything of one instant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::history) struct Moment {
    pub(in crate::history) at_millis: i64,
    pub(in crate::history) odometer: Option<f64>,
    /// The last odometer up to here, and the first from here on: what lies between two equal ones
    /// stood still.
    pub(in crate::history) odometer_before: Option<f64>,
    pub(in crate::history) odometer_after: Option<f64>,
    pub(in crate::history) level: Option<f64>,
    pub(in crate::history) charging: Option<Charging>,
    pub(in crate::history) is_plugged_in: Option<bool>,
    pub(in crate::history) climate: Option<Climate>,
    pub(in crate::history) fuel_percent: Option<f64>,
    pub(in crate::history) fuel_liters: Option<f64>,
}

/// What a car did between two moments, by its odometer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::history) enum Movement {
    Still,
    Moved,
    Unknown,
}

impl Between {
    /// Known to the millisecond.
    pub const fn exactly(at: UnixMillis) -> Self {
        Self {
            earliest: Some(at),
            latest: Some(at),
        }
    }

    /// Between two instants that are both known.
    pub const fn two(earliest: UnixMillis, latest: UnixMillis) -> Self {
        Self {
            earliest: Some(earliest),
            latest: Some(latest),
        }
    }

    /// How uncertain it is; `None` where one end is unknown.
    pub fn width(self) -> Option<Duration> {
        Some(self.earliest?.age(self.latest?))
    }
}

impl Silence {
    /// How long.
    pub fn length(self) -> Duration {
        self.from.age(self.until)
    }
}

impl CarLines {
    /// The series that are read, to be asked of a store.
    pub const SERIES: [Series; 7] = [
        Series::Odometer,
        Series::BatteryLevel,
        Series::Charging,
        Series::Plug,
        Series::Climate,
        Series::FuelPercent,
        Series::FuelLiters,
    ];

    /// Takes each line from whoever has it.
    pub fn read(mut line: impl FnMut(Series) -> Timeline) -> Self {
        Self {
            odometer: line(Series::Odometer),
            battery_level: line(Series::BatteryLevel),
            charging: line(Series::Charging),
            plug: line(Series::Plug),
            climate: line(Series::Climate),
            fuel_percent: line(Series::FuelPercent),
            fuel_liters: line(Series::FuelLiters),
        }
    }

    /// Whether anything was ever said of a battery that is charged.
    pub(in crate::history) fn has_battery(&self) -> bool {
        !self.battery_level.is_empty()
    }

    /// Whether anything was ever said of a tank.
    pub(in crate::history) fn has_tank(&self) -> bool {
        !self.fuel_percent.is_empty() || !self.fuel_liters.is_empty()
    }

    /// Every instant at which one of the lines has a value, in the order of time.
    pub(in crate::history) fn moments(&self) -> Vec<Moment> {
        let mut moments: Vec<_> = self
            .instants()
            .into_iter()
            .map(|at_millis| Moment {
                at_millis,
                ..Moment::default()
            })
            .collect();
        fill(&mut moments, &self.odometer, |it, km| {
            it.odometer = Some(km);
        });
        fill(&mut moments, &self.battery_level, |it, level| {
            it.level = Some(level);
        });
        fill(&mut moments, &self.fuel_percent, |it, percent| {
            it.fuel_percent = Some(percent);
        });
        fill(&mut moments, &self.fuel_liters, |it, liters| {
            it.fuel_liters = Some(liters);
        });
        for (line, kind) in [
            (&self.charging, StateKind::Charging),
            (&self.plug, StateKind::Plug),
            (&self.climate, StateKind::Climate),
        ] {
            fill(&mut moments, line, |it, code| {
                match state_code(kind, code) {
                    Some(StateCode::Charging(state)) => it.charging = Some(state),
                    Some(StateCode::Plug(state)) => it.is_plugged_in = Some(state),
                    Some(StateCode::Climate(state)) => it.climate = Some(state),
                    Some(StateCode::Lock(_) | StateCode::Opening(_)) | None => {}
                }
            });
        }
        carry_odometer(&mut moments);
        moments
    }

    fn instants(&self) -> Vec<i64> {
        let lines = [
            &self.odometer,
            &self.battery_level,
            &self.charging,
            &self.plug,
            &self.climate,
            &self.fuel_percent,
            &self.fuel_liters,
        ];
        let mut instants: Vec<_> = lines
            .into_iter()
            .flat_map(|line| line.at_millis.iter().copied())
            .collect();
        instants.sort_unstable();
        instants.dedup();
        instants
    }
}

impl Moment {
    pub(in crate::history) const fn at(&self) -> UnixMillis {
        UnixMillis(self.at_millis)
    }

    /// Whether current flows or is about to; `None` where nobody says.
    pub(in crate::history) const fn is_charging(&self) -> Option<bool> {
        match (self.charging, self.is_plugged_in) {
            (Some(Charging::Charging | Charging::Initialising | Charging::Paused), _) => Some(true),
            (Some(_), _) | (None, Some(false)) => Some(false),
            (None, Some(true) | None) => None,
        }
    }

    /// Whether the cable is known to be in.
    pub(in crate::history) const fn has_cable(&self) -> bool {
        match self.charging {
            Some(Charging::None | Charging::Error) | None => {
                matches!(self.is_plugged_in, Some(true))
            }
            Some(_) => true,
        }
    }

    /// What the car did from this moment until a later one.
    pub(in crate::history) fn movement_until(&self, later: &Self) -> Movement {
        match self.odometer_before.zip(later.odometer_after) {
            None => Movement::Unknown,
            Some((before, after)) if (after - before).abs() < STILL_KM => Movement::Still,
            Some(_) => Movement::Moved,
        }
    }
}

fn fill(moments: &mut [Moment], line: &Timeline, mut set: impl FnMut(&mut Moment, f64)) {
    let mut next = moments.iter_mut();
    for (at_millis, value) in line.at_millis.iter().zip(&line.values) {
        let Some(moment) = next.find(|it| it.at_millis == *at_millis) else {
            return;
        };
        if value.is_finite() {
            set(moment, *value);
        }
    }
}

fn carry_odometer(moments: &mut [Moment]) {
    let mut known = None;
    for moment in moments.iter_mut() {
        known = moment.odometer.or(known);
        moment.odometer_before = known;
    }
    known = None;
    for moment in moments.iter_mut().rev() {
        known = moment.odometer.or(known);
        moment.odometer_after = known;
    }
}

#[cfg(test)]
pub(in crate::history) mod tests;
