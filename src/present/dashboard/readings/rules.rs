//! How what no car tells as such was computed.

use carport_domain::vehicle::profile::DriveTrain;

use super::super::View;
use crate::format::home_distance;
use crate::reading::ReadingKey;

impl View<'_> {
    /// How a computed value was computed.
    pub(super) fn rule(&self, key: ReadingKey) -> Option<String> {
        let words = &self.words.reading;
        let text = match key {
            ReadingKey::Closure => words.closure_rule.to_owned(),
            ReadingKey::ChargingEnd => words.charging_end_rule.to_owned(),
            ReadingKey::HomeDistance => words.distance_rule.to_owned(),
            ReadingKey::Presence => {
                let radius = self.facts.home?.radius;
                let radius = home_distance(radius, self.facts.units, self.locale);
                (words.presence_rule)(&radius.joined())
            }
            _ => self.range_rule(key)?.to_owned(),
        };
        Some(text)
    }

    /// The ranges that no car tells as such.
    pub(super) fn range_rule(&self, key: ReadingKey) -> Option<&'static str> {
        let words = &self.words.reading;
        match (key, self.facts.profile.drive_train) {
            (ReadingKey::FuelRange, Some(DriveTrain::PluginHybrid)) => Some(words.fuel_range_rule),
            (ReadingKey::TotalRange, Some(DriveTrain::RangeExtender)) => {
                Some(words.total_range_rule)
            }
            _ => None,
        }
    }
}
