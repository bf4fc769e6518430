//! The log of commands.

use crate::words::{Counted, Phrase, Text, section};

section! {
    /// The log.
    CommandLog {
        title: Text,
        when: Text,
        what: Text,
        through: Text,
        device: Text,
        outcome: Text,
        took: Text,
        reason: Text,
        verification: Text,
        last_word: Text,
        demo: Text,
        unknown_device: Text,
        not_sent: Text,
        verified_by_state: Text,
        verified_by_position: Text,
        not_verified: Text,
        not_verifiable: Text,

        filter_kind: Text,
        all_kinds: Text,
        filter_outcome: Text,
        all_outcomes: Text,
        succeeded: Text,
        uncertain: Text,
        failed: Text,
        shown: Counted,
        empty: Text,
        empty_filtered: Text,
        show_all: Text,
        details: Text,
        retention: Text,
        unreadable: Counted,

        export: Text,
        export_hint: Text,
        exported: Counted,
        not_exported: Text,
        import: Text,
        import_added: Counted,
        import_known: Counted,
        import_unreadable: Counted,
        import_nothing: Text,
        import_refused: Text,
        import_too_large: Text,
        import_too_new: Text,
        import_unopened: Text,
        import_not_kept: Text,

        delete_one: Text,
        /// Takes what the command is called.
        delete_one_of: Phrase,
        deleted_one: Text,
        undo: Text,
        restored: Text,
        delete_all: Text,
        delete_all_title: Text,
        delete_all_question: Counted,
        delete_all_keeps: Text,
        deleted_all: Text,
        latest_title: Text,
    }
}
