//! The map, in French.

mod actions;
mod places;

use crate::words::{Counted, Map, MapHere, MapList, MapPath, MapScene, MapVisited};

pub(super) const MAP: Map = Map {
    title: "Carte",
    kinds: places::KINDS,
    here: HERE,
    scene: SCENE,
    list: LIST,
    path: PATH,
    visited: VISITED,
    radius: places::RADIUS,
    picked: actions::PICKED,
    tiles: places::TILES,
    actions: actions::ACTIONS,
    share: actions::SHARE,
    parked: actions::PARKED,
    places: places::PLACES,
    controls: places::CONTROLS,
};

const HERE: MapHere = MapHere {
    title: "Où se trouve la voiture",
    tab: "Maintenant",
    seen: |age| format!("Vue {age}, d’après l’horloge de la voiture"),
    seen_undated: "La voiture n’a pas dit quand elle était ici",
    found: |age| {
        format!("Une recherche a trouvé la voiture {age}, d’après l’horloge de cet appareil")
    },
    found_apart: |found, apart| format!("{found}\u{a0}: {apart}"),
    kept: "La réponse la plus récente ne contient pas de position. D’après le kilométrage, la voiture n’a pas bougé depuis celle-ci.",
    unproven: "La réponse la plus récente ne contient pas de position. Voici la dernière connue\u{202f}; on ne sait pas si la voiture y est encore.",
    outdated_remedy: "Rafraîchissez une fois la voiture garée, ou localisez-la.",
    still_home: |limit| {
        format!("Toujours à la maison\u{a0}: elle est considérée comme absente au-delà de {limit}.")
    },
    jump: |distance, later| {
        format!(
            "La dernière position se trouve à {distance} de la précédente, {later} plus tard\u{a0}: elle n’est pas retenue."
        )
    },
    jump_undated: |distance| {
        format!(
            "La dernière position se trouve à {distance} de la précédente, au même instant\u{a0}: elle n’est pas retenue."
        )
    },
    jump_remedy: "La précédente est affichée. L’autre est conservée et signalée.",
    never_told: "La voiture n’a jamais dit où elle se trouve.",
    never_told_remedy: "Certaines ne le disent jamais. Pour d’autres, cela s’autorise dans la voiture, dans les réglages de protection des données.",
    not_told: "La voiture ne dit pas où elle se trouve pour le moment.",
    not_told_remedy: "Rafraîchissez une fois la voiture garée à l’air libre, ou localisez-la.",
    switched_off: "Dans la voiture, la transmission de la position est désactivée.",
    switched_off_remedy: "Elle peut être activée dans la voiture, dans les réglages de protection des données.",
    zone: |name| {
        format!("Dans la zone «\u{a0}{name}\u{a0}»\u{a0}: rien de plus précis n’est affiché.")
    },
    parked: |noted, age| format!("Vous avez noté\u{a0}: {noted}, {age}."),
    parked_bare: |age| format!("Vous avez noté le lieu {age}."),
    level: |level| format!("niveau {level}"),
    parked_moved: "La voiture a roulé depuis\u{a0}: la note concerne un autre lieu.",
    parked_same: "D’après le kilométrage, la voiture n’a pas roulé depuis.",
};

const SCENE: MapScene = MapScene {
    car: |car, place| format!("{car}\u{a0}: {place}"),
    aged: |place, age| format!("{place}, {age}"),
    in_zone: |name| format!("dans la zone «\u{a0}{name}\u{a0}»"),
    position_outdated: "position d’avant le dernier trajet",
    last_position: "dernière position connue",
    undated: "heure inconnue",
    about: |distance| format!("environ {distance}"),
    reach_detail: |share| {
        format!(
            "À vol d’oiseau, avec {share} de l’autonomie\u{a0}: une indication, pas une promesse."
        )
    },
    reach: "Rayon d’action",
    reach_unknown: "L’autonomie n’est pas connue, il n’y a donc pas de rayon d’action à tracer.",
    device: "Cet appareil",
    parked: "Là où vous avez noté que la voiture est garée",
    found: "Là où une recherche a trouvé la voiture",
    picked: "Point sur la carte",
    jump: "Position non retenue",
};

const LIST: MapList = MapList {
    title: "En liste",
    places: "Lieux",
    stops: "Arrêts",
    no_places: "Aucun lieu n’est encore enregistré. Le domicile vient en premier\u{a0}: sans lui, il n’y a pas de distance.",
    no_stops: "Aucun arrêt n’est encore connu. Chaque mise à jour ajoute une position.",
    device: "Cet appareil",
    parked: "Stationnement noté",
    unnamed_stop: "Arrêt",
    not_elsewhere: "pas vue ailleurs depuis",
    radius: |radius| format!("rayon de {radius}"),
    private: "zone privée",
    last_stops: Counted {
        one: |n| format!("Le dernier arrêt ({n})"),
        other: |n| format!("Les {n} derniers arrêts"),
    },
};

const PATH: MapPath = MapPath {
    title: "Parcours",
    show: "Afficher le parcours",
    span: "Période",
    today: "Aujourd’hui",
    week: "7\u{a0}jours",
    month: "30\u{a0}jours",
    all: "Tout",
    none: "Aucun parcours n’est connu pour cette période. Chaque mise à jour ajoute une position.",
    stops: Counted {
        one: |n| format!("{n}\u{a0}arrêt"),
        other: |n| format!("{n}\u{a0}arrêts"),
    },
    gaps: Counted {
        one: |n| format!("{n}\u{a0}lacune"),
        other: |n| format!("{n}\u{a0}lacunes"),
    },
    by_odometer: |distance| format!("{distance} au compteur"),
    legend: "Légende",
    solid: "Parcouru, avec des positions à 30\u{a0}minutes d’écart au plus",
    dashed: "Parcouru d’après le compteur\u{202f}; l’itinéraire n’est pas connu",
    jump: "Position qu’aucune voiture n’aurait pu atteindre\u{a0}: conservée, non retenue",
    colors: "Chaque jour a sa couleur\u{202f}; après sept, elles recommencent.",
    moment: "Moment",
    play: "Lire",
    pause: "Mettre en pause",
    earlier: "Position précédente",
    later: "Position suivante",
    moving: "en route",
    before_first: "Rien n’est connu de ce moment\u{a0}: la première position est venue plus tard.",
    not_known_since: "dernière position connue",
    odometer: |distance| format!("kilométrage {distance}"),
    stood: |duration| format!("arrêt de {duration}"),
};

const VISITED: MapVisited = MapVisited {
    title: "Lieux fréquentés",
    tab: "Visités",
    none: "Aucune visite n’est encore connue. Chaque mise à jour ajoute une position.",
    what_counts: "Le temps est compté entre des positions à deux heures d’écart au plus.",
    visits: Counted {
        one: |n| format!("{n}\u{a0}visite"),
        other: |n| format!("{n}\u{a0}visites"),
    },
    last: |when| format!("dernière fois {when}"),
    unnamed: "Lieu sans adresse",
    more: Counted {
        one: |n| format!("{n}\u{a0}autre lieu"),
        other: |n| format!("{n}\u{a0}autres lieux"),
    },
};
