//! The vendor's answers as they are.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The page of raw data.
    Raw {
        title: Text,
        lead: Text,
        empty_title: Text,
        empty_text: Text,
        loading: Text,

        capture: Text,
        latest: Text,
        /// Takes an instant.
        refresh_of: Phrase,
        document: Text,
        compare: Text,
        compare_none: Text,
        kinds: RawKinds,
        /// Takes an instant and its age.
        received: TwoPhrase,
        language_asked: Phrase,
        status: Phrase,
        size: Phrase,
        source_connected_drive: Text,
        source_demo: Text,
        source_import: Text,

        view: Text,
        tree: Text,
        text: Text,
        changes: Text,
        search: Text,
        search_hint: Text,
        matches: Counted,
        no_match: Text,
        /// Takes the place of a match and the number of all.
        match_of: TwoPhrase,
        previous_match: Text,
        next_match: Text,
        keys: Counted,
        elements: Counted,
        show_more: Text,
        not_json: Text,
        whole_document: Text,
        copy_path: Text,
        copy_value: Text,
        path_copied: Text,
        value_copied: Text,
        copy_failed: Text,

        masked: Counted,
        masked_none: Text,
        masked_list: Text,
        masked_more: Text,
        marks: RawMarks,
        positions: Text,
        positions_removed: Text,
        positions_rounded: Text,

        unmask: Text,
        unmask_hint: Text,
        unmask_keep_pressing: Text,
        unmask_question: Text,
        unmask_warning: Text,
        unmasked_title: Text,
        /// Takes an instant.
        unmasked_until: Phrase,
        mask_again: Text,
        masked_again: Text,

        share: Text,
        forum: Text,
        forum_hint: Text,
        forum_copied: Text,
        forum_preview: Text,
        save: Text,
        save_hint: Text,
        save_unmasked: Text,
        saved: Text,

        added: Counted,
        removed: Counted,
        changed: Counted,
        is_added: Text,
        is_removed: Text,
        is_changed: Text,
        was: Text,
        is_now: Text,
        no_change: Text,
        no_counterpart: Text,
    }
}

section! {
    /// The kinds of answers.
    RawKinds {
        profile: Text,
        state: Text,
        charging_settings: Text,
        charging_statistics: Text,
        /// Takes a month and a page.
        charging_sessions: TwoPhrase,
        trips: Text,
    }
}

section! {
    /// What is masked.
    RawMarks {
        vin: Text,
        position: Text,
        address: Text,
        name: Text,
        email: Text,
        phone: Text,
        plate: Text,
        id: Text,
        secret: Text,
        number: Text,
    }
}
