//! Single keys that lead somewhere.

use super::{Text, section};

section! {
    /// The list of the keys.
    Shortcuts {
        title: Text,
        explained: Text,
        is_on: Text,
        go_to: Text,
        refresh: Text,
        search: Text,
        previous_car: Text,
        next_car: Text,
        help: Text,
        close: Text,
    }
}
