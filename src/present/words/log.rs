//! What the app did lately.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The log.
    Log {
        title: Text,
        lead: Text,
        keep: Text,
        keep_hint: Text,
        show: Text,
        error: Text,
        warning: Text,
        info: Text,
        debug: Text,
        shown: Counted,
        empty: Text,
        empty_at_level: Text,
        show_more: Text,
        copy: Text,
        copied: Text,
        copy_failed: Text,
        clear: Text,
        cleared: Text,
        undo: Text,
        restored: Text,

        /// Takes the name of a call, and status, time and size.
        answered: TwoPhrase,
        /// Takes the name of a call and a reason.
        unanswered: TwoPhrase,
        /// Takes the name of a call and a reason.
        held: TwoPhrase,
        refresh_owner: Text,
        refresh_automatic: Text,
        refresh_failed: Phrase,
        /// Takes the name of a call and a number.
        gaps: TwoPhrase,
        storage: Phrase,
        tiles_refused: Text,
        recovered: Text,
        sign_in_began: Text,
        sign_in_accepted: Text,
        sign_in_listed: Text,
        sign_in_failed: Phrase,
        signed_out: Text,
        calls: LogCalls,
    }
}

section! {
    /// The calls, as they stand at the beginning of a line.
    LogCalls {
        cars: Text,
        profile: Text,
        state: Text,
        picture: Text,
        charging_settings: Text,
        charging_sessions: Text,
        charging_statistics: Text,
        trips: Text,
        command: Text,
        command_state: Text,
        destination: Text,
        config: Text,
        authenticate: Text,
        token: Text,
        other: Text,
    }
}
