//! One value and its whole story, in French.

use crate::words::ReadingWords;

pub(super) const READING: ReadingWords = ReadingWords {
    all_values: "Toutes les valeurs",
    search: "Chercher une valeur",
    nothing_found: |query| format!("Aucune valeur ne correspond à «\u{a0}{query}\u{a0}»."),
    back: "Retour",
    close: "Fermer",
    show_raw: "Afficher les données brutes",

    not_fitted: "Non équipé",
    not_charging: "Aucune recharge en cours",
    position_outdated: "Position d’avant le dernier trajet",
    position_outdated_detail: |age| {
        format!(
            "La dernière position date d’avant le dernier trajet ({age}). La distance et la \
             présence ne sont pas calculées."
        )
    },

    reason: "Raison",
    reason_unknown: "La voiture ne l’a pas transmis",
    reason_not_fitted: "La voiture n’en est pas équipée",
    reason_not_received: "Rien n’est encore venu de la voiture",
    reason_not_set: "Le domicile manque dans les réglages",
    reason_unrecognized: "La voiture a dit quelque chose que Carport ne connaît pas encore",
    car_time: "Heure de la voiture",
    freshness: "Fraîcheur",
    received: "Reçu",
    source: "Origine",
    quality: "Qualité",
    calculation: "Calcul",
    raw_code: "Code du constructeur",
    connected_drive: "Connected Drive",
    demo: "Démo",
    imported_file: "Fichier importé",
    measured: "Mesuré par la voiture",
    reported: "Transmis par la voiture",
    computed: "Calculé",
    estimated: "Estimé",
    imported: "Importé",

    closure_rule: "D’après toutes les portes, fenêtres et ouvrants que la voiture transmet",
    fuel_range_rule: "Autonomie combinée moins autonomie électrique",
    total_range_rule: "Autonomie électrique plus autonomie thermique",
    charging_end_rule: "Dernier contact plus les minutes restantes",
    distance_rule: "À vol d’oiseau, du domicile à la position de la voiture",
    presence_rule: |radius| format!("À la maison jusqu’à {radius} du domicile, limite comprise"),

    place: "Lieu",
    clocks: "Horloges",

    brand: "Marque",
    model: "Modèle",
    year: "Année",
    drive_train: "Motorisation",
    series: "Série",
    steering: "Volant",
    on_the_left: "À gauche",
    on_the_right: "À droite",
    lock: "Verrouillage",
    doors: "Toutes les portes",
    windows: "Toutes les fenêtres",
    tire_pressure: |corner| format!("Pression, {corner}"),
    tire_target: |corner| format!("Consigne de pression, {corner}"),
    is_current_limited: "Limite de courant appliquée",
    presence: "Présence à la maison",
    home_distance: "Distance domicile",
    position: "Coordonnées",
    heading: "Cap",
    address: "Adresse",
    climate: "Climatisation",
    climate_time_left: "Climatisation, temps restant",
    climate_on: "En marche",
    climate_off: "Arrêtée",
    climate_standby: "En veille",

    message: "Message du véhicule",
    due: "Échéance",
};
