//! Taking history out and bringing it in, in English.

use crate::words::{
    Counted, HistoryBackup, HistoryFiles, HistoryImports, HistoryOpening, HistoryRoom, HistoryRows,
    HistorySaving, HistoryTable,
};

pub(super) const FILES: HistoryFiles = HistoryFiles {
    title: "History and backup",
    summary: "Save, open, bring back",
    cancel: "Cancel",
    undo: "Undo",
    save: SAVE,
    open: OPEN,
    table: TABLE,
    rows: ROWS,
    backup: BACKUP,
    imports: IMPORTS,
    room: ROOM,
};

const SAVE: HistorySaving = HistorySaving {
    title: "Save",
    text: "History lives in this browser alone. A saved file outlives it.",
    what: "File",
    backup: "Backup",
    backup_hint: "Everything but sign-ins, to bring back here or on another device.",
    table: "Table (CSV)",
    table_hint: "Every reading in a row, with commas between columns.",
    table_semicolon: "Table (CSV) with semicolons",
    table_semicolon_hint: "For spreadsheets that write 12,4.",
    lines: "JSON lines",
    lines_hint: "Every reading in a line, for programs.",
    cars: "Cars",
    all_cars: "All cars",
    no_cars: "There is no car yet, so nothing to save.",
    demo_no_backup: "The demo is made anew each time: there is nothing to back up.",
    positions: "Positions too",
    positions_hint: "Whoever has the file knows where the car was.",
    vin: "Vehicle numbers too",
    vin_hint: "Without them a car is known by its name.",
    log: "Captures and log too",
    log_hint: "What the last refreshes brought, word for word: the file gets larger.",
    never_saved: "No backup has been saved from this browser yet.",
    last_saved: |date| format!("Last backup from this browser: {date}."),
    passphrase: "Passphrase",
    passphrase_hint: "Optional. Without it nobody can open the file: not even you.",
    passphrase_again: "Passphrase once more",
    passphrase_differs: "The two passphrases differ.",
    no_cipher: "This page is not served over HTTPS, so the browser cannot seal: leave the passphrase empty.",
    button: "Save the file",
    progress: |done, of| format!("{done} of {of}"),
    saved: Counted {
        one: |n| format!("Saved: {n} reading."),
        other: |n| format!("Saved: {n} readings."),
    },
    saved_backup: Counted {
        one: |n| format!("Saved: {n} entry."),
        other: |n| format!("Saved: {n} entries."),
    },
    unreadable: Counted {
        one: |n| format!("{n} damaged month is not in the file; a backup carries it as it is."),
        other: |n| {
            format!("{n} damaged months are not in the file; a backup carries them as they are.")
        },
    },
    cancelled: "Cancelled. No file was saved.",
    refused: "The browser did not save the file.",
    about: "A backup of Carport: open it under Settings, History and backup.",
};

const OPEN: HistoryOpening = HistoryOpening {
    title: "Open",
    text: "A backup, files saved here, the history of home automation (Jeedom, Home Assistant), or any table with a column of dates.",
    choose: "Choose a file",
    drop: "or drop one here",
    answers: "Saved answers of the maker are opened on a page of their own.",
    jeedom: "History of Jeedom",
    home_assistant: "History of Home Assistant",
    other_table: "A table",
    backup: "A backup of Carport",
    reading: |done, of| format!("Reading: {done} of {of}"),
    adding: |done, of| format!("Adding: {done} of {of}"),
    found: Counted {
        one: |n| format!("{n} reading found."),
        other: |n| format!("{n} readings found."),
    },
    span: |from, until| format!("From {from} to {until}."),
    nothing: "No reading was found in it.",
    which_car: |name| format!("{name} belongs to"),
    this_car: "These readings belong to",
    nobody: "Leave out",
    add: "Add to the history",
    back: "Back",
    again: |day| {
        format!("This file was added before, on {day}. What is known already is added once.")
    },
    added: Counted {
        one: |n| format!("{n} reading added."),
        other: |n| format!("{n} readings added."),
    },
    known: Counted {
        one: |n| format!("{n} was known already."),
        other: |n| format!("{n} were known already."),
    },
    conflicting: Counted {
        one: |n| format!("{n} says something else than what is known, and stands beside it."),
        other: |n| format!("{n} say something else than what is known, and stand beside it."),
    },
    positions: Counted {
        one: |n| format!("{n} position added to the map, where it stays."),
        other: |n| format!("{n} positions added to the map, where they stay."),
    },
    nothing_new: "Nothing in it is new.",
    cancelled: "Cancelled. Nothing was added.",
    no_cars: "Readings need a car: connect an account first, or open the file in the demo.",
    add_car: "Connect",
    empty: "The file is empty.",
    too_large: "The file is larger than 300 MB.",
    archive: "This is an archive: unpack it first.",
    not_text: "This is no text: a table is saved as CSV.",
    web_page: "This is a web page, not the file itself.",
    no_times: "The file has no column of dates.",
    newer: "A newer version of Carport wrote this file: reload the page to get it.",
    unopened: "The file could not be opened.",
};

const TABLE: HistoryTable = HistoryTable {
    title: "How the table is read",
    text: "What is certain is filled in. What can be two things is asked, and not guessed.",
    date_order: "Dates",
    day_first: "Day first: 23/11/2026",
    month_first: "Month first: 11/23/2026",
    by_row: "As each row says",
    decimal_mark: "Fractions",
    point: "With a point: 12.4",
    comma: "With a comma: 12,4",
    units: "Units",
    metric: "Kilometers and liters",
    imperial: "Miles and gallons",
    zone: "Its times have no zone: they are taken for those of this device’s clock.",
    dates_differ: "Some dates have the day first, others the month.",
    columns: "Columns",
    ignored: "Leave out",
    position: "Position",
    zeros: "0 means unknown",
    preview: "The first rows",
    line: "Line",
    time: "Time",
    kept: "Kept",
    nothing: "nothing",
    read: "Read the file",
    column: |number| format!("Column {number}"),
};

const ROWS: HistoryRows = HistoryRows {
    rejected: Counted {
        one: |n| format!("{n} row cannot be read and is left out:"),
        other: |n| format!("{n} rows cannot be read and are left out:"),
    },
    more: Counted {
        one: |n| format!("and {n} more."),
        other: |n| format!("and {n} more."),
    },
    at: |line, problem| format!("Line {line}: {problem}"),
    too_short: "a column is missing.",
    open_quote: "a quote is never closed.",
    no_time: "no time that is in a calendar.",
    ambiguous_date: "the date can be read in two ways.",
    hour_twice: "the clocks showed this hour twice.",
    hour_skipped: "the clocks never showed this hour.",
    not_a_number: "the value is no number.",
    ambiguous_number: "the number can be read in two ways.",
    wrong_unit: "the unit does not fit.",
    unknown_state: "the state is unknown.",
    not_a_place: "the position is none on Earth.",
    not_a_line: "this is no line of JSON.",
    damaged: "the row was changed.",
    unavailable: Counted {
        one: |n| format!("{n} value was not known to its writer."),
        other: |n| format!("{n} values were not known to their writer."),
    },
    zeros: Counted {
        one: |n| format!("{n} zero that stands for “unknown” was left out."),
        other: |n| format!("{n} zeros that stand for “unknown” were left out."),
    },
    ignored: Counted {
        one: |n| format!("{n} value of something that is not kept."),
        other: |n| format!("{n} values of things that are not kept."),
    },
    repeated: Counted {
        one: |n| format!("{n} reading stands in it twice."),
        other: |n| format!("{n} readings stand in it twice."),
    },
    newer: Counted {
        one: |n| format!("{n} reading needs a newer version."),
        other: |n| format!("{n} readings need a newer version."),
    },
};

const BACKUP: HistoryBackup = HistoryBackup {
    sealed: "The backup is sealed.",
    passphrase: "Passphrase of the backup",
    open: "Open the backup",
    written: |at| format!("Written on {at}."),
    cars: Counted {
        one: |n| format!("{n} car"),
        other: |n| format!("{n} cars"),
    },
    accounts: Counted {
        one: |n| format!("{n} account"),
        other: |n| format!("{n} accounts"),
    },
    samples: Counted {
        one: |n| format!("{n} reading"),
        other: |n| format!("{n} readings"),
    },
    newer: Counted {
        one: |n| format!("{n} entry needs a newer version and is left out."),
        other: |n| format!("{n} entries need a newer version and are left out."),
    },
    text: "Nothing that is here is written over by what is older. Accounts come back signed out.",
    restore: "Bring it back",
    restored: "The backup is back.",
    changed: Counted {
        one: |n| format!("{n} entry came back."),
        other: |n| format!("{n} entries came back."),
    },
    unchanged: "Everything in it was here already.",
    start_anew: "Show what came back",
    not_a_backup: "This is no backup of Carport.",
    newer_file: "A newer version of Carport wrote this backup: reload the page to get it.",
    cut_short: "The end of the backup is missing: it was cut short when it was saved or copied.",
    damaged: "The backup is damaged: what is in it is not what was written.",
    wrong_passphrase: "That is not the passphrase of this backup.",
    no_cipher: "This page is not served over HTTPS, so the browser cannot open what is sealed.",
    demo: "Leave the demo to bring back a backup.",
};

const IMPORTS: HistoryImports = HistoryImports {
    title: "Opened before",
    none: "No file was opened yet.",
    nameless: "A file",
    line: |at, count| format!("{at} · {count}"),
    undo: |name| format!("Undo: {name}"),
    undone: Counted {
        one: |n| format!("{n} reading was taken back."),
        other: |n| format!("{n} readings were taken back."),
    },
    damaged: Counted {
        one: |n| format!("{n} damaged month was left as it is."),
        other: |n| format!("{n} damaged months were left as they are."),
    },
    cut_short: Counted {
        one: |n| format!("{n} import is under way in another tab, or was cut short."),
        other: |n| format!("{n} imports are under way in other tabs, or were cut short."),
    },
    unreadable: Counted {
        one: |n| format!("{n} earlier import cannot be read by this version."),
        other: |n| format!("{n} earlier imports cannot be read by this version."),
    },
};

const ROOM: HistoryRoom = HistoryRoom {
    title: "Room on this device",
    used: |used, of| format!("{used} of {of} are used."),
    unknown: "The browser does not tell how much room there is.",
    is_kept: "The browser keeps it until you clear it.",
    is_not_kept: "The browser may clear it when room gets scarce.",
    ask: "Ask to keep it",
    refused: "The browser says no for now: install the app on the home screen, or save a backup now and then.",
    copy_in_step: "Everything is kept twice, in two databases: if the browser loses one, the other brings it back.",
    copy_behind: "The second copy is not complete. The next start of the app tries again.",
    copy_missing: "This browser keeps everything once. A saved backup outlives it.",
    recovered: "The browser had thrown its database away",
    recovered_detail: "Everything was brought back from the second copy on this device. Sign-ins are not in it: the next refresh may ask you to sign in again.",
    recovered_close: "Close",
};
