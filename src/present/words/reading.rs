//! One value and its whole story: labels that only the list of all values has, origin, quality,
//! rules.

use super::{Phrase, Text, section};

section! {
    /// Values and what is said about them.
    ReadingWords {
        all_values: Text,
        search: Text,
        /// Takes what was searched for.
        nothing_found: Phrase,
        back: Text,
        close: Text,
        show_raw: Text,

        not_fitted: Text,
        not_charging: Text,
        position_outdated: Text,
        /// Takes an age.
        position_outdated_detail: Phrase,

        reason: Text,
        reason_unknown: Text,
        reason_not_fitted: Text,
        reason_not_received: Text,
        reason_not_set: Text,
        reason_unrecognized: Text,
        car_time: Text,
        freshness: Text,
        received: Text,
        source: Text,
        quality: Text,
        calculation: Text,
        raw_code: Text,
        connected_drive: Text,
        demo: Text,
        imported_file: Text,
        measured: Text,
        reported: Text,
        computed: Text,
        estimated: Text,
        imported: Text,

        closure_rule: Text,
        fuel_range_rule: Text,
        total_range_rule: Text,
        charging_end_rule: Text,
        distance_rule: Text,
        /// Takes the radius.
        presence_rule: Phrase,

        place: Text,
        clocks: Text,

        brand: Text,
        model: Text,
        year: Text,
        drive_train: Text,
        series: Text,
        steering: Text,
        on_the_left: Text,
        on_the_right: Text,
        lock: Text,
        doors: Text,
        windows: Text,
        /// Takes the corner.
        tire_pressure: Phrase,
        /// Takes the corner.
        tire_target: Phrase,
        is_current_limited: Text,
        presence: Text,
        home_distance: Text,
        position: Text,
        heading: Text,
        address: Text,
        climate: Text,
        climate_time_left: Text,
        climate_on: Text,
        climate_off: Text,
        climate_standby: Text,

        message: Text,
        due: Text,
    }
}
