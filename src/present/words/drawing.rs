//! The car drawn from above: what stands around it, and its list.

use super::{OpeningState, Phrase, Text, section};

section! {
    /// The drawn car.
    Drawing {
        /// Takes what is open, or that nothing is, in lower case.
        summary: Phrase,
        caption: Text,
        show_list: Text,
        part: Text,
        state: Text,
        door: Text,
        window: Text,
        soft_top: Text,
        /// Agrees with the soft top.
        soft_top_state: OpeningState,
        /// Takes the corner.
        tire: Phrase,
        /// A tire whose pressure is not that of its neighbor.
        uneven: Text,
    }
}
