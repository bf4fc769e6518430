//! Settings: language, theme, pace, home, accounts, storage.

use super::{Counted, Phrase, Text, section};

section! {
    /// The settings.
    Settings {
        title: Text,
        display: Text,

        refresh: Text,
        refresh_text: Text,
        refresh_pace: Text,
        refresh_by_hand: Text,
        refresh_only_asked: Text,
        refresh_cost: Counted,
        /// Takes the number of calls that the app reckons with.
        refresh_allowance: Phrase,

        home: Text,
        home_text: Text,
        latitude: Text,
        longitude: Text,
        coordinates_hint: Text,
        radius: Text,
        radius_hint: Text,
        use_car_position: Text,
        car_position_unknown: Text,
        home_save: Text,
        home_saved: Text,
        home_remove: Text,
        home_removed: Text,

        latitude_missing: Text,
        latitude_not_a_number: Text,
        latitude_out_of_range: Text,
        longitude_missing: Text,
        longitude_not_a_number: Text,
        longitude_out_of_range: Text,
        radius_missing: Text,
        radius_not_a_number: Text,
        radius_out_of_range: Text,
        no_place: Text,

        about: Text,
        about_text: Text,
        /// Takes the version.
        version: Phrase,
        license: Text,
    }
}
