//! Where the car is, in the card and on its mark.

use crate::words::{Phrase, Text, TwoPhrase, section};

section! {
    /// The card about where the car is.
    MapHere {
        title: Text,
        /// Beside the other views.
        tab: Text,
        /// Takes an age.
        seen: Phrase,
        seen_undated: Text,
        /// Takes an age.
        found: Phrase,
        /// Takes what is told of a search and a distance with its direction.
        found_apart: TwoPhrase,
        kept: Text,
        unproven: Text,
        outdated_remedy: Text,
        /// Takes a distance.
        still_home: Phrase,
        /// Takes a distance and a duration.
        jump: TwoPhrase,
        /// Takes a distance.
        jump_undated: Phrase,
        jump_remedy: Text,
        never_told: Text,
        never_told_remedy: Text,
        not_told: Text,
        not_told_remedy: Text,
        switched_off: Text,
        switched_off_remedy: Text,
        /// Takes the name of a zone.
        zone: Phrase,
        /// Takes what was noted and an age.
        parked: TwoPhrase,
        /// Takes an age.
        parked_bare: Phrase,
        /// Takes a level.
        level: Phrase,
        parked_moved: Text,
        parked_same: Text,
    }
}

section! {
    /// The names of what is drawn.
    MapScene {
        /// Takes the name of the car and where it is.
        car: TwoPhrase,
        /// Takes a place and an age.
        aged: TwoPhrase,
        /// Takes the name of a zone.
        in_zone: Phrase,
        position_outdated: Text,
        last_position: Text,
        undated: Text,
        /// Takes a distance.
        about: Phrase,
        /// Takes a share.
        reach_detail: Phrase,
        reach: Text,
        reach_unknown: Text,
        device: Text,
        parked: Text,
        found: Text,
        picked: Text,
        jump: Text,
    }
}
