//! What is asked before a command, and how its gesture is done.

use crate::words::{Phrase, Text, TwoPhrase, section};

section! {
    /// Everything that is said before.
    CommandQuestions {
        slide: SlideWords,
        horn: HornWords,
        find: FindWords,
        countdown: CountdownWords,
        /// Takes what a command is called.
        anyway_title: Phrase,
        anyway: Text,
        leave: Text,
    }
}

section! {
    /// Unlocking.
    SlideWords {
        title: Text,
        label: Text,
        effect: Text,
        how: Text,
        let_go: Text,
        confirm: Text,
        /// Takes a distance and an age.
        from_home: TwoPhrase,
        /// Takes an address and an age.
        at_address: TwoPhrase,
        /// Takes an age.
        place_seen: Phrase,
        age_unknown: Text,
        nowhere: Text,
        never_heard: Text,
    }
}

section! {
    /// The horn.
    HornWords {
        title: Text,
        label: Text,
        effect: Text,
        how: Text,
        let_go: Text,
        confirm: Text,
        quiet_title: Text,
        quiet_confirm: Text,
    }
}

section! {
    /// The search.
    FindWords {
        title: Text,
        whose: Text,
        choose_car: Text,
        choose_device: Text,
        from_device: Text,
        /// Takes an age.
        from_car: Phrase,
        from_car_of_unknown_age: Text,
        purpose: Text,
        who_sees: Text,
        confirm: Text,
    }
}

section! {
    /// The seconds in which a command can be taken back; each takes them.
    CountdownWords {
        climate_start: Phrase,
        charge_start: Phrase,
        charge_stop: Phrase,
        climate_temperature: Text,
        /// The same without a number, beside one that runs.
        climate_starts: Text,
        charge_starts: Text,
        charge_stops: Text,
        take_back: Text,
        taken_back: Text,
    }
}
