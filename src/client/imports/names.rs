//! What others call a series: the plugin's commands, the entities of Home Assistant, and the words
//! that people put above a column.

use carport_domain::history::{Role, Series, SourceUnit};
use carport_domain::vehicle::openings::{Corner, Part};

use super::words::unit;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// This.
    As(Role),
    /// Fuel, in liters or in percent: its writer puts in whichever the car tells.
    Fuel,
    /// Nothing that is kept.
    Ignored,
}

/// Lower case, without accents, one space between words.
pub(super) fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            // An accent on its own, as some systems write file names.
            '\u{300}'..='\u{36f}' => continue,
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        };
        if plain != ' ' {
            normal.push(plain);
        } else if !normal.is_empty() && !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// A title and the unit that stands behind it in brackets.
pub(super) fn title_and_unit(title: &str) -> (&str, Option<SourceUnit>) {
    let trimmed = title.trim();
    let bracketed = trimmed.strip_suffix([')', ']']);
    let split = bracketed.and_then(|inner| inner.rsplit_once(['(', '[']));
    match split.map(|(name, text)| (name, unit(text))) {
        Some((name, Some(unit))) => (name.trim(), Some(unit)),
        _ => (trimmed, None),
    }
}

/// The plugin names a command by the object it belongs to, the car, and the command itself, each in
/// brackets; the car's part is a name for it.
pub(super) fn jeedom_parts(title: &str) -> (Option<&str>, &str) {
    let inner = title
        .trim()
        .strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'));
    let Some((before, command)) = inner.and_then(|inner| inner.rsplit_once("][")) else {
        return (None, title);
    };
    let car = before.rsplit_once("][").map_or(before, |(_, car)| car);
    (Some(car), command)
}

const fn bar(series: Series) -> Role {
    Role::in_unit(series, SourceUnit::Bar).without_zeros()
}

/// A command of the plugin, by its name or by its logical id. Where the car told nothing, it wrote
/// zeros into some of them.
pub(super) fn jeedom(command: &str) -> Option<Named> {
    let normal = normal(command);
    let name = normal.strip_prefix("statut ").unwrap_or(&normal);
    let known = |series: Series| Role::value(series);
    let role = match name {
        "kilometrage" | "mileage" => known(Series::Odometer).without_zeros(),
        "verrouillage" | "doorlockstate" => known(Series::Lock),
        "coffre" | "trunk state" => known(Series::Opening(Part::Trunk)),
        "capot moteur" | "capot" | "hood state" => known(Series::Opening(Part::Hood)),
        "toit ouvrant" | "moonroof state" => known(Series::Opening(Part::Sunroof)),
        "etat de la charge" | "chargingstatus" => known(Series::Charging),
        "etat de la prise" | "connectorstatus" => known(Series::Plug),
        "km restant electrique" | "beremainingrangeelectric" => {
            known(Series::ElectricRange).without_zeros()
        }
        "charge restante" | "pourcentage restant" | "charginglevelhv" => {
            known(Series::BatteryLevel).without_zeros()
        }
        "objectif de recharge" | "chargingtarget" => known(Series::BatteryTarget).without_zeros(),
        "limite courant de charge" => known(Series::AcLimit).without_zeros(),
        "km restant thermique" | "beremainingrangefuelkm" => {
            known(Series::FuelRange).without_zeros()
        }
        "carburant restant" | "remaining fuel" => return Some(Named::Fuel),
        "coordonnees gps" | "gps coordinates" => Role::Position,
        name => return jeedom_part(name),
    };
    Some(Named::As(role))
}

/// To the plugin, the driver sits on the left.
fn jeedom_part(name: &str) -> Option<Named> {
    let opening = |part: Part| Role::value(Series::Opening(part));
    Some(Named::As(match name {
        "porte conducteur avant" | "doordriverfront" => opening(Part::DoorLeftFront),
        "porte conducteur arriere" | "doordriverrear" => opening(Part::DoorLeftRear),
        "porte passager avant" | "doorpassengerfront" => opening(Part::DoorRightFront),
        "porte passager arriere" | "doorpassengerrear" => opening(Part::DoorRightRear),
        "fenetre conducteur avant" | "windowdriverfront" => opening(Part::WindowLeftFront),
        "fenetre conducteur arriere" | "windowdriverrear" => opening(Part::WindowLeftRear),
        "fenetre passager avant" | "windowpassengerfront" => opening(Part::WindowRightFront),
        "fenetre passager arriere" | "windowpassengerrear" => opening(Part::WindowRightRear),
        name => return jeedom_tire(name),
    }))
}

fn jeedom_tire(name: &str) -> Option<Named> {
    let corner = match name {
        _ if name.ends_with("avant gauche") || name.starts_with("tirefrontleft") => {
            Corner::LeftFront
        }
        _ if name.ends_with("avant droit") || name.starts_with("tirefrontright") => {
            Corner::RightFront
        }
        _ if name.ends_with("arriere gauche") || name.starts_with("tirerearleft") => {
            Corner::LeftRear
        }
        _ if name.ends_with("arriere droit") || name.starts_with("tirerearright") => {
            Corner::RightRear
        }
        _ => return None,
    };
    if name.starts_with("pression pneu") || name.ends_with(" pressure") {
        Some(Named::As(bar(Series::TirePressure(corner))))
    } else if name.starts_with("consigne") || name.ends_with(" target") {
        Some(Named::As(bar(Series::TireTarget(corner))))
    } else {
        None
    }
}

/// How the former integration's entities end, the longer ends first. Whether doors or windows are
/// open altogether is nothing that a part tells.
const ENTITIES: [(&str, &str, Named); 31] = [
    (
        "sensor",
        "remaining_battery_percent",
        kept(Series::BatteryLevel),
    ),
    ("sensor", "charging_level_hv", kept(Series::BatteryLevel)),
    (
        "sensor",
        "remaining_range_electric",
        kept(Series::ElectricRange),
    ),
    ("sensor", "remaining_range_fuel", kept(Series::FuelRange)),
    ("sensor", "remaining_range_total", kept(Series::TotalRange)),
    (
        "sensor",
        "remaining_fuel_percent",
        kept(Series::FuelPercent),
    ),
    ("sensor", "remaining_fuel", kept(Series::FuelLiters)),
    ("sensor", "fuel_percent", kept(Series::FuelPercent)),
    ("sensor", "charging_status", kept(Series::Charging)),
    ("sensor", "charging_target", kept(Series::BatteryTarget)),
    ("sensor", "ac_current_limit", kept(Series::AcLimit)),
    ("sensor", "climate_status", kept(Series::Climate)),
    ("sensor", "mileage", kept(Series::Odometer)),
    ("sensor", "kilometrage", kept(Series::Odometer)),
    (
        "sensor",
        "front_left_tire_pressure",
        kept(Series::TirePressure(Corner::LeftFront)),
    ),
    (
        "sensor",
        "front_right_tire_pressure",
        kept(Series::TirePressure(Corner::RightFront)),
    ),
    (
        "sensor",
        "rear_left_tire_pressure",
        kept(Series::TirePressure(Corner::LeftRear)),
    ),
    (
        "sensor",
        "rear_right_tire_pressure",
        kept(Series::TirePressure(Corner::RightRear)),
    ),
    (
        "sensor",
        "front_left_target_pressure",
        kept(Series::TireTarget(Corner::LeftFront)),
    ),
    (
        "sensor",
        "front_right_target_pressure",
        kept(Series::TireTarget(Corner::RightFront)),
    ),
    (
        "sensor",
        "rear_left_target_pressure",
        kept(Series::TireTarget(Corner::LeftRear)),
    ),
    (
        "sensor",
        "rear_right_target_pressure",
        kept(Series::TireTarget(Corner::RightRear)),
    ),
    ("number", "target_soc", kept(Series::BatteryTarget)),
    ("select", "ac_charging_limit", kept(Series::AcLimit)),
    ("binary_sensor", "connection_status", kept(Series::Plug)),
    ("binary_sensor", "door_lock_state", kept(Series::Lock)),
    ("binary_sensor", "charging_status", Named::Ignored),
    ("binary_sensor", "lids", Named::Ignored),
    ("binary_sensor", "windows", Named::Ignored),
    ("lock", "lock", kept(Series::Lock)),
    ("device_tracker", "", Named::Ignored),
];

const fn kept(series: Series) -> Named {
    Named::As(Role::value(series))
}

/// An entity of Home Assistant, and what its car is called there.
pub(super) fn home_assistant(entity: &str) -> Option<(Option<&str>, Named)> {
    let (domain, name) = entity.trim().split_once('.')?;
    ENTITIES.iter().find_map(|(of, end, named)| {
        let car = name.strip_suffix(end).filter(|_| *of == domain)?;
        let is_word = end.is_empty() || car.is_empty() || car.ends_with('_');
        let car = car.trim_end_matches('_');
        is_word.then_some(((!car.is_empty()).then_some(car), *named))
    })
}

/// What people put above a column, in either language.
pub(super) fn title(title: &str) -> Option<Named> {
    let (_, name) = jeedom_parts(title);
    let (name, unit) = title_and_unit(name);
    let named = jeedom(name).or_else(|| plain_title(&normal(name)))?;
    Some(match (named, unit) {
        // Who writes a unit above a column does not write it for the plugin's zeros.
        (
            Named::As(Role::Value {
                series,
                is_zero_missing,
                ..
            }),
            Some(unit),
        ) => Named::As(Role::Value {
            series,
            unit,
            is_zero_missing,
        }),
        (Named::Fuel, Some(SourceUnit::Percent)) => kept(Series::FuelPercent),
        (Named::Fuel, Some(unit)) => Named::As(Role::in_unit(Series::FuelLiters, unit)),
        (named, _) => named,
    })
}

fn plain_title(name: &str) -> Option<Named> {
    let series = match name {
        "odometre" | "compteur" | "odometer km" | "total km" => Series::Odometer,
        "odometer mi" | "odometer miles" | "mileage mi" => {
            return Some(Named::As(Role::in_unit(
                Series::Odometer,
                SourceUnit::Miles,
            )));
        }
        "soc"
        | "state of charge"
        | "battery"
        | "batterie"
        | "niveau de charge"
        | "niveau batterie"
        | "remaining battery percent" => Series::BatteryLevel,
        "range" | "autonomie" | "total range" | "autonomie totale" => Series::TotalRange,
        "autonomie electrique" => Series::ElectricRange,
        "autonomie thermique" => Series::FuelRange,
        "fuel" | "carburant" | "fuel level" | "niveau carburant" => return Some(Named::Fuel),
        "position" | "gps" | "coordinates" | "coordonnees" => {
            return Some(Named::As(Role::Position));
        }
        "outside temperature" | "temperature exterieure" => Series::OutsideTemperature,
        name => Series::parse(&name.replace(' ', "_"))?,
    };
    Some(kept(series))
}

#[cfg(test)]
mod tests;
