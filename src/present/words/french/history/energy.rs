//! What the charts of energy say, in French.

use crate::words::{Counted, HistoryConsumption, HistoryEnergy};

pub(super) const ENERGY: HistoryEnergy = HistoryEnergy {
    charges_title: "Sessions de charge",
    periods_title: "Énergie et coût",
    energy: "Énergie chargée",
    cost: "Coût",
    place: "Lieu",
    level: "Niveau de charge",
    elsewhere: "Ailleurs",
    place_unknown: "Lieu inconnu",
    charges: Counted {
        one: |n| format!("{n} recharge"),
        other: |n| format!("{n} recharges"),
    },
    total: |energy| format!("{energy} en tout"),
    paid: |sum| format!("{sum} payés"),
    none: "Aucune recharge n’est connue sur cette période.",
    estimated: Counted {
        one: |n| format!("L’énergie de {n} recharge est estimée d’après la hausse du niveau."),
        other: |n| format!("L’énergie de {n} recharges est estimée d’après la hausse du niveau."),
    },
    without_energy: Counted {
        one: |n| format!("L’énergie de {n} recharge est inconnue\u{a0}: elle manque aux sommes."),
        other: |n| {
            format!("L’énergie de {n} recharges est inconnue\u{a0}: elle manque aux sommes.")
        },
    },
    without_cost: Counted {
        one: |n| format!("{n} recharge est sans coût\u{a0}: ni tarif ni constructeur n’en donne."),
        other: |n| {
            format!("{n} recharges sont sans coût\u{a0}: ni tarif ni constructeur n’en donne.")
        },
    },
    undated: Counted {
        one: |n| format!("{n} recharge sans date n’est pas montrée."),
        other: |n| format!("{n} recharges sans date ne sont pas montrées."),
    },
};

pub(super) const CONSUMPTION: HistoryConsumption = HistoryConsumption {
    title: "Consommation",
    electric: "Sur la batterie",
    fuel: "Carburant",
    estimated: |name| format!("{name}, estimée"),
    electric_mean: |mean| format!("{mean} en moyenne"),
    fuel_mean: |mean| format!("{mean} de carburant en moyenne"),
    kind: "Énergie",
    windows: "Chaque palier est une fenêtre entre deux recharges ou pleins, sur 50\u{a0}km au moins au compteur.",
    none: "On n’en sait pas assez pour une consommation\u{a0}: il faut deux recharges ou pleins distants d’au moins 50\u{a0}km.",
    window: |distance, consumption| format!("{consumption} sur {distance}"),
};
