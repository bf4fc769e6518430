//! The drawn car, in French.

use crate::format::lower_first;
use crate::words::{Drawing, OpeningState};

pub(super) const DRAWING: Drawing = Drawing {
    summary: |state| format!("La voiture vue de dessus\u{a0}: {state}"),
    caption: "Portes, fenêtres et pneus",
    show_list: "Afficher en liste",
    part: "Élément",
    state: "État",
    door: "Porte",
    window: "Fenêtre",
    soft_top: "Capote",
    soft_top_state: OpeningState {
        closed: "Fermée",
        open: "Ouverte",
        ajar: "Entrouverte",
        tilted: "Entrebâillée",
    },
    tire: |corner| format!("Pneu {}", lower_first(corner)),
    uneven: "Écart",
};
