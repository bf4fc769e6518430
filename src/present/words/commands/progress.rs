//! How far a command has come, and how it ended.

use super::PerCommand;
use crate::words::{Phrase, Said, Text, section};

section! {
    /// One command on its way.
    CommandProgress {
        heading: Text,
        steps: CommandSteps,
        steps_label: Text,
        draft: Text,
        confirming: Text,
        queued: Text,
        queue_empty: Text,
        /// Takes what the commands ahead are called.
        waits_for: Phrase,
        sending: Text,
        accepted: Text,
        pending: Text,
        delivered: Text,
        executed: Ways,
        verified: PerCommand,
        /// Takes a time of day, to the second.
        verified_at: Phrase,
        /// Takes a time of day, to the second.
        found_at: Phrase,
        found: Text,
        unconfirmed: Text,
        no_answer: Text,
        refused: Text,
        failed: Text,
        ignored: Text,
        expired: Text,
        cancelled: Text,
        page_closed: Text,
        reasons: CommandReasons,
        failures: CommandFailures,
        cancel: Text,
        retry: Text,
    }
}

section! {
    /// The steps, and where one stands.
    CommandSteps {
        confirmed: Text,
        waited: Text,
        sent: Text,
        accepted: Text,
        pending: Text,
        delivered: Text,
        executed: Text,
        verified: Text,
        done: Text,
        now: Text,
        ahead: Text,
        failed: Text,
        not_known: Text,
        not_reached: Text,
    }
}

section! {
    /// What executed means: not more than the vendor says.
    Ways {
        lights: Text,
        horn: Text,
        place: Text,
        other: Text,
        looking: Text,
        locating: Text,
    }
}

section! {
    /// Why, and what to do.
    CommandReasons {
        /// Takes the vendor's words.
        said: Phrase,
        retriable: Text,
        not_retriable: Text,
        no_word: Text,
        /// Takes a code of the vendor's.
        only_code: Phrase,
        by_owner: Text,
        page_closed: Text,
        nothing_final: Text,
        unsure_advice: Text,
        still_asking: Text,
        still_looking: Text,
        car_silent: Text,
        car_unchanged: Text,
        car_does_not_tell: Text,
        no_observer: Text,
        look_failed_advice: Text,
        waited_too_long: Text,
        ignored_advice: Text,
    }
}

section! {
    /// Failures where the general words are about reading.
    CommandFailures {
        offline_advice: Text,
        relay_advice: Text,
        vendor_unreachable_advice: Text,
        too_slow_advice: Text,
        sign_in_advice: Text,
        quota_advice: Text,
        /// Takes an instant.
        quota_until: Phrase,
        wait_is_over: Text,
        rate_limited_advice: Text,
        /// Takes a duration.
        rate_limited_for: Phrase,
        /// Takes an instant.
        rate_limited_until: Phrase,
        blocked_advice: Text,
        mobile_access_advice: Text,
        forbidden_advice: Text,
        busy: Said,
        not_supported: Said,
        not_found: Said,
        vehicle_unavailable_advice: Text,
        maintenance_advice: Text,
        /// Takes an instant.
        maintenance_until: Phrase,
        /// Takes the HTTP status.
        rejected_advice: Phrase,
        unreadable_advice: Text,
        no_commands_in_files: Text,
    }
}
