//! The charges one by one, in French.

use crate::words::{Counted, HistoryCharges};

pub(super) const CHARGES: HistoryCharges = HistoryCharges {
    title: "Recharges, mois par mois",
    none: "Aucune recharge connue sur cette période.",
    found: "d’après les relevés",
    more: Counted {
        one: |n| format!("{n} autre"),
        other: |n| format!("{n} autres"),
    },
    details: "Détails",
    started: "Début",
    ended: "Fin",
    duration: "Durée",
    mean_power: "Puissance moyenne",
    told_cost: "Coût selon le constructeur",
    cost_parts: "Détail du coût",
    session_fee: "Pour la session",
    time_fee: "Pour la durée",
    no_tariff: "Aucun tarif à cet endroit",
    no_place: "Lieu inconnu",
    no_energy: "Énergie inconnue",
    no_times: "Horaires inconnus",
    two_currencies: "La devise a changé entre-temps",
    told: "Le constructeur déclare cette recharge.",
    seen: "Trouvée dans les relevés : ils ont vu la voiture charger.",
    level_rose: "Trouvée dans les relevés : le niveau a monté voiture à l’arrêt.",
    partly_seen: "Elle n’a été vue qu’en partie : il a pu en entrer davantage.",
    split_by_curve: "Le prix a changé entre-temps : l’énergie est répartie selon la montée du niveau.",
    split_by_time: "Le prix a changé entre-temps : l’énergie est répartie sur la durée, faute de connaître la puissance.",
    times_uncertain: "Le début ou la fin se situe entre deux relevés, et le prix dépend de l’heure.",
    without_losses: "Les pertes jusqu’à la batterie n’y sont pas.",
    estimated: |capacity| {
        format!(
            "L’énergie est estimée d’après le niveau et une batterie de {capacity}, comme le montrent les sessions du constructeur."
        )
    },
    after: |at| format!("après {at}"),
    before: |at| format!("avant {at}"),
    between: |from, until| format!("entre {from} et {until}"),
    at_most: |duration| format!("au plus {duration}"),
    at_price: |energy, price| format!("{energy} à {price}"),
    earlier_title: "Avant celles-ci",
    earlier: |month| {
        format!(
            "Le constructeur a été interrogé sur ses recharges à partir de {month} ; il peut en avoir gardé d’autres."
        )
    },
    earlier_ask: "Demander les douze mois d’avant",
    earlier_cost: "Chaque mois coûte un appel de la journée, ou deux.",
    earlier_asking: |month, place| format!("Demande pour {month} : {place}"),
    earlier_came: |months, sessions| format!("Demande faite pour {months} : {sessions} en plus."),
    earlier_all: "Le constructeur n’en connaît pas de plus ancienne.",
    earlier_months: Counted {
        one: |n| format!("{n} mois"),
        other: |n| format!("{n} mois"),
    },
    earlier_sessions: Counted {
        one: |n| format!("{n} recharge"),
        other: |n| format!("{n} recharges"),
    },
};
