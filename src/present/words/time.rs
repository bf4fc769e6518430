//! Ages, durations and the words for near days.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// Time in words. Everything begins in lower case, because it also stands inside sentences.
    Time {
        just_now: Text,
        minutes_ago: Counted,
        hours_ago: Counted,
        days_ago: Counted,
        minutes: Counted,
        hours: Counted,
        days: Counted,
        seconds: Counted,
        /// Takes hours and minutes.
        hours_minutes: TwoPhrase,
        /// Takes a time of day.
        today_at: Phrase,
        /// Takes a time of day.
        tomorrow_at: Phrase,
        /// Takes a time of day.
        yesterday_at: Phrase,
        /// Takes a day and a time of day.
        on_day_at: TwoPhrase,
        /// Takes a day, a year and a time of day, already joined.
        on: Phrase,
        /// Takes an instant and its age.
        with_age: TwoPhrase,
    }
}
