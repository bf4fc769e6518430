//! The list of settings: what each of them is at now, in one line.

use core::time::Duration;

use carport_domain::budget::Refreshing;
use carport_domain::units::choice::{
    DistanceUnit, PressureUnit, TemperatureUnit, Units, VolumeUnit,
};

use crate::format::duration;
use crate::locale::Locale;
use crate::words::{Settings, words};

/// The units in one line: `mi · psi · °C · L`.
pub fn units_summary(units: Units, words: &Settings) -> String {
    let distance = match units.distance {
        DistanceUnit::Kilometers => "km",
        DistanceUnit::Miles => "mi",
    };
    let volume = match units.volume {
        VolumeUnit::Liters => words.liters_short,
        VolumeUnit::UsGallons => words.us_gallons_short,
        VolumeUnit::UkGallons => words.uk_gallons_short,
    };
    [
        distance,
        pressure(units.pressure, words),
        temperature(units.temperature, words),
        volume,
    ]
    .join(" · ")
}

/// The label of a choice.
pub const fn distance(unit: DistanceUnit, words: &Settings) -> &'static str {
    match unit {
        DistanceUnit::Kilometers => words.kilometers,
        DistanceUnit::Miles => words.miles,
    }
}

/// The label of a choice.
pub const fn pressure(unit: PressureUnit, words: &Settings) -> &'static str {
    match unit {
        PressureUnit::Bar => words.bar,
        PressureUnit::Psi => words.psi,
        PressureUnit::Kilopascals => words.kilopascals,
    }
}

/// The label of a choice.
pub const fn temperature(unit: TemperatureUnit, words: &Settings) -> &'static str {
    match unit {
        TemperatureUnit::Celsius => words.celsius,
        TemperatureUnit::Fahrenheit => words.fahrenheit,
    }
}

/// The label of a choice.
pub const fn volume(unit: VolumeUnit, words: &Settings) -> &'static str {
    match unit {
        VolumeUnit::Liters => words.liters,
        VolumeUnit::UsGallons => words.us_gallons,
        VolumeUnit::UkGallons => words.uk_gallons,
    }
}

/// The pace in one line.
pub fn refresh_summary(refreshing: Refreshing, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).settings;
    match refreshing {
        Refreshing::ByHand => words.refresh_by_hand.to_owned(),
        Refreshing::Automatic(pace) => {
            let interval = Duration::from_mins(u64::from(pace.minutes()));
            (words.refresh_every)(&duration(interval, locale))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    #[test]
    fn the_units_stand_in_one_line() {
        let words = &words(Language::French).settings;
        let imperial = Units {
            distance: DistanceUnit::Miles,
            pressure: PressureUnit::Psi,
            temperature: TemperatureUnit::Fahrenheit,
            volume: VolumeUnit::UkGallons,
        };

        assert_eq!(units_summary(Units::default(), words), "km · bar · °C · L");
        assert_eq!(units_summary(imperial, words), "mi · psi · °F · gal UK");
    }

    #[test]
    fn the_usual_pace_is_half_an_hour() {
        let locale = FixedLocale {
            language: Language::English,
            utc_offset_minutes: 0,
        };

        let summary = refresh_summary(Refreshing::default(), &locale);

        assert_eq!(summary.replace('\u{a0}', " "), "Every 30 min at most");
    }
}
