use crate::words::{Calls, Counted};

pub(super) const CALLS: Calls = Calls {
    next_check: "Prochaine vérification possible",
    at_any_time: "À tout moment",
    left: "Appels restants aujourd’hui",
    left_of: |left, limit| format!("{left} sur {limit}"),
    left_of_about: |left, limit| format!("{left} sur environ {limit}"),
    made_today: Counted {
        one: |n| format!("{n} appel aujourd’hui depuis cet appareil."),
        other: |n| format!("{n} appels aujourd’hui depuis cet appareil."),
    },
    limit_is_guess: "BMW ne publie pas sa limite\u{202f}; Carport table sur une estimation.",
    limit_is_told: "C’est la limite de BMW pour chaque compte.",
};
