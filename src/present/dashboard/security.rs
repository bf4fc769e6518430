//! Lock, doors, windows and lids.

use carport_domain::place::Presence;
use carport_domain::reading::Reading;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::openings::{Closure, Lock, Opening, Openings, Part};

use super::{Row, SecurityCard, View};
use crate::format::{lower_first, upper_first};
use crate::notice::Tone;
use crate::words::OpeningState;

/// Open things that a sentence names before it counts the rest.
const NAMED_OPENINGS: usize = 3;

impl View<'_> {
    pub(super) fn security(&self) -> SecurityCard {
        let Some(status) = self.facts.status else {
            let absent = self.words.dashboard.not_received;
            return SecurityCard {
                tone: Tone::Unknown,
                lock: absent.to_owned(),
                closure: absent.to_owned(),
                parts: Vec::new(),
            };
        };
        let openings = &status.openings;

        SecurityCard {
            tone: self.security_tone(openings),
            lock: self.reading_text(&openings.lock, |lock| self.lock_word(*lock)),
            closure: upper_first(&self.closure_text(openings)),
            parts: self.parts(openings, status.steering),
        }
    }

    /// The worst of lock and openings.
    pub(super) fn security_tone(&self, openings: &Openings) -> Tone {
        let lock = match openings.lock.value() {
            Some(Lock::Secured | Lock::Locked) => Tone::Good,
            Some(Lock::Unlocked) if matches!(self.presence, Presence::Away(_)) => Tone::Alert,
            Some(Lock::Unlocked | Lock::SelectiveLocked | Lock::PartiallyLocked) => Tone::Warning,
            None => Tone::Unknown,
        };
        let closure = match openings.closure() {
            Closure::AllClosed => Tone::Good,
            Closure::Open(_) => Tone::Warning,
            Closure::Unknown => Tone::Unknown,
        };

        self.by_age(lock.worst(closure))
    }

    pub(super) const fn lock_word(&self, lock: Lock) -> &'static str {
        let words = &self.words.car.lock;
        match lock {
            Lock::Secured => words.secured,
            Lock::Locked => words.locked,
            Lock::SelectiveLocked => words.selective_locked,
            Lock::PartiallyLocked => words.partially_locked,
            Lock::Unlocked => words.unlocked,
        }
    }

    /// A coded value in words, its absence included.
    pub(super) fn reading_text<T>(
        &self,
        reading: &Reading<T>,
        word: impl Fn(&T) -> &'static str,
    ) -> String {
        let words = &self.words.dashboard;
        match reading {
            Reading::Known(value) => word(value).to_owned(),
            Reading::NotFitted | Reading::NotReported => words.unknown.to_owned(),
            Reading::Unrecognized(code) => (words.unknown_code)(code),
        }
    }

    /// What is open, that nothing is, or what is not known, in lower case.
    pub(super) fn closure_text(&self, openings: &Openings) -> String {
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

    fn parts(&self, openings: &Openings, steering: Option<SteeringSide>) -> Vec<Row> {
        openings
            .parts()
            .into_iter()
            .filter(|(_, reading)| reading.may_be_fitted())
            .map(|(part, reading)| Row {
                label: self.part_label(part, steering),
                value: self.reading_text(reading, |opening| self.opening_word(part, *opening)),
                tone: self.by_age(match reading.value() {
                    Some(Opening::Closed) => Tone::Good,
                    Some(Opening::Open | Opening::Ajar | Opening::Tilted) => Tone::Warning,
                    None => Tone::Unknown,
                }),
            })
            .collect()
    }

    /// The part by the car's own side, and whose door it is where the steering side is known.
    fn part_label(&self, part: Part, steering: Option<SteeringSide>) -> String {
        let name = self.part_name(part);
        match (part, steering) {
            (Part::DoorLeftFront, Some(SteeringSide::Left))
            | (Part::DoorRightFront, Some(SteeringSide::Right)) => {
                (self.words.car.driver_side)(name)
            }
            _ => name.to_owned(),
        }
    }

    const fn part_name(&self, part: Part) -> &'static str {
        let parts = &self.words.car.parts;
        match part {
            Part::DoorLeftFront => parts.door_left_front,
            Part::DoorRightFront => parts.door_right_front,
            Part::DoorLeftRear => parts.door_left_rear,
            Part::DoorRightRear => parts.door_right_rear,
            Part::WindowLeftFront => parts.window_left_front,
            Part::WindowRightFront => parts.window_right_front,
            Part::WindowLeftRear => parts.window_left_rear,
            Part::WindowRightRear => parts.window_right_rear,
            Part::RearWindow => parts.rear_window,
            Part::Trunk => parts.trunk,
            Part::Hood => parts.hood,
            Part::Sunroof => parts.sunroof,
        }
    }

    const fn opening_word(&self, part: Part, opening: Opening) -> &'static str {
        let car = &self.words.car;
        let words: &OpeningState = match part {
            Part::Trunk | Part::Hood | Part::Sunroof => &car.lid,
            _ => &car.door_or_window,
        };
        match opening {
            Opening::Closed => words.closed,
            Opening::Open => words.open,
            Opening::Ajar => words.ajar,
            Opening::Tilted => words.tilted,
        }
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
