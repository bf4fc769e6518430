//! Battery and tank.

use carport_domain::reading::Reading;
use carport_domain::units::Percent;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::energy::{Energy, Fuel};

use super::{EnergyCard, EnergyKind, Figure, Freshness, Row, View};
use crate::format::{
    Measure, current, date_words, distance, duration, figure, percent, upper_first, volume,
};
use crate::notice::Tone;

impl View<'_> {
    /// One card for each store the car has; one that knows nothing for a car nobody knows.
    pub(super) fn energy(&self) -> Vec<EnergyCard> {
        let (battery, fuel) = self.stores();
        let mut cards = Vec::new();
        if self.has_battery() {
            cards.push(self.battery_card(battery));
        }
        if self.has_tank() {
            cards.push(self.fuel_card(fuel));
        }
        if cards.is_empty() {
            cards.push(self.unknown_card());
        }

        cards
    }

    /// The sum, for cars that carry two stores.
    pub(super) fn total_range(&self) -> Option<Figure> {
        (self.has_battery() && self.has_tank()).then(|| {
            let range = self.energy_reading().and_then(|energy| energy.total_range);
            figure(
                self.words.dashboard.total_range,
                range.map(|range| distance(range, self.facts.units, self.locale)),
                self.absent(),
            )
        })
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

    fn has_tank(&self) -> bool {
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

    pub(super) fn battery_card(&self, battery: Option<&Battery>) -> EnergyCard {
        let words = &self.words.dashboard;
        let level = battery.and_then(|battery| battery.level);
        let range = battery.and_then(|battery| battery.range);

        EnergyCard {
            kind: EnergyKind::Battery,
            label: words.state_of_charge.to_owned(),
            level_percent: level.map(on_ring),
            target_percent: battery.and_then(|battery| battery.target).map(on_ring),
            level: figure(
                words.state_of_charge,
                level.map(|level| percent(level, self.locale)),
                self.absent(),
            ),
            range: figure(
                words.electric_range,
                range.map(|range| distance(range, self.facts.units, self.locale)),
                self.absent(),
            ),
            // A ring that still moves on old data would be a promise.
            is_charging: self.freshness != Freshness::Stale && battery.is_some_and(is_charging),
            details: battery.map_or_else(Vec::new, |battery| self.battery_details(battery)),
        }
    }

    /// What is known, in the order in which an owner asks for it. Whether it charges is always
    /// asked, so it is said even when unknown.
    fn battery_details(&self, battery: &Battery) -> Vec<Row> {
        let words = &self.words.dashboard;
        let charging = battery.charging.may_be_fitted().then(|| Row {
            label: words.charging.to_owned(),
            value: self.reading_text(&battery.charging, |charging| self.charging_word(*charging)),
            tone: self.by_age(charging_tone(&battery.charging)),
        });
        let is_charging = is_charging(battery);
        let ends = battery
            .ends_at
            .filter(|_| is_charging)
            .map(|at| upper_first(&date_words(at, self.facts.now, self.locale)));
        // A duration counts from the car's last word, so an old one would lie about now.
        let time_left = battery
            .time_left
            .filter(|_| is_charging && battery.ends_at.is_none())
            .map(|left| duration(left, self.locale));
        let target = battery
            .target
            .map(|target| percent(target, self.locale).joined());
        let plug = self.plug_text(battery).map(str::to_owned);
        let limit = battery
            .ac_limit
            .map(|limit| current(limit, self.locale).joined());
        let rows = [
            (words.charging_ends, ends),
            (words.charging_time_left, time_left),
            (words.charging_target, target),
            (words.plug, plug),
            (words.current_limit, limit),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some(neutral_row(label, value?)));

        charging.into_iter().chain(rows).collect()
    }

    /// Whether the cable is in, unless the charging state has just said so.
    const fn plug_text(&self, battery: &Battery) -> Option<&'static str> {
        let words = &self.words.dashboard;
        match (battery.is_plugged_in, &battery.charging) {
            (Some(true), Reading::Known(Charging::Plugged))
            | (Some(false), Reading::Known(Charging::None))
            | (None, _) => None,
            (Some(true), _) => Some(words.plugged_in),
            (Some(false), _) => Some(words.unplugged),
        }
    }

    pub(super) const fn charging_word(&self, charging: Charging) -> &'static str {
        let words = &self.words.car.charging;
        match charging {
            Charging::Charging => words.charging,
            Charging::Waiting => words.waiting,
            Charging::Paused => words.paused,
            Charging::Initialising => words.initialising,
            Charging::Plugged => words.plugged,
            Charging::Target => words.target,
            Charging::Full => words.full,
            Charging::Stopped => words.stopped,
            Charging::None => words.none,
            Charging::Error => words.error,
        }
    }

    fn fuel_card(&self, fuel: Option<&Fuel>) -> EnergyCard {
        let words = &self.words.dashboard;
        let range = fuel.and_then(|fuel| fuel.range);
        let share = fuel.and_then(|fuel| fuel.percent);
        let has_liters = fuel.is_some_and(|fuel| fuel.liters.is_some());
        let tank = share
            .filter(|_| has_liters)
            .map(|share| neutral_row(words.tank, percent(share, self.locale).joined()));

        EnergyCard {
            kind: EnergyKind::Fuel,
            label: words.fuel_level.to_owned(),
            level_percent: share.map(on_ring),
            target_percent: None,
            level: figure(
                words.fuel_level,
                fuel.and_then(|fuel| self.fuel_level(fuel)),
                self.absent(),
            ),
            range: figure(
                words.fuel_range,
                range.map(|range| distance(range, self.facts.units, self.locale)),
                self.absent(),
            ),
            is_charging: false,
            details: tank.into_iter().collect(),
        }
    }

    /// Liters where the car tells, else the share of the tank.
    fn fuel_level(&self, fuel: &Fuel) -> Option<Measure> {
        let volume = fuel
            .liters
            .map(|liters| volume(liters, self.facts.units, self.locale));
        volume.or_else(|| fuel.percent.map(|share| percent(share, self.locale)))
    }

    fn unknown_card(&self) -> EnergyCard {
        let words = &self.words.dashboard;
        EnergyCard {
            kind: EnergyKind::Battery,
            label: words.energy.to_owned(),
            level_percent: None,
            target_percent: None,
            level: figure(words.energy, None, self.absent()),
            range: figure(words.range, None, self.absent()),
            is_charging: false,
            details: Vec::new(),
        }
    }
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

fn neutral_row(label: &str, value: String) -> Row {
    Row {
        label: label.to_owned(),
        value,
        tone: Tone::Neutral,
    }
}

/// A ring cannot be drawn past its ends.
const fn on_ring(share: Percent) -> f64 {
    share.0.clamp(0.0, 100.0)
}
