//! Opened files, in English.

use crate::words::Import;

pub(super) const IMPORT: Import = Import {
    account: "Opened files",
    remove_all: "Remove these cars",
    remove_all_question: "Remove the cars of the opened files?",
    remove_detail: "What the files held is deleted from this device. The files themselves stay where they are, and you can open them again.",
};
