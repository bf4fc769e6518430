//! Home or away, and how far.

use carport_domain::place::Presence;
use carport_domain::units::Meters;

use super::{Freshness, PresenceCard, PresenceState, View};
use crate::format::home_distance;

impl View<'_> {
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
                let detail = match self.facts.status {
                    None => words.nothing_received,
                    Some(_) => words.position_unknown_detail,
                };
                (PresenceState::Unknown, words.unknown, detail.to_owned())
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
        }
    }

    /// The distance, with its age once it is too old to be taken for the present one.
    fn distance_text(&self, distance: Meters) -> String {
        let words = &self.words.dashboard;
        let distance = home_distance(distance, self.facts.units, self.locale).joined();
        match (self.freshness, self.last_seen_at()) {
            (Freshness::Old | Freshness::Stale, Some(at)) => {
                (words.distance_from_home_then)(&distance, &self.age_text(at))
            }
            _ => (words.distance_from_home)(&distance),
        }
    }

    fn address(&self) -> Option<String> {
        let position = self.facts.status?.position.as_ref()?;
        let address = position.address.as_deref()?.trim();
        (!address.is_empty()).then(|| address.to_owned())
    }
}
