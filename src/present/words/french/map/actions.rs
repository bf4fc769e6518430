//! What can be done on the map, in French.

use crate::words::{MapActions, MapPicked, MapShare, ParkedForm};

pub(super) const ACTIONS: MapActions = MapActions {
    title: "Actions",
    navigate: "Aller jusqu’à la voiture",
    navigate_failed: "Aucune application de cartes ne s’est ouverte. Copiez les coordonnées et collez-les dans celle que vous utilisez.",
    copy: "Copier les coordonnées",
    copied: "Copié.",
    copy_failed: "Le navigateur n’a pas laissé copier les coordonnées. Elles sont dans la fiche, prêtes à être sélectionnées.",
    share: "Partager la position…",
    find: "Localiser",
    parked: "Je suis garé ici",
    device: "Afficher cet appareil",
    device_shown: "La position de cet appareil sert une fois, pour être dessinée, et n’est pas conservée.",
    read_only: "Cette voiture est seulement lue ici\u{a0}: rien ne peut lui être envoyé.",
    no_position: "Sans position, il n’y a rien à rejoindre, à copier ni à partager.",
    zone: |name| {
        format!("Dans la zone «\u{a0}{name}\u{a0}», rien n’est partagé, copié ni transmis.")
    },
};

pub(super) const SHARE: MapShare = MapShare {
    title: "Partager la position de la voiture\u{202f}?",
    question: "La personne qui la reçoit voit où se trouvait la voiture à cet instant.",
    recall: "Une fois envoyée, elle ne peut plus être reprise.",
    preview: "Ceci est envoyé",
    text: |car, point| format!("{car}\u{a0}: {point}"),
    car_at: |car, instant| format!("{car}, {instant}"),
    share: "Partager",
    copy: "Copier plutôt",
    cancel: "Annuler",
    shared: "Transmis.",
    failed: "Le navigateur n’a pas pu la partager. Le texte peut être copié à la place.",
};

pub(super) const PARKED: ParkedForm = ParkedForm {
    title: "Je suis garé ici",
    lead: "Pour les parkings où la voiture n’a pas de réseau. La note reste sur cet appareil.",
    note: "Note",
    note_hint: "Par exemple\u{a0}: près de l’ascenseur, rangée C.",
    level: "Niveau",
    level_hint: "Par exemple\u{a0}: -2.",
    at_device: "À la position de cet appareil",
    at_car: "À la position de la voiture",
    save: "Enregistrer la note",
    saved: "La note est enregistrée.",
    clear: "Effacer la note",
    cleared: "La note est effacée.",
    undo: "Annuler",
    edit: "Modifier la note",
};

pub(super) const PICKED: MapPicked = MapPicked {
    title: "Ce point",
    in_place: |name| format!("Dans «\u{a0}{name}\u{a0}»"),
    send: "Envoyer à la voiture…",
    send_name: "Point sur la carte",
    set_home: "Définir le domicile ici",
    add_place: "Ajouter un lieu ici",
    copy: "Copier les coordonnées",
    navigate: "S’y rendre",
    close: "Fermer",
    help: "Appuyez longuement sur la carte pour désigner un endroit.",
};
