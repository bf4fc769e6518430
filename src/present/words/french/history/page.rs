//! The page of history, in French.

use crate::words::{Counted, HistoryPage};

pub(super) const PAGE: HistoryPage = HistoryPage {
    title: "Historique",
    parts: "Parties de l’historique",
    overview: "Conduite",
    charging: "Recharges",
    trips: "Trajets",
    condition: "État",
    report: "Bilan du mois",
    from: "Du",
    until: "Au",
    show_dates: "Afficher",
    today: "Jusqu’à aujourd’hui",
    save: "Enregistrer l’image",
    not_saved: "L’image n’a pas pu être faite ici. Le tableau, lui, peut être copié.",
    reading: "Lecture de ce qui est conservé…",
    nothing_title: "Pas encore d’historique",
    nothing_body: "L’historique grandit à chaque actualisation, dès maintenant. Ce qu’un autre programme a enregistré peut être importé, comme vos propres réponses enregistrées.",
    import: "Importer ou exporter",
    other_values: "Autres valeurs",
    starter_voltage: "Batterie 12 V",
    outside_temperature: "Température extérieure",
    plugged: "Branchée",
    unplugged: "Débranchée",
    recording: "Ce qui est conservé dans le temps",
    recording_text: "Tout, sauf ce qui est désactivé ici. Ce qui a déjà été conservé reste.",
    told: |told, all| format!("La démo raconte son passé : {told} mois sur {all}."),
    never_saved: "Aucune sauvegarde n’a encore été faite",
    saved_long_ago: |date| format!("La dernière sauvegarde date du {date}"),
    one_browser: "Cet historique ne vit que dans ce navigateur. Effacer ses données ou perdre l’appareil y met fin.",
    save_backup: "Faire une sauvegarde",
    in_a_week: "Me le rappeler dans une semaine",
    unreadable: Counted {
        one: |n| format!("{n} mois d’une série ne peut pas être lu. Il est gardé tel quel."),
        other: |n| {
            format!("{n} mois de séries ne peuvent pas être lus. Ils sont gardés tels quels.")
        },
    },
    compared: |said| format!("La période d’avant : {said}"),
    line_before: |name| format!("{name}, la période d’avant"),
};
