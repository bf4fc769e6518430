//! The units an owner reads in. Everything inside stays metric; only a screen converts.

use super::{Celsius, Kilometers, Kilopascals, Liters, Meters};

/// By definition.
const METERS_PER_MILE: f64 = 1_609.344;
/// By definition.
const METERS_PER_FOOT: f64 = 0.3048;
const KILOPASCALS_PER_BAR: f64 = 100.0;
const KILOPASCALS_PER_PSI: f64 = 6.894_757;
const LITERS_PER_US_GALLON: f64 = 3.785_412;
/// By definition.
const LITERS_PER_UK_GALLON: f64 = 4.546_09;

/// One unit for each kind of quantity. The default is metric.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Units {
    /// Odometer, ranges, distance from home.
    pub distance: DistanceUnit,
    /// Tires.
    pub pressure: PressureUnit,
    /// Air and climate.
    pub temperature: TemperatureUnit,
    /// Fuel.
    pub volume: VolumeUnit,
}

/// Declares a choice: its units in the order in which they are offered, the usual one first, each
/// with the code under which it is kept.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$unit_doc:meta])* $unit:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$unit_doc])* $unit,)+
        }

        impl $name {
            /// Every one that can be chosen, the usual one first.
            pub const ALL: &'static [Self] = &[$(Self::$unit),+];

            /// The code under which the choice is kept. It never changes.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$unit => $code,)+
                }
            }

            /// The unit of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|unit| unit.code() == code)
            }
        }
    };
}

choice! {
    /// What distances are read in.
    DistanceUnit {
        /// Kilometers; meters when near.
        #[default]
        Kilometers = "km",
        /// Statute miles; feet when near.
        Miles = "mi",
    }
}

choice! {
    /// What tire pressures are read in.
    PressureUnit {
        /// Bar.
        #[default]
        Bar = "bar",
        /// Pounds per square inch.
        Psi = "psi",
        /// Kilopascals.
        Kilopascals = "kpa",
    }
}

choice! {
    /// What temperatures are read in.
    TemperatureUnit {
        /// Degrees Celsius.
        #[default]
        Celsius = "celsius",
        /// Degrees Fahrenheit.
        Fahrenheit = "fahrenheit",
    }
}

choice! {
    /// What fuel is read in.
    VolumeUnit {
        /// Liters.
        #[default]
        Liters = "liters",
        /// Gallons of the United States.
        UsGallons = "us_gallons",
        /// Imperial gallons.
        UkGallons = "uk_gallons",
    }
}

impl Kilometers {
    /// Statute miles.
    pub const fn in_miles(self) -> f64 {
        self.0 * 1_000.0 / METERS_PER_MILE
    }
}

impl Meters {
    /// Statute miles.
    pub const fn in_miles(self) -> f64 {
        self.0 / METERS_PER_MILE
    }

    /// So many international feet.
    pub const fn from_feet(feet: f64) -> Self {
        Self(feet * METERS_PER_FOOT)
    }

    /// International feet.
    pub const fn in_feet(self) -> f64 {
        self.0 / METERS_PER_FOOT
    }
}

impl Kilopascals {
    /// The pressure in a unit.
    pub const fn in_unit(self, unit: PressureUnit) -> f64 {
        match unit {
            PressureUnit::Bar => self.0 / KILOPASCALS_PER_BAR,
            PressureUnit::Psi => self.0 / KILOPASCALS_PER_PSI,
            PressureUnit::Kilopascals => self.0,
        }
    }
}

impl Celsius {
    /// The temperature in a unit.
    pub const fn in_unit(self, unit: TemperatureUnit) -> f64 {
        match unit {
            TemperatureUnit::Celsius => self.0,
            TemperatureUnit::Fahrenheit => self.0 * 9.0 / 5.0 + 32.0,
        }
    }
}

impl Liters {
    /// The volume in a unit.
    pub const fn in_unit(self, unit: VolumeUnit) -> f64 {
        match unit {
            VolumeUnit::Liters => self.0,
            VolumeUnit::UsGallons => self.0 / LITERS_PER_US_GALLON,
            VolumeUnit::UkGallons => self.0 / LITERS_PER_UK_GALLON,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a handful of thousandths fits"
    )]
    fn thousandths(value: f64) -> i64 {
        (value * 1_000.0).round() as i64
    }

    #[test]
    fn a_marathon_is_twenty_six_miles_and_a_bit() {
        assert_eq!(thousandths(Kilometers(42.195).in_miles()), 26_219);
        assert_eq!(thousandths(Meters(1_609.344).in_miles()), 1_000);
        assert_eq!(thousandths(Meters(0.3048).in_feet()), 1_000);
    }

    #[test]
    fn pressures_convert_by_their_factor() {
        let pressure = Kilopascals(250.0);
        let values = PressureUnit::ALL
            .iter()
            .map(|unit| thousandths(pressure.in_unit(*unit)));

        assert_eq!(values.collect::<Vec<_>>(), [2_500, 36_259, 250_000]);
    }

    #[test]
    fn water_freezes_at_thirty_two_and_boils_at_two_hundred_and_twelve() {
        let fahrenheit = |celsius| Celsius(celsius).in_unit(TemperatureUnit::Fahrenheit);

        assert_eq!(thousandths(fahrenheit(0.0)), 32_000);
        assert_eq!(thousandths(fahrenheit(100.0)), 212_000);
        assert_eq!(thousandths(fahrenheit(-40.0)), -40_000);
    }

    #[test]
    fn the_two_gallons_differ() {
        let volume = Liters(45.4609);

        assert_eq!(thousandths(volume.in_unit(VolumeUnit::UkGallons)), 10_000);
        assert_eq!(thousandths(volume.in_unit(VolumeUnit::UsGallons)), 12_009);
    }

    #[test]
    fn every_unit_is_found_by_its_code_and_the_usual_one_is_metric() {
        for unit in DistanceUnit::ALL {
            assert_eq!(DistanceUnit::from_code(unit.code()), Some(*unit));
        }
        for unit in PressureUnit::ALL {
            assert_eq!(PressureUnit::from_code(unit.code()), Some(*unit));
        }
        for unit in TemperatureUnit::ALL {
            assert_eq!(TemperatureUnit::from_code(unit.code()), Some(*unit));
        }
        for unit in VolumeUnit::ALL {
            assert_eq!(VolumeUnit::from_code(unit.code()), Some(*unit));
        }
        assert_eq!(DistanceUnit::from_code("furlong"), None);
        assert_eq!(Units::default().distance, DistanceUnit::ALL[0]);
        assert_eq!(Units::default().volume, VolumeUnit::Liters);
    }
}
