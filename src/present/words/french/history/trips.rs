//! The trips one by one, in French.

use crate::words::{Counted, HistoryTripList};

pub(super) const TRIP_LIST: HistoryTripList = HistoryTripList {
    lengths_title: "Longueur des trajets",
    length: "Longueur",
    trips: "Trajets",
    perhaps: "Peut-être plusieurs",
    lengths_half: |length| format!("La moitié des trajets ne dépasse pas {length}."),
    lengths_below: |length| format!("moins de {length}"),
    lengths_from: |length| format!("{length} et plus"),
    lengths_perhaps: Counted {
        one: |n| {
            format!(
                "{n} d’entre eux en cache peut-être plusieurs, plus courts, car la voiture est restée un temps sans nouvelles. Il est dessiné plus clair."
            )
        },
        other: |n| {
            format!(
                "{n} d’entre eux en cachent peut-être plusieurs, plus courts, car la voiture est restée un temps sans nouvelles. Ils sont dessinés plus clair."
            )
        },
    },
    title: "Trajets, mois par mois",
    none: "Aucun trajet connu sur cette période.",
    more: Counted {
        one: |n| format!("Afficher encore {n} trajet"),
        other: |n| format!("Afficher encore {n} trajets"),
    },
    lost: Counted {
        one: |n| {
            format!("{n} de vos modifications ne retrouve plus son trajet. Elle est conservée.")
        },
        other: |n| {
            format!(
                "{n} de vos modifications ne retrouvent plus leurs trajets. Elles sont conservées."
            )
        },
    },
    perhaps_several: "peut-être plusieurs",
    has_note: "avec une note",
    from: "Lieu de départ",
    to: "Lieu d’arrivée",
    distance: "Distance parcourue",
    battery_used: "Batterie consommée",
    fuel_used: "Carburant consommé",
    seen: "Les relevés l’ont vu de bout en bout\u{a0}: jamais plus d’une demi-heure entre deux.",
    unseen: "La voiture n’a rien dit pendant un temps\u{a0}: c’était peut-être plusieurs trajets.",
    joined_from: Counted {
        one: |n| format!("Réuni par vous à partir de {n} trajet"),
        other: |n| format!("Réuni par vous à partir de {n} trajets"),
    },
    joined_by_owner: "C’est vous qui dites que c’était un seul trajet.",
    tags: "Pour quoi",
    own_word: "Un mot à vous",
    add_word: "Ajouter",
    no_word: "Saisissez d’abord un mot.",
    note: "Note personnelle",
    note_hint: |most| format!("Elle reste sur cet appareil. {most} caractères au plus."),
    save_note: "Enregistrer la note",
    reshape: "Réunir et couper",
    join_before: "Réunir avec le trajet précédent",
    join_next: "Réunir avec le suivant",
    split: "Couper en deux",
    split_by: "Où le premier des deux a pris fin, selon",
    by_distance: "la distance depuis le départ",
    by_odometer: "le compteur",
    distance_in: |unit| format!("Distance depuis le départ ({unit})"),
    odometer_in: |unit| format!("Compteur ({unit})"),
    split_when: "Quand c’était, si vous le savez",
    do_split: "Couper",
    no_number: "Ce n’est pas une distance\u{a0}: 12,4 par exemple.",
    outside: |first, last| {
        format!("C’est en dehors du trajet\u{a0}: il faut plus de {first} et moins de {last}.")
    },
    no_time: "Ce n’est pas un moment d’une journée.",
    time_outside: |from, until| format!("Le trajet a eu lieu entre {from} et {until}."),
    tags_saved: "Les étiquettes sont enregistrées.",
    note_saved: "La note est enregistrée.",
    joined: "Les deux trajets n’en font plus qu’un.",
    was_split: "Le trajet est coupé en deux.",
    undone: "Tout est comme avant.",
    not_saved: "L’enregistrement n’a pas pu se faire.",
    undo: "Revenir en arrière",
};
