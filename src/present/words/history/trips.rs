//! The trips one by one.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The trips one by one, and what their owner does with them.
    HistoryTripList {
        lengths_title: Text,
        length: Text,
        trips: Text,
        perhaps: Text,
        /// Takes a distance.
        lengths_half: Phrase,
        /// Takes a distance.
        lengths_below: Phrase,
        /// Takes a distance.
        lengths_from: Phrase,
        lengths_perhaps: Counted,
        title: Text,
        none: Text,
        more: Counted,
        lost: Counted,
        perhaps_several: Text,
        has_note: Text,
        from: Text,
        to: Text,
        distance: Text,
        battery_used: Text,
        fuel_used: Text,
        seen: Text,
        unseen: Text,
        joined_from: Counted,
        joined_by_owner: Text,
        tags: Text,
        own_word: Text,
        add_word: Text,
        no_word: Text,
        note: Text,
        /// Takes a number of characters.
        note_hint: Phrase,
        save_note: Text,
        reshape: Text,
        join_before: Text,
        join_next: Text,
        split: Text,
        split_by: Text,
        by_distance: Text,
        by_odometer: Text,
        /// Takes a unit.
        distance_in: Phrase,
        /// Takes a unit.
        odometer_in: Phrase,
        split_when: Text,
        do_split: Text,
        no_number: Text,
        /// Takes the first and the last that is possible.
        outside: TwoPhrase,
        no_time: Text,
        /// Takes two instants.
        time_outside: TwoPhrase,
        tags_saved: Text,
        note_saved: Text,
        joined: Text,
        was_split: Text,
        undone: Text,
        not_saved: Text,
        undo: Text,
    }
}
