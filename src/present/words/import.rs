//! Opening files, and the cars that come from them.

use super::{Counted, Phrase, Text, section};

section! {
    /// Files as a source.
    Import {
        title: Text,
        lead: Text,
        promise: Text,
        door_title: Text,
        door_text: Text,
        door_button: Text,

        choose: Text,
        drop: Text,
        what: Text,
        paste: Text,
        paste_label: Text,
        paste_hint: Text,
        paste_button: Text,
        paste_empty: Text,
        pasted: Text,
        reading: Text,

        files: Text,
        clear: Text,
        cars: Text,
        found: Counted,
        found_none: Text,
        open: Counted,
        replaces: Text,

        /// Takes what the file holds, as a list.
        holds: Phrase,
        kinds: DocumentKinds,
        problems: FileProblems,

        unknown_model: Text,
        unknown_model_why: Text,
        masked_number: Text,
        no_state: Text,
        never_spoke: Text,
        /// Takes when the car last spoke.
        last_contact: Phrase,

        no_calls: Text,
        no_sessions: Text,

        account: Text,
        opened: Text,
        remove: Text,
        /// Takes the name of the car.
        remove_car: Phrase,
        /// Takes the name of the car.
        remove_question: Phrase,
        remove_all: Text,
        remove_all_question: Text,
        remove_detail: Text,
        removed: Text,
    }
}

section! {
    /// What a document is, inside a list.
    DocumentKinds {
        profile: Text,
        state: Text,
        charging_settings: Text,
        charging_statistics: Text,
        charging_sessions: Text,
        trips: Text,
    }
}

section! {
    /// Why a file cannot be shown, and what helps.
    FileProblems {
        unopened: Text,
        empty: Text,
        /// Takes a number.
        megabytes: Phrase,
        /// Takes the limit with its unit.
        too_large: Phrase,
        /// Takes the limit.
        too_many: Phrase,
        utf16: Text,
        archive: Text,
        not_text: Text,
        web_page: Text,
        cut_short: Text,
        not_json: Text,
        not_a_car: Text,
        refusal: Text,
        newer_capture: Text,
        damaged_capture: Text,
        no_car: Text,
        which_car: Text,
    }
}
