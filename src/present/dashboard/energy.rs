//! Battery and tank.

use carport_domain::reading::Reading;
use carport_domain::units::Percent;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::energy::{Energy, Fuel};
use carport_domain::vehicle::profile::DriveTrain;

use super::{EnergyCard, EnergyKind, Freshness, View};
use crate::car_words;
use crate::format::{Measure, percent, volume};
use crate::notice::Tone;
use crate::reading::{ReadingCard, ReadingKey};

impl View<'_> {
    /// One card for each store the car has; one that knows nothing for a car nobody knows.
    pub(super) fn energy(&self) -> Vec<EnergyCard> {
        let mut cards = Vec::new();
        if self.has_battery() {
            cards.push(self.battery_card());
        }
        if self.has_tank() {
            cards.push(self.fuel_card());
        }
        if cards.is_empty() {
            cards.push(self.unknown_card());
        }

        cards
    }

    /// The sum, for cars that carry two stores.
    pub(super) fn total_range(&self) -> Option<ReadingCard> {
        (self.has_battery() && self.has_tank()).then(|| self.value(ReadingKey::TotalRange))
    }

    /// Every known level in words, for the list of cars.
    pub(crate) fn level(&self) -> Option<String> {
        let (battery, fuel) = self.stores();
        let charge = battery
            .filter(|_| self.has_battery())
            .and_then(|battery| battery.level)
            .map(|level| percent(level, self.locale));
        let tank = fuel
            .filter(|_| self.has_tank())
            .and_then(|fuel| self.fuel_level(fuel));
        let levels: Vec<_> = [charge, tank]
            .into_iter()
            .flatten()
            .map(|level| level.joined())
            .collect();

        (!levels.is_empty()).then(|| levels.join(" · "))
    }

    /// The drive train decides; without one, what the car reported.
    pub(super) fn has_battery(&self) -> bool {
        match self.facts.profile.drive_train {
            Some(drive_train) => drive_train.has_plug(),
            None => self.stores().0.is_some(),
        }
    }

    /// Whether a plug can be asked about: only a drive train rules it out.
    pub(super) fn may_have_plug(&self) -> bool {
        self.facts
            .profile
            .drive_train
            .is_none_or(DriveTrain::has_plug)
    }

    /// The battery, unless the drive train says that there is none to plug in.
    pub(super) fn battery(&self) -> Option<&Battery> {
        self.stores().0.filter(|_| self.has_battery())
    }

    pub(super) fn has_tank(&self) -> bool {
        match self.facts.profile.drive_train {
            Some(drive_train) => drive_train.has_tank(),
            None => self.stores().1.is_some(),
        }
    }

    fn energy_reading(&self) -> Option<&Energy> {
        self.facts.status.map(|status| &status.energy)
    }

    pub(super) fn stores(&self) -> (Option<&Battery>, Option<&Fuel>) {
        let energy = self.energy_reading();
        (
            energy.and_then(|energy| energy.battery.as_ref()),
            energy.and_then(|energy| energy.fuel.as_ref()),
        )
    }

    pub(super) fn battery_card(&self) -> EnergyCard {
        let battery = self.battery();

        EnergyCard {
            kind: EnergyKind::Battery,
            label: self.words.dashboard.state_of_charge.to_owned(),
            level_percent: battery.and_then(|battery| battery.level).map(on_ring),
            target_percent: battery.and_then(|battery| battery.target).map(on_ring),
            level: self.value(ReadingKey::StateOfCharge),
            range: self.value(ReadingKey::ElectricRange),
            // A ring that still moves on old data would be a promise.
            is_charging: self.freshness != Freshness::Stale && battery.is_some_and(is_charging),
            details: battery.map_or_else(Vec::new, |battery| self.battery_details(battery)),
        }
    }

    /// What is known, in the order in which an owner asks for it. Whether it charges is always
    /// asked, so it is said even when unknown.
    fn battery_details(&self, battery: &Battery) -> Vec<ReadingCard> {
        use ReadingKey as Key;
        let charging = battery
            .charging
            .may_be_fitted()
            .then(|| self.value(Key::Charging));
        let keys = [
            Some(Key::ChargingEnd),
            // A duration counts from the car's last word, so an old one would lie about now.
            battery.ends_at.is_none().then_some(Key::ChargingTimeLeft),
            Some(Key::ChargingTarget),
            (!is_plug_said(battery)).then_some(Key::Plug),
            Some(Key::CurrentLimit),
        ];
        let known = keys
            .into_iter()
            .flatten()
            .map(|key| self.value(key))
            .filter(ReadingCard::is_known);

        charging.into_iter().chain(known).collect()
    }

    pub(super) const fn charging_word(&self, charging: Charging) -> &'static str {
        car_words::charging_word(charging, self.words)
    }

    fn fuel_card(&self) -> EnergyCard {
        let (_, fuel) = self.stores();
        let share = fuel.and_then(|fuel| fuel.percent);
        let has_liters = fuel.is_some_and(|fuel| fuel.liters.is_some());
        let tank = share
            .filter(|_| has_liters)
            .map(|_| self.value(ReadingKey::Tank));

        EnergyCard {
            kind: EnergyKind::Fuel,
            label: self.words.dashboard.fuel_level.to_owned(),
            level_percent: share.map(on_ring),
            target_percent: None,
            level: self.value(ReadingKey::FuelLevel),
            range: self.value(ReadingKey::FuelRange),
            is_charging: false,
            details: tank.into_iter().collect(),
        }
    }

    /// Liters where the car tells, else the share of the tank.
    pub(super) fn fuel_level(&self, fuel: &Fuel) -> Option<Measure> {
        let volume = fuel
            .liters
            .map(|liters| volume(liters, self.facts.units, self.locale));
        volume.or_else(|| fuel.percent.map(|share| percent(share, self.locale)))
    }

    fn unknown_card(&self) -> EnergyCard {
        EnergyCard {
            kind: EnergyKind::Battery,
            label: self.words.dashboard.energy.to_owned(),
            level_percent: None,
            target_percent: None,
            level: self.value(ReadingKey::Energy),
            range: self.value(ReadingKey::Range),
            is_charging: false,
            details: Vec::new(),
        }
    }
}

/// Whether the charging state has just said whether the cable is in.
const fn is_plug_said(battery: &Battery) -> bool {
    matches!(
        (battery.is_plugged_in, &battery.charging),
        (Some(true), Reading::Known(Charging::Plugged))
            | (Some(false), Reading::Known(Charging::None))
    )
}

pub(super) fn is_charging(battery: &Battery) -> bool {
    battery.charging == Reading::Known(Charging::Charging)
}

pub(super) const fn charging_tone(charging: &Reading<Charging>) -> Tone {
    match charging {
        Reading::Known(Charging::Charging | Charging::Target | Charging::Full) => Tone::Good,
        Reading::Known(
            Charging::Waiting
            | Charging::Paused
            | Charging::Initialising
            | Charging::Plugged
            | Charging::None,
        )
        | Reading::NotFitted => Tone::Neutral,
        Reading::Known(Charging::Stopped) => Tone::Warning,
        Reading::Known(Charging::Error) => Tone::Alert,
        Reading::NotReported | Reading::Unrecognized(_) => Tone::Unknown,
    }
}

/// A ring cannot be drawn past its ends.
const fn on_ring(share: Percent) -> f64 {
    share.0.clamp(0.0, 100.0)
}
