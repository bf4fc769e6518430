//! How old the car's last word is, and what that means for what the screen says.

use core::time::Duration;

use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;

use super::energy::is_charging;
use super::{Freshness, FreshnessChip, View};
use crate::format::{date_words, relative_age, upper_first};
use crate::reading::{Aging, ReadingCard, ReadingKey};

const MINUTE_SECS: u64 = 60;
const HOUR_SECS: u64 = 60 * MINUTE_SECS;
const DAY_SECS: u64 = 24 * HOUR_SECS;

/// The last age, in seconds, of fresh, aging and old; beyond, a value is stale.
const fn limits_secs(aging: Aging) -> Option<[u64; 3]> {
    match aging {
        Aging::Active => Some([15 * MINUTE_SECS, 60 * MINUTE_SECS, 6 * HOUR_SECS]),
        Aging::Parked => Some([2 * HOUR_SECS, 12 * HOUR_SECS, DAY_SECS]),
        Aging::Slow => Some([DAY_SECS, 3 * DAY_SECS, 7 * DAY_SECS]),
        Aging::Never => None,
    }
}

/// Sorts a value by its age, and by how fast such a value grows old.
pub(super) fn classify(aging: Aging, measured_at: UnixMillis, now: UnixMillis) -> Freshness {
    let Some([fresh, aging, old]) = limits_secs(aging) else {
        return Freshness::Fresh;
    };
    let age = measured_at.age(now);
    if age <= Duration::from_secs(fresh) {
        Freshness::Fresh
    } else if age <= Duration::from_secs(aging) {
        Freshness::Aging
    } else if age <= Duration::from_secs(old) {
        Freshness::Old
    } else {
        Freshness::Stale
    }
}

/// Sorts the car's last word as a whole: by its state, which grows old faster than its odometer.
pub(super) fn of_car(status: Option<&Status>, now: UnixMillis) -> Freshness {
    let Some((status, last_seen_at)) = status.and_then(|s| Some((s, s.last_seen_at?))) else {
        return Freshness::Never;
    };
    let is_charging = status.energy.battery.as_ref().is_some_and(is_charging);
    let aging = if is_charging {
        Aging::Active
    } else {
        Aging::Parked
    };
    classify(aging, last_seen_at, now)
}

impl View<'_> {
    /// When the car last spoke, if it ever did.
    pub(super) fn last_seen_at(&self) -> Option<UnixMillis> {
        self.facts.status.and_then(|status| status.last_seen_at)
    }

    /// `12 min ago`, in lower case.
    pub(super) fn age_text(&self, at: UnixMillis) -> String {
        relative_age(at.age(self.facts.now), self.locale)
    }

    pub(crate) fn chip(&self) -> FreshnessChip {
        let words = &self.words.dashboard;
        let class = self.freshness_text(self.freshness);
        let (text, detail) = match self.last_seen_at() {
            Some(at) => (
                upper_first(&self.age_text(at)),
                (words.freshness_detail)(class, &self.instant(at)),
            ),
            None => (words.no_contact.to_owned(), class.to_owned()),
        };

        FreshnessChip {
            class: self.freshness,
            text,
            detail,
        }
    }

    pub(super) const fn freshness_text(&self, class: Freshness) -> &'static str {
        let words = &self.words.dashboard;
        match class {
            Freshness::Fresh => words.fresh,
            Freshness::Aging => words.aging,
            Freshness::Old => words.old,
            Freshness::Stale => words.stale,
            Freshness::Never => words.never,
        }
    }

    /// When the car last spoke, and when we last checked.
    pub(super) fn clocks(&self) -> Vec<ReadingCard> {
        [ReadingKey::LastContact, ReadingKey::LastCheck]
            .map(|key| self.clock_value(key))
            .into()
    }

    /// The instant by its day; one ahead of our clock is now, as far as anyone can tell.
    pub(super) fn instant(&self, at: UnixMillis) -> String {
        if at > self.facts.now {
            return self.words.time.just_now.to_owned();
        }

        date_words(at, self.facts.now, self.locale)
    }

    pub(super) fn instant_with_age(&self, at: UnixMillis) -> String {
        let instant = upper_first(&self.instant(at));
        if at > self.facts.now {
            return instant;
        }

        (self.words.time.with_age)(&instant, &self.age_text(at))
    }
}
