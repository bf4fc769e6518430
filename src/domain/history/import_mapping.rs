//! How a table that somebody else wrote is to be read: which column means what.

use std::collections::BTreeMap;

use super::{Origin, Series, Unit};

/// Who wrote a table, as far as its content tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// The history of the home-automation plugin.
    Jeedom,
    /// The history of Home Assistant.
    HomeAssistant,
    /// Anybody.
    Other,
}

/// How dates are written. What carries a year first, or an offset, needs no telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 23/11/2026.
    DayFirst,
    /// 11/23/2026.
    MonthFirst,
}

/// What stands before the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecimalMark {
    /// 12.4
    Point,
    /// 12,4
    Comma,
}

/// In which unit a column is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceUnit {
    /// Kilometers.
    Kilometers,
    /// Statute miles.
    Miles,
    /// 0 to 100.
    Percent,
    /// Liters.
    Liters,
    /// Gallons of the United States.
    UsGallons,
    /// Kilopascals.
    Kilopascals,
    /// 100 kPa.
    Bar,
    /// Pounds per square inch.
    Psi,
    /// Amperes.
    Amperes,
    /// Volts.
    Volts,
    /// Degrees Celsius.
    Celsius,
    /// Degrees Fahrenheit.
    Fahrenheit,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// The words of a state.
    Words,
}

/// Converted numbers are kept to this part of a unit: 2.3 bar are 230 kPa, and not a hair less.
const PER_UNIT: f64 = 1e6;

impl SourceUnit {
    /// The unit in which a series is kept.
    pub const fn of(series: Series) -> Self {
        match series.unit() {
            Unit::Kilometers => Self::Kilometers,
            Unit::Percent => Self::Percent,
            Unit::Liters => Self::Liters,
            Unit::Kilopascals => Self::Kilopascals,
            Unit::Amperes => Self::Amperes,
            Unit::Volts => Self::Volts,
            Unit::Celsius => Self::Celsius,
            Unit::Minutes => Self::Minutes,
            Unit::State(_) => Self::Words,
        }
    }

    /// What stands for a metric unit where miles are driven; the same where there is nothing else.
    #[must_use]
    pub const fn imperial(self) -> Self {
        match self {
            Self::Kilometers => Self::Miles,
            Self::Liters => Self::UsGallons,
            Self::Kilopascals => Self::Psi,
            Self::Celsius => Self::Fahrenheit,
            other => other,
        }
    }

    /// A number in the unit of a series; `None` where the two measure different things.
    pub fn convert(self, value: f64, series: Series) -> Option<f64> {
        let kept = Self::of(series);
        if self == kept {
            return Some(value);
        }
        let converted = match (self, kept) {
            (Self::Miles, Self::Kilometers) => value * 1.609_344,
            (Self::UsGallons, Self::Liters) => value * 3.785_411_784,
            (Self::Bar, Self::Kilopascals) => value * 100.0,
            (Self::Psi, Self::Kilopascals) => value * 6.894_757_293,
            (Self::Fahrenheit, Self::Celsius) => (value - 32.0) / 1.8,
            (Self::Hours, Self::Minutes) => value * 60.0,
            _ => return None,
        };
        let rounded = (converted * PER_UNIT).round() / PER_UNIT;
        // Far out there is nothing to round, and the product may leave the numbers.
        Some(if rounded.is_finite() {
            rounded
        } else {
            converted
        })
    }
}

/// What a column, or the rows of one name, tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A value.
    Value {
        /// Of this series.
        series: Series,
        /// Written in this unit; one that stands beside a number goes before.
        unit: SourceUnit,
        /// Whether its writer puts 0 for what is not known.
        is_zero_missing: bool,
    },
    /// Latitude and longitude in one text.
    Position,
    /// Nothing that is kept.
    Ignored,
}

impl Role {
    /// A value in the unit of its series.
    pub const fn value(series: Series) -> Self {
        Self::in_unit(series, SourceUnit::of(series))
    }

    /// A value in another unit.
    pub const fn in_unit(series: Series, unit: SourceUnit) -> Self {
        Self::Value {
            series,
            unit,
            is_zero_missing: false,
        }
    }

    /// The same, by a writer who puts 0 for what is not known.
    #[must_use]
    pub const fn without_zeros(self) -> Self {
        match self {
            Self::Value { series, unit, .. } => Self::Value {
                series,
                unit,
                is_zero_missing: true,
            },
            other => other,
        }
    }
}

/// What is told, and of which car.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The name by which the table knows the car; `None` where it names none.
    pub car: Option<String>,
    /// What is told of it.
    pub role: Role,
}

/// How the values stand in a table. Columns are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A column for each thing.
    Columns(Vec<(usize, Target)>),
    /// A row for each value, with its name beside it.
    Named {
        /// The column of the names.
        name: usize,
        /// The column of the values.
        value: usize,
        /// The column of the units, if there is one.
        unit: Option<usize>,
        /// What each name stands for.
        targets: BTreeMap<String, Target>,
    },
}

/// How a table is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Who told what is in it.
    pub origin: Origin,
    /// What stands between two columns.
    pub separator: char,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// The column of the times.
    pub time: usize,
    /// How dates are written, where it matters. As long as nobody said so, dates that can be read
    /// in two ways are not read.
    pub date_order: Option<DateOrder>,
    /// What stands before a fraction. As long as nobody said so, numbers that can be read in two
    /// ways are not read.
    pub decimal_mark: Option<DecimalMark>,
    /// What is where.
    pub layout: Layout,
}

impl Mapping {
    /// What each column or name stands for, to be changed.
    pub fn targets_mut(&mut self) -> Box<dyn Iterator<Item = &mut Target> + '_> {
        match &mut self.layout {
            Layout::Columns(columns) => Box::new(columns.iter_mut().map(|(_, target)| target)),
            Layout::Named { targets, .. } => Box::new(targets.values_mut()),
        }
    }

    /// Has every number read in imperial units, or in metric ones.
    pub fn set_imperial(&mut self, is_imperial: bool) {
        for target in self.targets_mut() {
            if let Role::Value { series, unit, .. } = &mut target.role {
                let metric = SourceUnit::of(*series);
                *unit = if is_imperial {
                    metric.imperial()
                } else {
                    metric
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vehicle::openings::Corner;

    #[test]
    fn miles_become_kilometers_and_bars_kilopascals() {
        let pressure = Series::TirePressure(Corner::LeftFront);

        assert_eq!(
            SourceUnit::Miles.convert(10.0, Series::Odometer),
            Some(16.09344)
        );
        assert_eq!(SourceUnit::Bar.convert(2.3, pressure), Some(230.0));
        assert_eq!(
            SourceUnit::Hours.convert(1.5, Series::ChargingTimeLeft),
            Some(90.0)
        );
        assert_eq!(
            SourceUnit::Fahrenheit.convert(212.0, Series::OutsideTemperature),
            Some(100.0)
        );
    }

    #[test]
    fn a_value_in_its_own_unit_keeps_every_bit() {
        let value = 0.1 + 0.2;

        let kept = SourceUnit::Kilometers.convert(value, Series::Odometer);

        assert_eq!(kept.map(f64::to_bits), Some(value.to_bits()));
    }

    #[test]
    fn percent_are_no_kilometers() {
        assert_eq!(SourceUnit::Percent.convert(80.0, Series::Odometer), None);
        assert_eq!(SourceUnit::Liters.convert(40.0, Series::FuelPercent), None);
    }

    #[test]
    fn the_largest_number_stays_one() {
        let far = SourceUnit::Bar.convert(1e305, Series::TirePressure(Corner::LeftFront));

        assert!(far.is_some_and(|value| (value / 1e307 - 1.0).abs() < 1e-9));
    }
}
