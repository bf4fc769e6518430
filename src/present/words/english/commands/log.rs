//! The log of commands, in English.

use crate::words::{CommandLog, Counted};

pub(super) const LOG: CommandLog = CommandLog {
    title: "Log of commands",
    when: "When",
    what: "Command",
    through: "Through",
    device: "Device",
    outcome: "Outcome",
    took: "Took",
    reason: "Reason",
    verification: "Verification",
    last_word: "Last status",
    demo: "Demo",
    unknown_device: "Not known",
    not_sent: "Not sent",
    verified_by_state: "The car’s own state showed it",
    verified_by_position: "The car told its position",
    not_verified: "Not verified",
    not_verifiable: "The car does not report this",

    filter_kind: "Commands",
    all_kinds: "All commands",
    filter_outcome: "Outcome",
    all_outcomes: "All outcomes",
    succeeded: "Succeeded",
    uncertain: "Uncertain",
    failed: "Not carried out",
    shown: Counted {
        one: |n| format!("{n} command"),
        other: |n| format!("{n} commands"),
    },
    empty: "No command has been given from this device yet.",
    empty_filtered: "No command fits this choice.",
    show_all: "Show all",
    details: "Details",
    retention: "Commands are kept for 12 months, on this device only. Of a place that was sent, only its name is kept.",

    export: "Export",
    export_hint: "Saves every command of this car in a file that can be imported again.",
    exported: Counted {
        one: |n| format!("{n} command is in the file."),
        other: |n| format!("{n} commands are in the file."),
    },
    import: "Import",
    import_added: Counted {
        one: |n| format!("{n} command added."),
        other: |n| format!("{n} commands added."),
    },
    import_known: Counted {
        one: |n| format!("{n} command was known already."),
        other: |n| format!("{n} commands were known already."),
    },
    import_unreadable: Counted {
        one: |n| format!("{n} entry could not be read and was left out."),
        other: |n| format!("{n} entries could not be read and were left out."),
    },
    import_nothing: "There is no command in this file.",
    import_refused: "This file is not a log of commands. Nothing was changed.",

    delete_one: "Delete",
    delete_one_of: |name| format!("Delete from the log: {name}"),
    deleted_one: "Deleted from the log.",
    undo: "Undo",
    restored: "The entry is back.",
    delete_all: "Delete the log",
    delete_all_title: "Delete the log of commands?",
    delete_all_question: Counted {
        one: |n| format!("{n} command of this car disappears from this device for good."),
        other: |n| format!("{n} commands of this car disappear from this device for good."),
    },
    delete_all_keeps: "A command that is still under way stays. Nothing changes in the car.",
    deleted_all: "The log of commands is deleted.",
    latest_title: "Last command",
};
