//! How old the car's last word is, and what that means for what the screen says.

use core::time::Duration;

use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;

use super::energy::is_charging;
use super::{Freshness, FreshnessChip, Row, View};
use crate::format::{date_words, relative_age, upper_first};
use crate::notice::Tone;

const MINUTE_SECS: u64 = 60;
const HOUR_SECS: u64 = 60 * MINUTE_SECS;

/// The last age, in seconds, of fresh, aging and old; beyond, the data is stale.
const PARKED_SECS: [u64; 3] = [2 * HOUR_SECS, 12 * HOUR_SECS, 24 * HOUR_SECS];
/// The same while charging, when things change by the minute.
const ACTIVE_SECS: [u64; 3] = [15 * MINUTE_SECS, 60 * MINUTE_SECS, 6 * HOUR_SECS];

/// Sorts the car's last word by its age.
pub(super) fn classify(status: Option<&Status>, now: UnixMillis) -> Freshness {
    let Some(status) = status else {
        return Freshness::Never;
    };
    let Some(last_seen_at) = status.last_seen_at else {
        return Freshness::Never;
    };
    let [fresh, aging, old] = if status.energy.battery.as_ref().is_some_and(is_charging) {
        ACTIVE_SECS
    } else {
        PARKED_SECS
    };
    let age = last_seen_at.age(now);
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
        let class = match self.freshness {
            Freshness::Fresh => words.fresh,
            Freshness::Aging => words.aging,
            Freshness::Old => words.old,
            Freshness::Stale => words.stale,
            Freshness::Never => words.never,
        };
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

    /// When the car last spoke, and when we last checked.
    pub(super) fn clocks(&self) -> Vec<Row> {
        let words = &self.words.dashboard;
        let clock = |label: &str, at: Option<UnixMillis>, absent: &str, is_late: bool| Row {
            label: label.to_owned(),
            value: at.map_or_else(|| absent.to_owned(), |at| self.instant_with_age(at)),
            tone: match at {
                None => Tone::Unknown,
                Some(_) if is_late => Tone::Warning,
                Some(_) => Tone::Neutral,
            },
        };
        let is_late = self.freshness == Freshness::Stale;

        vec![
            clock(
                words.last_contact,
                self.last_seen_at(),
                self.absent(),
                is_late,
            ),
            clock(
                words.last_check,
                self.facts.fetched_at,
                words.not_received,
                false,
            ),
        ]
    }

    /// The instant by its day; one ahead of our clock is now, as far as anyone can tell.
    fn instant(&self, at: UnixMillis) -> String {
        if at > self.facts.now {
            return self.words.time.just_now.to_owned();
        }

        date_words(at, self.facts.now, self.locale)
    }

    fn instant_with_age(&self, at: UnixMillis) -> String {
        let instant = upper_first(&self.instant(at));
        if at > self.facts.now {
            return instant;
        }

        (self.words.time.with_age)(&instant, &self.age_text(at))
    }
}
