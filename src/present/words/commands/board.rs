//! The buttons of commands, and why one is not there.

use crate::words::{Counted, Phrase, Text, section};

section! {
    /// The headings that commands stand under.
    CommandGroups {
        security: Text,
        climate: Text,
        charging: Text,
        locate: Text,
        send: Text,
    }
}

section! {
    /// The board around the buttons.
    CommandBoard {
        missing: Text,
        missing_count: Counted,
        refresh: Text,
        refresh_hint: Text,
        refresh_cost: Counted,
        /// Takes how many calls of how many are left.
        refresh_left: Phrase,
        refresh_offline: Text,
        /// Takes an instant.
        refresh_closed: Phrase,
    }
}

section! {
    /// One sentence in place of all commands.
    ClosedSentence {
        title: Text,
        detail: Text,
        action: Text,
    }
}

section! {
    /// Why there are no commands at all.
    CommandsClosed {
        files: ClosedSentence,
        blocked: ClosedSentence,
        read_only: ClosedSentence,
        not_read: ClosedSentence,
    }
}

section! {
    /// Why one command is not offered.
    CommandsMissing {
        not_on_vehicle: Text,
        not_in_source: Text,
        needs_subscription: Text,
        blocked: Text,
        unknown: Text,
        read_only: Text,
    }
}

section! {
    /// What forbids a command now, and what to do about it.
    CommandObstacles {
        offline: Text,
        paused: Text,
        not_plugged_in: Text,
        not_charging: Text,
        charges_already: Text,
        no_observer: Text,
    }
}

section! {
    /// What the owner should know before.
    CommandCautions {
        is_open: Text,
        /// Takes a distance.
        far: Phrase,
        place_unknown: Text,
        /// Takes a share.
        low: Phrase,
        garage: Text,
        climate_is_off: Text,
        quiet_hours: Text,
        /// Takes an age.
        old_state: Phrase,
        no_state: Text,
    }
}
