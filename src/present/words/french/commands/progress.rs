//! How far a command has come, in French.

use crate::words::{
    CommandFailures, CommandProgress, CommandReasons, CommandSteps, PerCommand, Said, Ways,
};

pub(super) const PROGRESS: CommandProgress = CommandProgress {
    heading: "Commande en cours",
    steps: CommandSteps {
        confirmed: "Confirmée",
        waited: "A attendu son tour",
        sent: "Envoyée",
        accepted: "Acceptée par BMW",
        pending: "Partie vers la voiture",
        delivered: "Reçue par la voiture",
        executed: "Exécutée",
        verified: "Vérifiée",
        done: "fait",
        now: "en cours",
        ahead: "à venir",
        failed: "échec",
        not_known: "inconnu",
        not_reached: "non atteint",
    },
    steps_label: "Où en est la commande",
    draft: "Rien n’a encore été envoyé.",
    confirming: "Rien n’a encore été envoyé\u{a0}: vous pouvez revenir en arrière.",
    queued: "La commande attend son tour. Rien n’a encore été envoyé.",
    queue_empty: "La commande va être envoyée.",
    waits_for: |names| format!("La commande attend\u{a0}: {names}. Rien n’a encore été envoyé."),
    sending: "La commande est en cours d’envoi à BMW.",
    accepted: "BMW a accepté la commande, et ne l’a pas encore transmise à la voiture.",
    pending: "BMW transmet la commande à la voiture. Si la voiture dort, cela prend quelques minutes.",
    delivered: "BMW dit que la voiture a reçu la commande.",
    executed: Ways {
        lights: "BMW dit que les phares se sont allumés. La voiture ne le rapporte pas.",
        horn: "BMW dit que le klaxon a retenti. La voiture ne le rapporte pas.",
        place: "BMW a pris la destination pour la navigation de la voiture. La voiture ne rapporte pas son arrivée.",
        other: "BMW dit que la commande a été exécutée. La voiture ne le rapporte pas.",
        looking: "BMW dit que la commande a été exécutée. On vérifie si la voiture le montre.",
        locating: "BMW dit que la voiture a été interrogée. Sa position est demandée.",
    },
    verified: PerCommand {
        lock: "La voiture est verrouillée.",
        unlock: "La voiture est déverrouillée.",
        lights: "Les phares se sont allumés.",
        horn: "Le klaxon a retenti.",
        find: "La voiture a dit où elle se trouve.",
        climate_start: "La climatisation fonctionne.",
        climate_stop: "La climatisation est arrêtée.",
        charge_start: "La voiture se recharge.",
        charge_stop: "La voiture a cessé de se recharger.",
        set_target: "La voiture a le nouvel objectif de recharge.",
        set_ac_limit: "La voiture a la nouvelle limite de courant.",
        set_plan: "La voiture a le nouveau plan de charge.",
        send_poi: "La voiture a la destination.",
    },
    verified_at: |time| format!("Son propre état, lu à {time}, le montre."),
    found_at: |time| format!("Sa position est arrivée à {time}."),
    found: "Où la recherche a trouvé la voiture",
    unconfirmed: "BMW dit que la commande a été exécutée, mais la voiture ne l’a pas confirmé.",
    no_answer: "Sans réponse\u{a0}: la commande peut encore s’exécuter.",
    refused: "La commande n’a pas été acceptée\u{a0}: rien n’a été envoyé à la voiture.",
    failed: "BMW dit que la commande n’a pas été exécutée.",
    ignored: "BMW dit que la commande était inutile, ou impossible\u{a0}: la voiture n’a rien fait.",
    expired: "La commande a attendu son tour trop longtemps\u{a0}: elle n’a pas été envoyée.",
    cancelled: "Vous avez repris la commande\u{a0}: rien n’a été envoyé.",
    page_closed: "La page a été fermée avant\u{a0}: rien n’a été envoyé.",
    reasons: CommandReasons {
        said: |words| format!("BMW écrit\u{a0}: «\u{a0}{words}\u{a0}»"),
        retriable: "BMW dit qu’un nouvel essai peut aider.",
        not_retriable: "BMW dit qu’un nouvel essai n’y changera rien.",
        no_word: "BMW ne dit pas pourquoi. La voiture est peut-être prête à rouler, une porte ouverte, ou la batterie faible.",
        only_code: |code| format!("BMW ne donne qu’un code pour motif\u{a0}: {code}."),
        by_owner: "Vous l’avez reprise.",
        page_closed: "La page a été fermée pendant l’envoi de la commande.",
        nothing_final: "BMW n’a pas dit à temps comment elle s’est terminée.",
        unsure_advice: "Rafraîchissez et regardez ce que montre la voiture avant de la redonner.",
        still_asking: "BMW a déjà la commande\u{202f}; Carport continue de demander.",
        still_looking: "BMW dit que la commande a été exécutée\u{202f}; Carport continue de vérifier.",
        car_silent: "La voiture n’a rien transmis depuis. Rafraîchissez dans quelques minutes pour voir.",
        car_unchanged: "La voiture a transmis son état depuis, et ne montre pas le changement. Vérifiez sur place si c’est important.",
        car_does_not_tell: "L’état de cette voiture ne dit rien de tel. Vérifiez sur place si c’est important.",
        no_observer: "BMW ne donne la position qu’à quelqu’un qui dit où il est, et aucun lieu n’est connu. Autorisez cette page à utiliser la position de cet appareil, puis cherchez à nouveau.",
        look_failed_advice: "La vérification n’a donc pas pu se faire. Rafraîchissez plus tard pour voir ce que montre la voiture.",
        waited_too_long: "Une commande attend une minute au plus, pour ne pas vous surprendre plus tard. Redonnez-la si vous la voulez encore.",
        ignored_advice: "Rafraîchissez pour voir l’état de la voiture.",
    },
    failures: CommandFailures {
        offline_advice: "Les commandes ne sont pas gardées pour plus tard. Redonnez-la quand le réseau sera revenu.",
        relay_advice: "Vérifiez que le relais fonctionne, puis redonnez la commande.",
        vendor_unreachable_advice: "Votre réseau et le relais fonctionnent. Redonnez la commande plus tard.",
        too_slow_advice: "Redonnez la commande.",
        sign_in_advice: "Une fois la session ouverte, redonnez la commande.",
        quota_advice: "Les appels de la journée sont épuisés, et BMW n’a pas dit jusqu’à quand. Si c’est urgent, utilisez l’application de BMW ou la clé.",
        quota_until: |when| {
            format!(
                "Les appels de la journée sont épuisés. Prochaine commande possible {when}\u{202f}; si c’est urgent, utilisez l’application de BMW ou la clé."
            )
        },
        wait_is_over: "L’attente est terminée\u{a0}: vous pouvez redonner la commande.",
        rate_limited_advice: "Il y a eu trop de demandes en peu de temps. Redonnez la commande dans quelques minutes.",
        rate_limited_for: |duration| {
            format!(
                "Il y a eu trop de demandes en peu de temps. Prochaine commande possible dans {duration}."
            )
        },
        rate_limited_until: |when| {
            format!(
                "Il y a eu trop de demandes en peu de temps. Prochaine commande possible {when}."
            )
        },
        mobile_access_advice: "Il peut être réactivé dans la voiture ou dans l’application de BMW.",
        blocked_advice: "Depuis le 29 septembre 2025, les serveurs de BMW ne répondent qu’à l’application de BMW. Utilisez-la pour commander la voiture.",
        forbidden_advice: "Le compte ou la voiture n’a pas droit à cette commande\u{202f}; un abonnement a peut-être pris fin.",
        busy: Said {
            title: "La voiture est occupée par une autre commande",
            detail: "Redonnez celle-ci quand l’autre sera terminée.",
        },
        not_supported: Said {
            title: "La voiture n’accepte pas cette commande",
            detail: "BMW ne la propose pas pour ce modèle, ou pas avec ce réglage.",
        },
        not_found: Said {
            title: "BMW ne connaît pas cette commande pour cette voiture",
            detail: "Le modèle ne l’a peut-être pas, ou la voiture n’est plus liée au compte.",
        },
        vehicle_unavailable_advice: "Elle est peut-être en sous-sol, hors de portée ou en veille. Redonnez la commande plus tard, ou allez à la voiture.",
        maintenance_advice: "Redonnez la commande dans un quart d’heure.",
        maintenance_until: |when| format!("BMW prévoit d’être de retour {when}."),
        rejected_advice: |status| {
            format!(
                "Ses serveurs ont répondu avec le statut {status}. Redonnez la commande plus tard."
            )
        },
        unreadable_advice: "BMW en a peut-être changé la forme.",
        no_commands_in_files: "Un fichier ne transmet pas de commandes.",
    },
    cancel: "Revenir en arrière",
    retry: "Redonner la commande",
};
