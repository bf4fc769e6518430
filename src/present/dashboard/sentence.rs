//! The state of the car in one plain sentence.

use carport_domain::place::Presence;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::openings::Closure;

use super::energy::charging_tone;
use super::{Freshness, View};
use crate::format::{date_words, home_distance, lower_first, percent, upper_first};
use crate::notice::Tone;

/// How much the sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// Everything.
    Full,
    /// What a list of cars has room for: nothing about closed doors or the end of charging.
    Short,
}

impl View<'_> {
    /// The sentence. What is too old to rely on begins with its age.
    pub(crate) fn sentence(&self, length: Length) -> String {
        let words = self.words;
        let Some(status) = self.facts.status else {
            return words.dashboard.nothing_received.to_owned();
        };
        if status.last_seen_at.is_none() && is_silent(status) {
            return words.dashboard.never_reports.to_owned();
        }

        let state = format!("{}.", self.clauses(status, length).join(", "));
        match (self.freshness, status.last_seen_at) {
            (Freshness::Stale, Some(at)) => {
                upper_first(&(words.car.then)(&self.age_text(at), &state))
            }
            (_, None) => (words.car.at_unknown_time)(&state),
            _ => upper_first(&state),
        }
    }

    /// How the sentence is to be taken.
    pub(crate) fn tone(&self) -> Tone {
        let Some(status) = self.facts.status else {
            return Tone::Unknown;
        };
        let security = self.security_tone(&status.openings);
        // Only trouble while charging changes how the car's safety is to be taken.
        match self
            .stores()
            .0
            .map(|battery| charging_tone(&battery.charging))
        {
            Some(tone @ (Tone::Warning | Tone::Alert)) if self.has_battery() => {
                security.worst(tone)
            }
            _ => security,
        }
    }

    fn clauses(&self, status: &Status, length: Length) -> Vec<String> {
        let mut clauses = vec![self.lock_clause(status)];
        let is_closed = status.openings.closure() == Closure::AllClosed;
        if length == Length::Full || !is_closed {
            clauses.push(self.closure_text(&status.openings));
        }
        clauses.extend(self.presence_clause());
        if let Some(battery) = self.stores().0.filter(|_| self.has_battery()) {
            clauses.extend(self.charging_clause(battery, length));
        }

        clauses
    }

    fn lock_clause(&self, status: &Status) -> String {
        let car = &self.words.car;
        lower_first(&match &status.openings.lock {
            Reading::Known(lock) => self.lock_word(*lock).to_owned(),
            Reading::NotFitted | Reading::NotReported => car.lock_unknown.to_owned(),
            Reading::Unrecognized(code) => (car.lock_unknown_code)(code),
        })
    }

    /// Nothing when only the owner did not say where home is: that is no state of the car.
    fn presence_clause(&self) -> Option<String> {
        let car = &self.words.car;
        if let Some(zone) = self.located().and_then(|it| self.zone_text(it.position)) {
            return Some(lower_first(&zone));
        }
        let text = |distance| home_distance(distance, self.facts.units, self.locale).joined();
        match self.presence {
            Presence::Home(distance) => Some((car.at_home)(&text(distance))),
            Presence::Away(distance) => Some((car.away)(&text(distance))),
            Presence::PositionUnknown => Some(car.position_unknown.to_owned()),
            Presence::HomeNotSet => self
                .located()
                .is_none()
                .then(|| car.position_unknown.to_owned()),
        }
    }

    /// Nothing when no cable is in.
    fn charging_clause(&self, battery: &Battery, length: Length) -> Option<String> {
        let words = &self.words.car.sentence;
        let text = match &battery.charging {
            Reading::NotFitted | Reading::Known(Charging::None) => return None,
            Reading::NotReported => words.unknown,
            Reading::Unrecognized(code) => return Some((words.unknown_code)(code)),
            Reading::Known(Charging::Charging) if length == Length::Full => {
                return Some(self.end_clause(battery));
            }
            Reading::Known(Charging::Charging) => words.charging,
            Reading::Known(Charging::Waiting) => words.waiting,
            Reading::Known(Charging::Paused) => words.paused,
            Reading::Known(Charging::Initialising) => words.initialising,
            Reading::Known(Charging::Plugged) => words.plugged,
            Reading::Known(Charging::Target) => words.target,
            Reading::Known(Charging::Full) => words.full,
            Reading::Known(Charging::Stopped) => words.stopped,
            Reading::Known(Charging::Error) => words.error,
        };

        Some(text.to_owned())
    }

    /// How far and until when it charges; an end that has passed is told in the past.
    fn end_clause(&self, battery: &Battery) -> String {
        let words = &self.words.car.sentence;
        let target = battery
            .target
            .map(|target| percent(target, self.locale).joined());
        let when = |at: UnixMillis| date_words(at, self.facts.now, self.locale);
        let is_past = |at: UnixMillis| at < self.facts.now;
        match (target, battery.ends_at) {
            (Some(target), Some(at)) if is_past(at) => {
                (words.target_was_expected)(&target, &when(at))
            }
            (Some(target), Some(at)) => (words.target_expected)(&target, &when(at)),
            (Some(target), None) => (words.to_target)(&target),
            (None, Some(at)) if is_past(at) => (words.end_was_expected)(&when(at)),
            (None, Some(at)) => (words.end_expected)(&when(at)),
            (None, None) => words.charging.to_owned(),
        }
    }
}

/// Whether the car said nothing about what the sentence is made of.
fn is_silent(status: &Status) -> bool {
    let is_charging_known = status.energy.battery.as_ref().is_some_and(|battery| {
        matches!(
            battery.charging,
            Reading::Known(_) | Reading::Unrecognized(_)
        )
    });
    let is_lock_known = matches!(
        status.openings.lock,
        Reading::Known(_) | Reading::Unrecognized(_)
    );
    let is_closure_known = status.openings.closure() != Closure::Unknown;
    !is_lock_known && !is_closure_known && status.position.is_none() && !is_charging_known
}
