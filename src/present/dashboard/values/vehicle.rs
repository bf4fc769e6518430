//! Who the car is, how far it has driven, its climate, and the clocks.

use carport_domain::reading::Reading;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::climate::Climate;

use super::super::identity::brand_name;
use super::super::readings::Content;
use super::super::{Freshness, View};
use crate::car_words;
use crate::format::{distance, duration};
use crate::notice::Tone;
use crate::reading::{Absence, ReadingCard, ReadingKey};

impl View<'_> {
    pub(super) fn vehicle_value(&self, key: ReadingKey) -> ReadingCard {
        let profile = self.facts.profile;
        let text = match key {
            ReadingKey::Odometer => {
                let odometer = self.facts.status.and_then(|status| status.odometer);
                let odometer = odometer.map(|km| distance(km, self.facts.units, self.locale));
                return self.reading(key, odometer);
            }
            ReadingKey::Brand => profile.brand.map(|brand| brand_name(brand).to_owned()),
            ReadingKey::Model => self.model().map(str::to_owned),
            ReadingKey::Year => profile.year.map(|year| year.to_string()),
            ReadingKey::DriveTrain => profile
                .drive_train
                .map(|drive_train| self.drive_train(drive_train).to_owned()),
            ReadingKey::Series => profile.series.clone(),
            _ => self.steering().map(|side| self.side_word(side).to_owned()),
        };
        self.reading(key, text)
    }

    const fn side_word(&self, side: SteeringSide) -> &'static str {
        match side {
            SteeringSide::Left => self.words.reading.on_the_left,
            SteeringSide::Right => self.words.reading.on_the_right,
        }
    }

    pub(super) fn climate_value(&self, key: ReadingKey) -> ReadingCard {
        let climate = self.facts.status.map(|status| &status.climate);
        let climate = climate.unwrap_or(&Reading::NotReported);
        if key == ReadingKey::Climate {
            return self.reading(
                key,
                Content::coded(climate, |state| self.climate_word(*state)),
            );
        }
        let left = self
            .facts
            .status
            .and_then(|status| status.climate_time_left);
        match (climate, left) {
            (_, Some(left)) => self.reading(key, Some(duration(left, self.locale))),
            (Reading::Known(Climate::Inactive | Climate::Standby), None) => {
                self.absent_value(key, Absence::NotNow)
            }
            (Reading::NotFitted, None) => self.absent_value(key, Absence::NotFitted),
            _ => self.absent_value(key, Absence::Unknown),
        }
    }

    const fn climate_word(&self, climate: Climate) -> &'static str {
        car_words::climate_word(climate, self.words)
    }

    pub(in crate::dashboard) fn clock_value(&self, key: ReadingKey) -> ReadingCard {
        let at = match key {
            ReadingKey::LastContact => self.last_seen_at(),
            _ => self.facts.fetched_at,
        };
        match at {
            Some(at) => {
                let is_late = key == ReadingKey::LastContact && self.freshness == Freshness::Stale;
                let tone = if is_late {
                    Tone::Warning
                } else {
                    Tone::Neutral
                };
                self.toned(key, Some(self.instant_with_age(at)), tone)
            }
            None if key == ReadingKey::LastCheck => self.absent_value(key, Absence::NotReceived),
            None => self.absent_value(key, Absence::Unknown),
        }
    }
}
