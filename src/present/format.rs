//! Quantities as their owner reads them: rounded, in the language's form, number and unit apart.

mod age;

pub use age::{date_words, date_words_to_the_second, duration, relative_age, span_words};
pub(crate) use age::{day_start, local_day};

use carport_domain::units::choice::{
    DistanceUnit, PressureUnit, TemperatureUnit, Units, VolumeUnit,
};
use carport_domain::units::{Amperes, Celsius, Kilometers, Kilopascals, Liters, Meters, Percent};

use crate::locale::{Language, Locale};

/// Stands between a number and its unit, so that they never part at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A formatted number with its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The number in the language's form.
    pub number: String,
    /// Its unit, the same in both languages.
    pub unit: &'static str,
}

impl Measure {
    fn new(value: f64, decimals: u8, unit: &'static str, locale: &dyn Locale) -> Self {
        Self {
            number: locale.number(value, decimals),
            unit,
        }
    }

    /// Number and unit in one text: `1,240 km`.
    pub fn joined(&self) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.number, self.unit)
    }
}

/// Odometer or range: whole kilometers or miles.
pub fn distance(distance: Kilometers, units: Units, locale: &dyn Locale) -> Measure {
    match units.distance {
        DistanceUnit::Kilometers => Measure::new(distance.0, 0, "km", locale),
        DistanceUnit::Miles => Measure::new(distance.in_miles(), 0, "mi", locale),
    }
}

/// How far a trip was: with one decimal, which whole kilometers do without.
pub fn trip_distance(distance: Kilometers, units: Units, locale: &dyn Locale) -> Measure {
    let (value, unit) = match units.distance {
        DistanceUnit::Kilometers => (distance.0, "km"),
        DistanceUnit::Miles => (distance.in_miles(), "mi"),
    };
    let decimals = u8::from((value * 10.0).round() % 10.0 != 0.0);
    Measure::new(value, decimals, unit, locale)
}

/// Distance from home: below one kilometer in whole meters, below a thousand feet in tens of feet,
/// beyond with one decimal.
pub fn home_distance(distance: Meters, units: Units, locale: &dyn Locale) -> Measure {
    match units.distance {
        // 999.6 m would read 1,000 m.
        DistanceUnit::Kilometers if distance.0.round() < 1_000.0 => {
            Measure::new(distance.0, 0, "m", locale)
        }
        DistanceUnit::Kilometers => Measure::new(distance.0 / 1_000.0, 1, "km", locale),
        DistanceUnit::Miles => {
            let feet = (distance.in_feet() / 10.0).round() * 10.0;
            if feet < 1_000.0 {
                Measure::new(feet, 0, "ft", locale)
            } else {
                Measure::new(distance.in_miles(), 1, "mi", locale)
            }
        }
    }
}

/// The radius of a place: whole meters or feet, as its owner typed it.
pub fn radius(radius: Meters, units: Units, locale: &dyn Locale) -> Measure {
    match units.distance {
        DistanceUnit::Kilometers => Measure::new(radius.0, 0, "m", locale),
        DistanceUnit::Miles => Measure::new(radius.in_feet(), 0, "ft", locale),
    }
}

/// A range that is no more than an idea: two digits count, the rest is zeros.
pub fn rough_distance(distance: Kilometers, units: Units, locale: &dyn Locale) -> Measure {
    let (value, unit) = match units.distance {
        DistanceUnit::Kilometers => (distance.0, "km"),
        DistanceUnit::Miles => (distance.in_miles(), "mi"),
    };
    let mut step = 1.0;
    while value >= step * 100.0 {
        step *= 10.0;
    }
    Measure::new((value / step).round() * step, 0, unit, locale)
}

/// A distance in round figures: `500 m`, `2 km`, `0.5 mi`.
pub fn round_distance(distance: Meters, units: Units, locale: &dyn Locale) -> Measure {
    match units.distance {
        DistanceUnit::Kilometers if distance.0.round() < 1_000.0 => {
            Measure::new(distance.0, 0, "m", locale)
        }
        DistanceUnit::Kilometers => Measure::new(distance.0 / 1_000.0, 0, "km", locale),
        DistanceUnit::Miles if distance.in_feet().round() < 1_000.0 => {
            Measure::new(distance.in_feet(), 0, "ft", locale)
        }
        DistanceUnit::Miles => {
            let miles = distance.in_miles();
            Measure::new(miles, u8::from(miles < 0.95), "mi", locale)
        }
    }
}

/// Whole percents.
pub fn percent(share: Percent, locale: &dyn Locale) -> Measure {
    Measure::new(share.0, 0, "%", locale)
}

/// Fuel: whole where it is, else one decimal.
pub fn volume(volume: Liters, units: Units, locale: &dyn Locale) -> Measure {
    let value = volume.in_unit(units.volume);
    let tenths = (value * 10.0).round();
    let decimals = u8::from(tenths % 10.0 != 0.0);
    let unit = match units.volume {
        VolumeUnit::Liters => "L",
        VolumeUnit::UsGallons | VolumeUnit::UkGallons => "gal",
    };
    Measure::new(value, decimals, unit, locale)
}

/// Tire pressure at a glance.
pub fn pressure(pressure: Kilopascals, units: Units, locale: &dyn Locale) -> Measure {
    let (unit, decimals) = match units.pressure {
        PressureUnit::Bar => ("bar", 1),
        PressureUnit::Psi => ("psi", 0),
        PressureUnit::Kilopascals => ("kPa", 0),
    };
    Measure::new(pressure.in_unit(units.pressure), decimals, unit, locale)
}

/// Tire pressure in full, with one decimal more than at a glance.
pub fn pressure_in_full(pressure: Kilopascals, units: Units, locale: &dyn Locale) -> Measure {
    let (unit, decimals) = match units.pressure {
        PressureUnit::Bar => ("bar", 2),
        PressureUnit::Psi => ("psi", 1),
        PressureUnit::Kilopascals => ("kPa", 0),
    };
    Measure::new(pressure.in_unit(units.pressure), decimals, unit, locale)
}

/// A temperature, in halves of a degree Celsius or whole degrees Fahrenheit.
pub fn temperature(temperature: Celsius, units: Units, locale: &dyn Locale) -> Measure {
    let value = temperature.in_unit(units.temperature);
    match units.temperature {
        TemperatureUnit::Celsius => {
            let halves = (value * 2.0).round();
            let decimals = u8::from(halves % 2.0 != 0.0);
            Measure::new(halves / 2.0, decimals, "°C", locale)
        }
        TemperatureUnit::Fahrenheit => Measure::new(value, 0, "°F", locale),
    }
}

/// Charging current, whole amperes.
pub fn current(current: Amperes, locale: &dyn Locale) -> Measure {
    Measure::new(current.0, 0, "A", locale)
}

/// The length of a text: bytes, then thousands and millions of them, rounded.
pub fn bytes(count: u64, locale: &dyn Locale) -> String {
    let (octet, kilo, mega) = match locale.language() {
        Language::English => ("B", "kB", "MB"),
        Language::French => ("o", "ko", "Mo"),
    };
    let count = count as f64;
    let measure = if count < 1_000.0 {
        Measure::new(count, 0, octet, locale)
    } else if count < 999_500.0 {
        Measure::new(count / 1_000.0, 0, kilo, locale)
    } else {
        Measure::new(count / 1_000_000.0, 1, mega, locale)
    };
    measure.joined()
}

/// A text that begins a sentence or stands alone.
pub(crate) fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

/// A text that goes on inside a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

#[cfg(test)]
mod tests;
