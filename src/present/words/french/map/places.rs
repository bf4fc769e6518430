//! Places, map pictures and the moving of the map, in French.

use crate::words::{Counted, MapControls, MapPlaces, MapRadius, MapTiles, PlaceKinds};

pub(super) const KINDS: PlaceKinds = PlaceKinds {
    home: "Domicile",
    work: "Travail",
    other: "Autre lieu",
};

pub(super) const PLACES: MapPlaces = MapPlaces {
    title: "Lieux",
    lead: "Vos lieux restent sur cet appareil.",
    none: "Aucun lieu n’est encore enregistré.",
    add: "Ajouter un lieu",
    add_home: "Définir le domicile",
    edit: "Modifier",
    edit_named: |name| format!("Modifier «\u{a0}{name}\u{a0}»"),
    name: "Nom",
    name_hint: "Laissez-le vide pour appeler le lieu par son type.",
    kind: "Type",
    kind_hint: "La voiture est à la maison dans un lieu de type Domicile. Il peut y en avoir plusieurs.",
    radius: "Rayon",
    private: "Zone privée",
    private_hint: "À l’intérieur, seul le nom de la zone est affiché\u{a0}: ni coordonnées, ni adresse, ni parcours. Rien de ce qui s’y trouve n’est partagé, copié, transmis ni exporté.",
    private_mark: "Zone privée",
    remove: "Supprimer",
    remove_named: |name| format!("Supprimer «\u{a0}{name}\u{a0}»"),
    removed: |name| format!("«\u{a0}{name}\u{a0}» est supprimé."),
    saved: |name| format!("«\u{a0}{name}\u{a0}» est enregistré."),
    undo: "Annuler",
    save: "Enregistrer",
    done: "Terminé",
    cancel: "Annuler",
    pointer_help: "Touchez la carte, ou faites glisser le centre, pour déplacer le lieu. Faites glisser la poignée du cercle pour changer le rayon.",
    keyboard_help: "Les flèches déplacent la carte\u{202f}; Entrée désigne son centre. Sur la poignée du cercle, les flèches changent le rayon.",
    from_car: "Utiliser la position de la voiture",
    from_device: "Utiliser la position de cet appareil",
    typed: "Saisir les coordonnées",
    handle_center: "Centre du lieu",
    handle_radius: "Rayon du lieu",
    radius_now: |radius| format!("Rayon de {radius}"),
};

pub(super) const RADIUS: MapRadius = MapRadius {
    title: "Rayon proposé",
    evidence: |count, within| format!("Vos {count}\u{a0}stationnements ici tiennent dans {within}"),
    joined: |evidence, verdict| format!("{evidence}\u{202f}; {verdict}."),
    suggested: |radius| format!("{radius} proposés"),
    fits: |radius| format!("le rayon de {radius} convient"),
    outliers: Counted {
        one: |n| format!("{n}\u{a0}plus éloigné est laissé de côté"),
        other: |n| format!("{n}\u{a0}plus éloignés sont laissés de côté"),
    },
    too_few: "Il y a trop peu de stationnements ici pour proposer un rayon\u{a0}: il en faut trois.",
    take: |radius| format!("Utiliser {radius}"),
};

pub(super) const TILES: MapTiles = MapTiles {
    title: "Images de la carte",
    question: |host| {
        format!(
            "Le fournisseur de carte, {host}, verra la zone affichée, ainsi que l’adresse \
             internet de cet appareil. Rien n’est envoyé au sujet de la voiture."
        )
    },
    show: "Afficher la carte",
    stay: "Rester sans",
    switch: "Images de carte du fournisseur",
    switch_hint: |host| format!("De {host}. Une fois désactivé, plus rien ne lui est demandé."),
    trouble: "Le fournisseur de carte ne répond pas\u{202f}; la carte simple reste affichée.",
    retry: "Réessayer",
    offline: "Vous êtes hors ligne\u{a0}: la carte simple est affichée. Les distances et les lieux restent justes.",
    none: "Aucun fournisseur de carte n’est réglé\u{a0}: la carte simple est affichée.",
    report: "Signaler une erreur sur la carte",
};

pub(super) const CONTROLS: MapControls = MapControls {
    map: "Carte de la voiture, de ses lieux et de son parcours",
    zoom_in: "Zoomer",
    zoom_out: "Dézoomer",
    north: "N",
    scale: "Échelle",
    show_all: "Tout afficher",
    layers: "Sur la carte",
    loading: "La carte se charge…",
    failed: "La carte ne peut pas être dessinée ici. La liste dit la même chose.",
};
