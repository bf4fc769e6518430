//! Quantities in both languages and every unit.

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 0,
};
const METRIC: Units = Units {
    distance: DistanceUnit::Kilometers,
    pressure: PressureUnit::Bar,
    temperature: TemperatureUnit::Celsius,
    volume: VolumeUnit::Liters,
};
const AMERICAN: Units = Units {
    distance: DistanceUnit::Miles,
    pressure: PressureUnit::Psi,
    temperature: TemperatureUnit::Fahrenheit,
    volume: VolumeUnit::UsGallons,
};
const BRITISH: Units = Units {
    temperature: TemperatureUnit::Celsius,
    volume: VolumeUnit::UkGallons,
    ..AMERICAN
};

#[test]
fn a_trip_has_a_decimal_unless_it_is_whole() {
    let text = |km: f64, units, locale| trip_distance(Kilometers(km), units, locale).joined();

    assert_eq!(text(12.36, METRIC, &ENGLISH), "12.4\u{a0}km");
    assert_eq!(text(12.36, METRIC, &FRENCH), "12,4\u{a0}km");
    assert_eq!(text(29.99, METRIC, &ENGLISH), "30\u{a0}km");
    assert_eq!(text(0.4, METRIC, &ENGLISH), "0.4\u{a0}km");
    assert_eq!(text(12.4, AMERICAN, &ENGLISH), "7.7\u{a0}mi");
}

#[test]
fn an_odometer_is_whole_and_grouped_and_does_not_break() {
    let odometer = Kilometers(12_345.4);
    let text = |units, locale| distance(odometer, units, locale).joined();

    assert_eq!(text(METRIC, &ENGLISH), "12,345\u{a0}km");
    assert_eq!(text(METRIC, &FRENCH), "12\u{202f}345\u{a0}km");
    assert_eq!(text(AMERICAN, &ENGLISH), "7,671\u{a0}mi");
    assert_eq!(text(AMERICAN, &FRENCH), "7\u{202f}671\u{a0}mi");
}

#[test]
fn home_distance_changes_its_unit_at_one_kilometer() {
    let text = |meters| home_distance(Meters(meters), METRIC, &FRENCH).joined();

    assert_eq!(text(11.12), "11\u{a0}m");
    assert_eq!(text(999.4), "999\u{a0}m");
    assert_eq!(text(999.6), "1,0\u{a0}km");
    assert_eq!(text(4_609.5), "4,6\u{a0}km");
}

#[test]
fn home_distance_in_feet_goes_by_tens_and_becomes_miles_at_a_thousand() {
    let text = |meters| home_distance(Meters(meters), BRITISH, &ENGLISH).joined();

    assert_eq!(text(11.12), "40\u{a0}ft");
    assert_eq!(text(301.0), "990\u{a0}ft");
    assert_eq!(text(304.0), "0.2\u{a0}mi");
    assert_eq!(text(4_609.5), "2.9\u{a0}mi");
}

#[test]
fn a_volume_shows_a_decimal_only_when_it_has_one() {
    let text = |liters, units| volume(Liters(liters), units, &ENGLISH).joined();

    assert_eq!(text(38.0, METRIC), "38\u{a0}L");
    assert_eq!(text(7.5, METRIC), "7.5\u{a0}L");
    assert_eq!(text(7.98, METRIC), "8\u{a0}L");
    assert_eq!(text(38.0, AMERICAN), "10\u{a0}gal");
    assert_eq!(text(38.0, BRITISH), "8.4\u{a0}gal");
}

#[test]
fn a_pressure_is_short_at_a_glance_and_longer_in_full() {
    let tire = Kilopascals(252.0);
    let kilopascals = Units {
        pressure: PressureUnit::Kilopascals,
        ..METRIC
    };

    let glance = [METRIC, AMERICAN, kilopascals].map(|u| pressure(tire, u, &FRENCH).joined());
    assert_eq!(glance, ["2,5\u{a0}bar", "37\u{a0}psi", "252\u{a0}kPa"]);
    let full = [METRIC, AMERICAN, kilopascals].map(|u| pressure_in_full(tire, u, &FRENCH).joined());
    assert_eq!(full, ["2,52\u{a0}bar", "36,5\u{a0}psi", "252\u{a0}kPa"]);
}

#[test]
fn a_temperature_goes_by_half_degrees_or_whole_ones() {
    let text = |celsius, units| temperature(Celsius(celsius), units, &FRENCH).joined();

    assert_eq!(text(21.0, METRIC), "21\u{a0}°C");
    assert_eq!(text(21.3, METRIC), "21,5\u{a0}°C");
    assert_eq!(text(-0.2, METRIC), "0\u{a0}°C");
    assert_eq!(text(21.5, AMERICAN), "71\u{a0}°F");
}

#[test]
fn a_first_letter_with_an_accent_changes_case_too() {
    assert_eq!(upper_first("état"), "État");
    assert_eq!(lower_first("À la maison"), "à la maison");
}

#[test]
fn a_radius_stays_in_the_unit_in_which_it_is_typed() {
    let text = |units| radius(Meters(1_250.0), units, &ENGLISH).joined();

    assert_eq!(text(METRIC), "1,250\u{a0}m");
    assert_eq!(text(BRITISH), "4,101\u{a0}ft");
}

#[test]
fn a_rough_distance_has_two_digits_that_count() {
    let text = |km| rough_distance(Kilometers(km), METRIC, &ENGLISH).joined();

    assert_eq!(text(212.4), "210\u{a0}km");
    assert_eq!(text(87.6), "88\u{a0}km");
    assert_eq!(text(1_262.0), "1,300\u{a0}km");
    assert_eq!(
        rough_distance(Kilometers(212.4), AMERICAN, &ENGLISH).joined(),
        "130\u{a0}mi"
    );
}
