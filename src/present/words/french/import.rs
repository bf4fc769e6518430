//! Opened files, in French.

use crate::words::Import;

pub(super) const IMPORT: Import = Import {
    account: "Fichiers ouverts",
    remove_all: "Retirer ces voitures",
    remove_all_question: "Retirer les voitures des fichiers ouverts\u{202f}?",
    remove_detail: "Ce que contenaient les fichiers est effacé de cet appareil. Les fichiers eux-mêmes restent à leur place et vous pourrez les ouvrir de nouveau.",
};
