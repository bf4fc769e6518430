//! Lock, doors, windows and lids.

use carport_domain::place::Presence;
use carport_domain::reading::Reading;
use carport_domain::vehicle::openings::{Closure, Lock, Opening, Openings, Part};

use super::readings::Content;
use super::{SecurityCard, View};
use crate::car_words;
use crate::format::{lower_first, upper_first};
use crate::notice::Tone;
use crate::reading::{Absence, ReadingCard, ReadingKey};

/// Open things that a sentence names before it counts the rest.
const NAMED_OPENINGS: usize = 3;

impl View<'_> {
    pub(super) fn security(&self) -> SecurityCard {
        let parts = self.facts.status.map_or_else(Vec::new, |status| {
            let fitted = |(part, reading): (Part, &Reading<Opening>)| {
                reading
                    .may_be_fitted()
                    .then(|| self.value(ReadingKey::Part(part)))
            };
            let parts = status.openings.parts();
            parts.into_iter().filter_map(fitted).collect()
        });

        SecurityCard {
            tone: self
                .facts
                .status
                .map_or(Tone::Unknown, |status| self.security_tone(&status.openings)),
            lock: self.value(ReadingKey::Lock),
            closure: self.value(ReadingKey::Closure),
            parts,
        }
    }

    /// Lock, summaries, and every part.
    pub(super) fn security_value(&self, key: ReadingKey) -> ReadingCard {
        let Some(status) = self.facts.status else {
            return self.reading(key, Content::Absent(Absence::NotReceived));
        };
        let openings = &status.openings;
        match key {
            ReadingKey::Lock => self.toned(
                key,
                Content::coded(&openings.lock, |lock| self.lock_word(*lock)),
                self.lock_tone(openings),
            ),
            ReadingKey::Part(part) => {
                let reading = openings.part(part);
                let content = Content::coded(reading, |opening| self.opening_word(part, *opening));
                self.toned(key, content, opening_tone(reading))
            }
            ReadingKey::Doors => self.summary_value(key, &openings.doors_combined),
            ReadingKey::Windows => self.summary_value(key, &openings.windows_combined),
            _ => self.closure_value(openings),
        }
    }

    fn summary_value(&self, key: ReadingKey, reading: &Reading<Opening>) -> ReadingCard {
        let words = &self.words.car.several;
        let content = Content::coded(reading, |opening| car_words::opening_of(words, *opening));
        self.toned(key, content, opening_tone(reading))
    }

    /// What is not known of it has words of its own, so they stay.
    fn closure_value(&self, openings: &Openings) -> ReadingCard {
        let text = upper_first(&self.closure_text(openings));
        let card = self.toned(ReadingKey::Closure, Some(text), closure_tone(openings));
        match openings.closure() {
            Closure::Unknown => ReadingCard {
                absence: Some(Absence::Unknown),
                mark: None,
                ..card
            },
            Closure::AllClosed | Closure::Open(_) => card,
        }
    }

    /// The worst of lock and openings.
    pub(super) fn security_tone(&self, openings: &Openings) -> Tone {
        let closure = closure_tone(openings);
        self.by_age(self.lock_tone(openings).worst(closure))
    }

    const fn lock_tone(&self, openings: &Openings) -> Tone {
        match openings.lock.value() {
            Some(Lock::Secured | Lock::Locked) => Tone::Good,
            Some(Lock::Unlocked) if matches!(self.presence, Presence::Away(_)) => Tone::Alert,
            Some(Lock::Unlocked | Lock::SelectiveLocked | Lock::PartiallyLocked) => Tone::Warning,
            None => Tone::Unknown,
        }
    }

    pub(super) const fn lock_word(&self, lock: Lock) -> &'static str {
        car_words::lock_word(lock, self.words)
    }

    /// What is open, that nothing is, or what is not known, in lower case.
    pub(crate) fn closure_text(&self, openings: &Openings) -> String {
        let car = &self.words.car;
        match openings.closure() {
            Closure::AllClosed => lower_first(car.all_closed),
            Closure::Open(open) => self.open_text(&open, openings),
            Closure::Unknown => lower_first(&self.unknown_closure_text(openings)),
        }
    }

    fn open_text(&self, open: &[(Part, Opening)], openings: &Openings) -> String {
        let car = &self.words.car;
        let mut texts: Vec<_> = open
            .iter()
            .map(|(part, opening)| self.opening_text(*part, *opening))
            .collect();
        // A summary may say open while every part it sums up is silent.
        let says_open = |reading: &Reading<Opening>| {
            reading
                .value()
                .is_some_and(|opening| *opening != Opening::Closed)
        };
        if says_open(&openings.doors_combined) && !open.iter().any(|(part, _)| is_door(*part)) {
            texts.push(lower_first(car.a_door_open));
        }
        if says_open(&openings.windows_combined) && !open.iter().any(|(part, _)| is_window(*part)) {
            texts.push(lower_first(car.a_window_open));
        }

        match self.unknown_part_text(openings) {
            Some(unknown) => format!("{}, {}", self.list(texts), lower_first(&unknown)),
            None => self.list(texts),
        }
    }

    fn opening_text(&self, part: Part, opening: Opening) -> String {
        let state = lower_first(self.opening_word(part, opening));
        format!("{} {state}", lower_first(self.part_name(part)))
    }

    /// `a, b and c`; `a, b, c and 2 more`.
    fn list(&self, mut texts: Vec<String>) -> String {
        let rest = texts.len().saturating_sub(NAMED_OPENINGS);
        texts.truncate(NAMED_OPENINGS);
        if rest > 0 {
            texts.push(self.words.car.more.text(rest as u64, self.locale));
        }
        let last = texts.pop().unwrap_or_default();
        if texts.is_empty() {
            return last;
        }

        format!("{} {} {last}", texts.join(", "), self.words.car.and)
    }

    fn unknown_closure_text(&self, openings: &Openings) -> String {
        let car = &self.words.car;
        let is_closed = |combined: &Reading<Opening>, one: &Reading<Opening>| {
            [combined, one]
                .iter()
                .any(|reading| reading.value() == Some(&Opening::Closed))
        };

        self.unknown_part_text(openings).unwrap_or_else(|| {
            let text = if is_closed(&openings.doors_combined, &openings.doors.left_front) {
                car.windows_unknown
            } else if is_closed(&openings.windows_combined, &openings.windows.left_front) {
                car.doors_unknown
            } else {
                car.doors_and_windows_unknown
            };
            text.to_owned()
        })
    }

    /// The first part whose code nobody has taught us.
    fn unknown_part_text(&self, openings: &Openings) -> Option<String> {
        openings.parts().into_iter().find_map(|(part, reading)| {
            let Reading::Unrecognized(code) = reading else {
                return None;
            };
            Some((self.words.car.part_unknown)(self.part_name(part), code))
        })
    }

    pub(crate) const fn part_name(&self, part: Part) -> &'static str {
        car_words::part_name(part, self.words)
    }

    pub(crate) const fn opening_word(&self, part: Part, opening: Opening) -> &'static str {
        car_words::opening_word(part, opening, self.words)
    }
}

const fn opening_tone(reading: &Reading<Opening>) -> Tone {
    match reading.value() {
        Some(Opening::Closed) => Tone::Good,
        Some(Opening::Open | Opening::Ajar | Opening::Tilted) => Tone::Warning,
        None => Tone::Unknown,
    }
}

fn closure_tone(openings: &Openings) -> Tone {
    match openings.closure() {
        Closure::AllClosed => Tone::Good,
        Closure::Open(_) => Tone::Warning,
        Closure::Unknown => Tone::Unknown,
    }
}

const fn is_door(part: Part) -> bool {
    matches!(
        part,
        Part::DoorLeftFront | Part::DoorRightFront | Part::DoorLeftRear | Part::DoorRightRear
    )
}

const fn is_window(part: Part) -> bool {
    matches!(
        part,
        Part::WindowLeftFront
            | Part::WindowRightFront
            | Part::WindowLeftRear
            | Part::WindowRightRear
            | Part::RearWindow
    )
}
