//! Opened files, in English.

use crate::words::{Counted, DocumentKinds, FileProblems, Import};

pub(super) const IMPORT: Import = Import {
    title: "Open a file",
    lead: "Look at a car as it was when somebody saved it: your own, or one that another owner shows you.",
    promise: "The files are read on this device. Nothing is sent.",
    door_title: "Import my data",
    door_text: "A capture file of Carport, or answers of BMW that you saved. They are read on this device and nothing is sent.",
    door_button: "Open a file",

    choose: "Choose files",
    drop: "or drop them here",
    what: "A capture file from Carport, with or without masked values, or the answers of BMW about one car as JSON: profile, state, charging, trips. A profile and a state make a whole car.",
    paste: "Paste the text instead",
    paste_label: "Text of a file",
    paste_hint: "The whole text, from the first bracket to the last.",
    paste_button: "Read the text",
    paste_empty: "Paste a text first.",
    pasted: "Pasted text",
    reading: "Reading…",

    files: "Files",
    clear: "Clear the list",
    cars: "Cars in these files",
    found: Counted {
        one: |n| format!("{n} car found"),
        other: |n| format!("{n} cars found"),
    },
    found_none: "No car found",
    open: Counted {
        one: |_| "Open the car".to_owned(),
        other: |n| format!("Open the {n} cars"),
    },
    replaces: "Replaces what you opened of this car before",

    holds: |list| format!("Holds {list}"),
    kinds: DocumentKinds {
        profile: "profile",
        state: "state",
        charging_settings: "charging settings",
        charging_statistics: "charging statistics",
        charging_sessions: "charging sessions",
        trips: "trips",
    },
    problems: FileProblems {
        unopened: "The browser could not read this file. If it is a folder, choose the files inside it.",
        empty: "This file is empty.",
        megabytes: |n| format!("{n} MB"),
        too_large: |limit| {
            format!("This file is larger than {limit}. What BMW says of a car is far smaller.")
        },
        too_many: |limit| {
            format!("More than {limit} files at once are not read. Open this one in another go.")
        },
        utf16: "This file is written in UTF-16. Save it as UTF-8 and open it again.",
        archive: "This is an archive. Unpack it, then open the files inside it.",
        not_text: "This file is not text. Carport reads JSON.",
        web_page: "This is a web page, not data. Save the answer itself, not the page that shows it.",
        cut_short: "The end of this file is missing. Save or copy it again in full.",
        not_json: "This is not valid JSON. If the file was edited, open the original.",
        not_a_car: "This is JSON, but nothing in it is about a car that Carport knows how to read.",
        refusal: "This file holds a refusal of BMW, not data of a car.",
        newer_capture: "A newer version of Carport wrote this capture. Update this one to read it.",
        damaged_capture: "This capture file was changed and cannot be read any more. Open the original.",
        no_car: "This completes a car, but there is none here. Open its profile or its state with it.",
        which_car: "This does not say which of these cars it is about. Open each car on its own, with its own files.",
    },

    unknown_model: "Unknown model",
    unknown_model_why: "No profile: the model is unknown, and so is the kind of drive unless the state shows it",
    masked_number: "Number masked",
    no_state: "No state: what the car last said is not in these files",
    never_spoke: "The car never sent anything",
    last_contact: |when| format!("Last contact: {when}"),

    no_calls: "This car comes from a file: nobody is asked about it, and no call is made.",
    no_sessions: "The opened files hold no charging sessions.",

    account: "Opened files",
    opened: "Cars opened before",
    remove: "Remove",
    remove_car: |name| format!("Remove {name}"),
    remove_question: |name| format!("Remove {name}?"),
    remove_all: "Remove these cars",
    remove_all_question: "Remove the cars of the opened files?",
    remove_detail: "What the files held is deleted from this device. The files themselves stay where they are, and you can open them again.",
    removed: "Removed.",
};
