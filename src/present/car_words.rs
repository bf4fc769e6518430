//! The car's parts and states in words, wherever they are told.

use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::openings::{Corner, Lock, Opening, Part};

use crate::format::lower_first;
use crate::words::{OpeningState, Words};

/// A wheel, inside a sentence.
pub(crate) fn corner_name(corner: Corner, words: &Words) -> String {
    let tires = &words.care.tires;
    lower_first(match corner {
        Corner::LeftFront => tires.left_front,
        Corner::RightFront => tires.right_front,
        Corner::LeftRear => tires.left_rear,
        Corner::RightRear => tires.right_rear,
    })
}

/// A part that opens.
pub(crate) const fn part_name(part: Part, words: &Words) -> &'static str {
    let parts = &words.car.parts;
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

/// How a part stands.
pub(crate) const fn opening_word(part: Part, opening: Opening, words: &Words) -> &'static str {
    let car = &words.car;
    let words = match part {
        Part::Trunk | Part::Hood | Part::Sunroof => &car.lid,
        _ => &car.door_or_window,
    };
    opening_of(words, opening)
}

/// A state of the central lock.
pub(crate) const fn lock_word(lock: Lock, words: &Words) -> &'static str {
    let own = &words.car.lock;
    match lock {
        Lock::Secured => own.secured,
        Lock::Locked => own.locked,
        Lock::SelectiveLocked => own.selective_locked,
        Lock::PartiallyLocked => own.partially_locked,
        Lock::Unlocked => own.unlocked,
    }
}

/// What charging does.
pub(crate) const fn charging_word(charging: Charging, words: &Words) -> &'static str {
    let own = &words.car.charging;
    match charging {
        Charging::Charging => own.charging,
        Charging::Waiting => own.waiting,
        Charging::Paused => own.paused,
        Charging::Initialising => own.initialising,
        Charging::Plugged => own.plugged,
        Charging::Target => own.target,
        Charging::Full => own.full,
        Charging::Stopped => own.stopped,
        Charging::None => own.none,
        Charging::Error => own.error,
    }
}

/// What the climate does.
pub(crate) const fn climate_word(climate: Climate, words: &Words) -> &'static str {
    let own = &words.reading;
    match climate {
        Climate::Active => own.climate_on,
        Climate::Inactive => own.climate_off,
        Climate::Standby => own.climate_standby,
    }
}

/// How something stands, by the words that agree with it.
pub(crate) const fn opening_of(words: &OpeningState, opening: Opening) -> &'static str {
    match opening {
        Opening::Closed => words.closed,
        Opening::Open => words.open,
        Opening::Ajar => words.ajar,
        Opening::Tilted => words.tilted,
    }
}
