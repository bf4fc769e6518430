//! Every value of a car: one by one, and all of them in groups.

mod energy;
mod messages;
mod place;
mod search;
mod vehicle;

use carport_domain::vehicle::openings::{Corner, Part};

use super::{Facts, View};
use crate::format::pressure_in_full;
use crate::locale::Locale;
use crate::reading::{Absence, ReadingCard, ReadingKey, ValueGroup, ValueGroupKind};

use super::readings::Content;
pub use search::matching;

/// Every value that the app knows of a car, in groups, the missing ones with their reason.
pub fn all_values(facts: Facts<'_>, locale: &dyn Locale) -> Vec<ValueGroup> {
    let view = View::new(facts, locale);
    let kinds = [
        ValueGroupKind::Vehicle,
        ValueGroupKind::Security,
        ValueGroupKind::Energy,
        ValueGroupKind::Charging,
        ValueGroupKind::Place,
        ValueGroupKind::Tires,
        ValueGroupKind::Climate,
        ValueGroupKind::Messages,
        ValueGroupKind::Clocks,
    ];

    kinds
        .into_iter()
        .map(|kind| ValueGroup {
            kind,
            title: view.group_title(kind).to_owned(),
            readings: view
                .group(kind)
                .into_iter()
                .map(|key| view.value(key))
                .collect(),
        })
        .filter(|group| !group.readings.is_empty())
        .collect()
}

/// One value by its key, as [`all_values`] has it.
pub fn value(facts: Facts<'_>, locale: &dyn Locale, key: ReadingKey) -> ReadingCard {
    View::new(facts, locale).value(key)
}

impl View<'_> {
    /// One value.
    pub(super) fn value(&self, key: ReadingKey) -> ReadingCard {
        match key {
            ReadingKey::Brand
            | ReadingKey::Model
            | ReadingKey::Year
            | ReadingKey::DriveTrain
            | ReadingKey::Series
            | ReadingKey::Steering
            | ReadingKey::Odometer => self.vehicle_value(key),
            ReadingKey::Lock
            | ReadingKey::Closure
            | ReadingKey::Doors
            | ReadingKey::Windows
            | ReadingKey::Part(_) => self.security_value(key),
            ReadingKey::TirePressure(corner) | ReadingKey::TireTarget(corner) => {
                self.tire_value(key, corner)
            }
            ReadingKey::Energy
            | ReadingKey::Range
            | ReadingKey::StateOfCharge
            | ReadingKey::ElectricRange
            | ReadingKey::FuelLevel
            | ReadingKey::Tank
            | ReadingKey::FuelRange
            | ReadingKey::TotalRange => self.energy_value(key),
            ReadingKey::Charging
            | ReadingKey::Plug
            | ReadingKey::ChargingEnd
            | ReadingKey::ChargingTimeLeft
            | ReadingKey::ChargingTarget
            | ReadingKey::CurrentLimit
            | ReadingKey::IsCurrentLimited => self.charging_value(key),
            ReadingKey::Presence
            | ReadingKey::HomeDistance
            | ReadingKey::Position
            | ReadingKey::Heading
            | ReadingKey::Address => self.place_value(key),
            ReadingKey::Climate | ReadingKey::ClimateTimeLeft => self.climate_value(key),
            ReadingKey::Message(index) => self.message_value(index),
            ReadingKey::LastContact | ReadingKey::LastCheck => self.clock_value(key),
        }
    }

    fn tire_value(&self, key: ReadingKey, corner: Corner) -> ReadingCard {
        let tire = self.facts.status.map(|status| status.tires.at(corner));
        let pressure = tire.and_then(|tire| match key {
            ReadingKey::TireTarget(_) => tire.target,
            _ => tire.pressure,
        });
        self.reading(
            key,
            pressure.map(|pressure| pressure_in_full(pressure, self.facts.units, self.locale)),
        )
    }

    fn group(&self, kind: ValueGroupKind) -> Vec<ReadingKey> {
        use ReadingKey as Key;
        match kind {
            ValueGroupKind::Vehicle => vec![
                Key::Brand,
                Key::Model,
                Key::Year,
                Key::DriveTrain,
                Key::Series,
                Key::Steering,
                Key::Odometer,
            ],
            ValueGroupKind::Security => [Key::Lock, Key::Closure, Key::Doors, Key::Windows]
                .into_iter()
                .chain(Part::ALL.map(Key::Part))
                .collect(),
            ValueGroupKind::Tires => Corner::ALL
                .into_iter()
                .flat_map(|corner| [Key::TirePressure(corner), Key::TireTarget(corner)])
                .collect(),
            ValueGroupKind::Energy => self.energy_keys(),
            // A car without a plug has no row about it at all: one word for all of them is enough.
            ValueGroupKind::Charging if !self.may_have_plug() => vec![Key::Charging],
            ValueGroupKind::Charging => vec![
                Key::Charging,
                Key::Plug,
                Key::ChargingEnd,
                Key::ChargingTimeLeft,
                Key::ChargingTarget,
                Key::CurrentLimit,
                Key::IsCurrentLimited,
            ],
            ValueGroupKind::Place => vec![
                Key::Presence,
                Key::HomeDistance,
                Key::Position,
                Key::Heading,
                Key::Address,
            ],
            ValueGroupKind::Climate => vec![Key::Climate, Key::ClimateTimeLeft],
            ValueGroupKind::Messages => {
                let count = self.facts.status.map_or(0, |status| status.messages.len());
                (0..count.max(1)).map(Key::Message).collect()
            }
            ValueGroupKind::Clocks => vec![Key::LastContact, Key::LastCheck],
        }
    }

    const fn group_title(&self, kind: ValueGroupKind) -> &'static str {
        let words = &self.words.reading;
        match kind {
            ValueGroupKind::Vehicle => self.words.car.vehicle,
            ValueGroupKind::Security => self.words.dashboard.security,
            ValueGroupKind::Tires => self.words.care.tires.heading,
            ValueGroupKind::Energy => self.words.dashboard.energy,
            ValueGroupKind::Charging => self.words.dashboard.charging,
            ValueGroupKind::Place => words.place,
            ValueGroupKind::Climate => words.climate,
            ValueGroupKind::Messages => self.words.care.messages.vehicle_messages,
            ValueGroupKind::Clocks => words.clocks,
        }
    }

    /// A value that nobody has, for a reason of its own.
    pub(super) fn absent_value(&self, key: ReadingKey, absence: Absence) -> ReadingCard {
        self.reading(key, Content::Absent(absence))
    }
}
