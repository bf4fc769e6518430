//! The source's patience: when it may be asked next, and how often today.

use super::{Counted, Text, TwoPhrase, section};

section! {
    /// The third clock and the calls.
    Calls {
        next_check: Text,
        at_any_time: Text,
        left: Text,
        /// Takes what is left and the limit.
        left_of: TwoPhrase,
        /// Takes what is left and the limit.
        left_of_about: TwoPhrase,
        made_today: Counted,
        limit_is_guess: Text,
        limit_is_told: Text,
    }
}
