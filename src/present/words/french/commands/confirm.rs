//! What is asked before a command, in French.

use crate::words::{CommandQuestions, CountdownWords, FindWords, HornWords, SlideWords};

pub(super) const QUESTIONS: CommandQuestions = CommandQuestions {
    slide: SlideWords {
        title: "Déverrouiller la voiture\u{202f}?",
        label: "Glisser pour déverrouiller",
        effect: "Les portes sont déverrouillées\u{a0}: quiconque se trouve près de la voiture peut y monter.",
        how: "Glissez la poignée jusqu’au bout. Au clavier, maintenez la touche Espace une seconde.",
        let_go: "La voiture n’est pas déverrouillée. Glissez la poignée jusqu’au bout, ou maintenez la touche Espace une seconde.",
        confirm: "Déverrouiller la voiture",
        from_home: |distance, age| {
            format!("La voiture se trouve à {distance} du domicile, vue {age}.")
        },
        at_address: |address, age| format!("La voiture se trouve ici\u{a0}: {address}, vue {age}."),
        place_seen: |age| format!("La voiture a donné sa position {age}, mais sans adresse."),
        age_unknown: "à une heure inconnue",
        nowhere: "Personne ne sait où est la voiture.",
        never_heard: "La voiture n’a encore rien transmis\u{a0}: personne ne sait où elle est.",
    },
    horn: HornWords {
        title: "Klaxonner\u{202f}?",
        label: "Maintenir pour klaxonner",
        effect: "Le klaxon retentit brièvement\u{202f}; tout le voisinage l’entend.",
        how: "Maintenez le bouton, ou la touche Espace, une seconde.",
        let_go: "Le klaxon n’a pas retenti. Maintenez une seconde entière.",
        confirm: "Klaxonner",
        quiet_title: "Klaxonner à cette heure\u{202f}?",
        quiet_confirm: "Klaxonner quand même",
    },
    find: FindWords {
        title: "Demander à la voiture où elle est\u{202f}?",
        whose: "Depuis quelle position chercher ?",
        choose_car: "La dernière position connue de la voiture",
        choose_device: "La position de cet appareil",
        from_device: "La position de cet appareil est envoyée à BMW.",
        from_car: |age| {
            format!(
                "La dernière position connue de la voiture, transmise {age}, est envoyée à BMW\u{202f}; celle de cet appareil ne l’est pas."
            )
        },
        from_car_of_unknown_age: "La dernière position connue de la voiture est envoyée à BMW\u{202f}; celle de cet appareil ne l’est pas.",
        purpose: "BMW veut savoir d’où la voiture est cherchée\u{a0}: les plus anciennes ne répondent qu’à quelqu’un de proche.",
        who_sees: "Seul BMW la reçoit, par le relais, qui ne conserve rien.",
        confirm: "Envoyer et chercher",
    },
    countdown: CountdownWords {
        climate_start: |seconds| format!("La climatisation démarre dans {seconds}."),
        charge_start: |seconds| format!("La charge commence dans {seconds}."),
        charge_stop: |seconds| format!("La charge s’arrête dans {seconds}."),
        climate_temperature: "Elle fonctionne à la température réglée dans la voiture.",
        climate_starts: "La climatisation va être lancée.",
        charge_starts: "La charge va être lancée.",
        charge_stops: "La charge va être arrêtée.",
        take_back: "Revenir en arrière",
        taken_back: "Commande reprise\u{a0}: rien n’a été envoyé.",
    },
    anyway_title: |name| format!("{name} quand même\u{202f}?"),
    anyway: "Envoyer quand même",
    leave: "Ne rien faire",
};
