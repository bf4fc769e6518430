//! Words for taking history out and bringing it in.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// History as files: saving, opening, and what was opened before.
    HistoryFiles {
        title: Text,
        summary: Text,
        cancel: Text,
        undo: Text,
        save: HistorySaving,
        open: HistoryOpening,
        table: HistoryTable,
        rows: HistoryRows,
        backup: HistoryBackup,
        imports: HistoryImports,
        room: HistoryRoom,
    }
}

section! {
    /// Saving a file.
    HistorySaving {
        title: Text,
        text: Text,
        what: Text,
        backup: Text,
        backup_hint: Text,
        table: Text,
        table_hint: Text,
        table_semicolon: Text,
        table_semicolon_hint: Text,
        lines: Text,
        lines_hint: Text,
        cars: Text,
        all_cars: Text,
        no_cars: Text,
        demo_no_backup: Text,
        positions: Text,
        positions_hint: Text,
        vin: Text,
        vin_hint: Text,
        log: Text,
        log_hint: Text,
        passphrase: Text,
        passphrase_hint: Text,
        passphrase_again: Text,
        passphrase_differs: Text,
        no_cipher: Text,
        button: Text,
        /// Takes how much is done and how much there is.
        progress: TwoPhrase,
        saved: Counted,
        saved_backup: Counted,
        never_saved: Text,
        /// Takes a date.
        last_saved: Phrase,
        unreadable: Counted,
        cancelled: Text,
        refused: Text,
        about: Text,
    }
}

section! {
    /// Opening a file, and what came of it.
    HistoryOpening {
        title: Text,
        text: Text,
        choose: Text,
        drop: Text,
        answers: Text,
        jeedom: Text,
        home_assistant: Text,
        other_table: Text,
        backup: Text,
        /// Takes how much is done and how much there is.
        reading: TwoPhrase,
        /// Takes how much is done and how much there is.
        adding: TwoPhrase,
        found: Counted,
        /// Takes the first and the last day.
        span: TwoPhrase,
        nothing: Text,
        which_car: Phrase,
        this_car: Text,
        nobody: Text,
        add: Text,
        back: Text,
        again: Phrase,
        added: Counted,
        known: Counted,
        conflicting: Counted,
        positions: Counted,
        nothing_new: Text,
        cancelled: Text,
        no_cars: Text,
        add_car: Text,
        empty: Text,
        too_large: Text,
        archive: Text,
        not_text: Text,
        web_page: Text,
        no_times: Text,
        newer: Text,
        unopened: Text,
    }
}

section! {
    /// How somebody else's table is read.
    HistoryTable {
        title: Text,
        text: Text,
        date_order: Text,
        day_first: Text,
        month_first: Text,
        by_row: Text,
        decimal_mark: Text,
        point: Text,
        comma: Text,
        units: Text,
        metric: Text,
        imperial: Text,
        zone: Text,
        dates_differ: Text,
        columns: Text,
        ignored: Text,
        position: Text,
        zeros: Text,
        preview: Text,
        line: Text,
        time: Text,
        kept: Text,
        nothing: Text,
        read: Text,
        /// Takes the number of a column.
        column: Phrase,
    }
}

section! {
    /// What became of the rows.
    HistoryRows {
        rejected: Counted,
        more: Counted,
        /// Takes a line and what is wrong with it.
        at: TwoPhrase,
        too_short: Text,
        open_quote: Text,
        no_time: Text,
        ambiguous_date: Text,
        hour_twice: Text,
        hour_skipped: Text,
        not_a_number: Text,
        ambiguous_number: Text,
        wrong_unit: Text,
        unknown_state: Text,
        not_a_place: Text,
        not_a_line: Text,
        damaged: Text,
        unavailable: Counted,
        zeros: Counted,
        ignored: Counted,
        repeated: Counted,
        newer: Counted,
    }
}

section! {
    /// Bringing a backup back.
    HistoryBackup {
        sealed: Text,
        passphrase: Text,
        open: Text,
        written: Phrase,
        cars: Counted,
        accounts: Counted,
        samples: Counted,
        newer: Counted,
        text: Text,
        restore: Text,
        restored: Text,
        changed: Counted,
        unchanged: Text,
        start_anew: Text,
        not_a_backup: Text,
        newer_file: Text,
        cut_short: Text,
        damaged: Text,
        wrong_passphrase: Text,
        no_cipher: Text,
        demo: Text,
    }
}

section! {
    /// The files that were opened before.
    HistoryImports {
        title: Text,
        none: Text,
        nameless: Text,
        /// Takes when and how much.
        line: TwoPhrase,
        undo: Phrase,
        undone: Counted,
        damaged: Counted,
        cut_short: Counted,
        unreadable: Counted,
    }
}

section! {
    /// How much room there is.
    HistoryRoom {
        title: Text,
        /// Takes what is used and what there is.
        used: TwoPhrase,
        unknown: Text,
        is_kept: Text,
        is_not_kept: Text,
        ask: Text,
        refused: Text,
        /// How the second copy stands.
        copy_in_step: Text,
        copy_behind: Text,
        copy_missing: Text,
        /// The browser had thrown everything away, and it came back.
        recovered: Text,
        recovered_detail: Text,
        recovered_close: Text,
    }
}
