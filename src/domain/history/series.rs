//! What is followed over time.

use crate::vehicle::openings::{Corner, Part};

/// One thing about a car that is followed over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// How far the car has driven.
    Odometer,
    /// State of charge.
    BatteryLevel,
    /// Where charging will stop.
    BatteryTarget,
    /// Range on the battery.
    ElectricRange,
    /// Share of the tank.
    FuelPercent,
    /// Fuel in the tank.
    FuelLiters,
    /// Range on fuel.
    FuelRange,
    /// Range on everything the car carries.
    TotalRange,
    /// Pressure of one tire.
    TirePressure(Corner),
    /// What the pressure of one tire should be.
    TireTarget(Corner),
    /// The central lock.
    Lock,
    /// One part that opens.
    Opening(Part),
    /// Whether the cable is in.
    Plug,
    /// What charging does.
    Charging,
    /// Minutes of charging left, only while charging.
    ChargingTimeLeft,
    /// Highest alternating current allowed.
    AcLimit,
    /// Heating and cooling while parked.
    Climate,
    /// Voltage of the 12 V battery.
    StarterVoltage,
    /// The air around the car.
    OutsideTemperature,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Kilometers.
    Kilometers,
    /// 0 to 100.
    Percent,
    /// Liters.
    Liters,
    /// Kilopascals.
    Kilopascals,
    /// Amperes.
    Amperes,
    /// Volts.
    Volts,
    /// Degrees Celsius.
    Celsius,
    /// Minutes.
    Minutes,
    /// The code of a state: see [`super::StateCode`].
    State(StateKind),
}

/// Which states a series of codes goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StateKind {
    /// [`crate::vehicle::openings::Lock`].
    Lock,
    /// [`crate::vehicle::openings::Opening`].
    Opening,
    /// Out or in.
    Plug,
    /// [`crate::vehicle::battery::Charging`].
    Charging,
    /// [`crate::vehicle::climate::Climate`].
    Climate,
}

/// What happens between two samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// The value passes through what lies between.
    Line,
    /// The value stays until the next one.
    Steps,
}

impl Series {
    /// Every series, in the order in which a list names them.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Odometer,
            Self::BatteryLevel,
            Self::BatteryTarget,
            Self::ElectricRange,
            Self::FuelPercent,
            Self::FuelLiters,
            Self::FuelRange,
            Self::TotalRange,
        ];
        all.extend(Corner::ALL.map(Self::TirePressure));
        all.extend(Corner::ALL.map(Self::TireTarget));
        all.push(Self::Lock);
        all.extend(Part::ALL.map(Self::Opening));
        all.extend([
            Self::Plug,
            Self::Charging,
            Self::ChargingTimeLeft,
            Self::AcLimit,
            Self::Climate,
            Self::StarterVoltage,
            Self::OutsideTemperature,
        ]);
        all
    }

    /// Its name in storage keys, files and settings; lower-case letters and underscores only.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Odometer => "odometer",
            Self::BatteryLevel => "battery_level",
            Self::BatteryTarget => "battery_target",
            Self::ElectricRange => "electric_range",
            Self::FuelPercent => "fuel_percent",
            Self::FuelLiters => "fuel_liters",
            Self::FuelRange => "fuel_range",
            Self::TotalRange => "total_range",
            Self::TirePressure(corner) => pressure_code(corner),
            Self::TireTarget(corner) => target_code(corner),
            Self::Lock => "lock",
            Self::Opening(part) => opening_code(part),
            Self::Plug => "plug",
            Self::Charging => "charging",
            Self::ChargingTimeLeft => "charging_time_left",
            Self::AcLimit => "ac_limit",
            Self::Climate => "climate",
            Self::StarterVoltage => "starter_voltage",
            Self::OutsideTemperature => "outside_temperature",
        }
    }

    /// The series of a code; `None` for one that a newer app may know.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|series| series.code() == code)
    }

    /// How its numbers are meant.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Odometer | Self::ElectricRange | Self::FuelRange | Self::TotalRange => {
                Unit::Kilometers
            }
            Self::BatteryLevel | Self::BatteryTarget | Self::FuelPercent => Unit::Percent,
            Self::FuelLiters => Unit::Liters,
            Self::TirePressure(_) | Self::TireTarget(_) => Unit::Kilopascals,
            Self::ChargingTimeLeft => Unit::Minutes,
            Self::AcLimit => Unit::Amperes,
            Self::StarterVoltage => Unit::Volts,
            Self::OutsideTemperature => Unit::Celsius,
            Self::Lock => Unit::State(StateKind::Lock),
            Self::Opening(_) => Unit::State(StateKind::Opening),
            Self::Plug => Unit::State(StateKind::Plug),
            Self::Charging => Unit::State(StateKind::Charging),
            Self::Climate => Unit::State(StateKind::Climate),
        }
    }

    /// What happens between two of its samples.
    pub const fn shape(self) -> Shape {
        match self {
            Self::BatteryLevel
            | Self::ElectricRange
            | Self::FuelRange
            | Self::TotalRange
            | Self::TirePressure(_)
            | Self::ChargingTimeLeft
            | Self::StarterVoltage
            | Self::OutsideTemperature => Shape::Line,
            Self::Odometer
            | Self::BatteryTarget
            | Self::FuelPercent
            | Self::FuelLiters
            | Self::TireTarget(_)
            | Self::Lock
            | Self::Opening(_)
            | Self::Plug
            | Self::Charging
            | Self::AcLimit
            | Self::Climate => Shape::Steps,
        }
    }
}

const fn pressure_code(corner: Corner) -> &'static str {
    match corner {
        Corner::LeftFront => "tire_pressure_left_front",
        Corner::RightFront => "tire_pressure_right_front",
        Corner::LeftRear => "tire_pressure_left_rear",
        Corner::RightRear => "tire_pressure_right_rear",
    }
}

const fn target_code(corner: Corner) -> &'static str {
    match corner {
        Corner::LeftFront => "tire_target_left_front",
        Corner::RightFront => "tire_target_right_front",
        Corner::LeftRear => "tire_target_left_rear",
        Corner::RightRear => "tire_target_right_rear",
    }
}

const fn opening_code(part: Part) -> &'static str {
    match part {
        Part::DoorLeftFront => "door_left_front",
        Part::DoorRightFront => "door_right_front",
        Part::DoorLeftRear => "door_left_rear",
        Part::DoorRightRear => "door_right_rear",
        Part::WindowLeftFront => "window_left_front",
        Part::WindowRightFront => "window_right_front",
        Part::WindowLeftRear => "window_left_rear",
        Part::WindowRightRear => "window_right_rear",
        Part::RearWindow => "rear_window",
        Part::Trunk => "trunk",
        Part::Hood => "hood",
        Part::Sunroof => "sunroof",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_leads_back_to_its_series_alone() {
        let all = Series::all();
        let codes: HashSet<_> = all.iter().map(|series| series.code()).collect();

        assert_eq!(codes.len(), all.len());
        for series in all {
            assert_eq!(Series::parse(series.code()), Some(series));
        }
    }

    #[test]
    fn a_code_is_fit_for_a_key_and_a_file_name() {
        for series in Series::all() {
            let fits = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            assert!(series.code().bytes().all(fits), "{}", series.code());
        }
    }

    #[test]
    fn a_state_stays_until_the_next() {
        for series in Series::all() {
            if matches!(series.unit(), Unit::State(_)) {
                assert_eq!(series.shape(), Shape::Steps);
            }
        }
    }
}
