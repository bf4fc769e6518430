//! The page of history.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The page of history around its charts.
    HistoryPage {
        title: Text,
        parts: Text,
        overview: Text,
        charging: Text,
        trips: Text,
        condition: Text,
        report: Text,
        from: Text,
        until: Text,
        show_dates: Text,
        today: Text,
        save: Text,
        not_saved: Text,
        reading: Text,
        nothing_title: Text,
        nothing_body: Text,
        import: Text,
        other_values: Text,
        starter_voltage: Text,
        outside_temperature: Text,
        plugged: Text,
        unplugged: Text,
        recording: Text,
        recording_text: Text,
        /// Takes how many months are told, and of how many.
        told: TwoPhrase,
        never_saved: Text,
        /// Takes a date.
        saved_long_ago: Phrase,
        one_browser: Text,
        save_backup: Text,
        in_a_week: Text,
        unreadable: Counted,
        /// Takes what is said of the period before.
        compared: Phrase,
        /// Takes the name of a line.
        line_before: Phrase,
    }
}
