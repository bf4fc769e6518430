//! Opened files, in French.

use crate::words::{Counted, DocumentKinds, FileProblems, Import};

pub(super) const IMPORT: Import = Import {
    title: "Ouvrir un fichier",
    lead: "Regardez une voiture telle qu’elle était quand quelqu’un l’a enregistrée\u{a0}: la vôtre, ou celle qu’un autre propriétaire vous montre.",
    promise: "Les fichiers sont lus sur cet appareil. Rien n’est envoyé.",
    door_title: "Importer mes données",
    door_text: "Un fichier de capture de Carport, ou des réponses de BMW que vous avez enregistrées. Elles sont lues sur cet appareil et rien n’est envoyé.",
    door_button: "Ouvrir un fichier",

    choose: "Choisir des fichiers",
    drop: "ou déposez-les ici",
    what: "Un fichier de capture de Carport, masqué ou non, ou les réponses de BMW sur une voiture en JSON\u{a0}: profil, état, charge, trajets. Un profil et un état font une voiture entière.",
    paste: "Coller plutôt le texte",
    paste_label: "Texte d’un fichier",
    paste_hint: "Le texte entier, de la première accolade à la dernière.",
    paste_button: "Lire le texte",
    paste_empty: "Collez d’abord un texte.",
    pasted: "Texte collé",
    reading: "Lecture…",

    files: "Fichiers",
    clear: "Effacer la liste",
    cars: "Voitures de ces fichiers",
    found: Counted {
        one: |n| format!("{n}\u{a0}voiture trouvée"),
        other: |n| format!("{n}\u{a0}voitures trouvées"),
    },
    found_none: "Aucune voiture trouvée",
    open: Counted {
        one: |_| "Ouvrir la voiture".to_owned(),
        other: |n| format!("Ouvrir les {n}\u{a0}voitures"),
    },
    replaces: "Remplace ce que vous aviez ouvert de cette voiture",

    holds: |list| format!("Contient\u{a0}: {list}"),
    kinds: DocumentKinds {
        profile: "profil",
        state: "état",
        charging_settings: "réglages de charge",
        charging_statistics: "statistiques de charge",
        charging_sessions: "sessions de charge",
        trips: "trajets",
    },
    problems: FileProblems {
        unopened: "Le navigateur n’a pas pu lire ce fichier. Si c’est un dossier, choisissez les fichiers qu’il contient.",
        empty: "Ce fichier est vide.",
        megabytes: |n| format!("{n}\u{a0}Mo"),
        too_large: |limit| {
            format!("Ce fichier dépasse {limit}. Ce que BMW dit d’une voiture est bien plus petit.")
        },
        too_many: |limit| {
            format!(
                "Plus de {limit}\u{a0}fichiers à la fois ne sont pas lus. Ouvrez celui-ci une autre fois."
            )
        },
        utf16: "Ce fichier est écrit en UTF-16. Enregistrez-le en UTF-8 et ouvrez-le de nouveau.",
        archive: "C’est une archive. Décompressez-la, puis ouvrez les fichiers qu’elle contient.",
        not_text: "Ce fichier n’est pas du texte. Carport lit du JSON.",
        web_page: "C’est une page web, pas des données. Enregistrez la réponse elle-même, pas la page qui l’affiche.",
        cut_short: "La fin de ce fichier manque. Enregistrez-le ou copiez-le de nouveau en entier.",
        not_json: "Ce n’est pas du JSON valide. Si le fichier a été modifié, ouvrez l’original.",
        not_a_car: "C’est du JSON, mais rien n’y parle d’une voiture que Carport sache lire.",
        refusal: "Ce fichier contient un refus de BMW, pas les données d’une voiture.",
        newer_capture: "Une version plus récente de Carport a écrit cette capture. Mettez celle-ci à jour pour la lire.",
        damaged_capture: "Ce fichier de capture a été modifié et n’est plus lisible. Ouvrez l’original.",
        no_car: "Ceci complète une voiture, mais aucune n’est ici. Ouvrez avec lui son profil ou son état.",
        which_car: "Rien n’indique de laquelle de ces voitures il s’agit. Ouvrez chaque voiture à part, avec ses propres fichiers.",
    },

    unknown_model: "Modèle inconnu",
    unknown_model_why: "Pas de profil\u{a0}: le modèle est inconnu, et la motorisation aussi, sauf si l’état la révèle",
    masked_number: "Numéro masqué",
    no_state: "Pas d’état\u{a0}: ce que la voiture a dit en dernier n’est pas dans ces fichiers",
    never_spoke: "La voiture n’a jamais rien transmis",
    last_contact: |when| format!("Dernier contact\u{a0}: {when}"),

    no_calls: "Cette voiture vient d’un fichier\u{a0}: personne n’est interrogé à son sujet et aucun appel n’est fait.",
    no_sessions: "Les fichiers ouverts ne contiennent aucune session de charge.",

    account: "Fichiers ouverts",
    opened: "Voitures déjà ouvertes",
    remove: "Retirer",
    remove_car: |name| format!("Retirer {name}"),
    remove_question: |name| format!("Retirer {name}\u{202f}?"),
    remove_all: "Retirer ces voitures",
    remove_all_question: "Retirer les voitures des fichiers ouverts\u{202f}?",
    remove_detail: "Ce que contenaient les fichiers est effacé de cet appareil. Les fichiers eux-mêmes restent à leur place et vous pourrez les ouvrir de nouveau.",
    removed: "Voiture retirée.",
};
