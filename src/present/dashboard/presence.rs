//! Home or away, and how far.

use carport_domain::place::{KeptPosition, Position, Presence, Validity};
use carport_domain::time::UnixMillis;
use carport_domain::units::Meters;

use super::freshness::classify;
use super::{Facts, Freshness, PresenceCard, PresenceState, View};
use crate::format::{home_distance, upper_first};
use crate::map::{Strip, place_name, strip, zone_of};
use crate::reading::ReadingKey;

/// Where the car is, and since when that is known.
#[derive(Clone, Copy)]
pub(super) struct Located<'a> {
    pub(super) position: &'a Position,
    pub(super) measured_at: Option<UnixMillis>,
}

/// The position of the last answer, else an earlier one that the odometer proves to hold.
pub(super) fn locate<'a>(facts: &Facts<'a>) -> Option<Located<'a>> {
    let status = facts.status?;
    if is_disbelieved(facts) {
        return None;
    }
    if let Some(position) = &status.position {
        return Some(Located {
            position,
            measured_at: status.last_seen_at,
        });
    }
    kept(facts, Validity::Holds).map(|kept| Located {
        position: &kept.position,
        measured_at: kept.measured_at,
    })
}

/// Whether no car could have driven to the position of the last answer.
fn is_disbelieved(facts: &Facts<'_>) -> bool {
    let told = || {
        let (track, at) = (facts.earlier?, facts.status?.last_seen_at?);
        let fixes = track.fixes();
        let index = fixes.binary_search_by_key(&at, |fix| fix.measured_at);
        Some(track.is_jump(index.ok()?))
    };
    told().unwrap_or(false)
}

/// The earlier position, if the odometer says this about it. An owner who switched reporting off
/// in the car does not want to see it.
fn kept<'a>(facts: &Facts<'a>, validity: Validity) -> Option<&'a KeptPosition> {
    let status = facts.status?;
    let kept = facts.kept_position?;
    let is_asked = status.position.is_none() && status.is_private != Some(true);
    (is_asked && kept.validity(status.odometer) == validity).then_some(kept)
}

/// Whether the car is home. Every screen says what this says.
pub fn presence(facts: &Facts<'_>) -> Presence {
    let located = locate(facts);
    let until = located.and_then(|located| located.measured_at);
    let earlier = facts
        .earlier
        .into_iter()
        .flat_map(|track| track.before(until.unwrap_or(facts.now)))
        .map(|fix| fix.coordinates);
    let position = located.map(|located| located.position);
    Presence::after(facts.home, position, earlier)
}

impl View<'_> {
    pub(super) fn located(&self) -> Option<Located<'_>> {
        locate(&self.facts)
    }

    /// The earlier position that the odometer proves wrong.
    pub(super) fn outdated_position(&self) -> Option<&KeptPosition> {
        kept(&self.facts, Validity::Disproved)
    }

    pub(super) fn presence_card(&self) -> PresenceCard {
        let words = &self.words.dashboard;
        let (state, title, detail) = match self.presence {
            Presence::Home(distance) => (
                PresenceState::Home,
                words.at_home,
                self.distance_text(distance),
            ),
            Presence::Away(distance) => (
                PresenceState::Away,
                words.away,
                self.distance_text(distance),
            ),
            Presence::PositionUnknown => {
                let (title, detail) = match self.facts.status {
                    None => (words.not_received, words.nothing_received.to_owned()),
                    Some(_) => (words.unknown, self.missing_position_text()),
                };
                (PresenceState::Unknown, title, detail)
            }
            Presence::HomeNotSet => (
                PresenceState::HomeNotSet,
                words.home_not_set,
                words.home_not_set_detail.to_owned(),
            ),
        };

        PresenceCard {
            state,
            title: title.to_owned(),
            detail,
            address: self.address(),
            strip: self.strip(),
            readings: [
                ReadingKey::Presence,
                ReadingKey::HomeDistance,
                ReadingKey::Position,
                ReadingKey::Heading,
                ReadingKey::Address,
            ]
            .map(|key| self.value(key))
            .into(),
        }
    }

    /// A car whose place is not known is not drawn, and home without it is no news.
    fn strip(&self) -> Option<Strip> {
        let position = self.located()?.position;
        let car = match zone_of(position.coordinates, self.facts.places) {
            Some(zone) => (zone.center, None),
            None => (position.coordinates, position.heading),
        };
        strip(self.facts.home, Some(car))
    }

    /// The distance, with its age once it is too old to be taken for the present one.
    fn distance_text(&self, distance: Meters) -> String {
        if let Some(zone) = self.located().and_then(|it| self.zone_text(it.position)) {
            return zone;
        }
        let words = &self.words.dashboard;
        let distance = home_distance(distance, self.facts.units, self.locale).joined();
        let measured_at = self.located().and_then(|located| located.measured_at);
        let aging = ReadingKey::Position.aging(self.is_charging());
        let is_old = |at: &UnixMillis| {
            let class = classify(aging, *at, self.facts.now);
            matches!(class, Freshness::Old | Freshness::Stale)
        };
        match measured_at.filter(is_old) {
            Some(at) => (words.distance_from_home_then)(&distance, &self.age_text(at)),
            None => (words.distance_from_home)(&distance),
        }
    }

    /// Why there is no distance, and what is left of an earlier position.
    fn missing_position_text(&self) -> String {
        let detail = if is_disbelieved(&self.facts) {
            self.words.dashboard.position_disbelieved_detail
        } else {
            self.words.dashboard.position_unknown_detail
        };
        match self.outdated_position().and_then(|kept| kept.measured_at) {
            Some(at) => (self.words.reading.position_outdated_detail)(&self.age_text(at)),
            None => detail.to_owned(),
        }
    }

    /// The privacy zone that a position is in, as it is called in a sentence.
    pub(super) fn zone_text(&self, position: &Position) -> Option<String> {
        let zone = zone_of(position.coordinates, self.facts.places)?;
        let name = place_name(zone, self.locale);
        Some(upper_first(&(self.words.map.scene.in_zone)(&name)))
    }

    pub(super) fn address(&self) -> Option<String> {
        let position = self.located()?.position;
        let is_hidden = self.zone_text(position).is_some();
        let address = position.address.as_deref()?.trim();
        (!is_hidden && !address.is_empty()).then(|| address.to_owned())
    }
}
