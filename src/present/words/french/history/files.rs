//! Taking history out and bringing it in, in French.

use crate::words::{
    Counted, HistoryBackup, HistoryFiles, HistoryImports, HistoryOpening, HistoryRoom, HistoryRows,
    HistorySaving, HistoryTable,
};

pub(super) const FILES: HistoryFiles = HistoryFiles {
    title: "Historique et sauvegarde",
    summary: "Enregistrer, ouvrir, restaurer",
    cancel: "Annuler",
    undo: "Annuler l’import",
    save: SAVE,
    open: OPEN,
    table: TABLE,
    rows: ROWS,
    backup: BACKUP,
    imports: IMPORTS,
    room: ROOM,
};

const SAVE: HistorySaving = HistorySaving {
    title: "Enregistrer",
    text: "L’historique ne vit que dans ce navigateur. Un fichier enregistré lui survit.",
    what: "Fichier",
    backup: "Sauvegarde",
    backup_hint: "Tout sauf les connexions, à restaurer ici ou sur un autre appareil.",
    table: "Tableau (CSV) à virgules",
    table_hint: "Un relevé par ligne, des virgules entre les colonnes.",
    table_semicolon: "Tableau (CSV)",
    table_semicolon_hint: "Pour les tableurs qui écrivent 12,4.",
    lines: "Lignes JSON",
    lines_hint: "Un relevé par ligne, pour les programmes.",
    cars: "Voitures",
    all_cars: "Toutes les voitures",
    no_cars: "Il n’y a pas encore de voiture, donc rien à enregistrer.",
    demo_no_backup: "La démo est refaite à chaque fois : il n’y a rien à sauvegarder.",
    positions: "Avec les positions",
    positions_hint: "Qui a le fichier sait où était la voiture.",
    vin: "Avec les numéros de série",
    vin_hint: "Sans eux, une voiture est connue par son nom.",
    log: "Avec les captures et le journal",
    log_hint: "Ce que les dernières actualisations ont apporté, mot pour mot : le fichier est plus gros.",
    never_saved: "Aucune sauvegarde n’a encore été faite depuis ce navigateur.",
    last_saved: |date| format!("Dernière sauvegarde depuis ce navigateur\u{a0}: {date}."),
    passphrase: "Phrase secrète",
    passphrase_hint: "Facultative. Sans elle, personne n’ouvrira le fichier : vous non plus.",
    passphrase_again: "Phrase secrète, encore une fois",
    passphrase_differs: "Les deux phrases sont différentes.",
    no_cipher: "Cette page n’est pas servie en HTTPS : le navigateur ne peut pas chiffrer, laissez la phrase vide.",
    button: "Enregistrer le fichier",
    progress: |done, of| format!("{done} sur {of}"),
    saved: Counted {
        one: |n| format!("Enregistré : {n} relevé."),
        other: |n| format!("Enregistré : {n} relevés."),
    },
    saved_backup: Counted {
        one: |n| format!("Enregistré : {n} entrée."),
        other: |n| format!("Enregistré : {n} entrées."),
    },
    unreadable: Counted {
        one: |n| {
            format!("{n} mois abîmé n’est pas dans le fichier ; une sauvegarde l’emporte tel quel.")
        },
        other: |n| {
            format!(
                "{n} mois abîmés ne sont pas dans le fichier ; une sauvegarde les emporte tels quels."
            )
        },
    },
    cancelled: "Annulé. Aucun fichier n’a été enregistré.",
    refused: "Le navigateur n’a pas enregistré le fichier.",
    about: "Une sauvegarde de Carport : à ouvrir dans Réglages, Historique et sauvegarde.",
};

const OPEN: HistoryOpening = HistoryOpening {
    title: "Ouvrir",
    text: "Une sauvegarde, un fichier enregistré ici, l’historique de la domotique (Jeedom, Home Assistant) ou tout tableau avec une colonne de dates.",
    choose: "Choisir un fichier",
    drop: "ou déposez-le ici",
    answers: "Les réponses enregistrées du constructeur s’ouvrent sur leur propre page.",
    jeedom: "Historique de Jeedom",
    home_assistant: "Historique de Home Assistant",
    other_table: "Un tableau",
    backup: "Une sauvegarde de Carport",
    reading: |done, of| format!("Lecture : {done} sur {of}"),
    adding: |done, of| format!("Ajout : {done} sur {of}"),
    found: Counted {
        one: |n| format!("{n} relevé trouvé."),
        other: |n| format!("{n} relevés trouvés."),
    },
    span: |from, until| format!("Du {from} au {until}."),
    nothing: "Aucun relevé n’y a été trouvé.",
    which_car: |name| format!("{name} est"),
    this_car: "Ces relevés sont ceux de",
    nobody: "Laisser de côté",
    add: "Ajouter à l’historique",
    back: "Retour",
    again: |day| {
        format!(
            "Ce fichier a déjà été ajouté, le {day}. Ce qui est connu n’est ajouté qu’une fois."
        )
    },
    added: Counted {
        one: |n| format!("{n} relevé ajouté."),
        other: |n| format!("{n} relevés ajoutés."),
    },
    known: Counted {
        one: |n| format!("{n} était déjà connu."),
        other: |n| format!("{n} étaient déjà connus."),
    },
    conflicting: Counted {
        one: |n| format!("{n} contredit ce qui est connu et reste à côté."),
        other: |n| format!("{n} contredisent ce qui est connu et restent à côté."),
    },
    positions: Counted {
        one: |n| format!("{n} position ajoutée à la carte, où elle reste."),
        other: |n| format!("{n} positions ajoutées à la carte, où elles restent."),
    },
    nothing_new: "Rien de nouveau dans ce fichier.",
    cancelled: "Annulé. Rien n’a été ajouté.",
    no_cars: "Il faut une voiture pour ces relevés : connectez d’abord un compte, ou ouvrez le fichier dans la démo.",
    add_car: "Connecter",
    empty: "Le fichier est vide.",
    too_large: "Le fichier dépasse 300 Mo.",
    archive: "C’est une archive : décompressez-la d’abord.",
    not_text: "Ce n’est pas du texte : un tableau s’enregistre en CSV.",
    web_page: "C’est une page web, pas le fichier lui-même.",
    no_times: "Le fichier n’a pas de colonne de dates.",
    newer: "Une version plus récente de Carport a écrit ce fichier : rechargez la page pour l’obtenir.",
    unopened: "Le fichier n’a pas pu être ouvert.",
};

const TABLE: HistoryTable = HistoryTable {
    title: "Comment lire le tableau",
    text: "Ce qui est sûr est rempli. Ce qui peut se lire de deux façons est demandé, pas deviné.",
    date_order: "Dates",
    day_first: "Le jour d’abord : 23/11/2026",
    month_first: "Le mois d’abord : 11/23/2026",
    by_row: "Comme le dit chaque ligne",
    decimal_mark: "Décimales",
    point: "Avec un point : 12.4",
    comma: "Avec une virgule : 12,4",
    units: "Unités",
    metric: "Kilomètres et litres",
    imperial: "Miles et gallons",
    zone: "Ses heures n’ont pas de fuseau : elles sont prises pour celles de cet appareil.",
    dates_differ: "Certaines dates commencent par le jour, d’autres par le mois.",
    columns: "Colonnes",
    ignored: "Laisser de côté",
    position: "Position",
    zeros: "0 veut dire inconnu",
    preview: "Les premières lignes",
    line: "Ligne",
    time: "Heure",
    kept: "Gardé",
    nothing: "rien",
    read: "Lire le fichier",
    column: |number| format!("Colonne {number}"),
};

const ROWS: HistoryRows = HistoryRows {
    rejected: Counted {
        one: |n| format!("{n} ligne illisible est laissée de côté :"),
        other: |n| format!("{n} lignes illisibles sont laissées de côté :"),
    },
    more: Counted {
        one: |n| format!("et {n} de plus."),
        other: |n| format!("et {n} de plus."),
    },
    at: |line, problem| format!("Ligne {line} : {problem}"),
    too_short: "il manque une colonne.",
    open_quote: "un guillemet n’est jamais fermé.",
    no_time: "pas de date qui existe.",
    ambiguous_date: "la date se lit de deux façons.",
    hour_twice: "les horloges ont montré cette heure deux fois.",
    hour_skipped: "les horloges n’ont jamais montré cette heure.",
    not_a_number: "la valeur n’est pas un nombre.",
    ambiguous_number: "le nombre se lit de deux façons.",
    wrong_unit: "l’unité ne convient pas.",
    unknown_state: "l’état est inconnu.",
    not_a_place: "la position n’est pas sur Terre.",
    not_a_line: "ce n’est pas une ligne JSON.",
    damaged: "la ligne a été modifiée.",
    unavailable: Counted {
        one: |n| format!("{n} valeur n’était pas connue."),
        other: |n| format!("{n} valeurs n’étaient pas connues."),
    },
    zeros: Counted {
        one: |n| format!("{n} zéro qui veut dire « inconnu » a été laissé de côté."),
        other: |n| format!("{n} zéros qui veulent dire « inconnu » ont été laissés de côté."),
    },
    ignored: Counted {
        one: |n| format!("{n} valeur de ce qui n’est pas gardé."),
        other: |n| format!("{n} valeurs de ce qui n’est pas gardé."),
    },
    repeated: Counted {
        one: |n| format!("{n} relevé y figure deux fois."),
        other: |n| format!("{n} relevés y figurent deux fois."),
    },
    newer: Counted {
        one: |n| format!("{n} relevé demande une version plus récente."),
        other: |n| format!("{n} relevés demandent une version plus récente."),
    },
};

const BACKUP: HistoryBackup = HistoryBackup {
    sealed: "La sauvegarde est chiffrée.",
    passphrase: "Phrase secrète de la sauvegarde",
    open: "Ouvrir la sauvegarde",
    written: |at| format!("Écrite le {at}."),
    cars: Counted {
        one: |n| format!("{n} voiture"),
        other: |n| format!("{n} voitures"),
    },
    accounts: Counted {
        one: |n| format!("{n} compte"),
        other: |n| format!("{n} comptes"),
    },
    samples: Counted {
        one: |n| format!("{n} relevé"),
        other: |n| format!("{n} relevés"),
    },
    newer: Counted {
        one: |n| format!("{n} entrée demande une version plus récente et reste de côté."),
        other: |n| format!("{n} entrées demandent une version plus récente et restent de côté."),
    },
    text: "Rien de ce qui est ici n’est remplacé par plus ancien. Les comptes reviennent déconnectés.",
    restore: "Restaurer",
    restored: "La sauvegarde est restaurée.",
    changed: Counted {
        one: |n| format!("{n} entrée est revenue."),
        other: |n| format!("{n} entrées sont revenues."),
    },
    unchanged: "Tout ce qu’elle contient était déjà là.",
    start_anew: "Voir ce qui est revenu",
    not_a_backup: "Ce n’est pas une sauvegarde de Carport.",
    newer_file: "Une version plus récente de Carport a écrit cette sauvegarde : rechargez la page pour l’obtenir.",
    cut_short: "La fin de la sauvegarde manque : elle a été coupée en l’enregistrant ou en la copiant.",
    damaged: "La sauvegarde est abîmée : son contenu n’est pas ce qui a été écrit.",
    wrong_passphrase: "Ce n’est pas la phrase secrète de cette sauvegarde.",
    no_cipher: "Cette page n’est pas servie en HTTPS : le navigateur ne peut pas déchiffrer.",
    demo: "Quittez la démo pour restaurer une sauvegarde.",
};

const IMPORTS: HistoryImports = HistoryImports {
    title: "Déjà ouverts",
    none: "Aucun fichier n’a encore été ouvert.",
    nameless: "Un fichier",
    line: |at, count| format!("{at} · {count}"),
    undo: |name| format!("Annuler : {name}"),
    undone: Counted {
        one: |n| format!("{n} relevé a été retiré."),
        other: |n| format!("{n} relevés ont été retirés."),
    },
    damaged: Counted {
        one: |n| format!("{n} mois abîmé est resté tel quel."),
        other: |n| format!("{n} mois abîmés sont restés tels quels."),
    },
    cut_short: Counted {
        one: |n| format!("{n} import est en cours dans un autre onglet, ou a été interrompu."),
        other: |n| {
            format!("{n} imports sont en cours dans d’autres onglets, ou ont été interrompus.")
        },
    },
    unreadable: Counted {
        one: |n| format!("{n} import passé est illisible pour cette version."),
        other: |n| format!("{n} imports passés sont illisibles pour cette version."),
    },
};

const ROOM: HistoryRoom = HistoryRoom {
    title: "Place sur cet appareil",
    used: |used, of| format!("{used} utilisés sur {of}."),
    unknown: "Le navigateur ne dit pas combien de place il reste.",
    is_kept: "Le navigateur garde tout jusqu’à ce que vous l’effaciez.",
    is_not_kept: "Le navigateur peut tout effacer si la place vient à manquer.",
    ask: "Demander à tout garder",
    refused: "Le navigateur refuse pour l’instant : installez l’application sur l’écran d’accueil, ou enregistrez une sauvegarde de temps en temps.",
    copy_in_step: "Tout est gardé deux fois, dans deux bases\u{a0}: si le navigateur perd l’une, l’autre la rend.",
    copy_behind: "La seconde copie n’est pas complète. Le prochain démarrage de l’application réessaie.",
    copy_missing: "Ce navigateur garde tout une seule fois. Une sauvegarde enregistrée lui survit.",
    recovered: "Le navigateur avait jeté sa base de données",
    recovered_detail: "Tout est revenu de la seconde copie sur cet appareil. Les connexions n’y sont pas\u{a0}: la prochaine actualisation peut vous demander de vous reconnecter.",
    recovered_close: "Fermer",
};
