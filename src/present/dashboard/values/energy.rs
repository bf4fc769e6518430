//! Levels, ranges, and everything about charging.

use carport_domain::reading::Reading;

use super::super::View;
use super::super::energy::charging_tone;
use super::super::readings::Content;
use crate::format::{current, date_words, distance, duration, percent, upper_first};
use crate::reading::{Absence, ReadingCard, ReadingKey};

impl View<'_> {
    pub(super) fn energy_keys(&self) -> Vec<ReadingKey> {
        use ReadingKey as Key;
        let (_, fuel) = self.stores();
        let is_told_twice = fuel.is_some_and(|fuel| fuel.liters.is_some());
        [
            Some(Key::StateOfCharge),
            Some(Key::ElectricRange),
            Some(Key::FuelLevel),
            is_told_twice.then_some(Key::Tank),
            Some(Key::FuelRange),
            Some(Key::TotalRange),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    pub(super) fn energy_value(&self, key: ReadingKey) -> ReadingCard {
        let battery = self.battery();
        let fuel = self.stores().1.filter(|_| self.has_tank());
        let energy = self.facts.status.map(|status| &status.energy);
        let range = match key {
            ReadingKey::StateOfCharge => {
                let level = battery.and_then(|battery| battery.level);
                return self.reading(key, level.map(|level| percent(level, self.locale)));
            }
            ReadingKey::FuelLevel => {
                return self.reading(key, fuel.and_then(|fuel| self.fuel_level(fuel)));
            }
            ReadingKey::Tank => {
                let share = fuel.and_then(|fuel| fuel.percent);
                return self.reading(key, share.map(|share| percent(share, self.locale)));
            }
            ReadingKey::ElectricRange => battery.and_then(|battery| battery.range),
            ReadingKey::FuelRange => fuel.and_then(|fuel| fuel.range),
            ReadingKey::TotalRange => energy.and_then(|energy| energy.total_range),
            _ => None,
        };
        let range = range.map(|range| distance(range, self.facts.units, self.locale));
        self.reading(key, range)
    }

    pub(super) fn charging_value(&self, key: ReadingKey) -> ReadingCard {
        let Some(battery) = self.battery() else {
            return self.absent_value(key, Absence::Unknown);
        };
        match key {
            ReadingKey::Charging => self.toned(
                key,
                Content::coded(&battery.charging, |charging| self.charging_word(*charging)),
                charging_tone(&battery.charging),
            ),
            ReadingKey::Plug => {
                let words = &self.words.dashboard;
                let text = battery.is_plugged_in.map(|is_plugged_in| {
                    if is_plugged_in {
                        words.plugged_in.to_owned()
                    } else {
                        words.unplugged.to_owned()
                    }
                });
                self.reading(key, text)
            }
            ReadingKey::ChargingEnd => {
                let when = |at| upper_first(&date_words(at, self.facts.now, self.locale));
                self.while_charging(key, battery.ends_at.map(when))
            }
            // It counts from the car's last word.
            ReadingKey::ChargingTimeLeft => {
                let left = battery.time_left.map(|left| duration(left, self.locale));
                self.while_charging(key, left)
            }
            ReadingKey::ChargingTarget => self.reading(
                key,
                battery.target.map(|target| percent(target, self.locale)),
            ),
            ReadingKey::CurrentLimit => self.reading(
                key,
                battery.ac_limit.map(|limit| current(limit, self.locale)),
            ),
            _ => {
                let words = &self.words.care.charge;
                let text = battery.is_ac_limit_active.map(|is_active| {
                    let word = if is_active { words.yes } else { words.no };
                    word.to_owned()
                });
                self.reading(key, text)
            }
        }
    }

    /// What a car has only while it charges.
    fn while_charging(&self, key: ReadingKey, text: Option<String>) -> ReadingCard {
        let charging = self.battery().map(|battery| &battery.charging);
        match charging {
            Some(Reading::Known(_)) if !self.is_charging() => {
                self.absent_value(key, Absence::NotNow)
            }
            Some(Reading::Known(_)) => self.reading(key, text),
            _ => self.absent_value(key, Absence::Unknown),
        }
    }
}
