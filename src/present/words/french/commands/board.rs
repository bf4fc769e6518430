//! The buttons of commands, in French.

use crate::words::{
    ClosedSentence, CommandBoard, CommandCautions, CommandGroups, CommandObstacles, CommandsClosed,
    CommandsMissing, Counted,
};

pub(super) const GROUPS: CommandGroups = CommandGroups {
    security: "Sécurité",
    climate: "Climat",
    charging: "Charge",
    locate: "Repérer",
    send: "Envoyer",
};

pub(super) const BOARD: CommandBoard = CommandBoard {
    missing: "Non disponibles",
    missing_count: Counted {
        one: |n| format!("{n} commande n’est pas disponible"),
        other: |n| format!("{n} commandes ne sont pas disponibles"),
    },
    refresh: "Rafraîchir",
    refresh_hint: "Demande à BMW ce que la voiture a transmis en dernier.",
    refresh_cost: Counted {
        one: |n| format!("Cela coûte {n}\u{a0}appel de la journée."),
        other: |n| format!("Cela coûte jusqu’à {n}\u{a0}appels de la journée."),
    },
    refresh_left: |left| format!("Appels restants aujourd’hui\u{a0}: {left}."),
    refresh_offline: "Vous êtes hors ligne. Réessayez quand le réseau sera revenu.",
    refresh_closed: |when| {
        format!("BMW n’accepte plus d’appels pour l’instant. Le prochain sera possible {when}.")
    },
};

pub(super) const CLOSED: CommandsClosed = CommandsClosed {
    files: ClosedSentence {
        title: "Cette voiture a été ouverte depuis un fichier",
        detail: "Un fichier ne transmet pas de commandes. La démo montre comment elles fonctionneraient\u{202f}; pour commander cette voiture, utilisez l’application de BMW.",
        action: "Ouvrir la démo",
    },
    blocked: ClosedSentence {
        title: "BMW n’accepte pas les commandes de cette application",
        detail: "Depuis le 29 septembre 2025, les serveurs de BMW ne répondent qu’à l’application de BMW\u{a0}: utilisez-la pour commander la voiture. La démo montre comment les commandes fonctionneraient ici.",
        action: "Ouvrir la démo",
    },
    read_only: ClosedSentence {
        title: "Les commandes sont désactivées sur cet appareil",
        detail: "La lecture seule est activée, pour que personne n’en envoie d’ici par erreur. Elle se désactive dans les réglages.",
        action: "Ouvrir les réglages",
    },
    not_read: ClosedSentence {
        title: "On ne sait pas encore ce que cette voiture accepte",
        detail: "Interrogez la voiture une fois\u{a0}: la réponse dit quelles commandes elle accepte.",
        action: "Rafraîchir",
    },
};

pub(super) const MISSING: CommandsMissing = CommandsMissing {
    not_on_vehicle: "La voiture ne sait pas le faire.",
    not_in_source: "La source de cette voiture ne transmet pas de commandes.",
    needs_subscription: "Il faut un abonnement chez BMW, ou une activation préalable dans l’application de BMW.",
    blocked: "BMW ne l’accepte que de sa propre application.",
    unknown: "La réponse de BMW sur cette voiture ne dit pas si elle en est capable.",
    read_only: "Les commandes sont désactivées sur cet appareil.",
};

pub(super) const OBSTACLES: CommandObstacles = CommandObstacles {
    offline: "Vous êtes hors ligne, et les commandes ne sont pas gardées pour plus tard. Réessayez quand le réseau sera revenu.",
    paused: "Cette voiture est en pause. Réactivez-la d’abord dans ses réglages.",
    not_plugged_in: "La voiture dit qu’aucun câble n’est branché. Branchez-le, puis rafraîchissez.",
    not_charging: "La voiture dit qu’elle n’est pas en charge. Rafraîchissez si vous pensez le contraire.",
    charges_already: "La voiture dit qu’elle est déjà en charge. Rafraîchissez si vous pensez le contraire.",
    no_observer: "BMW demande d’où la voiture est cherchée, et aucun lieu n’est connu. Autorisez cette page à utiliser la position de cet appareil.",
};

pub(super) const CAUTIONS: CommandCautions = CommandCautions {
    is_open: "Quelque chose est ouvert sur la voiture\u{a0}: elle risque de ne pas se verrouiller, ou pas entièrement.",
    far: |distance| format!("Vous êtes à {distance} de la voiture."),
    place_unknown: "Personne ne sait où est la voiture.",
    low: |share| format!("Il ne reste que {share}, et la climatisation en consomme."),
    garage: "Ne la lancez jamais dans un garage ni un autre lieu fermé\u{a0}: certaines voitures chauffent au carburant, et les gaz d’échappement sont mortels.",
    climate_is_off: "La climatisation est déjà arrêtée, d’après la voiture.",
    quiet_hours: "Il est tard\u{a0}: des voisins dorment peut-être.",
    old_state: |age| {
        format!(
            "Le dernier contact avec la voiture date d’{age}\u{202f}; elle a pu changer depuis."
        )
    },
    no_state: "La voiture n’a pas dit dans quel état elle est.",
};
