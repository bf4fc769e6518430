//! What the demo offers: the scenarios that a visitor may choose from, in the visitor's words.

use crate::scenario::Scenario;

/// A scenario in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// A few words for a list.
    pub label: &'static str,
    /// One sentence that says what is to be seen.
    pub sentence: &'static str,
}

/// A scenario that the demo offers.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// Its name, for [`crate::Simulator::set_scenario`].
    pub id: &'static str,
    /// In English.
    pub english: Wording,
    /// In French.
    pub french: Wording,
}

impl Offer {
    /// Whether nothing can be read in it, so that it says little about cars not read before.
    pub fn is_refusing(&self) -> bool {
        Scenario::find(self.id).is_ok_and(Scenario::is_refusing)
    }
}

const fn offer(
    id: &'static str,
    [english, french]: [&'static str; 2],
    [english_sentence, french_sentence]: [&'static str; 2],
) -> Offer {
    Offer {
        id,
        english: Wording {
            label: english,
            sentence: english_sentence,
        },
        french: Wording {
            label: french,
            sentence: french_sentence,
        },
    }
}

/// What the demo offers, in the order of its menu. The first is what happens anyway.
pub static MENU: [Offer; 12] = [
    offer(
        "all-fine",
        ["All is well", "Tout va bien"],
        [
            "An ordinary day: nothing is urgent.",
            "Une journée ordinaire\u{a0}: rien n’est urgent.",
        ],
    ),
    offer(
        "charging",
        ["Charging", "En charge"],
        [
            "Every car with a plug charges at home.",
            "Chaque voiture rechargeable se recharge à la maison.",
        ],
    ),
    offer(
        "unlocked-away",
        ["Unlocked, away", "Déverrouillée, au loin"],
        [
            "The cars stand at the market, unlocked.",
            "Les voitures sont au marché, déverrouillées.",
        ],
    ),
    offer(
        "window-open",
        ["Window open", "Fenêtre ouverte"],
        [
            "Locked, with the driver’s window open.",
            "Verrouillées, fenêtre du conducteur ouverte.",
        ],
    ),
    offer(
        "tyre-low",
        ["Low tyre", "Pneu dégonflé"],
        [
            "The front right tyre has lost pressure.",
            "Le pneu avant droit a perdu de la pression.",
        ],
    ),
    offer(
        "service-overdue",
        ["Service overdue", "Entretien en retard"],
        [
            "The vehicle check is two months late.",
            "Le contrôle du véhicule a deux mois de retard.",
        ],
    ),
    offer(
        "position-missing",
        ["Position missing", "Position manquante"],
        [
            "The cars do not say where they are.",
            "Les voitures ne disent pas où elles sont.",
        ],
    ),
    offer(
        "stale-9-days",
        ["Silent for nine days", "Muette depuis neuf jours"],
        [
            "Nothing has come from the cars since.",
            "Rien n’est arrivé des voitures depuis.",
        ],
    ),
    offer(
        "quota",
        ["Daily calls used up", "Quota du jour épuisé"],
        [
            "BMW answers again after midnight, UTC.",
            "BMW répondra de nouveau après minuit UTC.",
        ],
    ),
    offer(
        "blocked",
        ["Blocked by BMW", "Bloquée par BMW"],
        [
            "BMW answers its own app only.",
            "BMW ne répond qu’à sa propre application.",
        ],
    ),
    offer(
        "offline",
        ["Offline", "Hors ligne"],
        [
            "This device has no network.",
            "Cet appareil n’a pas de réseau.",
        ],
    ),
    offer(
        "executed-unchanged",
        ["Commands change nothing", "Commandes sans effet"],
        [
            "Commands are carried out, yet nothing changes.",
            "Les commandes sont exécutées, mais rien ne change.",
        ],
    ),
];

#[cfg(test)]
mod tests;
