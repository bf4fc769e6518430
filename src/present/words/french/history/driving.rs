//! What the charts of driving say, in French.

use crate::words::{Counted, HistoryElectricShare, HistoryTrips};

pub(super) const ELECTRIC_SHARE: HistoryElectricShare = HistoryElectricShare {
    title: "Part électrique",
    electric: "Sur la batterie",
    fuel: "Au carburant",
    either: "L’un ou l’autre",
    on_battery: |share| format!("{share} sur la batterie"),
    between: |low, high| format!("entre {low} et {high}"),
    last: |month, share| format!("{month}\u{a0}: {share} sur la batterie"),
    reckoned: "Quand le constructeur n’indique pas la part, le compteur, la batterie et le réservoir la bornent\u{a0}: ce qu’ils ne distinguent pas a pu être l’un ou l’autre.",
    unknown_months: Counted {
        one: |n| format!("On en sait trop peu sur {n} mois pour en dire la part."),
        other: |n| format!("On en sait trop peu sur {n} mois pour en dire la part."),
    },
    none: "Aucune part électrique n’est connue sur cette période\u{a0}: soit le constructeur l’indique, soit il faut plus de 50\u{a0}km de trajets dans un mois, avec les niveaux de la batterie et du réservoir.",
};

pub(super) const TRIPS: HistoryTrips = HistoryTrips {
    title: "Trajets",
    distance: "Distance des trajets",
    number: "Nombre de trajets",
    trips: Counted {
        one: |n| format!("{n} trajet"),
        other: |n| format!("{n} trajets"),
    },
    total: |distance| format!("{distance} en tout"),
    business: "Professionnel",
    private: "Personnel",
    commute: "Domicile-travail",
    other_tags: "Autres étiquettes",
    untagged: "Sans étiquette",
    unseen: Counted {
        one: |n| {
            format!(
                "{n} trajet peut en cacher plusieurs\u{a0}: la voiture n’a rien dit pendant un temps."
            )
        },
        other: |n| {
            format!(
                "{n} trajets peuvent en cacher plusieurs chacun\u{a0}: la voiture n’a rien dit pendant un temps."
            )
        },
    },
    several_tags: Counted {
        one: |n| format!("{n} trajet a plusieurs étiquettes et compte sous la première."),
        other: |n| format!("{n} trajets ont plusieurs étiquettes et comptent sous la première."),
    },
    none: "Aucun trajet n’est connu sur cette période.",
};
