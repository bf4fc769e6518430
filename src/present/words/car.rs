//! What the car's states are called, alone on a row and inside a sentence.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The car's states.
    Car {
        vehicle: Text,
        lock: Lock,
        parts: Parts,
        /// Takes the label of the part.
        driver_side: Phrase,
        /// Takes the label of the part.
        passenger_side: Phrase,
        /// Takes the label of the part.
        behind_driver: Phrase,
        /// Takes the label of the part.
        behind_passenger: Phrase,
        /// Agrees with doors and windows.
        door_or_window: OpeningState,
        /// Agrees with boot, bonnet and sunroof.
        lid: OpeningState,
        /// Of several doors or windows at once.
        several: OpeningState,
        charging: Charging,
        sentence: ChargingSentence,

        electric: Text,
        plugin_hybrid: Text,
        range_extender: Text,
        full_hybrid: Text,
        mild_hybrid: Text,
        combustion: Text,

        all_closed: Text,
        a_door_open: Text,
        a_window_open: Text,
        doors_and_windows_unknown: Text,
        doors_unknown: Text,
        windows_unknown: Text,
        /// Takes the name of the part and the vendor's code.
        part_unknown: TwoPhrase,
        and: Text,
        more: Counted,

        lock_unknown: Text,
        /// Takes the vendor's code.
        lock_unknown_code: Phrase,
        /// Takes a distance.
        at_home: Phrase,
        /// Takes a distance.
        away: Phrase,
        position_unknown: Text,
        /// Takes an age and the sentence.
        then: TwoPhrase,
        /// Takes the sentence.
        at_unknown_time: Phrase,
    }
}

section! {
    /// The central lock.
    Lock {
        secured: Text,
        locked: Text,
        selective_locked: Text,
        partially_locked: Text,
        unlocked: Text,
    }
}

section! {
    /// Everything that opens.
    Parts {
        door_left_front: Text,
        door_right_front: Text,
        door_left_rear: Text,
        door_right_rear: Text,
        window_left_front: Text,
        window_right_front: Text,
        window_left_rear: Text,
        window_right_rear: Text,
        rear_window: Text,
        trunk: Text,
        hood: Text,
        sunroof: Text,
    }
}

section! {
    /// How far something is open.
    OpeningState {
        closed: Text,
        open: Text,
        ajar: Text,
        tilted: Text,
    }
}

section! {
    /// Charging, alone on a row.
    Charging {
        charging: Text,
        waiting: Text,
        paused: Text,
        initialising: Text,
        plugged: Text,
        target: Text,
        full: Text,
        stopped: Text,
        none: Text,
        error: Text,
    }
}

section! {
    /// Charging, inside the sentence about the car.
    ChargingSentence {
        charging: Text,
        /// Takes the target.
        to_target: Phrase,
        /// Takes the target and the instant.
        target_expected: TwoPhrase,
        /// Takes the target and the instant.
        target_was_expected: TwoPhrase,
        /// Takes the instant.
        end_expected: Phrase,
        /// Takes the instant.
        end_was_expected: Phrase,
        waiting: Text,
        paused: Text,
        initialising: Text,
        plugged: Text,
        target: Text,
        full: Text,
        stopped: Text,
        error: Text,
        unknown: Text,
        /// Takes the vendor's code.
        unknown_code: Phrase,
    }
}
