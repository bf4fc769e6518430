//! Where the car is, and how far from home.

use carport_domain::place::{Coordinates, Presence};

use super::super::View;
use super::super::readings::Content;
use crate::format::home_distance;
use crate::notice::Tone;
use crate::reading::{Absence, ReadingCard, ReadingKey};

impl View<'_> {
    pub(super) fn place_value(&self, key: ReadingKey) -> ReadingCard {
        if let (ReadingKey::Position, Some(kept)) = (key, self.outdated_position()) {
            let zone = self.zone_text(&kept.position);
            let text = zone.unwrap_or_else(|| coordinates_text(kept.position.coordinates));
            let card = self.reading_at(key, Content::Text(text), kept.measured_at);
            return ReadingCard {
                tone: Tone::Warning,
                age: Some(self.words.reading.position_outdated.to_owned()),
                ..card
            };
        }
        let located = self.located();
        let zone = located.and_then(|located| self.zone_text(located.position));
        let content = match key {
            // A distance from within would tell where in the zone the car is.
            ReadingKey::HomeDistance | ReadingKey::Position if zone.is_some() => {
                Content::Text(zone.unwrap_or_default())
            }
            ReadingKey::Heading if zone.is_some() => Content::Absent(Absence::NotNow),
            ReadingKey::Presence => self.presence_content(),
            ReadingKey::HomeDistance => match self.presence {
                Presence::HomeNotSet => Content::Absent(Absence::NotSet),
                presence => presence
                    .distance()
                    .map(|meters| home_distance(meters, self.facts.units, self.locale))
                    .into(),
            },
            ReadingKey::Position => located
                .map(|located| coordinates_text(located.position.coordinates))
                .into(),
            ReadingKey::Heading => located
                .and_then(|located| located.position.heading)
                .map(|heading| format!("{}°", self.locale.number(heading.0, 0)))
                .into(),
            _ => self.address().into(),
        };
        let measured_at = located.map_or(self.last_seen_at(), |located| located.measured_at);
        self.reading_at(key, content, measured_at)
    }

    fn presence_content(&self) -> Content {
        let words = &self.words.dashboard;
        match self.presence {
            Presence::Home(_) => Content::Text(words.at_home.to_owned()),
            Presence::Away(_) => Content::Text(words.away.to_owned()),
            Presence::PositionUnknown => Content::Absent(Absence::Unknown),
            Presence::HomeNotSet => Content::Absent(Absence::NotSet),
        }
    }
}

/// Latitude and longitude as every map takes them: decimal points, a comma between, and no more
/// digits than a place has.
fn coordinates_text(coordinates: Coordinates) -> String {
    let degrees = |value: f64| (value * 1e6).round() / 1e6;
    format!(
        "{},{}",
        degrees(coordinates.latitude()),
        degrees(coordinates.longitude())
    )
}
