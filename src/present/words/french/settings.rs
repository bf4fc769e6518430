//! Cars, accounts and settings, in French.

use crate::words::{Cars, Counted, Settings};

pub(super) const CARS: Cars = Cars {
    title: "Mes voitures",
    add_account: "Ajouter un compte",
    empty_text: "Connectez un compte ou découvrez la démo.",
    demo_account: "Voitures de la démo",
    no_car_in_account: "Ce compte ne contient aucune voiture.",
    unreadable_cars: Counted {
        one: |n| {
            format!(
                "{n}\u{a0}voiture de ce compte n’a pas pu être lue\u{a0}: son numéro n’est pas un numéro d’identification de véhicule."
            )
        },
        other: |n| {
            format!(
                "{n}\u{a0}voitures de ce compte n’ont pas pu être lues\u{a0}: leurs numéros ne sont pas des numéros d’identification de véhicule."
            )
        },
    },

    unlisted_cars: Counted {
        one: |n| format!("{n}\u{a0}voiture de ce compte est masquée ou archivée."),
        other: |n| format!("{n}\u{a0}voitures de ce compte sont masquées ou archivées."),
    },
    unlisted_cars_link: "Voir toutes les voitures dans les réglages",

    sign_out: "Se déconnecter",
    sign_out_of: |email| format!("Se déconnecter\u{a0}: {email}"),
    sign_out_title: "Se déconnecter de ce compte\u{202f}?",
    sign_out_question: |email| format!("Vous allez vous déconnecter de {email}."),
    sign_out_removes: "Cela efface de cet appareil les clés de session, les voitures de ce compte et leurs dernières données.",
    sign_out_keeps: "Vos réglages, votre domicile et vos autres comptes sont conservés. Rien ne change dans votre compte BMW ni dans la voiture.",
    sign_out_next: "Pour revenir, il vous faudra votre adresse e-mail, votre mot de passe et un captcha.",
};

pub(super) const SETTINGS: Settings = Settings {
    title: "Réglages",
    back: "Tous les réglages",
    general: "L’application",
    vehicles: "Véhicules",
    vehicles_text: "Nom, image, ordre et devenir de chaque voiture.",
    vehicle_of: |name| format!("Réglages de {name}"),
    accounts: "Comptes",
    accounts_text: "D’où viennent vos voitures.",
    car_count: Counted {
        one: |n| format!("{n}\u{a0}voiture"),
        other: |n| format!("{n}\u{a0}voitures"),
    },
    add_account: "Ajouter un compte",
    data: "Données",
    raw_data: "Données brutes",
    log: "Journal",
    log_text: "Ce que l’application a fait, sans noms, numéros ni lieux.",
    display: "Affichage et langue",

    commands: "Commandes",
    read_only: "Lecture seule",
    read_only_hint: "Masque toutes les commandes sur cet appareil\u{a0}: pour un enfant, ou pour un appareil que vous partagez. Quiconque ouvre ces réglages peut la désactiver.",

    units: "Unités",
    units_text: "Tout est conservé en unités métriques\u{202f}; seul l’écran convertit.",
    distance: "Distances",
    pressure: "Pression des pneus",
    temperature: "Température",
    volume: "Carburant",
    kilometers: "Kilomètres",
    miles: "Milles",
    bar: "bar",
    psi: "psi",
    kilopascals: "kPa",
    celsius: "°C",
    fahrenheit: "°F",
    liters: "Litres",
    us_gallons: "Gallons US",
    uk_gallons: "Gallons UK",
    liters_short: "L",
    us_gallons_short: "gal US",
    uk_gallons_short: "gal UK",

    refresh_every: |interval| format!("Toutes les {interval} au plus"),

    refresh: "Actualisation automatique",
    refresh_text: "Tant que cette page est affichée, Carport demande des nouvelles de chaque voiture. La nuit, il demande moins souvent\u{202f}; pendant une charge ou une climatisation, plus souvent\u{202f}; et jamais quand la page est cachée ou hors ligne.",
    refresh_pace: "Fréquence",
    refresh_by_hand: "À la main seulement",
    refresh_only_asked: "BMW n’est interrogé que lorsque vous le demandez ou que vous affichez une voiture.",
    refresh_cost: Counted {
        one: |n| {
            format!(
                "Environ {n}\u{a0}appel par jour et par voiture à l’arrêt, si la page restait affichée."
            )
        },
        other: |n| {
            format!(
                "Environ {n}\u{a0}appels par jour et par voiture à l’arrêt, si la page restait affichée."
            )
        },
    },
    refresh_allowance: |calls| {
        format!(
            "BMW ne publie pas sa limite\u{202f}; Carport table sur {calls} appels par jour et par compte."
        )
    },

    home: "Domicile",
    home_text: "Votre domicile reste sur cet appareil. Il sert à dire si la voiture est à la maison et à quelle distance elle se trouve.",
    latitude: "Latitude",
    longitude: "Longitude",
    coordinates_hint: "En degrés, par exemple 48,8566.",
    place: "Coordonnées, plus code ou lien de carte",
    place_hint: "Par exemple 48.8566, 2.3522, ou 48° 51′ 24″ N 2° 21′ 8″ E, ou 8FW4V75V+8Q, ou un lien copié depuis une carte.",
    place_understood: |point| format!("Compris\u{a0}: {point}"),
    place_not_understood: "Ce n’est ni une paire de coordonnées, ni un plus code complet, ni le lien d’une carte connue.",
    place_only_one: "C’est un seul nombre\u{202f}; un lieu a une latitude et une longitude.",
    place_out_of_range: "La latitude va jusqu’à 90 degrés, la longitude jusqu’à 180, les minutes et les secondes jusqu’à 60.",
    place_short_code: "Ce plus code est abrégé\u{a0}: il n’a de sens qu’avec une ville. Utilisez le code complet, avec huit caractères avant le signe plus.",
    place_coarse_code: "Ce plus code désigne toute une région. Utilisez-en un avec tous ses caractères.",
    place_short_link: "Ce lien court ne contient pas de coordonnées. Ouvrez-le, puis copiez l’adresse longue que la carte a alors.",
    place_three_words: "Trois mots n’ont de sens que pour le service qui les a créés. Copiez les coordonnées depuis sa carte.",
    place_no_coordinates: "Ce texte ne contient pas de coordonnées, et une adresse seule ne peut pas être localisée ici. Copiez les coordonnées, ou le lien long, depuis une carte.",
    point: |latitude, longitude| format!("{latitude} · {longitude}"),
    north: |degrees| format!("{degrees}° N"),
    south: |degrees| format!("{degrees}° S"),
    east: |degrees| format!("{degrees}° E"),
    west: |degrees| format!("{degrees}° O"),
    radius_meters: "Rayon de présence, en mètres",
    radius_meters_hint: "Jusqu’à cette distance, la voiture est considérée comme étant à la maison. De 10 à 5\u{202f}000\u{a0}mètres.",
    radius_feet: "Rayon de présence, en pieds",
    radius_feet_hint: "Jusqu’à cette distance, la voiture est considérée comme étant à la maison. De 33 à 16\u{202f}404\u{a0}pieds.",
    use_device_position: "Utiliser la position de cet appareil",
    finding_device: "Recherche de la position de cet appareil…",
    device_found: "La position de cet appareil est dans les champs. Enregistrez-la si vous êtes chez vous.",
    device_denied: "Le navigateur n’autorise pas cette page à connaître la position de l’appareil. Vous pouvez changer cela dans les réglages du navigateur pour cette page.",
    device_unavailable: "L’appareil ne sait pas où il se trouve.",
    device_slow: "L’appareil a mis trop de temps à se situer. Réessayez, si possible près d’une fenêtre.",
    device_unsupported: "Ce navigateur ne peut pas dire où se trouve l’appareil.",
    use_car_position: "Utiliser la position de la voiture",
    car_position_taken: "La position de la voiture est dans les champs. Enregistrez-la si la voiture est à la maison.",
    car_position_unknown: "La position de la voiture est inconnue.",
    home_save: "Enregistrer le domicile",
    home_saved: "Le domicile est enregistré.",
    home_remove: "Supprimer le domicile",
    home_removed: "Le domicile est supprimé.",
    home_undo: "Annuler la suppression",
    home_restored: "Le domicile est rétabli.",
    home_none: "Non défini",
    home_at: |point, radius| format!("{point} · rayon {radius}"),
    copy_coordinates: "Copier les coordonnées",
    coordinates_copied: "Les coordonnées sont copiées.",
    copy_failed: "Le navigateur n’a pas autorisé la copie.",

    latitude_missing: "Saisissez la latitude.",
    latitude_not_a_number: "La latitude est un nombre de degrés, par exemple 48,8566.",
    latitude_out_of_range: "La latitude est comprise entre -90 et 90.",
    longitude_missing: "Saisissez la longitude.",
    longitude_not_a_number: "La longitude est un nombre de degrés, par exemple 2,3522.",
    longitude_out_of_range: "La longitude est comprise entre -180 et 180.",
    radius_missing: "Saisissez le rayon.",
    radius_not_a_number: "Le rayon est un nombre, par exemple 50.",
    radius_out_of_range: "Le rayon est compris entre 10 et 5\u{202f}000\u{a0}mètres.",
    radius_out_of_range_feet: "Le rayon est compris entre 33 et 16\u{202f}404\u{a0}pieds.",
    no_place: "Le point 0, 0 se trouve dans l’océan. Il désigne une position inconnue.",

    about: "À propos",
    about_text: "Carport montre votre voiture sans aucun autre compte. L’application fonctionne dans votre navigateur et y garde ses données.",
    version: |version| format!("Version\u{a0}{version}"),
    license: "Logiciel libre sous licence MIT ou Apache\u{a0}2.0.",
};
