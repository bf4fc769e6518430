//! Trips, and on what they were driven.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The share of each month that was driven on the battery.
    HistoryElectricShare {
        title: Text,
        electric: Text,
        fuel: Text,
        either: Text,
        /// Takes a share.
        on_battery: Phrase,
        /// Takes two shares.
        between: TwoPhrase,
        /// Takes a month and a share.
        last: TwoPhrase,
        reckoned: Text,
        unknown_months: Counted,
        none: Text,
    }
}

section! {
    /// Trips as bars.
    HistoryTrips {
        title: Text,
        distance: Text,
        number: Text,
        trips: Counted,
        /// Takes a distance.
        total: Phrase,
        business: Text,
        private: Text,
        commute: Text,
        other_tags: Text,
        untagged: Text,
        unseen: Counted,
        several_tags: Counted,
        none: Text,
    }
}
