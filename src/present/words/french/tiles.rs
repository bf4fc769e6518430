use crate::words::Tiles;

pub(super) const TILES: Tiles = Tiles {
    title: "Organiser l’écran",
    explained: "Glissez une tuile à sa place ou déplacez-la avec les flèches. Une tuile masquée ne fait rien perdre\u{a0}: ses valeurs restent dans «\u{a0}Toutes les valeurs\u{a0}».",
    arrange: "Organiser l’écran",
    done: "Terminer",
    reset: "Rétablir l’ordre habituel",
    was_reset: "L’ordre habituel est rétabli.",

    security: "Sécurité",
    home: "Domicile",
    energy: "Énergie",
    command: "Dernière commande",
    drawing: "Vue de dessus",
    care: "Entretien",
    tires: "Pneus",
    odometer: "Kilométrage",
    month: "Charge du mois",

    drag: |tile| format!("Déplacer {tile}"),
    earlier: |tile| format!("{tile}\u{a0}: plus tôt"),
    later: |tile| format!("{tile}\u{a0}: plus tard"),
    show: |tile| format!("Afficher {tile}"),
    moved: |tile, place| format!("{tile}\u{a0}: {place}"),
    place: |place, count| format!("{place} sur {count}"),
};
