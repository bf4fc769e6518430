//! The report of a month, for paper.

use crate::words::{Phrase, Text, TwoPhrase, section};

section! {
    /// The report of a month.
    HistoryReport {
        choose: Text,
        month_before: Text,
        month_after: Text,
        print: Text,
        /// Takes the month and the name of the car.
        title: TwoPhrase,
        /// Takes an instant.
        running: Phrase,
        /// Takes how many days with a reading, and of how many.
        seen: TwoPhrase,
        unseen: Text,
        /// Takes a duration and from when until when.
        silence: TwoPhrase,
        /// Takes two instants.
        from_until: TwoPhrase,
        driving: Text,
        distance: Text,
        odometer_from: Text,
        odometer_until: Text,
        /// Takes an odometer and an instant.
        odometer_at: TwoPhrase,
        bounds: Text,
        begun_within: Text,
        too_few_readings: Text,
        ran_backwards: Text,
        replaced: Text,
        trips: Text,
        /// Takes a tag.
        trips_tagged: Phrase,
        by_tag: Text,
        no_trip: Text,
        charging: Text,
        charges: Text,
        no_charge: Text,
        energy_unknown: Text,
        cost_unknown: Text,
        /// Takes a distance.
        cost_per: Phrase,
        /// Takes a distance.
        no_cost_per: Phrase,
        fuel: Text,
        refuels: Text,
        no_refuel: Text,
        odometer: Text,
        places: Text,
        spent: Text,
        visits: Text,
        no_place: Text,
        more_places: Text,
        services: Text,
        service: Text,
        due: Text,
        state: Text,
        no_service: Text,
        services_unknown: Text,
        services_now: Text,
        footer: Text,
    }
}
