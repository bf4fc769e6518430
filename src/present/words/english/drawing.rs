//! The drawn car, in English.

use crate::format::lower_first;
use crate::words::{Drawing, OpeningState};

pub(super) const DRAWING: Drawing = Drawing {
    summary: |state| format!("The car from above: {state}"),
    caption: "Doors, windows and tyres",
    show_list: "Show as a list",
    part: "Part",
    state: "State",
    door: "Door",
    window: "Window",
    soft_top: "Soft top",
    soft_top_state: OpeningState {
        closed: "Closed",
        open: "Open",
        ajar: "Ajar",
        tilted: "Tilted",
    },
    tire: |corner| format!("Tyre, {}", lower_first(corner)),
    uneven: "Uneven",
};
