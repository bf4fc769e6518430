//! The first screen of one car and its clocks, in French.

use crate::words::{Counted, Dashboard, Time};

pub(super) const DASHBOARD: Dashboard = Dashboard {
    security: "Sécurité",
    doors_and_windows: "Portes et fenêtres",
    home: "Domicile",
    energy: "Énergie",
    range: "Autonomie",
    clocks: "Dernier contact",
    refresh: "Rafraîchir",
    refreshing: "Mise à jour en cours…",
    refreshed: "Mis à jour à l’instant",
    picture: |name| format!("Photo de {name}"),
    unreadable_values: Counted {
        one: |n| format!("{n}\u{a0}valeur n’a pas pu être lue"),
        other: |n| format!("{n}\u{a0}valeurs n’ont pas pu être lues"),
    },
    unreadable_detail: "Le reste est affiché tel que la voiture l’a transmis.",

    unknown: "Inconnu",
    unknown_code: |code| format!("Inconnu ({code})"),
    not_received: "Pas encore reçu",
    nothing_received: "Rien n’a encore été reçu de la voiture.",
    never_reports: "La voiture n’a pas transmis son état.",

    odometer: "Kilométrage",
    state_of_charge: "Charge restante",
    fuel_level: "Niveau de carburant",
    tank: "Réservoir",
    electric_range: "Autonomie électrique",
    fuel_range: "Autonomie thermique",
    total_range: "Autonomie totale",
    charging: "Recharge",
    charging_ends: "Fin de charge",
    charging_time_left: "Temps restant",
    charging_target: "Objectif de recharge",
    plug: "Prise",
    plugged_in: "Branchée",
    unplugged: "Débranchée",
    current_limit: "Limite de courant",
    last_contact: "Dernier contact",
    last_check: "Dernière vérification",

    fresh: "Données récentes",
    aging: "Données vieillissantes",
    old: "Données anciennes",
    stale: "Données trop anciennes pour s’y fier",
    never: "Aucune donnée de la voiture",
    no_contact: "Aucun contact",
    freshness_detail: |class, when| format!("{class}. Dernier contact\u{a0}: {when}."),

    at_home: "À la maison",
    away: "Absente",
    home_not_set: "Domicile non défini",
    home_not_set_detail: "Indiquez votre domicile dans les réglages pour voir à quelle distance se trouve la voiture.",
    position_unknown_detail: "Position inconnue. La distance et la présence ne sont pas calculées.",
    position_disbelieved_detail: "La dernière position est plus loin qu’aucune voiture ne roule\u{a0}: non retenue. La distance et la présence ne sont pas calculées.",
    distance_from_home: |distance| format!("À {distance} du domicile"),
    distance_from_home_then: |distance, age| format!("À {distance} du domicile, {age}"),
    set_home: "Définir le domicile",
};

pub(super) const TIME: Time = Time {
    just_now: "à l’instant",
    minutes_ago: Counted {
        one: |n| format!("il y a {n}\u{a0}min"),
        other: |n| format!("il y a {n}\u{a0}min"),
    },
    hours_ago: Counted {
        one: |n| format!("il y a {n}\u{a0}h"),
        other: |n| format!("il y a {n}\u{a0}h"),
    },
    days_ago: Counted {
        one: |n| format!("il y a {n}\u{a0}jour"),
        other: |n| format!("il y a {n}\u{a0}jours"),
    },
    minutes: Counted {
        one: |n| format!("{n}\u{a0}min"),
        other: |n| format!("{n}\u{a0}min"),
    },
    hours: Counted {
        one: |n| format!("{n}\u{a0}h"),
        other: |n| format!("{n}\u{a0}h"),
    },
    days: Counted {
        one: |n| format!("{n}\u{a0}jour"),
        other: |n| format!("{n}\u{a0}jours"),
    },
    seconds: Counted {
        one: |n| format!("{n}\u{a0}s"),
        other: |n| format!("{n}\u{a0}s"),
    },
    hours_minutes: |hours, minutes| format!("{hours} {minutes}"),
    today_at: |time| format!("aujourd’hui à {time}"),
    tomorrow_at: |time| format!("demain à {time}"),
    yesterday_at: |time| format!("hier à {time}"),
    on_day_at: |day, time| format!("le {day} à {time}"),
    on: |instant| format!("le {instant}"),
    with_age: |instant, age| format!("{instant} ({age})"),
};
