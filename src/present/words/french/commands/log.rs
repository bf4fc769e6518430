//! The log of commands, in French.

use crate::words::{CommandLog, Counted};

pub(super) const LOG: CommandLog = CommandLog {
    title: "Journal des commandes",
    when: "Quand",
    what: "Commande",
    through: "Par",
    device: "Appareil",
    outcome: "Résultat",
    took: "Durée",
    reason: "Motif",
    verification: "Vérification",
    last_word: "Dernier statut",
    demo: "Démo",
    unknown_device: "Inconnu",
    not_sent: "Non envoyée",
    verified_by_state: "L’état de la voiture l’a montré",
    verified_by_position: "La voiture a donné sa position",
    not_verified: "Non vérifiée",
    not_verifiable: "La voiture ne le rapporte pas",

    filter_kind: "Commandes",
    all_kinds: "Toutes les commandes",
    filter_outcome: "Résultat",
    all_outcomes: "Tous les résultats",
    succeeded: "Réussies",
    uncertain: "Incertaines",
    failed: "Non exécutées",
    shown: Counted {
        one: |n| format!("{n}\u{a0}commande"),
        other: |n| format!("{n}\u{a0}commandes"),
    },
    empty: "Aucune commande n’a encore été donnée depuis cet appareil.",
    empty_filtered: "Aucune commande ne correspond à ce choix.",
    show_all: "Tout afficher",
    details: "Détails",
    retention: "Les commandes sont gardées 12 mois, sur cet appareil seulement. D’une destination envoyée, seul le nom est gardé.",
    unreadable: Counted {
        one: |n| format!("{n}\u{a0}autre commande est gardée, que cette version ne peut pas lire."),
        other: |n| {
            format!("{n}\u{a0}autres commandes sont gardées, que cette version ne peut pas lire.")
        },
    },

    export: "Exporter",
    export_hint: "Enregistre toutes les commandes de cette voiture dans un fichier, qui peut être importé à nouveau.",
    exported: Counted {
        one: |n| format!("{n}\u{a0}commande est dans le fichier."),
        other: |n| format!("{n}\u{a0}commandes sont dans le fichier."),
    },
    not_exported: "Le navigateur n’a pas enregistré le fichier.",
    import: "Importer",
    import_added: Counted {
        one: |n| format!("{n}\u{a0}commande ajoutée."),
        other: |n| format!("{n}\u{a0}commandes ajoutées."),
    },
    import_known: Counted {
        one: |n| format!("{n}\u{a0}commande était déjà connue."),
        other: |n| format!("{n}\u{a0}commandes étaient déjà connues."),
    },
    import_unreadable: Counted {
        one: |n| format!("{n}\u{a0}entrée n’a pas pu être lue et a été laissée de côté."),
        other: |n| format!("{n}\u{a0}entrées n’ont pas pu être lues et ont été laissées de côté."),
    },
    import_nothing: "Il n’y a aucune commande dans ce fichier.",
    import_refused: "Ce fichier n’est pas un journal de commandes. Rien n’a été modifié.",
    import_too_large: "Ce fichier est plus grand que tout journal de commandes. Rien n’a été modifié.",
    import_too_new: "Ce fichier vient d’une version plus récente de Carport. Rien n’a été modifié.",
    import_unopened: "Le navigateur n’a pas pu lire ce fichier. Rien n’a été modifié.",
    import_not_kept: "Le contenu du fichier n’a pas pu être gardé sur cet appareil.",

    delete_one: "Supprimer",
    delete_one_of: |name| format!("Supprimer du journal\u{a0}: {name}"),
    deleted_one: "Supprimée du journal.",
    undo: "Annuler",
    restored: "La ligne est de retour.",
    delete_all: "Supprimer le journal",
    delete_all_title: "Supprimer le journal des commandes\u{202f}?",
    delete_all_question: Counted {
        one: |n| {
            format!("{n}\u{a0}commande de cette voiture disparaît définitivement de cet appareil.")
        },
        other: |n| {
            format!(
                "{n}\u{a0}commandes de cette voiture disparaissent définitivement de cet appareil."
            )
        },
    },
    delete_all_keeps: "Une commande encore en cours est conservée. Rien ne change dans la voiture.",
    deleted_all: "Le journal des commandes est supprimé.",
    latest_title: "Dernière commande",
};
