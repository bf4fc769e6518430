//! What the settings of one car say: its identity, what it can do, and whether a number is its.

use carport_domain::ids::{TypedVin, Vin, VinProgress};
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::preferences::VehicleColor;
use carport_domain::vehicle::profile::{Brand, DriveTrain, Profile};

use crate::dashboard::Row;
use crate::locale::Locale;
use crate::notice::Tone;
use crate::words::{Bodies, Colors, VehicleSettings, Words, words};

/// A number as it may be shown to anyone who looks over the owner's shoulder.
pub fn masked_vin(vin: &Vin) -> String {
    let vin = vin.as_str();
    format!("{}…{}", &vin[..3], &vin[13..])
}

/// What is said about a number that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VinReport {
    /// How far it has come, or whether it is the car's; `None` while nothing is typed.
    pub verdict: Option<(Tone, String)>,
    /// What may be odd about it without being wrong.
    pub hints: Vec<&'static str>,
}

const LENGTH: usize = 17;

/// Compares what is typed with the car's own number.
pub fn vin_report(typed: &TypedVin, own: &Vin, locale: &dyn Locale) -> VinReport {
    let words = &words(locale.language()).vehicle_settings;
    let progress = typed.progress();
    let is_own = matches!(&progress, VinProgress::Complete(vin) if vin == own);
    let verdict = match progress {
        VinProgress::Empty => return VinReport::default(),
        VinProgress::Foreign(character) => {
            (Tone::Alert, (words.vin_foreign)(&character.to_string()))
        }
        VinProgress::TooShort(length) => {
            let missing = LENGTH.saturating_sub(length) as u64;
            (Tone::Neutral, words.vin_short.text(missing, locale))
        }
        VinProgress::TooLong(length) => {
            let surplus = length.saturating_sub(LENGTH) as u64;
            (Tone::Alert, words.vin_long.text(surplus, locale))
        }
        VinProgress::Complete(_) if is_own => (Tone::Good, words.vin_same.to_owned()),
        VinProgress::Complete(vin) => {
            let same = vin.as_str().chars().zip(own.as_str().chars());
            let place = same.take_while(|(typed, own)| typed == own).count() + 1;
            let place = locale.number(place as f64, 0);
            (Tone::Warning, (words.vin_other)(&place))
        }
    };
    // A number that is the car's has nothing odd about it.
    let doubtful = typed.has_doubtful_letter().then_some(words.vin_doubtful);
    let check_digit =
        (typed.has_fitting_check_digit() == Some(false)).then_some(words.vin_check_digit);
    let hints = doubtful.into_iter().chain(check_digit);

    VinReport {
        verdict: Some(verdict),
        hints: hints.filter(|_| !is_own).collect(),
    }
}

/// Who the car is, read-only. What was not received says so.
pub fn identity_rows(profile: Option<&Profile>, brand: Brand, words: &Words) -> Vec<Row> {
    let settings = &words.vehicle_settings;
    let row = |label: &str, value: Option<String>| {
        let tone = value.as_ref().map_or(Tone::Unknown, |_| Tone::Neutral);
        let value = value.unwrap_or_else(|| words.dashboard.not_received.to_owned());
        Row {
            label: label.to_owned(),
            value,
            tone,
        }
    };
    let brand = profile.and_then(|profile| profile.brand).unwrap_or(brand);
    let model = profile.and_then(|profile| profile.model.clone());
    let year = profile.and_then(|profile| profile.year);
    let drive_train = profile.and_then(|profile| profile.drive_train);
    let series = profile.and_then(|profile| profile.series.clone());
    vec![
        row(settings.brand, Some(brand_name(brand).to_owned())),
        row(settings.model, model),
        row(settings.year, year.map(|year| year.to_string())),
        row(
            settings.kind,
            drive_train.map(|kind| drive_train_name(kind, words).to_owned()),
        ),
        row(settings.series, series),
    ]
}

/// Brands are names: the same in every language.
const fn brand_name(brand: Brand) -> &'static str {
    match brand {
        Brand::Bmw => "BMW",
        Brand::Mini => "MINI",
        Brand::Toyota => "Toyota",
    }
}

const fn drive_train_name(kind: DriveTrain, words: &Words) -> &'static str {
    match kind {
        DriveTrain::Electric => words.car.electric,
        DriveTrain::PluginHybrid => words.car.plugin_hybrid,
        DriveTrain::RangeExtender => words.car.range_extender,
        DriveTrain::FullHybrid => words.car.full_hybrid,
        DriveTrain::MildHybrid => words.car.mild_hybrid,
        DriveTrain::Combustion => words.car.combustion,
    }
}

/// How the source of a car stands: it may forbid what the car could do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It answers.
    Open,
    /// The vendor answers its own app only.
    Blocked,
    /// It is a file.
    Files,
}

/// Everything a car can be asked, each with yes, or no and why.
pub fn capability_rows(
    capabilities: Option<&Capabilities>,
    standing: Standing,
    words: &VehicleSettings,
) -> Vec<Row> {
    let known = capabilities.copied().unwrap_or_default();
    let needs_subscription = known.needs_subscription == Some(true);
    let row = |label: &str, offered: Option<bool>| {
        let (tone, value) = match (standing, offered) {
            (Standing::Files, Some(true)) => (Tone::Unknown, words.not_in_source),
            (Standing::Blocked, Some(true)) => (Tone::Warning, words.blocked),
            (Standing::Open, Some(true)) => (Tone::Good, words.offered),
            (_, Some(false)) if needs_subscription => (Tone::Unknown, words.needs_subscription),
            (_, Some(false)) => (Tone::Unknown, words.not_on_vehicle),
            (_, None) => (Tone::Unknown, words.unknown),
        };
        Row {
            label: label.to_owned(),
            value: value.to_owned(),
            tone,
        }
    };
    vec![
        row(words.lock, known.lock),
        row(words.unlock, known.unlock),
        row(words.lights, known.lights),
        row(words.horn, known.horn),
        row(words.find, known.find),
        row(words.send_poi, known.send_poi),
        row(words.climate_start, known.climate_start),
        row(words.climate_stop, known.climate_stop),
        row(words.charge_start, known.charge_start),
        row(words.charge_stop, known.charge_stop),
        row(words.set_target, known.set_target),
        row(words.set_ac_limit, known.set_ac_limit),
        row(words.set_charging_plan, known.set_charging_plan),
        row(words.charging_settings, known.charging_settings),
        row(words.charging_history, known.charging_history),
        row(words.trip_history, known.trip_history),
    ]
}

/// A color in words.
pub const fn color_name(color: VehicleColor, words: &Colors) -> &'static str {
    match color {
        VehicleColor::Gray => words.gray,
        VehicleColor::Blue => words.blue,
        VehicleColor::Teal => words.teal,
        VehicleColor::Green => words.green,
        VehicleColor::Amber => words.amber,
        VehicleColor::Red => words.red,
        VehicleColor::Purple => words.purple,
    }
}

/// A body in words.
pub const fn body_name(body: Body, words: &Bodies) -> &'static str {
    match body {
        Body::Hatch3 => words.hatch3,
        Body::Hatch5 => words.hatch5,
        Body::Saloon => words.saloon,
        Body::Touring => words.touring,
        Body::Suv => words.suv,
        Body::Coupe => words.coupe,
        Body::Convertible => words.convertible,
    }
}

#[cfg(test)]
mod tests;
