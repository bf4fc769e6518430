//! Makes a reading of a value: its word when it is missing, its age, its mark, its whole story.

mod labels;
mod rules;

use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;

use super::energy::is_charging;
use super::freshness::classify;
use super::{Freshness, Row, View};
use crate::format::{Measure, relative_age, upper_first};
use crate::notice::Tone;
use crate::reading::{Absence, Aging, Origin, Quality, QualityMark, ReadingCard, ReadingKey};

/// What there is to show.
pub(super) enum Content {
    /// A number with its unit.
    Measure(Measure),
    /// Words.
    Text(String),
    /// Nothing, for a reason.
    Absent(Absence),
}

impl From<Option<Measure>> for Content {
    fn from(measure: Option<Measure>) -> Self {
        measure.map_or(Self::Absent(Absence::Unknown), Self::Measure)
    }
}

impl From<Option<String>> for Content {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Absent(Absence::Unknown), Self::Text)
    }
}

impl Content {
    /// A coded value in words.
    pub(super) fn coded<T>(reading: &Reading<T>, word: impl FnOnce(&T) -> &'static str) -> Self {
        match reading {
            Reading::Known(value) => Self::Text(word(value).to_owned()),
            Reading::NotFitted => Self::Absent(Absence::NotFitted),
            Reading::NotReported => Self::Absent(Absence::Unknown),
            Reading::Unrecognized(code) => Self::Absent(Absence::Unrecognized(code.clone())),
        }
    }
}

impl View<'_> {
    /// A reading that is neither good nor bad.
    pub(super) fn reading(&self, key: ReadingKey, content: impl Into<Content>) -> ReadingCard {
        self.reading_at(key, content.into(), self.last_seen_at())
    }

    /// A reading with a tone of its own; one without a value has the tone of its absence.
    pub(super) fn toned(
        &self,
        key: ReadingKey,
        content: impl Into<Content>,
        tone: Tone,
    ) -> ReadingCard {
        let card = self.reading(key, content);
        let tone = if card.is_known() {
            self.by_age(tone)
        } else {
            card.tone
        };
        ReadingCard { tone, ..card }
    }

    /// A reading of another time than the car's last word.
    pub(super) fn reading_at(
        &self,
        key: ReadingKey,
        content: Content,
        measured_at: Option<UnixMillis>,
    ) -> ReadingCard {
        let (value, unit, absence) = match content {
            Content::Measure(Measure { number, unit }) => (number, Some(unit.to_owned()), None),
            Content::Text(text) => (text, None, None),
            Content::Absent(absence) => {
                let absence = self.refined(key, absence);
                (self.absence_text(key, &absence), None, Some(absence))
            }
        };
        let tone = match absence {
            None | Some(Absence::NotFitted | Absence::NotNow) => Tone::Neutral,
            Some(_) => Tone::Unknown,
        };
        let aging = key.aging(self.is_charging());
        let freshness = (aging != Aging::Never).then(|| match (self.facts.status, measured_at) {
            (Some(_), Some(at)) => classify(aging, at, self.facts.now),
            _ => Freshness::Never,
        });
        let is_old = matches!(
            freshness,
            Some(Freshness::Aging | Freshness::Old | Freshness::Stale)
        );
        let measured_at = measured_at.filter(|_| aging != Aging::Never);
        let quality = self.quality(key);

        ReadingCard {
            key,
            label: self.label(key),
            value,
            unit,
            tone,
            freshness,
            age: measured_at
                .filter(|_| is_old && key != ReadingKey::LastContact)
                .map(|at| upper_first(&relative_age(at.age(self.facts.now), self.locale))),
            instant: measured_at.map(|at| upper_first(&self.instant(at))),
            mark: self.mark(key, quality, absence.as_ref()),
            details: self.details(key, quality, freshness, measured_at, absence.as_ref()),
            absence,
        }
    }

    /// Before the first answer nothing is unknown: it has not come yet. What no answer can tell,
    /// and what the car is known not to have, keeps its own reason.
    fn refined(&self, key: ReadingKey, absence: Absence) -> Absence {
        match absence {
            Absence::Unknown if self.is_not_fitted(key) => Absence::NotFitted,
            Absence::Unknown if self.facts.status.is_none() && !is_of_profile(key) => {
                Absence::NotReceived
            }
            other => other,
        }
    }

    /// What the drive train rules out.
    fn is_not_fitted(&self, key: ReadingKey) -> bool {
        let Some(drive_train) = self.facts.profile.drive_train else {
            return false;
        };
        match key {
            ReadingKey::StateOfCharge
            | ReadingKey::ElectricRange
            | ReadingKey::Charging
            | ReadingKey::Plug
            | ReadingKey::ChargingEnd
            | ReadingKey::ChargingTimeLeft
            | ReadingKey::ChargingTarget
            | ReadingKey::CurrentLimit
            | ReadingKey::IsCurrentLimited => !drive_train.has_plug(),
            ReadingKey::FuelLevel | ReadingKey::Tank | ReadingKey::FuelRange => {
                !drive_train.has_tank()
            }
            _ => false,
        }
    }

    fn absence_text(&self, key: ReadingKey, absence: &Absence) -> String {
        let words = &self.words.dashboard;
        match absence {
            Absence::Unknown => words.unknown.to_owned(),
            Absence::NotFitted => self.words.reading.not_fitted.to_owned(),
            Absence::NotReceived => words.not_received.to_owned(),
            Absence::NotSet => words.home_not_set.to_owned(),
            Absence::NotNow => match key {
                ReadingKey::ClimateTimeLeft => self.words.reading.climate_off,
                _ => self.words.reading.not_charging,
            }
            .to_owned(),
            Absence::Unrecognized(code) => (words.unknown_code)(code),
        }
    }

    pub(super) fn is_charging(&self) -> bool {
        self.stores().0.is_some_and(is_charging)
    }

    fn quality(&self, key: ReadingKey) -> Quality {
        match key {
            ReadingKey::Closure
            | ReadingKey::ChargingEnd
            | ReadingKey::Presence
            | ReadingKey::HomeDistance => return Quality::Computed,
            _ if self.range_rule(key).is_some() => return Quality::Computed,
            _ => {}
        }
        match (self.facts.origin, key) {
            (Origin::Import, _) => Quality::Imported,
            (_, ReadingKey::Odometer | ReadingKey::TirePressure(_) | ReadingKey::Position) => {
                Quality::Measured
            }
            _ => Quality::Reported,
        }
    }

    /// Nothing stands beside the word for a missing value, nor beside a state in words: that it
    /// follows from others is part of its story, but nobody takes it for a measurement.
    fn mark(
        &self,
        key: ReadingKey,
        quality: Quality,
        absence: Option<&Absence>,
    ) -> Option<QualityMark> {
        let is_plain = match quality {
            Quality::Measured | Quality::Reported => true,
            Quality::Computed => matches!(key, ReadingKey::Closure | ReadingKey::Presence),
            Quality::Estimated | Quality::Imported => false,
        };
        (!is_plain && absence.is_none()).then(|| QualityMark {
            quality,
            text: self.quality_text(quality).to_owned(),
        })
    }

    const fn quality_text(&self, quality: Quality) -> &'static str {
        let words = &self.words.reading;
        match quality {
            Quality::Measured => words.measured,
            Quality::Reported => words.reported,
            Quality::Computed => words.computed,
            Quality::Estimated => words.estimated,
            Quality::Imported => words.imported,
        }
    }

    fn details(
        &self,
        key: ReadingKey,
        quality: Quality,
        freshness: Option<Freshness>,
        measured_at: Option<UnixMillis>,
        absence: Option<&Absence>,
    ) -> Vec<Row> {
        let words = &self.words.reading;
        let source = match self.facts.origin {
            Origin::ConnectedDrive => words.connected_drive,
            Origin::Demo => words.demo,
            Origin::Import => words.imported_file,
        };
        let ages = freshness.is_some();
        let car_time = measured_at.map_or_else(
            || self.words.dashboard.no_contact.to_owned(),
            |at| self.instant_with_age(at),
        );
        let our_time = self.facts.fetched_at.map(|at| self.instant_with_age(at));
        let code = match absence {
            Some(Absence::Unrecognized(code)) => Some(code.clone()),
            _ => None,
        };
        let reason = match absence {
            Some(Absence::Unknown) => Some(words.reason_unknown),
            Some(Absence::NotFitted) => Some(words.reason_not_fitted),
            Some(Absence::NotReceived) => Some(words.reason_not_received),
            Some(Absence::NotSet) => Some(words.reason_not_set),
            Some(Absence::Unrecognized(_)) => Some(words.reason_unrecognized),
            Some(Absence::NotNow) | None => None,
        };
        let rows = [
            (words.reason, reason.map(str::to_owned)),
            (words.car_time, ages.then_some(car_time)),
            (
                words.freshness,
                freshness.map(|class| self.freshness_text(class).to_owned()),
            ),
            (words.received, our_time.filter(|_| ages)),
            (words.source, Some(source.to_owned())),
            (
                words.quality,
                absence
                    .is_none()
                    .then(|| self.quality_text(quality).to_owned()),
            ),
            (words.calculation, self.rule(key)),
            (words.raw_code, code),
        ];

        rows.into_iter()
            .filter_map(|(label, value)| {
                Some(Row {
                    label: label.to_owned(),
                    value: value?,
                    tone: Tone::Neutral,
                })
            })
            .collect()
    }
}

/// What the profile tells, and not the state.
const fn is_of_profile(key: ReadingKey) -> bool {
    matches!(
        key,
        ReadingKey::Brand
            | ReadingKey::Model
            | ReadingKey::Year
            | ReadingKey::DriveTrain
            | ReadingKey::Series
    )
}
