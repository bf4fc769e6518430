//! Failures, in French.

use crate::words::{Answers, Errors, Said};

pub(super) const ERRORS: Errors = Errors {
    offline: Said {
        title: "Vous êtes hors ligne",
        detail: "Les dernières données restent consultables. Réessayez quand le réseau sera revenu.",
    },
    proxy_unreachable: Said {
        title: "Le relais ne répond pas",
        detail: "Vos données locales restent disponibles. Vérifiez que le relais fonctionne, puis réessayez.",
    },
    proxy_refused: "Le relais refuse cette demande",
    proxy_refused_origin: "Il n’accepte pas l’adresse de ce site\u{202f}; la personne qui gère le relais peut l’ajouter. Vos données locales restent disponibles.",
    proxy_refused_busy: "Il est trop sollicité en ce moment. Réessayez dans une minute\u{202f}; vos données locales restent disponibles.",
    proxy_refused_other: |code| {
        format!(
            "Motif indiqué\u{a0}: «\u{a0}{code}\u{a0}». L’application et le relais ne sont peut-être pas de la même version. Vos données locales restent disponibles."
        )
    },
    vendor_unreachable: Said {
        title: "Les serveurs de BMW sont injoignables",
        detail: "Votre réseau et le relais fonctionnent. Vos données locales restent disponibles\u{202f}; réessayez plus tard.",
    },
    timed_out: Said {
        title: "La réponse a trop tardé",
        detail: "Rien n’est perdu et vos données locales restent disponibles. Réessayez.",
    },
    credentials_refused: Said {
        title: "BMW refuse ces identifiants",
        detail: "L’adresse e-mail, le mot de passe ou le captcha est en cause\u{a0}: BMW ne précise pas lequel. Vérifiez les deux premiers et résolvez un nouveau captcha\u{202f}; après plusieurs échecs, attendez cinq minutes. Aucune nouvelle tentative ne sera faite sans vous.",
    },
    captcha_expired: Said {
        title: "La réponse du captcha n’est plus valable",
        detail: "Elle a expiré ou a déjà servi. Résolvez-le à nouveau, vos autres réponses sont conservées.",
    },
    sign_in_interrupted: Said {
        title: "La connexion s’est interrompue en chemin",
        detail: "BMW a accepté l’adresse e-mail et le mot de passe, mais pas l’étape suivante. Résolvez un nouveau captcha et reconnectez-vous\u{202f}; vos autres réponses sont conservées.",
    },
    signed_out: Said {
        title: "Reconnexion nécessaire",
        detail: "La session avec BMW est terminée et ne peut être rouverte sans vous. Vos données locales restent disponibles.",
    },
    rate_limited: Said {
        title: "BMW demande d’attendre",
        detail: "Il y a eu trop de demandes en peu de temps. Réessayez dans quelques minutes.",
    },
    rate_limited_for: |duration| {
        format!(
            "Il y a eu trop de demandes en peu de temps. Nouvelle lecture possible dans {duration}."
        )
    },
    rate_limited_until: |when| {
        format!("Il y a eu trop de demandes en peu de temps. Nouvelle lecture possible {when}.")
    },
    rate_limit_over: "Il y a eu trop de demandes en peu de temps. L’attente est terminée, vous pouvez réessayer.",
    quota_used_up: Said {
        title: "La limite de BMW est atteinte",
        detail: "Les appels du jour sont épuisés et BMW n’a pas dit jusqu’à quand. Vos données locales restent disponibles.",
    },
    quota_until: |when| {
        format!(
            "Les appels du jour sont épuisés. Nouvelle lecture possible {when}\u{202f}; vos données locales restent disponibles."
        )
    },
    quota_over: "Les appels du jour étaient épuisés. L’attente est terminée, vous pouvez réessayer.",
    sign_in_limited: Said {
        title: "BMW refuse les connexions pour l’instant",
        detail: "Il y a eu trop de tentatives et d’autres prolongeraient l’attente. Réessayez demain\u{202f}; vos données locales restent disponibles.",
    },
    blocked: Said {
        title: "BMW n’accepte pas cette application",
        detail: "Depuis le 29 septembre 2025, les serveurs de BMW ne répondent qu’à l’application de BMW. Ce refus ne dit rien de votre adresse e-mail ni de votre mot de passe, et votre voiture va bien\u{a0}: ses dernières données restent consultables ici. Pour les commandes, utilisez l’application de BMW.",
    },
    forbidden: Said {
        title: "BMW ne l’autorise pas",
        detail: "Le compte ou la voiture n’y a pas droit\u{202f}; un abonnement est peut-être arrivé à son terme. Les dernières données restent consultables.",
    },
    app_outdated: Said {
        title: "BMW refuse cette version de l’application",
        detail: "Une version plus récente sera peut-être acceptée\u{a0}: rechargez la page pour l’obtenir. Vos données locales restent disponibles.",
    },
    mobile_access_disabled: Said {
        title: "BMW a désactivé l’accès mobile",
        detail: "Il se réactive dans la voiture ou dans l’application de BMW. Les dernières données restent consultables.",
    },
    account_locked: Said {
        title: "BMW a verrouillé le compte",
        detail: "Le site ou le service client de BMW peut le déverrouiller. Aucune autre tentative ne sera faite sans vous\u{202f}; vos données locales restent disponibles.",
    },
    busy: Said {
        title: "La voiture exécute une autre commande",
        detail: "Rien ne lui a été envoyé. Réessayez quand l’autre commande sera terminée.",
    },
    not_supported: Said {
        title: "La voiture n’exécute pas cette commande",
        detail: "BMW ne la propose pas pour ce modèle, ou pas avec ce réglage. Tout le reste fonctionne comme avant.",
    },
    not_found: Said {
        title: "BMW ne connaît pas cette voiture ou cette fonction",
        detail: "La voiture n’est peut-être plus liée au compte. Les dernières données restent consultables.",
    },
    vehicle_unavailable: Said {
        title: "La voiture ne répond pas",
        detail: "Elle est peut-être en sous-sol ou en veille. Les dernières données restent consultables\u{202f}; réessayez plus tard.",
    },
    maintenance: Said {
        title: "Le service de BMW est en maintenance",
        detail: "Les dernières données restent consultables. Réessayez dans un quart d’heure.",
    },
    maintenance_until: |when| {
        format!("Les dernières données restent lisibles. BMW prévoit son retour {when}.")
    },
    rejected: "BMW a refusé la demande",
    rejected_detail: |status| {
        format!(
            "Ses serveurs ont répondu par le code {status}. Les dernières données restent consultables\u{202f}; réessayez plus tard."
        )
    },
    unreadable: "La réponse de BMW est illisible",
    unreadable_detail: |answer| {
        format!(
            "Elle concerne {answer}\u{202f}; BMW en a peut-être changé la forme. Les dernières données restent consultables."
        )
    },
    unreadable_unnamed: "BMW en a peut-être changé la forme. Les dernières données restent consultables.",
    answers: Answers {
        state: "l’état de la voiture",
        profile: "la fiche de la voiture",
        vehicle_list: "la liste des voitures",
        image: "la photo de la voiture",
        config: "les réglages de connexion",
        authenticate: "la connexion",
        token: "les clés de session",
    },
    insecure_page: Said {
        title: "Cette page n’est pas servie en https",
        detail: "Le navigateur n’y propose aucun chiffrement\u{202f}; les clés de votre session ne sont donc pas conservées et vous vous reconnecterez après un rechargement. Servez la page en https, ou ouvrez-la sur l’appareil qui la sert.",
    },
    not_in_source: Said {
        title: "Cette voiture vient d’un fichier",
        detail: "Un fichier ne peut rien transmettre de plus récent. Vous voyez ce qu’il contenait à son enregistrement\u{202f}; pour des données plus récentes, ouvrez un fichier plus récent.",
    },
    storage_failed: Said {
        title: "Ce navigateur refuse d’enregistrer",
        detail: "L’affichage reste valable jusqu’à la fermeture de la page. Quittez la navigation privée ou libérez de l’espace, puis réessayez.",
    },
    storage_full: Said {
        title: "Il n’y a plus de place sur cet appareil",
        detail: "Ce qui est gardé reste\u{202f}; rien de nouveau ne peut s’y ajouter. Libérez de l’espace ou enregistrez une sauvegarde, puis réessayez.",
    },
    storage_damaged: Said {
        title: "Certaines données enregistrées sont illisibles",
        detail: "Elles sont laissées de côté et le reste est affiché. Un rafraîchissement les redemande à BMW.",
    },
    storage_too_new: Said {
        title: "Les données enregistrées viennent d’une version plus récente",
        detail: "Une version plus récente de l’application les a écrites sur cet appareil. Rechargez la page pour l’obtenir\u{202f}; rien n’est perdu.",
    },
    storage_blocked: Said {
        title: "Un autre onglet fait obstacle",
        detail: "Une version plus ancienne de l’application y est ouverte et retient les données enregistrées. Fermez-le, puis rechargez cette page.",
    },
    demo_failed: Said {
        title: "La démo ne fonctionne pas",
        detail: "Un fichier de ce site manque, ou la démo s’est interrompue. Rechargez la page, puis rouvrez la démo.",
    },
    config_unreadable: Said {
        title: "La configuration de ce site est illisible",
        detail: "L’application ne sait pas où envoyer ses demandes et n’en envoie donc aucune. Rechargez la page\u{202f}; si cela ne suffit pas, prévenez la personne qui gère ce site. Vos données locales restent disponibles.",
    },
};
