//! The first screen of one car: headings, labels, and what is said when a value is missing.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The dashboard.
    Dashboard {
        security: Text,
        doors_and_windows: Text,
        home: Text,
        energy: Text,
        range: Text,
        clocks: Text,
        refresh: Text,
        refreshing: Text,
        refreshed: Text,
        /// Takes the name of the car.
        picture: Phrase,
        unreadable_values: Counted,
        unreadable_detail: Text,

        unknown: Text,
        /// Takes the vendor's code, as it came.
        unknown_code: Phrase,
        not_received: Text,
        nothing_received: Text,
        never_reports: Text,

        odometer: Text,
        state_of_charge: Text,
        fuel_level: Text,
        tank: Text,
        electric_range: Text,
        fuel_range: Text,
        total_range: Text,
        charging: Text,
        charging_ends: Text,
        charging_time_left: Text,
        charging_target: Text,
        plug: Text,
        plugged_in: Text,
        unplugged: Text,
        current_limit: Text,
        last_contact: Text,
        last_check: Text,

        fresh: Text,
        aging: Text,
        old: Text,
        stale: Text,
        never: Text,
        no_contact: Text,
        /// Takes the class in words and the instant of the last contact.
        freshness_detail: TwoPhrase,

        at_home: Text,
        away: Text,
        home_not_set: Text,
        home_not_set_detail: Text,
        position_unknown_detail: Text,
        position_disbelieved_detail: Text,
        /// Takes a distance.
        distance_from_home: Phrase,
        /// Takes a distance and an age.
        distance_from_home_then: TwoPhrase,
        set_home: Text,
    }
}
